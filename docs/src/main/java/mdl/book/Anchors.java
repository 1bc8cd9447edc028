package mdl.book;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Element;

/**
 * Gives evidence and exhibits that the book shows more than once an id per occurrence.
 *
 * <p>The occurrence in a chapter keeps the plain id, for links mean that one; the others become {@code ID-2}, {@code
 * ID-3}, and those outside of chapters carry no number.
 */
final class Anchors {

    private Anchors() {}

    /** Changes the body in place. */
    static void separate(Element body) {
        Map<String, List<Element>> occurrences = new LinkedHashMap<>();
        for (Element box : body.select("details.evidence[id], figure.exhibit[id]")) {
            occurrences.computeIfAbsent(box.id(), id -> new ArrayList<>()).add(box);
        }
        occurrences.values().forEach(Anchors::number);
    }

    private static void number(List<Element> boxes) {
        Element owner = boxes.stream().filter(Anchors::isInChapter).findFirst().orElse(boxes.get(0));
        int count = 1;
        for (Element box : boxes) {
            if (!isInChapter(box)) {
                box.select("figcaption [data-slot=label]").remove();
            }
            if (box != owner) {
                count++;
                String id = box.id() + "-" + count;
                box.attr("id", id);
                box.select("svg").forEach(svg -> InlineSvg.unique(svg, id + "-"));
            }
        }
    }

    private static boolean isInChapter(Element box) {
        Element section = box.closest(".sect1");
        return section != null && !Numbering.chapterNumber(section).isEmpty();
    }
}

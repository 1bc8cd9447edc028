package mdl.book;

import java.util.Map;
import java.util.stream.Collectors;
import org.jsoup.nodes.Element;

/**
 * Gives every link inside the book its words, and finds links that lead nowhere.
 *
 * @param labels what a reference is called, by id
 * @param places where every reference of the manuscript stands first
 * @param problems receives links without a target
 */
record CrossReferences(Map<String, String> labels, Map<String, Place> places, Problems problems) {

    /** Changes the body in place. */
    void resolve(Element body) {
        Targets targets = Targets.in(body);
        for (Element link : body.select("a[href^=#]")) {
            String id = link.attr("href").substring(1);
            Element target = targets.find(id).orElse(null);
            // What a statement's sources lack is named by NotesCheck, with the statement.
            if (target == null && link.closest(".original") == null) {
                missing(id, link, body);
            } else if (target != null && labels.containsKey(id) && isWordless(link.text(), target)) {
                link.text(labels.get(id));
            }
        }
    }

    /** Whether nobody wrote the words of a link: then they are the bare id, or a section's title. */
    private static boolean isWordless(String words, Element target) {
        return words.equals("[" + target.id() + "]")
                || (target.tagName().matches("h\\d") && words.equals(title(target)));
    }

    private static String title(Element heading) {
        Element title = heading.clone();
        title.select(".section-number").remove();
        return title.text();
    }

    private void missing(String id, Element link, Element body) {
        Object where = places.containsKey(id) ? places.get(id) : "link '" + link.text() + "'";
        String known = body.select("[id]").stream()
                .map(Element::id)
                .filter(candidate -> similar(candidate, id))
                .distinct()
                .sorted()
                .collect(Collectors.joining(", "));
        problems.add(
                where,
                "there is nothing with the id '" + id + "'"
                        + (known.isEmpty() ? "; ids in use: " + all(body) : "; similar ids: " + known));
    }

    private static String all(Element body) {
        return body.select("h2[id], h3[id], .box[id], .equation[id]").stream()
                .map(Element::id)
                .sorted()
                .collect(Collectors.joining(", "));
    }

    /** Whether two ids share a part between hyphens. */
    private static boolean similar(String candidate, String id) {
        for (String part : id.split("-")) {
            if (part.length() > 3 && candidate.contains(part)) {
                return true;
            }
        }
        return false;
    }
}

package mdl.book;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/** A figure's SVG as an element of a page, where its ids are nobody else's. */
final class InlineSvg {

    private static final List<String> LISTS = List.of("aria-labelledby", "aria-describedby");

    private InlineSvg() {}

    /** Reads the SVG of the macro's figure; one that cannot be read is a problem. */
    static Optional<Element> read(Records records, Inset.Macro macro) {
        try {
            String xml = Files.readString(records.file(macro, "svg"));
            Element svg = Jsoup.parse(xml, "", Parser.xmlParser()).selectFirst("svg");
            if (svg == null) {
                throw new IOException("there is no svg element");
            }
            String prefix = macro.id() + "-";
            boolean unique =
                    svg.select("[id]").stream().allMatch(part -> part.id().startsWith(prefix));
            return Optional.of(unique ? svg : unique(svg, prefix));
        } catch (IOException e) {
            records.problems()
                    .add(macro.place(), "the figure " + macro.target() + " cannot be read: " + e.getMessage());
            return Optional.empty();
        }
    }

    /** Puts a prefix before every id of the picture and every mention of it. */
    static Element unique(Element svg, String prefix) {
        for (Element element : svg.getAllElements()) {
            for (Attribute attribute : element.attributes().asList()) {
                element.attr(attribute.getKey(), unique(attribute.getKey(), attribute.getValue(), prefix));
            }
        }
        return svg;
    }

    private static String unique(String key, String value, String prefix) {
        if (key.equals("id")) {
            return prefix + value;
        }
        if (LISTS.contains(key)) {
            return value.replaceAll("(\\S+)", prefix + "$1");
        }
        return key.endsWith("href")
                ? value.replaceFirst("^#", "#" + prefix)
                : value.replaceAll("url\\(#", "url(#" + prefix);
    }
}

package mdl.book;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;

/**
 * What links between pages lead to, one small script for each target: a page that was opened from a disk may load scripts
 * and nothing else. Within a page the target itself is there to be copied.
 *
 * @param html the preview of every target, by page and anchor such as {@code bibliography/wigner1958}
 */
record Previews(Map<String, String> html) {

    private static final Pattern TARGET = Pattern.compile("(?:\\.\\./)?([\\w.-]+)\\.html#(.+)");
    /** What only a link's target itself can offer. */
    private static final String PARTS = ".box-footer, .data, .permalink, .equation-number, .eyebrow";

    /** Collects what the links of these pages need, and marks those links with {@code data-preview}. */
    static Previews mark(List<Page> pages) {
        Map<String, Targets> targets =
                pages.stream().collect(Collectors.toMap(Page::file, page -> Targets.in(page.content())));
        Map<String, String> html = new TreeMap<>();
        for (Page page : pages) {
            for (Element link : page.content().select("a[href*=.html#]")) {
                Matcher address = TARGET.matcher(link.attr("href"));
                if (!address.matches()) {
                    continue;
                }
                String key = address.group(1) + "/" + address.group(2);
                if (!html.containsKey(key)) {
                    Optional.ofNullable(targets.get(address.group(1) + ".html"))
                            .flatMap(there -> there.find(address.group(2)))
                            .flatMap(Previews::of)
                            .ifPresent(preview -> html.put(key, preview));
                }
                if (html.containsKey(key)) {
                    link.attr("data-preview", "");
                }
            }
        }
        return new Previews(html);
    }

    /** @throws IOException if the folder cannot be written */
    void write(Path book) throws IOException {
        ObjectMapper json = new ObjectMapper();
        for (var preview : html.entrySet()) {
            Path file = book.resolve("previews/" + preview.getKey() + ".js");
            Files.createDirectories(file.getParent());
            String script = "showPreview(" + json.writeValueAsString(preview.getKey()) + ","
                    + json.writeValueAsString(preview.getValue()) + ");\n";
            Files.write(file, script.getBytes(StandardCharsets.UTF_8));
        }
    }

    private static Optional<String> of(Element target) {
        if (target.is(".equation, .box, figure")) {
            return Optional.of(lean(target.clone()));
        }
        if (target.is("li a, p a") && target.parent() != null) {
            return Optional.of(lean(target.parent().clone()));
        }
        return target.tagName().matches("h[1-3]") ? Optional.of(opening(target)) : Optional.empty();
    }

    /** A heading with the first paragraph after it. */
    private static String opening(Element heading) {
        String title = lean(new Element("p").addClass("preview-title").insertChildren(0, copies(heading)));
        for (Element next = heading.nextElementSibling(); next != null; next = next.nextElementSibling()) {
            Element paragraph = next.is("p") ? next : next.selectFirst("p");
            if (paragraph != null && !next.is("figure, .evidence, .eyebrow")) {
                return title + lean(paragraph.clone());
            }
        }
        return title;
    }

    private static List<Node> copies(Element element) {
        return element.childNodesCopy();
    }

    /** Nothing of a preview may be focused, and its ids belong to the page it comes from. */
    private static String lean(Element preview) {
        preview.select(PARTS).remove();
        preview.removeAttr("id");
        preview.select(".equation, .box, a").removeAttr("id");
        preview.select("a").tagName("span").removeAttr("href").removeAttr("data-preview");
        return preview.outerHtml();
    }
}

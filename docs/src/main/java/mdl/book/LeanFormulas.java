package mdl.book;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;

/**
 * Formulas at half their size: KaTeX repeats a few hundred inline styles thousands of times, and carries the TeX along.
 *
 * @param classes the class that stands for each inline style
 */
record LeanFormulas(Map<String, String> classes) {

    private static final String FILE = "site/katex/sizes.css";
    private static final Pattern CLASS = Pattern.compile("\\.([A-Za-z][\\w-]*)");

    /**
     * Changes the formulas of the body in place; their styles become classes.
     *
     * @param styleSheet KaTeX's own; classes that it does not know have no effect and are left out
     */
    static LeanFormulas of(Element body, String styleSheet) {
        // Readers use the MathML, which stays; its copy of the TeX serves editors only.
        body.select(".katex annotation").remove();
        body.select(".katex semantics").forEach(Node::unwrap);
        body.select(".katex math").removeAttr("xmlns");
        removeStrayApplications(body);
        removeUnknownClasses(body, styleSheet);
        Map<String, String> classes = new LinkedHashMap<>();
        for (Element part : body.select(".katex-html [style]")) {
            String style = part.attr("style");
            part.addClass(classes.computeIfAbsent(
                            style, any -> "k" + Integer.toString(classes.size(), Character.MAX_RADIX)))
                    .removeAttr("style");
        }
        return new LeanFormulas(classes);
    }

    private static void removeUnknownClasses(Element body, String styleSheet) {
        Set<String> known =
                CLASS.matcher(styleSheet).results().map(match -> match.group(1)).collect(Collectors.toSet());
        for (Element part : body.select(".katex-html [class]")) {
            Set<String> kept = new LinkedHashSet<>(part.classNames());
            kept.retainAll(known);
            part.classNames(kept);
            if (kept.isEmpty()) {
                part.removeAttr("class");
            }
        }
    }

    /** In an index such as λ with min below, KaTeX writes the sign of a function's application as a third part. */
    private static void removeStrayApplications(Element body) {
        body.select("msub > mo, msup > mo, msubsup > mo").stream()
                .filter(sign -> sign.text().equals("\u2061"))
                .toList()
                .forEach(Node::remove);
    }

    /** @throws IOException if the folder cannot be written */
    void write(Path book) throws IOException {
        String css = classes.entrySet().stream()
                .map(style -> ".katex ." + style.getValue() + "{" + declarations(style.getKey()) + "}\n")
                .collect(Collectors.joining());
        Path file = book.resolve(FILE);
        Files.createDirectories(file.getParent());
        Files.write(file, css.getBytes(StandardCharsets.UTF_8));
    }

    /** An inline style comes before every style sheet, which only important declarations do. */
    private static String declarations(String style) {
        return Arrays.stream(style.split(";"))
                .map(declaration -> declaration.strip() + "!important")
                .collect(Collectors.joining(";"));
    }
}

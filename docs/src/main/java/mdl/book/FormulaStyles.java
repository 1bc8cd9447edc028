package mdl.book;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.jsoup.nodes.Element;

/**
 * The styles of formulas as classes, which halves the pages: KaTeX repeats a few hundred inline styles thousands of times.
 *
 * @param classes the class that stands for each inline style
 */
record FormulaStyles(Map<String, String> classes) {

    private static final String FILE = "site/katex/sizes.css";

    /** Changes the formulas of the body in place; their styles become classes. */
    static FormulaStyles of(Element body) {
        Map<String, String> classes = new LinkedHashMap<>();
        for (Element part : body.select(".katex-html [style]")) {
            String style = part.attr("style");
            part.addClass(classes.computeIfAbsent(
                            style, any -> "k" + Integer.toString(classes.size(), Character.MAX_RADIX)))
                    .removeAttr("style");
        }
        return new FormulaStyles(classes);
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

package mdl.book;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/**
 * Figures without what they need only as files of their own.
 *
 * @param styles the style sheets that they carried, each once, which the book now has in one file
 */
record LeanFigures(Set<String> styles) {

    private static final String FILE = "site/figures.css";

    /** Changes the figures of these pages in place. */
    static LeanFigures of(List<Page> pages) {
        Set<String> styles = new LinkedHashSet<>();
        for (Page page : pages) {
            for (Element figure : page.content().select("svg.mdl-figure")) {
                for (Element style : figure.select("style")) {
                    styles.add(style.wholeText() + style.data());
                    style.remove();
                }
                figure.removeAttr("xmlns");
                figure.select("path[d]").forEach(LeanFigures::shorten);
                joinLines(figure);
                figure.select("g").forEach(LeanFigures::joinLines);
            }
        }
        return new LeanFigures(styles);
    }

    /** @throws IOException if the folder cannot be written */
    void write(Path book) throws IOException {
        Path file = book.resolve(FILE);
        Files.createDirectories(file.getParent());
        Files.write(file, String.join("\n", styles).strip().concat("\n").getBytes(StandardCharsets.UTF_8));
    }

    private static void shorten(Element path) {
        path.attr("d", ShortPath.of(FewerPoints.of(path.attr("d"))));
    }

    /** Line ends between shapes are not drawn. */
    private static void joinLines(Element group) {
        group.textNodes().stream().filter(TextNode::isBlank).forEach(Node::remove);
    }
}

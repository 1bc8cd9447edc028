package mdl.book;

import java.util.HashSet;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/**
 * Figures without what they need only as files of their own: one copy of their style sheet in the head of the page serves
 * all of them.
 */
final class LeanFigures {

    private LeanFigures() {}

    /** Changes the page in place. */
    static void in(Document page) {
        Set<String> seen = new HashSet<>();
        for (Element style : page.select("svg style")) {
            if (seen.add(style.data() + style.text())) {
                page.head().appendChild(style.clone());
            }
            style.remove();
        }
        page.select("svg.mdl-figure path[d]")
                .forEach(path -> path.attr("d", ShortPath.of(FewerPoints.of(path.attr("d")))));
        page.select("svg.mdl-figure").removeAttr("xmlns");
        page.select("svg.mdl-figure, svg.mdl-figure g").forEach(LeanFigures::joinLines);
    }

    /** Line ends between shapes are not drawn. */
    private static void joinLines(Element group) {
        group.textNodes().stream().filter(TextNode::isBlank).forEach(Node::remove);
    }
}

package mdl.book;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/**
 * Listings without the marks of words that have no colour of their own: Rouge marks every name and every bracket.
 *
 * @param coloured the classes that the style sheet of code knows
 */
record LeanCode(Set<String> coloured) {

    private static final Pattern CLASS = Pattern.compile("\\.highlight \\.(\\w+)");

    /** @throws IOException if the style sheet of code is missing */
    static LeanCode read() throws IOException {
        return new LeanCode(CLASS.matcher(Resources.text("site/code.css"))
                .results()
                .map((MatchResult match) -> match.group(1))
                .collect(Collectors.toCollection(TreeSet::new)));
    }

    /** Changes the listings below an element in place. */
    void strip(Element root) {
        root.select("pre.highlight code").forEach(this::stripListing);
    }

    /** Collects what stays and sets it at once: taking words out one by one would move all that follow each time. */
    private void stripListing(Element code) {
        List<Node> kept = new ArrayList<>();
        StringBuilder plain = new StringBuilder();
        for (Node node : code.childNodes()) {
            if (node instanceof TextNode text) {
                plain.append(text.getWholeText());
            } else if (node instanceof Element word && isColourless(word)) {
                plain.append(word.wholeText());
            } else {
                kept.add(new TextNode(plain.toString()));
                kept.add(node);
                plain.setLength(0);
            }
        }
        kept.add(new TextNode(plain.toString()));
        code.empty().appendChildren(kept);
    }

    private boolean isColourless(Element word) {
        return word.tagName().equals("span") && word.hasAttr("class") && !coloured.contains(word.className());
    }
}

package mdl.book;

import java.io.IOException;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Node;

/** Listings without the marks of words that have no colour of their own: Rouge marks every name and every bracket. */
final class LeanCode {

    private static final Pattern CLASS = Pattern.compile("\\.highlight \\.(\\w+)");

    private LeanCode() {}

    /**
     * Changes the page in place.
     *
     * @throws IOException if the style sheet of code is missing
     */
    static void in(Document page) throws IOException {
        Set<String> coloured = CLASS.matcher(Resources.text("site/code.css"))
                .results()
                .map((MatchResult match) -> match.group(1))
                .collect(Collectors.toSet());
        page.select("pre.highlight span[class]").stream()
                .filter(word -> !coloured.contains(word.className()))
                .toList()
                .forEach(Node::unwrap);
    }
}

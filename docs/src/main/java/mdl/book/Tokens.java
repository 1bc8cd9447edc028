package mdl.book;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/** Replaces tokens inside text by elements. */
final class Tokens {

    private Tokens() {}

    /** Replaces every token for which there is an element; others stay. */
    static void replace(Element root, Insets insets, Function<Inset, Optional<? extends Node>> element) {
        List<TextNode> texts = new ArrayList<>();
        root.nodeStream(TextNode.class)
                .filter(text -> Insets.TOKEN.matcher(text.getWholeText()).find())
                .forEach(texts::add);
        for (TextNode text : texts) {
            split(text.getWholeText(), insets, element).forEach(text::before);
            text.remove();
        }
    }

    private static List<Node> split(String text, Insets insets, Function<Inset, Optional<? extends Node>> element) {
        List<Node> nodes = new ArrayList<>();
        Matcher token = Insets.TOKEN.matcher(text);
        int at = 0;
        while (token.find()) {
            Optional<? extends Node> node = element.apply(insets.of(token));
            if (node.isPresent()) {
                nodes.add(new TextNode(text.substring(at, token.start())));
                nodes.add(node.get());
                at = token.end();
            }
        }
        nodes.add(new TextNode(text.substring(at)));
        return nodes;
    }
}

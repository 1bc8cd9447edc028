package mdl.book;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/** The words of a piece of a page on one line, with its formulas read off their MathML, for search and its results. */
final class PlainText {

    private static final Set<String> SILENT_TAGS = Set.of("annotation", "script", "style", "svg");
    private static final List<String> SILENT_CLASSES = List.of("katex-html", "permalink", "data", "box-footer");
    private static final List<String> SCRIPTS = List.of("msub", "munder", "msup", "mover");

    private PlainText() {}

    static String of(Element piece) {
        return spoken(piece).text().replace("\u2061", "").strip();
    }

    /** A copy of what has words; most of a formula's nodes have none, so they are never copied. */
    private static Element spoken(Element piece) {
        Element copy = piece.shallowClone();
        for (Node part : piece.childNodes()) {
            if (!(part instanceof Element element)) {
                copy.appendChild(part.clone());
            } else if (element.nameIs("math")) {
                copy.appendChild(new TextNode(formula(element)));
            } else if (!isSilent(element)) {
                copy.appendChild(spoken(element));
            }
        }
        return copy;
    }

    private static boolean isSilent(Element element) {
        return SILENT_TAGS.contains(element.normalName())
                || SILENT_CLASSES.stream().anyMatch(element::hasClass);
    }

    private static String formula(Node node) {
        if (node instanceof TextNode text) {
            return text.getWholeText();
        }
        if (node instanceof Element element && isSilent(element)) {
            return "";
        }
        List<Node> parts = node.childNodes();
        if (node.nodeName().equals("mfrac") && parts.size() == 2) {
            return grouped(parts.get(0)) + "/" + grouped(parts.get(1));
        }
        if (SCRIPTS.contains(node.nodeName()) && parts.size() == 2) {
            return formula(parts.get(0)) + script(node, formula(parts.get(1)));
        }
        String whole = parts.stream().map(PlainText::formula).collect(Collectors.joining());
        return node.nodeName().equals("msqrt") ? "√(" + whole + ")" : whole;
    }

    /** Hats and bars are left out: nobody types them. */
    private static String script(Node node, String script) {
        return switch (node.nodeName()) {
            case "msup" -> script.length() == 1 ? "^" + script : "^(" + script + ")";
            case "mover" -> "";
            default -> script;
        };
    }

    private static String grouped(Node node) {
        String text = formula(node);
        return text.length() > 2 ? "(" + text + ")" : text;
    }
}

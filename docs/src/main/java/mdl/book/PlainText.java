package mdl.book;

import java.util.List;
import java.util.stream.Collectors;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/** The words of a piece of a page on one line, with its formulas read off their MathML, for search and its results. */
final class PlainText {

    private static final String SILENT = ".katex-html, annotation, .permalink, .data, .box-footer, script, style, svg";
    private static final List<String> SCRIPTS = List.of("msub", "munder", "msup", "mover");

    private PlainText() {}

    static String of(Element piece) {
        Element copy = piece.clone();
        copy.select(SILENT).remove();
        copy.select("math").forEach(math -> math.replaceWith(new TextNode(formula(math))));
        return copy.text().replace("\u2061", "").strip();
    }

    private static String formula(Node node) {
        if (node instanceof TextNode text) {
            return text.getWholeText();
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

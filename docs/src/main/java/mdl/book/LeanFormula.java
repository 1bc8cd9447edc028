package mdl.book;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;

/**
 * Formulas of KaTeX without what no reader gets.
 *
 * @param known the classes that have an effect
 */
record LeanFormula(Set<String> known) {

    private static final Pattern CLASS = Pattern.compile("\\.([A-Za-z][\\w-]*)");

    /** @param styleSheet KaTeX's own; classes that it does not name have no effect */
    static LeanFormula with(String styleSheet) {
        return new LeanFormula(
                CLASS.matcher(styleSheet).results().map(match -> match.group(1)).collect(Collectors.toSet()));
    }

    /** The HTML of a formula, made lean. */
    String of(String html) {
        Element formula = Jsoup.parseBodyFragment(html).body();
        formula.ownerDocument().outputSettings().prettyPrint(false);
        // Readers use the MathML, which stays; its copy of the TeX serves editors only.
        formula.select(".katex annotation").remove();
        formula.select(".katex semantics").forEach(Node::unwrap);
        formula.select(".katex math").removeAttr("xmlns");
        removeStrayApplications(formula);
        removeUnknownClasses(formula);
        return formula.html();
    }

    private void removeUnknownClasses(Element formula) {
        for (Element part : formula.select(".katex-html [class]")) {
            Set<String> kept = new LinkedHashSet<>(part.classNames());
            kept.retainAll(known);
            part.classNames(kept);
            if (kept.isEmpty()) {
                part.removeAttr("class");
            }
        }
    }

    /** In an index such as λ with min below, KaTeX writes the sign of a function's application as a third part. */
    private static void removeStrayApplications(Element formula) {
        formula.select("msub > mo, msup > mo, msubsup > mo").stream()
                .filter(sign -> sign.text().equals("\u2061"))
                .toList()
                .forEach(Node::remove);
    }
}

package mdl.book;

import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;

/**
 * Sets rendered formulas in the place of their tokens.
 *
 * @param insets the formulas
 * @param mathematics renders them
 * @param problems receives bad TeX
 */
record FormulaSetter(Insets insets, Mathematics mathematics, Problems problems) {

    private static final Pattern PUNCTUATION = Pattern.compile("[.,:;!?)\\]’”]+|-\\w+");

    /** Longer formulas must be free to break over lines. */
    private static final int SHORT = 3;

    /**
     * Changes the body in place.
     *
     * @throws IOException if formulas cannot be read from the cache or rendered
     */
    void set(Element body) throws IOException {
        Map<Inset.Formula, String> rendered = mathematics.render(insets.formulas(), problems);
        Map<Inset.Formula, Element> parsed = rendered.entrySet().parallelStream()
                .collect(Collectors.toConcurrentMap(
                        Map.Entry::getKey,
                        entry ->
                                Jsoup.parseBodyFragment(entry.getValue()).body().child(0)));
        Tokens.replace(
                body,
                insets,
                inset -> Optional.ofNullable(inset instanceof Inset.Formula formula ? parsed.get(formula) : null)
                        .map(Element::clone));
        body.select(".katex").forEach(FormulaSetter::glue);
    }

    /** Keeps a full stop or a comma on the line of the formula before it; browsers break between the two. */
    private static void glue(Element formula) {
        if (formula.nextSibling() instanceof TextNode text
                && formula.select(".katex-base").size() <= SHORT) {
            Matcher punctuation = PUNCTUATION.matcher(text.getWholeText());
            if (punctuation.lookingAt()) {
                Element glued = new Element("span").addClass("glued");
                formula.before(glued);
                text.text(text.getWholeText().substring(punctuation.end()));
                glued.appendChild(formula).appendText(punctuation.group());
            }
        }
    }
}

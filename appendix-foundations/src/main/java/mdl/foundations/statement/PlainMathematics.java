package mdl.foundations.statement;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Short formulas in TeX as a line of text for the terminal.
 *
 * <p>It knows the commands that sentences of this project use and leaves others as they are; the book has the formulas
 * typeset.
 */
final class PlainMathematics {

    private static final Pattern FORMULA = Pattern.compile("\\$([^$]*)\\$");
    private static final String PLAIN = "⁰¹²³⁴⁵⁶⁷⁸⁹";

    /** In order: what is inside braces is translated before the braces themselves. */
    private static final List<Rule> RULES = List.of(
            rule("\\\\mathrm\\{([^{}]*)\\}", "$1"),
            rule("\\\\math(bf|sf)\\s+", ""),
            rule("\\\\langle\\s*", "⟨"),
            rule("\\\\rangle", "⟩"),
            rule("\\\\bigl|\\\\bigr", ""),
            rule("\\\\pm(?![a-zA-Z])", "±"),
            rule("\\\\star", "⋆"),
            rule("\\\\hat\\{(.)\\}", "$1̂"),
            rule("\\\\bar\\{(.)\\}", "$1̄"),
            rule("\\\\tilde\\{(.)\\}", "$1̃"),
            rule("\\\\lceil\\s*", "⌈"),
            rule("\\\\rceil", "⌉"),
            rule("\\\\mp\\s*", "∓"),
            rule("\\\\le(?![a-zA-Z])\\s*", "≤"),
            rule("\\\\ge(?![a-zA-Z])\\s*", "≥"),
            rule("\\^\\{(?!-1\\})\\(?([^{}()]*)\\)?\\}", "^($1)"),
            rule("_\\{(\\w+|.\u0302?)\\}", "_$1"),
            rule("_\\{([^{}\\\\]*)\\}", "_($1)"),
            rule("\\\\(Tr|Im|Re|E|P|Var|rank|dim|det)\\s*(?=[\\w\\\\])", "$1 "),
            rule("\\\\(Tr|Im|Re|E|P|Var|rank|dim|det)(?!\\w)", "$1"),
            rule("\\\\(log|exp|cos|sin|sup|max|min|dist|diag)(?![a-zA-Z])", "$1"),
            rule("\\\\supp\\s*", "supp "),
            rule("\\\\norm\\{([^{}]*)\\}", "‖$1‖"),
            rule("\\\\abs\\{([^{}]*)\\}", "|$1|"),
            rule("_\\\\op", "_op"),
            rule("\\\\oint", "∮ "),
            rule("\\\\nabla\\s*", "∇"),
            rule("\\\\infty", "∞"),
            rule("\\\\sum(?![a-zA-Z])", "Σ"),
            rule("\\\\prod(?![a-zA-Z])", "Π"),
            rule("\\\\odot\\s*", "⊙"),
            rule("\\\\dd\\s*", "d"),
            rule("\\^\\\\top", "ᵀ"),
            rule("\\\\int", "∫ "),
            rule("\\^\\{-1\\}|\\^-1(?!/)", "⁻¹"),
            rule("\\\\[,;!]", " "),
            rule("\\\\sqrt\\{(\\w)\\}", "√$1"),
            rule("\\\\sqrt\\{([^{}]*)\\}", "√($1)"),
            rule("\\\\frac([\\wπε])([\\wπε])", "$1/$2 "),
            rule("\\\\frac([\\wπε])\\{([^{}]*)\\}", "$1/$2 "),
            rule("\\\\frac\\{([\\w²³πε]+)\\}\\{([\\w²³πε]+)\\}", "$1/$2 "),
            rule("\\\\frac\\{([\\w²³πε]+)\\}\\{([^{}]*)\\}", "$1/($2) "),
            rule("\\\\frac\\{([^{}]*)\\}\\{([\\w²³πε]+)\\}", "($1)/$2 "),
            rule("\\\\frac\\{([^{}]*)\\}\\{([^{}]*)\\}", "($1)/($2) "),
            rule("\\\\\\|", "‖"),
            rule(" +(?=[ +=)]|$)", ""));

    private record Rule(Pattern pattern, String replacement) {}

    private PlainMathematics() {}

    /** The sentence with its formulas in plain characters. */
    static String of(String sentence) {
        return FORMULA.matcher(sentence).replaceAll(match -> Matcher.quoteReplacement(plain(match.group(1))));
    }

    private static String plain(String tex) {
        String text = Pattern.compile("\\^(\\d)")
                .matcher(tex)
                .replaceAll(match -> String.valueOf(PLAIN.charAt(match.group(1).charAt(0) - '0')));
        for (Rule rule : RULES) {
            text = rule.pattern().matcher(text).replaceAll(rule.replacement());
        }
        return text.strip();
    }

    private static Rule rule(String pattern, String replacement) {
        return new Rule(Pattern.compile(pattern), replacement);
    }
}

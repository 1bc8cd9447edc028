package mdl.foundations.exhibit;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A short text in which {@code ^{...}} is raised and {@code _{...}} is lowered. */
record Label(List<Run> runs) {

    private static final Pattern SHIFTED = Pattern.compile("([\\^_])\\{([^{}]*)}");
    private static final double SMALL = 0.7;

    /** A piece of text on the line (0), above it (+1) or below it (−1). */
    record Run(String text, int level) {}

    static Label of(String source) {
        List<Run> runs = new ArrayList<>();
        Matcher shifted = SHIFTED.matcher(source);
        int next = 0;
        while (shifted.find()) {
            addLevel(runs, source.substring(next, shifted.start()));
            runs.add(new Run(shifted.group(2), shifted.group(1).equals("^") ? 1 : -1));
            next = shifted.end();
        }
        addLevel(runs, source.substring(next));
        return new Label(List.copyOf(runs));
    }

    private static void addLevel(List<Run> runs, String text) {
        if (!text.isEmpty()) {
            runs.add(new Run(text, 0));
        }
    }

    static void requireText(String what, String source) {
        if (source == null || source.isBlank()) {
            throw new IllegalArgumentException(what + " must not be blank.");
        }
        Xml.requireText(what, source);
        String rest = SHIFTED.matcher(source).replaceAll("");
        if (rest.contains("^{") || rest.contains("_{")) {
            throw new IllegalArgumentException(
                    what + " must close every ^{ and _{ without nesting, unlike \"" + source + "\".");
        }
    }

    /** The estimated width in units of the font size; no font is asked, so that every machine draws the same. */
    double width() {
        return runs.stream()
                .mapToDouble(run -> (run.level() == 0 ? 1 : SMALL)
                        * run.text().codePoints().mapToDouble(Label::advance).sum())
                .sum();
    }

    /** Generous advances of a wide sans serif, so that estimated boxes hold the text of narrower ones too. */
    private static double advance(int character) {
        if (Character.getType(character) == Character.NON_SPACING_MARK) {
            return 0;
        }
        if (" .,:;|!'()[]/ijlIft·".indexOf(character) >= 0) {
            return 0.38;
        }
        if ("mwMW%—→∞√∑∫".indexOf(character) >= 0) {
            return 0.92;
        }
        return Character.isUpperCase(character) || "+−=<>≤≥±×≈∼".indexOf(character) >= 0 ? 0.76 : 0.62;
    }

    /** In one line of plain text, as it is read aloud: "n^(−1/2)". */
    String plain() {
        StringBuilder plain = new StringBuilder();
        for (Run run : runs) {
            boolean single = run.text().codePointCount(0, run.text().length()) == 1;
            String text = run.level() == 0 || single ? run.text() : "(" + run.text() + ")";
            plain.append(run.level() == 0 ? "" : run.level() > 0 ? "^" : "_").append(text);
        }
        return plain.toString();
    }

    /** The content of a {@code <text>} element. */
    String xml() {
        StringBuilder xml = new StringBuilder();
        double current = 0;
        for (Run run : runs) {
            double target = run.level() == 0 ? 0 : run.level() > 0 ? -0.35 : 0.21;
            String text = Xml.escape(run.text());
            if (run.level() == 0 && target == current) {
                xml.append(text);
            } else {
                // A shift is measured in the size of the text that it moves.
                double shift = (target - current) / (run.level() == 0 ? 1 : SMALL);
                xml.append(run.level() == 0 ? "<tspan" : "<tspan class=\"mdl-shifted\"")
                        .append(" dy=\"")
                        .append(Xml.number(shift))
                        .append("em\">")
                        .append(text)
                        .append("</tspan>");
            }
            current = target;
        }
        return xml.toString();
    }
}

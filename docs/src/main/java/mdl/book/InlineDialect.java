package mdl.book;

import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Replaces what stands inside running text: mathematics between dollar signs and {@code quantity:} macros; also remembers
 * where cross references stand.
 *
 * @param insets receives formulas and quantities
 * @param references receives the first place of every cross reference
 * @param problems receives formulas without end
 */
record InlineDialect(Insets insets, Map<String, Place> references, Problems problems) {

    private static final Pattern QUANTITY = Pattern.compile("quantity:(?!:)([^\\s\\[]+)\\[\\]");
    private static final Pattern REFERENCE = Pattern.compile("<<#?([^,>]+)(?:,[^>]*)?>>|\\bxref:#?([^\\s\\[]+)\\[");
    private static final String PLAIN_DOLLAR = "[.dollar]##&#36;##";

    /**
     * Translates the line at {@code start}, and the following ones as far as its formulas reach.
     *
     * @return as many lines as it has read
     */
    List<String> translate(String file, List<String> lines, int start) {
        StringBuilder out = new StringBuilder();
        String text = lines.get(start);
        int next = start + 1;
        int at = 0;
        while (at < text.length()) {
            char c = text.charAt(at);
            int codeEnd = c == '`' ? text.indexOf('`', at + 1) : -1;
            if (text.startsWith("\\$", at)) {
                out.append(PLAIN_DOLLAR);
                at += 2;
            } else if (codeEnd > 0) {
                out.append(text, at, codeEnd + 1);
                at = codeEnd + 1;
            } else if (c == '$') {
                int end = closing(text, at + 1);
                while (end < 0 && next < lines.size() && !lines.get(next).isBlank()) {
                    text += "\n" + lines.get(next++);
                    end = closing(text, at + 1);
                }
                Place place = new Place(file, start + 1 + newlines(text.substring(0, at)));
                out.append(formula(text, at + 1, end, place));
                at = end < 0 ? text.length() : end + 1;
            } else {
                out.append(c);
                at++;
            }
        }
        // Unlike String.lines(), this keeps an empty line.
        return List.of(macros(out.toString(), new Place(file, start + 1)).split("\n", -1));
    }

    /** A sentence that is not AsciiDoc, such as a claim of the evidence: only its formulas are replaced. */
    String sentence(String text, Place place) {
        StringBuilder out = new StringBuilder();
        int at = 0;
        for (int open = text.indexOf('$'); open >= 0; open = text.indexOf('$', at)) {
            int end = closing(text, open + 1);
            out.append(text, at, open).append(formula(text, open + 1, end, place));
            at = end < 0 ? text.length() : end + 1;
        }
        return out.append(text.substring(at)).toString();
    }

    private String formula(String text, int from, int end, Place place) {
        String tex = end < 0 ? "" : text.substring(from, end);
        if (end < 0) {
            problems.add(place, "a dollar sign opens a formula that has no end; a plain one is written \\$");
        } else if (tex.isBlank()) {
            problems.add(place, "there is an empty formula; a plain dollar sign is written \\$");
        }
        // Every line of the manuscript stays one line, so that later messages name the right one; the attribute
        // keeps a line from ending the paragraph.
        return insets.token(new Inset.Formula(tex.replace('\n', ' '), false, place))
                + "\n{empty}".repeat(newlines(text.substring(from, end < 0 ? text.length() : end)));
    }

    private String macros(String text, Place place) {
        Matcher reference = REFERENCE.matcher(text);
        while (reference.find()) {
            String id = reference.group(1) == null ? reference.group(2) : reference.group(1);
            references.putIfAbsent(id.strip(), place);
        }
        return QUANTITY.matcher(text)
                .replaceAll(macro -> insets.token(new Inset.Macro("quantity", macro.group(1), place)));
    }

    private static int closing(String text, int from) {
        for (int i = from; i < text.length(); i++) {
            if (text.charAt(i) == '\\') {
                i++;
            } else if (text.charAt(i) == '$') {
                return i;
            }
        }
        return -1;
    }

    private static int newlines(String text) {
        return (int) text.chars().filter(c -> c == '\n').count();
    }
}

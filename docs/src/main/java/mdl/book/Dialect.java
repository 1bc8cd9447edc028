package mdl.book;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The book's own markup on top of AsciiDoc: mathematics between dollar signs, boxes, and macros that show evidence.
 *
 * <p>One file is rewritten line by line into plain AsciiDoc with tokens, before AsciiDoc's own rules can misread it. Every
 * line stays one line, so that AsciiDoc's messages name the right one.
 *
 * @param insets receives what is replaced
 * @param inline the dialect of running text
 * @param problems receives unknown macros and styles, with their place
 */
record Dialect(Insets insets, InlineDialect inline, Problems problems) {

    private static final Pattern FENCE = Pattern.compile("-{4,}|\\.{4,}|\\+{4,}|/{4,}|```.*");
    private static final Pattern BLOCK_MACRO = Pattern.compile("([a-z]+)::(\\S*)\\[(.*)\\]");
    private static final Pattern STATEMENT = Pattern.compile("\\[statement,\\s*([^,\\]]*)\\]");
    private static final Pattern BOX = Pattern.compile("\\[(definition|proof|remark|warning)([#.%][^,\\]]*)?\\]");
    private static final Pattern STYLE = Pattern.compile("\\[([A-Za-z][\\w-]*)(?![\\w=-]).*\\]");
    private static final Pattern SOURCE = Pattern.compile("\\[(source[^,\\]]*)(.*)");
    private static final Pattern EXCERPT = Pattern.compile("include::\\{project\\}/([^\\[]+)\\[.*\\]");
    private static final Pattern STEM = Pattern.compile("\\[.*\\b(stem|latexmath)\\b.*\\]");

    private static final List<String> MACROS = Stream.concat(
                    Stream.of("evidence", "figure", "run", "table"), GeneratedParts.MACROS.stream())
            .sorted()
            .toList();
    private static final List<String> DIRECTIVES = List.of("include", "ifdef", "ifndef", "ifeval", "endif");
    private static final List<String> BOXES = List.of("definition", "proof", "remark", "statement", "warning");
    private static final List<String> STYLES = List.of(
            "abstract",
            "bibliography",
            "discrete",
            "example",
            "horizontal",
            "latexmath",
            "listing",
            "literal",
            "quote",
            "source",
            "stem",
            "verse");

    /** A dialect that writes what it finds to these collectors. */
    static Dialect into(Insets insets, Map<String, Place> references, Problems problems) {
        return new Dialect(insets, new InlineDialect(insets, references, problems), problems);
    }

    /** Translates a file; the result has as many lines. */
    List<String> translate(String file, List<String> lines) {
        List<String> out = new ArrayList<>();
        while (out.size() < lines.size()) {
            int i = out.size();
            String line = lines.get(i).stripTrailing();
            Place place = new Place(file, i + 1);
            if (FENCE.matcher(line).matches()) {
                fenced(lines, i, place, out);
            } else if (line.equals("$$")) {
                out.addAll(display(lines, i, "$$", place));
            } else if (line.startsWith("[") && line.endsWith("]")) {
                out.add(attributes(line, place));
            } else if (BLOCK_MACRO.matcher(line).matches()) {
                out.add(blockMacro(lines, i, place));
            } else if (isGlued(lines, i)) {
                problems.add(place, "the title of a block needs an empty line before it: " + line);
                out.add(line);
            } else if (line.startsWith("//") || line.startsWith(":")) {
                out.add(line);
            } else {
                out.addAll(inline.translate(file, lines, i));
            }
        }
        return out;
    }

    private void fenced(List<String> lines, int open, Place place, List<String> out) {
        String fence = lines.get(open).stripTrailing();
        if (fence.startsWith("+")
                && open > 0
                && STEM.matcher(lines.get(open - 1)).matches()) {
            out.addAll(display(lines, open, fence, place));
            return;
        }
        String end = fence.startsWith("```") ? "```" : fence;
        int close = closing(lines, open, end);
        if (open + 1 < close) {
            Matcher excerpt = EXCERPT.matcher(lines.get(open + 1));
            if (excerpt.matches()) {
                mark(out, new Inset.Excerpt(excerpt.group(1), place));
            }
        }
        out.addAll(lines.subList(open, Math.min(close + 1, lines.size())));
    }

    /** Gives the attribute line above a listing the role that leads back to the source file. */
    private void mark(List<String> out, Inset.Excerpt excerpt) {
        for (int i = out.size() - 1; i >= 0 && !out.get(i).isBlank(); i--) {
            Matcher source = SOURCE.matcher(out.get(i));
            if (source.matches()) {
                out.set(i, "[" + source.group(1) + "." + insets.role(excerpt) + source.group(2));
                return;
            }
        }
        problems.add(excerpt.place(), "a listing that includes a file needs [source,java] above it");
    }

    private List<String> display(List<String> lines, int open, String fence, Place place) {
        int close = closing(lines, open, fence);
        if (close == lines.size()) {
            problems.add(place, "the display formula has no end");
            close--;
        }
        String tex = String.join("\n", lines.subList(open + 1, close)).strip();
        String token = insets.token(new Inset.Formula(tex, true, place));
        if (fence.equals("$$")) {
            requireAlone(lines, open, close, place, "a display formula");
        }
        List<String> out = new ArrayList<>(List.of(fence.equals("$$") ? token : fence));
        for (int i = open + 1; i < close; i++) {
            out.add(i == open + 1 && !fence.equals("$$") ? token : "");
        }
        out.add(fence.equals("$$") ? "" : fence);
        return out;
    }

    private String attributes(String line, Place place) {
        Matcher statement = STATEMENT.matcher(line);
        if (statement.matches()) {
            String id = statement.group(1).strip();
            return "[#" + id + ".statement." + insets.role(new Inset.Macro("statement", id, place)) + "]";
        }
        Matcher box = BOX.matcher(line);
        if (box.matches()) {
            return "[." + box.group(1) + (box.group(2) == null ? "" : box.group(2)) + "]";
        }
        Matcher style = STYLE.matcher(line);
        if (style.matches()
                && !STYLES.contains(style.group(1))
                && !style.group(1).matches("[A-Z]+")) {
            problems.add(
                    place,
                    "unknown style '" + style.group(1) + "'; the book's boxes are " + String.join(", ", BOXES)
                            + ", and AsciiDoc's styles in use are " + String.join(", ", STYLES));
        }
        return line;
    }

    private String blockMacro(List<String> lines, int i, Place place) {
        Matcher macro = BLOCK_MACRO.matcher(lines.get(i).stripTrailing());
        if (!macro.matches() || DIRECTIVES.contains(macro.group(1))) {
            return lines.get(i);
        }
        if (!MACROS.contains(macro.group(1))) {
            problems.add(
                    place,
                    "unknown macro '" + macro.group(1) + "::'; the book has " + String.join("::, ", MACROS) + "::");
            return "";
        }
        if (GeneratedParts.MACROS.contains(macro.group(1)) && !(macro.group(2) + macro.group(3)).isEmpty()) {
            problems.add(place, "the macro " + macro.group(1) + "::[] has neither a target nor a text");
        }
        requireAlone(lines, i, i, place, "the macro " + macro.group(1) + "::");
        String token = insets.token(new Inset.Macro(macro.group(1), macro.group(2), place));
        List<String> caption = new ArrayList<>(lines.subList(0, i));
        caption.add(macro.group(3));
        return token + String.join(" ", inline.translate(place.file(), caption, i));
    }

    private void requireAlone(List<String> lines, int first, int last, Place place, String what) {
        boolean before = first == 0
                || lines.get(first - 1).isBlank()
                || lines.get(first - 1).matches("={4,}|--");
        boolean after = last + 1 >= lines.size()
                || lines.get(last + 1).isBlank()
                || lines.get(last + 1).matches("={4,}|--");
        if (!before || !after) {
            problems.add(place, what + " needs an empty line before and after it");
        }
    }

    /** Whether a line that looks like a block's title is part of the paragraph above. */
    private static boolean isGlued(List<String> lines, int i) {
        return i > 0
                && lines.get(i).matches("\\.[A-Z].*")
                && !lines.get(i - 1).isBlank()
                && !lines.get(i - 1).matches("\\[.*\\]|={4,}|--");
    }

    private static int closing(List<String> lines, int open, String fence) {
        int close = open + 1;
        while (close < lines.size() && !lines.get(close).stripTrailing().equals(fence)) {
            close++;
        }
        return close;
    }
}

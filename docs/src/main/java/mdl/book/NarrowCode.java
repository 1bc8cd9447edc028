package mdl.book;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Lines of Java broken anew for the column of text, which is narrower than the lines of the sources. */
final class NarrowCode {

    /** What a page of full width shows without scrolling. */
    static final int WIDTH = 88;

    private static final int CONTINUATION = 8;

    /** Operators to break before, the better ones first. */
    private static final List<String> OPERATORS = List.of(" ? ", " : ", " || ", " && ", " + ", " - ", " * ", " / ");

    private static final int LEVEL = 100;
    private static final int COMMA = 0;
    private static final int CHAIN = 10;
    private static final int ARROW = 11;
    private static final int ASSIGNMENT = 12;
    private static final int BRACKET = 90;

    private NarrowCode() {}

    /** The lines, of which those that are too long go on in a next one, further in. */
    static List<String> of(List<String> lines) {
        return lines.stream().flatMap(line -> broken(line).stream()).toList();
    }

    private static List<String> broken(String line) {
        if (line.length() <= WIDTH) {
            return List.of(line);
        }
        String text = line.strip();
        if (text.startsWith("/") || text.startsWith("*")) {
            return comment(line);
        }
        return breaks(line).stream()
                .filter(place -> place.end() <= WIDTH)
                .map(place -> new Choice(place, line, broken(place.rest())))
                .min(Comparator.comparing(Choice::lines)
                        .thenComparing(choice -> choice.place().badness())
                        .thenComparing(choice -> -choice.place().end()))
                .map(Choice::text)
                .orElse(List.of(line));
    }

    /** A place to break at, and how the rest of the line falls. */
    private record Choice(Break place, String line, List<String> rest) {

        int lines() {
            return rest.size() + (rest.get(rest.size() - 1).length() > WIDTH ? LEVEL : 0);
        }

        List<String> text() {
            return Stream.concat(Stream.of(line.substring(0, place.end()).stripTrailing()), rest.stream())
                    .toList();
        }
    }

    /** Where the line ends, how it goes on, and how bad it is to break here: outside of brackets is best. */
    private record Break(int end, String rest, int badness) {}

    private static List<Break> breaks(String line) {
        int indent = indent(line);
        List<Break> breaks = new ArrayList<>();
        int depth = 0;
        for (int i = indent; i < line.length() - 1; i++) {
            char c = line.charAt(i);
            if (c == '"' || c == '\'') {
                i = closing(line, i);
                continue;
            }
            boolean opens = c == '(' || c == '[' || c == '{' || (c == '<' && line.charAt(i - 1) != ' ');
            boolean closes = c == ')' || c == ']' || c == '}' || (c == '>' && " -".indexOf(line.charAt(i - 1)) < 0);
            int level = Math.max(closes ? depth - 1 : depth, 0) * LEVEL;
            int end = end(line, i);
            // The arguments of a call that began above stay below one another.
            int further = c == ',' && depth == 0 && remaining(line, i) < 0 ? 0 : CONTINUATION;
            badness(line, i)
                    .ifPresent(badness -> breaks.add(new Break(
                            end,
                            " ".repeat(indent + further) + line.substring(end).strip(),
                            level + badness)));
            depth += opens ? 1 : closes ? -1 : 0;
        }
        return breaks;
    }

    /** After a comma, an arrow, an assignment or an opening bracket; before an operator or the dot of a chain. */
    private static Optional<Integer> badness(String line, int i) {
        if (line.startsWith(", ", i)) {
            return Optional.of(COMMA);
        }
        if (line.startsWith("-> ", i)) {
            return Optional.of(ARROW);
        }
        if (line.startsWith(" = ", i)) {
            return Optional.of(ASSIGNMENT);
        }
        if (line.startsWith(").", i)) {
            return Optional.of(CHAIN);
        }
        if (line.charAt(i) == '(' && line.charAt(i + 1) != ')' && Character.isLetter(line.charAt(i - 1))) {
            return Optional.of(BRACKET);
        }
        return OPERATORS.stream()
                .filter(operator -> line.startsWith(operator, i))
                .findFirst()
                .map(operator -> 1 + OPERATORS.indexOf(operator));
    }

    private static int end(String line, int i) {
        if (line.startsWith("-> ", i) || line.startsWith(" = ", i)) {
            return i + 2;
        }
        return line.charAt(i) == ' ' ? i : i + 1;
    }

    /** Brackets opened less brackets closed from here on. */
    private static int remaining(String line, int from) {
        int depth = 0;
        for (int i = from; i < line.length(); i++) {
            char c = line.charAt(i);
            if (c == '"' || c == '\'') {
                i = closing(line, i);
            } else {
                depth += c == '(' ? 1 : c == ')' ? -1 : 0;
            }
        }
        return depth;
    }

    private static int closing(String line, int open) {
        int i = open + 1;
        while (i < line.length() - 1 && line.charAt(i) != line.charAt(open)) {
            i += line.charAt(i) == '\\' ? 2 : 1;
        }
        return i;
    }

    private static List<String> comment(String line) {
        int space = line.lastIndexOf(' ', WIDTH);
        String text = line.strip();
        if (space <= indent(line) + 3) {
            return List.of(line);
        }
        String prefix = text.startsWith("//") ? "// " : text.startsWith("/") ? " * " : "* ";
        String rest = " ".repeat(indent(line)) + prefix + line.substring(space).strip();
        return Stream.concat(Stream.of(line.substring(0, space)), broken(rest).stream())
                .toList();
    }

    private static int indent(String line) {
        return line.length() - line.stripLeading().length();
    }
}

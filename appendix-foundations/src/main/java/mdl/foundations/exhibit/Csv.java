package mdl.foundations.exhibit;

import java.util.List;
import java.util.stream.Collectors;

/** Comma-separated values as RFC 4180 quotes them, with '\n' at the end of every line. */
final class Csv {

    private final StringBuilder text = new StringBuilder();

    Csv line(List<String> fields) {
        text.append(fields.stream().map(Csv::quoted).collect(Collectors.joining(",")))
                .append('\n');
        return this;
    }

    private static String quoted(String field) {
        boolean plain = field.chars().noneMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
        return plain ? field : '"' + field.replace("\"", "\"\"") + '"';
    }

    @Override
    public String toString() {
        return text.toString();
    }
}

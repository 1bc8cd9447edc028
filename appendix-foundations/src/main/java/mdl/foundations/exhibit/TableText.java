package mdl.foundations.exhibit;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A table for the terminal. */
final class TableText {

    private TableText() {}

    static String of(Table table) {
        List<Column> columns = table.columns();
        int[] widths = IntStream.range(0, columns.size())
                .map(j -> Math.max(
                        length(columns.get(j).heading()),
                        table.rows().stream()
                                .mapToInt(row -> length(row.get(j).text()))
                                .max()
                                .orElse(0)))
                .toArray();
        StringBuilder text = new StringBuilder();
        text.append(line(columns.stream().map(c -> Cell.text(c.heading())).toList(), numeric(table), widths));
        table.rows().forEach(row -> text.append('\n').append(line(row, numeric(table), widths)));
        return text.toString();
    }

    /** A heading stands over its numbers, so it is aligned as they are. */
    private static boolean[] numeric(Table table) {
        boolean[] numeric = new boolean[table.columns().size()];
        for (int j = 0; j < numeric.length; j++) {
            int column = j;
            numeric[j] = table.rows().stream().anyMatch(row -> !(row.get(column) instanceof Cell.Words));
        }
        return numeric;
    }

    private static String line(List<Cell> cells, boolean[] numeric, int[] widths) {
        return IntStream.range(0, cells.size())
                .mapToObj(j -> padded(cells.get(j).text(), numeric[j], widths[j]))
                .collect(Collectors.joining("  "))
                .stripTrailing();
    }

    private static String padded(String text, boolean toTheRight, int width) {
        String space = " ".repeat(width - length(text));
        return toTheRight ? space + text : text + space;
    }

    private static int length(String text) {
        return text.codePointCount(0, text.length());
    }
}

package mdl.book;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Tables in CSV: the first line names the columns, a cell in double quotes may hold commas, a quote in it is doubled.
 *
 * <p>A cell never holds a line break, so that every row is a line that a problem can name.
 */
final class Csv {

    private static final char QUOTE = '"';

    private Csv() {}

    /**
     * The rows of a table.
     *
     * @param file what problems call the table
     * @param columns the columns it must have, in this order
     * @param problems receives every row that has more or fewer cells, or a quote without end
     */
    static List<CsvRow> rows(String file, List<String> lines, List<String> columns, Problems problems) {
        if (lines.isEmpty() || !split(lines.get(0)).equals(columns)) {
            problems.add(new Place(file, 1), "the columns must be " + String.join(",", columns));
            return List.of();
        }
        List<CsvRow> rows = new ArrayList<>();
        for (int i = 1; i < lines.size(); i++) {
            Place place = new Place(file, i + 1);
            List<String> cells = split(lines.get(i));
            if (cells.size() == columns.size()) {
                rows.add(row(place, columns, cells));
            } else {
                problems.add(place, "the row has " + cells.size() + " cells, the table " + columns.size() + " columns");
            }
        }
        return rows;
    }

    private static CsvRow row(Place place, List<String> columns, List<String> cells) {
        Map<String, String> named = new LinkedHashMap<>();
        for (int i = 0; i < columns.size(); i++) {
            named.put(columns.get(i), cells.get(i).strip());
        }
        return new CsvRow(place, Map.copyOf(named));
    }

    private static List<String> split(String line) {
        List<String> cells = new ArrayList<>();
        StringBuilder cell = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            boolean doubled = quoted && c == QUOTE && i + 1 < line.length() && line.charAt(i + 1) == QUOTE;
            if (doubled) {
                cell.append(c);
                i++;
            } else if (c == QUOTE) {
                quoted = !quoted;
            } else if (c == ',' && !quoted) {
                cells.add(cell.toString());
                cell.setLength(0);
            } else {
                cell.append(c);
            }
        }
        cells.add(cell.toString());
        return cells;
    }
}

package mdl.foundations.exhibit;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Rows of words and numbers under named columns; the caption is the book's.
 *
 * @param columns at least one, with different names
 * @param rows each with one cell per column
 */
public record Table(List<Column> columns, List<List<Cell>> rows) implements Exhibit {

    /**
     * Copies and checks columns and rows.
     *
     * @throws IllegalArgumentException when there is no column, two share a name, or a row has another length
     */
    public Table {
        columns = List.copyOf(columns);
        rows = rows.stream().map(List::copyOf).toList();
        if (columns.isEmpty()) {
            throw new IllegalArgumentException("A table must have at least one column.");
        }
        Set<String> names = new HashSet<>();
        for (Column column : columns) {
            if (!names.add(column.name())) {
                throw new IllegalArgumentException("The columns of a table must have different names, but \""
                        + column.name() + "\" is there twice.");
            }
        }
        for (int i = 0; i < rows.size(); i++) {
            if (rows.get(i).size() != columns.size()) {
                throw new IllegalArgumentException("Row " + i + " of the table has "
                        + rows.get(i).size() + " cells, but there are " + columns.size() + " columns.");
            }
        }
    }

    /**
     * A table without rows.
     *
     * @throws IllegalArgumentException when there is no column or two share a name
     */
    public static Table of(Column... columns) {
        return new Table(List.of(columns), List.of());
    }

    /**
     * This table with one more row at its end.
     *
     * @throws IllegalArgumentException when the number of cells is not the number of columns
     */
    public Table row(Cell... cells) {
        List<List<Cell>> more = new ArrayList<>(rows);
        more.add(List.of(cells));
        return new Table(columns, more);
    }

    @Override
    public String kind() {
        return "table";
    }

    /** Headings and rows in columns of equal width, words to the left and numbers to the right. */
    @Override
    public String text() {
        return TableText.of(this);
    }

    /**
     * One line per row in full precision; a column with a standard error is followed by
     * {@code <name> standard error}.
     */
    public String csv() {
        return TableCsv.of(this);
    }

    @Override
    public ObjectNode json() {
        ObjectNode json = JsonText.object(kind());
        ArrayNode heads = json.putArray("columns");
        columns.forEach(column -> heads.addObject().put("name", column.name()).put("unit", column.unit()));
        ArrayNode lines = json.putArray("rows");
        rows.forEach(row -> {
            ArrayNode line = lines.addArray();
            row.forEach(cell -> write(cell, line.addObject()));
        });
        return json;
    }

    private static void write(Cell cell, ObjectNode json) {
        if (cell instanceof Cell.Count count) {
            json.put("value", count.value());
        } else if (cell instanceof Cell.Measured number) {
            json.put("value", number.quantity().value());
            number.standardError().ifPresent(error -> json.put("standardError", error));
        }
        json.put("text", cell.text());
    }

    /** The extensions "csv" and "json"; see {@link Exhibit#files}. */
    @Override
    public Map<String, String> files(String idPrefix) {
        XmlId.require(idPrefix);
        return new TreeMap<>(Map.of("csv", csv(), "json", JsonText.write(json())));
    }
}

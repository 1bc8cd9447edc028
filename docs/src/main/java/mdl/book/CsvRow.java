package mdl.book;

import java.util.Map;

/**
 * A row of a table in CSV.
 *
 * @param place its line in the file
 * @param cells by the name of the column
 */
record CsvRow(Place place, Map<String, String> cells) {

    /** The cell of a column. */
    String get(String column) {
        String cell = cells.get(column);
        if (cell == null) {
            throw new IllegalArgumentException("there is no column '" + column + "'");
        }
        return cell;
    }
}

package mdl.foundations.exhibit;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** A table as comma-separated values: numbers in full, standard errors in columns of their own. */
final class TableCsv {

    private TableCsv() {}

    static String of(Table table) {
        boolean[] estimated = new boolean[table.columns().size()];
        IntStream.range(0, estimated.length)
                .forEach(j -> estimated[j] =
                        table.rows().stream().anyMatch(row -> !error(row.get(j)).isEmpty()));
        Csv csv = new Csv();
        List<String> head = new ArrayList<>();
        for (int j = 0; j < estimated.length; j++) {
            Column column = table.columns().get(j);
            head.add(column.heading());
            if (estimated[j]) {
                head.add(new Column(column.name() + " standard error", column.unit()).heading());
            }
        }
        csv.line(head);
        for (List<Cell> row : table.rows()) {
            List<String> line = new ArrayList<>();
            for (int j = 0; j < estimated.length; j++) {
                line.add(exact(row.get(j)));
                if (estimated[j]) {
                    line.add(error(row.get(j)));
                }
            }
            csv.line(line);
        }
        return csv.toString();
    }

    private static String exact(Cell cell) {
        if (cell instanceof Cell.Count count) {
            return Long.toString(count.value());
        }
        return cell instanceof Cell.Measured number
                ? Double.toString(number.quantity().value())
                : cell.text();
    }

    private static String error(Cell cell) {
        return cell instanceof Cell.Measured number && number.standardError().isPresent()
                ? Double.toString(number.standardError().getAsDouble())
                : "";
    }
}

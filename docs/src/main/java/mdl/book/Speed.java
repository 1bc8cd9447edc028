package mdl.book;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * What the benchmarks measured, as they left it in the folder {@code docs/src/docs/speed}.
 *
 * @param paths in the order of their table
 * @param machine where the times were taken, by name and value
 */
record Speed(List<HotPath> paths, List<CsvRow> machine) {

    private static final String FOLDER = "docs/src/docs/speed";
    private static final List<String> PATH = List.of("path", "label", "title", "size", "order", "operations", "power");
    private static final List<String> TIME = List.of("path", "size", "nanoseconds", "error");
    private static final List<String> FACT = List.of("name", "value");
    private static final int FEWEST_SIZES = 3;

    /** Reads the tables of a project; what is wrong with them is a problem at its line. */
    static Speed read(Path project, Problems problems) {
        List<CsvRow> times = table(project, "benchmarks.csv", TIME, problems);
        List<HotPath> paths = new ArrayList<>();
        for (CsvRow row : table(project, "paths.csv", PATH, problems)) {
            List<CsvRow> own = times.stream()
                    .filter(time -> time.get("path").equals(row.get("path")))
                    .sorted(Comparator.comparingDouble(time -> number(time, "size", problems)))
                    .toList();
            if (own.size() < FEWEST_SIZES) {
                problems.add(
                        row.place(),
                        "there are " + own.size() + " times of '" + row.get("path") + "', but three are needed");
            } else {
                paths.add(path(row, own, problems));
            }
        }
        times.stream()
                .filter(time -> paths.stream().noneMatch(path -> path.id().equals(time.get("path"))))
                .forEach(time -> problems.add(time.place(), "there is no path '" + time.get("path") + "'"));
        return new Speed(paths, table(project, "machine.csv", FACT, problems));
    }

    private static HotPath path(CsvRow row, List<CsvRow> times, Problems problems) {
        HotPath.Work work = row.get("operations").isEmpty()
                ? null
                : new HotPath.Work(number(row, "operations", problems), number(row, "power", problems));
        return new HotPath(
                row.get("path"),
                row.get("label"),
                row.get("title"),
                row.get("size"),
                number(row, "order", problems),
                work,
                new HotPath.Times(column(times, "size", problems), column(times, "nanoseconds", problems)));
    }

    private static double[] column(List<CsvRow> rows, String name, Problems problems) {
        return rows.stream().mapToDouble(row -> number(row, name, problems)).toArray();
    }

    private static double number(CsvRow row, String column, Problems problems) {
        try {
            return Double.parseDouble(row.get(column));
        } catch (NumberFormatException e) {
            problems.add(row.place(), "'" + row.get(column) + "' is not a number");
            return Double.NaN;
        }
    }

    private static List<CsvRow> table(Path project, String name, List<String> columns, Problems problems) {
        try {
            return Csv.rows(name, Files.readAllLines(project.resolve(FOLDER).resolve(name)), columns, problems);
        } catch (IOException e) {
            problems.add(FOLDER + "/" + name, "the table cannot be read");
            return List.of();
        }
    }
}

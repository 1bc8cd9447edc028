package mdl.book;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * What the book was made with.
 *
 * @param tools the tools in order
 * @param licence the licence of the project
 */
record Colophon(List<Tool> tools, String licence) {

    private static final String TABLE = "colophon.csv";

    /**
     * A tool.
     *
     * @param version as the build that made this program declares it
     * @param role what it does for the book
     */
    record Tool(String name, String version, String role) {}

    /**
     * Reads the table that Maven has filled in with versions, and the first line of the project's {@code LICENSE}.
     *
     * @param problems receives a version that nobody filled in; a project without licence has an empty one
     * @throws IOException if the table is not on the class path
     */
    static Colophon read(Path project, Problems problems) throws IOException {
        List<String> lines = Resources.text(TABLE).lines().toList();
        List<CsvRow> rows = Csv.rows(TABLE, lines, List.of("name", "version", "role"), problems);
        rows.stream()
                .filter(row -> row.get("version").contains("${"))
                .forEach(row -> problems.add(row.place(), "Maven did not fill in " + row.get("version")));
        List<Tool> tools = rows.stream()
                .map(row -> new Tool(row.get("name"), row.get("version"), row.get("role")))
                .toList();
        Path licence = project.resolve("LICENSE");
        return new Colophon(
                tools,
                Files.exists(licence) ? Files.readAllLines(licence).get(0).strip() : "");
    }
}

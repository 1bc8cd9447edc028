package mdl.book;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What the project knows about the lecture notes: tables in the folder {@code docs/src/docs/notes}.
 *
 * @param chapters the chapters in order
 * @param items every numbered item in order
 * @param errata where the notes and the mathematics differ
 */
record NotesEdition(List<NotesChapter> chapters, List<NotesItem> items, List<Erratum> errata) {

    static final String FOLDER = "docs/src/docs/notes";
    static final String ITEMS = "items.csv";
    static final String ERRATA = "errata.csv";

    private static final String CHAPTERS = "chapters.csv";
    private static final List<String> CHAPTER = List.of("number", "title");
    private static final List<String> ITEM = List.of("kind", "number", "section", "page", "name", "dash");
    private static final List<String> ERRATUM =
            List.of("id", "chapter", "where", "printed", "correct", "kind", "statement");

    /** Reads the tables of a project; what is wrong with them is a problem at its line. */
    static NotesEdition read(Path project, Problems problems) {
        List<Erratum> errata = table(project, ERRATA, ERRATUM, problems).stream()
                .map(row -> Erratum.of(row, problems))
                .toList();
        Set<String> seen = new HashSet<>();
        for (Erratum erratum : errata) {
            if (!seen.add(erratum.anchor())) {
                problems.add(erratum.place(), "the id '" + erratum.id() + "' stands twice");
            }
        }
        return new NotesEdition(
                table(project, CHAPTERS, CHAPTER, problems).stream()
                        .map(NotesChapter::of)
                        .toList(),
                table(project, ITEMS, ITEM, problems).stream()
                        .map(NotesItem::of)
                        .toList(),
                errata);
    }

    /** The items of a chapter. */
    List<NotesItem> items(NotesChapter chapter) {
        return items.stream()
                .filter(item -> item.chapter().equals(chapter.number()))
                .toList();
    }

    /** Whether there is an item of that label. */
    boolean hasItem(String label) {
        return items.stream().anyMatch(item -> item.label().equals(label));
    }

    /** Whether there is an erratum of that id. */
    boolean hasErratum(String id) {
        return errata.stream().anyMatch(erratum -> erratum.id().equals(id));
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

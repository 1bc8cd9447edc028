package mdl.book;

import java.util.Locale;

/**
 * A numbered item of the lecture notes.
 *
 * @param label what statements call it, such as "Theorem 8"
 * @param section where it stands, such as "5.3"
 * @param page its page
 * @param name its name in the notes; empty where it has none
 * @param dash why no statement covers it; empty where one does, or should
 * @param place its line in the table
 */
record NotesItem(String label, String section, String page, String name, String dash, Place place) {

    static NotesItem of(CsvRow row) {
        String kind = row.get("kind");
        String label = kind.substring(0, 1).toUpperCase(Locale.ROOT) + kind.substring(1) + " " + row.get("number");
        return new NotesItem(label, row.get("section"), row.get("page"), row.get("name"), row.get("dash"), row.place());
    }

    /** The number of its chapter. */
    String chapter() {
        return section.replaceFirst("\\..*", "");
    }
}

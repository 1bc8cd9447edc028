package mdl.book;

import mdl.foundations.statement.Chapter;

/**
 * A chapter of the lecture notes.
 *
 * @param number "1" to "7", or "A" for the appendix
 * @param title its title in this book
 */
record NotesChapter(String number, String title) {

    static NotesChapter of(CsvRow row) {
        return new NotesChapter(row.get("number"), row.get("title"));
    }

    /** As headings and lists call it: "Chapter 5 · Random matrices". */
    String heading() {
        return Chapter.label(number) + " · " + title;
    }
}

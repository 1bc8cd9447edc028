package mdl.book;

import mdl.foundations.statement.Notes;

/** In words, which section of the notes a statement belongs to. */
final class NotesSection {

    private NotesSection() {}

    /** Such as "section 5.3"; "beyond the notes" where only a chapter is named. */
    static String of(Notes notes) {
        return isBeyond(notes) ? "beyond the notes" : "section " + notes.section();
    }

    static boolean isBeyond(Notes notes) {
        return !notes.section().contains(".");
    }
}

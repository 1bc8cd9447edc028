package mdl.foundations.statement;

/** In words, which section of the notes a statement belongs to. */
public final class NotesSection {

    private NotesSection() {}

    /** Such as "section 5.3"; "beyond the notes" where only a chapter is named. */
    public static String of(Notes notes) {
        return isBeyond(notes) ? "beyond the notes" : "section " + notes.section();
    }

    /** Whether the notes do not have the statement, so that only a chapter is named. */
    public static boolean isBeyond(Notes notes) {
        return !notes.section().contains(".");
    }
}

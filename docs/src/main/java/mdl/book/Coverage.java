package mdl.book;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import mdl.foundations.statement.StatementForm;

/**
 * Which items of the notes the statements cover.
 *
 * @param edition the items
 * @param forms the statements
 */
record Coverage(NotesEdition edition, List<StatementForm> forms) {

    static Coverage of(NotesEdition edition, Collection<StatementForm> forms) {
        return new Coverage(edition, List.copyOf(forms));
    }

    /** The statements that cover an item. */
    List<StatementForm> covering(NotesItem item) {
        return forms.stream()
                .filter(form -> Arrays.asList(form.notes().items()).contains(item.label()))
                .toList();
    }

    /** How many of these items are covered. */
    long covered(List<NotesItem> items) {
        return items.stream().filter(item -> !covering(item).isEmpty()).count();
    }

    /** The statements about a chapter. */
    List<StatementForm> statements(NotesChapter chapter) {
        return forms.stream()
                .filter(form -> form.notes().section().replaceFirst("\\..*", "").equals(chapter.number()))
                .toList();
    }
}

package mdl.book;

import java.io.IOException;
import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import mdl.foundations.statement.EvidenceReport.ControlReport;
import mdl.foundations.statement.StatementForm;
import org.jsoup.nodes.Element;

/**
 * Checks that whatever a statement says about the notes and the literature is there: its items, its sources, and the
 * errata that its controls name; and that every item of a written chapter is covered or has a reason not to be.
 *
 * @param records the statements and their evidence
 * @param edition the tables about the notes
 */
record NotesCheck(Records records, NotesEdition edition) {

    /** A section, where a result has no number of its own. */
    private static final String SECTION = "§";

    /** Every fault becomes a problem that names the statement. */
    void check(Element body) {
        Set<String> ids = new HashSet<>(body.select("[id]").eachAttr("id"));
        for (StatementForm form : records.catalog().forms().values()) {
            items(form);
            sources(form, body, ids);
            errata(form);
        }
        Coverage coverage = Coverage.of(edition, records.catalog().forms().values());
        edition.chapters().stream()
                .filter(chapter -> !coverage.statements(chapter).isEmpty())
                .flatMap(chapter -> edition.items(chapter).stream())
                .forEach(item -> dash(item, !coverage.covering(item).isEmpty()));
    }

    /** In a chapter that is written, an item is covered or the table says why not. */
    private void dash(NotesItem item, boolean covered) {
        if (covered && !item.dash().isEmpty()) {
            records.problems().add(item.place(), item.label() + " is covered, but the table says why it is not");
        } else if (!covered && item.dash().isEmpty()) {
            records.problems()
                    .add(item.place(), "no statement covers " + item.label() + ", and the column dash is empty");
        }
    }

    private void items(StatementForm form) {
        for (String item : form.notes().items()) {
            if (!item.startsWith(SECTION) && !edition.hasItem(item)) {
                problem(form, "covers '" + item + "', which is no item of " + NotesEdition.ITEMS);
            }
        }
    }

    private void sources(StatementForm form, Element body, Set<String> ids) {
        for (String source : form.notes().sources()) {
            if (!ids.contains(source)) {
                String known = body.select(".bibliography li a[id]").stream()
                        .map(Element::id)
                        .collect(Collectors.joining(", "));
                problem(form, "has the source '" + source + "', which the bibliography lacks; it has " + known);
            }
        }
    }

    private void errata(StatementForm form) {
        try {
            Set<String> named = records.archive().read(form.id()).controls().stream()
                    .map(ControlReport::erratum)
                    .filter(Objects::nonNull)
                    .collect(Collectors.toCollection(TreeSet::new));
            named.removeIf(edition::hasErratum);
            named.forEach(erratum -> problem(
                    form, "has a control for the erratum '" + erratum + "', which is no id of " + NotesEdition.ERRATA));
        } catch (IOException e) {
            // Evidence that cannot be read is a problem only where a page asks for it, and is named there.
            return;
        }
    }

    private void problem(StatementForm form, String what) {
        records.problems().add("statement " + form.id(), what);
    }
}

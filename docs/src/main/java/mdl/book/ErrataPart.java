package mdl.book;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import mdl.foundations.statement.StatementForm;
import org.jsoup.nodes.Element;

/**
 * The places where the notes and the mathematics differ, each with what a run says about it.
 *
 * @param edition the rows
 * @param guide leads to the statements that check them
 * @param inline sets the mathematics
 */
record ErrataPart(NotesEdition edition, StatementGuide guide, InlineDialect inline) implements GeneratedPart {

    private static final NotesChapter HOMEWORK = new NotesChapter("HW", "Homework");

    /** What the book says about a row. */
    private enum State {
        CHECKED("checked: the printed form fails"),
        OPEN("not yet checked"),
        EDITORIAL("editorial");

        private final String words;

        State(String words) {
            this.words = words;
        }
    }

    @Override
    public Element build(Place place) {
        Map<String, StatementForm> checking = checking(place);
        List<NotesChapter> chapters = new ArrayList<>(edition.chapters());
        chapters.add(HOMEWORK);
        chapters.removeIf(chapter -> rows(chapter).isEmpty());
        requireChapters(chapters);
        return Template.load("errata")
                .text("all", Integer.toString(edition.errata().size()))
                .text("checked", count(State.CHECKED, checking))
                .text("open", count(State.OPEN, checking))
                .text("editorial", count(State.EDITORIAL, checking))
                .each("chapter", chapters, (section, chapter) -> {
                    String heading = chapter.equals(HOMEWORK) ? chapter.title() : chapter.heading();
                    section.slot("heading").text(heading).attr("id", "errata-" + chapter.number());
                    section.each("row", rows(chapter), (entry, row) -> row(entry, row, checking));
                })
                .finished();
    }

    /** For every erratum that a control names, the statement of the control. */
    private Map<String, StatementForm> checking(Place place) {
        Map<String, StatementForm> checking = new HashMap<>();
        for (StatementForm form : guide.forms()) {
            guide.report(form, place).stream()
                    .flatMap(report -> report.controls().stream())
                    .filter(control -> control.erratum() != null)
                    .forEach(control -> checking.putIfAbsent(control.erratum(), form));
        }
        return checking;
    }

    private static State state(Erratum row, Map<String, StatementForm> checking) {
        if (checking.containsKey(row.id())) {
            return State.CHECKED;
        }
        return row.kind() == Erratum.Kind.EDITORIAL ? State.EDITORIAL : State.OPEN;
    }

    private String count(State state, Map<String, StatementForm> checking) {
        return Long.toString(edition.errata().stream()
                .filter(row -> state(row, checking) == state)
                .count());
    }

    private List<Erratum> rows(NotesChapter chapter) {
        return edition.errata().stream()
                .filter(row -> row.chapter().equals(chapter.number()))
                .toList();
    }

    private void requireChapters(List<NotesChapter> chapters) {
        edition.errata().stream()
                .filter(row ->
                        chapters.stream().noneMatch(chapter -> chapter.number().equals(row.chapter())))
                .forEach(row ->
                        guide.records().problems().add(row.place(), "there is no chapter '" + row.chapter() + "'"));
    }

    private void row(Template entry, Erratum row, Map<String, StatementForm> checking) {
        State state = state(row, checking);
        entry.root().attr("id", row.anchor());
        entry.text("where", inline.sentence(row.where(), row.place()))
                .text("printed", inline.sentence(row.printed(), row.place()))
                .text("correct", inline.sentence(row.correct(), row.place()));
        Element verdict = entry.slot("verdict").text(state.words);
        if (state == State.CHECKED) {
            verdict.addClass("checked");
            guide.leadToEvidence(verdict, checking.get(row.id()).id());
        } else {
            verdict.tagName("span");
        }
        if (state == State.OPEN && !row.statement().isEmpty()) {
            entry.text("statement", row.statement());
        } else {
            entry.drop("statement");
        }
    }
}

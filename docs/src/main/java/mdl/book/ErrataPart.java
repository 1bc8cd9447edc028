package mdl.book;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import mdl.foundations.statement.EvidenceReport;
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

    @Override
    public Element build(Place place) {
        List<NotesChapter> chapters = new ArrayList<>(edition.chapters());
        chapters.add(HOMEWORK);
        chapters.removeIf(chapter -> rows(chapter).isEmpty());
        edition.errata().stream()
                .filter(row ->
                        chapters.stream().noneMatch(chapter -> chapter.number().equals(row.chapter())))
                .forEach(row -> guide.records().problems().add(row.place(), "there is no chapter " + row.chapter()));
        return Template.load("errata")
                .each("chapter", chapters, (section, chapter) -> {
                    String heading = chapter.equals(HOMEWORK) ? chapter.title() : chapter.heading();
                    section.slot("heading").text(heading).attr("id", "errata-" + chapter.number());
                    section.each("row", rows(chapter), (entry, row) -> row(entry, row, place));
                })
                .finished();
    }

    private List<Erratum> rows(NotesChapter chapter) {
        return edition.errata().stream()
                .filter(row -> row.chapter().equals(chapter.number()))
                .toList();
    }

    private void row(Template entry, Erratum row, Place place) {
        entry.root().attr("id", row.anchor());
        entry.text("where", inline.sentence(row.where(), row.place()))
                .text("printed", inline.sentence(row.printed(), row.place()))
                .text("correct", inline.sentence(row.correct(), row.place()));
        Element verdict = entry.slot("verdict");
        Optional<StatementForm> checking = guide.forms().stream()
                .filter(form -> guide.report(form, place)
                        .map(report -> checks(report, row))
                        .orElse(false))
                .findFirst();
        if (checking.isPresent()) {
            verdict.text("checked: the printed form fails").addClass("checked");
            guide.leadToEvidence(verdict, checking.get().id());
        } else {
            verdict.tagName("span").text(row.kind() == Erratum.Kind.EDITORIAL ? "editorial" : open(row));
        }
    }

    private static boolean checks(EvidenceReport report, Erratum row) {
        return report.controls().stream().anyMatch(control -> row.id().equals(control.erratum()));
    }

    private static String open(Erratum row) {
        return "not yet checked" + (row.statement().isEmpty() ? "" : ", a task of " + row.statement());
    }
}

package mdl.book;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import mdl.foundations.statement.EvidenceReport;
import mdl.foundations.statement.StatementForm;
import org.jsoup.nodes.Element;

/**
 * Leads from a generated page to statements, their evidence and their chapters.
 *
 * @param records the statements and their evidence
 * @param boxes the identifiers of the statements that have a box in the book
 * @param evidence the identifiers of the statements whose evidence the book shows
 * @param index whether the book has an index of statements
 * @param chapters the ids of the chapters' headings by number
 */
record StatementGuide(
        Records records, Set<String> boxes, Set<String> evidence, boolean index, Map<String, String> chapters) {

    /** A guide to the book whose converted body this is. */
    static StatementGuide to(Element body, Insets insets, Records records) {
        Map<String, String> chapters = body.select(".sect1").stream()
                .filter(section -> !Numbering.chapterNumber(section).isEmpty())
                .collect(Collectors.toMap(
                        Numbering::chapterNumber,
                        section -> section.select("h2").attr("id"),
                        (a, b) -> a));
        return new StatementGuide(
                records,
                ids(insets, "statement"),
                ids(insets, "evidence"),
                !insets.macros("statements").isEmpty(),
                chapters);
    }

    private static Set<String> ids(Insets insets, String macro) {
        return insets.macros(macro).stream().map(Inset.Macro::id).collect(Collectors.toUnmodifiableSet());
    }

    /** All statements in the notes' order. */
    List<StatementForm> forms() {
        return List.copyOf(records.catalog().forms().values());
    }

    /** The evidence of a statement; what is not sound becomes a problem at that place. */
    Optional<EvidenceReport> report(StatementForm form, Place place) {
        return records.report(new Inset.Macro("statement", form.id(), place));
    }

    /** Makes an element lead to a statement: to its box, or else to its entry in the index. */
    void lead(Element link, String id) {
        if (boxes.contains(id)) {
            link.attr("href", "#" + id);
        } else if (index) {
            link.attr("href", "#" + StatementsPart.anchor(id));
        } else {
            link.tagName("span");
        }
    }

    /** Makes an element say the verdict about a statement, and lead to its evidence where the book shows it. */
    void verdict(Element link, StatementForm form, Place place) {
        report(form, place).map(report -> Verdict.of(report).brief()).ifPresent(link::text);
        leadToEvidence(link, form.id());
    }

    /** Makes an element lead to the evidence of a statement, or else to the statement. */
    void leadToEvidence(Element link, String id) {
        if (evidence.contains(id)) {
            link.attr("href", "#" + EvidenceBox.anchor(id));
        } else {
            lead(link, id);
        }
    }

    /** Makes an element lead to a chapter, if the book has it. */
    void leadToChapter(Element link, String number) {
        if (chapters.containsKey(number)) {
            link.attr("href", "#" + chapters.get(number));
        } else {
            link.tagName("span");
        }
    }
}

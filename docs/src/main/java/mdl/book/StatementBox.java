package mdl.book;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import mdl.foundations.statement.EvidenceReport;
import mdl.foundations.statement.Notes;
import mdl.foundations.statement.NotesSection;
import mdl.foundations.statement.StatementForm;
import org.jsoup.nodes.Element;

/**
 * The box of a statement: its number in the notes and its name, the prose, and a footer that leads to source, evidence and
 * command.
 *
 * @param records the statements and their evidence
 * @param sources the pages of source files
 * @param shown the identifiers whose evidence the book shows
 */
record StatementBox(Records records, SourcePages sources, List<String> shown) {

    private static final Pattern NUMBERED =
            Pattern.compile("(Theorem|Proposition|Lemma|Corollary|Definition|Properties|Property|Remark) \\d+.*");

    /** What a cross reference calls the statement: its first item in the notes, or its name. */
    static String label(Notes notes) {
        return number(notes).orElse(name(notes));
    }

    /** The name with the apostrophe of print. */
    private static String name(Notes notes) {
        return notes.name().replace('\'', '’');
    }

    /** The box, or empty if the statement or its evidence is missing, which is then a problem. */
    Optional<Element> build(Inset.Macro macro, Element prose) {
        Optional<EvidenceReport> report = records.report(macro);
        Optional<StatementForm> form = records.catalog().find(macro.id());
        if (report.isEmpty() || form.isEmpty()) {
            return Optional.empty();
        }
        Notes notes = form.get().notes();
        Optional<String> number = number(notes);
        Template box = Template.load("statement")
                .text("label", number.orElse(name(notes)))
                .text("name", number.isPresent() ? "· " + name(notes) : "")
                .nodes("body", prose.childNodes())
                .text("command", Command.of(macro.id()))
                .text("origin", origin(notes))
                .each(
                        "sources",
                        List.of(notes.sources()),
                        (source, key) ->
                                source.slot("key").attr("href", "#" + key).text("[" + key + "]"));
        box.slot("source").attr("href", sources.page(form.get().defaults().getClass(), macro.place()));
        box.slot("verdict").text(Verdict.of(report.get()).brief()).attr("href", "#" + evidence(macro.id()));
        return Optional.of(box.finished().attr("id", macro.id()).addClass(kind(number)));
    }

    /** The id of a statement's evidence box; without one in the book, the verdict leads to the statement itself. */
    private String evidence(String id) {
        return shown.contains(id) ? EvidenceBox.anchor(id) : id;
    }

    private static String kind(Optional<String> number) {
        return number.map(text -> text.split(" ")[0].toLowerCase(Locale.ROOT)).orElse("theorem");
    }

    private static Optional<String> number(Notes notes) {
        return Arrays.stream(notes.items())
                .map(NUMBERED::matcher)
                .filter(Matcher::matches)
                .map(Matcher::group)
                .findFirst();
    }

    private static String origin(Notes notes) {
        String items = Arrays.stream(notes.items())
                .filter(item -> !item.startsWith("§"))
                .collect(Collectors.joining(", "));
        if (items.isEmpty()) {
            return NotesSection.isBeyond(notes) ? "Beyond the notes" : "Section " + notes.section() + " of the notes";
        }
        return items + " of the notes, " + NotesSection.of(notes);
    }
}

package mdl.book;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import mdl.foundations.statement.Notes;
import mdl.foundations.statement.NotesSection;
import mdl.foundations.statement.StatementForm;
import org.jsoup.nodes.Element;

/**
 * The statements in alphabetical order of their identifiers: where they stand, what can be varied, and what their evidence
 * says.
 *
 * @param guide leads to them
 */
record StatementsPart(StatementGuide guide) implements GeneratedPart {

    /** The id of a statement's entry. */
    static String anchor(String id) {
        return "index-" + id;
    }

    @Override
    public Element build(Place place) {
        List<StatementForm> sorted = guide.forms().stream()
                .sorted(Comparator.comparing(StatementForm::id))
                .toList();
        return Template.load("statements")
                .each("entry", sorted, (entry, form) -> entry(entry, form, place))
                .finished();
    }

    private void entry(Template entry, StatementForm form, Place place) {
        entry.root().attr("id", anchor(form.id()));
        Element name = entry.slot("name").text(form.notes().name().replace('\'', '’'));
        if (guide.boxes().contains(form.id())) {
            guide.lead(name, form.id());
        } else {
            name.tagName("span");
        }
        entry.text("id", form.id()).text("origin", origin(form.notes()));
        guide.verdict(entry.slot("verdict"), form, place);
        entry.each(
                "parameter",
                form.parameters(),
                (row, parameter) -> row.text("option", option(parameter))
                        .text("value", parameter.value().toString())
                        .text("meaning", parameter.meaning()));
        entry.text("command", Command.of(form.id()));
    }

    /** As the command line has it. */
    private static String option(StatementForm.Entry parameter) {
        return "--" + parameter.name().replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT);
    }

    private static String origin(Notes notes) {
        String items = Arrays.stream(notes.items()).collect(Collectors.joining(", "));
        return (items.isEmpty() ? "" : items + " · ") + NotesSection.of(notes);
    }
}

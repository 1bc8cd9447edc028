package mdl.book;

import java.util.List;
import mdl.foundations.statement.StatementForm;
import org.jsoup.nodes.Element;

/**
 * Every numbered item of the notes with the statement that covers it, by chapter, and how many are covered.
 *
 * @param coverage which statement covers what
 * @param guide leads to them
 */
record CoveragePart(Coverage coverage, StatementGuide guide) implements GeneratedPart {

    @Override
    public Element build(Place place) {
        List<NotesItem> items = coverage.edition().items();
        List<NotesChapter> chapters = coverage.edition().chapters();
        Template part = Template.load("coverage")
                .each("line", chapters, this::line)
                .text("all-covered", Long.toString(coverage.covered(items)))
                .text("all", Integer.toString(items.size()))
                .text("all-statements", Integer.toString(coverage.forms().size()))
                .each("chapter", chapters, (section, chapter) -> section(section, chapter, place));
        return part.finished();
    }

    private void line(Template line, NotesChapter chapter) {
        List<NotesItem> items = coverage.edition().items(chapter);
        line.slot("chapter-link").text(chapter.heading()).attr("href", "#" + anchor(chapter));
        line.text("covered", Long.toString(coverage.covered(items)))
                .text("of", Integer.toString(items.size()))
                .text(
                        "statements",
                        Integer.toString(coverage.statements(chapter).size()));
    }

    private void section(Template section, NotesChapter chapter, Place place) {
        List<NotesItem> items = coverage.edition().items(chapter);
        section.slot("heading").text(chapter.heading()).attr("id", anchor(chapter));
        String count = coverage.covered(items) + " of " + items.size() + " items are covered.";
        boolean written = !coverage.statements(chapter).isEmpty();
        section.text("state", written ? count : "Not yet written: " + count);
        section.each("item", items, (row, item) -> item(row, item, place));
    }

    private void item(Template row, NotesItem item, Place place) {
        row.text("label", item.label()).text("page", "p. " + item.page()).text("name", print(item.name()));
        List<StatementForm> covering = coverage.covering(item);
        if (covering.isEmpty()) {
            row.root().addClass("open");
            row.slot("statement").parent().text(item.dash().isEmpty() ? "–" : "– " + item.dash());
        } else {
            row.each("statement", covering, (entry, form) -> {
                Element link = entry.slot("link").text(print(form.notes().name()));
                guide.lead(link, form.id());
                guide.verdict(entry.slot("verdict"), form, place);
            });
        }
    }

    /** The name with the apostrophe and the dash of print. */
    private static String print(String name) {
        return name.replace('\'', '’');
    }

    private static String anchor(NotesChapter chapter) {
        return "coverage-" + chapter.number();
    }
}

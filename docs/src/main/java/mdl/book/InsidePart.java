package mdl.book;

import java.util.List;
import mdl.foundations.statement.StatementForm;
import org.jsoup.nodes.Element;

/**
 * What the book holds so far, for its front page: chapters, their statements, and how much of the notes that is.
 *
 * @param coverage which statement covers what
 * @param guide leads to them
 */
record InsidePart(Coverage coverage, StatementGuide guide) implements GeneratedPart {

    @Override
    public Element build(Place place) {
        List<NotesItem> items = coverage.edition().items();
        List<NotesChapter> written = coverage.edition().chapters().stream()
                .filter(chapter -> !coverage.statements(chapter).isEmpty())
                .toList();
        return Template.load("inside")
                .each("chapter", written, (entry, chapter) -> {
                    guide.leadToChapter(entry.slot("title").text(chapter.heading()), chapter.number());
                    entry.each("statement", coverage.statements(chapter), this::statement);
                })
                .text("covered", Long.toString(coverage.covered(items)))
                .text("of", Integer.toString(items.size()))
                .finished();
    }

    private void statement(Template entry, StatementForm form) {
        guide.lead(entry.slot("link").text(form.notes().name().replace('\'', '’')), form.id());
    }
}

package mdl.book;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import mdl.foundations.statement.Chapter;
import org.jsoup.nodes.Element;

/**
 * What the search box looks through. It is a classic script, because a page that was opened from a disk may load scripts
 * and nothing else.
 *
 * @param entries the places that can be found
 */
record SearchIndex(List<Entry> entries) {

    private static final String FILE = "site/search-index.js";
    private static final String WORDS = "p, li, td, dd, dt, .formula";
    /** What is an entry itself, or is no prose. */
    private static final String APART = ".box[id], .evidence, figure, .run-box, .eyebrow";

    /**
     * A place in the book.
     *
     * @param href file and anchor
     * @param label such as "Theorem 8" or "Section"
     * @param title its name
     * @param page the title of its page
     * @param text what it says
     */
    record Entry(String href, String label, String title, String page, String text) {}

    /** The sections, boxes, exhibits and numbered equations of these pages. */
    static SearchIndex of(List<Page> pages) {
        return new SearchIndex(
                pages.parallelStream().flatMap(SearchIndex::entries).toList());
    }

    /** @throws IOException if the folder cannot be written */
    void write(Path book) throws IOException {
        String json = new ObjectMapper().writeValueAsString(entries);
        Path file = book.resolve(FILE);
        Files.createDirectories(file.getParent());
        Files.write(file, ("window.searchIndex=" + json + ";\n").getBytes(StandardCharsets.UTF_8));
    }

    private static Stream<Entry> entries(Page page) {
        if (page.file().contains("/")) {
            String path = page.content().select(".path").text();
            return Stream.of(new Entry(page.file(), "Source", page.plainTitle(), path, ""));
        }
        List<Entry> entries = new ArrayList<>(sections(page));
        for (Element box : page.content().select(".box[id]")) {
            entries.add(box(page, box));
        }
        for (Element figure : page.content().select("figure[id]")) {
            String label = text(figure, "figcaption strong").replaceFirst("\\.$", "");
            String title = text(figure, "svg > title");
            entries.add(entry(page, figure.id(), label, title, text(figure, "figcaption > span")));
        }
        for (Element equation : page.content().select(".equation[id]")) {
            entries.add(entry(page, equation.id(), "Equation", text(equation, ".equation-number"), around(equation)));
        }
        return entries.stream();
    }

    /** A result without a number in the notes has its name for a label. */
    private static Entry box(Page page, Element box) {
        String label = text(box, ".box-title strong");
        String name = text(box, ".box-title > span").replaceFirst("^· ", "");
        boolean named = !name.isEmpty();
        return entry(page, box.id(), named ? label : "Result", named ? name : label, text(box, ".box-body"));
    }

    private static List<Entry> sections(Page page) {
        List<Entry> entries = new ArrayList<>();
        Element heading = null;
        StringBuilder words = new StringBuilder();
        for (Element element : page.content().select("h1, h2[id], h3[id], " + WORDS)) {
            if (element.tagName().matches("h\\d")) {
                section(page, heading, words, entries);
                heading = element;
                words.setLength(0);
            } else if (element.closest(APART) == null && element.select(WORDS).size() == 1) {
                words.append(PlainText.of(element)).append(' ');
            }
        }
        section(page, heading, words, entries);
        return entries;
    }

    private static void section(Page page, Element heading, StringBuilder words, List<Entry> entries) {
        if (heading != null) {
            String anchor = heading.tagName().equals("h1") ? "" : heading.id();
            String label = !anchor.isEmpty()
                    ? "Section"
                    : page.number().isEmpty()
                            ? "Page"
                            : Chapter.label(page.number()).split(" ")[0];
            entries.add(entry(page, anchor, label, PlainText.of(heading), words.toString()));
        }
    }

    /** A formula has no words of its own: it is found by the sentence before it and the one after. */
    private static String around(Element equation) {
        Element before = equation.previousElementSibling();
        Element after = equation.nextElementSibling();
        return Stream.of(before, equation.selectFirst(".formula"), after)
                .filter(part -> part != null && !part.is("figure, .box, .evidence, .equation"))
                .map(PlainText::of)
                .reduce("", (left, right) -> left + " " + right);
    }

    private static Entry entry(Page page, String anchor, String label, String title, String text) {
        String href = page.file() + (anchor.isEmpty() ? "" : "#" + anchor);
        return new Entry(href, label, title, page.plainTitle(), text.strip());
    }

    private static String text(Element from, String part) {
        Element found = from.selectFirst(part);
        return found == null ? "" : PlainText.of(found);
    }
}

package mdl.book;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import mdl.foundations.statement.Chapter;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/** Splits the one body into pages: the preamble is the front page, every chapter a page named after its id. */
final class PageSplitter {

    /** The file of the front page. */
    static final String FRONT = "index.html";

    private PageSplitter() {}

    /**
     * The pages in order; links between them lead across files, and headings carry a permalink.
     *
     * @param body the whole book; its content moves to the pages
     * @param title the book's title
     */
    static List<Page> split(Element body, String title) {
        List<Page> pages = new ArrayList<>();
        pages.add(front(body, title));
        for (Element section : body.select(".sect1")) {
            pages.add(chapter(section));
        }
        rewrite(pages);
        pages.forEach(PageSplitter::permalinks);
        return List.copyOf(pages);
    }

    private static Page front(Element body, String title) {
        Element content = new Element("div");
        Element preamble = body.selectFirst("#preamble");
        content.appendElement("h1").attr("id", "top-of-book").text(title);
        if (preamble != null) {
            preamble.select("> .sectionbody").forEach(part -> content.appendChildren(List.copyOf(part.childNodes())));
        }
        return new Page(FRONT, "", List.of(new TextNode(title)), title, content, List.of());
    }

    private static Page chapter(Element section) {
        Element heading = section.selectFirst("h2");
        if (heading == null) {
            throw new IllegalStateException("Asciidoctor gives every section a heading");
        }
        Element content = new Element("div");
        String number = Numbering.chapterNumber(section);
        if (!number.isEmpty()) {
            content.appendElement("p").addClass("eyebrow").text(Chapter.label(number) + " of the notes");
        }
        List<Node> title = heading.clone().childNodesCopy();
        content.appendChild(heading.clone().tagName("h1"));
        section.select("> .sectionbody").forEach(part -> content.appendChildren(List.copyOf(part.childNodes())));
        List<Page.Section> sections = new ArrayList<>();
        for (Element part : content.select("h3")) {
            sections.add(new Page.Section(part.id(), part.childNodesCopy()));
        }
        content.select("h3").forEach(part -> part.tagName("h2"));
        content.select("h4").forEach(part -> part.tagName("h3"));
        String plain = heading.clone().text();
        return new Page(heading.id() + ".html", number, title, plain, content, List.copyOf(sections));
    }

    private static void rewrite(List<Page> pages) {
        Map<String, String> files = new LinkedHashMap<>();
        for (Page page : pages) {
            page.content().select("[id]").forEach(element -> files.putIfAbsent(element.id(), page.file()));
        }
        for (Page page : pages) {
            for (Element link : page.content().select("a[href^=#]")) {
                String file = files.get(link.attr("href").substring(1));
                if (file != null && !file.equals(page.file())) {
                    link.attr("href", file + link.attr("href"));
                }
            }
        }
    }

    private static void permalinks(Page page) {
        for (Element heading : page.content().select("h2[id], h3[id], h4[id]")) {
            heading.appendElement("a")
                    .addClass("permalink")
                    .attr("href", "#" + heading.id())
                    .attr("aria-label", "Link to " + heading.text())
                    .text("#");
        }
    }
}

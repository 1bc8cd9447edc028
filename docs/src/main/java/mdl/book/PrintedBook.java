package mdl.book;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.DataNode;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * All pages that the contents of a finished book list, as one document for paper: what a reader could unfold is unfolded,
 * and links between pages are links within the document.
 *
 * @param folder the book's folder
 */
public record PrintedBook(Path folder) {

    private static final Pattern ADDRESS = Pattern.compile("(?<page>[\\w.-]+\\.html)?(?:#(?<anchor>.+))?");
    /** What serves a reader at a screen only. */
    private static final String ON_SCREEN =
            "script, button, .slider, .slider-hint, .permalink, .run-chip, .data," + " .evidence-note:has(a)";

    /** @throws IllegalArgumentException if there is no book in the folder */
    public PrintedBook {
        folder = folder.toAbsolutePath().normalize();
        if (!Files.exists(folder.resolve(PageSplitter.FRONT))) {
            throw new IllegalArgumentException("there is no book in " + folder + "; the command 'book' makes it");
        }
    }

    /**
     * The document, with the style sheets of the book's folder.
     *
     * @throws IOException if a page cannot be read
     */
    public String html() throws IOException {
        Document document = page(PageSplitter.FRONT);
        Map<String, Document> pages = new LinkedHashMap<>();
        for (Element link : document.select("aside nav > ul > li > a")) {
            pages.put(link.attr("href"), page(link.attr("href")));
        }
        document.head().select("script").remove();
        document.head().select("link[rel=stylesheet]").forEach(this::anywhere);
        document.body().empty();
        StringBuilder style = new StringBuilder(Resources.text("printed.css"));
        for (Document page : pages.values()) {
            Element article = article(page);
            Element title = article.selectFirst("h1");
            if (!document.body().children().isEmpty()) {
                style.append(head("part-" + title.id(), PlainText.of(title)));
            }
            document.body().appendChild(article.attr("style", "page: part-" + title.id()));
        }
        document.body().child(0).after(contents(pages));
        document.body().select("a[href]").forEach(link -> redirect(link, pages));
        document.head().appendElement("style").appendChild(new DataNode(style.toString()));
        document.body().appendElement("script").appendChild(new DataNode(Resources.text("printed.js")));
        return document.outerHtml();
    }

    private Document page(String file) throws IOException {
        Document page = Jsoup.parse(Files.readString(folder.resolve(file)));
        page.outputSettings().prettyPrint(false);
        return page;
    }

    /** A style sheet of the book, also for a document elsewhere, and for the screen on which widths are measured. */
    private void anywhere(Element style) {
        style.attr("href", folder.resolve(style.attr("href")).toUri().toString())
                .removeAttr("media");
    }

    private static Element article(Document page) {
        Element article = page.selectFirst("article").clone();
        article.select(ON_SCREEN).remove();
        article.select("details").attr("open", "");
        return article;
    }

    /** The title of a part above its pages; above the front page stands its own. */
    private static String head(String name, String title) {
        String quoted = title.replace("\\", "\\\\").replace("\"", "\\\"");
        return "@page " + name + " { @top-center { content: \"" + quoted + "\"; } }\n";
    }

    private static Element contents(Map<String, Document> pages) {
        Element contents = new Element("nav").addClass("printed-contents");
        contents.appendElement("h1").text("Contents");
        Element list = contents.appendElement("ul");
        for (Document page : pages.values()) {
            list.appendChild(
                    page.selectFirst("aside nav li:has(> a[aria-current=page])").clone());
        }
        list.child(0).remove();
        return contents;
    }

    /** Links that lead out of the book stay; those to its source files and data lead nowhere on paper. */
    private static void redirect(Element link, Map<String, Document> pages) {
        Matcher address = ADDRESS.matcher(link.attr("href"));
        if (address.matches() && address.group("anchor") != null) {
            link.attr("href", "#" + address.group("anchor"));
        } else if (address.matches() && pages.containsKey(address.group("page"))) {
            Document page = pages.get(address.group("page"));
            link.attr("href", "#" + page.selectFirst("article h1").id());
        } else if (!link.attr("href").matches("https?:.*")) {
            link.removeAttr("href");
        }
    }
}

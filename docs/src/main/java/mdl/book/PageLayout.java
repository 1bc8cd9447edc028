package mdl.book;

import java.util.List;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;

/**
 * Gives pages their frame: header, contents, links to the neighbours.
 *
 * @param bookTitle the book's title
 * @param pages the pages that the contents list, in order
 */
record PageLayout(String bookTitle, List<Page> pages) {

    /** The HTML of a page, which may be one that the contents do not list. */
    String html(Page page) {
        Document document = Template.document("page");
        document.outputSettings().prettyPrint(false);
        Template template = new Template(document);
        String root = page.root();
        boolean front = page.file().equals(PageSplitter.FRONT);
        document.title(front ? bookTitle : page.plainTitle() + " · " + bookTitle);
        template.slot("description").attr("content", page.description());
        template.slot("home").attr("href", root + PageSplitter.FRONT).text(bookTitle);
        for (Element link : document.select("[data-root]")) {
            link.attr(link.hasAttr("src") ? "src" : "href", root + link.attr("data-root"))
                    .removeAttr("data-root");
        }
        document.select("[data-slot=contents]").forEach(slot -> {
            slot.removeAttr("data-slot");
            contents(slot, page);
        });
        template.nodes("content", page.content().childNodes());
        neighbours(template, page);
        // Asciidoctor wraps every paragraph once more, for styles that the book does not have.
        document.select("div[class=paragraph]:not([id])").unwrap();
        template.finished();
        return document.outerHtml().strip() + "\n";
    }

    private void contents(Element slot, Page current) {
        Element list = slot.appendElement("ul");
        for (Page page : pages) {
            Element item = list.appendElement("li");
            if (page.number().isEmpty() && !page.file().equals(PageSplitter.FRONT)) {
                item.addClass("back");
            }
            boolean here = page.file().equals(current.file());
            Element link = item.appendElement("a").attr("href", current.root() + page.file());
            page.title().forEach(node -> link.appendChild(node.clone()));
            if (page.file().equals(PageSplitter.FRONT)) {
                link.text("About this book");
            }
            if (here) {
                link.attr("aria-current", "page");
                sections(item, page);
            }
        }
    }

    private static void sections(Element item, Page page) {
        if (page.sections().isEmpty()) {
            return;
        }
        Element list = item.appendElement("ul");
        for (Page.Section section : page.sections()) {
            Element link = list.appendElement("li").appendElement("a").attr("href", "#" + section.id());
            section.title().forEach(node -> link.appendChild(node.clone()));
        }
    }

    private void neighbours(Template template, Page page) {
        int at = pages.indexOf(page);
        if (at < 0) {
            template.drop("neighbours");
            return;
        }
        neighbour(template, "previous", at > 0 ? pages.get(at - 1) : null);
        neighbour(template, "next", at + 1 < pages.size() ? pages.get(at + 1) : null);
    }

    private static void neighbour(Template template, String slot, Page page) {
        if (page == null) {
            template.drop(slot);
            return;
        }
        Element link = template.slot(slot).attr("href", page.file());
        Element words = link.selectFirst("span");
        for (Node node : page.title()) {
            (words == null ? link : words).appendChild(node.clone());
        }
    }
}

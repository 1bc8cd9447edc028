package mdl.book;

import java.util.List;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;

/**
 * One page of the book.
 *
 * @param file its file in the book's folder, such as {@code random-matrices.html}
 * @param number the chapter's number in the notes, or empty
 * @param title the title as nodes, with the number
 * @param plainTitle the title as text
 * @param content what stands in the page's main part
 * @param sections the headings that the contents list
 */
record Page(String file, String number, List<Node> title, String plainTitle, Element content, List<Section> sections) {

    private static final int DESCRIPTION = 155;

    /** A section of a page: its anchor and its title. */
    record Section(String id, List<Node> title) {}

    /** From a page to the folder of the book: "" or "../". */
    String root() {
        return file.contains("/") ? "../" : "";
    }

    /** The beginning of the first paragraph, for search engines and previews. */
    String description() {
        Element first = content.selectFirst("p:not(.box-title):not(.eyebrow)");
        if (first == null) {
            return plainTitle;
        }
        String text = PlainText.of(first);
        if (text.length() <= DESCRIPTION) {
            return text;
        }
        return text.substring(0, text.lastIndexOf(' ', DESCRIPTION)) + " …";
    }
}

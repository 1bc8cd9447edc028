package mdl.book;

import java.nio.file.Path;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** Pictures have alternative texts, pages a title, a language and one main heading, links and buttons a name. */
record AllIsNamed() implements PageRule {

    @Override
    public Stream<String> faults(Path file, Document page) {
        Stream<String> images = page.select("img").stream()
                .filter(image -> image.attr("alt").isBlank())
                .map(image -> "the image " + image.attr("src") + " has no alternative text");
        Stream<String> figures = page.select("svg:not([aria-hidden=true])").stream()
                // KaTeX draws long roots as svg and hides them from readers of MathML.
                .filter(svg -> svg.closest(".katex") == null && title(svg).isBlank())
                .map(svg -> "the figure '" + name(svg) + "' has no title for those who cannot see it");
        Stream<String> links = page.select("a[href], button, summary").stream()
                .filter(link -> link.text().isBlank() && link.attr("aria-label").isBlank())
                .map(link -> "a <" + link.tagName() + "> without words: " + link.attr("href"));
        Stream<String> frame = Stream.of("html[lang]", "head > title:not(:matchesWholeText(^\\s*$))", "main", "h1")
                .filter(part -> page.select(part).size() != 1)
                .map(part -> "the page must have exactly one " + part.replaceFirst(":not.*", ""));
        return Stream.of(images, figures, links, frame).flatMap(faults -> faults);
    }

    private static String name(Element svg) {
        Element figure = svg.closest("figure");
        return figure == null ? svg.id() : figure.id();
    }

    private static String title(Element svg) {
        Element title = svg.selectFirst("> title");
        return title == null ? svg.attr("aria-label") : title.text();
    }
}

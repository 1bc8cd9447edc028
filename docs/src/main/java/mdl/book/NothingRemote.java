package mdl.book;

import java.nio.file.Path;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;

/** Pages load nothing from a network. */
record NothingRemote() implements PageRule {

    private static final String LOADERS =
            "link[href], script[src], img[src], iframe[src], object[data], source[src], video[src], audio[src], use[href]";

    @Override
    public Stream<String> faults(Path file, Document page) {
        Stream<String> loaded = page.select(LOADERS).stream()
                .map(element -> element.hasAttr("href")
                        ? element.attr("href")
                        : element.hasAttr("src") ? element.attr("src") : element.attr("data"))
                .filter(address -> address.matches("(?i)(https?:)?//.*"));
        Stream<String> styled = page.select("style, [style]").stream()
                .map(element -> element.tagName().equals("style") ? element.data() : element.attr("style"))
                .filter(NothingRemote::loads);
        return Stream.concat(loaded, styled).map(what -> "the page loads from a network: " + what);
    }

    /** Whether a style sheet loads something from a network. */
    static boolean loads(String style) {
        return style.matches("(?is).*(url\\(\\s*['\"]?|@import\\s+['\"]?)(https?:)?//.*");
    }
}

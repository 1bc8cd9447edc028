package mdl.book;

import java.util.HashSet;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** Figures carry their style sheet with them; in a page one copy in its head serves all of them. */
final class SharedStyles {

    private SharedStyles() {}

    /** Changes the page in place. */
    static void gather(Document page) {
        Set<String> seen = new HashSet<>();
        for (Element style : page.select("svg style")) {
            if (seen.add(style.data() + style.text())) {
                page.head().appendChild(style.clone());
            }
            style.remove();
        }
    }
}

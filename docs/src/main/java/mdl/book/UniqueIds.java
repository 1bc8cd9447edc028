package mdl.book;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** No id stands twice in a page. */
record UniqueIds() implements PageRule {

    @Override
    public Stream<String> faults(Path file, Document page) {
        Set<String> seen = new HashSet<>();
        return page.select("[id]").stream()
                .filter(element -> !seen.add(element.id()))
                .map((Element element) ->
                        "the id '" + element.id() + "' stands twice, the second time on <" + element.tagName() + ">");
    }
}

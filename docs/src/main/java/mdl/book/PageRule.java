package mdl.book;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;

/** Something that must be true of every finished page. */
@FunctionalInterface
interface PageRule {

    /** What is wrong with a page, one line for each fault. */
    Stream<String> faults(Path file, Document page);

    /**
     * All rules.
     *
     * @param pages all pages by file, for links between them
     */
    static List<PageRule> all(Map<Path, Document> pages) {
        return List.of(
                new UniqueIds(),
                new LinksArrive(pages),
                new NothingRemote(),
                new NothingUnrendered(),
                new AllIsNamed());
    }
}

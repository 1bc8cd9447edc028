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
     * @param targets what links to each page can lead to, by the page's file
     */
    static List<PageRule> all(Map<Path, Targets> targets) {
        return List.of(
                new UniqueIds(),
                new LinksArrive(targets),
                new NothingRemote(),
                new NothingUnrendered(),
                new AllIsNamed());
    }
}

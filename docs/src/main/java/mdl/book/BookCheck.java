package mdl.book;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/**
 * Checks finished pages, as a reader's browser gets them, against every {@link PageRule}.
 *
 * @param folder the book's folder
 */
public record BookCheck(Path folder) {

    /**
     * The problems of all pages, each with page and element.
     *
     * @throws IOException if the folder cannot be read
     */
    public List<Problem> problems() throws IOException {
        Map<Path, Document> pages = new TreeMap<>();
        for (Path file : files(".html")) {
            pages.put(file.normalize(), Jsoup.parse(Files.readString(file)));
        }
        Problems problems = new Problems();
        for (var page : pages.entrySet()) {
            String name = folder.relativize(page.getKey()).toString();
            for (PageRule rule : PageRule.all(pages)) {
                rule.faults(page.getKey(), page.getValue()).forEach(fault -> problems.add(name, fault));
            }
        }
        for (Path style : files(".css")) {
            if (NothingRemote.loads(Files.readString(style))) {
                problems.add(folder.relativize(style), "the style sheet loads from a network");
            }
        }
        return problems.found();
    }

    private List<Path> files(String ending) throws IOException {
        try (Stream<Path> walk = Files.walk(folder)) {
            return walk.filter(file -> file.toString().endsWith(ending))
                    .sorted()
                    .toList();
        }
    }
}

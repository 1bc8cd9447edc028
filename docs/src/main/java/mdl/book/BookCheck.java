package mdl.book;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
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
        Map<Path, Document> pages =
                files(".html").parallelStream().collect(Collectors.toConcurrentMap(Path::normalize, BookCheck::parse));
        Map<Path, Targets> targets = new HashMap<>();
        pages.forEach((file, page) -> targets.put(file, Targets.in(page)));
        Problems problems = new Problems();
        faults(pages, PageRule.all(targets)).forEach((file, faults) -> {
            faults.forEach(fault -> problems.add(folder.relativize(file), fault));
        });
        for (Path style : files(".css")) {
            if (NothingRemote.loads(Files.readString(style))) {
                problems.add(folder.relativize(style), "the style sheet loads from a network");
            }
        }
        return problems.found();
    }

    /** The faults of every page, in the order of their files; a page belongs to one thread. */
    private static Map<Path, List<String>> faults(Map<Path, Document> pages, List<PageRule> rules) {
        return new TreeMap<>(pages.entrySet().parallelStream()
                .collect(Collectors.toConcurrentMap(
                        Map.Entry::getKey,
                        page -> rules.stream()
                                .flatMap(rule -> rule.faults(page.getKey(), page.getValue()))
                                .toList())));
    }

    private static Document parse(Path file) {
        try {
            return Jsoup.parse(Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<Path> files(String ending) throws IOException {
        try (Stream<Path> walk = Files.walk(folder)) {
            return walk.filter(file -> file.toString().endsWith(ending))
                    .sorted()
                    .toList();
        }
    }
}

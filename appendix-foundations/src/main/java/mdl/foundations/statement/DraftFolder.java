package mdl.foundations.statement;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * A folder beside the one that is to be: written first, and moved there when it is complete, so that nobody ever reads
 * half of it.
 *
 * @param folder the draft
 * @param target the place it is for
 */
public record DraftFolder(Path folder, Path target) implements AutoCloseable {

    /**
     * An empty draft of that folder; what stands there stays until the draft is published.
     *
     * @throws IOException if the draft cannot be created
     */
    public static DraftFolder of(Path target) throws IOException {
        Path whole = target.toAbsolutePath().normalize();
        Files.createDirectories(whole.getParent());
        // Not a temporary directory of Java's: only its owner could read what is published.
        String name = "." + whole.getFileName() + "-" + ProcessHandle.current().pid();
        Path folder = whole.resolveSibling(name);
        delete(folder);
        return new DraftFolder(Files.createDirectory(folder), whole);
    }

    /**
     * Replaces what stands at the target.
     *
     * @throws IOException if that cannot be replaced
     */
    public void publish() throws IOException {
        Path old = folder.resolveSibling(folder.getFileName() + "-old");
        delete(old);
        if (Files.exists(target)) {
            Files.move(target, old);
        }
        Files.move(folder, target);
        delete(old);
    }

    /**
     * Removes the draft if it was not published.
     *
     * @throws IOException if it cannot be removed
     */
    @Override
    public void close() throws IOException {
        delete(folder);
    }

    private static void delete(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        List<Path> contents;
        try (Stream<Path> walk = Files.walk(folder)) {
            contents = walk.sorted(Comparator.reverseOrder()).toList();
        }
        for (Path path : contents) {
            Files.delete(path);
        }
    }
}

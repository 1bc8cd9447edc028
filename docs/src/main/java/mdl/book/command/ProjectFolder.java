package mdl.book.command;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import mdl.foundations.statement.EvidenceArchive;
import mdl.foundations.statement.Statement;

/**
 * The folder of the project, with the manuscript of the book and the evidence that modules and earlier runs left.
 *
 * @param root the folder with {@code pom.xml} and {@code docs}
 */
record ProjectFolder(Path root) {

    ProjectFolder {
        if (!Files.exists(root.resolve("pom.xml")) || !Files.isDirectory(root.resolve("docs"))) {
            throw new IllegalArgumentException(
                    root + " is not the project's folder, which holds pom.xml and docs; name it with --project");
        }
        root = root.toAbsolutePath().normalize();
    }

    /** The folder that was named, or else the one that the running jar lies in, or else the current one. */
    static ProjectFolder locate(Path named) {
        return new ProjectFolder(named != null ? named : aroundJar().orElse(Path.of("")));
    }

    private static Optional<Path> aroundJar() {
        try {
            Path code = Path.of(ProjectFolder.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
            // docs/target/companion.jar or docs/target/classes
            Path root = code.getParent().getParent().getParent();
            return Optional.ofNullable(root).filter(folder -> Files.exists(folder.resolve("pom.xml")));
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }

    /** The archive from which the book is made. */
    EvidenceArchive archive() {
        return new EvidenceArchive(target().resolve("evidence"));
    }

    Path book() {
        return target().resolve("book");
    }

    Path cache() {
        return target().resolve("cache");
    }

    private Path target() {
        return root.resolve("docs").resolve("target");
    }

    /** The book's archive, and those that the modules' tests write. */
    List<EvidenceArchive> archives() throws IOException {
        try (Stream<Path> modules = Files.list(root)) {
            Stream<EvidenceArchive> written = modules.map(
                            module -> module.resolve("target").resolve("evidence"))
                    .filter(Files::isDirectory)
                    .sorted()
                    .map(EvidenceArchive::new);
            return Stream.concat(Stream.of(archive()), written).toList();
        }
    }

    /** An archive, of the book or of a module, whose evidence of the statement is current. */
    Optional<EvidenceArchive> current(Statement statement, long seed) throws IOException {
        return archives().stream()
                .filter(archive -> archive.isCurrent(statement, seed))
                .findFirst();
    }
}

package mdl.book;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import mdl.foundations.statement.Catalog;
import org.asciidoctor.Asciidoctor;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Builds the books of sample projects; AsciidoctorJ starts once for a test class, and formulas are set once. */
final class SampleBooks implements BeforeAllCallback, AfterAllCallback {

    private Asciidoctor asciidoctor;
    private Path cache;

    @Override
    public void beforeAll(ExtensionContext context) throws IOException {
        asciidoctor = Asciidoctor.Factory.create();
        cache = Files.createTempDirectory("formulas");
    }

    /** Builds the book of a project whose catalog holds the sample chapter. */
    void build(SampleProject project) throws BookException, IOException {
        new BookBuilder(project.folders(cache), Catalog.of(List.of(new SampleChapter()))).build(asciidoctor);
    }

    @Override
    public void afterAll(ExtensionContext context) throws IOException {
        asciidoctor.close();
        try (var files = Files.walk(cache)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}

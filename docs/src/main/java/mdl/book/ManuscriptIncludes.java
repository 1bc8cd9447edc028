package mdl.book;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.asciidoctor.ast.Document;
import org.asciidoctor.extension.IncludeProcessor;
import org.asciidoctor.extension.PreprocessorReader;

/** Reads the book's own AsciiDoc files through the dialect; other includes are Asciidoctor's. */
final class ManuscriptIncludes extends IncludeProcessor {

    private final Path folder;
    private final Dialect dialect;

    ManuscriptIncludes(Path folder, Dialect dialect) {
        this.folder = folder;
        this.dialect = dialect;
    }

    @Override
    public boolean handles(String target) {
        return target.endsWith(".adoc");
    }

    @Override
    public void process(Document document, PreprocessorReader reader, String target, Map<String, Object> attributes) {
        Path file = folder.resolve(target).normalize();
        try {
            List<String> lines = dialect.translate(target, Files.readAllLines(file));
            reader.pushInclude(String.join("\n", lines), target, target, 1, attributes);
        } catch (IOException e) {
            int line = Math.max(1, reader.getLineNumber() - 1);
            String from = reader.getFile() == null ? "book.adoc" : reader.getFile();
            dialect.problems().add(new Place(from, line), "the included file " + target + " cannot be read");
        }
    }
}

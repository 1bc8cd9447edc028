package mdl.book;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.asciidoctor.Asciidoctor;
import org.asciidoctor.Attributes;
import org.asciidoctor.Options;
import org.asciidoctor.SafeMode;
import org.asciidoctor.ast.Cursor;
import org.asciidoctor.ast.Document;
import org.asciidoctor.log.LogHandler;
import org.asciidoctor.log.LogRecord;
import org.asciidoctor.log.Severity;

/**
 * The converted manuscript: HTML with tokens in it.
 *
 * @param title the book's title
 * @param html the body of the one page that Asciidoctor makes of all files
 * @param insets what the tokens stand for
 * @param references where every cross reference stands first
 */
record Manuscript(String title, String html, Insets insets, Map<String, Place> references) {

    private static final String FOLDER = "docs/src/docs/asciidoc";
    private static final String ROOT = "book.adoc";

    /**
     * Converts {@code book.adoc} of a project and all that it includes.
     *
     * @param problems receives what Asciidoctor warns of, and what the dialect does not know
     */
    static Manuscript convert(Asciidoctor asciidoctor, Path project, Problems problems) {
        Insets insets = new Insets();
        Map<String, Place> references = new HashMap<>();
        Dialect dialect = Dialect.into(insets, references, problems);
        LogHandler log = message -> report(message, problems);
        asciidoctor.unregisterAllExtensions();
        asciidoctor
                .javaExtensionRegistry()
                .includeProcessor(new ManuscriptIncludes(project.resolve(FOLDER), dialect))
                .treeprocessor(new NarrowListings());
        asciidoctor.registerLogHandler(log);
        try {
            Document document = asciidoctor.load("include::" + ROOT + "[]", options(project));
            String html = document.convert();
            return new Manuscript(document.getDoctitle(), html, insets, references);
        } finally {
            asciidoctor.unregisterLogHandler(log);
        }
    }

    /** The HTML of a listing of Java source, coloured like the listings of the book. */
    static String listing(Asciidoctor asciidoctor, Path project, String source) {
        asciidoctor.unregisterAllExtensions();
        String fence = "----------------";
        return asciidoctor.convert(
                "[source,java,subs=specialcharacters]\n" + fence + "\n" + source + "\n" + fence, options(project));
    }

    private static Options options(Path project) {
        Attributes attributes = Attributes.builder()
                .attribute("project", project.toString())
                .attribute("attribute-missing", "warn")
                .attribute("experimental", "")
                .attribute("source-highlighter", "rouge")
                .attribute("rouge-css", "class")
                .attribute("stem", "latexmath")
                .attribute("idprefix", "")
                .attribute("idseparator", "-")
                .attribute("example-caption!", "")
                .attribute("reproducible", "")
                .build();
        return Options.builder()
                .attributes(attributes)
                .docType("book")
                .standalone(false)
                .baseDir(project.toFile())
                .safe(SafeMode.SAFE)
                .build();
    }

    /** Below a warning, Asciidoctor only suspects what the dialect and the link checker know. */
    private static void report(LogRecord message, Problems problems) {
        if (message.getSeverity().compareTo(Severity.WARN) < 0) {
            return;
        }
        Cursor cursor = message.getCursor();
        Object where =
                cursor == null || cursor.getPath() == null || cursor.getPath().startsWith("<")
                        ? ROOT
                        : new Place(cursor.getPath(), cursor.getLineNumber());
        problems.add(where, message.getMessage());
    }
}

package mdl.book.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.concurrent.Callable;
import mdl.book.BrowserProgram;
import mdl.book.PrintedBook;
import mdl.foundations.statement.DraftFolder;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Prints the book that was made, with a browser and into one file that is complete or not there. */
@Command(
        name = "pdf",
        description = "Print the book that was made into one PDF, with a Chromium on the PATH.",
        mixinStandardHelpOptions = true)
final class PdfCommand implements Callable<Integer> {

    private final String searchPath;

    @Spec
    private CommandSpec spec;

    @Option(names = "--project", paramLabel = "DIR", description = "The project's folder.")
    private Path project;

    @Parameters(
            arity = "0..1",
            paramLabel = "FILE",
            description = "The file to write, without one docs/target/book.pdf.")
    private Path file;

    /** Looks for the browser in the folders of a search path. */
    PdfCommand(String searchPath) {
        this.searchPath = searchPath;
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        Path book = ProjectFolder.locate(project).book();
        BrowserProgram browser = BrowserProgram.find(searchPath)
                .orElseThrow(
                        () -> new IllegalStateException(
                                "there is no Chromium on the PATH (chromium, chromium-browser or google-chrome) to print with"));
        PrintedBook printed = new PrintedBook(book);
        Path target = (file == null ? book.resolveSibling("book.pdf") : file).toAbsolutePath();
        try (DraftFolder draft = DraftFolder.of(target)) {
            Path page = Files.writeString(draft.folder().resolve("book.html"), printed.html());
            Path pdf = draft.folder().resolve("book.pdf");
            browser.print(page, pdf, draft.folder());
            Files.move(pdf, target, StandardCopyOption.REPLACE_EXISTING);
        }
        spec.commandLine().getOut().println(target);
        return 0;
    }
}

package mdl.book.command;

import java.awt.Desktop;
import java.awt.GraphicsEnvironment;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import mdl.foundations.statement.Catalog;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Makes the book: collects the evidence, computes what is not current, and renders the pages in a JVM of their own. */
@Command(
        name = "book",
        description = "Make the book: run what is not current, then render the pages.",
        mixinStandardHelpOptions = true)
final class BookCommand implements Callable<Integer> {

    /** Rendering runs once and briefly: a fast start and a heap that need not grow are worth more than fast code. */
    private static final List<String> FAST_START = List.of(
            "-XX:TieredStopAtLevel=1",
            "-XX:+UseParallelGC",
            "-XX:InitialRAMPercentage=10",
            "-XX:NewRatio=1",
            "-XX:MetaspaceSize=256m",
            "--enable-native-access=ALL-UNNAMED",
            "-Djruby.compile.mode=OFF",
            "-Dpolyglotimpl.AttachLibraryFailureAction=ignore");

    /** From this version on, Java warns of what JRuby does unless it is allowed, and before it does not know the flag. */
    private static final int WARNS_OF_UNSAFE = 23;

    private final Catalog catalog;

    @Spec
    private CommandSpec spec;

    @Option(names = "--project", paramLabel = "DIR", description = "The project's folder.")
    private Path project;

    @Option(names = "--open", description = "Open the book in the browser.")
    private boolean open;

    BookCommand(Catalog catalog) {
        this.catalog = catalog;
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        ProjectFolder folder = ProjectFolder.locate(project);
        boolean sound = new EvidenceCollection(folder, catalog)
                .collect(spec.commandLine().getErr());
        int code = sound ? render(folder) : 1;
        if (code == 0) {
            Path page = folder.book().resolve("index.html");
            spec.commandLine().getOut().println(page);
            if (open) {
                open(page);
            }
        }
        return code;
    }

    private static int render(ProjectFolder folder) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(FAST_START);
        if (Runtime.version().feature() >= WARNS_OF_UNSAFE) {
            command.add("--sun-misc-unsafe-memory-access=allow");
        }
        command.addAll(List.of("-cp", classPath(), "mdl.book.BookBuilder"));
        command.addAll(List.of("--project", folder.root().toString()));
        command.addAll(List.of("--evidence", folder.archive().root().toString()));
        command.addAll(List.of("--out", folder.book().toString()));
        command.addAll(List.of("--cache", folder.cache().toString()));
        int code = new ProcessBuilder(command)
                .inheritIO()
                .directory(folder.root().toFile())
                .start()
                .waitFor();
        if (code != 0 && code != 1) {
            throw new IllegalStateException("the renderer of the book ended with exit code " + code);
        }
        return code;
    }

    /** The class path in absolute paths: the renderer runs in the project's folder, not in the caller's. */
    private static String classPath() {
        return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .map(entry -> Path.of(entry).toAbsolutePath().toString())
                .collect(Collectors.joining(File.pathSeparator));
    }

    private void open(Path page) throws IOException {
        boolean can = !GraphicsEnvironment.isHeadless()
                && Desktop.isDesktopSupported()
                && Desktop.getDesktop().isSupported(Desktop.Action.BROWSE);
        if (can) {
            Desktop.getDesktop().browse(page.toUri());
        } else {
            spec.commandLine().getErr().println("companion: no browser can be opened here; open the file yourself");
        }
    }
}

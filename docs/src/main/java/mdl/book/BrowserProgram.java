package mdl.book;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A Chromium on this machine, which works here without a window and without a network.
 *
 * @param path the program
 */
public record BrowserProgram(Path path) {

    private static final List<String> NAMES = List.of("chromium", "chromium-browser", "google-chrome");
    private static final List<String> FLAGS = List.of(
            "--headless",
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync",
            "--host-resolver-rules=MAP * ~NOTFOUND");

    /**
     * The first one in the folders of a search path.
     *
     * @param searchPath folders as the variable PATH lists them; null and the empty text hold none
     */
    public static Optional<BrowserProgram> find(String searchPath) {
        if (searchPath == null) {
            return Optional.empty();
        }
        return Stream.of(searchPath.split(File.pathSeparator))
                .filter(folder -> !folder.isEmpty())
                .flatMap(folder -> NAMES.stream().map(name -> Path.of(folder, name)))
                .filter(Files::isExecutable)
                .findFirst()
                .map(BrowserProgram::new);
    }

    /**
     * The command that starts it.
     *
     * @param profile the folder in which it keeps what it remembers
     * @param arguments more flags, and the page to open
     */
    List<String> command(Path profile, String... arguments) {
        List<String> command = new ArrayList<>(List.of(path.toString()));
        command.addAll(FLAGS);
        command.add("--user-data-dir=" + profile);
        command.addAll(List.of(arguments));
        return command;
    }

    /**
     * Prints a page into a PDF with an outline.
     *
     * @param folder where the browser keeps its profile and what it says
     * @throws IllegalStateException if the browser writes no PDF
     * @throws IOException if it cannot be started
     * @throws InterruptedException if the thread is interrupted meanwhile
     */
    public void print(Path page, Path pdf, Path folder) throws IOException, InterruptedException {
        List<String> command = command(
                folder.resolve("profile"),
                "--no-pdf-header-footer",
                "--generate-pdf-document-outline",
                "--print-to-pdf=" + pdf.toAbsolutePath(),
                page.toUri().toString());
        Path said = folder.resolve("said.txt");
        int code = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(said.toFile())
                .start()
                .waitFor();
        if (code != 0 || !Files.exists(pdf)) {
            String last = Files.readAllLines(said).stream().reduce("", (before, line) -> line);
            throw new IllegalStateException(
                    path + " ended with exit code " + code + " and has printed nothing; its last line is: " + last);
        }
    }
}

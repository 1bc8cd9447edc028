package mdl.book;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A Chromium without a window and without a network, with a profile of its own. */
final class Chromium implements AutoCloseable {

    private static final Pattern ADDRESS = Pattern.compile("DevTools listening on (ws://\\S+)");

    private final Process process;
    private final DevTools tools;

    private Chromium(Process process, DevTools tools) {
        this.process = process;
        this.tools = tools;
    }

    /** Starts a browser that keeps its profile in that folder. */
    static Chromium start(BrowserProgram program, Path profile) throws IOException {
        List<String> command =
                program.command(profile, "--hide-scrollbars", "--remote-debugging-port=0", "about:blank");
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectInput(ProcessBuilder.Redirect.PIPE)
                .start();
        BufferedReader output =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        for (String line = output.readLine(); line != null; line = output.readLine()) {
            Matcher address = ADDRESS.matcher(line);
            if (address.find()) {
                drain(output);
                return new Chromium(process, new DevTools(URI.create(address.group(1))));
            }
        }
        throw new IOException(program.path() + " ended without offering its developer tools");
    }

    /** A new tab in a context of its own, so that tabs neither share a process nor what pages store. */
    Tab tab() {
        String context = tools.send("", "Target.createBrowserContext", Map.of())
                .path("browserContextId")
                .asText();
        String target = tools.send("", "Target.createTarget", Map.of("url", "about:blank", "browserContextId", context))
                .path("targetId")
                .asText();
        String session = tools.send("", "Target.attachToTarget", Map.of("targetId", target, "flatten", true))
                .path("sessionId")
                .asText();
        return new Tab(tools, session);
    }

    /** A browser whose output nobody reads stops when the pipe is full. */
    private static void drain(BufferedReader output) {
        Thread reader = new Thread(() -> output.lines().forEach(line -> {}), "output of Chromium");
        reader.setDaemon(true);
        reader.start();
    }

    @Override
    public void close() {
        tools.send("", "Browser.close", Map.of());
        tools.close();
        process.onExit()
                .orTimeout(5, TimeUnit.SECONDS)
                .exceptionally(late -> process.destroyForcibly())
                .join();
    }
}

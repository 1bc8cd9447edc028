package mdl.book;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;

/** A tab of a browser, and what happened in it since its last page was opened. */
final class Tab {

    private static final int HEIGHT = 1000;
    private static final int PATIENCE = 90;
    private static final Map<String, Integer> KEYS =
            Map.of("Tab", 9, "Enter", 13, "Escape", 27, "ArrowLeft", 37, "ArrowRight", 39, "ArrowDown", 40, "/", 191);

    private final DevTools tools;
    private final String session;
    private final List<JsonNode> events = new CopyOnWriteArrayList<>();
    private final AtomicReference<CountDownLatch> loading = new AtomicReference<>(new CountDownLatch(1));

    Tab(DevTools tools, String session) {
        this.tools = tools;
        this.session = session;
        tools.listen(session, this::remember);
        Stream.of("Page", "Runtime", "Log", "Network").forEach(domain -> send(domain + ".enable", Map.of()));
        width(1320);
    }

    private void remember(JsonNode event) {
        events.add(event);
        if (event.path("method").asText().equals("Page.loadEventFired")) {
            loading.get().countDown();
        }
    }

    /** Opens a page and waits until it is loaded, its fonts are there and it was painted. */
    void open(Path page) throws InterruptedException {
        events.clear();
        CountDownLatch loaded = new CountDownLatch(1);
        loading.set(loaded);
        send("Page.navigate", Map.of("url", page.toUri().toString()));
        if (!loaded.await(PATIENCE, TimeUnit.SECONDS)) {
            throw new IllegalStateException(page + " was not loaded within " + PATIENCE + " seconds");
        }
        evaluate("document.fonts.ready.then(() => 0)");
    }

    void width(int pixels) {
        send(
                "Emulation.setDeviceMetricsOverride",
                Map.of("width", pixels, "height", HEIGHT, "deviceScaleFactor", 1, "mobile", false));
    }

    void dark(boolean dark) {
        Map<String, String> scheme = Map.of("name", "prefers-color-scheme", "value", dark ? "dark" : "light");
        send("Emulation.setEmulatedMedia", Map.of("features", List.of(scheme)));
    }

    void scripts(boolean enabled) {
        send("Emulation.setScriptExecutionDisabled", Map.of("value", !enabled));
    }

    /** Presses a key, which is one of {@link #KEYS}. */
    void press(String key) {
        int code = KEYS.get(key);
        String type = key.length() == 1 ? "keyDown" : "rawKeyDown";
        String text = key.length() == 1 ? key : key.equals("Enter") ? "\r" : "";
        send(
                "Input.dispatchKeyEvent",
                Map.of(
                        "type",
                        text.isEmpty() ? type : "keyDown",
                        "key",
                        key,
                        "windowsVirtualKeyCode",
                        code,
                        "text",
                        text));
        send("Input.dispatchKeyEvent", Map.of("type", "keyUp", "key", key, "windowsVirtualKeyCode", code));
    }

    void type(String text) {
        send("Input.insertText", Map.of("text", text));
    }

    /** The value of an expression, or of what it promises. */
    JsonNode evaluate(String expression) {
        JsonNode result = send(
                "Runtime.evaluate",
                Map.of("expression", expression, "awaitPromise", true, "returnByValue", true, "userGesture", true));
        if (result.has("exceptionDetails")) {
            throw new IllegalStateException("in the page: " + result.path("exceptionDetails"));
        }
        return result.path("result").path("value");
    }

    /** Waits until an expression is true. */
    void await(String expression) {
        evaluate(
                "new Promise((done, fail) => { const end = Date.now() + 5000; (function look() { if (" + expression
                        + ") done(1); else if (Date.now() > end) fail(new Error('in vain')); else setTimeout(look, 20); })(); })");
    }

    /** The parameters of all events of a kind, such as {@code Network.loadingFailed}. */
    Stream<JsonNode> events(String method) {
        return events.stream()
                .filter(event -> event.path("method").asText().equals(method))
                .map(event -> event.path("params"));
    }

    private JsonNode send(String method, Map<String, ?> parameters) {
        return tools.send(session, method, parameters);
    }
}

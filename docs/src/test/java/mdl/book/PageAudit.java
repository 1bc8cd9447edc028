package mdl.book;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * What a browser finds wrong with a page: what it complains of, loads or moves, what sticks out of a phone, and what axe
 * says about it in light and dark.
 *
 * @param tab the tab to use
 * @param script axe-core, and {@code page-audit.js} that runs it
 */
record PageAudit(Tab tab, String script) {

    /** Chromium calls 0.1 good; one line of text that pushes the rest of a screen down by itself makes about 0.02. */
    private static final double LEAST_SHIFT = 0.01;

    private static final int PHONE = 390;
    private static final int DESK = 1320;
    private static final String SHIFT = """
            new Promise(done => {
              let sum = 0;
              new PerformanceObserver(list => list.getEntries().forEach(e => { sum += e.hadRecentInput ? 0 : e.value; }))
                .observe({type: 'layout-shift', buffered: true});
              setTimeout(() => requestAnimationFrame(() => requestAnimationFrame(() => done(sum))), 150);
            })""";

    /** One line for each fault. */
    List<String> faults(Path page) throws InterruptedException {
        tab.width(DESK);
        tab.dark(false);
        List<String> faults = new ArrayList<>();
        double shift = shift(page);
        if (shift >= LEAST_SHIFT) {
            faults.add(String.format(Locale.ROOT, "the layout shifts by %.3f while the page is loaded", shift));
        }
        // Axe does not look into what is folded.
        tab.evaluate("document.querySelectorAll('article details').forEach(part => { part.open = true; })");
        tab.width(PHONE);
        int width = tab.evaluate("document.documentElement.scrollWidth").asInt();
        if (width > PHONE) {
            faults.add("the page is " + width + " pixels wide on a phone of " + PHONE);
        }
        tab.width(DESK);
        tab.evaluate(script + "; pageAudit.markVaried()");
        tab.dark(true);
        tab.evaluate("pageAudit.markVaried(); pageAudit.reduceFormulas()");
        tab.evaluate("pageAudit.faultsOfColour()").forEach(fault -> faults.add("in dark, " + fault.asText()));
        tab.dark(false);
        tab.evaluate("pageAudit.faults()").forEach(fault -> faults.add("in light, " + fault.asText()));
        complaints().forEach(faults::add);
        return faults;
    }

    /** What a page moves by itself it moves every time; what a machine under load delays, it may not. */
    private double shift(Path page) throws InterruptedException {
        tab.open(page);
        double shift = tab.evaluate(SHIFT).asDouble();
        if (shift >= LEAST_SHIFT) {
            tab.open(page);
            shift = Math.min(shift, tab.evaluate(SHIFT).asDouble());
        }
        return shift;
    }

    private Stream<String> complaints() {
        Stream<String> thrown = tab.events("Runtime.exceptionThrown")
                .map(event -> "a script fails: "
                        + event.path("exceptionDetails")
                                .path("exception")
                                .path("description")
                                .asText());
        Stream<String> logged = tab.events("Log.entryAdded")
                .map(event -> event.path("entry"))
                .filter(entry -> entry.path("level").asText().equals("error"))
                .map(entry -> "console error: " + entry.path("text").asText() + " "
                        + entry.path("url").asText());
        Stream<String> said = tab.events("Runtime.consoleAPICalled")
                .filter(event -> event.path("type").asText().matches("error|assert"))
                .map(event -> "console error: "
                        + event.path("args").path(0).path("value").asText());
        Stream<String> remote = tab.events("Network.requestWillBeSent")
                .map(event -> event.path("request").path("url").asText())
                .filter(address -> !address.matches("(file|data|about|blob):.*"))
                .map(address -> "the page asks a network for " + address);
        Stream<String> failed = tab.events("Network.loadingFailed").map(this::failure);
        return Stream.of(thrown, logged, said, remote, failed)
                .flatMap(found -> found)
                .distinct();
    }

    private String failure(JsonNode failure) {
        String address = tab.events("Network.requestWillBeSent")
                .filter(request -> request.path("requestId").equals(failure.path("requestId")))
                .map(request -> request.path("request").path("url").asText())
                .findFirst()
                .orElse("");
        return "the request for " + address + " fails: "
                + failure.path("errorText").asText();
    }
}

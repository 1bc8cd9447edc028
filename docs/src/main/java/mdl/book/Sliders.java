package mdl.book;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jsoup.nodes.Element;

/**
 * The sliders of the book: found beside the figures in the archive, checked against the Java classes all at once because
 * GraalJS takes a second to start, and their scripts written to the book's folder.
 */
final class Sliders {

    private record Used(Inset.Macro macro, JsonNode slider) {}

    private final Records records;
    private final List<Used> used = new ArrayList<>();

    /** Addresses in the book and what lies there on the class path. */
    private final Map<String, String> scripts = new TreeMap<>();

    Sliders(Records records) {
        this.records = records;
    }

    /** The slider of the macro's figure, if it has one and the picture has the curves that it moves. */
    Optional<SliderBox> find(Inset.Macro macro, Element svg) {
        Path file = records.file(macro, "slider.json");
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        try {
            JsonNode slider = new ObjectMapper().readTree(Files.readAllBytes(file));
            Set<String> addresses = new LinkedHashSet<>();
            for (JsonNode curve : slider.path("curves")) {
                String label = curve.path("label").asText();
                if (svg.select("[data-curve] path").stream()
                        .noneMatch(path -> path.parent().attr("data-curve").equals(label))) {
                    problem(macro, slider, "the figure draws no curve \"" + label + "\" that it could move");
                }
                addresses.add(address(macro, slider, curve.path("script").asText()));
            }
            used.add(new Used(macro, slider));
            return Optional.of(new SliderBox(slider, List.copyOf(addresses)));
        } catch (IOException e) {
            problem(macro, null, "it cannot be read: " + e.getMessage());
            return Optional.empty();
        }
    }

    /** Runs every script on every point of the tables; the first difference of each curve is a problem. */
    List<Problem> faults() {
        Problems faults = new Problems();
        if (used.isEmpty()) {
            return faults.found();
        }
        try (CurveEngine engine = new CurveEngine()) {
            for (String script : scripts.values()) {
                run(engine, script, faults);
            }
            SliderCheck check = new SliderCheck(engine);
            for (Used one : used) {
                for (JsonNode curve : one.slider.path("curves")) {
                    check.fault(one.slider.path("parameter").asText(), curve)
                            .ifPresent(fault -> faults.add(one.macro.place(), name(one.macro, one.slider) + fault));
                }
            }
        }
        return faults.found();
    }

    /** Writes the scripts. */
    void write(Path book) throws IOException {
        for (var script : scripts.entrySet()) {
            Path file = book.resolve(script.getKey());
            Files.createDirectories(file.getParent());
            Files.write(file, Resources.bytes("/" + script.getValue()));
        }
    }

    private static void run(CurveEngine engine, String script, Problems faults) {
        try {
            engine.run(Resources.text("/" + script));
        } catch (IllegalArgumentException | IOException e) {
            faults.add(script, e.getMessage());
        }
    }

    /** Scripts declare an object of the page, so two of one name would overwrite each other. */
    private String address(Inset.Macro macro, JsonNode slider, String script) {
        String address = "site/curves/" + script.substring(script.lastIndexOf('/') + 1);
        String before = scripts.put(address, script);
        if (before != null && !before.equals(script)) {
            problem(macro, slider, "the scripts " + before + " and " + script + " must not have the same name");
        }
        return address;
    }

    private void problem(Inset.Macro macro, JsonNode slider, String what) {
        records.problems().add(macro.place(), name(macro, slider) + what);
    }

    private static String name(Inset.Macro macro, JsonNode slider) {
        String parameter = slider == null ? "" : slider.path("parameter").asText() + " ";
        return "the slider " + parameter + "of " + macro.target() + ": ";
    }
}

package mdl.book;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Locale;
import org.jsoup.nodes.Element;

/**
 * The control under a figure that moves its curves, and the sentence of the caption about it; both stay hidden without a
 * script.
 *
 * @param slider the slider's part of the archive
 * @param scripts the addresses of its scripts in the book
 */
record SliderBox(JsonNode slider, List<String> scripts) {

    private static final List<String> KEPT = List.of("label", "object", "function", "ends", "from", "to");

    /**
     * The control.
     *
     * @param figure the JSON of the figure, whose axes it needs
     * @param id the figure's id in its page
     */
    Element control(JsonNode figure, String id) {
        String inputId = "slider-" + id;
        String parameter = slider.path("parameter").asText();
        Template box = Template.load("slider");
        box.slot("label").attr("for", inputId).text(parameter);
        box.slot("input")
                .attr("id", inputId)
                .attr("max", Integer.toString(slider.path("stops").size() - 1))
                .attr("value", slider.path("start").asText());
        box.slot("reset").attr("aria-label", "reset " + parameter);
        box.each("script", scripts, (script, address) -> script.root().attr("src", address));
        return box.finished().attr("data-slider", data(figure).toString());
    }

    /** The sentence. */
    Element hint() {
        int points = 0;
        for (JsonNode curve : slider.path("curves")) {
            points += SliderCheck.points(curve);
        }
        Template hint = Template.load("slider-hint")
                .text("parameter", slider.path("parameter").asText())
                .text("curves", slider.path("curves").size() == 1 ? "curve" : "curves")
                .text("points", String.format(Locale.ROOT, "%,d", points).replace(',', '\u202f'));
        hint.slot("script").attr("href", scripts.get(0));
        return hint.finished();
    }

    /** What the page's script needs: no reference values, but the axes. */
    private JsonNode data(JsonNode figure) {
        ObjectNode data = JsonNodeFactory.instance.objectNode();
        List.of("parameter", "stops", "start").forEach(name -> data.set(name, slider.path(name)));
        for (String axis : List.of("x", "y")) {
            ObjectNode map = data.putObject(axis);
            List.of("scale", "from", "to", "start", "end")
                    .forEach(name -> map.set(name, figure.path(axis).path(name)));
        }
        var curves = data.putArray("curves");
        for (JsonNode curve : slider.path("curves")) {
            ObjectNode one = curves.addObject();
            KEPT.stream().filter(curve::has).forEach(name -> one.set(name, curve.path(name)));
        }
        return data;
    }
}

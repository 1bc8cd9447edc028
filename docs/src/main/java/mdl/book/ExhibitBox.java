package mdl.book;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;

/**
 * Figures and tables with caption and data, and numbers inside sentences.
 *
 * @param records the exhibits
 * @param data the folder of data in the book
 * @param sliders the sliders of figures
 */
record ExhibitBox(Records records, DataFolder data, Sliders sliders) {

    /** The box of a {@code figure::} or {@code table::} macro, or empty if there is no such exhibit. */
    Optional<Element> build(Inset.Macro macro, List<Node> caption) {
        return records.exhibit(macro).flatMap(json -> {
            Optional<Template> box = macro.name().equals("figure") ? figure(macro, json) : Optional.of(table(json));
            return box.map(template -> {
                template.nodes("caption", caption);
                template.slot("csv").attr("href", data.exhibit(macro, "csv")).attr("download", "");
                template.slot("json").attr("href", data.exhibit(macro, "json")).attr("download", "");
                return template.root().attr("id", anchor(macro));
            });
        });
    }

    /** The number of a {@code quantity:} macro with its origin as a title, or empty if there is no such exhibit. */
    Optional<Element> quantity(Inset.Macro macro) {
        return records.exhibit(macro)
                .map(json -> new Element("data")
                        .addClass("quantity")
                        .attr("value", json.path("value").asText())
                        .attr("title", "computed by the run of " + macro.id() + ", exhibit " + macro.exhibit())
                        .text(json.path("text").asText()));
    }

    /** The id of an exhibit in its page. */
    static String anchor(Inset.Macro macro) {
        return macro.name() + "-" + macro.id() + "-" + macro.exhibit();
    }

    private Optional<Template> figure(Inset.Macro macro, JsonNode json) {
        return InlineSvg.read(records, macro).map(svg -> {
            Template figure = Template.load("figure");
            figure.slot("picture").appendChild(svg);
            sliders.find(macro, svg)
                    .ifPresentOrElse(
                            slider -> slider(figure, slider, json, anchor(macro)),
                            () -> figure.drop("slider").drop("hint"));
            return figure;
        });
    }

    private static void slider(Template figure, SliderBox slider, JsonNode json, String id) {
        figure.slot("slider").replaceWith(slider.control(json, id));
        figure.slot("hint").replaceWith(slider.hint());
    }

    private static Template table(JsonNode json) {
        Template table = Template.load("table");
        table.each("head", json.path("columns"), (head, column) -> {
            String unit = column.path("unit").asText();
            head.root().text(column.path("name").asText() + (unit.isEmpty() ? "" : " (" + unit + ")"));
        });
        table.each(
                "row",
                json.path("rows"),
                (row, cells) -> row.each(
                        "cell",
                        cells,
                        (slot, cell) -> slot.root().text(cell.path("text").asText())));
        // Heads over numbers and words among them, such as ∞, stand where the numbers do.
        numeric(json.path("rows")).stream()
                .forEach(j ->
                        table.root().select("tr > :nth-child(" + (j + 1) + ")").addClass("number"));
        return table;
    }

    /** The columns with a number in some row. */
    private static BitSet numeric(JsonNode rows) {
        BitSet numeric = new BitSet();
        for (JsonNode row : rows) {
            for (int j = 0; j < row.size(); j++) {
                if (row.get(j).has("value")) {
                    numeric.set(j);
                }
            }
        }
        return numeric;
    }
}

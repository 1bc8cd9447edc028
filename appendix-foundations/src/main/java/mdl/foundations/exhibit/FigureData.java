package mdl.foundations.exhibit;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The numbers that a figure draws, as CSV and as JSON. */
final class FigureData {

    private static final List<String> ALWAYS = List.of("x", "y");

    private FigureData() {}

    /** One line per bar, vertex, point or marker; columns that no series has are left out. */
    static String csv(Figure figure) {
        List<String> columns = Stream.of("x", "x_end", "y", "y_end", "standard_error")
                .filter(name -> ALWAYS.contains(name)
                        || figure.series().stream().anyMatch(s -> s.columns().containsKey(name)))
                .toList();
        Csv csv = new Csv();
        csv.line(Stream.concat(Stream.of("series", "kind"), columns.stream()).toList());
        for (Series series : figure.series()) {
            Map<String, Reals> data = series.columns();
            for (int i = 0; i < data.get("x").size(); i++) {
                List<String> line = new ArrayList<>(List.of(series.label(), series.kind()));
                for (String column : columns) {
                    line.add(
                            data.containsKey(column)
                                    ? Double.toString(data.get(column).at(i))
                                    : "");
                }
                csv.line(line);
            }
        }
        for (Marker marker : figure.markers()) {
            List<String> line = new ArrayList<>(List.of(marker.label(), "marker"));
            columns.forEach(column -> line.add(column.equals("x") ? Double.toString(marker.x()) : ""));
            csv.line(line);
        }
        return csv.toString();
    }

    static ObjectNode json(Figure figure) {
        ObjectNode json =
                JsonText.object(figure.kind()).put("title", figure.title()).put("description", figure.description());
        Plot plot = Layout.of(figure).plot();
        axis(figure.x(), plot.x(), json.putObject("x"));
        axis(figure.y(), plot.y(), json.putObject("y"));
        ArrayNode all = json.putArray("series");
        for (Series series : figure.series()) {
            ObjectNode one = all.addObject()
                    .put("kind", series.kind())
                    .put("label", series.label())
                    .put("colour", series.colour());
            if (series instanceof Curve curve) {
                one.put("dashed", curve.dashed());
            }
            series.columns().forEach((name, values) -> one.set(name, JsonText.array(values)));
        }
        ArrayNode markers = json.putArray("markers");
        figure.markers()
                .forEach(m -> markers.addObject().put("label", m.label()).put("x", m.x()));
        return json;
    }

    /** With the place on the canvas, so that a page may draw into the figure. */
    private static void axis(Axis axis, AxisMap map, ObjectNode json) {
        json.put("label", axis.label())
                .put("scale", axis.scale() == Scale.LINEAR ? "linear" : "logarithmic")
                .put("from", map.range().from())
                .put("to", map.range().to())
                .put("start", map.start())
                .put("end", map.end());
    }
}

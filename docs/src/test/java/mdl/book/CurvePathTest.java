package mdl.book;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.awt.geom.Line2D;
import java.awt.geom.Point2D;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import mdl.foundations.exhibit.Axis;
import mdl.foundations.exhibit.Figure;
import org.graalvm.polyglot.Context;
import org.jsoup.Jsoup;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Test;

/** What the page's script draws, against what Java drew. */
class CurvePathTest {

    /** Both polylines are within 0.05 units of the graph, and both are rounded to hundredths. */
    private static final double INVISIBLE = 2 * 0.05 + 0.02;

    @Test
    void the_script_draws_the_curve_of_the_built_figure_cut_off_at_the_same_border() {
        assertAlike(HalfDisc.figure(), "x => Math.sqrt(Math.max(0, 4 - x * x))", -2, 2);
    }

    @Test
    void logarithmic_axes_are_drawn_alike() {
        Figure figure = Figure.of(Axis.logarithmic("n"), Axis.logarithmic("error"))
                .described("A rate.")
                .curve("rate", n -> 1 / n + 1e-3, 1, 1e6);

        assertAlike(figure, "n => 1 / n + 1e-3", 1, 1e6);
    }

    @Test
    void a_curve_that_jumps_or_leaves_the_plot_is_cut() {
        Figure figure = Figure.of(Axis.linear("x"), Axis.linear("y").range(0, 1))
                .described("A curve with a pole.")
                .curve("pole", x -> x <= 0 ? 0 : 0.1 / x, -1, 1);

        assertAlike(figure, "x => x <= 0 ? 0 : 0.1 / x", -1, 1);
    }

    @Test
    void a_curve_outside_the_axes_is_an_empty_path() {
        assertThat(script(HalfDisc.figure(), "x => 1", 7, 9)).isEmpty();
        assertThat(script(HalfDisc.figure(), "x => 5", -1, 1)).isEmpty();
    }

    private static void assertAlike(Figure figure, String function, double from, double to) {
        List<Line2D> java = lines(Jsoup.parse(figure.svg("f"), "", Parser.xmlParser()).select("path.mdl-line").stream()
                // The last one is the legend's.
                .filter(path -> !path.attr("d").matches("M\\S+ (\\S+)L\\S+ \\1"))
                .map(path -> path.attr("d"))
                .collect(Collectors.joining()));
        List<Line2D> script = lines(script(figure, function, from, to));

        assertThat(java).hasSizeGreaterThan(1);
        assertThat(farthest(java, script)).isLessThan(INVISIBLE);
        assertThat(farthest(script, java)).isLessThan(INVISIBLE);
    }

    private static String script(Figure figure, String function, double from, double to) {
        JsonNode json = figure.json();
        try (Context context = Context.newBuilder("js")
                .option("engine.WarnInterpreterOnly", "false")
                .build()) {
            context.eval("js", Resources.text("site/curve-path.js"));
            return context.eval(
                            "js",
                            "CurvePath.of(" + function + ", " + from + ", " + to + ", " + json.path("x") + ", "
                                    + json.path("y") + ")")
                    .asString();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static double farthest(List<Line2D> from, List<Line2D> to) {
        return from.stream()
                .flatMap(line -> List.of(line.getP1(), line.getP2()).stream())
                .mapToDouble(point -> distance(point, to))
                .max()
                .orElse(Double.POSITIVE_INFINITY);
    }

    private static double distance(Point2D point, List<Line2D> lines) {
        return lines.stream().mapToDouble(line -> line.ptSegDist(point)).min().orElse(Double.POSITIVE_INFINITY);
    }

    private static List<Line2D> lines(String path) {
        List<Line2D> lines = new ArrayList<>();
        for (String piece : path.split("M")) {
            String[] vertices = piece.split("L");
            for (int i = 1; i < vertices.length; i++) {
                lines.add(new Line2D.Double(point(vertices[i - 1]), point(vertices[i])));
            }
        }
        return lines;
    }

    private static Point2D point(String vertex) {
        String[] numbers = vertex.split(" ");
        return new Point2D.Double(Double.parseDouble(numbers[0]), Double.parseDouble(numbers[1]));
    }
}

package mdl.foundations.exhibit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.function.DoubleUnaryOperator;
import mdl.foundations.exhibit.SvgReading.Ruler;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;

@DisplayName("Figure as SVG")
class FigureSvgTest {

    private static final double[] X = {3, 17, 99.5, 640};
    private static final double[] Y = {0.7, 0.033, 0.0051, 0.00048};
    private static final double[] ERRORS = {0.1, 0.01, 0.0005, 0.0001};

    private static final Figure LOGARITHMIC = Figure.of(Axis.logarithmic("d"), Axis.logarithmic("e"))
            .described("Four points.")
            .points("p", X, Y, ERRORS);

    private static final Figure LINEAR = Figure.of(
                    Axis.linear("x").range(-1, 3), Axis.linear("y").range(0, 2))
            .described("Everything at once.")
            .histogram("bars", new double[] {-0.5, 0.25, 1.75, 2}, new double[] {0.3, 1.7, 0.9})
            .points("points", new double[] {-0.9, 0.123, 2.77}, new double[] {0.1, 1.9, 0.777})
            .curve("curve", new double[] {-0.7, 0.1, 2.9}, new double[] {0.2, 1.3, 1.1})
            .steps("steps", new double[] {0, 1, 2}, new double[] {0.1, 0.4, 0.5})
            .band("band", new double[] {0, 1}, new double[] {1.2, 1.3}, new double[] {1.4, 1.8});

    @Test
    void points_land_where_the_logarithmic_ticks_say() {
        assertPointsLand(LOGARITHMIC, (Points) LOGARITHMIC.series().get(0), Math::log10);
    }

    @Test
    void points_land_where_the_linear_ticks_say() {
        assertPointsLand(LINEAR, (Points) LINEAR.series().get(1), value -> value);
    }

    private static void assertPointsLand(Figure figure, Points points, DoubleUnaryOperator uniform) {
        SvgReading svg = SvgReading.of(figure);
        Ruler across = svg.ruler(true, uniform);
        Ruler up = svg.ruler(false, uniform);
        List<Element> marks = svg.series(points.colour(), "circle", "mdl-mark");
        assertThat(marks).hasSize(points.x().size());
        for (int i = 0; i < marks.size(); i++) {
            assertLands(
                    SvgReading.number(marks.get(i), "cx"), across, points.x().at(i));
            assertLands(SvgReading.number(marks.get(i), "cy"), up, points.y().at(i));
        }
    }

    private static void assertLands(double place, Ruler ruler, double value) {
        assertThat(place).isCloseTo(ruler.place(value), within(ruler.tolerance(value)));
    }

    @Test
    void error_bars_end_two_standard_errors_away_as_the_legend_says() {
        SvgReading svg = SvgReading.of(LOGARITHMIC);
        Ruler up = svg.ruler(false, Math::log10);
        List<Element> bars = svg.series(1, "path", "mdl-error");
        assertThat(bars).hasSameSizeAs(X);
        for (int i = 0; i < X.length; i++) {
            List<double[]> ends = SvgReading.vertices(bars.get(i));
            assertLands(ends.get(0)[1], up, Y[i] - 2 * ERRORS[i]);
            assertLands(ends.get(1)[1], up, Y[i] + 2 * ERRORS[i]);
        }
        assertThat(svg.all("text", "mdl-legend"))
                .extracting(Element::getTextContent)
                .containsExactly("p ± 2 s.e.");
    }

    @Test
    void bars_stand_on_zero_between_their_edges_with_a_thin_gap() {
        SvgReading svg = SvgReading.of(LINEAR);
        Ruler across = svg.ruler(true, x -> x);
        Ruler up = svg.ruler(false, y -> y);
        Histogram histogram = (Histogram) LINEAR.series().get(0);
        List<Element> bars = svg.series(histogram.colour(), "rect", "mdl-bar");
        for (int i = 0; i < bars.size(); i++) {
            double left = SvgReading.number(bars.get(i), "x");
            double right = left + SvgReading.number(bars.get(i), "width");
            double top = SvgReading.number(bars.get(i), "y");
            assertLands(left - 0.5, across, histogram.edges().at(i));
            assertLands(right + 0.5, across, histogram.edges().at(i + 1));
            assertLands(top, up, histogram.heights().at(i));
            assertLands(top + SvgReading.number(bars.get(i), "height"), up, 0);
        }
    }

    @Test
    void curves_pass_through_their_vertices_and_steps_hold_to_the_border() {
        SvgReading svg = SvgReading.of(LINEAR);
        Ruler across = svg.ruler(true, x -> x);
        Ruler up = svg.ruler(false, y -> y);
        assertPath(svg.series(2, "path", "mdl-line").get(0), across, up, new double[][] {
            {-0.7, 0.2}, {0.1, 1.3}, {2.9, 1.1}
        });
        assertPath(
                svg.series(LINEAR.series().get(3).colour(), "path", "mdl-line").get(0), across, up, new double[][] {
                    {0, 0.1}, {1, 0.1}, {1, 0.4}, {2, 0.4}, {2, 0.5}, {3, 0.5}
                });
        assertPath(
                svg.series(LINEAR.series().get(4).colour(), "path", "mdl-band").get(0), across, up, new double[][] {
                    {0, 1.2}, {1, 1.3}, {1, 1.8}, {0, 1.4}
                });
    }

    private static void assertPath(Element path, Ruler across, Ruler up, double[][] expected) {
        List<double[]> vertices = SvgReading.vertices(path);
        assertThat(vertices).hasSize(expected.length);
        for (int i = 0; i < expected.length; i++) {
            assertLands(vertices.get(i)[0], across, expected[i][0]);
            assertLands(vertices.get(i)[1], up, expected[i][1]);
        }
    }

    @Test
    void what_leaves_the_range_is_cut_at_the_border() {
        Figure pole = Figure.of(
                        Axis.linear("γ").range(0, 2), Axis.linear("risk").range(0, 4))
                .described("A pole at 1.")
                .curve("1/|1 − γ|", g -> 1 / Math.abs(1 - g), 0, 2)
                .points("far", new double[] {1, 3}, new double[] {9, 1}, new double[] {1, 1});
        SvgReading svg = SvgReading.of(pole);
        List<Element> pieces = svg.series(2, "path", "mdl-line");
        assertThat(pieces).hasSize(2);
        double top = svg.ruler(false, y -> y).place(4);
        assertThat(SvgReading.vertices(pieces.get(0))).allMatch(vertex -> vertex[1] >= top);
        assertThat(SvgReading.vertices(pieces.get(0))
                        .get(SvgReading.vertices(pieces.get(0)).size() - 1)[1])
                .isEqualTo(top);
        assertThat(svg.series(1, "circle", "mdl-mark")).isEmpty();
        assertThat(svg.series(1, "path", "mdl-error")).isEmpty();
    }

    @Test
    void an_error_bar_below_zero_ends_at_the_floor_of_a_logarithmic_plot() {
        Figure figure = Figure.of(Axis.linear("x"), Axis.logarithmic("y").range(0.1, 10))
                .described("One wide bar.")
                .points("p", new double[] {1}, new double[] {1}, new double[] {3});
        SvgReading svg = SvgReading.of(figure);
        double floor =
                SvgReading.vertices(svg.series(1, "path", "mdl-error").get(0)).get(0)[1];
        assertLands(floor, svg.ruler(false, Math::log10), 0.1);
    }

    @Test
    void text_is_escaped_everywhere() {
        SvgReading svg = SvgReading.of(Figure.of(Axis.linear("a < b"), Axis.linear("\"y\" & z"))
                .titled("<t>")
                .described("5 > 4 & 3 < 4")
                .curve("]]> <script>", new double[] {0, 1}, new double[] {0, 1})
                .marker("<m>", 0.5));
        assertThat(svg.root().getElementsByTagName("title").item(0).getTextContent())
                .isEqualTo("<t>");
        assertThat(svg.root().getElementsByTagName("desc").item(0).getTextContent())
                .isEqualTo("5 > 4 & 3 < 4");
        assertThat(svg.all("text", "mdl-legend").get(0).getTextContent()).isEqualTo("]]> <script>");
        assertThat(svg.all("text", "mdl-centred"))
                .extracting(Element::getTextContent)
                .contains("a < b", "\"y\" & z", "<m>");
    }

    @Test
    void the_picture_is_named_by_ids_under_the_given_prefix() {
        Element root = SvgReading.of(LINEAR).root();
        assertThat(root.getAttribute("role")).isEqualTo("img");
        assertThat(root.getAttribute("aria-labelledby")).isEqualTo("test-title test-desc");
        assertThat(LINEAR.svg("other")).doesNotContain("\"test").contains("id=\"other-title\"", "id=\"other-desc\"");
        assertThat(LINEAR.svg("other").split(" id=\"other-")).hasSize(3);
        assertThat(LINEAR.svg("other").split(" id=")).hasSize(3);
    }

    @Test
    void a_prefix_that_is_no_id_is_refused() {
        for (String prefix : new String[] {"", "1a", "a b", "a\"b", "é", null}) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> LINEAR.svg(prefix))
                    .withMessageContaining("must be a letter followed by")
                    .withMessageContaining("\"" + prefix + "\"");
        }
    }

    @Test
    void lines_and_marks_differ_without_colour() {
        double[] ends = {0, 1};
        SvgReading svg = SvgReading.of(Figure.of(Axis.linear("x"), Axis.linear("y"))
                .described("Three lines, two sets of points.")
                .curve("a", ends, ends)
                .curve("b", ends, ends)
                .dashed("c", ends, ends)
                .points("d", ends, ends)
                .points("e", ends, ends));
        assertThat(svg.all("path", "mdl-line"))
                .extracting(path -> path.getAttribute("class"))
                .containsOnly("mdl-line", "mdl-line mdl-dash-1", "mdl-line mdl-dash-2");
        assertThat(svg.all("circle", "mdl-mark")).hasSize(3);
        assertThat(svg.all("path", "mdl-mark")).hasSize(3);
    }

    @Test
    void twelve_series_of_one_kind_all_look_different() {
        double[] ends = {0, 1};
        Figure curves = Figure.of(Axis.linear("x"), Axis.linear("y")).described("Twelve curves.");
        Figure points = curves;
        for (int i = 0; i < 12; i++) {
            curves = curves.curve("curve " + i, ends, ends);
            points = points.points("points " + i, ends, ends);
        }
        assertThat(looks(curves)).hasSize(12).doesNotHaveDuplicates();
        assertThat(looks(points)).hasSize(12).doesNotHaveDuplicates();
    }

    /** Colour with dash pattern or form of mark, for each series. */
    private static List<String> looks(Figure figure) {
        return SeriesDrawing.of(figure.series()).stream()
                .map(drawing -> drawing.series().colour()
                        + drawing.key(0, 0).get(0).svg().replaceAll(" d=\"M0 0[^\"]*\"", ""))
                .toList();
    }

    @Test
    void markers_stand_at_their_place_and_their_labels_apart() {
        SvgReading svg = SvgReading.of(
                LINEAR.marker("an edge", 1).marker("another edge", 1.1).marker("far", 7));
        Ruler across = svg.ruler(true, x -> x);
        List<Element> lines = svg.all("path", "mdl-marker");
        assertThat(lines).hasSize(2);
        assertLands(SvgReading.vertices(lines.get(0)).get(0)[0], across, 1);
        assertLands(SvgReading.vertices(lines.get(1)).get(0)[0], across, 1.1);
        assertThat(svg.all("text", "mdl-centred"))
                .filteredOn(text -> text.getTextContent().endsWith("edge"))
                .extracting(text -> SvgReading.number(text, "y"))
                .doesNotHaveDuplicates();
    }
}

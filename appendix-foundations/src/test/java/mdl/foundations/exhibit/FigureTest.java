package mdl.foundations.exhibit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Figure")
class FigureTest {

    private static final double[] X = {0.1, 1 / 3.0, Math.PI, 1e5};
    private static final double[] Y = {Double.MIN_VALUE, 0.1 + 0.2, -1e-17, 12345.678};
    private static final double[] ERRORS = {0, 1e-3, Math.E, 7};
    private static final Figure EMPTY = Figure.of(Axis.linear("x"), Axis.linear("y"));

    private static Figure full() {
        return EMPTY.described("All kinds.")
                .points("points, with bars", X, Y, ERRORS)
                .histogram("bars", X, new double[] {1, 2, 3})
                .curve("sine", Math::sin, 0, 3)
                .marker("edge", 2.5);
    }

    @Test
    void equal_data_give_equal_bytes() {
        assertThat(full().files("f")).isEqualTo(full().files("f")).containsOnlyKeys("svg", "csv", "json");
        assertThat(full()).isEqualTo(full());
    }

    @Test
    void lines_end_alike_on_every_system() {
        assertThat(full().files("f").values())
                .allSatisfy(text -> assertThat(text).doesNotContain("\r").endsWith("\n"));
    }

    @Test
    void the_csv_gives_back_every_double() {
        List<String[]> lines = Arrays.stream(full().csv().split("\n"))
                .map(line -> line.replace("\"points, with bars\"", "p").split(",", -1))
                .toList();
        assertThat(lines.get(0)).containsExactly("series", "kind", "x", "x_end", "y", "standard_error");
        for (int i = 0; i < X.length; i++) {
            String[] line = lines.get(i + 1);
            assertThat(line).startsWith("p", "points").hasSize(6);
            assertThat(new double[] {parse(line[2]), parse(line[4]), parse(line[5])})
                    .containsExactly(X[i], Y[i], ERRORS[i]);
        }
        assertThat(lines.get(5)).containsExactly("bars", "histogram", "0.1", "" + 1 / 3.0, "1.0", "");
        assertThat(lines.get(lines.size() - 1)).containsExactly("edge", "marker", "2.5", "", "", "");
    }

    private static double parse(String text) {
        return Double.parseDouble(text);
    }

    @Test
    void the_json_gives_back_every_double_and_the_axes() {
        JsonNode json = full().json();
        assertThat(json.get("kind").textValue()).isEqualTo("figure");
        assertThat(json.at("/x/scale").textValue()).isEqualTo("linear");
        assertThat(json.at("/x/from").doubleValue()).isLessThanOrEqualTo(X[0]);
        assertThat(json.at("/x/to").doubleValue()).isGreaterThanOrEqualTo(X[3]);
        JsonNode y = json.at("/series/0/y");
        assertThat(IntStream.range(0, y.size())
                        .mapToDouble(i -> y.get(i).doubleValue())
                        .toArray())
                .containsExactly(Y);
    }

    @Test
    void a_series_takes_the_first_free_colour_of_its_role() {
        Figure figure = EMPTY.curve("a", X, Y)
                .curve("b", X, Y)
                .points("c", X, Y)
                .points("d", X, Y)
                .dashed("e", X, Y);
        assertThat(figure.series()).extracting(Series::colour).containsExactly(2, 3, 1, 4, 6);
        assertThat(figure.coloured(5).series()).extracting(Series::colour).containsExactly(2, 3, 1, 4, 5);
    }

    @Test
    void adding_leaves_the_figure_as_it_was() {
        Figure one = EMPTY.curve("a", X, Y);
        one.curve("b", X, Y).marker("m", 1);
        assertThat(one.series()).hasSize(1);
        assertThat(one.markers()).isEmpty();
        List<Series> given = new ArrayList<>(one.series());
        Figure copy = new Figure(one.x(), one.y(), "t", "d", given, List.of(), List.of());
        given.clear();
        assertThat(copy.series()).hasSize(1);
    }

    @Test
    void the_default_title_names_the_axes() {
        assertThat(Figure.of(Axis.linear("λ_{1}"), Axis.linear("density")).title())
                .isEqualTo("density against λ_1");
        assertThat(full().titled("Spectrum").text()).isEqualTo("Spectrum: All kinds.");
    }

    @Test
    void an_empty_or_undescribed_figure_is_not_written() {
        Figure undescribed = EMPTY.curve("a", X, Y);
        for (UnaryOperator<Figure> write : List.<UnaryOperator<Figure>>of(
                figure -> written(figure, figure.svg("f")),
                figure -> written(figure, figure.csv()),
                figure -> written(figure, figure.json()),
                figure -> written(figure, figure.files("f")))) {
            assertThatIllegalStateException()
                    .isThrownBy(() -> write.apply(EMPTY))
                    .withMessageContaining("\"y against x\" is empty");
            assertThatIllegalStateException()
                    .isThrownBy(() -> write.apply(undescribed))
                    .withMessageContaining("has no description; call described(...)");
            assertThatIllegalStateException()
                    .isThrownBy(() -> write.apply(full().titled(" ")))
                    .withMessageContaining("blank title");
        }
        assertThatIllegalStateException().isThrownBy(() -> EMPTY.coloured(1)).withMessageContaining("no series");
    }

    private static Figure written(Figure figure, Object anything) {
        assertThat(anything).isNotNull();
        return figure;
    }

    @Test
    void two_series_of_one_label_are_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> EMPTY.curve("a", X, Y).points("a", X, Y))
                .withMessageContaining("\"a\" is there twice");
    }

    @Test
    void a_logarithmic_axis_refuses_what_is_not_positive() {
        Figure log = Figure.of(Axis.logarithmic("d"), Axis.logarithmic("error"));
        double[] one = {1, 2};
        assertThatIllegalArgumentException()
                .isThrownBy(() -> log.points("p", new double[] {0, 1}, one))
                .withMessage("x of points \"p\" is 0.0 at index 0;"
                        + " every value must be positive on the logarithmic axis \"d\".");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> log.curve("c", one, new double[] {1, -1}))
                .withMessageContaining("y of curve \"c\" is -1.0 at index 1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> log.histogram("h", one, new double[] {0}))
                .withMessageContaining("y of histogram \"h\" is 0.0 at index 0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> log.marker("m", -1))
                .withMessageContaining("marker \"m\" must stand above 0");
    }

    @Test
    void an_infinite_value_needs_an_axis_with_a_range() {
        double[] pole = {1, Double.POSITIVE_INFINITY};
        double[] x = {0, 1};
        assertThatIllegalArgumentException()
                .isThrownBy(() -> EMPTY.curve("c", x, pole))
                .withMessageContaining("y of curve \"c\" is Infinity at index 1")
                .withMessageContaining("or the axis \"y\" be given a range");
        Figure ranged =
                Figure.of(Axis.linear("x"), Axis.linear("y").range(0, 1)).described("A pole.");
        assertThat(ranged.curve("c", x, pole).csv()).endsWith("c,curve,1.0,Infinity\n");
    }

    @Test
    void forbidden_characters_are_refused_in_title_and_description() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> EMPTY.titled("\u0007"))
                .withMessageContaining("title");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> EMPTY.described("\uDC00"))
                .withMessageContaining("description");
    }

    @Test
    void labels_that_do_not_fit_and_too_many_series_are_refused() {
        String longLabel = "a label that is far too long for its place".repeat(2);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Figure.of(Axis.linear("x"), Axis.linear(longLabel)))
                .withMessageStartingWith("The label of the vertical axis is about")
                .withMessageContaining("only 400 fit; shorten \"" + longLabel + "\"");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Figure.of(Axis.linear(longLabel), Axis.linear("y")))
                .withMessageStartingWith("The label of the horizontal axis is about");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> EMPTY.points(longLabel, X, Y))
                .withMessageStartingWith("The label of a series is about");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> EMPTY.marker(longLabel, 1))
                .withMessageStartingWith("The label of a marker is about");
        Figure twelve = EMPTY;
        for (int i = 1; i <= 12; i++) {
            twelve = twelve.curve("curve " + i, X, Y);
        }
        Figure full = twelve;
        assertThat(full.described("Twelve.").svg("f")).contains("curve 12");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> full.curve("one more", X, Y))
                .withMessage("A figure shows at most 12 series, not 13.");
    }
}

package mdl.foundations.exhibit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import mdl.foundations.exhibit.Plot.Spot;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("Layout")
class LayoutTest {

    private static final double[] ENDS = {0, 1};

    @ParameterizedTest
    @CsvSource({"0, 0.5, true, true", "1, 0, true, true", "0, 1, false, true"})
    void the_legend_goes_to_a_corner_without_data(double first, double last, boolean right, boolean top) {
        Figure unit = Figure.of(Axis.linear("x"), Axis.linear("y").range(0, 1));
        Layout layout = Layout.of(unit.curve("c", ENDS, new double[] {first, last}));
        Spot key = new Spot(
                layout.legend().entries().get(0).left(),
                layout.legend().entries().get(0).middle());
        Plot plot = layout.plot();
        assertThat(plot.holds(key)).isTrue();
        assertThat(key.x() > (plot.left() + plot.right()) / 2).isEqualTo(right);
        assertThat(key.y() < (plot.top() + plot.bottom()) / 2).isEqualTo(top);
    }

    @Test
    void the_legend_goes_above_a_plot_that_is_full() {
        Layout layout = Layout.of(figure().curve("fast", x -> Math.sin(200 * x), 0, 1));
        assertThat(layout.legend().bottom()).isLessThan(layout.plot().top());
    }

    @Test
    void many_long_labels_wrap_within_the_canvas() {
        Figure figure = figure().curve("fast", x -> Math.sin(200 * x), 0, 1);
        for (int i = 0; i < 5; i++) {
            figure = figure.curve("a rather long label, number " + i, ENDS, ENDS);
        }
        Layout layout = Layout.of(figure);
        assertThat(layout.legend().entries()).extracting(Legend.Entry::middle).contains(11.0, 33.0, 55.0);
        assertThat(layout.plot().top()).isLessThan(layout.plot().bottom() / 2);
    }

    @ParameterizedTest
    @CsvSource({"0.03, 0.91", "-0.3, 0.9", "7.1, 7.9", "1e-9, 9.7e-9", "3, 3", "0, 0", "-2.31, 6.2"})
    void the_vertical_axis_ends_at_its_own_ticks(double least, double most) {
        Interval range = DataRange.vertical(figure().curve("c", ENDS, new double[] {least, most}), 5);
        assertThat(range.from()).isLessThanOrEqualTo(least);
        assertThat(range.to()).isGreaterThanOrEqualTo(most);
        assertThat(Ticks.of(Scale.LINEAR, range, 5))
                .extracting(Ticks.Tick::value)
                .contains(range.from(), range.to());
    }

    @ParameterizedTest
    @CsvSource({"0.003, 0.9, 0.002, 1", "1, 1000, 1, 1000", "0.1, 0.3, 0.1, 0.5", "7e-11, 6e7, 5e-11, 1e8"})
    void a_logarithmic_vertical_axis_ends_at_1_2_or_5(double least, double most, double from, double to) {
        Figure figure = Figure.of(Axis.linear("x"), Axis.logarithmic("y")).curve("c", ENDS, new double[] {least, most});
        assertThat(DataRange.vertical(figure, 5)).isEqualTo(new Interval(from, to));
    }

    @Test
    void bars_and_their_error_bars_fit_in_the_range() {
        Figure figure = figure().points("p", ENDS, new double[] {-1, 1}, new double[] {2, 2});
        Interval range = DataRange.vertical(figure, 5);
        assertThat(range.contains(-5) && range.contains(5)).isTrue();
    }

    @Test
    void the_horizontal_axis_holds_all_data_and_markers() {
        double[] x = IntStream.rangeClosed(3, 9).asDoubleStream().toArray();
        Figure figure = figure().points("p", x, x).marker("m", 12);
        Interval range = DataRange.horizontal(figure);
        assertThat(range.from()).isLessThan(3);
        assertThat(range.to()).isGreaterThan(12);
        assertThat(DataRange.horizontal(figure().curve("c", x, x))).isEqualTo(new Interval(3, 9));
    }

    private static Figure figure() {
        return Figure.of(Axis.linear("x"), Axis.linear("y")).described("A test.");
    }
}

package mdl.foundations.exhibit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("Series")
class SeriesTest {

    private static final Reals ONE = Reals.of(1);
    private static final Reals TWO = Reals.of(1, 2);
    private static final Reals GAP = Reals.of(1, Double.NaN);
    private static final Reals HUGE = Reals.of(1, Double.POSITIVE_INFINITY);
    private static final Reals BACK = Reals.of(2, 1);

    static List<Arguments> bad_input() {
        return List.of(
                bad(() -> new Histogram("h", Reals.of(1, 1), ONE, 1), "Edges of histogram \"h\" must increase"),
                bad(() -> new Histogram("h", GAP, ONE, 1), "Edges of histogram \"h\" is NaN at index 1"),
                bad(() -> new Histogram("h", ONE, ONE, 1), "histogram \"h\" needs at least 2 x-coordinates"),
                bad(() -> new Histogram("h", TWO, TWO, 1), "Heights of histogram \"h\" has 2 values"),
                bad(() -> new Histogram("h", TWO, Reals.of(Double.NaN), 1), "Heights of histogram \"h\" is NaN"),
                bad(() -> new Curve("c", ONE, ONE, false, 1), "curve \"c\" needs at least 2"),
                bad(() -> new Curve("c", HUGE, TWO, false, 1), "x of curve \"c\" is Infinity at index 1"),
                bad(() -> new Curve("c", TWO, ONE, false, 1), "y of curve \"c\" has 1 values"),
                bad(() -> new Curve("c", TWO, GAP, false, 1), "y of curve \"c\" is NaN at index 1"),
                bad(() -> points(Reals.of(), Reals.of(), Reals.of()), "points \"p\" needs at least 1"),
                bad(() -> points(GAP, TWO, TWO), "x of points \"p\" is NaN at index 1"),
                bad(() -> points(TWO, HUGE, TWO), "y of points \"p\" is Infinity at index 1"),
                bad(() -> points(TWO, ONE, TWO), "y of points \"p\" has 1 values"),
                bad(() -> points(TWO, TWO, ONE), "Standard errors of points \"p\" has 1 values"),
                bad(() -> points(TWO, TWO, Reals.of(0, -1)), "Standard errors of points \"p\" is -1.0 at index 1"),
                bad(() -> points(TWO, TWO, HUGE), "every value must be finite and at least 0"),
                bad(() -> new Steps("s", BACK, TWO, 1), "x of steps \"s\" must not decrease"),
                bad(() -> new Steps("s", GAP, TWO, 1), "x of steps \"s\" is NaN"),
                bad(() -> new Steps("s", TWO, ONE, 1), "y of steps \"s\" has 1 values"),
                bad(() -> new Steps("s", TWO, HUGE, 1), "y of steps \"s\" is Infinity"),
                bad(() -> Steps.distributionOf("e", new double[0], 1), "sample \"e\" needs at least 1"),
                bad(() -> Steps.distributionOf("e", HUGE.toArray(), 1), "sample \"e\" is Infinity at index 1"),
                bad(() -> new Band("b", BACK, TWO, TWO, 1), "x of band \"b\" must increase"),
                bad(() -> new Band("b", GAP, TWO, TWO, 1), "x of band \"b\" is NaN"),
                bad(() -> new Band("b", TWO, ONE, TWO, 1), "The lower curve of band \"b\" has 1 values"),
                bad(() -> new Band("b", TWO, TWO, ONE, 1), "The upper curve of band \"b\" has 1 values"),
                bad(() -> new Band("b", TWO, TWO, HUGE, 1), "The upper curve of band \"b\" is Infinity"),
                bad(() -> new Band("b", TWO, TWO, Reals.of(1, 1), 1), "above the upper one at index 1: 2.0 > 1.0"),
                bad(() -> new Curve("c", TWO, TWO, false, 0), "colour of curve \"c\" must be in 1..6, not 0"),
                bad(() -> new Curve("c", TWO, TWO, false, 7), "not 7"),
                bad(() -> new Curve(" ", TWO, TWO, false, 1), "label of a series (curve) must not be blank"),
                bad(() -> new Curve(null, TWO, TWO, false, 1), "must not be blank"),
                bad(() -> new Marker("", 1), "label of a marker must not be blank"),
                bad(() -> new Marker("m", Double.NaN), "marker \"m\" must stand at a finite x, not NaN"));
    }

    private static Arguments bad(ThrowingCallable call, String culprit) {
        return Arguments.of(culprit, call);
    }

    private static Points points(Reals x, Reals y, Reals errors) {
        return new Points("p", x, y, Optional.of(errors), 1);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("bad_input")
    void bad_input_is_refused_by_name(String culprit, ThrowingCallable call) {
        assertThatIllegalArgumentException().isThrownBy(call).withMessageContaining(culprit);
    }

    @Test
    void every_kind_has_columns_of_equal_length_and_keeps_them_in_another_colour() {
        Stream<Series> all = Stream.of(
                new Histogram("h", Reals.of(0, 1, 3), TWO, 1),
                new Curve("c", TWO, HUGE, true, 1),
                points(TWO, BACK, TWO),
                new Steps("s", Reals.of(1, 1), TWO, 1),
                new Band("b", TWO, TWO, TWO, 1));
        assertThat(all).allSatisfy(series -> {
            assertThat(series.columns().values()).extracting(Reals::size).containsOnly(2);
            Series other = series.coloured(6);
            assertThat(other.colour()).isEqualTo(6);
            assertThat(other.columns()).isEqualTo(series.columns());
            assertThat(other.coloured(1)).isEqualTo(series).hasSameHashCodeAs(series);
        });
    }

    @Test
    void a_distribution_function_climbs_by_equal_steps_from_0_to_1() {
        Steps steps = Steps.distributionOf("e", new double[] {3, 1, 3, 2}, 1);
        assertThat(steps.x()).isEqualTo(Reals.of(1, 1, 2, 3, 3));
        assertThat(steps.y()).isEqualTo(Reals.of(0, 0.25, 0.5, 0.75, 1));
    }

    @Test
    void arrays_are_copied_in_and_out() {
        double[] given = {1, 2};
        Reals reals = Reals.of(given);
        given[0] = 9;
        reals.toArray()[1] = 9;
        assertThat(reals).isEqualTo(TWO).hasToString("[1.0, 2.0]");
    }

    @Test
    void ranges_and_axes_refuse_bad_input() {
        Axis log = Axis.logarithmic("d");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Interval(1, 1))
                .withMessageContaining("[1.0, 1.0]");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Interval(-Double.MAX_VALUE, Double.MAX_VALUE))
                .withMessageContaining("a finite length");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Axis.linear("x").range(0, Double.NaN))
                .withMessageContaining("[0.0, NaN]");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> log.range(0, 1))
                .withMessage("The logarithmic axis \"d\" must begin above 0, not at 0.0.");
        assertThatIllegalArgumentException().isThrownBy(() -> Axis.linear(" ")).withMessageContaining("blank");
    }
}

package mdl.foundations.exhibit;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import mdl.foundations.exhibit.Ticks.Tick;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("Ticks")
class TicksTest {

    @ParameterizedTest
    @CsvSource({
        "0, 3.2",
        "-2.4, 2.4",
        "0, 1",
        "0.1, 0.3",
        "1e-9, 7e-9",
        "-5e7, 3e8",
        "999, 1001",
        "-1e-300, 1e-300",
        "0, 1e300"
    })
    void linear_ticks_are_all_multiples_of_a_1_2_5_step_in_the_range(double from, double to) {
        List<Tick> ticks = Ticks.of(Scale.LINEAR, new Interval(from, to), 5);
        BigDecimal step = Ticks.step(to - from, 5);
        assertThat(step.unscaledValue().intValueExact()).isIn(1, 2, 5, 10);
        assertThat(ticks).hasSizeBetween(3, 8).allMatch(tick -> from <= tick.value() && tick.value() <= to);
        for (int i = 1; i < ticks.size(); i++) {
            BigDecimal gap = decimal(ticks.get(i)).subtract(decimal(ticks.get(i - 1)));
            assertThat(gap).isEqualByComparingTo(step);
        }
        assertThat(decimal(ticks.get(0)).subtract(step)).isLessThan(new BigDecimal(from));
        assertThat(decimal(ticks.get(ticks.size() - 1)).add(step)).isGreaterThan(new BigDecimal(to));
    }

    /** A tick's value is the double next to its decimal, whose shortest digits Double.toString gives back. */
    private static BigDecimal decimal(Tick tick) {
        return new BigDecimal(Double.toString(tick.value()));
    }

    @Test
    void linear_labels_are_short_with_a_true_minus_sign() {
        assertThat(labels(Scale.LINEAR, -1, 1, 4)).containsExactly("−1", "−0.5", "0", "0.5", "1");
        assertThat(labels(Scale.LINEAR, 0, 4e-7, 4))
                .containsExactly("0", "1·10^{−7}", "2·10^{−7}", "3·10^{−7}", "4·10^{−7}");
        assertThat(labels(Scale.LINEAR, 0, 3e6, 3)).containsExactly("0", "1·10^{6}", "2·10^{6}", "3·10^{6}");
    }

    @Test
    void an_end_that_is_a_multiple_up_to_rounding_is_a_tick() {
        assertThat(labels(Scale.LINEAR, 0, 0.1 + 0.2, 3)).containsExactly("0", "0.1", "0.2", "0.3");
    }

    @Test
    void two_decades_or_more_are_labelled_by_powers_of_ten() {
        assertThat(labels(Scale.LOGARITHMIC, 4, 2048, 6)).containsExactly("10^{1}", "10^{2}", "10^{3}");
        assertThat(labels(Scale.LOGARITHMIC, 1e-2, 1, 6)).containsExactly("10^{−2}", "10^{−1}", "10^{0}");
    }

    @Test
    void many_decades_are_labelled_at_equal_distances() {
        assertThat(labels(Scale.LOGARITHMIC, 1e-12, 1, 6))
                .containsExactly("10^{−12}", "10^{−10}", "10^{−8}", "10^{−6}", "10^{−4}", "10^{−2}", "10^{0}");
    }

    @Test
    void less_than_two_decades_are_labelled_at_1_2_and_5() {
        assertThat(labels(Scale.LOGARITHMIC, 10, 80, 6)).containsExactly("10", "20", "50");
        assertThat(labels(Scale.LOGARITHMIC, 0.02, 0.5, 6)).containsExactly("0.02", "0.05", "0.1", "0.2", "0.5");
    }

    @Test
    void a_small_part_of_a_decade_is_labelled_at_equal_differences() {
        assertThat(labels(Scale.LOGARITHMIC, 300, 450, 3)).containsExactly("300", "350", "400", "450");
    }

    @Test
    void the_digits_between_decades_are_minor_ticks() {
        List<Tick> ticks = Ticks.of(Scale.LOGARITHMIC, new Interval(1, 100), 6);
        assertThat(ticks).hasSize(19).filteredOn(tick -> !tick.major()).hasSize(16);
        assertThat(ticks).extracting(Tick::value).isSorted();
    }

    private static List<String> labels(Scale scale, double from, double to, int wished) {
        return Ticks.of(scale, new Interval(from, to), wished).stream()
                .map(Tick::label)
                .filter(label -> !label.isEmpty())
                .toList();
    }
}

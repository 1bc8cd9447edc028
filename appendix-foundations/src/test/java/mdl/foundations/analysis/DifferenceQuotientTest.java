package mdl.foundations.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.function.DoubleUnaryOperator;
import mdl.foundations.statement.Rounding;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Difference quotient")
class DifferenceQuotientTest {

    @Test
    void neighbours_are_as_good_as_all_pairs() {
        DoubleUnaryOperator f = x -> Math.sin(3 * x) + x * x;
        int steps = 30;
        double all = 0;
        for (int i = 0; i <= steps; i++) {
            for (int j = 0; j < i; j++) {
                double x = -1 + 2.0 * i / steps;
                double y = -1 + 2.0 * j / steps;
                all = Math.max(all, Math.abs(f.applyAsDouble(x) - f.applyAsDouble(y)) / (x - y));
            }
        }
        double tolerance = Rounding.of(steps).withScale(all).tolerance();
        assertThat(DifferenceQuotient.largest(f, -1, 1, steps)).isCloseTo(all, within(tolerance));
    }

    @Test
    void the_slope_of_a_square_is_that_of_the_last_step() {
        // From 1 − h to 1 the slope is 2 − h.
        double tolerance = Rounding.of(128).tolerance();
        assertThat(DifferenceQuotient.largest(x -> x * x, 0, 1, 64)).isCloseTo(2 - 1.0 / 64, within(tolerance));
    }

    @Test
    void long_intervals_do_not_overflow() {
        assertThat(DifferenceQuotient.largest(x -> x, 0, 1e308, 64)).isEqualTo(1);
    }

    @Test
    void a_constant_has_no_slope() {
        assertThat(DifferenceQuotient.largest(x -> 3, 0, 1, 1)).isZero();
    }

    @Test
    void bad_input_is_named() {
        assertThatThrownBy(() -> DifferenceQuotient.largest(x -> x, 1, 1, 4)).hasMessageContaining("ordered ends");
        assertThatThrownBy(() -> DifferenceQuotient.largest(x -> x, 0, 1, 0)).hasMessageContaining("in 0 steps");
        assertThatThrownBy(() -> DifferenceQuotient.largest(x -> x, 1, 1 + 0x1p-50, 100))
                .hasMessageContaining("spacing");
        assertThatThrownBy(() -> DifferenceQuotient.largest(x -> x, 0, Double.POSITIVE_INFINITY, 4))
                .hasMessageContaining("finite");
    }
}

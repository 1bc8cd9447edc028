package mdl.approximation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import mdl.foundations.statement.Rounding;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Piecewise linear functions")
class PiecewiseLinearTest {

    private final PiecewiseLinear tent = new PiecewiseLinear(new double[] {0, 0.5, 1}, new double[] {0, 1, 0});
    private final PiecewiseLinear half = new PiecewiseLinear(new double[] {0, 1}, new double[] {0.5, 0.5});

    @Test
    void run_through_their_knots() {
        assertThat(tent.at(0.25)).isEqualTo(0.5);
        assertThat(tent.at(0.5)).isEqualTo(1);
        assertThat(tent.at(0.875)).isEqualTo(0.25);
    }

    /** The second integral changes sign at ⅔: it is ∫x over [0, ½] and two triangles, of heights ½ and 1 and widths ⅙ and ⅓. */
    @Test
    void have_exact_distances() {
        assertThat(tent.supremumDistance(half)).isEqualTo(0.5);
        assertThat(tent.integralDistance(half)).isEqualTo(0.25);
        assertThat(tent.integralDistance(tent)).isZero();
        PiecewiseLinear line = new PiecewiseLinear(new double[] {0, 1}, new double[] {0, 1});
        assertThat(tent.supremumDistance(line)).isEqualTo(1);
        assertThat(tent.integralDistance(line))
                .isCloseTo(1.0 / 8 + 1.0 / 24 + 1.0 / 6, within(Rounding.of(3).tolerance()));
    }

    @Test
    void refuse_what_is_no_such_function() {
        assertThatThrownBy(() -> tent.at(1.5)).hasMessage("x is 1.5, but must lie between 0.0 and 1.0");
        assertThatThrownBy(() -> new PiecewiseLinear(new double[] {0, 0}, new double[2]))
                .hasMessage("knots must be finite and increase, and values must be finite");
        assertThatThrownBy(() -> new PiecewiseLinear(new double[1], new double[2]))
                .hasMessageContaining("not 1 knots and 2 values");
        assertThatThrownBy(() -> tent.supremumDistance(new PiecewiseLinear(new double[] {0, 2}, new double[2])))
                .hasMessage("two functions on different intervals have no distance");
    }
}

package mdl.foundations.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import mdl.foundations.statement.Rounding;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Chebyshev interpolant")
class ChebyshevInterpolantTest {

    @Test
    void a_polynomial_of_its_degree_is_reproduced_with_its_derivative() {
        ChebyshevInterpolant cubic = ChebyshevInterpolant.of(x -> x * x * x - 2 * x, -1, 3, 3);
        ChebyshevInterpolant slope = cubic.derivative();
        for (double x = -1; x <= 3; x += 0.125) {
            assertThat(cubic.at(x)).isCloseTo(x * x * x - 2 * x, within(rounding(4, 27)));
            assertThat(slope.at(x)).isCloseTo(3 * x * x - 2, within(rounding(4 * 4, 27)));
        }
    }

    @Test
    void an_entire_function_is_reproduced_to_rounding() {
        ChebyshevInterpolant sine = ChebyshevInterpolant.of(Math::sin, 0, 5, 30);
        ChebyshevInterpolant cosine = sine.derivative();
        for (double x = 0; x <= 5; x += 0.1) {
            assertThat(sine.at(x)).isCloseTo(Math.sin(x), within(rounding(30, 1)));
            assertThat(cosine.at(x)).isCloseTo(Math.cos(x), within(rounding(30 * 30, 1)));
        }
        assertThat(sine.at(5)).isEqualTo(Math.sin(5));
    }

    @Test
    void bad_input_is_named() {
        assertThatThrownBy(() -> ChebyshevInterpolant.of(x -> x, 1, 1, 3)).hasMessageContaining("finite interval");
        assertThatThrownBy(() -> new ChebyshevInterpolant(0, 1, new double[1])).hasMessageContaining("two values");
        ChebyshevInterpolant line = ChebyshevInterpolant.of(x -> x, 0, 1, 1);
        assertThatThrownBy(() -> line.at(1.5)).hasMessageContaining("x is 1.5");
        assertThatThrownBy(() -> line.at(Double.NaN)).hasMessageContaining("x is NaN");
        assertThatThrownBy(() -> ChebyshevInterpolant.of(x -> x, 0, 1, Integer.MAX_VALUE))
                .hasMessageContaining("choose a smaller dimension");
    }

    private static double rounding(double operations, double scale) {
        return Rounding.of(operations).withScale(scale).tolerance();
    }
}

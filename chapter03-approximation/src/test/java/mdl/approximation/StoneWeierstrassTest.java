package mdl.approximation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import mdl.foundations.statement.Rounding;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayName("Tensor Bernstein polynomials")
class StoneWeierstrassTest {

    @ParameterizedTest
    @EnumSource(Coordinate.class)
    void coordinates_have_their_inverses_and_slopes(Coordinate coordinate) {
        assertThat(coordinate.at(0)).isZero();
        assertThat(coordinate.at(1)).isEqualTo(1);
        for (double x = 0.125; x < 1; x += 0.125) {
            assertThat(coordinate.inverse(coordinate.at(x)))
                    .isCloseTo(x, Offset.offset(Rounding.of(16).tolerance()));
            assertThat(coordinate.at(x) - coordinate.at(x - 0.125)).isLessThanOrEqualTo(0.125 * coordinate.slope());
        }
    }

    @ParameterizedTest
    @EnumSource(Coordinate.class)
    void products_factor(Coordinate coordinate) {
        TensorBernstein tensor = TensorBernstein.of(x -> x[0] * x[0] * (1 + x[1]), coordinate, 2, 5);
        double[] values = tensor.values(0.25, 0.75);
        BernsteinPolynomial first = BernsteinPolynomial.of(u -> Math.pow(coordinate.inverse(u), 2), 0, 1, 5);
        BernsteinPolynomial second = BernsteinPolynomial.of(u -> 1 + coordinate.inverse(u), 0, 1, 5);
        // Sums over 6 × 6 coefficients with products of five factors each.
        assertThat(values[1])
                .isCloseTo(
                        first.at(coordinate.at(0.25)) * second.at(coordinate.at(0.75)),
                        Offset.offset(Rounding.of(6 * 6 + 2 * 5).tolerance()));
    }

    @Test
    void bound_is_above_a_known_supremum() {
        // The error of x² is x(1 − x)/n, largest at one half.
        TensorBernstein tensor = TensorBernstein.of(x -> (x[0] * x[0] + x[1] * x[1]) / 2, Coordinate.POLYNOMIAL, 2, 10);
        double seen = tensor.largestOnGrid(x -> (x[0] * x[0] + x[1] * x[1]) / 2, 99);
        assertThat(seen).isLessThan(0.025);
        // No difference of neighbours exceeds (1 − 0.9²)/2.
        assertThat(tensor.allowance(1, 99))
                .isCloseTo((1 + 10 * 0.095) / 99, Offset.offset(Rounding.of(10).tolerance()))
                .isGreaterThanOrEqualTo(0.025 - seen);
    }

    @Test
    void bad_input_is_refused() {
        assertThatThrownBy(() -> new TensorBernstein(Coordinate.COSINE, 2, 3, new double[4]))
                .hasMessageContaining("not 4");
        assertThatThrownBy(() -> TensorBernstein.of(x -> 1, Coordinate.COSINE, 0, 1))
                .hasMessageContaining("the dimension is 0");
        assertThatThrownBy(() -> TensorBernstein.of(x -> 1, Coordinate.COSINE, 40, 1))
                .hasMessageContaining("points is too large");
        assertThatThrownBy(() ->
                        TensorBernstein.of(x -> 1, Coordinate.COSINE, 1, 1).largestOnGrid(x -> 1, 0))
                .hasMessageContaining("the number of cells is 0");
        assertThatThrownBy(() -> Coordinate.COSINE.inverse(-1))
                .hasMessageContaining("u is -1.0, but must lie between 0.0 and 1.0");
    }
}

package mdl.rmt;

import static mdl.foundations.Precision.rounding;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.hipparchus.complex.Complex;
import org.jblas.DoubleMatrix;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Circular contour")
class CircularContourTest {

    private static final CircularContour UNIT = CircularContour.around(Complex.ZERO, 1);

    private static final DoubleMatrix DIAGONAL = DoubleMatrix.diag(new DoubleMatrix(new double[] {0.25, -0.5, 3}));

    @Test
    void integral_counts_residues_inside_and_none_outside() {
        Complex inside = UNIT.integrate(z -> z.subtract(0.5).reciprocal().multiply(3));
        Complex outside = UNIT.integrate(z -> z.subtract(2).reciprocal());
        assertThat(inside.subtract(3).norm()).isCloseTo(0, rounding(64, 6));
        assertThat(outside.norm()).isCloseTo(0, rounding(64, 1));
    }

    @Test
    void weights_and_points_are_those_of_the_integral() {
        Complex sum = Complex.ZERO;
        for (int k = 0; k < UNIT.nodes(); k++) {
            sum = sum.add(UNIT.points().get(k).exp().multiply(UNIT.weights().get(k)));
        }
        assertThat(sum.subtract(UNIT.integrate(Complex::exp)).norm()).isCloseTo(0, rounding(64, Math.E));
    }

    @Test
    void derivatives_of_the_exponential_are_the_exponential() {
        CircularContour contour = CircularContour.around(new Complex(0.3, -0.2), 1);
        Complex value = contour.centre().exp();
        double factorial = 1;
        for (int k = 0; k <= 4; k++) {
            factorial *= Math.max(1, k);
            assertThat(contour.derivative(Complex::exp, k).subtract(value).norm())
                    .isCloseTo(0, rounding(64, factorial * Math.exp(1.3)));
        }
    }

    @Test
    void projection_of_a_diagonal_matrix_picks_the_entries_inside() {
        DoubleMatrix projection = RieszProjection.of(DIAGONAL, UNIT);
        DoubleMatrix expected = DoubleMatrix.diag(new DoubleMatrix(new double[] {1, 1, 0}));
        assertThat(projection.sub(expected).normmax()).isCloseTo(0, rounding(64 * 6, 4));
    }

    @Test
    void function_is_applied_to_the_entries_inside() {
        DoubleMatrix applied = RieszProjection.of(DIAGONAL, z -> z.multiply(z), UNIT);
        DoubleMatrix expected = DoubleMatrix.diag(new DoubleMatrix(new double[] {1 / 16.0, 0.25, 0}));
        assertThat(applied.sub(expected).normmax()).isCloseTo(0, rounding(64 * 6, 4));
    }

    @Test
    void bad_input_is_named() {
        assertThatThrownBy(() -> CircularContour.around(Complex.ZERO, 0)).hasMessageContaining("radius is 0.0");
        assertThatThrownBy(() -> new CircularContour(Complex.ZERO, 1, 0)).hasMessageContaining("nodes is 0");
        assertThatThrownBy(() -> UNIT.derivative(Complex::exp, -1)).hasMessageContaining("derivative is -1");
        CircularContour shifted = CircularContour.around(Complex.I, 0.5);
        assertThatThrownBy(() -> RieszProjection.of(DIAGONAL, shifted)).hasMessageContaining("must be real");
        assertThatThrownBy(() -> CircularContour.around(Complex.NaN, 1))
                .hasMessageContaining("the real part of the centre is NaN");
    }
}

package mdl.rmt;

import static mdl.foundations.Precision.rounding;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import mdl.foundations.linalg.SymmetricEigen;
import mdl.foundations.random.EntryLaw;
import mdl.foundations.random.Randomness;
import org.hipparchus.complex.Complex;
import org.jblas.DoubleMatrix;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Resolvent")
class ResolventTest {

    private static final Complex Z = new Complex(0.5, 1);

    private final DoubleMatrix matrix =
            WignerEnsemble.gaussianOrthogonal(12).sample(new Randomness(1, "resolvent").generator());

    @Test
    void of_a_diagonal_matrix_has_the_reciprocals() {
        Resolvent resolvent = Resolvent.solve(DoubleMatrix.diag(new DoubleMatrix(new double[] {1, -2})), Z);
        assertClose(resolvent.entry(0, 0), new Complex(0.5, -1).reciprocal(), 8);
        assertClose(resolvent.entry(1, 1), new Complex(-2.5, -1).reciprocal(), 8);
        assertClose(resolvent.entry(0, 1), Complex.ZERO, 8);
    }

    @Test
    void of_a_rotation_needs_no_symmetry() {
        // (J − z)⁻¹ = −(J + z)/(1 + z²) since J² = −I.
        DoubleMatrix quarterTurn = new DoubleMatrix(new double[][] {{0, -1}, {1, 0}});
        Resolvent resolvent = Resolvent.solve(quarterTurn, Z);
        Complex factor = Z.multiply(Z).add(1).reciprocal().negate();
        assertClose(resolvent.entry(0, 0), factor.multiply(Z), 8);
        assertClose(resolvent.entry(1, 0), factor, 8);
        assertClose(resolvent.entry(0, 1), factor.negate(), 8);
    }

    @Test
    void by_elimination_and_by_eigenvalues_are_equal() {
        Resolvent solved = Resolvent.solve(matrix, Z);
        Resolvent decomposed = Resolvent.of(SymmetricEigen.of(matrix), Z);
        for (int i = 0; i < 12; i++) {
            for (int j = 0; j < 12; j++) {
                assertClose(solved.entry(i, j), decomposed.entry(i, j), 24 * 4);
            }
        }
        assertClose(solved.normalisedTrace(), EmpiricalSpectrum.of(matrix).stieltjes(Z), 24 * 4);
    }

    @Test
    void times_the_matrix_is_the_identity() {
        Resolvent resolvent = Resolvent.solve(matrix, Z);
        DoubleMatrix shifted = matrix.sub(DoubleMatrix.eye(12).mul(Z.getReal()));
        DoubleMatrix real =
                shifted.mmul(resolvent.real()).add(resolvent.imaginary().mul(Z.getImaginary()));
        assertThat(real.sub(DoubleMatrix.eye(12)).normmax()).isCloseTo(0, rounding(24 * 4, 1));
    }

    @Test
    void quadratic_form_of_a_unit_vector_is_an_entry() {
        Resolvent resolvent = Resolvent.solve(matrix, Z);
        DoubleMatrix unit = DoubleMatrix.zeros(12, 1);
        unit.put(3, 1);
        assertThat(resolvent.quadraticForm(unit)).isEqualTo(resolvent.entry(3, 3));
    }

    @Test
    void at_a_real_point_off_the_spectrum_is_real() {
        Resolvent resolvent = Resolvent.solve(matrix, new Complex(10));
        assertThat(resolvent.imaginary().normmax()).isZero();
        assertThat(resolvent.trace().getReal())
                .isCloseTo(
                        12
                                * EmpiricalSpectrum.of(matrix)
                                        .stieltjes(new Complex(10))
                                        .getReal(),
                        rounding(24, 2));
    }

    @Test
    void minor_leaves_out_one_row_and_column() {
        DoubleMatrix full = new DoubleMatrix(new double[][] {{1, 2, 3}, {4, 5, 6}, {7, 8, 9}});
        PrincipalMinor split = PrincipalMinor.of(full, 1);
        assertThat(split.corner()).isEqualTo(5);
        assertThat(split.column().toArray()).containsExactly(2, 8);
        assertThat(split.matrix()).isEqualTo(new DoubleMatrix(new double[][] {{1, 3}, {7, 9}}));
    }

    @Test
    void bad_input_is_named() {
        DoubleMatrix wide = DoubleMatrix.zeros(2, 3);
        assertThatThrownBy(() -> Resolvent.solve(wide, Z)).hasMessageContaining("2 × 3");
        assertThatThrownBy(() -> Resolvent.solve(new DoubleMatrix(0, 0), Z)).hasMessageContaining("0 × 0");
        assertThatThrownBy(() -> new Resolvent(wide, wide)).hasMessageContaining("2 × 3");
        assertThatThrownBy(() -> Resolvent.of(SymmetricEigen.of(DoubleMatrix.eye(2)), Complex.ONE))
                .hasMessageContaining("1.0 is an eigenvalue");
        assertThatThrownBy(() -> Resolvent.solve(DoubleMatrix.eye(2), Complex.ONE))
                .isInstanceOf(ArithmeticException.class);
        DoubleMatrix tooLong = EntryLaw.GAUSSIAN.matrix(3, 1, new Randomness(1, "v").generator());
        assertThatThrownBy(() -> Resolvent.solve(matrix, Z).quadraticForm(tooLong))
                .hasMessageContaining("3 entries");
        assertThatThrownBy(() -> PrincipalMinor.of(matrix, 12)).hasMessageContaining("index is 12");
        assertThatThrownBy(() -> PrincipalMinor.of(DoubleMatrix.eye(1), 0)).hasMessageContaining("1 × 1");
        assertThatThrownBy(() -> Resolvent.solve(DoubleMatrix.eye(2), Z).trace(DoubleMatrix.eye(3)))
                .hasMessageContaining("A is 3 × 3, but must be 2 × 2 like the resolvent");
        assertThatThrownBy(() -> Resolvent.solve(DoubleMatrix.eye(2), Z).entry(0, 2))
                .hasMessageContaining("the column is 2, but must lie between 0 and 1");
    }

    private static void assertClose(Complex actual, Complex expected, double operations) {
        assertThat(actual.subtract(expected).norm()).isCloseTo(0, rounding(operations, 1));
    }
}

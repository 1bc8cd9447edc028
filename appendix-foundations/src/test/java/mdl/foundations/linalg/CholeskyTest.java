package mdl.foundations.linalg;

import static mdl.foundations.linalg.Sample.definitionProduct;
import static mdl.foundations.linalg.Sample.distance;
import static mdl.foundations.linalg.Sample.frobenius;
import static mdl.foundations.linalg.Sample.gaussian;
import static mdl.foundations.linalg.Sample.positiveDefinite;
import static mdl.foundations.linalg.Sample.rounding;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.jblas.DoubleMatrix;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("Cholesky")
class CholeskyTest {

    @ParameterizedTest
    @MethodSource("mdl.foundations.linalg.Sample#orders")
    void the_factor_is_lower_triangular_and_its_square_is_the_matrix(int n, int seed) {
        DoubleMatrix a = positiveDefinite(n, seed);
        DoubleMatrix l = Cholesky.of(a).lower();
        assertThat(distance(definitionProduct(l, l.transpose()), a)).isLessThanOrEqualTo(rounding(n, frobenius(a)));
        for (int j = 1; j < n; j++) {
            assertThat(l.get(j - 1, j)).isZero();
        }
        assertThat(l.get(0, n - 1)).isEqualTo(n == 1 ? Math.sqrt(a.get(0, 0)) : 0);
    }

    @ParameterizedTest
    @MethodSource("mdl.foundations.linalg.Sample#orders")
    void solutions_have_small_backward_error(int n, int seed) {
        DoubleMatrix a = positiveDefinite(n, seed);
        DoubleMatrix b = gaussian(n, 3, seed + 10);
        DoubleMatrix x = Cholesky.of(a).solve(b);
        assertThat(distance(definitionProduct(a, x), b)).isLessThanOrEqualTo(rounding(n, frobenius(a) * frobenius(x)));
    }

    @ParameterizedTest
    @MethodSource("mdl.foundations.linalg.Sample#orders")
    void the_log_determinant_is_the_sum_of_the_logs_of_the_eigenvalues(int n, int seed) {
        DoubleMatrix a = positiveDefinite(n, seed);
        double[] eigenvalues = SymmetricEigen.valuesOf(a);
        double expected = Arrays.stream(eigenvalues).map(Math::log).sum();
        double condition = eigenvalues[n - 1] / eigenvalues[0];
        assertThat(Cholesky.of(a).logDeterminant()).isCloseTo(expected, within(rounding(n, n * condition)));
    }

    @Test
    void the_log_determinant_does_not_underflow() {
        assertThat(Cholesky.of(DoubleMatrix.eye(200).mul(1e-10)).logDeterminant())
                .isCloseTo(200 * Math.log(1e-10), within(rounding(200, 200 * Math.log(1e10))));
    }

    @Test
    void an_indefinite_matrix_is_refused_with_its_leading_minor() {
        DoubleMatrix a = DoubleMatrix.eye(4).put(2, 2, -1);
        assertThatExceptionOfType(ArithmeticException.class)
                .isThrownBy(() -> Cholesky.of(a))
                .withMessage("A is not positive definite: its leading minor of order 3 is not positive");
    }

    @Test
    void bad_arguments_are_named() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Cholesky.of(new DoubleMatrix(2, 3)))
                .withMessage("A is 2 × 3: it must be square");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Cholesky.of(DoubleMatrix.eye(2)).solve(new DoubleMatrix(3, 1)))
                .withMessage("A is 2 × 2 and B is 3 × 1: A and B must have equally many rows");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Cholesky(new DoubleMatrix(1, 2)))
                .withMessage("L is 1 × 2: it must be square");
    }
}

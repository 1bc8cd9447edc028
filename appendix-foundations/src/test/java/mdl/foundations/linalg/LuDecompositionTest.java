package mdl.foundations.linalg;

import static mdl.foundations.linalg.Sample.definitionProduct;
import static mdl.foundations.linalg.Sample.distance;
import static mdl.foundations.linalg.Sample.frobenius;
import static mdl.foundations.linalg.Sample.gaussian;
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

@DisplayName("LU decomposition")
class LuDecompositionTest {

    @ParameterizedTest
    @MethodSource("mdl.foundations.linalg.Sample#orders")
    void solutions_have_small_backward_error(int n, int seed) {
        DoubleMatrix a = gaussian(n, n, seed);
        DoubleMatrix b = gaussian(n, 2, seed + 10);
        LuDecomposition lu = LuDecomposition.of(a);
        DoubleMatrix x = lu.solve(b);
        // partial pivoting grows entries of Gaussian matrices by no more than about n^(2/3) (Trefethen and Schreiber
        // 1990)
        double growth = Math.pow(n, 2 / 3.0);
        assertThat(distance(definitionProduct(a, x), b))
                .isLessThanOrEqualTo(rounding(n, growth * frobenius(a) * frobenius(x)));
    }

    @ParameterizedTest
    @MethodSource("mdl.foundations.linalg.Sample#orders")
    void the_absolute_determinant_is_the_product_of_the_singular_values(int n, int seed) {
        DoubleMatrix a = gaussian(n, n, seed);
        double[] s = SingularValueDecomposition.valuesOf(a);
        double expected = Arrays.stream(s).map(Math::log).sum();
        assertThat(LuDecomposition.of(a).logAbsoluteDeterminant())
                .isCloseTo(expected, within(rounding(n, n * s[0] / s[n - 1])));
    }

    @Test
    void the_sign_is_that_of_the_permutation() {
        DoubleMatrix swap = new DoubleMatrix(new double[][] {{0, 2}, {3, 0}});
        LuDecomposition lu = LuDecomposition.of(swap);
        assertThat(lu.determinantSign()).isEqualTo(-1);
        assertThat(lu.logAbsoluteDeterminant()).isCloseTo(Math.log(6), within(rounding(2, 1)));
        assertThat(LuDecomposition.of(DoubleMatrix.eye(3).mul(-1)).determinantSign())
                .isEqualTo(-1);
        assertThat(LuDecomposition.of(DoubleMatrix.eye(4).mul(-1)).determinantSign())
                .isEqualTo(1);
    }

    @Test
    void a_singular_matrix_has_determinant_zero_and_no_solutions() {
        LuDecomposition lu = LuDecomposition.of(new DoubleMatrix(new double[][] {{1, 2}, {2, 4}}));
        assertThat(lu.determinantSign()).isZero();
        assertThat(lu.logAbsoluteDeterminant()).isEqualTo(Double.NEGATIVE_INFINITY);
        assertThatExceptionOfType(ArithmeticException.class)
                .isThrownBy(() -> lu.solve(DoubleMatrix.ones(2)))
                .withMessage("A is singular: the diagonal entry U(1, 1) is 0");
    }

    @Test
    void the_inverse_of_a_matrix_of_whole_numbers() {
        LuDecomposition lu = LuDecomposition.of(new DoubleMatrix(new double[][] {{0, 2}, {4, 0}}));
        assertThat(lu.inverse().toArray2()).isDeepEqualTo(new double[][] {{0, 0.25}, {0.5, 0}});
    }

    @Test
    void bad_arguments_are_named() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> LuDecomposition.of(new DoubleMatrix(2, 3)))
                .withMessage("A is 2 × 3: it must be square");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> LuDecomposition.of(DoubleMatrix.eye(2)).solve(new DoubleMatrix(3, 1)))
                .withMessage("A is 2 × 2 and B is 3 × 1: A and B must have equally many rows");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new LuDecomposition(DoubleMatrix.eye(2), new int[] {1}))
                .withMessage("LU is 2 × 2 and there are 1 pivots: there must be one for each row");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new LuDecomposition(DoubleMatrix.eye(1), new int[] {2}))
                .withMessage("a pivot is 2: it must lie between 1 and 1");
    }
}

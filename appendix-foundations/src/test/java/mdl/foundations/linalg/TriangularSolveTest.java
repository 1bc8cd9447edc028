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

import org.jblas.DoubleMatrix;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("Triangular solve")
class TriangularSolveTest {

    @ParameterizedTest
    @MethodSource("mdl.foundations.linalg.Sample#orders")
    void all_four_systems_have_small_backward_error(int n, int seed) {
        DoubleMatrix l = Cholesky.of(positiveDefinite(n, seed)).lower();
        DoubleMatrix u = l.transpose();
        DoubleMatrix b = gaussian(n, 4, seed + 20);
        assertSolves(l, TriangularSolve.lower(l, b), b);
        assertSolves(u, TriangularSolve.lowerTransposed(l, b), b);
        assertSolves(u, TriangularSolve.upper(u, b), b);
        assertSolves(l, TriangularSolve.upperTransposed(u, b), b);
    }

    private static void assertSolves(DoubleMatrix t, DoubleMatrix x, DoubleMatrix b) {
        assertThat(distance(definitionProduct(t, x), b))
                .isLessThanOrEqualTo(rounding(t.rows, frobenius(t) * frobenius(x)));
    }

    @Test
    void the_other_triangle_is_not_read() {
        DoubleMatrix full = new DoubleMatrix(new double[][] {{2, 100}, {1, 4}});
        assertThat(TriangularSolve.lower(full, new DoubleMatrix(new double[] {2, 5})).data)
                .containsExactly(1, 1);
    }

    @Test
    void bad_arguments_are_named() {
        DoubleMatrix singular = DoubleMatrix.eye(3).put(1, 1, 0);
        assertThatExceptionOfType(ArithmeticException.class)
                .isThrownBy(() -> TriangularSolve.upper(singular, DoubleMatrix.ones(3)))
                .withMessage("U is singular: the diagonal entry U(1, 1) is 0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> TriangularSolve.lower(new DoubleMatrix(2, 3), DoubleMatrix.ones(2)))
                .withMessage("L is 2 × 3: it must be square");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> TriangularSolve.lowerTransposed(DoubleMatrix.eye(2), DoubleMatrix.ones(3)))
                .withMessage("L is 2 × 2 and B is 3 × 1: L and B must have equally many rows");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> TriangularSolve.upperTransposed(DoubleMatrix.eye(2), null))
                .withMessage("B is null: it must be a matrix");
    }
}

package mdl.foundations.linalg;

import static mdl.foundations.linalg.Sample.definitionProduct;
import static mdl.foundations.linalg.Sample.distance;
import static mdl.foundations.linalg.Sample.frobenius;
import static mdl.foundations.linalg.Sample.gaussian;
import static mdl.foundations.linalg.Sample.rounding;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.jblas.DoubleMatrix;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("Least squares")
class LeastSquaresTest {

    @ParameterizedTest
    @MethodSource("mdl.foundations.linalg.Sample#shapes")
    void the_solution_is_that_of_the_pseudo_inverse(int m, int n, int seed) {
        DoubleMatrix a = gaussian(m, n, seed);
        DoubleMatrix b = gaussian(m, 3, seed + 30);
        LeastSquares fit = LeastSquares.solve(a, b);
        double[] s = SingularValueDecomposition.valuesOf(a);
        double condition = s[0] / s[s.length - 1];
        double scale = condition * condition * frobenius(b) / s[s.length - 1];

        assertThat(fit.rank()).isEqualTo(Math.min(m, n));
        assertThat(fit.singularValues()).containsExactly(s, within(rounding(Math.max(m, n), s[0])));
        assertThat(distance(fit.solution(), pseudoInverseTimes(a, b, s.length)))
                .isLessThanOrEqualTo(rounding(Math.max(m, n), scale));
    }

    @ParameterizedTest
    @CsvSource({"30, 20, 5", "20, 30, 5", "25, 25, 1"})
    void a_rank_deficient_problem_has_its_minimum_norm_solution(int m, int n, int rank) {
        DoubleMatrix a = definitionProduct(gaussian(m, rank, 1), gaussian(rank, n, 2));
        DoubleMatrix b = gaussian(m, 2, 3);
        LeastSquares fit = LeastSquares.solve(a, b);
        double[] s = SingularValueDecomposition.valuesOf(a);
        double condition = s[0] / s[rank - 1];
        double scale = condition * condition * frobenius(b) / s[rank - 1];

        assertThat(fit.rank()).isEqualTo(rank);
        assertThat(distance(fit.solution(), pseudoInverseTimes(a, b, rank)))
                .isLessThanOrEqualTo(rounding(Math.max(m, n), scale));
    }

    private static DoubleMatrix pseudoInverseTimes(DoubleMatrix a, DoubleMatrix b, int rank) {
        SingularValueDecomposition svd = SingularValueDecomposition.of(a);
        DoubleMatrix inverted = new DoubleMatrix(svd.values().length, svd.values().length);
        for (int k = 0; k < rank; k++) {
            inverted.put(k, k, 1 / svd.values()[k]);
        }
        DoubleMatrix coefficients =
                definitionProduct(inverted, definitionProduct(svd.u().transpose(), b));
        return definitionProduct(svd.v(), coefficients);
    }

    @Test
    void rcond_decides_what_counts_as_zero() {
        DoubleMatrix a = DoubleMatrix.diag(new DoubleMatrix(new double[] {1, 1e-3, 1e-6}));
        DoubleMatrix b = DoubleMatrix.ones(3);
        assertThat(LeastSquares.solve(a, b, 1e-4).rank()).isEqualTo(2);
        assertThat(LeastSquares.solve(a, b, 1e-4).solution().get(2, 0)).isCloseTo(0, within(rounding(3, 1e3)));
        assertThat(LeastSquares.solve(a, b).rank()).isEqualTo(3);
    }

    @Test
    void a_zero_matrix_has_rank_zero_and_the_zero_solution() {
        LeastSquares fit = LeastSquares.solve(new DoubleMatrix(4, 2), DoubleMatrix.ones(4));
        assertThat(fit.rank()).isZero();
        assertThat(fit.solution().data).containsExactly(0, 0);
    }

    @ParameterizedTest
    @ValueSource(doubles = {-1, 1, Double.NaN})
    void rcond_outside_the_unit_interval_is_refused(double rcond) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> LeastSquares.solve(DoubleMatrix.eye(2), DoubleMatrix.ones(2), rcond))
                .withMessage("rcond is " + rcond + ": it must lie in [0, 1)");
    }

    @Test
    void a_rank_beyond_the_number_of_singular_values_is_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new LeastSquares(DoubleMatrix.eye(2), 3, new double[2]))
                .withMessage("rank is 3: it must lie between 0 and the 2 singular values");
    }

    @Test
    void bad_matrices_are_named() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> LeastSquares.solve(DoubleMatrix.eye(2), DoubleMatrix.ones(3)))
                .withMessage("A is 2 × 2 and B is 3 × 1: A and B must have equally many rows");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> LeastSquares.solve(null, DoubleMatrix.ones(3)))
                .withMessage("A is null: it must be a matrix");
    }
}

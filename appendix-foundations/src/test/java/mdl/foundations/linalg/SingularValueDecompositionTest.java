package mdl.foundations.linalg;

import static mdl.foundations.linalg.Sample.definitionProduct;
import static mdl.foundations.linalg.Sample.distance;
import static mdl.foundations.linalg.Sample.frobenius;
import static mdl.foundations.linalg.Sample.gaussian;
import static mdl.foundations.linalg.Sample.orthonormalityDefect;
import static mdl.foundations.linalg.Sample.rounding;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;
import org.jblas.DoubleMatrix;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("Singular value decomposition")
class SingularValueDecompositionTest {

    @ParameterizedTest
    @MethodSource("mdl.foundations.linalg.Sample#shapes")
    void the_factors_are_orthonormal_and_give_the_matrix_back(int m, int n, int seed) {
        DoubleMatrix a = gaussian(m, n, seed);
        SingularValueDecomposition svd = SingularValueDecomposition.of(a);
        int r = Math.min(m, n);
        DoubleMatrix us = definitionProduct(svd.u(), DoubleMatrix.diag(new DoubleMatrix(svd.values())));
        int size = Math.max(m, n);

        assertThat(distance(definitionProduct(us, svd.v().transpose()), a))
                .isLessThanOrEqualTo(rounding(size, frobenius(a)));
        assertThat(orthonormalityDefect(svd.u())).isLessThanOrEqualTo(rounding(size, Math.sqrt(r)));
        assertThat(orthonormalityDefect(svd.v())).isLessThanOrEqualTo(rounding(size, Math.sqrt(r)));
        assertThat(svd.values()).isSortedAccordingTo(Comparator.reverseOrder()).hasSize(r);
        assertThat(SingularValueDecomposition.valuesOf(a))
                .containsExactly(svd.values(), within(rounding(size, frobenius(a))));
    }

    @ParameterizedTest
    @MethodSource("mdl.foundations.linalg.Sample#shapes")
    void squared_singular_values_are_the_eigenvalues_of_the_gram_matrix(int m, int n, int seed) {
        DoubleMatrix a = gaussian(m, n, seed);
        DoubleMatrix gram = m < n ? MatrixProduct.outerGram(a) : MatrixProduct.gram(a);
        double[] ascending = SymmetricEigen.valuesOf(gram);
        double[] squares = Arrays.stream(SingularValueDecomposition.valuesOf(a))
                .map(s -> s * s)
                .sorted()
                .toArray();
        double scale = frobenius(a) * frobenius(a);
        assertThat(squares).containsExactly(ascending, within(rounding(Math.max(m, n), scale)));
    }

    @Test
    void the_values_of_a_diagonal_matrix_are_its_absolute_entries_in_descending_order() {
        DoubleMatrix a = DoubleMatrix.diag(new DoubleMatrix(new double[] {1, -5, 3}));
        assertThat(SingularValueDecomposition.valuesOf(a))
                .containsExactly(new double[] {5, 3, 1}, within(rounding(3, 5)));
    }

    @Test
    void a_matrix_of_rank_one_has_one_singular_value() {
        DoubleMatrix a = definitionProduct(gaussian(30, 1, 1), gaussian(1, 20, 2));
        double[] values = SingularValueDecomposition.valuesOf(a);
        assertThat(values[0]).isCloseTo(frobenius(a), within(rounding(30, frobenius(a))));
        assertThat(IntStream.range(1, 20).mapToDouble(k -> values[k]).max().getAsDouble())
                .isLessThanOrEqualTo(rounding(30, frobenius(a)));
    }

    @Test
    void the_numerical_rank_counts_what_rounding_cannot_have_made() {
        DoubleMatrix a = definitionProduct(gaussian(30, 4, 1), gaussian(4, 20, 2));
        assertThat(SingularValueDecomposition.of(a).rank()).isEqualTo(4);
        assertThat(SingularValueDecomposition.of(DoubleMatrix.zeros(3, 2)).rank())
                .isZero();
        assertThat(SingularValueDecomposition.of(DoubleMatrix.eye(5)).rank()).isEqualTo(5);
    }

    @Test
    void truncation_keeps_the_largest_terms() {
        DoubleMatrix a = DoubleMatrix.diag(new DoubleMatrix(new double[] {1, -5, 3}));
        SingularValueDecomposition svd = SingularValueDecomposition.of(a);
        DoubleMatrix two = DoubleMatrix.diag(new DoubleMatrix(new double[] {0, -5, 3}));
        assertThat(distance(svd.truncated(2), two)).isLessThanOrEqualTo(rounding(3, 5));
        assertThat(svd.truncated(0).norm2()).isZero();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> svd.truncated(4))
                .withMessage("k is 4: it must lie between 0 and the 3 singular values");
    }

    @Test
    void the_condition_number_is_the_ratio_of_the_ends() {
        assertThat(SingularValueDecomposition.conditionOf(DoubleMatrix.diag(new DoubleMatrix(new double[] {2, -8}))))
                .isEqualTo(4);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SingularValueDecomposition.conditionOf(new DoubleMatrix(2, 2)))
                .withMessage("A is 2 × 2 and zero: it has no condition number");
    }

    @Test
    void parts_that_do_not_belong_together_are_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () -> new SingularValueDecomposition(DoubleMatrix.eye(2), new double[2], DoubleMatrix.eye(3)))
                .withMessage("V is 3 × 3 and values has 2 entries: there must be one for each column");
    }

    @Test
    void bad_matrices_are_named() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SingularValueDecomposition.of(new DoubleMatrix(new double[] {1, Double.NaN})))
                .withMessage("A(1, 0) is NaN: every entry must be finite");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SingularValueDecomposition.valuesOf(new DoubleMatrix(3, 0)))
                .withMessage("A is 3 × 0: both dimensions must be at least 1");
    }
}

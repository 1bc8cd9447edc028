package mdl.foundations.linalg;

import static mdl.foundations.linalg.Sample.definitionProduct;
import static mdl.foundations.linalg.Sample.distance;
import static mdl.foundations.linalg.Sample.frobenius;
import static mdl.foundations.linalg.Sample.gaussian;
import static mdl.foundations.linalg.Sample.rounding;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.jblas.DoubleMatrix;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("Matrix product")
class MatrixProductTest {

    private static final DoubleMatrix TWO_BY_THREE = new DoubleMatrix(2, 3);

    @ParameterizedTest
    @MethodSource("mdl.foundations.linalg.Sample#shapes")
    void the_three_products_agree_with_the_definition(int m, int k, int seed) {
        int n = (m + k) / 2 + 1;
        DoubleMatrix a = gaussian(m, k, seed);
        DoubleMatrix b = gaussian(k, n, seed + 100);
        DoubleMatrix expected = definitionProduct(a, b);
        double tolerance = rounding(k, frobenius(a) * frobenius(b));

        assertThat(distance(MatrixProduct.multiply(a, b), expected)).isLessThanOrEqualTo(tolerance);
        assertThat(distance(MatrixProduct.transposeMultiply(a.transpose(), b), expected))
                .isLessThanOrEqualTo(tolerance);
        assertThat(distance(MatrixProduct.multiplyTranspose(a, b.transpose()), expected))
                .isLessThanOrEqualTo(tolerance);
    }

    @ParameterizedTest
    @MethodSource("mdl.foundations.linalg.Sample#shapes")
    void gram_matrices_agree_with_the_definition_and_are_exactly_symmetric(int n, int d, int seed) {
        DoubleMatrix x = gaussian(n, d, seed);
        double scale = frobenius(x) * frobenius(x);
        DoubleMatrix gram = MatrixProduct.gram(x);
        DoubleMatrix outer = MatrixProduct.outerGram(x);

        assertThat(distance(gram, definitionProduct(x.transpose(), x))).isLessThanOrEqualTo(rounding(n, scale));
        assertThat(distance(outer, definitionProduct(x, x.transpose()))).isLessThanOrEqualTo(rounding(d, scale));
        assertThat(gram.transpose().data).containsExactly(gram.data);
        assertThat(outer.transpose().data).containsExactly(outer.data);
    }

    @ParameterizedTest
    @CsvSource({"70, 120", "120, 70", "300, 20"})
    void products_above_the_off_heap_threshold_agree_with_the_definition(int m, int n) {
        DoubleMatrix a = gaussian(m, 200, 7);
        DoubleMatrix b = gaussian(200, n, 8);
        assertThat(distance(MatrixProduct.multiply(a, b), definitionProduct(a, b)))
                .isLessThanOrEqualTo(rounding(200, frobenius(a) * frobenius(b)));
        assertThat(distance(MatrixProduct.outerGram(a), definitionProduct(a, a.transpose())))
                .isLessThanOrEqualTo(rounding(200, frobenius(a) * frobenius(a)));
    }

    @ParameterizedTest
    @MethodSource("mdl.foundations.linalg.Sample#shapes")
    void matrix_vector_products_agree_with_matrix_products(int m, int n, int seed) {
        DoubleMatrix a = gaussian(m, n, seed);
        DoubleMatrix x = gaussian(n, 1, seed + 50);
        DoubleMatrix y = gaussian(m, 1, seed + 60);

        DoubleMatrix ax = new DoubleMatrix(MatrixProduct.times(a, x.data));
        DoubleMatrix aty = new DoubleMatrix(MatrixProduct.transposeTimes(a, y.data));
        assertThat(distance(ax, definitionProduct(a, x))).isLessThanOrEqualTo(rounding(n, frobenius(a) * frobenius(x)));
        assertThat(distance(aty, definitionProduct(a.transpose(), y)))
                .isLessThanOrEqualTo(rounding(m, frobenius(a) * frobenius(y)));
    }

    @Test
    void a_product_leaves_its_arguments_alone() {
        DoubleMatrix a = gaussian(120, 120, 3);
        DoubleMatrix before = a.dup();
        MatrixProduct.multiply(a, a);
        MatrixProduct.gram(a);
        assertThat(a.data).containsExactly(before.data);
    }

    @Test
    void not_a_number_goes_through() {
        DoubleMatrix a = new DoubleMatrix(new double[][] {{Double.NaN, 1}, {0, 1}});
        assertThat(MatrixProduct.multiply(a, DoubleMatrix.eye(2)).get(0, 0)).isNaN();
    }

    @Test
    void shapes_that_do_not_fit_are_named() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> MatrixProduct.multiply(TWO_BY_THREE, TWO_BY_THREE))
                .withMessage("A is 2 × 3 and B is 2 × 3: the columns of A must equal the rows of B");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> MatrixProduct.transposeMultiply(TWO_BY_THREE, new DoubleMatrix(3, 2)))
                .withMessage("A is 2 × 3 and B is 3 × 2: the rows of A must equal the rows of B");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> MatrixProduct.multiplyTranspose(TWO_BY_THREE, new DoubleMatrix(3, 2)))
                .withMessage("A is 2 × 3 and B is 3 × 2: the columns of A must equal the columns of B");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> MatrixProduct.times(TWO_BY_THREE, new double[2]))
                .withMessage("A is 2 × 3 and x has 2 entries: x must have as many entries as A has columns");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> MatrixProduct.transposeTimes(TWO_BY_THREE, null))
                .withMessage("A is 2 × 3 and x is null: x must have as many entries as A has rows");
    }

    @Test
    void empty_missing_and_inconsistent_matrices_are_named() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> MatrixProduct.gram(new DoubleMatrix(0, 3)))
                .withMessage("X is 0 × 3: both dimensions must be at least 1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> MatrixProduct.outerGram(null))
                .withMessage("X is null: it must be a matrix");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> MatrixProduct.times(null, new double[1]))
                .withMessage("A is null: it must be a matrix");
        DoubleMatrix broken = new DoubleMatrix(2, 2);
        broken.rows = 3;
        assertThatIllegalArgumentException()
                .isThrownBy(() -> MatrixProduct.multiply(broken, broken))
                .withMessage("A is 3 × 2 but holds 4 numbers: it must hold rows times columns");
    }

    @Test
    void a_result_that_cannot_fit_is_refused_before_it_is_allocated() {
        DoubleMatrix tall = new DoubleMatrix(1_000_000, 1);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> MatrixProduct.outerGram(tall))
                .withMessageStartingWith("a 1000000 × 1000000 matrix needs 8000 GB, this JVM may use at most ");
    }
}

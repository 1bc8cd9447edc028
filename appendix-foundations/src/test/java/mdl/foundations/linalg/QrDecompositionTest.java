package mdl.foundations.linalg;

import static mdl.foundations.linalg.Sample.definitionProduct;
import static mdl.foundations.linalg.Sample.distance;
import static mdl.foundations.linalg.Sample.frobenius;
import static mdl.foundations.linalg.Sample.gaussian;
import static mdl.foundations.linalg.Sample.orthonormalityDefect;
import static mdl.foundations.linalg.Sample.rounding;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.jblas.DoubleMatrix;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("QR decomposition")
class QrDecompositionTest {

    @ParameterizedTest
    @MethodSource("mdl.foundations.linalg.Sample#shapes")
    void the_factors_are_orthonormal_and_triangular_and_give_the_matrix_back(int m, int n, int seed) {
        DoubleMatrix a = gaussian(m, n, seed);
        assertFactorises(a, QrDecomposition.of(a));
    }

    @ParameterizedTest
    @MethodSource("mdl.foundations.linalg.Sample#shapes")
    void the_signs_of_the_diagonal_can_be_made_nonnegative(int m, int n, int seed) {
        DoubleMatrix a = gaussian(m, n, seed);
        QrDecomposition qr = QrDecomposition.of(a).withNonnegativeDiagonal();
        assertFactorises(a, qr);
        for (int k = 0; k < qr.r().rows; k++) {
            assertThat(qr.r().get(k, k)).isNotNegative();
        }
    }

    private static void assertFactorises(DoubleMatrix a, QrDecomposition qr) {
        int size = Math.max(a.rows, a.columns);
        assertThat(distance(definitionProduct(qr.q(), qr.r()), a)).isLessThanOrEqualTo(rounding(size, frobenius(a)));
        assertThat(orthonormalityDefect(qr.q())).isLessThanOrEqualTo(rounding(size, Math.sqrt(qr.q().columns)));
        for (int j = 0; j < qr.r().columns; j++) {
            for (int i = j + 1; i < qr.r().rows; i++) {
                assertThat(qr.r().get(i, j)).isZero();
            }
        }
    }

    @Test
    void the_unique_r_is_the_transposed_cholesky_factor_of_the_gram_matrix() {
        DoubleMatrix a = gaussian(50, 10, 6);
        DoubleMatrix gram = MatrixProduct.gram(a);
        double[] eigenvalues = SymmetricEigen.valuesOf(gram);
        double condition = eigenvalues[9] / eigenvalues[0];
        DoubleMatrix r = QrDecomposition.of(a).withNonnegativeDiagonal().r();
        assertThat(distance(r, Cholesky.of(gram).lower().transpose()))
                .isLessThanOrEqualTo(rounding(50, condition * frobenius(r)));
    }

    @Test
    void bad_arguments_are_named() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> QrDecomposition.of(new DoubleMatrix(new double[] {Double.NEGATIVE_INFINITY})))
                .withMessage("A(0, 0) is -Infinity: every entry must be finite");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new QrDecomposition(DoubleMatrix.eye(2), DoubleMatrix.eye(3)))
                .withMessage("Q is 2 × 2 and R is 3 × 3: the columns of Q must equal the rows of R");
    }
}

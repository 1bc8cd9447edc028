package mdl.foundations.linalg;

import static mdl.foundations.linalg.Sample.definitionProduct;
import static mdl.foundations.linalg.Sample.frobenius;
import static mdl.foundations.linalg.Sample.gaussian;
import static mdl.foundations.linalg.Sample.orthonormalityDefect;
import static mdl.foundations.linalg.Sample.rounding;
import static mdl.foundations.linalg.Sample.symmetric;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.jblas.DoubleMatrix;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("Symmetric eigen")
class SymmetricEigenTest {

    @ParameterizedTest
    @MethodSource("mdl.foundations.linalg.Sample#orders")
    void eigenpairs_satisfy_their_equation_and_are_orthonormal(int n, int seed) {
        DoubleMatrix a = symmetric(n, seed);
        SymmetricEigen eigen = SymmetricEigen.of(a);
        DoubleMatrix residual = definitionProduct(a, eigen.vectors())
                .sub(definitionProduct(eigen.vectors(), DoubleMatrix.diag(new DoubleMatrix(eigen.values()))));

        assertThat(frobenius(residual)).isLessThanOrEqualTo(rounding(n, frobenius(a)));
        assertThat(orthonormalityDefect(eigen.vectors())).isLessThanOrEqualTo(rounding(n, Math.sqrt(n)));
        assertThat(eigen.values()).isSorted();
    }

    @ParameterizedTest
    @MethodSource("mdl.foundations.linalg.Sample#orders")
    void eigenvalues_alone_agree_with_those_beside_the_vectors(int n, int seed) {
        DoubleMatrix a = symmetric(n, seed);
        assertThat(SymmetricEigen.valuesOf(a))
                .containsExactly(SymmetricEigen.of(a).values(), within(rounding(n, frobenius(a))));
    }

    @Test
    void the_second_difference_matrix_has_its_closed_form_spectrum() {
        int n = 50;
        DoubleMatrix a = new DoubleMatrix(n, n);
        for (int i = 0; i + 1 < n; i++) {
            a.put(i, i + 1, 1);
            a.put(i + 1, i, 1);
        }
        double[] expected = new double[n];
        for (int k = 1; k <= n; k++) {
            expected[n - k] = 2 * Math.cos(k * Math.PI / (n + 1));
        }
        assertThat(SymmetricEigen.valuesOf(a)).containsExactly(expected, within(rounding(n, 2)));
    }

    @Test
    void a_multiple_of_the_identity_has_one_eigenvalue_of_full_multiplicity() {
        SymmetricEigen eigen = SymmetricEigen.of(DoubleMatrix.eye(30).mul(3));
        assertThat(eigen.values()).containsOnly(3.0);
        assertThat(orthonormalityDefect(eigen.vectors())).isLessThanOrEqualTo(rounding(30, 1));
    }

    @Test
    void the_smallest_eigenvalue_of_a_hilbert_matrix_is_right_to_absolute_rounding() {
        // the reference value: mpmath.eigsy(mpmath.hilbert(10)) in 60-digit arithmetic
        DoubleMatrix h = Sample.hilbert(10);
        assertThat(SymmetricEigen.valuesOf(h)[0]).isCloseTo(1.0931538193796658e-13, within(rounding(10, frobenius(h))));
    }

    @Test
    void the_matrix_and_the_values_stay_as_they_were() {
        DoubleMatrix a = symmetric(20, 4);
        DoubleMatrix before = a.dup();
        SymmetricEigen eigen = SymmetricEigen.of(a);
        double first = eigen.values()[0];
        eigen.values()[0] = 99;
        assertThat(a.data).containsExactly(before.data);
        assertThat(eigen.values()[0]).isEqualTo(first);
    }

    @Test
    void asymmetry_of_rounding_is_accepted_and_more_is_refused() {
        DoubleMatrix x = gaussian(60, 40, 5);
        DoubleMatrix almost = definitionProduct(x.transpose(), x);
        almost.put(0, 1, almost.get(0, 1) * (1 + Math.ulp(1.0)));
        assertThat(SymmetricEigen.valuesOf(almost)).hasSize(40);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SymmetricEigen.of(new DoubleMatrix(new double[][] {{1, 2}, {3, 4}})))
                .withMessage("A(1, 0) is 3.0 and A(0, 1) is 2.0: A must be symmetric");
    }

    @Test
    void parts_that_do_not_belong_together_are_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new SymmetricEigen(new double[3], DoubleMatrix.eye(2)))
                .withMessage("V is 2 × 2 and values has 3 entries: there must be one for each column");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new SymmetricEigen(null, DoubleMatrix.eye(2)))
                .withMessage("V is 2 × 2 and values is null: there must be one for each column");
    }

    @Test
    void bad_matrices_are_named() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SymmetricEigen.of(new DoubleMatrix(2, 3)))
                .withMessage("A is 2 × 3: it must be square");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SymmetricEigen.valuesOf(null))
                .withMessage("A is null: it must be a matrix");
        DoubleMatrix infinite = DoubleMatrix.eye(3);
        infinite.put(2, 1, Double.POSITIVE_INFINITY);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SymmetricEigen.valuesOf(infinite))
                .withMessage("A(2, 1) is Infinity: every entry must be finite");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SymmetricEigen.of(DoubleMatrix.eye(3).put(0, 0, Double.NaN)))
                .withMessage("A(0, 0) is NaN: every entry must be finite");
    }
}

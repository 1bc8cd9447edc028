package mdl.foundations.linalg;

import static mdl.foundations.linalg.Sample.frobenius;
import static mdl.foundations.linalg.Sample.gaussian;
import static mdl.foundations.linalg.Sample.rounding;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.jblas.DoubleMatrix;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Schatten norm")
class SchattenNormTest {

    @Test
    void a_diagonal_matrix_has_the_norms_of_its_diagonal() {
        DoubleMatrix a = DoubleMatrix.diag(new DoubleMatrix(new double[] {-3, 4}));
        assertThat(SchattenNorm.NUCLEAR.of(a)).isCloseTo(7, within(rounding(2, 7)));
        assertThat(SchattenNorm.FROBENIUS.of(a)).isCloseTo(5, within(rounding(2, 5)));
        assertThat(SchattenNorm.OPERATOR.of(a)).isCloseTo(4, within(rounding(2, 4)));
        assertThat(new SchattenNorm(3).of(a)).isCloseTo(Math.cbrt(27 + 64), within(rounding(2, 5)));
    }

    @Test
    void the_Frobenius_norm_is_that_of_the_entries() {
        DoubleMatrix a = gaussian(7, 11, 1);
        assertThat(SchattenNorm.FROBENIUS.of(a)).isCloseTo(frobenius(a), within(rounding(11, frobenius(a))));
    }

    @Test
    void powers_neither_overflow_nor_underflow() {
        double[] values = {1e200, 1e200, 1e200, 1e200};
        assertThat(SchattenNorm.FROBENIUS.ofValues(values)).isCloseTo(2e200, within(rounding(4, 2e200)));
        assertThat(new SchattenNorm(400).ofValues(new double[] {1e-3})).isEqualTo(1e-3);
        assertThat(SchattenNorm.NUCLEAR.ofValues(new double[3])).isZero();
        assertThat(new SchattenNorm(0.001).ofValues(new double[] {1, 1, 1})).isInfinite();
    }

    @Test
    void constants_of_equivalence_are_powers_of_the_rank() {
        assertThat(SchattenNorm.NUCLEAR.mostOver(SchattenNorm.OPERATOR, 9)).isEqualTo(9);
        assertThat(SchattenNorm.NUCLEAR.mostOver(SchattenNorm.FROBENIUS, 9)).isEqualTo(3);
        assertThat(SchattenNorm.OPERATOR.mostOver(SchattenNorm.NUCLEAR, 9)).isEqualTo(1);
    }

    @Test
    void what_is_no_exponent_no_rank_or_no_singular_value_is_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new SchattenNorm(0))
                .withMessage("p is 0.0: it must be above 0, possibly infinite");
        assertThatIllegalArgumentException().isThrownBy(() -> new SchattenNorm(Double.NaN));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SchattenNorm.NUCLEAR.ofValues(new double[] {1, -2}))
                .withMessage("values[1] is -2.0: it must not be negative");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SchattenNorm.NUCLEAR.ofValues(new double[0]))
                .withMessage("values is empty: a matrix has at least one singular value");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SchattenNorm.NUCLEAR.mostOver(SchattenNorm.OPERATOR, 0))
                .withMessage("rank is 0: it must be at least 1");
    }
}

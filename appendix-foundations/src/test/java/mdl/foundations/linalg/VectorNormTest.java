package mdl.foundations.linalg;

import static mdl.foundations.linalg.Sample.rounding;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Vector norm")
class VectorNormTest {

    @Test
    void of_three_and_minus_four() {
        double[] x = {3, -4};
        assertThat(new VectorNorm(1).of(x)).isCloseTo(7, within(rounding(2, 7)));
        assertThat(new VectorNorm(2).of(x)).isCloseTo(5, within(rounding(2, 5)));
        assertThat(new VectorNorm(Double.POSITIVE_INFINITY).of(x)).isEqualTo(4);
        assertThat(new VectorNorm(3).of(new double[2])).isZero();
    }

    @Test
    void powers_do_not_overflow_but_the_norm_may() {
        assertThat(new VectorNorm(400).of(new double[] {-1e3})).isEqualTo(1e3);
        assertThat(new VectorNorm(0.001).of(new double[] {1, 1, 1})).isInfinite();
    }

    @Test
    void what_is_no_exponent_or_no_vector_is_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new VectorNorm(0))
                .withMessage("p is 0.0: it must be above 0, possibly infinite");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new VectorNorm(1).of(new double[0]))
                .withMessage("x is empty: a norm needs at least one number");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new VectorNorm(1).of(new double[] {Double.NaN}))
                .withMessage("x[0] is NaN: every entry must be finite");
    }
}

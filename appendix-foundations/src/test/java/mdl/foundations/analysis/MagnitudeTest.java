package mdl.foundations.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Magnitude")
class MagnitudeTest {

    @Test
    void it_is_the_logarithm_of_the_function_where_that_can_be_computed() {
        double x = 7.5;
        double rounding = 8 * 4 * 0x1p-53 * x;
        double t = Math.log(x);
        assertThat(Magnitude.power(3).logarithm().applyAsDouble(t)).isCloseTo(Math.log(x * x * x), within(rounding));
        assertThat(Magnitude.logarithmicPower(2).logarithm().applyAsDouble(t))
                .isCloseTo(Math.log(t * t), within(rounding));
        assertThat(Magnitude.stretchedExponential(0.5).logarithm().applyAsDouble(t))
                .isCloseTo(Math.sqrt(x), within(rounding));
        assertThat(Magnitude.power(3).logRatio(Magnitude.power(1), t)).isCloseTo(2 * t, within(rounding));
    }

    @Test
    void sizes_beyond_all_doubles_are_compared() {
        assertThat(Magnitude.logarithmicPower(2).logarithm().applyAsDouble(-1)).isNaN();
        double ratio = Magnitude.power(1000).logRatio(Magnitude.stretchedExponential(0.01), 2000);
        assertThat(ratio).isNegative().isFinite();
    }

    @Test
    void exponents_that_are_none_are_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Magnitude.power(Double.NaN))
                .withMessage("a is NaN: it must be finite");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Magnitude.stretchedExponential(0))
                .withMessage("epsilon is 0.0: it must be above 0");
    }
}

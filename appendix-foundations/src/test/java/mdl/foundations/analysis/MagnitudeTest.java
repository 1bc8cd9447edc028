package mdl.foundations.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import mdl.foundations.Precision;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Magnitude")
class MagnitudeTest {

    @Test
    void it_is_the_logarithm_of_the_function_where_that_can_be_computed() {
        double x = 7.5;
        Offset<Double> rounding = Precision.rounding(4, x);
        double t = Math.log(x);
        assertThat(Magnitude.power(3).logarithm().applyAsDouble(t)).isCloseTo(Math.log(x * x * x), rounding);
        assertThat(Magnitude.logarithmicPower(2).logarithm().applyAsDouble(t)).isCloseTo(Math.log(t * t), rounding);
        assertThat(Magnitude.stretchedExponential(0.5).logarithm().applyAsDouble(t))
                .isCloseTo(Math.sqrt(x), rounding);
        assertThat(Magnitude.power(3).logRatio(Magnitude.power(1), t)).isCloseTo(2 * t, rounding);
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

package mdl.foundations.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.function.DoubleUnaryOperator;
import mdl.foundations.statement.Rounding;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayName("Activations")
class ActivationTest {

    /** Away from every kink. */
    private static final List<Double> POINTS = List.of(-3.1, -0.7, -0.3, 0.2, 0.8, 2.5);

    /** Half a step of the central difference that balances its truncation and its rounding. */
    private static final double STEP = 0x1p-17;

    @ParameterizedTest
    @EnumSource(Activation.class)
    void derivatives_are_those_of_difference_quotients(Activation activation) {
        for (double t : POINTS) {
            assertDerivative(activation, activation::derivative, t);
            assertDerivative(activation::derivative, activation::secondDerivative, t);
        }
    }

    @Test
    void derivatives_stay_finite_far_out() {
        assertThat(Activation.TANH.derivative(800)).isZero();
        assertThat(Activation.LOGISTIC.derivative(-700)).isPositive();
        assertThat(Activation.LOGISTIC.secondDerivative(1600)).isZero();
        assertThat(Activation.ERF_SIGMOID.applyAsDouble(-10)).isPositive();
    }

    /** Truncation h²‖f‴‖/6 with third derivatives below 20 e^{|t|} here, and rounding ε max|f|/h. */
    private static void assertDerivative(DoubleUnaryOperator f, DoubleUnaryOperator derivative, double t) {
        double plus = f.applyAsDouble(t + STEP);
        double minus = f.applyAsDouble(t - STEP);
        double truncation = STEP * STEP * 20 * Math.exp(Math.abs(t)) / 6;
        double scale = Math.max(1, Math.max(Math.abs(plus), Math.abs(minus)));
        double rounding = Rounding.of(1).withScale(scale).tolerance() / STEP;
        assertThat(derivative.applyAsDouble(t)).isCloseTo((plus - minus) / (2 * STEP), within(truncation + rounding));
    }
}

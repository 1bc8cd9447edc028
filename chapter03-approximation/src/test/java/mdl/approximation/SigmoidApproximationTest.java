package mdl.approximation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import mdl.foundations.analysis.Activation;
import mdl.foundations.statement.Rounding;
import org.hipparchus.analysis.integration.gauss.GaussIntegrator;
import org.hipparchus.analysis.integration.gauss.GaussIntegratorFactory;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayName("Networks of steep sigmoids")
class SigmoidApproximationTest {

    private static final double FAR = 45;

    /**
     * E|Z| = 2∫₀^∞ P(Z &gt; t) dt, of which less than 2e^{-45} lies beyond 45, by Gauss rules of order 20 on panels of
     * length one half, where the ramp has its kink; the rule of an entire or analytic integrand errs below rounding.
     */
    @ParameterizedTest
    @EnumSource(
            value = Activation.class,
            names = {"LOGISTIC", "TANH_SIGMOID", "ERF_SIGMOID", "RAMP", "STEP"})
    void have_noise_of_a_known_size(Activation sigmoid) {
        double integral = 0;
        for (double left = 0; left < FAR; left += 0.5) {
            GaussIntegrator rule = new GaussIntegratorFactory().legendre(20, left, left + 0.5);
            integral += rule.integrate(t -> 1 - sigmoid.applyAsDouble(t) + sigmoid.applyAsDouble(-t));
        }
        // Panels of 20 nodes; what is subtracted from one is rounded as one is, over the length 45.
        double rounding = Rounding.of(2 * FAR + 20).withScale(integral).tolerance()
                + Rounding.of(1).withScale(FAR).tolerance();
        assertThat(SigmoidApproximation.spread(sigmoid)).isCloseTo(integral, within(rounding));
    }

    /** Constants are exact, and as the logistic noise is symmetric, so is the middle of a line. */
    @Test
    void keep_constants_and_symmetry() {
        SigmoidApproximation network = new SigmoidApproximation(Activation.LOGISTIC, 6, 3);
        assertThat(network.width()).isEqualTo(7);
        assertThat(network.of(x -> 2.5).at(0.3))
                .isCloseTo(2.5, within(Rounding.of(7).withScale(2.5).tolerance()));
        assertThat(network.of(x -> x).at(0.5))
                .isCloseTo(0.5, within(Rounding.of(7).tolerance()));
    }

    /** One step at ½: it is off by half of the line's rise on both of its sides. */
    @Test
    void attain_the_bound_with_a_step() {
        SigmoidApproximation step = new SigmoidApproximation(Activation.STEP, 1, 1);
        assertThat(step.bound(3)).isEqualTo(1.5);
        assertThat(step.of(x -> 3 * x).at(Math.nextDown(0.5))).isZero();
        assertThat(step.of(x -> 3 * x).at(0.5)).isEqualTo(3);
    }

    /** One ramp of steepness 1 is the line f = x itself, so only the slope between the ends of the parts is left. */
    @Test
    void enclose_the_largest_error() {
        SigmoidApproximation ramp = new SigmoidApproximation(Activation.RAMP, 1, 1);
        assertThat(ramp.largestError(x -> x, 1, 0, 1, 100))
                .isCloseTo(3.0 / 200, within(Rounding.of(2).tolerance()));
    }

    @Test
    void follow_from_the_precision() {
        SigmoidApproximation network = SigmoidApproximation.within(Activation.RAMP, 3, 0.4);
        assertThat(network.jumps()).isEqualTo(8);
        assertThat(network.steepness())
                .isCloseTo(3.75, within(Rounding.of(2).withScale(3.75).tolerance()));
        assertThat(network.bound(3)).isLessThanOrEqualTo(0.4);
    }

    @Test
    void refuse_what_is_no_sigmoid() {
        assertThatThrownBy(() -> new SigmoidApproximation(Activation.RELU, 3, 1))
                .hasMessage(
                        "the activation is ReLU, but must increase from 0 to 1: the step, the ramp, the logistic, or the sigmoid of tanh or erf");
        assertThatThrownBy(() -> new SigmoidApproximation(Activation.RAMP, 0, 1))
                .hasMessage("the number of jumps is 0, but must be at least 1");
        assertThatThrownBy(() -> new SigmoidApproximation(Activation.RAMP, 1, -2))
                .hasMessage("the steepness is -2.0, but must be positive and finite");
        assertThatThrownBy(() -> new SigmoidApproximation(Activation.LOGISTIC, 2, 1).largestError(x -> x, 1, 0, 1, 0))
                .hasMessageContaining("the number of parts is 0");
    }
}

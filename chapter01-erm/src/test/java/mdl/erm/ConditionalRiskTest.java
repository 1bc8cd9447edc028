package mdl.erm;

import static mdl.foundations.Precision.rounding;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Conditional risks")
class ConditionalRiskTest {

    private static final ExponentialResponse STANDARD = new ExponentialResponse(0, 1);

    @Test
    void an_exponential_response_has_its_moments() {
        ExponentialResponse law = new ExponentialResponse(-1, 2);
        assertThat(law.expectation(y -> 1)).isCloseTo(1, rounding(16, 1));
        assertThat(law.expectation(y -> y)).isCloseTo(law.mean(), rounding(16, 1));
        assertThat(law.expectation(y -> (y - 1) * (y - 1))).isCloseTo(4, rounding(64, 1));
    }

    @Test
    void half_of_an_exponential_response_lies_below_its_median() {
        ExponentialResponse law = new ExponentialResponse(3, 0.5);
        assertThat(law.expectation(y -> y < law.median() ? 1 : 0, law.median())).isCloseTo(0.5, rounding(16, 1));
    }

    @Test
    void the_absolute_deviation_has_the_risk_z_minus_one_plus_two_exponentials() {
        ConditionalRisk risk = new ConditionalRisk(new AbsoluteLoss(), STANDARD);
        for (double z : new double[] {0.1, 0.7, 2, 5}) {
            assertThat(risk.of(z)).isCloseTo(z - 1 + 2 * Math.exp(-z), rounding(64, 1));
            assertThat(risk.slope(z)).isCloseTo(1 - 2 * Math.exp(-z), rounding(64, 1));
        }
    }

    @Test
    void beyond_its_threshold_the_Huber_loss_balances_by_a_fixed_point() {
        // For z below δ the slope vanishes where z = 1 − e^{−(z + δ)}.
        double z = new ConditionalRisk(new HuberLoss(2), STANDARD).minimiser(0, 3);
        assertThat(z).isCloseTo(1 - Math.exp(-(z + 2)), rounding(16, 1));
    }

    @Test
    void a_label_has_two_values() {
        BinaryResponse label = new BinaryResponse(0.25);
        assertThat(label.expectation(y -> y)).isEqualTo(-0.5);
        assertThat(label.likelier()).isEqualTo(-1);
        assertThat(new BinaryResponse(0.5).likelier()).isEqualTo(1);
    }

    @Test
    void bad_input_is_named() {
        assertThatThrownBy(() -> new BinaryResponse(1.5))
                .hasMessage("the probability of the label +1 is 1.5, but must lie between 0 and 1");
        assertThatThrownBy(() -> new ExponentialResponse(0, 0))
                .hasMessage("the scale of an exponential response is 0.0, but must be positive and finite");
        assertThatThrownBy(() -> new ExponentialResponse(Double.NaN, 1))
                .hasMessage("the smallest response is NaN, but must be finite");
        assertThatThrownBy(() -> new ConditionalRisk(new SquareLoss(), STANDARD).minimiser(3, 2))
                .hasMessage("the interval runs from 3.0 to 2.0, but must be finite and not empty");
        assertThatThrownBy(() -> new ConditionalRisk(new SquareLoss(), STANDARD).minimiser(2, 3))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("the conditional risk must not rise at 2.0 nor fall at 3.0 to have a minimum between");
        assertThatThrownBy(() -> new ConditionalRisk(new SquareLoss(), new BinaryResponse(0.5))
                        .minimiser(Double.NEGATIVE_INFINITY, 1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("must be finite and not empty");
    }
}

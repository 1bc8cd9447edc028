package mdl.ntk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import mdl.foundations.analysis.Activation;
import mdl.foundations.statement.Rounding;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The scale of a lazy model")
class LazyScaleTest {

    @Test
    @DisplayName("of h = eʷ at w = 0 and y = 3 has |y − h| = 2 and both derivatives 1")
    void exponential() {
        ScaledNetworks one = ScaledNetworks.tangent(Activation.EXPONENTIAL, 1, 1, TrainedWeights.HIDDEN);
        LazyScale scale = LazyScale.of(one, new double[] {1, 0}, new double[] {1}, 3);
        assertThat(scale).isEqualTo(new LazyScale(2, 1, 1));
        assertThat(scale.kappa()).isEqualTo(2);
    }

    @Test
    @DisplayName("is twice the largest change of the features over the decrease of the loss")
    void quotient() {
        LazyScale scale = new LazyScale(0.3, 0.7, 1.1);
        // Three rounded steps on either route.
        double rounding = Rounding.of(3).withScale(scale.kappa()).tolerance();
        assertThat(2 * scale.featureChange() / scale.decrease()).isCloseTo(scale.kappa(), within(rounding));
    }

    @Test
    @DisplayName("is refused without a gradient or with a number that is negative or not finite")
    void refusals() {
        assertThatThrownBy(() -> new LazyScale(1, 0, 1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new LazyScale(-1, 1, 1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new LazyScale(1, 1, Double.NaN))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("must be finite and not negative");
    }
}

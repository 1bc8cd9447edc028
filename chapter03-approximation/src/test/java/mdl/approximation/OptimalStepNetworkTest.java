package mdl.approximation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import mdl.foundations.statement.Rounding;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Best networks of steps for a line")
class OptimalStepNetworkTest {

    /** A pivot for each of at most sixteen constraints, with entries 0, 1 and −1, on numbers up to 4. */
    private static final double ROUNDOFF = Rounding.of(16).withScale(4).tolerance();

    /** One step is constant, or zero on one side: from 0 to 1 the second is better, from 2 to 3 the first. */
    @Test
    void of_one_neuron_are_found_by_hand() {
        assertThat(OptimalStepNetwork.error(0, 1, 1)).isCloseTo(1.0 / 3, within(ROUNDOFF));
        assertThat(OptimalStepNetwork.error(2, 1, 1)).isCloseTo(0.5, within(ROUNDOFF));
    }

    /** Symmetric lines: from −1 to 1, one step to the left and one to the right leave zero in the middle. */
    @Test
    void of_two_neurons_may_have_three_levels() {
        assertThat(OptimalStepNetwork.error(-1, 2, 2)).isCloseTo(1.0 / 3, within(ROUNDOFF));
    }

    /** No network has fewer restrictions than a staircase with one level more. */
    @Test
    void are_no_better_than_staircases() {
        for (double start : new double[] {-0.5, 0.25, 3}) {
            PiecewiseLinear line = new PiecewiseLinear(new double[] {0, 1}, new double[] {start, start + 1});
            for (int p = 1; p <= 4; p++) {
                assertThat(OptimalStepNetwork.error(start, 1, p))
                        .isBetween(
                                OptimalStaircase.error(line, p + 1) - ROUNDOFF,
                                OptimalStaircase.error(line, p) + ROUNDOFF);
            }
        }
    }

    @Test
    void refuse_what_is_no_rise() {
        assertThatThrownBy(() -> OptimalStepNetwork.error(0, 0, 1))
                .hasMessage("the rise is 0.0, but must be positive and finite");
        assertThatThrownBy(() -> OptimalStepNetwork.error(0, 1, 11))
                .hasMessage("the number of neurons is 11, but must lie between 1 and 10");
        assertThatThrownBy(() -> OptimalStepNetwork.error(Double.NaN, 1, 1))
                .hasMessageContaining("the start is NaN, but must be finite");
    }
}

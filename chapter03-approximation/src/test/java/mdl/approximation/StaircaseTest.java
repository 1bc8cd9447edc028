package mdl.approximation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import mdl.foundations.analysis.Activation;
import mdl.foundations.statement.Rounding;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayName("Staircases")
class StaircaseTest {

    private final Staircase staircase = new Staircase(new double[] {-1, 0.5, 2}, new double[] {3, -1, 0, 5});

    @Test
    void stand_on_the_level_of_the_last_jump() {
        assertThat(staircase.at(-7)).isEqualTo(3);
        assertThat(staircase.at(-1)).isEqualTo(-1);
        assertThat(staircase.at(0.4)).isEqualTo(-1);
        assertThat(staircase.at(0.5)).isZero();
        assertThat(staircase.at(100)).isEqualTo(5);
    }

    @Test
    void are_networks_of_steps() {
        TwoLayerNetwork network = staircase.network(Activation.STEP, 1);
        assertThat(network.width()).isEqualTo(4);
        for (double x : new double[] {-3, -1, -0.2, 0.5, 1.9, 2, 4}) {
            assertThat(network.at(x)).isEqualTo(staircase.at(x));
        }
    }

    /** Off the jumps by δ the sum of the jumps' heights times 1 − σ(αδ) is left, and the rounding of four terms. */
    @ParameterizedTest
    @EnumSource(
            value = Activation.class,
            names = {"LOGISTIC", "TANH_SIGMOID", "ERF_SIGMOID", "RAMP"})
    void are_imitated_by_sigmoids(Activation sigmoid) {
        TwoLayerNetwork network = staircase.network(sigmoid, 40);
        double left = (4 + 1 + 5) * sigmoid.applyAsDouble(-40 * 0.3);
        for (double x : new double[] {-1.3, -0.7, 0.2, 0.8, 1.7, 2.3}) {
            assertThat(network.at(x))
                    .isCloseTo(
                            staircase.at(x),
                            within(left + Rounding.of(4).withScale(4 + 1 + 5).tolerance()));
        }
    }

    @Test
    void take_the_values_of_a_function() {
        Staircase left = Staircase.leftEnds(x -> x * x, 0, 1, 2);
        assertThat(left.at(0.9)).isZero();
        assertThat(left.at(1)).isEqualTo(1);
        assertThat(left.at(5)).isEqualTo(4);
        Staircase midway = Staircase.midway(x -> x * x, 0, 1, 2);
        assertThat(midway.at(0.4)).isZero();
        assertThat(midway.at(0.6)).isEqualTo(1);
        assertThat(midway.jumps()).containsExactly(0.5, 1.5);
    }

    @Test
    void have_exact_distances_from_monotone_pieces() {
        PiecewiseLinear tent = new PiecewiseLinear(new double[] {0, 0.5, 1}, new double[] {0, 1, 0});
        assertThat(new Staircase(new double[] {0.5}, new double[] {0, 1}).supremumDistance(tent))
                .isEqualTo(1);
        assertThat(new Staircase(new double[] {0.25, 0.75}, new double[] {0.25, 0.75, 0.25}).supremumDistance(tent))
                .isEqualTo(0.25);
        Staircase jumpsAtTheEnd = new Staircase(new double[] {1}, new double[] {0.5, 7});
        assertThat(jumpsAtTheEnd.supremumDistance(tent)).isEqualTo(7);
        assertThat(staircase.supremumDistance(x -> x * x, -3, 3, 0)).isEqualTo(6);
    }

    @Test
    void are_within_epsilon_of_a_line() {
        Staircase steps = Staircase.ofLipschitz(x -> 4 * x, 4, 0.5);
        assertThat(steps.levels()).containsExactly(0, 0.5, 1, 1.5, 2, 2.5, 3, 3.5);
        assertThat(steps.supremumDistance(x -> 4 * x, 0, 1)).isEqualTo(0.5);
    }

    @Test
    void refuse_what_is_no_staircase() {
        assertThatThrownBy(() -> staircase.supremumDistance(x -> x, 1, 1))
                .hasMessage("an interval needs from < to, not [1.0, 1.0]");
        assertThatThrownBy(() -> Staircase.leftEnds(x -> x)).hasMessageContaining("0 points");
        assertThatThrownBy(() -> Staircase.midway(x -> x)).hasMessageContaining("0 points");
        assertThatThrownBy(() -> Staircase.ofLipschitz(x -> x, 0, 1))
                .hasMessage("the Lipschitz constant is 0.0, but must be positive and finite");
        assertThatThrownBy(() -> Staircase.ofLipschitz(x -> x, 1, Double.NaN))
                .hasMessage("the precision is NaN, but must be positive and finite");
        assertThatThrownBy(() -> new Staircase(new double[2], new double[2]))
                .hasMessage("a staircase with 2 jumps has 3 levels, not 2");
        assertThatThrownBy(() -> new Staircase(new double[] {1, 1}, new double[3]))
                .hasMessage("the jumps of a staircase must be finite and increase");
        assertThatThrownBy(() -> new Staircase(new double[0], new double[] {Double.NaN}))
                .hasMessage("a level of the staircase is NaN, but must be finite");
        assertThatThrownBy(() -> staircase.network(Activation.LOGISTIC, 0))
                .hasMessage("the steepness is 0.0, but must be positive and finite");
        assertThatThrownBy(() -> staircase.network(Activation.TANH, 1))
                .hasMessage("the value of the activation at zero is 0.0, but must be positive and finite");
        assertThatThrownBy(() -> new Staircase(new double[0], new double[1]).at(Double.NaN))
                .hasMessageContaining("x is NaN");
        assertThatThrownBy(() -> Staircase.midway(x -> x, Double.NaN)).hasMessageContaining("points[0] is NaN");
        assertThatThrownBy(() -> Staircase.ofLipschitz(x -> x, 1e300, 1))
                .hasMessageContaining("choose a smaller dimension");
    }
}

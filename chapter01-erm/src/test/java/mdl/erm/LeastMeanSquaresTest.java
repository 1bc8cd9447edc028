package mdl.erm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import mdl.foundations.random.Randomness;
import mdl.foundations.random.Sample;
import mdl.foundations.statement.Expectation;
import mdl.foundations.statement.Rounding;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Least mean squares")
class LeastMeanSquaresTest {

    private final LeastMeanSquares model = new LeastMeanSquares(3, 0.5);

    /** E(1 − ηx²)² = 1 − 2η + 3η² in one dimension, by the fourth moment 3 of a normal number. */
    @Test
    void one_step_in_one_dimension_is_a_fourth_moment() {
        double[] errors = new LeastMeanSquares(1, 2).errors(StepSize.constant(0.25), 1, 4);
        assertThat(errors).containsExactly(4, 4 * (1 - 0.5 + 3 * 0.0625) + 0.0625 * 2);
    }

    @Test
    void the_stationary_error_does_not_move() {
        double eta = 0.125;
        double stationary = model.stationaryError(eta);
        double[] errors = model.errors(StepSize.constant(eta), 1, stationary);
        assertThat(errors[1]).isCloseTo(stationary, Offset.offset(Rounding.of(8).tolerance()));
    }

    /** The mean of one iterate is that iterate; of two, a quarter of m₁ + 2(1 − η₁)m₁ + m₂. */
    @Test
    void the_error_of_a_short_mean_is_written_out() {
        StepSize stepSize = StepSize.decaying(0.2, 1, 3);
        double[] errors = model.errors(stepSize, 2, 1);
        Offset<Double> rounding = Offset.offset(Rounding.of(8).tolerance());
        assertThat(model.averageError(stepSize, 1, 1)).isCloseTo(errors[1], rounding);
        assertThat(model.averageError(stepSize, 2, 1))
                .isCloseTo((errors[1] * (1 + 2 * (1 - stepSize.at(1))) + errors[2]) / 4, rounding);
    }

    @Test
    void the_mean_of_fresh_gradients_is_the_deviation() {
        double[] theta = {1, -2, 0.5};
        Sample second = new Randomness(5, "fresh")
                .sample(400, generator -> model.fresh(3, generator).at(theta)[1]);
        assertThat(Expectation.of("E g = θ", theta[1], second).holds()).isTrue();
        assertThat(Expectation.of("E g = 0", 0, second).holds()).isFalse();
    }

    @Test
    void refuses_what_has_no_meaning() {
        assertThatThrownBy(() -> new LeastMeanSquares(0, 1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("the dimension is 0, but must be at least 1");
        assertThatThrownBy(() -> new LeastMeanSquares(1, Double.NaN))
                .hasMessage("the variance of the noise is NaN, but must be finite and not negative");
        assertThatThrownBy(() -> model.stationaryError(0.4)).hasMessageContaining("2/(d + 2) = 0.4");
        assertThatThrownBy(() -> model.fresh(0, new Randomness(5, "none").generator()))
                .hasMessage("the batch has 0 samples, but must have at least 1");
        assertThatThrownBy(() -> new LeastMeanSquares(2, 1).errors(StepSize.constant(0.1), Integer.MAX_VALUE, 1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("choose a smaller dimension");
        assertThatThrownBy(() -> new LeastMeanSquares(2, 1).errors(StepSize.constant(0.1), 1, Double.NaN))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("the squared distance at the start is NaN");
    }
}

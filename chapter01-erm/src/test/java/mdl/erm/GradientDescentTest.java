package mdl.erm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.jblas.DoubleMatrix;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Gradient descent")
class GradientDescentTest {

    /** Halving is exact in floating point. */
    private final GradientEstimate halving = theta -> new double[] {theta[0], -theta[1]};

    private final GradientDescent descent = GradientDescent.withStep(0.5);

    @Test
    void takes_the_steps_of_its_definition_and_leaves_the_start() {
        double[] start = {8, 16};
        assertThat(descent.after(3, halving, start)).containsExactly(1, 54);
        assertThat(start).containsExactly(8, 16);
        assertThat(descent.after(0, halving, start)).containsExactly(8, 16).isNotSameAs(start);
    }

    @Test
    void uses_the_step_size_of_each_step() {
        GradientEstimate one = theta -> new double[] {1};
        GradientDescent shrinking = new GradientDescent(k -> 1.0 / (1 << k));
        assertThat(shrinking.after(4, one, new double[] {0})).containsExactly(-1.875);
    }

    @Test
    void averages_all_but_the_start() {
        assertThat(descent.averageAfter(2, halving, new double[] {8, 4})).containsExactly(3, 7.5);
    }

    @Test
    void shows_every_step_to_an_observer() {
        List<Double> seen = new ArrayList<>();
        descent.follow(2, halving, new double[] {8, 0}, (k, theta) -> seen.add(k + theta[0]));
        assertThat(seen).containsExactly(8.0, 5.0, 4.0);
    }

    @Test
    void follows_batches_of_an_empirical_risk() {
        ParametricRisk risk = ParametricRisk.linear(
                new SquareLoss(), new DoubleMatrix(new double[][] {{1}, {2}}), new double[] {4, 8});
        GradientEstimate inOrder = GradientEstimate.of(risk, MiniBatches.inOrder(2, 1));
        // 0 - (0 - 4)/2 = 2, then 2 - 2(4 - 8)/2 = 6.
        assertThat(descent.after(2, inOrder, new double[] {0})).containsExactly(6);
    }

    @Test
    void refuses_what_does_not_fit() {
        assertThatThrownBy(() -> descent.after(-1, halving, new double[2]))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("the number of steps is -1, but must not be negative");
        assertThatThrownBy(() -> descent.averageAfter(0, halving, new double[2]))
                .hasMessage("the number of steps to average over is 0, but must be at least 1");
        assertThatThrownBy(() -> descent.after(1, theta -> new double[3], new double[2]))
                .hasMessage("the gradient has 3 coordinates, but must have as many as the parameters, 2");
    }
}

package mdl.ntk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import mdl.foundations.analysis.Activation;
import mdl.foundations.random.Randomness;
import mdl.foundations.statement.Rounding;
import org.jblas.DoubleMatrix;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("Neurons on the signed circle, and one linear neuron")
class MeanFieldObjectsTest {

    @Test
    @DisplayName("lie on the circle with signs, drawn or on a grid")
    void circle() {
        double[] drawn = SignedCircle.draw(50, new Randomness(Randomness.PROJECT_SEED, "signed-circle").generator());
        double[] grid = SignedCircle.grid(25);
        assertThat(drawn).hasSameSizeAs(grid);
        for (double[] theta : new double[][] {drawn, grid}) {
            for (int j = 0; j < 50; j++) {
                assertThat(Math.abs(theta[j])).isEqualTo(1);
                assertThat(Math.hypot(theta[50 + 2 * j], theta[51 + 2 * j]))
                        .isCloseTo(1, within(Rounding.of(2).tolerance()));
            }
        }
        double sum = 0;
        for (int j = 0; j < 25; j++) {
            sum += grid[50 + 2 * j] * grid[50 + 2 * j];
        }
        assertThat(sum / 25).isCloseTo(0.5, within(Rounding.of(25).tolerance()));
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.1, 1, 10})
    @DisplayName("relaxes as the solved flow of a network with one neuron")
    void scalar(double scale) {
        ScaledNetworks one =
                new ScaledNetworks(new mdl.erm.TwoLayerNetworks(Activation.IDENTITY, 1, 1), scale, TrainedWeights.ALL);
        DoubleMatrix x = DoubleMatrix.ones(1, 1);
        NetworkTraining training = NetworkTraining.of(one, x, new double[] {1});
        double tolerance = 1e-12;
        double[] times = {0.1, 0.3, 1};
        TrainingPath path = training.flow(new double[] {1, 0}, times, tolerance);
        int steps = CountedGradients.ofFlow(training, path.start(), times, tolerance);
        // (a² + w²)² = 1 + 4f²/α² ≤ r⁴ bounds weights by r and the slope of the output by αr.
        double r = Math.pow(1 + 4 / (scale * scale), 0.25);
        // The Hessian is at least −α(1 − f), and its integral over the time, at most ½ asinh(2/α), lets an error grow.
        double growth = Math.exp(Math.log(2 / scale + r * r) / 2);
        // The solver holds the mean square over the two weights of an error relative to 1 + r below the tolerance.
        double error = steps * Math.sqrt(2) * tolerance * (1 + r) * growth * scale * r;
        for (int k = 1; k <= 3; k++) {
            assertThat(new ScalarNetwork(scale).output(times[k - 1])).isCloseTo(path.outputs(k, x)[0], within(error));
        }
    }

    @Test
    @DisplayName("begins at zero, ends at one and is exponential where the factor is large")
    void ends() {
        assertThat(new ScalarNetwork(0.5).output(0)).isZero();
        assertThat(new ScalarNetwork(0.5).output(1e3)).isEqualTo(1);
        // Some five steps; the factor itself is below rounding, 4/α² = 4·10⁻¹⁸.
        assertThat(new ScalarNetwork(1e9).output(1))
                .isCloseTo(-Math.expm1(-1), within(Rounding.of(5).tolerance()));
    }

    @Test
    @DisplayName("refuse no neurons and a factor that is not positive")
    void refusals() {
        assertThatThrownBy(() -> SignedCircle.grid(0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("the number of neurons is 0, but must be at least 1");
        assertThatThrownBy(() -> new ScalarNetwork(0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("the factor of a network is 0.0");
        assertThatThrownBy(() -> SignedCircle.draw(0, new Randomness(1, "x").generator()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("the number of neurons is 0");
        assertThatThrownBy(() -> SignedCircle.grid(Integer.MAX_VALUE))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("choose a smaller dimension");
    }
}

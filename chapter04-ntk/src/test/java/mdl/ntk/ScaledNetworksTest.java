package mdl.ntk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import mdl.approximation.TwoLayerNetwork;
import mdl.erm.TwoLayerNetworks;
import mdl.foundations.analysis.Activation;
import mdl.foundations.linalg.MatrixProduct;
import mdl.foundations.random.EntryLaw;
import mdl.foundations.random.Randomness;
import org.jblas.DoubleMatrix;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayName("Networks with a factor, their tangent kernel and their linearisation")
class ScaledNetworksTest {

    private static final int INPUTS = 3;
    private static final int WIDTH = 7;
    private static final DoubleMatrix X = EntryLaw.GAUSSIAN.matrix(5, INPUTS, stream("x"));
    private static final DoubleMatrix Z = EntryLaw.GAUSSIAN.matrix(4, INPUTS, stream("z"));
    private static final double[] THETA = Initialization.standard(INPUTS).draw(INPUTS, WIDTH, stream("theta"));

    /** Sums of fewer than 100 products of numbers below 10. */
    private static final double ROUNDING = 100 * 100 * Math.ulp(1.0);

    private static java.util.random.RandomGenerator stream(String name) {
        return new Randomness(Randomness.PROJECT_SEED, "scaled-networks/" + name).generator();
    }

    private static ScaledNetworks networks(TrainedWeights trained) {
        return ScaledNetworks.tangent(Activation.TANH, INPUTS, WIDTH, trained);
    }

    @Test
    @DisplayName("have the values of a network with outer weights αa and without biases")
    void values() {
        double[] outer = new double[WIDTH];
        for (int j = 0; j < WIDTH; j++) {
            outer[j] = THETA[j] / Math.sqrt(WIDTH);
        }
        DoubleMatrix rows =
                new DoubleMatrix(INPUTS, WIDTH, java.util.Arrays.copyOfRange(THETA, WIDTH, THETA.length)).transpose();
        double[] expected = new TwoLayerNetwork(Activation.TANH, outer, rows, new double[WIDTH]).on(X);
        double[] found = networks(TrainedWeights.ALL).outputs(THETA, X);
        for (int i = 0; i < expected.length; i++) {
            assertThat(found[i]).isCloseTo(expected[i], within(ROUNDING));
        }
    }

    @ParameterizedTest
    @EnumSource(TrainedWeights.class)
    @DisplayName("have the same gradient whether or not it shares a pass with the outputs")
    void chainRule(TrainedWeights trained) {
        ScaledNetworks networks = networks(trained);
        double[] weights = networks.outputs(THETA, X);
        assertThat(networks.chainedGradient(THETA, X, double[]::clone))
                .containsExactly(networks.combinedGradient(THETA, X, weights));
    }

    @ParameterizedTest
    @EnumSource(TrainedWeights.class)
    @DisplayName("have a tangent kernel that is the product of their Jacobians")
    void kernel(TrainedWeights trained) {
        EmpiricalTangentKernel kernel = new EmpiricalTangentKernel(networks(trained), THETA);
        DoubleMatrix expected = MatrixProduct.multiplyTranspose(kernel.jacobian(X), kernel.jacobian(Z));
        assertClose(kernel.between(X, Z), expected);
        assertClose(kernel.gram(X), MatrixProduct.outerGram(kernel.jacobian(X)));
    }

    @ParameterizedTest
    @EnumSource(TrainedWeights.class)
    @DisplayName("have directional derivatives that are the Jacobian times the direction")
    void directional(TrainedWeights trained) {
        double[] v = Initialization.signs().draw(INPUTS, WIDTH, stream("v"));
        double[] expected = MatrixProduct.times(new EmpiricalTangentKernel(networks(trained), THETA).jacobian(X), v);
        double[] found = networks(trained).directional(THETA, v, X);
        for (int i = 0; i < expected.length; i++) {
            assertThat(found[i]).isCloseTo(expected[i], within(ROUNDING));
        }
    }

    @Test
    @DisplayName("agree with their linearisation at its origin, and to second order near it")
    void linearization() {
        ScaledNetworks networks = networks(TrainedWeights.ALL);
        LinearizedNetwork linear = new LinearizedNetwork(networks, THETA);
        assertThat(linear.outputs(THETA, X)).containsExactly(networks.outputs(THETA, X));
        double[] v = Initialization.signs().draw(INPUTS, WIDTH, stream("v"));
        double quarter = distance(networks, linear, v, 1e-3) / distance(networks, linear, v, 2e-3);
        // The next term of the expansion is of third order, so that the quotient is ¼ up to a multiple of the step.
        assertThat(quarter).isCloseTo(0.25, within(1e-2));
    }

    private static double distance(ScaledNetworks networks, LinearizedNetwork linear, double[] v, double step) {
        double[] theta = THETA.clone();
        for (int k = 0; k < theta.length; k++) {
            theta[k] += step * v[k];
        }
        return networks.outputs(theta, X)[0] - linear.outputs(theta, X)[0];
    }

    @Test
    @DisplayName("refuse a factor, parameters or a direction that do not fit")
    void refusals() {
        TwoLayerNetworks plain = new TwoLayerNetworks(Activation.TANH, INPUTS, WIDTH);
        assertThatThrownBy(() -> new ScaledNetworks(plain, 0, TrainedWeights.ALL))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("the factor of a network is 0.0, but must be positive");
        assertThatThrownBy(() -> networks(TrainedWeights.ALL).directional(THETA, new double[2], X))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("the direction has 2 coordinates");
        assertThatThrownBy(() -> new EmpiricalTangentKernel(networks(TrainedWeights.ALL), new double[2]))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("there are 2 parameters");
        assertThatThrownBy(() -> new LinearizedNetwork(networks(TrainedWeights.ALL), new double[2]))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("there are 2 parameters");
    }

    private static void assertClose(DoubleMatrix found, DoubleMatrix expected) {
        assertThat(found.length).isEqualTo(expected.length);
        for (int k = 0; k < found.length; k++) {
            assertThat(found.data[k]).isCloseTo(expected.data[k], within(ROUNDING));
        }
    }
}

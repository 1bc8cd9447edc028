package mdl.ntk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import mdl.approximation.TwoLayerNetwork;
import mdl.erm.TwoLayerNetworks;
import mdl.foundations.analysis.Activation;
import mdl.foundations.linalg.MatrixProduct;
import mdl.foundations.linalg.VectorNorm;
import mdl.foundations.random.EntryLaw;
import mdl.foundations.random.Randomness;
import mdl.foundations.statement.Rounding;
import org.jblas.DoubleMatrix;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("Networks with a factor, their tangent kernel and their linearisation")
class ScaledNetworksTest {

    private static final int INPUTS = 3;
    private static final int WIDTH = 7;
    private static final DoubleMatrix X = EntryLaw.GAUSSIAN.matrix(5, INPUTS, stream("x"));
    private static final DoubleMatrix Z = EntryLaw.GAUSSIAN.matrix(4, INPUTS, stream("z"));
    private static final double[] THETA = Initialization.standard(INPUTS).draw(INPUTS, WIDTH, stream("theta"));

    private static final double[] V = Initialization.signs().draw(INPUTS, WIDTH, stream("v"));

    /** At least ‖x‖ and ‖z‖; as |a_j|, |tanh| and |tanh′| are at most 1, a gradient has at most the length 1 + ‖x‖. */
    private static final double LENGTH = Math.max(X.norm2(), Z.norm2());

    /** Sums over parameters, and preactivations whose rounding ends at ‖w_j‖‖x‖. */
    private static final Rounding CHAIN = Rounding.of(THETA.length + INPUTS).withCondition(1 + norm(THETA) * LENGTH);

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
            assertThat(found[i])
                    .isCloseTo(expected[i], within(CHAIN.withScale(norm(THETA)).tolerance()));
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
        double[] expected = MatrixProduct.times(new EmpiricalTangentKernel(networks(trained), THETA).jacobian(X), V);
        double[] found = networks(trained).directional(THETA, V, X);
        double rounding = CHAIN.withScale((1 + LENGTH) * norm(V)).tolerance();
        for (int i = 0; i < expected.length; i++) {
            assertThat(found[i]).isCloseTo(expected[i], within(rounding));
        }
    }

    @Test
    @DisplayName("agree with their linearisation at its origin")
    void origin() {
        ScaledNetworks networks = networks(TrainedWeights.ALL);
        assertThat(new LinearizedNetwork(networks, THETA).outputs(THETA, X))
                .containsExactly(networks.outputs(THETA, X));
    }

    @ParameterizedTest
    @ValueSource(doubles = {-1, 0.5, 2})
    @DisplayName("of linear neurons, bilinear in a and w, leave their linearisation by exactly t²f(v) at θ + tv")
    void linearization(double t) {
        ScaledNetworks networks = ScaledNetworks.tangent(Activation.IDENTITY, INPUTS, WIDTH, TrainedWeights.ALL);
        double[] theta = THETA.clone();
        for (int k = 0; k < theta.length; k++) {
            theta[k] += t * V[k];
        }
        double[] found = networks.outputs(theta, X);
        double[] linear = new LinearizedNetwork(networks, THETA).outputs(theta, X);
        double[] expected = networks.outputs(V, X);
        // |f| ≤ α‖a‖‖W‖‖x‖ for all vectors that are added.
        double scale = networks.scale() * Math.pow(norm(THETA) + Math.abs(t) * norm(V), 2) * LENGTH;
        double rounding = Rounding.of(THETA.length).withScale(scale).tolerance();
        for (int i = 0; i < found.length; i++) {
            assertThat(found[i] - linear[i]).isCloseTo(t * t * expected[i], within(rounding));
        }
    }

    @Test
    @DisplayName("refuse a factor, parameters or a direction that do not fit")
    void refusals() {
        TwoLayerNetworks plain = new TwoLayerNetworks(Activation.TANH, INPUTS, WIDTH);
        assertThatThrownBy(() -> new ScaledNetworks(plain, 0, TrainedWeights.ALL))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("the factor of a network is 0.0, but must be positive and finite");
        assertThatThrownBy(() -> networks(TrainedWeights.ALL).directional(THETA, new double[2], X))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("the direction has 2 coordinates");
        assertThatThrownBy(() -> new EmpiricalTangentKernel(networks(TrainedWeights.ALL), new double[2]))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("there are 2 parameters");
        assertThatThrownBy(() -> new LinearizedNetwork(networks(TrainedWeights.ALL), new double[2]))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("there are 2 parameters");
        assertThatThrownBy(() -> new ScaledNetworks(plain, Double.POSITIVE_INFINITY, TrainedWeights.ALL))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("is Infinity, but must be positive and finite");
    }

    private static void assertClose(DoubleMatrix found, DoubleMatrix expected) {
        assertThat(found.length).isEqualTo(expected.length);
        double rounding = CHAIN.withScale(Math.pow(1 + LENGTH, 2)).tolerance();
        for (int k = 0; k < found.length; k++) {
            assertThat(found.data[k]).isCloseTo(expected.data[k], within(rounding));
        }
    }

    private static double norm(double[] v) {
        return new VectorNorm(2).of(v);
    }
}

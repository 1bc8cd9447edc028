package mdl.ntk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import mdl.approximation.DeepNetwork;
import mdl.approximation.Layer;
import mdl.foundations.analysis.Activation;
import mdl.foundations.linalg.MatrixProduct;
import mdl.foundations.random.EntryLaw;
import mdl.foundations.random.Randomness;
import mdl.foundations.statement.Rounding;
import org.jblas.DoubleMatrix;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayName("Deep networks in the scaling of the tangent kernel")
class DeepNetworksTest {

    private static final List<Integer> WIDTHS = List.of(3, 7, 5, 4);

    private static final Randomness RANDOM = new Randomness(Randomness.PROJECT_SEED, "deep-networks-test");

    private static final DoubleMatrix X =
            EntryLaw.GAUSSIAN.matrix(4, 3, RANDOM.named("inputs").generator());

    @ParameterizedTest(name = "{0}")
    @EnumSource(names = {"RELU", "TANH", "IDENTITY"})
    @DisplayName("have the Gram matrix of their gradients as tangent kernel")
    void tangent(Activation activation) {
        DeepNetworks networks = new DeepNetworks(activation, 1.3, WIDTHS);
        DeepNetwork network = networks.draw(RANDOM.generator());
        DoubleMatrix gram = MatrixProduct.outerGram(networks.jacobian(network, X));
        DoubleMatrix tangent = networks.grams(network, X).tangent();
        double tolerance = Rounding.of(network.size()).withScale(gram.max()).tolerance();
        for (int k = 0; k < gram.length; k++) {
            assertThat(tangent.data[k]).isCloseTo(gram.data[k], within(tolerance));
        }
    }

    @Test
    @DisplayName("have L times their output as derivative in the direction of their own weights, with the ReLU")
    void euler() {
        DeepNetworks networks = new DeepNetworks(Activation.RELU, 1.3, WIDTHS);
        DeepNetwork network = networks.draw(RANDOM.generator());
        DoubleMatrix weights = new DoubleMatrix(0);
        for (int l = 0; l < networks.depth(); l++) {
            Layer layer = network.layers().get(l);
            DoubleMatrix w = layer.weights();
            weights = DoubleMatrix.concatVertically(
                    weights, w.reshape(w.length, 1).mul(Math.sqrt(layer.inputs()) / 1.3));
        }
        DoubleMatrix jacobian = networks.jacobian(network, X);
        double[] derivatives = MatrixProduct.times(jacobian, weights.data);
        double[] outputs = network.on(X);
        for (int i = 0; i < outputs.length; i++) {
            double scale = jacobian.getRow(i).norm2() * weights.norm2();
            assertThat(derivatives[i])
                    .isCloseTo(
                            4 * outputs[i],
                            within(Rounding.of(network.size()).withScale(scale).tolerance()));
        }
    }

    @Test
    @DisplayName("have one layer of weights only, a linear function, at depth one")
    void shallow() {
        DeepNetworks networks = DeepNetworks.of(Activation.RELU, 2, 3, 1, 9);
        DeepGrams grams = networks.grams(networks.draw(RANDOM.generator()), X);
        DeepGrams limit = networks.limit().gram(X);
        for (int k = 0; k < grams.process().length; k++) {
            // Inner products of 3 coordinates, lengths and the factors.
            double rounding =
                    Rounding.of(2 * 3).withScale(limit.process().max()).tolerance();
            assertThat(grams.process().get(k)).isCloseTo(limit.process().get(k), within(rounding));
            assertThat(grams.tangent().get(k)).isEqualTo(grams.process().get(k));
        }
    }

    @Test
    @DisplayName("refuse widths below one, gains that are not positive, and networks of another shape")
    void refusals() {
        assertThatThrownBy(() -> new DeepNetworks(Activation.RELU, 1, List.of(3, 0)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("the widths are [3, 0]");
        assertThatThrownBy(() -> new DeepNetworks(Activation.RELU, -1, WIDTHS))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("the gain is -1.0");
        assertThatThrownBy(() -> DeepNetworks.of(Activation.RELU, 1, 3, 0, 9))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("the depth is 0");
        DeepNetworks networks = new DeepNetworks(Activation.RELU, 1, WIDTHS);
        DeepNetwork other = DeepNetworks.of(Activation.RELU, 1, 3, 2, 9).draw(RANDOM.generator());
        assertThatThrownBy(() -> networks.grams(other, X))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("the network has the widths [3, 9], but must have [3, 7, 5, 4]");
    }
}

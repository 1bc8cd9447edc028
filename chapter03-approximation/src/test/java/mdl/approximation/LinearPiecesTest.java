package mdl.approximation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.random.RandomGenerator;
import mdl.foundations.analysis.Activation;
import mdl.foundations.random.EntryLaw;
import mdl.foundations.random.Randomness;
import mdl.foundations.statement.Rounding;
import org.jblas.DoubleMatrix;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The linear pieces of a network")
class LinearPiecesTest {

    @Test
    void of_a_sawtooth_are_those_of_the_sawtooth() {
        Sawtooth sawtooth = new Sawtooth(6);
        assertThat(LinearPieces.of(sawtooth.network(), 0, 1))
                .usingRecursiveComparison()
                .isEqualTo(sawtooth.piecewiseLinear());
    }

    @Test
    void of_a_shallow_network_meet_at_its_kinks() {
        PiecewiseLinear f = new PiecewiseLinear(new double[] {0, 0.25, 0.5, 1}, new double[] {3, 1, 2, -1});
        DeepNetwork shallow = LinearPieces.shallow(f);
        assertThat(shallow.layers().get(0).outputs()).isEqualTo(3);
        assertThat(LinearPieces.of(shallow, 0, 1)).usingRecursiveComparison().isEqualTo(f);
    }

    @Test
    void of_two_layers_are_those_that_the_network_was_made_for() {
        PiecewiseLinear tent = new PiecewiseLinear(new double[] {-1, 0.5, 2}, new double[] {1, -2, 4});
        TwoLayerNetwork network = LinearPieces.twoLayers(tent);
        assertThat(network.width()).isEqualTo(3);
        assertThat(LinearPieces.of(network, -1, 2)).usingRecursiveComparison().isEqualTo(tent);
        TwoLayerNetwork tanh =
                new TwoLayerNetwork(Activation.TANH, new double[1], new DoubleMatrix(1, 1), new double[1]);
        assertThatThrownBy(() -> LinearPieces.of(tanh, 0, 1)).hasMessageContaining("ReLU units");
    }

    @Test
    void of_a_random_network_compute_the_same_function() {
        RandomGenerator random = new Randomness(Randomness.PROJECT_SEED, "pieces").generator();
        DeepNetwork network = new DeepNetwork(List.of(
                layer(Activation.RELU, 8, 1, random),
                layer(Activation.RELU, 6, 8, random),
                layer(Activation.RELU, 5, 6, random),
                layer(Activation.IDENTITY, 1, 5, random)));
        PiecewiseLinear pieces = LinearPieces.of(network, -2, 3);
        assertThat(pieces.knots().length).isGreaterThan(9);
        double[] x = random.doubles(200, -2, 3).toArray();
        double[] values = network.on(new DoubleMatrix(x));
        // Sums over all units on the way, of terms that ‖h‖ → ‖W‖‖h‖ + ‖b‖ bounds from layer to layer.
        double largest = 3;
        int units = 1;
        for (Layer layer : network.layers()) {
            largest = layer.weights().norm2() * largest + new DoubleMatrix(layer.biases()).norm2();
            units += layer.outputs();
        }
        double rounding = Rounding.of(units).withScale(largest).tolerance();
        for (int i = 0; i < x.length; i++) {
            assertThat(pieces.at(x[i])).isCloseTo(values[i], within(rounding));
        }
    }

    @Test
    void refuse_other_networks() {
        DeepNetwork smooth = new DeepNetwork(List.of(
                new Layer(Activation.TANH, DoubleMatrix.ones(1, 1), new double[1]),
                new Layer(Activation.IDENTITY, DoubleMatrix.ones(1, 1), new double[1])));
        assertThatThrownBy(() -> LinearPieces.of(smooth, 0, 1))
                .hasMessage(
                        "linear pieces are those of a network with one input, ReLU units and an output without activation");
        assertThatThrownBy(() -> LinearPieces.of(new Sawtooth(1).network(), 1, 1))
                .hasMessage("knots must be finite and increase, and values must be finite");
    }

    private static Layer layer(Activation activation, int outputs, int inputs, RandomGenerator random) {
        return new Layer(
                activation,
                EntryLaw.GAUSSIAN.matrix(outputs, inputs, random).div(Math.sqrt(inputs)),
                EntryLaw.GAUSSIAN.matrix(outputs, 1, random).data);
    }
}

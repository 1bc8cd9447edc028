package mdl.approximation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import mdl.foundations.analysis.Activation;
import mdl.foundations.linalg.MatrixProduct;
import mdl.foundations.random.EntryLaw;
import mdl.foundations.random.Randomness;
import mdl.foundations.statement.Rounding;
import org.hipparchus.analysis.differentiation.Gradient;
import org.jblas.DoubleMatrix;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayName("Networks")
class NetworkTest {

    private final RandomGenerator random = new Randomness(Randomness.PROJECT_SEED, "networks").generator();
    private final DoubleMatrix x = EntryLaw.GAUSSIAN.matrix(7, 3, random);

    @Test
    void two_layers_are_the_sum_over_neurons() {
        TwoLayerNetwork network = twoLayers(Activation.TANH, 5);
        for (int i = 0; i < x.rows; i++) {
            double sum = 0;
            double size = 0;
            double largest = 1;
            for (int j = 0; j < 5; j++) {
                double z = network.biases()[j] + network.weights().getRow(j).dot(x.getRow(i));
                sum += network.outer()[j] * Math.tanh(z);
                size += Math.abs(network.outer()[j]);
                // Terms of a preactivation, whose rounding tanh passes on at most as it is.
                double terms = Math.abs(network.biases()[j])
                        + network.weights().getRow(j).norm2() * x.getRow(i).norm2();
                largest = Math.max(largest, terms);
            }
            double rounding =
                    Rounding.of(5 + 3).withCondition(largest).withScale(size).tolerance();
            assertThat(network.at(x.getRow(i).data)).isCloseTo(sum, within(rounding));
            assertThat(network.on(x)[i]).isCloseTo(sum, within(rounding));
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = Activation.class,
            names = {"TANH", "EXPONENTIAL", "IDENTITY", "COSINE"})
    void gradient_of_two_layers_is_that_of_automatic_differentiation(Activation activation) {
        TwoLayerNetwork network = twoLayers(activation, 4);
        double[] slopes = EntryLaw.GAUSSIAN.matrix(7, 1, random).data;
        double[] gradient = network.gradient(x, slopes);
        double[] theta = network.parameters();
        Gradient[] parameters = variables(theta);
        Gradient sum = parameters[0].getField().getZero();
        for (int i = 0; i < x.rows; i++) {
            for (int j = 0; j < 4; j++) {
                Gradient z = parameters[4 + 4 * 3 + j];
                for (int k = 0; k < 3; k++) {
                    z = z.add(parameters[4 + 3 * j + k].multiply(x.get(i, k)));
                }
                sum = sum.add(apply(activation, z).multiply(parameters[j]).multiply(slopes[i]));
            }
        }
        assertClose(gradient, sum.getGradient(), rounding(deep(network), slopes));
        assertThat(network.withParameters(theta).on(x)).isEqualTo(network.on(x));
    }

    @ParameterizedTest
    @EnumSource(
            value = Activation.class,
            names = {"TANH", "EXPONENTIAL", "IDENTITY", "COSINE"})
    void gradient_by_backpropagation_is_that_of_automatic_differentiation(Activation activation) {
        DeepNetwork network = deep(activation, 3, 4, 2, 1);
        double[] slopes = EntryLaw.GAUSSIAN.matrix(7, 1, random).data;
        double[] theta = network.parameters();
        Gradient[] parameters = variables(theta);
        Gradient sum = parameters[0].getField().getZero();
        for (int i = 0; i < x.rows; i++) {
            Gradient[] h = Arrays.stream(x.getRow(i).data)
                    .mapToObj(value -> Gradient.constant(theta.length, value))
                    .toArray(Gradient[]::new);
            int start = 0;
            for (Layer layer : network.layers()) {
                Gradient[] next = new Gradient[layer.outputs()];
                for (int r = 0; r < next.length; r++) {
                    next[r] = parameters[start + layer.inputs() * layer.outputs() + r];
                    for (int c = 0; c < layer.inputs(); c++) {
                        next[r] = next[r].add(parameters[start + c * layer.outputs() + r].multiply(h[c]));
                    }
                    next[r] = apply(layer.activation(), next[r]);
                }
                start += layer.parameters();
                h = next;
            }
            sum = sum.add(h[0].multiply(slopes[i]));
        }
        assertClose(network.gradient(x, slopes), sum.getGradient(), rounding(network, slopes));
        assertThat(network.withParameters(theta).on(x)).isEqualTo(network.on(x));
    }

    @Test
    void two_layers_are_a_deep_network_of_depth_two() {
        TwoLayerNetwork shallow = twoLayers(Activation.RELU, 6);
        DeepNetwork deep = deep(shallow);
        assertThat(deep.depth()).isEqualTo(2);
        assertThat(deep.size()).isEqualTo(6 * 5 + 1);
        double terms = shallow.weights().norm2() * x.norm2() + new DoubleMatrix(shallow.biases()).norm2();
        Rounding rounding = Rounding.of(6 + 3).withScale(terms * new DoubleMatrix(shallow.outer()).norm2());
        assertClose(deep.on(x), shallow.on(x), rounding);
    }

    @Test
    void refuse_shapes_that_do_not_fit() {
        DoubleMatrix weights = new DoubleMatrix(2, 3);
        assertThatThrownBy(() -> new TwoLayerNetwork(Activation.RELU, new double[3], weights, new double[2]))
                .hasMessage("there are 3 outer weights, but 2 neurons");
        assertThatThrownBy(() -> new TwoLayerNetwork(Activation.RELU, new double[2], weights, new double[1]))
                .hasMessage("there are 1 biases, but 2 neurons");
        assertThatThrownBy(() -> new TwoLayerNetwork(Activation.RELU, new double[0], new DoubleMatrix(), new double[0]))
                .hasMessage("a network needs at least one neuron and one input");
        TwoLayerNetwork network = new TwoLayerNetwork(Activation.RELU, new double[2], weights, new double[2]);
        assertThatThrownBy(() -> network.withParameters(new double[9]))
                .hasMessage("there are 9 parameters, but a network of width 2 on 3 inputs has 10");
        assertThatThrownBy(() -> network.gradient(x, new double[6])).hasMessage("there are 6 slopes, but 7 inputs");
        assertThatThrownBy(() -> new DeepNetwork(List.of())).hasMessage("a network needs at least one layer");
        Layer layer = new Layer(Activation.RELU, weights, new double[2]);
        assertThatThrownBy(() -> new DeepNetwork(List.of(layer)))
                .hasMessage("the last layer has 2 outputs, but must have one");
        assertThatThrownBy(() -> new DeepNetwork(List.of(layer, layer)))
                .hasMessage("layer 2 has 3 inputs, but layer 1 has 2 outputs");
        assertThatThrownBy(() -> new Layer(Activation.RELU, weights, new double[3]))
                .hasMessage("there are 3 biases, but 2 outputs");
    }

    private TwoLayerNetwork twoLayers(Activation activation, int width) {
        return new TwoLayerNetwork(
                activation,
                EntryLaw.GAUSSIAN.matrix(width, 1, random).data,
                EntryLaw.GAUSSIAN.matrix(width, 3, random),
                EntryLaw.GAUSSIAN.matrix(width, 1, random).data);
    }

    private static DeepNetwork deep(TwoLayerNetwork network) {
        return new DeepNetwork(List.of(
                new Layer(network.activation(), network.weights(), network.biases()),
                new Layer(Activation.IDENTITY, new DoubleMatrix(1, network.width(), network.outer()), new double[1])));
    }

    private DeepNetwork deep(Activation activation, int... widths) {
        return new DeepNetwork(IntStream.range(1, widths.length)
                .mapToObj(l -> new Layer(
                        l < widths.length - 1 ? activation : Activation.IDENTITY,
                        EntryLaw.GAUSSIAN.matrix(widths[l], widths[l - 1], random),
                        EntryLaw.GAUSSIAN.matrix(widths[l], 1, random).data))
                .toList());
    }

    private static Gradient[] variables(double[] theta) {
        return IntStream.range(0, theta.length)
                .mapToObj(k -> Gradient.variable(theta.length, k, theta[k]))
                .toArray(Gradient[]::new);
    }

    private static Gradient apply(Activation activation, Gradient z) {
        return switch (activation) {
            case TANH -> z.tanh();
            case EXPONENTIAL -> z.exp();
            case COSINE -> z.cos();
            default -> z;
        };
    }

    /**
     * Chains through all parameters and rows, of terms as large as those of single rows; before each activation they sum up to
     * ‖W‖‖h‖ + ‖b‖ at most, and their rounding is passed on by at most that factor.
     */
    private Rounding rounding(DeepNetwork network, double[] slopes) {
        double condition = 1;
        DoubleMatrix h = x.transpose();
        for (Layer layer : network.layers().subList(0, network.depth() - 1)) {
            DoubleMatrix biases = new DoubleMatrix(layer.biases());
            condition *= 1 + layer.weights().norm2() * h.norm2() + biases.norm2();
            h = MatrixProduct.multiply(layer.weights(), h).addColumnVector(biases);
            for (int k = 0; k < h.length; k++) {
                h.data[k] = layer.activation().applyAsDouble(h.data[k]);
            }
        }
        double scale = 0;
        for (int i = 0; i < x.rows; i++) {
            scale += new DoubleMatrix(network.gradient(x.getRow(i), new double[] {slopes[i]})).normmax();
        }
        return Rounding.of(network.size() + x.rows).withCondition(condition).withScale(scale);
    }

    private static void assertClose(double[] actual, double[] expected, Rounding rounding) {
        assertThat(actual).containsExactly(expected, within(rounding.tolerance()));
    }
}

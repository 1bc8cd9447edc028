package mdl.ntk;

import static mdl.foundations.Precision.rounding;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import mdl.foundations.analysis.Activation;
import mdl.foundations.random.EntryLaw;
import mdl.foundations.random.Randomness;
import mdl.foundations.statement.Rounding;
import org.jblas.DoubleMatrix;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayName("The kernels of infinitely wide deep networks")
class DeepKernelsTest {

    private static final double[] X = {1, 2};
    private static final double[] Z = {3, -1};

    @ParameterizedTest(name = "{0}")
    @EnumSource(names = {"RELU", "ERF", "TANH", "COSINE"})
    @DisplayName(
            "of two layers are those of one hidden layer with scaled inputs, to the bit where factors are powers of two")
    void oneHiddenLayer(Activation activation) {
        double gain = 4;
        double[] x = {1, 2, -0.3, 0.5};
        double[] z = {3, -1, 0.2, 0.7};
        double scale = gain / Math.sqrt(x.length);
        double expected = gain
                * gain
                * new NeuralTangentKernel(activation, TrainedWeights.ALL, 1, 1).at(times(scale, x), times(scale, z));
        double found = new DeepKernels(activation, 2, gain).at(x, z).tangent();
        assertThat(found).isEqualTo(expected);
    }

    private static double[] times(double factor, double[] x) {
        return Arrays.stream(x).map(t -> factor * t).toArray();
    }

    @Test
    @DisplayName("of linear networks are s^(2L)⟨x, z⟩/d and L times that")
    void linear() {
        DeepKernels.Values values = new DeepKernels(Activation.IDENTITY, 5, 1.1).at(X, Z);
        double process = Math.pow(1.1, 10) / 2;
        // Some ten steps a layer on products of lengths, here s¹⁰√5√10/2; nearly at right angles the arc cosine is
        // benign.
        double scale = process * Math.sqrt(50);
        assertThat(values.process()).isCloseTo(process, rounding(5 * 10, scale));
        assertThat(values.tangent()).isCloseTo(5 * process, rounding(5 * 10, 5 * scale));
    }

    @Test
    @DisplayName("of three ReLU layers follow from the formula with the arc cosine by hand")
    void threeLayers() {
        double[] x = {Math.sqrt(2), 0};
        double[] z = {0, Math.sqrt(2)};
        // At a right angle the correlation is 1/π after one layer, and the tangent kernel 2/π.
        double angle = Math.acos(1 / Math.PI);
        double process = 2 / Math.PI * (Math.sin(angle) + (Math.PI - angle) / Math.PI);
        double tangent = process + 2 / Math.PI * (Math.PI - angle) / Math.PI;
        DeepKernels.Values values = new DeepKernels(Activation.RELU, 3, Math.sqrt(2)).at(x, z);
        double rounding = Rounding.of(3 * 10).withScale(tangent).tolerance();
        assertThat(values.process()).isCloseTo(process, within(rounding));
        assertThat(values.tangent()).isCloseTo(tangent, within(rounding));
    }

    @Test
    @DisplayName("have a symmetric Gram matrix of the values at pairs, and vanish at zero with the ReLU")
    void gram() {
        DoubleMatrix x = EntryLaw.GAUSSIAN.matrix(
                4, 3, new Randomness(Randomness.PROJECT_SEED, "deep-kernels-test").generator());
        x.putRow(3, DoubleMatrix.zeros(1, 3));
        DeepKernels kernels = new DeepKernels(Activation.RELU, 4, 2);
        DeepGrams grams = kernels.gram(x);
        assertThat(grams.tangent().data).containsExactly(grams.tangent().transpose().data);
        assertThat(grams.process().get(2, 1))
                .isEqualTo(kernels.at(x.getRow(2).data, x.getRow(1).data).process());
        assertThat(grams.tangent().getRow(3).data).containsOnly(0);
    }

    @Test
    @DisplayName("refuse what is no depth, gain or pair of kernels")
    void refusals() {
        assertThatThrownBy(() -> new DeepKernels(Activation.RELU, 0, 1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("the depth is 0");
        assertThatThrownBy(() -> new DeepKernels(Activation.RELU, 1, 0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("the gain is 0.0");
        assertThatThrownBy(() -> new DeepGrams(DoubleMatrix.zeros(2, 2), DoubleMatrix.zeros(2, 3)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("2 × 2 and 2 × 3");
    }
}

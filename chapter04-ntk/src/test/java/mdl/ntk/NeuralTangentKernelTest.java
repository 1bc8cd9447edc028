package mdl.ntk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import mdl.foundations.analysis.Activation;
import mdl.foundations.linalg.SymmetricEigen;
import mdl.foundations.random.EntryLaw;
import mdl.foundations.random.Randomness;
import mdl.foundations.statement.Rounding;
import org.jblas.DoubleMatrix;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The neural tangent kernel")
class NeuralTangentKernelTest {

    /** Lengths, angle, dual and factors of inputs with two coordinates are some ten steps. */
    private static final Rounding STEPS = Rounding.of(10);

    private static final NeuralTangentKernel HIDDEN =
            NeuralTangentKernel.of(Activation.RELU, TrainedWeights.HIDDEN, Initialization.signs());

    private static final NeuralTangentKernel ALL =
            NeuralTangentKernel.of(Activation.RELU, TrainedWeights.ALL, Initialization.standard(2));

    @Test
    @DisplayName("of the ReLU is ⟨x, z⟩(½ − φ/2π)")
    void exercise() {
        assertThat(HIDDEN.at(new double[] {2, 0}, new double[] {1, 1}))
                .isCloseTo(2 * 3.0 / 8, within(STEPS.withScale(2).tolerance()));
        assertThat(HIDDEN.at(new double[] {1, 0}, new double[] {0, 1})).isEqualTo(0);
        assertThat(HIDDEN.at(new double[] {0, 0}, new double[] {0, 1})).isEqualTo(0);
    }

    @Test
    @DisplayName("with both layers adds the random features, ‖x‖²/(2d) on the diagonal")
    void both() {
        double[] x = {3, 4};
        // E a² is 1/3, E σ(u)² half of the variance 25/2, and σ′ is one half of the time.
        assertThat(ALL.at(x, x))
                .isCloseTo(25 / 4.0 + 25 / 6.0, within(STEPS.withScale(25).tolerance()));
    }

    @Test
    @DisplayName("is exact at nearly parallel inputs, where the arc cosine sees no angle")
    void nearlyParallel() {
        double small = 1e-10;
        InputPair pair = InputPair.of(new double[] {1, 0}, new double[] {1, small});
        assertThat(pair.angle()).isCloseTo(small, within(STEPS.withScale(small).tolerance()));
        assertThat(Math.acos(pair.inner() / pair.firstNorm() / pair.secondNorm()))
                .isEqualTo(0);
        InputPair opposite = InputPair.of(new double[] {1, 0}, new double[] {-2, 0});
        assertThat(opposite.angle()).isEqualTo(Math.PI);
    }

    @Test
    @DisplayName("has a positive definite Gram matrix, the kernel between the inputs and themselves")
    void gram() {
        DoubleMatrix x =
                EntryLaw.GAUSSIAN.matrix(6, 3, new Randomness(Randomness.PROJECT_SEED, "tangent-kernel").generator());
        DoubleMatrix gram = HIDDEN.gram(x);
        assertThat(gram.data).containsExactly(HIDDEN.between(x, x).data);
        assertThat(java.util.Arrays.stream(SymmetricEigen.valuesOf(gram)).min().orElseThrow())
                .isPositive();
    }

    @Test
    @DisplayName("refuses inputs of two lengths, weights without a second moment and no weights")
    void refusals() {
        assertThatThrownBy(() -> HIDDEN.at(new double[1], new double[2]))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("the inputs have 1 and 2 coordinates");
        assertThatThrownBy(() -> new NeuralTangentKernel(Activation.RELU, TrainedWeights.ALL, 1, 0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("the deviation of the inner weights is 0.0, but must be positive and finite");
        Initialization cauchy = new Initialization(EntryLaw.CAUCHY, 1, EntryLaw.GAUSSIAN, 1);
        assertThatThrownBy(() -> NeuralTangentKernel.of(Activation.RELU, TrainedWeights.ALL, cauchy))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("CAUCHY and GAUSSIAN");
        assertThatThrownBy(
                        () -> new NeuralTangentKernel(Activation.RELU, TrainedWeights.ALL, Double.POSITIVE_INFINITY, 1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(
                        "the second moment of the outer weights is Infinity, but must be positive and finite");
        assertThatThrownBy(() -> Initialization.he(0, 1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("the number of inputs is 0");
        assertThatThrownBy(() -> Initialization.torch(1, -1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("the width is -1");
        assertThatThrownBy(() -> Initialization.leaky(1, 1, Double.NaN))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("must be finite");
        assertThatThrownBy(() -> new Initialization(EntryLaw.GAUSSIAN, Double.POSITIVE_INFINITY, EntryLaw.GAUSSIAN, 1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(
                        "the deviation of the outer weights is Infinity, but must be positive and finite");
    }
}

package mdl.erm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.stream.IntStream;
import java.util.stream.Stream;
import mdl.foundations.random.EntryLaw;
import mdl.foundations.random.Randomness;
import mdl.foundations.statement.Rounding;
import org.assertj.core.data.Offset;
import org.jblas.DoubleMatrix;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("Linear functions and their risk")
class LinearFunctionsTest {

    /** Sums over five points of losses at sums of three products, all below 10. */
    private static final Offset<Double> ROUNDING =
            Offset.offset(Rounding.of(5 + 3).withScale(10).tolerance());

    private final DoubleMatrix features = EntryLaw.GAUSSIAN.matrix(5, 3, new Randomness(4, "features").generator());
    private final double[] labels = {1, -1, -1, 1, 1};
    private final double[] theta = {0.3, -0.2, 0.7};

    static Stream<ConvexLoss> losses() {
        return Stream.of(new SquareLoss(), new AbsoluteLoss(), new HuberLoss(0.5), new LogisticLoss(), new HingeLoss());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("losses")
    void is_the_mean_of_the_losses_and_its_gradient_the_mean_of_theirs(ConvexLoss loss) {
        ParametricRisk risk = ParametricRisk.linear(loss, features, labels);
        double value = 0;
        double[] gradient = new double[3];
        for (int i = 0; i < 5; i++) {
            double prediction = 0;
            for (int j = 0; j < 3; j++) {
                prediction += features.get(i, j) * theta[j];
            }
            value += loss.of(labels[i], prediction) / 5;
            for (int j = 0; j < 3; j++) {
                gradient[j] += loss.slope(labels[i], prediction) * features.get(i, j) / 5;
            }
        }
        assertThat(risk.value(theta)).isCloseTo(value, ROUNDING);
        assertThat(risk.gradient(theta)).containsExactly(gradient, ROUNDING);
        assertThat(risk.gradient(theta, IntStream.range(0, 5).toArray())).containsExactly(gradient, ROUNDING);
    }

    @Test
    void counts_a_sample_as_often_as_the_batch_has_it() {
        ParametricRisk risk = ParametricRisk.linear(new SquareLoss(), features, labels);
        double[] first = risk.gradient(theta, new int[] {1});
        double[] second = risk.gradient(theta, new int[] {4});
        double[] mixed =
                new DoubleMatrix(first).muli(2).addi(new DoubleMatrix(second)).divi(3).data;
        assertThat(risk.gradient(theta, new int[] {1, 4, 1})).containsExactly(mixed, ROUNDING);
    }

    @Test
    void outputs_are_inner_products_and_gradients_are_combined_inputs() {
        DoubleMatrix inputs = new DoubleMatrix(new double[][] {{1, 2}, {-1, 4}});
        LinearFunctions functions = new LinearFunctions(2);
        assertThat(functions.outputs(new double[] {3, 5}, inputs)).containsExactly(13, 17);
        assertThat(functions.combinedGradient(new double[] {3, 5}, inputs, new double[] {1, 10}))
                .containsExactly(-9, 42);
    }

    @Test
    void keeps_its_own_data() {
        DoubleMatrix changed = features.dup();
        ParametricRisk risk = ParametricRisk.linear(new SquareLoss(), changed, labels);
        double before = risk.value(theta);
        changed.fill(0);
        assertThat(risk.value(theta)).isEqualTo(before);
        assertThat(risk.dimension()).isEqualTo(3);
        assertThat(risk.samples()).isEqualTo(5);
    }

    @Test
    void refuses_what_does_not_fit() {
        assertThatThrownBy(() -> ParametricRisk.linear(new SquareLoss(), new DoubleMatrix(5, 0), labels))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("the number of parameters is 0, but must be at least 1");
        assertThatThrownBy(() -> ParametricRisk.linear(new SquareLoss(), new DoubleMatrix(0, 3), new double[0]))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("the matrix of inputs is 0 × 3, but must have an entry");
        assertThatThrownBy(() -> ParametricRisk.linear(new SquareLoss(), features, new double[4]))
                .hasMessage("there are 4 responses, but must be 5, one for each input");
        LinearFunctions functions = new LinearFunctions(3);
        assertThatThrownBy(() -> functions.outputs(theta, new DoubleMatrix(2, 4)))
                .hasMessage("there are 3 parameters and inputs with 4 coordinates, but must be 3 of both");
        assertThatThrownBy(() -> functions.combinedGradient(new double[2], features, labels))
                .hasMessage("there are 2 parameters and inputs with 3 coordinates, but must be 3 of both");
        assertThatThrownBy(() -> functions.combinedGradient(theta, features, new double[4]))
                .isInstanceOf(IllegalArgumentException.class);
    }
}

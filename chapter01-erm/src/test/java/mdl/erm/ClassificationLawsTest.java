package mdl.erm;

import static mdl.foundations.Precision.rounding;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import mdl.foundations.random.Randomness;
import mdl.foundations.random.Sample;
import mdl.foundations.statement.Expectation;
import org.hipparchus.distribution.continuous.NormalDistribution;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Laws of binary labels")
class ClassificationLawsTest {

    private static final GaussianMixture MIXTURE = new GaussianMixture(new double[] {0.6, -0.8}, 0.5);

    @Test
    void the_probability_of_a_label_is_a_ratio_of_densities() {
        double[] x = {0.3, 0.2};
        double plus = Math.exp(-(0.3 * 0.3 + 1.0) / 0.5);
        double minus = Math.exp(-(0.9 * 0.9 + 0.6 * 0.6) / 0.5);
        assertThat(MIXTURE.probability(x)).isCloseTo(plus / (plus + minus), rounding(8, 1));
        assertThat(MIXTURE.logOdds(x)).isCloseTo(Math.log(plus / minus), rounding(8, 1));
    }

    @Test
    void the_best_linear_classifier_has_the_Bayes_risk() {
        assertThat(MIXTURE.errorOf(MIXTURE.centre(), 0))
                .isCloseTo(new NormalDistribution().cumulativeProbability(-2), rounding(8, 1));
        assertThat(MIXTURE.errorOf(new double[] {0.8, 0.6}, 0)).isCloseTo(0.5, rounding(8, 1));
        assertThat(MIXTURE.errorOf(MIXTURE.centre(), 1e3)).isCloseTo(0.5, rounding(8, 1));
    }

    @Test
    void covariates_have_the_mean_of_their_class() {
        RandomGenerator generator = new Randomness(1, "mixture").generator();
        Sample first = new Sample(IntStream.range(0, 2000)
                .mapToDouble(i -> MIXTURE.draw(-1, generator)[0])
                .toArray());
        assertThat(Expectation.of("mean", -0.6, first).holds()).isTrue();
    }

    @Test
    void a_table_adds_up_its_mistakes() {
        LabelTable table =
                new LabelTable(List.of(0.25, 0.75), List.of(new BinaryResponse(0.5), new BinaryResponse(0.125)));
        assertThat(table.risk(new int[] {1, -1})).isEqualTo(0.125 + 0.75 * 0.125);
        assertThat(table.risk(new int[] {1, 1})).isEqualTo(0.125 + 0.75 * 0.875);
    }

    @Test
    void bad_input_is_named() {
        assertThatThrownBy(() -> new GaussianMixture(new double[0], 1))
                .hasMessage("the centre of a class must have at least one coordinate");
        assertThatThrownBy(() -> new GaussianMixture(new double[1], -1))
                .hasMessage("the deviation of the classes is -1.0, but must be positive and finite");
        assertThatThrownBy(() -> MIXTURE.logOdds(new double[3]))
                .hasMessage("a vector has 3 coordinates, but must have 2 like the other");
        LabelTable table = new LabelTable(List.of(1.0), List.of(new BinaryResponse(0.5)));
        assertThatThrownBy(() -> table.risk(new int[2])).hasMessage("there are 2 predictions for 1 covariates");
        assertThatThrownBy(() -> new LabelTable(List.of(-1.0), List.of(new BinaryResponse(0.5))))
                .hasMessage("the weights [-1.0] must be finite and not negative");
        assertThatThrownBy(() -> new LabelTable(List.of(), List.of())).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new GaussianMixture(new double[] {Double.NaN}, 1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("centre[0] is NaN");
    }

    @Test
    void equal_mixtures_are_equal() {
        assertThat(new GaussianMixture(new double[] {0.6, -0.8}, 0.5))
                .isEqualTo(MIXTURE)
                .hasSameHashCodeAs(MIXTURE);
        assertThat(MIXTURE).hasToString("GaussianMixture[centre=[0.6, -0.8], deviation=0.5]");
    }
}

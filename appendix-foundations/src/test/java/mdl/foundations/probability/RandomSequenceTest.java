package mdl.foundations.probability;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;
import mdl.foundations.random.Randomness;
import mdl.foundations.random.Sample;
import mdl.foundations.statement.Expectation;
import mdl.foundations.statement.Identity;
import mdl.foundations.statement.Rounding;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("Sequences that converge in one sense or another")
class RandomSequenceTest {

    private static final int LENGTH = 12;
    private static final double LEVEL = 0.3;

    private final Randomness random = new Randomness(11, "sequences");

    static Stream<RandomSequence> sequences() {
        return Stream.of(
                new ShrinkingUniform(),
                new RareOnes(1),
                new RareOnes(2),
                new RareOnes(0.5),
                new ShrinkingSpike(),
                new ShrinkingGaussian(),
                new SwingingGaussian());
    }

    private static void agrees(double predicted, Sample sample) {
        Expectation mean = Expectation.of("simulated", predicted, sample);
        assertThat(mean.holds()).as(mean.reading()).isTrue();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("sequences")
    void probabilities_are_those_of_simulated_paths(RandomSequence sequence) {
        List<double[]> paths =
                random.named(sequence.title()).trials(4000, generator -> sequence.path(LENGTH, generator));
        int n = 3;
        agrees(sequence.exceedance(n, LEVEL), sample(paths, path -> Math.abs(path[n - 1]) > LEVEL ? 1 : 0));
        agrees(
                sequence.everExceeds(n, LENGTH, LEVEL),
                sample(paths, path -> Arrays.stream(path, n - 1, LENGTH).anyMatch(x -> Math.abs(x) > LEVEL) ? 1 : 0));
        agrees(sequence.distribution(n, 0.1), sample(paths, path -> path[n - 1] <= 0.1 ? 1 : 0));
        agrees(sequence.mean(n, x -> x * x), sample(paths, path -> path[n - 1] * path[n - 1]));
        agrees(sequence.mean(n, Math::abs), sample(paths, path -> Math.abs(path[n - 1])));
    }

    private static Sample sample(List<double[]> paths, ToDoubleFunction<double[]> number) {
        return new Sample(paths.stream().mapToDouble(number).toArray());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("sequences")
    void an_exceedance_of_one_variable_is_that_of_a_path_of_one(RandomSequence sequence) {
        for (int n : new int[] {1, 2, 5}) {
            Identity same = Identity.of(
                    "one", sequence.exceedance(n, LEVEL), sequence.everExceeds(n, n, LEVEL), Rounding.of(4));
            assertThat(same.holds()).as(same.reading()).isTrue();
        }
    }

    @Test
    void moments_have_their_closed_forms() {
        double[] exact = {1.0 / 75, 0.1, 1.0 / 5, 2, Math.sqrt(2 / (5 * Math.PI))};
        double[] computed = {
            new ShrinkingUniform().mean(5, x -> x * x),
            new ShrinkingUniform().mean(5, Math::abs),
            new ShrinkingGaussian().mean(5, x -> x * x),
            new SwingingGaussian().mean(5, x -> x * x) + new ShrinkingSpike().mean(5, x -> x * x),
            new ShrinkingGaussian().mean(5, Math::abs)
        };
        // The quadrature of the normal law adds about a thousand terms.
        Identity same = Identity.of("moments", exact, computed, Rounding.of(1000));
        assertThat(same.holds()).as(same.reading()).isTrue();
    }

    @Test
    void a_spike_lower_than_the_level_does_not_count() {
        assertThat(new ShrinkingSpike().everExceeds(1, 4, 2)).isZero();
        assertThat(new ShrinkingSpike().everExceeds(1, 9, 2)).isEqualTo(0.2);
    }

    @Test
    void bad_input_is_named() {
        assertThatThrownBy(() -> new RareOnes(0)).hasMessage("decay is 0.0, but must be positive and finite");
        assertThatThrownBy(() -> new ShrinkingGaussian().path(-1, new Randomness(1, "x").generator()))
                .hasMessageContaining("the length of a path is -1, but must be at least 1");
        assertThatThrownBy(() -> new RareOnes(1).everExceeds(Integer.MIN_VALUE, 1, 1))
                .hasMessageContaining("the index n is -2147483648, but must be at least 1");
        assertThatThrownBy(() -> new ShrinkingSpike().everExceeds(2, 1, 1))
                .hasMessageContaining("the last index is 1, but must be at least 2");
        assertThatThrownBy(() -> new ShrinkingUniform().exceedance(1, Double.NaN))
                .hasMessageContaining("epsilon is NaN");
        assertThatThrownBy(() -> new SwingingGaussian().distribution(0, 1)).hasMessageContaining("the index n is 0");
    }
}

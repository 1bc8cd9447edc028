package mdl.foundations.random;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Samples, sweeps and experiments")
class SampleTest {

    @Test
    void mean_and_standard_error_follow_their_formulas() {
        Sample sample = new Sample(new double[] {1, 2, 3, 6});
        assertThat(sample.mean()).isEqualTo(3);
        assertThat(sample.variance()).isEqualTo(14.0 / 3);
        assertThat(sample.standardError()).isEqualTo(Math.sqrt(14.0 / 12));
    }

    @Test
    void one_value_without_chance_has_no_error() {
        assertThat(Sample.exactly(2).standardError()).isZero();
    }

    @Test
    void a_sample_cannot_be_changed_from_outside() {
        double[] values = {1, 2};
        Sample sample = new Sample(values);
        values[0] = 9;
        sample.values()[1] = 9;
        assertThat(sample).isEqualTo(new Sample(new double[] {1, 2}));
    }

    @Test
    void an_empty_sample_and_NaN_are_refused() {
        assertThatThrownBy(() -> new Sample(new double[0])).hasMessageContaining("at least one value");
        assertThatThrownBy(() -> new Sample(new double[] {0, Double.NaN})).hasMessageContaining("value 1");
    }

    @Test
    void an_experiment_doubles_up_to_its_largest_size() {
        Experiment<Integer> experiment =
                Experiment.doublingTo(100, 3, 2, new Randomness(1, "sizes"), (size, generator) -> size);
        assertThat(experiment.sizes()).containsExactly(25, 50, 100);
        assertThat(experiment.measure(size -> size).means()).containsExactly(25, 50, 100);
        assertThat(experiment.atLargest(size -> 2 * size).mean()).isEqualTo(200);
    }

    @Test
    void too_many_halvings_are_refused() {
        assertThatThrownBy(() -> Experiment.doublingTo(3, 3, 1, new Randomness(1, ""), (size, generator) -> size))
                .hasMessageContaining("halving 3");
    }

    @Test
    void sizes_of_a_sweep_must_increase() {
        Sample one = Sample.exactly(1);
        assertThatThrownBy(() -> new Sweep(List.of(2.0, 1.0), List.of(one, one)))
                .hasMessageContaining("increasing");
        assertThatThrownBy(() -> new Sweep(List.of(1.0), List.of(one, one)))
                .hasMessageContaining("one sample per size");
        assertThatThrownBy(() -> new Sweep(List.of(1.0), List.of(Sample.exactly(1))).mean(1))
                .hasMessageContaining("the number of a size is 1, but must lie between 0 and 0");
        assertThatThrownBy(() -> new Sweep(List.of(), List.of()))
                .hasMessageContaining("the number of sizes of a sweep is 0");
        assertThatThrownBy(() -> Sweep.exactlyDoublingTo(Double.NaN, 3, x -> x))
                .hasMessageContaining("the largest size is NaN");
    }
}

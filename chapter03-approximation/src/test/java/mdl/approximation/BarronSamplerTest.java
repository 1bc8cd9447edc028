package mdl.approximation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.random.RandomGenerator;
import mdl.foundations.analysis.PanelQuadrature;
import mdl.foundations.random.Randomness;
import mdl.foundations.random.Sample;
import mdl.foundations.statement.Expectation;
import mdl.foundations.statement.Rounding;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("Random networks of steps")
class BarronSamplerTest {

    private static final Randomness RANDOM = new Randomness(Randomness.PROJECT_SEED, "barron sampler test");

    private final GaussianBump bump = new GaussianBump(new double[] {0.5, -0.3, 0.2}, 0.8, 2);
    private final double[] point = {0.4, 0.9, -0.6};

    @Test
    void have_the_mean_of_the_function_without_its_value_at_zero() {
        BarronSampler sampler = new BarronSampler(bump, 1.5);
        Sample values = RANDOM.named("mean")
                .sample(2000, generator -> sampler.sample(10, generator).at(point));
        assertThat(Expectation.of("mean", bump.rise(point), values).holds()).isTrue();
    }

    @Test
    void have_units_of_the_predicted_second_moment() {
        BarronSampler sampler = new BarronSampler(bump, 1.5);
        Sample squares = RANDOM.named("second moment")
                .sample(5000, generator -> Math.pow(sampler.sample(1, generator).at(point), 2));
        assertThat(Expectation.of("second moment", sampler.secondMoment(point), squares)
                        .holds())
                .isTrue();
    }

    /** For c = 0 and d = 1 the second moment is 2R‖g‖_B E ∫₀^{|u|} sin², as a double integral. */
    @Test
    void have_a_second_moment_that_is_a_double_integral() {
        BarronSampler sampler = new BarronSampler(GaussianBump.standard(1), 2);
        double moment = 2
                * PanelQuadrature.integrate(
                        u -> Math.exp(-u * u / 2)
                                / Math.sqrt(2 * Math.PI)
                                * PanelQuadrature.integrate(s -> Math.sin(s) * Math.sin(s), 0, u, 0.5),
                        0,
                        10,
                        0.5);
        // Twenty panels of sixteen nodes, and at most as many inside: positive terms, which sum up to less than the
        // bound.
        double rounding =
                Rounding.of(2 * 20 * 16).withScale(sampler.weightBound()).tolerance();
        assertThat(sampler.secondMoment(1)).isCloseTo(sampler.weightBound() * moment, within(rounding));
        assertThat(sampler.secondMoment(0)).isZero();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 7, 100})
    void have_bounded_weights_and_vanish_at_zero(int width) {
        BarronSampler sampler = new BarronSampler(bump, 1.5);
        TwoLayerNetwork network = sampler.sample(width, RANDOM.at(width).generator());
        assertThat(network.width()).isEqualTo(width);
        assertThat(Arrays.stream(network.outer()).map(Math::abs).sum())
                .isLessThanOrEqualTo(
                        sampler.weightBound() * (1 + Rounding.of(width).tolerance()));
        assertThat(network.at(0, 0, 0)).isZero();
    }

    @Test
    void draw_longer_frequencies_than_the_transform_has() {
        // E of a squared chi variable with d + 1 degrees of freedom, over σ².
        Sample squares = RANDOM.named("frequencies")
                .sample(
                        2000,
                        generator -> Arrays.stream(bump.drawFrequency(generator))
                                .map(v -> v * v)
                                .sum());
        assertThat(Expectation.of("length", 4 / 0.64, squares).holds()).isTrue();
    }

    @Test
    void come_from_waves_with_the_right_mean() {
        Sample waves = RANDOM.named("waves").sample(3000, generator -> bump.wave(point, bump.drawFrequency(generator)));
        assertThat(Expectation.of("waves", bump.rise(point), waves).holds()).isTrue();
        assertThat(bump.wave(new double[3], new double[] {1, 2, 3})).isZero();
    }

    @Test
    void refuse_bad_input() {
        assertThatThrownBy(() -> new BarronSampler(bump, 0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("the radius is 0.0, but must be positive and finite");
        assertThatThrownBy(() -> new BarronSampler(bump, 1).secondMoment(1, 2))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("there are 2 coordinates, but the target has 3");
        assertThatThrownBy(() -> bump.at(1, 2))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("there are 2 coordinates, but the bump has 3");
        assertThatThrownBy(() -> new GaussianBump(new double[0], 1, 1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("the centre of a bump needs at least one coordinate");
        assertThatThrownBy(() -> new GaussianBump(new double[] {Double.NaN}, 1, 1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("a coordinate of the centre is NaN, but must be finite");
        assertThatThrownBy(() -> new GaussianBump(new double[1], -1, 1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("the deviation of a bump is -1.0, but must be positive and finite");
        RandomGenerator generator = RANDOM.generator();
        assertThatThrownBy(() -> new BarronSampler(bump, 1).sample(-1, generator))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("the width is -1, but must be at least 1");
        assertThatThrownBy(() -> GaussianBump.standard(-1)).hasMessageContaining("dimension is -1");
        assertThatThrownBy(() -> GaussianBump.density(-1, 1)).hasMessageContaining("dimension is -1");
        assertThatThrownBy(() -> GaussianBump.standard(Integer.MAX_VALUE))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("choose a smaller dimension");
    }
}

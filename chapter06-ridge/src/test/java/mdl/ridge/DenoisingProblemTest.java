package mdl.ridge;

import static mdl.foundations.Precision.rounding;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import mdl.foundations.random.Randomness;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The equivalent denoising problem")
class DenoisingProblemTest {

    private static LinearModel model(double noise) {
        return new LinearModel(new CovarianceSpectrum(new double[] {4, 1, 0}), new double[] {1, 2, 3}, noise);
    }

    @Test
    void three_directions_by_hand() {
        // κ = 1: shares 4/5, 1/2 and 0, so df₂ = 0.64 + 0.25 and the squared bias is 4/25 + 4/4.
        DenoisingProblem problem = new DenoisingProblem(model(0.84), 2, 1);
        assertThat(problem.squaredBias()).isCloseTo(1.16, rounding(8, 1.16));
        assertThat(problem.squaredNoiseLevel()).isCloseTo(2 / (1 - 0.445), rounding(16, 4));
        assertThat(problem.risk(2)).isCloseTo(1.16 + 0.89, rounding(16, 2));
    }

    @Test
    void noise_level_is_the_noise_and_its_own_risk() {
        DenoisingProblem problem = DenoisingProblem.of(model(0.3), 2, 0.7);
        double level = problem.squaredNoiseLevel();
        assertThat(0.3 + problem.risk(level)).isCloseTo(level, rounding(32, level));
        double ridge = new RidgeRiskEquivalent(model(0.3), 2).at(0.7).total();
        assertThat(problem.risk(level)).isCloseTo(ridge, rounding(32, ridge));
    }

    @Test
    void without_noise_an_observation_is_the_signal() {
        DenoisingProblem problem = new DenoisingProblem(model(0), 5, 1);
        double[] u = problem.observe(0, new Randomness(1, "denoising").generator());
        assertThat(u).containsExactly(2, 2, 0);
        assertThat(problem.estimate(u)).containsExactly(new double[] {0.8, 1, 0}, rounding(4, 1));
    }

    @Test
    void bad_input_is_named() {
        assertThatThrownBy(() -> new DenoisingProblem(model(1), 0, 1)).hasMessageContaining("samples is 0");
        assertThatThrownBy(() -> new DenoisingProblem(model(1), 1, 0)).hasMessageContaining("kappa is 0.0");
        assertThatThrownBy(() -> DenoisingProblem.of(model(1), 1, -1)).hasMessageContaining("lambda is -1.0");
        assertThatThrownBy(() -> new DenoisingProblem(model(1), 1, 1e-9).squaredNoiseLevel())
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("must be below 1");
        assertThatThrownBy(() -> DenoisingProblem.of(
                                new LinearModel(CovarianceSpectrum.isotropic(1), new double[1], 1), 2, 1)
                        .estimate(new double[2]))
                .hasMessageContaining("u has 2 coordinates, but the covariance 1 eigenvalues");
        assertThatThrownBy(() -> DenoisingProblem.of(
                                new LinearModel(CovarianceSpectrum.isotropic(1), new double[1], 1), 2, 1)
                        .risk(Double.NaN))
                .hasMessageContaining("the squared noise level is NaN");
        assertThatThrownBy(() ->
                        new LinearModel(CovarianceSpectrum.isotropic(1), new double[1], 1).mahalanobis(new double[2]))
                .hasMessageContaining("v has 2 coordinates");
    }
}

package mdl.erm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import mdl.foundations.statement.Rounding;
import org.hipparchus.analysis.UnivariateFunction;
import org.hipparchus.analysis.differentiation.DSFactory;
import org.hipparchus.analysis.solvers.BracketingNthOrderBrentSolver;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("Least squares on the first covariates")
class NestedLeastSquaresTest {

    @Test
    void has_the_risks_of_hand_computed_cases() {
        NestedLeastSquares model = new NestedLeastSquares(10, 0.5);
        assertThat(model.estimation(0)).isZero();
        assertThat(model.excess(0)).isEqualTo(0.5);
        assertThat(model.trainingRisk(0)).isEqualTo(0.75);
        // p = 3: variance 3/4, factor 3/6.
        assertThat(model.estimation(3)).isEqualTo(0.1875);
        assertThat(model.excess(3)).isEqualTo(0.3125);
        assertThat(model.trainingRisk(3))
                .isCloseTo(0.2625, within(Rounding.of(4).tolerance()));
        assertThat(model.trainingRisk(12)).isZero();
        // p = 19: variance 11/20, factor 10/8; 19/20 of the weight, 9/19 of it lost.
        assertThat(model.estimation(19))
                .isCloseTo(0.5 * (0.6875 + 0.45), within(Rounding.of(8).tolerance()));
    }

    @Test
    void has_no_mean_around_as_many_features_as_samples() {
        NestedLeastSquares model = new NestedLeastSquares(10, 0.5);
        assertThat(model.estimation(8)).isFinite();
        for (int p = 9; p <= 11; p++) {
            assertThat(model.estimation(p)).isEqualTo(Double.POSITIVE_INFINITY);
        }
        assertThat(model.estimation(12)).isFinite();
    }

    @ParameterizedTest(name = "{0} covariates, {1} kept")
    @CsvSource({"1,0", "10,3", "10,9", "500,1", "500,250"})
    void weights_left_out_are_as_claimed(int covariates, int kept) {
        double[] weights = NestedLeastSquares.weights(covariates);
        double left = Arrays.stream(weights, kept, covariates).map(w -> w * w).sum();
        assertThat(left)
                .isCloseTo(
                        new NestedLeastSquares(10, 1).omitted(kept),
                        within(Rounding.of(covariates + 4).tolerance()));
    }

    @ParameterizedTest(name = "n = {0}, noise {1}")
    @CsvSource({"10,0.1", "60,0.25", "60,1", "1000,0.01", "1000,3"})
    void best_size_is_where_the_slope_vanishes(int samples, double noise) {
        NestedLeastSquares model = new NestedLeastSquares(samples, noise);
        double root = new BracketingNthOrderBrentSolver(Math.ulp(1.0), 0, 0, 5)
                .solve(1000, slope(samples, noise), 0, samples - 2);
        // The slope has a simple root; its relative condition is that of the difference of two terms of equal size.
        double rounding =
                Rounding.of(20).withCondition(samples).withScale(samples).tolerance();
        assertThat(model.bestSize()).isCloseTo(root, within(rounding));
    }

    /** The logarithmic derivative of (σ² + 1/(p+1))/(n − p − 1), by automatic differentiation. */
    private static UnivariateFunction slope(int samples, double noise) {
        DSFactory factory = new DSFactory(1, 1);
        return p -> {
            var x = factory.variable(0, p);
            return x.add(1)
                    .reciprocal()
                    .add(noise)
                    .divide(x.add(1).negate().add(samples))
                    .log()
                    .getPartialDerivative(1);
        };
    }

    @Test
    void needs_no_feature_where_noise_drowns_all() {
        assertThat(new NestedLeastSquares(4, 100).bestSize()).isZero();
    }

    @Test
    void bad_input_is_refused() {
        assertThatThrownBy(() -> new NestedLeastSquares(3, 1)).hasMessageContaining("samples is 3");
        assertThatThrownBy(() -> new NestedLeastSquares(9, 0)).hasMessageContaining("positive and finite");
        assertThatThrownBy(() -> NestedLeastSquares.weights(0)).hasMessageContaining("at least 1");
        assertThatThrownBy(() -> new NestedLeastSquares(5, 1).excess(-1))
                .hasMessageContaining("the number of features is -1.0, but must be above -1");
        assertThatThrownBy(() -> NestedLeastSquares.weights(Integer.MAX_VALUE))
                .hasMessageContaining("choose a smaller dimension");
    }
}

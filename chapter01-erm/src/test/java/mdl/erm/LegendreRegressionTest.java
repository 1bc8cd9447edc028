package mdl.erm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.random.RandomGenerator;
import mdl.foundations.analysis.PanelQuadrature;
import mdl.foundations.random.Randomness;
import mdl.foundations.statement.Rounding;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("Regression with Legendre polynomials")
class LegendreRegressionTest {

    private static final int COUNT = 12;
    private static final LegendreFeatures FEATURES = new LegendreFeatures(COUNT);

    @ParameterizedTest
    @ValueSource(doubles = {-1, -0.3, 0, 0.7, 1})
    void first_features_are_the_polynomials_of_the_tables(double x) {
        double[] features = FEATURES.at(x);
        double rounding = Rounding.of(5).withScale(5).tolerance();
        assertThat(features[0]).isEqualTo(1);
        assertThat(features[1]).isCloseTo(Math.sqrt(3) * x, within(rounding));
        assertThat(features[2]).isCloseTo(Math.sqrt(5) * (3 * x * x - 1) / 2, within(rounding));
        assertThat(features[3]).isCloseTo(Math.sqrt(7) * (5 * x * x * x - 3 * x) / 2, within(rounding));
    }

    @Test
    void features_are_orthonormal() {
        for (int j = 0; j < COUNT; j++) {
            for (int k = 0; k < COUNT; k++) {
                int row = j;
                int column = k;
                double product =
                        PanelQuadrature.integrate(x -> FEATURES.at(x)[row] * FEATURES.at(x)[column] / 2, -1, 1, 1);
                assertThat(product)
                        .isCloseTo(
                                j == k ? 1 : 0,
                                within(Rounding.of(32 + COUNT)
                                        .withScale(2 * COUNT)
                                        .tolerance()));
            }
        }
    }

    @Test
    void matrix_has_the_features_of_each_point_in_its_row() {
        assertThat(FEATURES.matrix(new double[] {0.1, 0.9}).getRow(1).data).containsExactly(FEATURES.at(0.9));
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.1, 0.5, 0.7})
    void approximation_and_captured_part_sum_to_the_norm_of_the_target(double ratio) {
        LegendreRegression model = new LegendreRegression(ratio, 0.25);
        double norm = Math.log((1 + ratio) / (1 - ratio)) / (2 * ratio);
        for (int p = 1; p <= COUNT; p++) {
            // Nothing is added to the series once t^{2k}, at most 0.49^k, is below rounding.
            double captured = Arrays.stream(model.best(p)).map(c -> c * c).sum();
            assertThat(captured + 2 * model.approximation(p))
                    .isCloseTo(
                            norm, within(Rounding.of(COUNT + 53).withScale(norm).tolerance()));
        }
    }

    @Test
    void series_is_the_target() {
        LegendreRegression model = new LegendreRegression(0.2, 0);
        LegendreFeatures many = new LegendreFeatures(30);
        // The terms left out are below 0.2^30/0.8, which is less than the rounding.
        for (double x : new double[] {-1, -0.2, 0.4, 1}) {
            assertThat(many.predict(model.best(30), x))
                    .isCloseTo(
                            model.target(x), within(Rounding.of(60).withScale(2).tolerance()));
        }
    }

    @Test
    void data_without_noise_lie_on_the_target() {
        LegendreRegression model = new LegendreRegression(0.5, 0);
        LegendreRegression.Data data = model.sample(50, new Randomness(1, "data").generator());
        for (int i = 0; i < 50; i++) {
            assertThat(data.points()[i]).isBetween(-1.0, 1.0);
            assertThat(data.responses()[i]).isEqualTo(model.target(data.points()[i]));
        }
        assertThat(model.risk(3).minimum()).isEqualTo(model.approximation(3));
    }

    @Test
    void bad_input_is_refused() {
        assertThatThrownBy(() -> new LegendreRegression(1, 1)).hasMessageContaining("strictly between 0 and 1");
        assertThatThrownBy(() -> new LegendreRegression(0.5, -1)).hasMessageContaining("noise is -1.0");
        RandomGenerator generator = new Randomness(1, "refused").generator();
        assertThatThrownBy(() -> new LegendreRegression(0.5, 1).sample(-1, generator))
                .hasMessageContaining("samples is -1");
        assertThatThrownBy(() -> new LegendreFeatures(0)).hasMessageContaining("at least 1");
        assertThatThrownBy(() -> FEATURES.predict(new double[2], 0)).hasMessageContaining("must be 12");
        assertThatThrownBy(() -> new LegendreRegression(0.5, 1).target(2))
                .hasMessageContaining("x is 2.0, but must lie between -1.0 and 1.0");
        assertThatThrownBy(() -> new LegendreRegression(0.5, 1).approximation(-1))
                .hasMessageContaining("the number of features is -1");
        assertThatThrownBy(() -> new LegendreFeatures(Integer.MAX_VALUE))
                .hasMessageContaining("choose a smaller dimension");
    }
}

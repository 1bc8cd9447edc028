package mdl.ridge;

import static mdl.foundations.Precision.rounding;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import mdl.foundations.analysis.Activation;
import mdl.foundations.linalg.Cholesky;
import mdl.foundations.linalg.MatrixProduct;
import mdl.foundations.linalg.SymmetricEigen;
import mdl.foundations.random.EntryLaw;
import mdl.foundations.random.Randomness;
import mdl.foundations.random.Sample;
import mdl.foundations.statement.Expectation;
import org.assertj.core.data.Offset;
import org.jblas.DoubleMatrix;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayName("Random features and their Gaussian equivalent")
class RandomFeaturesTest {

    private final Randomness random = new Randomness(1, "features");

    private DoubleMatrix weights(int p, int d) {
        return EntryLaw.GAUSSIAN.matrix(p, d, random.generator());
    }

    @Test
    void features_are_the_activation_of_scaled_products() {
        DoubleMatrix weights = weights(3, 4);
        DoubleMatrix z = new DoubleMatrix(new double[][] {{1, 2, 3, 4}, {0, 0, -1, 0}});
        DoubleMatrix features = new RandomFeatures(Activation.TANH, weights).of(z);
        double product = weights.get(1, 0) + 2 * weights.get(1, 1) + 3 * weights.get(1, 2) + 4 * weights.get(1, 3);
        assertThat(features.get(0, 1)).isCloseTo(Math.tanh(product / 2), rounding(8, 1));
        assertThat(features.get(1, 2)).isCloseTo(Math.tanh(-weights.get(2, 2) / 2), rounding(8, 1));
        assertThat(features.rows).isEqualTo(2);
        assertThat(features.columns).isEqualTo(3);
    }

    @ParameterizedTest
    @EnumSource(FeatureKernels.class)
    void kernels_are_the_mean_product_of_features(FeatureKernels kernel) {
        DoubleMatrix weights = weights(2, 5);
        RandomFeatures features = new RandomFeatures(Activation.valueOf(kernel.name()), weights);
        DoubleMatrix moments = kernel.secondMoments(weights);
        for (int j = 0; j < 2; j++) {
            int second = j;
            Sample products = random.sample(20_000, generator -> {
                DoubleMatrix phi = features.of(EntryLaw.GAUSSIAN.matrix(1, 5, generator));
                return phi.get(0) * phi.get(second);
            });
            assertThat(Expectation.of("mean product", moments.get(0, j), products)
                            .holds())
                    .isTrue();
        }
    }

    @Test
    void equivalent_of_the_relu_has_its_closed_form() {
        GaussianEquivalent relu = GaussianEquivalent.of(Activation.RELU);
        // Quadrature by 52 panels of 16 nodes.
        assertThat(relu.mean()).isCloseTo(1 / Math.sqrt(2 * Math.PI), rounding(52 + 16, 1));
        assertThat(relu.linear()).isCloseTo(0.5, rounding(52 + 16, 1));
        assertThat(relu.residual()).isCloseTo(0.25 - 1 / (2 * Math.PI), rounding(52 + 16, 1));
    }

    @ParameterizedTest(name = "p = {0}, d = {1}")
    @CsvSource({"12,7", "7,12", "9,9"})
    void model_solves_the_population_problem(int p, int d) {
        GaussianEquivalent equivalent = new GaussianEquivalent(0, 0.7, 0.2);
        DoubleMatrix weights = weights(p, d);
        double[] beta = new double[d];
        Arrays.setAll(beta, Math::sin);
        LinearModel model = equivalent.model(weights, beta, 0.3);
        DoubleMatrix moments = equivalent.secondMoments(weights);
        double[] values = SymmetricEigen.valuesOf(moments);
        double[] spectrum = model.spectrum().eigenvalues();
        for (int k = 0; k < p; k++) {
            assertThat(spectrum[k]).isCloseTo(values[p - 1 - k], rounding(p, spectrum[0]));
        }
        double[] cross = MatrixProduct.times(weights.mul(0.7 / Math.sqrt(d)), beta);
        double[] theta = Cholesky.of(moments).solve(new DoubleMatrix(cross)).data;
        double explained = 0;
        double size = 0;
        for (int j = 0; j < p; j++) {
            explained += theta[j] * cross[j];
            size += theta[j] * theta[j];
        }
        double total = 0.3 + Arrays.stream(beta).map(b -> b * b).sum();
        double condition = spectrum[0] / spectrum[p - 1];
        assertThat(model.noise()).isCloseTo(total - explained, rounding(p, total * condition));
        assertThat(Arrays.stream(model.target()).map(t -> t * t).sum()).isCloseTo(size, rounding(p, size * condition));
        double[] still = new double[p];
        assertThat(model.mahalanobis(model.target())).isCloseTo(explained, rounding(p, total * condition));
        assertThat(model.mahalanobis(still)).isZero();
    }

    @ParameterizedTest(name = "p = {0}, d = {1}")
    @CsvSource({"300,100", "100,300", "200,200"})
    void limiting_spectrum_has_the_moments_of_the_law(int p, int d) {
        LinearModel model = new LimitingFeatures(new GaussianEquivalent(0, 1, 0)).model(p, d, 1, 0.5);
        double[] values = model.spectrum().eigenvalues();
        // Tr WWᵀ/d has mean p; the midpoint rule of quantiles errs by the spread over their number.
        double spread = values[0] / Math.min(p, d);
        assertThat(Math.abs(model.spectrum().trace() / p - 1)).isLessThan(spread);
        double unexplained = p < d ? 1 - (double) p / d : 0;
        assertThat(model.noise()).isCloseTo(0.5 + unexplained, Offset.offset(spread));
    }

    @Test
    void bad_input_is_named() {
        GaussianEquivalent equivalent = new GaussianEquivalent(0, 1, 1);
        assertThatThrownBy(() -> new GaussianEquivalent(0, 1, -1)).hasMessageContaining("-1.0");
        assertThatThrownBy(() -> new GaussianEquivalent(Double.NaN, 1, 1)).hasMessageContaining("NaN");
        assertThatThrownBy(() -> equivalent.model(weights(2, 3), new double[2], 0))
                .hasMessageContaining("beta has 2 coordinates");
        assertThatThrownBy(() -> new LimitingFeatures(equivalent).model(0, 3, 1, 0))
                .hasMessageContaining("number 0");
        assertThatThrownBy(() -> new RandomFeatures(Activation.ERF, new DoubleMatrix(0, 3)))
                .hasMessageContaining("0 × 3");
        assertThatThrownBy(() -> new RandomFeatures(Activation.RELU, new DoubleMatrix(1, 1, Double.NaN)))
                .hasMessageContaining("weights(0, 0) is NaN");
    }
}

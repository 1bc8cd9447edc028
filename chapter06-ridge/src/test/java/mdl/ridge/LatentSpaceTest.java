package mdl.ridge;

import static mdl.foundations.Precision.rounding;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.random.RandomGenerator;
import mdl.foundations.linalg.MatrixProduct;
import mdl.foundations.linalg.SymmetricEigen;
import mdl.foundations.random.EntryLaw;
import mdl.foundations.random.Randomness;
import mdl.foundations.random.Sample;
import mdl.foundations.statement.Expectation;
import org.jblas.DoubleMatrix;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("The latent space model")
class LatentSpaceTest {

    private final Randomness random = new Randomness(1, "latent");

    @Test
    void one_hidden_variable_and_one_feature() {
        LinearModel model = new LatentSpaceModel(1, new double[] {2}, new double[] {3}, 0.5).linearModel();
        assertThat(model.spectrum().eigenvalues()).containsExactly(5);
        assertThat(model.target()).containsExactly(new double[] {1.2}, rounding(2, 1.2));
        assertThat(model.noise()).isCloseTo(0.5 + 9.0 / 5, rounding(2, 3));
    }

    @ParameterizedTest(name = "p = {0}, d = {1}")
    @CsvSource({"3,12", "12,12", "36,12"})
    void signal_and_noise_share_the_variance_of_the_response(int p, int d) {
        LinearModel model = LatentSpaceModel.orthogonal(p, d, 0.2).linearModel();
        assertThat(model.mahalanobis(model.target()) + model.noise()).isCloseTo(1.2, rounding(p + d, 1.2));
        assertThat(model.spectrum().trace()).isCloseTo(2.0 * p, rounding(p, 2.0 * p));
    }

    @ParameterizedTest(name = "p = {0}, lambda = {1}")
    @CsvSource({"4,0", "4,0.1", "10,1e-3", "15,1e-6", "30,0", "60,0.3", "60,1e5"})
    void limit_is_the_general_one(int p, double lambda) {
        int n = 20;
        int d = 10;
        LinearModel model = LatentSpaceModel.orthogonal(p, d, 0.2).linearModel();
        double expected =
                model.noise() + new RidgeRiskEquivalent(model, n).at(lambda).total();
        LatentSpaceRisk risk = new LatentSpaceRisk((double) n / d, (double) p / n, 0.2);
        assertThat(risk.effectiveNoise()).isCloseTo(model.noise(), rounding(d, 1));
        assertThat(risk.at(lambda)).isCloseTo(expected, rounding(16 * p, expected));
    }

    @ParameterizedTest(name = "n = {0}, p = {1}, d = {2}")
    @CsvSource({"12,20,4", "12,9,4", "12,4,4", "6,10,8"})
    void reduced_design_has_the_mean_risk_over_the_directions(int n, int p, int d) {
        RandomGenerator generator = random.generator();
        double spike = 3;
        double lambda = 0.05;
        DoubleMatrix first = EntryLaw.GAUSSIAN.matrix(n, d, generator);
        DoubleMatrix x = new DoubleMatrix(n, p);
        System.arraycopy(first.mul(Math.sqrt(spike)).data, 0, x.data, 0, n * d);
        double[] bulk = new double[n];
        DoubleMatrix turned = first;
        if (p > d) {
            DoubleMatrix second = EntryLaw.GAUSSIAN.matrix(n, p - d, generator);
            System.arraycopy(second.data, 0, x.data, n * d, n * (p - d));
            SymmetricEigen eigen = SymmetricEigen.of(MatrixProduct.outerGram(second));
            bulk = Arrays.stream(eigen.values())
                    .map(value -> Math.max(0, value))
                    .toArray();
            turned = MatrixProduct.transposeMultiply(eigen.vectors(), first);
        }
        double[] eigenvalues = new double[p];
        Arrays.fill(eigenvalues, 1);
        Arrays.fill(eigenvalues, 0, d, spike);
        double bias = 0;
        double variance = 0;
        for (int k = 0; k < d; k++) {
            double[] target = new double[p];
            target[k] = Math.sqrt(2);
            LinearModel model = new LinearModel(new CovarianceSpectrum(eigenvalues), target, 0.3);
            ExcessRisk risk = ExactRisk.of(model, x).at(lambda);
            bias += risk.bias() / d;
            variance = risk.variance();
        }
        ExcessRisk reduced = SpikedDesign.of(turned, spike, bulk).risk(lambda, 2, 0.3);
        double largest = MatrixProduct.outerGram(x).norm2() / n;
        assertThat(reduced.bias()).isCloseTo(bias, rounding(n + p, 1 + largest / lambda));
        assertThat(reduced.variance()).isCloseTo(variance, rounding(n + p, 1 + largest / lambda));
    }

    @Test
    void drawn_designs_have_the_risk_of_drawn_matrices() {
        LatentSpaceModel latent = LatentSpaceModel.orthogonal(18, 6, 0);
        LinearModel model = latent.linearModel();
        double signal = Arrays.stream(model.target()).map(v -> v * v).sum();
        Sample difference = random.sample(
                400,
                generator -> SpikedDesign.draw(12, 18, 6, 4, generator)
                                .risk(0.1, signal, model.noise())
                                .total()
                        - ExactRisk.of(model, latent.observe(12, generator).x())
                                .at(0.1)
                                .total());
        assertThat(Expectation.of("no difference", 0, difference).holds()).isTrue();
    }

    @Test
    void bad_input_is_named() {
        double[] two = {1, 1};
        assertThatThrownBy(() -> new LatentSpaceModel(0, two, two, 0)).hasMessageContaining("0 features");
        assertThatThrownBy(() -> LatentSpaceModel.orthogonal(2, -1, 0)).hasMessageContaining("-1 hidden");
        assertThatThrownBy(() -> new LatentSpaceModel(3, new double[1], two, 0)).hasMessageContaining("1 singular");
        assertThatThrownBy(() -> new LatentSpaceModel(2, two, two, -1)).hasMessageContaining("noise is -1.0");
        assertThatThrownBy(() -> new LatentSpaceRisk(0, 1, 0)).hasMessageContaining("alpha is 0.0");
        assertThatThrownBy(() -> new LatentSpaceRisk(1, 1, Double.NaN)).hasMessageContaining("noise is NaN");
        assertThatThrownBy(() -> new LatentSpaceRisk(1, 1, 0).at(-1)).hasMessageContaining("lambda is -1.0");
        assertThatThrownBy(() -> SpikedDesign.draw(2, 3, 4, 1, random.generator()))
                .hasMessageContaining("4 spikes");
        assertThatThrownBy(() -> SpikedDesign.draw(2, 3, 2, 0, random.generator()))
                .hasMessageContaining("spike is 0");
        assertThatThrownBy(
                        () -> SpikedDesign.draw(2, 3, 2, 1, random.generator()).risk(0, 1, 1))
                .hasMessageContaining("lambda is 0.0");
        assertThatThrownBy(() -> new LatentSpaceModel(1, new double[] {Double.NaN}, new double[1], 1))
                .hasMessageContaining("singularValues[0] is NaN");
        assertThatThrownBy(() -> LatentSpaceModel.orthogonal(1, Integer.MAX_VALUE, 1))
                .hasMessageContaining("choose a smaller dimension");
    }
}

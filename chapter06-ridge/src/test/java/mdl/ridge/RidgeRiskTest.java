package mdl.ridge;

import static mdl.foundations.Precision.rounding;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.stream.DoubleStream;
import mdl.foundations.analysis.Order;
import mdl.foundations.linalg.Cholesky;
import mdl.foundations.linalg.LeastSquares;
import mdl.foundations.linalg.MatrixProduct;
import mdl.foundations.random.EntryLaw;
import mdl.foundations.random.Experiment;
import mdl.foundations.random.Randomness;
import mdl.foundations.statement.Limit;
import org.jblas.DoubleMatrix;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("Ridge estimators and their risk")
class RidgeRiskTest {

    private final Randomness random = new Randomness(1, "ridge");

    private static LinearModel model(int d) {
        double[] target = new double[d];
        Arrays.setAll(target, k -> Math.cos(k));
        return new LinearModel(CovarianceSpectrum.powerLaw(d, 0.5), target, 0.3);
    }

    @ParameterizedTest(name = "n = {0}, d = {1}, lambda = {2}")
    @CsvSource({"30,12,0.1", "12,30,0.1", "20,20,1e-3", "30,12,0", "12,30,0"})
    void path_solves_the_normal_equations(int n, int d, double lambda) {
        LinearModel model = model(d);
        DoubleMatrix x = model.covariates(n, EntryLaw.GAUSSIAN, random.generator());
        double[] y = model.responses(x, random.named("noise").generator());
        RidgePath path = RidgePath.of(x);
        double[] direct = lambda == 0
                ? LeastSquares.solve(x, new DoubleMatrix(y)).solution().data
                : Cholesky.of(regularised(x, lambda)).solve(new DoubleMatrix(MatrixProduct.transposeTimes(x, y))).data;
        double[] values = path.eigenvalues();
        double condition = (values[values.length - 1] + lambda) / (values[0] + lambda);
        double size = Math.sqrt(Arrays.stream(direct).map(v -> v * v).sum());
        assertThat(path.estimate(y, lambda)).containsExactly(direct, rounding(n + d, size * condition));
    }

    private static DoubleMatrix regularised(DoubleMatrix x, double lambda) {
        return MatrixProduct.gram(x).addi(DoubleMatrix.eye(x.columns).muli(x.rows * lambda));
    }

    @ParameterizedTest(name = "n = {0}, d = {1}, lambda = {2}")
    @CsvSource({"30,12,0.1", "12,30,0.1", "20,20,0.05"})
    void exact_risk_is_the_printed_trace_formula(int n, int d, double lambda) {
        LinearModel model = model(d);
        DoubleMatrix x = model.covariates(n, EntryLaw.UNIFORM, random.generator());
        DoubleMatrix inverse = Cholesky.of(regularised(x, lambda)).solve(DoubleMatrix.eye(d));
        DoubleMatrix sigma = DoubleMatrix.diag(new DoubleMatrix(model.spectrum().eigenvalues()));
        double[] shrunk = MatrixProduct.times(inverse.mul(n * lambda), model.target());
        DoubleMatrix spread = MatrixProduct.multiply(inverse, MatrixProduct.transposeMultiply(x, x));
        double variance = 0.3
                * MatrixProduct.multiply(MatrixProduct.multiply(spread, inverse), sigma)
                        .diag()
                        .sum();
        ExcessRisk risk = ExactRisk.of(model, x).at(lambda);
        double condition = 1 + 10 / lambda;
        assertThat(risk.bias()).isCloseTo(model.mahalanobis(shrunk), rounding(n + d, risk.bias() * condition));
        assertThat(risk.variance()).isCloseTo(variance, rounding(n + d, risk.variance() * condition));
    }

    @ParameterizedTest(name = "n = {0}, d = {1}, lambda = {2}")
    @CsvSource({"30,12,0.1", "12,30,0.1", "30,12,0", "12,30,0"})
    void many_targets_have_the_mean_of_their_risks(int n, int d, double lambda) {
        DoubleMatrix targets = EntryLaw.GAUSSIAN.matrix(d, 3, random.generator());
        LinearModel model = model(d);
        ExactRisk risk = ExactRisk.of(model, model.covariates(n, EntryLaw.GAUSSIAN, random.generator()));
        double bias = 0;
        for (int k = 0; k < 3; k++) {
            bias += risk.withTarget(targets.getColumn(k).data).at(lambda).bias() / 3;
        }
        ExcessRisk mean = risk.meanOver(targets, lambda);
        double size = targets.norm2() * targets.norm2();
        assertThat(mean.bias()).isCloseTo(bias, rounding(n + d, size * (n + d)));
        assertThat(mean.variance()).isEqualTo(risk.at(lambda).variance());
    }

    @Test
    void another_target_needs_no_new_decomposition() {
        LinearModel model = model(12);
        double[] target = new double[12];
        target[3] = 2;
        DoubleMatrix x = model.covariates(8, EntryLaw.GAUSSIAN, random.generator());
        ExcessRisk fresh =
                ExactRisk.of(new LinearModel(model.spectrum(), target, 0.3), x).at(0.1);
        assertThat(ExactRisk.of(model, x).withTarget(target).at(0.1)).isEqualTo(fresh);
    }

    @Test
    void a_duplicated_sample_leaves_its_direction_out() {
        DoubleMatrix x = new DoubleMatrix(new double[][] {{3, 4, 0}, {3, 4, 0}});
        LinearModel model = new LinearModel(CovarianceSpectrum.isotropic(3), new double[] {3, 4, 12}, 0);
        assertThat(ExactRisk.of(model, x).at(0).total()).isCloseTo(144, rounding(3 + 2, 13 * 13));
        DoubleMatrix tall = new DoubleMatrix(new double[][] {{3, 4}, {3, 4}, {6, 8}});
        LinearModel plane = new LinearModel(CovarianceSpectrum.isotropic(2), new double[] {-4, 3}, 0);
        assertThat(ExactRisk.of(plane, tall).at(0).total()).isCloseTo(25, rounding(3 + 2, 25));
    }

    @ParameterizedTest(name = "gamma = {0}")
    @CsvSource({"0.5", "2", "1"})
    void isotropic_limit_without_penalty(double gamma) {
        int d = 100;
        int n = (int) Math.round(d / gamma);
        double[] target = new double[d];
        target[7] = 1;
        LinearModel model = new LinearModel(CovarianceSpectrum.isotropic(d), target, 0.1);
        ExcessRisk risk = new RidgeRiskEquivalent(model, n).at(0);
        assertThat(risk.bias()).isCloseTo(gamma > 1 ? 1 - 1 / gamma : 0, rounding(d, 1));
        double variance = gamma == 1 ? Double.POSITIVE_INFINITY : 0.1 * Math.min(gamma, 1) / Math.abs(1 - gamma);
        assertThat(risk.variance()).isCloseTo(variance, rounding(d, 1));
    }

    @Test
    void exact_risk_approaches_its_equivalent() {
        Experiment<Double> errors = Experiment.doublingTo(64, 4, 200, random.named("limit"), (n, generator) -> {
            LinearModel model = model(4 * n / 3);
            double mean = DoubleStream.generate(
                            () -> ExactRisk.of(model, model.covariates(n, EntryLaw.GAUSSIAN, generator))
                                    .at(0.1)
                                    .total())
                    .limit(16)
                    .average()
                    .orElseThrow();
            return Math.abs(mean / new RidgeRiskEquivalent(model, n).at(0.1).total() - 1);
        });
        Limit limit = Limit.of("the relative error vanishes", errors.measure(e -> e), Order.inverseRoot("n"));
        assertThat(limit.holds()).as(limit.reading()).isTrue();
    }

    @Test
    void bad_input_is_named() {
        CovarianceSpectrum spectrum = CovarianceSpectrum.isotropic(2);
        assertThatThrownBy(() -> new LinearModel(spectrum, new double[3], 1)).hasMessageContaining("3 coordinates");
        assertThatThrownBy(() -> new LinearModel(spectrum, new double[2], -1)).hasMessageContaining("noise is -1.0");
        assertThatThrownBy(() -> new LinearModel(spectrum, new double[] {0, Double.NaN}, 1))
                .hasMessageContaining("NaN");
        assertThatThrownBy(() -> ExactRisk.of(model(3), DoubleMatrix.eye(2))).hasMessageContaining("2 columns");
        assertThatThrownBy(() -> RidgePath.of(DoubleMatrix.eye(2)).estimate(new double[2], -1))
                .hasMessageContaining("lambda is -1.0");
        assertThatThrownBy(() -> new RidgeRiskEquivalent(model(3), 0)).hasMessageContaining("samples is 0");
        assertThatThrownBy(() -> RidgePath.of(new DoubleMatrix(1, 1, Double.NaN)))
                .hasMessageContaining("X(0, 0) is NaN: every entry must be finite");
    }
}

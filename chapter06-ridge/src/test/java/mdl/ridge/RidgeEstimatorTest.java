package mdl.ridge;

import static mdl.foundations.Precision.rounding;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import mdl.foundations.linalg.LeastSquares;
import mdl.foundations.random.EntryLaw;
import mdl.foundations.random.Randomness;
import org.jblas.DoubleMatrix;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("The ridge estimator")
class RidgeEstimatorTest {

    private final Randomness random = new Randomness(2, "estimator");

    @Test
    void one_covariate_is_shrunk_by_a_closed_form() {
        DoubleMatrix x = new DoubleMatrix(new double[][] {{3}, {4}});
        double[] y = {1, 2};
        RidgeEstimator ridge = new RidgeEstimator(2.5);
        double closed = 11.0 / 30;
        assertThat(ridge.primal(x, y)[0]).isCloseTo(closed, rounding(3, 1));
        assertThat(ridge.dual(x, y)[0]).isCloseTo(closed, rounding(3, 1));
        assertThat(ridge.bySingularValues(x, y)[0]).isCloseTo(closed, rounding(3, 1));
        assertThat(ridge.gradient(x, y, new double[] {closed})[0]).isCloseTo(0, rounding(3, 11));
    }

    @ParameterizedTest(name = "n = {0}, d = {1}, lambda = {2}")
    @CsvSource({"30,12,0.1", "12,30,0.1", "20,20,0.01", "1,9,3", "9,1,1e-3"})
    void three_routes_agree_and_the_gradient_vanishes(int n, int d, double lambda) {
        DoubleMatrix x = EntryLaw.GAUSSIAN.matrix(n, d, random.generator());
        double[] y = EntryLaw.UNIFORM.matrix(n, 1, random.named("y").generator()).data;
        RidgeEstimator ridge = new RidgeEstimator(lambda);
        double largest = x.norm2() * x.norm2() / n;
        double[] primal = ridge.primal(x, y);
        double size = new DoubleMatrix(primal).norm2() + new DoubleMatrix(y).norm2();
        assertThat(ridge.dual(x, y)).containsExactly(primal, rounding(n + d, size * (1 + largest / lambda)));
        assertThat(ridge.bySingularValues(x, y))
                .containsExactly(primal, rounding(n + d, size * (1 + largest / lambda)));
        assertThat(ridge.gradient(x, y, primal))
                .containsExactly(new double[d], rounding(n + d, 2 * size * (lambda + largest)));
    }

    /** Läuchli's matrix has the singular values √(2+δ²), δ, and a solution in closed form for every penalty. */
    @ParameterizedTest(name = "delta = {0}")
    @ValueSource(doubles = {1e-3, 1e-5, 3e-7})
    void singular_values_keep_the_digits_that_the_gram_matrix_loses(double delta) {
        DoubleMatrix x = new DoubleMatrix(new double[][] {{1, 1}, {delta, 0}, {0, delta}});
        double[] y = {2, 0.3 * delta, 1.7 * delta};
        double penalty = delta * delta / 7;
        double square = delta * delta;
        double mean = (4 + 2 * square) / (2 + square + 3 * penalty);
        double difference = -1.4 * square / (square + 3 * penalty);
        double[] closed = {(mean + difference) / 2, (mean - difference) / 2};
        double condition = Math.sqrt(2) / delta;
        RidgeEstimator ridge = new RidgeEstimator(penalty);
        assertThat(ridge.bySingularValues(x, y)).containsExactly(closed, rounding(3, 3 * condition));
        double[] primal = ridge.primal(x, y);
        assertThat(primal).containsExactly(closed, rounding(3, 3 * condition * condition));
        if (delta < 1e-4) {
            assertThat(Math.abs(primal[0] - closed[0])).isGreaterThan(rounding(3, 3 * condition).value);
        }
    }

    @Test
    void a_gram_matrix_that_is_singular_in_floating_point_is_refused() {
        double delta = 0x1p-30;
        DoubleMatrix x = new DoubleMatrix(new double[][] {{1, 1}, {delta, 0}, {0, delta}});
        double[] y = {3, delta, 2 * delta};
        RidgeEstimator plain = new RidgeEstimator(0);
        assertThatThrownBy(() -> plain.primal(x, y)).isInstanceOf(ArithmeticException.class);
        assertThatThrownBy(() -> plain.dual(x, y)).hasMessageContaining("n must not exceed d = 2");
        assertThatThrownBy(() -> plain.primal(x.transpose(), new double[2])).hasMessageContaining("exceed n = 2");
        double[] exact = {1, 2};
        assertThat(plain.bySingularValues(x, y)).containsExactly(exact, rounding(3, 3 * Math.sqrt(2) / delta));
    }

    @ParameterizedTest(name = "n = {0}, d = {1}")
    @CsvSource({"12,30", "30,12", "20,20"})
    void without_a_penalty_it_is_the_solution_of_least_norm(int n, int d) {
        DoubleMatrix x = EntryLaw.GAUSSIAN.matrix(n, d, random.generator());
        x.putColumn(d - 1, x.getColumn(0));
        double[] y = EntryLaw.UNIFORM.matrix(n, 1, random.named("y").generator()).data;
        LeastSquares reference = LeastSquares.solve(x, new DoubleMatrix(y));
        double[] s = reference.singularValues();
        double condition = s[0] / s[reference.rank() - 1];
        double size = new DoubleMatrix(y).norm2() / s[reference.rank() - 1];
        assertThat(new RidgeEstimator(0).bySingularValues(x, y))
                .containsExactly(reference.solution().data, rounding(n + d, condition * size));
    }

    @Test
    void risk_over_random_targets_is_the_mean_over_unit_targets() {
        for (int n : new int[] {8, 20}) {
            int d = 12;
            CovarianceSpectrum spectrum = CovarianceSpectrum.powerLaw(d, 0.7);
            DoubleMatrix x = EntryLaw.GAUSSIAN.matrix(n, d, random.generator());
            for (double lambda : new double[] {0, 0.02, 3}) {
                double bias = 0;
                for (int k = 0; k < d; k++) {
                    double[] unit = new double[d];
                    unit[k] = 1;
                    bias += ExactRisk.of(new LinearModel(spectrum, unit, 0), x)
                                    .at(lambda)
                                    .bias()
                            * 1.5
                            / d;
                }
                LinearModel model = new LinearModel(spectrum, new double[d], 0.4);
                ExcessRisk risk = RandomTargetRisk.of(spectrum, 1.5, 0.4, x).at(lambda);
                double condition = lambda == 0 ? x.norm2() * x.norm2() * d : 1 + x.norm2() * x.norm2() / lambda;
                assertThat(risk.bias()).isCloseTo(bias, rounding(n + d, condition));
                assertThat(risk.variance())
                        .isEqualTo(ExactRisk.of(model, x).at(lambda).variance());
            }
        }
    }

    @Test
    void bad_input_is_named() {
        RidgeEstimator ridge = new RidgeEstimator(1);
        DoubleMatrix x = DoubleMatrix.eye(2);
        double[] three = new double[3];
        assertThatThrownBy(() -> new RidgeEstimator(-1)).hasMessageContaining("lambda is -1.0");
        assertThatThrownBy(() -> ridge.dual(x, three)).hasMessageContaining("3 responses");
        assertThatThrownBy(() -> ridge.bySingularValues(x, three)).hasMessageContaining("3 responses");
        assertThatThrownBy(() -> ridge.gradient(x, three, three)).hasMessageContaining("3 responses");
        assertThatThrownBy(() -> ridge.primal(x, three)).hasMessageContaining("3 responses");
        assertThatThrownBy(() -> ridge.gradient(x, new double[2], three)).hasMessageContaining("3 coordinates");
        RidgePath path = RidgePath.of(x);
        assertThatThrownBy(() -> path.estimate(three, 1)).hasMessageContaining("3 responses");
        assertThatThrownBy(() -> path.shrinkage(three, 1)).hasMessageContaining("3 coordinates");
        CovarianceSpectrum spectrum = CovarianceSpectrum.isotropic(3);
        assertThatThrownBy(() -> RandomTargetRisk.of(spectrum, 1, 1, x)).hasMessageContaining("2 columns");
        DoubleMatrix fitting = DoubleMatrix.eye(3);
        assertThatThrownBy(() -> RandomTargetRisk.of(spectrum, -1, 1, fitting)).hasMessageContaining("signal is -1.0");
        assertThatThrownBy(() -> RandomTargetRisk.of(spectrum, 1, Double.NaN, fitting))
                .hasMessageContaining("noise is NaN");
        assertThatThrownBy(() -> new RidgeEstimator(1).primal(new DoubleMatrix(1, 1, Double.NaN), new double[1]))
                .hasMessageContaining("X(0, 0) is NaN");
        assertThatThrownBy(() -> new RidgeEstimator(0).bySingularValues(DoubleMatrix.eye(1), new double[] {Double.NaN}))
                .hasMessageContaining("y[0] is NaN");
    }
}

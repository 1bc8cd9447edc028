package mdl.ridge;

import static mdl.foundations.Precision.rounding;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import mdl.foundations.random.Randomness;
import org.jblas.DoubleMatrix;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("Ridge regression with isotropic covariates")
class IsotropicRidgeTest {

    @ParameterizedTest(name = "gamma = {0}, lambda = {1}")
    @CsvSource({"0.1,1e-3", "0.5,1", "1,1e-2", "1,7", "2,1e-10", "2,0", "3,0.1", "50,1e6", "0.5,1e100"})
    void printed_formulas_agree(double gamma, double lambda) {
        IsotropicRidge ridge = new IsotropicRidge(gamma, 3, 0.1);
        double kappa = ridge.effectivePenalty(lambda);
        double denominator = (1 + kappa) * (1 + kappa) - gamma;
        double condition = 1 + gamma / denominator;
        ExcessRisk risk = ridge.at(lambda);
        double bias = 3 * kappa * kappa / denominator;
        double variance = 0.1 * gamma / denominator;
        assertThat(risk.bias()).isCloseTo(bias, rounding(4, bias * condition));
        assertThat(risk.variance()).isCloseTo(variance, rounding(4, variance * condition));
        double balance = lambda / kappa + gamma / (1 + kappa);
        assertThat(balance).isCloseTo(1, rounding(4, 1 + gamma));
    }

    @Test
    void without_a_penalty_the_limits_are_taken() {
        assertThat(new IsotropicRidge(1, 1, 0.1).at(0)).isEqualTo(new ExcessRisk(0, Double.POSITIVE_INFINITY));
        assertThat(new IsotropicRidge(1, 1, 0).at(0)).isEqualTo(new ExcessRisk(0, 0));
        assertThat(new IsotropicRidge(0.5, 1, 0.1).at(0).bias()).isZero();
        assertThat(new IsotropicRidge(4, 1, 0.1).at(0).bias()).isCloseTo(0.75, rounding(4, 1));
    }

    @Test
    void the_optimal_penalty_is_that_of_least_risk() {
        for (double gamma : new double[] {0.2, 1, 3}) {
            IsotropicRidge ridge = new IsotropicRidge(gamma, 2, 0.3);
            double best = ridge.optimalPenalty();
            assertThat(ridge.at(best).total()).isLessThan(ridge.at(best * 1.01).total());
            assertThat(ridge.at(best).total()).isLessThan(ridge.at(best / 1.01).total());
        }
    }

    @ParameterizedTest(name = "n = {0}, d = {1}, lambda = {2}")
    @CsvSource({"6,4,0.2", "4,6,0.2", "5,5,0.1", "4,5,0.3", "6,4,0", "4,7,0", "1,3,0", "1,1,0.5", "3,1,0.5"})
    void bidiagonal_form_has_the_risk_of_its_matrix(int n, int d, double lambda) {
        int m = Math.min(n, d);
        double[] diagonal = new double[m];
        double[] above = new double[d > n ? n : d - 1];
        DoubleMatrix x = DoubleMatrix.zeros(n, d);
        for (int i = 0; i < m; i++) {
            diagonal[i] = 2 + Math.cos(i);
            x.put(i, i, diagonal[i]);
        }
        for (int i = 0; i < above.length; i++) {
            above[i] = 1 + 0.5 * Math.sin(i);
            x.put(i, i + 1, above[i]);
        }
        double[] target = new double[d];
        target[0] = Math.sqrt(2);
        ExcessRisk dense = ExactRisk.of(new LinearModel(CovarianceSpectrum.isotropic(d), target, 0.3), x)
                .at(lambda);
        ExcessRisk reduced = BidiagonalDesign.of(n, d, diagonal, above).risk(lambda, 2, 0.3);
        double[] values = BidiagonalDesign.of(n, d, diagonal, above).eigenvalues();
        double condition = values[m - 1] / values[0];
        assertThat(reduced.bias()).isCloseTo(dense.bias(), rounding(n + d, 2 * condition));
        assertThat(reduced.variance()).isCloseTo(dense.variance(), rounding(n + d, dense.variance() * condition));
    }

    @Test
    void the_mean_over_directions_is_the_mean_over_the_axes() {
        int n = 5;
        int d = 8;
        BidiagonalDesign design = BidiagonalDesign.draw(n, d, new Randomness(1, "axes").generator());
        double[] values = design.eigenvalues();
        DoubleMatrix x = DoubleMatrix.zeros(n, d);
        for (int i = 0; i < n; i++) {
            x.put(i, i, Math.sqrt(n * values[i]));
        }
        double sum = 0;
        for (int k = 0; k < d; k++) {
            double[] target = new double[d];
            target[k] = 1;
            sum += ExactRisk.of(new LinearModel(CovarianceSpectrum.isotropic(d), target, 0.1), x)
                    .at(0.1)
                    .total();
        }
        double expected = sum / d;
        assertThat(design.riskOverDirections(0.1, 1, 0.1).total())
                .isCloseTo(expected, rounding(n + d, expected * values[n - 1] / 0.1));
    }

    @Test
    void bad_input_is_named() {
        assertThatThrownBy(() -> new IsotropicRidge(0, 1, 1)).hasMessageContaining("gamma is 0.0");
        assertThatThrownBy(() -> new IsotropicRidge(1, -1, 1)).hasMessageContaining("signal is -1.0");
        assertThatThrownBy(() -> new IsotropicRidge(1, 1, Double.NaN)).hasMessageContaining("noise is NaN");
        assertThatThrownBy(() -> new IsotropicRidge(1, 1, 1).at(-1)).hasMessageContaining("lambda is -1.0");
        assertThatThrownBy(() -> BidiagonalDesign.draw(0, 1, new Randomness(1, "none").generator()))
                .hasMessageContaining("0 samples");
    }
}

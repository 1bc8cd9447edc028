package mdl.rmt;

import static mdl.foundations.Precision.rounding;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import mdl.foundations.analysis.GaussChebyshev;
import mdl.foundations.analysis.PanelQuadrature;
import mdl.foundations.linalg.MatrixProduct;
import mdl.foundations.linalg.SymmetricEigen;
import mdl.foundations.random.EntryLaw;
import mdl.foundations.random.Randomness;
import org.hipparchus.complex.Complex;
import org.jblas.DoubleMatrix;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("Concentration")
class ConcentrationTest {

    private final Randomness random = new Randomness(3, "concentration");

    @ParameterizedTest(name = "t = {0}")
    @ValueSource(doubles = {0.01, 0.3, 1, 3, 8})
    void clipping_level_solves_its_equation_and_the_probability_is_between_that_of_a_line_and_the_bound(double t) {
        GaussianLipschitzTail tail = new GaussianLipschitzTail(2);
        double level = tail.clippingLevel(2 * t);
        double excess = PanelQuadrature.integrate(
                x -> x * Math.exp(-(x + level) * (x + level) / 2) / Math.sqrt(2 * Math.PI), 0, 25, 0.5);
        assertThat(excess).isCloseTo(t, rounding(50 + 16, 1 + t));
        double line = 2 * PanelQuadrature.integrate(x -> Math.exp(-x * x / 2) / Math.sqrt(2 * Math.PI), t, t + 30, 0.5);
        // 60 panels of 16 nodes of exponentials with exponents up to t²/2 where they matter.
        double least = line - rounding(60 + 16, line * (1 + t * t)).value;
        assertThat(tail.largestProbability(2 * t)).isBetween(least, tail.bound(2 * t));
    }

    @Test
    void threshold_inverts_the_bound() {
        GaussianLipschitzTail tail = new GaussianLipschitzTail(3);
        assertThat(tail.bound(tail.threshold(0.02))).isCloseTo(0.02, rounding(16, 1));
    }

    @Test
    void gradient_is_the_norm_of_the_squared_resolvent() {
        // W = diag(1, -1) and z = i: R = 1/(±1 − i), R² = ±i/2, so that Re R² = 0 and ‖Im R²‖_F = 1/√2.
        StieltjesGradient gradient = new StieltjesGradient(new EmpiricalSpectrum(new double[] {-1, 1}), Complex.I);
        assertThat(gradient.ofRealPart()).isCloseTo(0, rounding(8, 1));
        assertThat(gradient.ofImaginaryPart()).isCloseTo(0.5 / Math.sqrt(2), rounding(8, 1));
        assertThat(StieltjesGradient.lipschitzConstant(2, Complex.I)).isCloseTo(Math.sqrt(0.5), rounding(2, 1));
    }

    @ParameterizedTest(name = "z = {0} + {1}i")
    @CsvSource({"0,1", "1.5,0.5", "-3,0.2", "0,10"})
    void limiting_variance_sums_the_Chebyshev_series(double x, double y) {
        Complex z = new Complex(x, y);
        int terms = 150;
        GaussChebyshev quadrature = new GaussChebyshev(1000);
        double variance = 0;
        for (int k = 1; k <= terms; k++) {
            int order = k;
            // With weight (2/π)√(1−t²): the coefficient (2/π)∫ f cos kφ dφ, by parts from −2f′(2cos φ) sin φ sin kφ/k.
            double coefficient = -2
                    * quadrature.integrate(t -> {
                        Complex pole = z.negate().add(2 * t).reciprocal();
                        double angle = Math.acos(t);
                        return pole.multiply(pole).getReal() * Math.sin(order * angle) / Math.sin(angle);
                    })
                    / order;
            variance += order * coefficient * coefficient / 2;
        }
        assertThat(new StieltjesFluctuation(z).varianceOfRealPart()).isCloseTo(variance, rounding(1000, 8));
    }

    @Test
    void resolvent_of_a_tridiagonal_matrix_agrees_with_its_eigenvalues() {
        var matrix = new TridiagonalGaussianOrthogonal(40).sample(random.generator());
        Complex z = new Complex(0.3, 0.5);
        Complex direct = new EmpiricalSpectrum(matrix.eigenvalues()).stieltjes(z);
        TridiagonalResolvent resolvent = new TridiagonalResolvent(matrix);
        assertThat(resolvent.stieltjes(z).subtract(direct).norm()).isCloseTo(0, rounding(40 * 40, 4));
        var single = new TridiagonalGaussianOrthogonal(1).sample(random.generator());
        assertThat(new TridiagonalResolvent(single).firstEntry(z))
                .isEqualTo(z.negate().add(single.diagonal()[0]).reciprocal());
    }

    @Test
    void quadratic_form_knows_its_norms() {
        QuadraticForm form = QuadraticForm.of(DoubleMatrix.diag(new DoubleMatrix(new double[] {3, -4})));
        assertThat(form.frobenius()).isCloseTo(5, rounding(4, 5));
        assertThat(form.operator()).isCloseTo(4, rounding(4, 5));
        assertThat(form.mean()).isEqualTo(-1);
        assertThat(form.gaussianVariance()).isCloseTo(50, rounding(4, 50));
        assertThat(form.at(new double[] {1, 2})).isEqualTo(3 - 16);
        assertThat(form.gaussianTail(20)).isCloseTo(Math.exp(-5 / 8.0), rounding(16, 1));
        assertThat(form.gaussianTail(5)).isCloseTo(Math.exp(-1 / 8.0), rounding(16, 1));
    }

    @ParameterizedTest(name = "delta = {0}")
    @ValueSource(doubles = {1e-6, 0.01, 0.5})
    void Chernoff_bound_of_a_square_is_known_on_both_sides(double delta) {
        // sup over λ of λt − ψ(λ) is (t − log(1 + t))/2 for g² − 1, and the same at −t for 1 − g².
        QuadraticFormTail square = new QuadraticFormTail(new double[] {1});
        double above = square.threshold(delta);
        assertThat((above - Math.log1p(above)) / 2).isCloseTo(-Math.log(delta), rounding(16, 1 + above));
        double below = square.reversed().threshold(delta);
        // Near 1 the logarithm magnifies the rounding of t by 1/(1 − t).
        assertThat((-below - Math.log1p(-below)) / 2).isCloseTo(-Math.log(delta), rounding(16, 1 / (1 - below)));
    }

    @Test
    void Chernoff_bound_is_below_that_of_Hanson_and_Wright() {
        QuadraticForm form = QuadraticForm.of(DoubleMatrix.diag(new DoubleMatrix(new double[] {3, -4, 1})));
        QuadraticFormTail tail = new QuadraticFormTail(new double[] {3, -4, 1});
        for (double delta : new double[] {1e-9, 0.01, 0.9}) {
            assertThat(form.gaussianTail(tail.threshold(delta))).isGreaterThan(delta);
            assertThat(form.gaussianTail(tail.reversed().threshold(delta))).isGreaterThan(delta);
        }
    }

    @Test
    void leading_pair_is_that_of_the_dense_matrix() {
        var matrix = new SpikedWishart(30, 20, 2).sample(random.generator());
        DoubleMatrix dense = DoubleMatrix.diag(new DoubleMatrix(matrix.diagonal()));
        for (int i = 0; i < 19; i++) {
            dense.put(i, i + 1, matrix.offDiagonal()[i]);
            dense.put(i + 1, i, matrix.offDiagonal()[i]);
        }
        var eigen = SymmetricEigen.of(dense);
        LeadingPair pair = LeadingPair.of(matrix);
        assertThat(pair.eigenvalue()).isCloseTo(eigen.values()[19], rounding(400, 10));
        assertThat(pair.overlap()).isCloseTo(Math.pow(eigen.vectors().get(0, 19), 2), rounding(400, 10));
    }

    @Test
    void spiked_covariance_is_continuous_at_the_threshold_and_forgets_weak_spikes() {
        SpikedCovariance at = new SpikedCovariance(0.5, 0.25);
        assertThat(at.threshold()).isEqualTo(0.5);
        assertThat(at.largestEigenvalue()).isEqualTo(2.25);
        assertThat(at.overlap()).isZero();
        assertThat(new SpikedCovariance(0.1, 0.25))
                .extracting(SpikedCovariance::largestEigenvalue)
                .isEqualTo(2.25);
        assertThat(new SpikedCovariance(1, 0.25).largestEigenvalue()).isEqualTo(2.5);
        assertThat(new SpikedCovariance(1, 0.25).overlap()).isEqualTo(0.6);
    }

    @Test
    void bad_input_is_named() {
        DoubleMatrix zero = MatrixProduct.gram(new DoubleMatrix(2, 2));
        double[] real = EntryLaw.RADEMACHER.matrix(1, 1, random.generator()).data;
        assertThatThrownBy(() -> new GaussianLipschitzTail(0)).hasMessageContaining("constant is 0.0");
        assertThatThrownBy(() -> new GaussianLipschitzTail(1).clippingLevel(-1)).hasMessageContaining("-1.0");
        assertThatThrownBy(() -> new GaussianLipschitzTail(1).threshold(1)).hasMessageContaining("delta is 1.0");
        assertThatThrownBy(() -> new StieltjesGradient(new EmpiricalSpectrum(real), Complex.ONE))
                .hasMessageContaining("is real");
        assertThatThrownBy(() -> new StieltjesFluctuation(Complex.ONE)).hasMessageContaining("1.0");
        assertThatThrownBy(() -> new QuadraticFormTail(new double[] {0, 0})).hasMessageContaining("not all zero");
        assertThatThrownBy(() -> new QuadraticFormTail(new double[] {1}).threshold(0))
                .hasMessageContaining("delta is 0.0");
        assertThatThrownBy(() -> QuadraticForm.of(zero)).hasMessageContaining("must be positive");
        assertThatThrownBy(() -> new SpikedCovariance(-1, 1)).hasMessageContaining("strength is -1.0");
        assertThatThrownBy(() -> new SpikedCovariance(1, Double.NaN)).hasMessageContaining("gamma is NaN");
        assertThatThrownBy(() -> new SpikedWishart(2, 3, 1)).hasMessageContaining("2 samples in 3");
        assertThatThrownBy(() -> new SpikedWishart(3, 2, -1)).hasMessageContaining("strength is -1.0");
        assertThatThrownBy(() -> new QuadraticForm(DoubleMatrix.ones(2, 3), 1, 1))
                .hasMessageContaining("A is 2 × 3, but must be square and not empty");
        assertThatThrownBy(() -> new GaussianLipschitzTail(1).clippingLevel(1e-250))
                .hasMessageContaining("at least 1e-200");
        assertThatThrownBy(() -> new QuadraticFormTail(new double[] {-1}).threshold(1e-300))
                .hasMessageContaining("must be larger for a form whose tail ends");
    }
}

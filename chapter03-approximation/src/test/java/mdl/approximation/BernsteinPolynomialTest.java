package mdl.approximation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import mdl.foundations.random.EntryLaw;
import mdl.foundations.random.Randomness;
import mdl.foundations.statement.Rounding;
import org.assertj.core.data.Offset;
import org.hipparchus.distribution.discrete.BinomialDistribution;
import org.jblas.DoubleMatrix;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Bernstein polynomials")
class BernsteinPolynomialTest {

    @Test
    void values_are_those_of_de_casteljau() {
        double[] c = EntryLaw.GAUSSIAN.matrix(41, 1, new Randomness(1, "bernstein").generator()).data;
        BernsteinPolynomial polynomial = new BernsteinPolynomial(-1, 3, c);
        // Sums over n degrees with weights that sum up to one; a rounded t moves them by at most n·2 max|c|.
        double rounding =
                Rounding.of(2 * 40).withScale(2 * new DoubleMatrix(c).normmax()).tolerance();
        for (double t : new double[] {0, 0.01, 0.3, 0.5, 0.99, 1}) {
            double[] b = c.clone();
            for (int level = c.length - 1; level > 0; level--) {
                for (int k = 0; k < level; k++) {
                    b[k] = (1 - t) * b[k] + t * b[k + 1];
                }
            }
            assertThat(polynomial.at(-1 + 4 * t)).isCloseTo(b[0], Offset.offset(rounding));
        }
    }

    @Test
    void weights_are_binomial_probabilities() {
        BinomialDistribution law = new BinomialDistribution(30, 0.3);
        double[] weights = BernsteinPolynomial.binomialWeights(30, 0.3);
        for (int k = 0; k <= 30; k++) {
            // The reference takes exponentials of logarithms up to 30 log 10.
            assertThat(weights[k])
                    .isCloseTo(law.probability(k), Offset.offset(Rounding.of(70).tolerance()));
        }
        assertThat(BernsteinPolynomial.binomialWeights(3, 0)).containsExactly(1, 0, 0, 0);
        assertThat(BernsteinPolynomial.binomialWeights(3, 1)).containsExactly(0, 0, 0, 1);
    }

    @Test
    void square_has_its_closed_form() {
        BernsteinPolynomial polynomial = BernsteinPolynomial.of(x -> x * x, 0, 1, 10);
        assertThat(polynomial.at(0.3))
                .isCloseTo(0.09 + 0.021, Offset.offset(Rounding.of(10).tolerance()));
        // B″ = 2(1 − 1/n), and the error x(1 − x)/n is largest at one half.
        assertThat(polynomial.curvature())
                .isCloseTo(1.8, Offset.offset(Rounding.of(90).withScale(4).tolerance()));
        assertThat(polynomial.supremumBound(x -> x * x, 2, 0, 0.5, 1))
                .isCloseTo(
                        0.025 + 3.8 * 0.25 / 8,
                        Offset.offset(Rounding.of(90).withScale(4).tolerance()));
    }

    @Test
    void bad_input_is_refused() {
        assertThatThrownBy(() -> new BernsteinPolynomial(1, 1, new double[2])).hasMessageContaining("positive finite");
        assertThatThrownBy(() -> new BernsteinPolynomial(0, 1, new double[1])).hasMessageContaining("two coefficients");
        assertThatThrownBy(() -> new BernsteinPolynomial(0, 1, new double[] {0, Double.NaN}))
                .hasMessageContaining("finite");
        assertThatThrownBy(() -> new BernsteinPolynomial(0, 1, new double[2]).at(2))
                .hasMessageContaining("x is 2.0");
        assertThatThrownBy(() -> BernsteinPolynomial.binomialWeights(3, -1)).hasMessageContaining("t = -1.0");
        assertThatThrownBy(() -> BernsteinPolynomial.of(x -> x, 0, 1, 0)).hasMessageContaining("the degree is 0");
        assertThatThrownBy(() -> BernsteinPolynomial.binomialWeights(Integer.MAX_VALUE, 0))
                .hasMessageContaining("choose a smaller dimension");
    }
}

package mdl.approximation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.stream.IntStream;
import mdl.foundations.linalg.SingularValueDecomposition;
import mdl.foundations.statement.Rounding;
import org.assertj.core.data.Offset;
import org.jblas.DoubleMatrix;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Best uniform fits")
class ChebyshevFitTest {

    /** Chebyshev: the best quadratic for x³ on [−1, 1] is ¾x, with an error of ¼ at −1, −½, ½ and 1. */
    @Test
    void find_the_polynomial_of_chebyshev() {
        double[] x = {-1, -0.5, 0, 0.5, 1};
        double[] y = Arrays.stream(x).map(t -> t * t * t).toArray();
        ChebyshevFit fit = ChebyshevFit.of(powers(x, 2), y);
        assertThat(fit.error()).isCloseTo(0.25, rounding(powers(x, 2), y));
        assertThat(fit.coefficients()).containsExactly(new double[] {0, 0.75, 0}, rounding(powers(x, 2), y));
    }

    @Test
    void interpolate_where_they_can() {
        double[] x = {-1, 0, 2};
        double[] y = {5, -3, 7};
        assertThat(ChebyshevFit.of(powers(x, 2), y).error()).isCloseTo(0, rounding(powers(x, 2), y));
    }

    /** de la Vallée Poussin: errors that alternate bound the least error from below by their smallest size. */
    @Test
    void are_no_better_than_alternation_allows() {
        double[] x = IntStream.rangeClosed(0, 4).mapToDouble(k -> k - 2).toArray();
        double[] y = {1, -1, 1, -1, 1};
        assertThat(ChebyshevFit.of(powers(x, 3), y).error()).isCloseTo(1, rounding(powers(x, 3), y));
    }

    /** Of all lines ½ is nearest to x²; that the feature x is there twice changes nothing. */
    @Test
    void leave_repeated_features_alone() {
        double[] x = {-1, -0.5, 0, 0.5, 1};
        double[] y = {1, 0.25, 0, 0.25, 1};
        DoubleMatrix line = powers(x, 1);
        ChebyshevFit fit = ChebyshevFit.of(DoubleMatrix.concatHorizontally(line, line.getColumn(1)), y);
        assertThat(fit.error()).isCloseTo(0.5, rounding(line, y));
        assertThat(fit.coefficients()).containsExactly(new double[] {0.5, 0, 0}, rounding(line, y));
    }

    @Test
    void refuse_values_that_do_not_fit() {
        assertThatThrownBy(() -> ChebyshevFit.of(new DoubleMatrix(2, 1), new double[3]))
                .hasMessage("there are 3 values, but features at 2 points");
        assertThatThrownBy(() -> ChebyshevFit.of(DoubleMatrix.ones(1, 1), new double[] {Double.NaN}))
                .hasMessageContaining("values[0] is NaN: every entry must be finite");
    }

    /**
     * A pivot for each of the two constraints at a point, on coordinates in an orthonormal basis of norm at most 2√n max|y|;
     * the way back to coefficients divides by the singular values.
     */
    private static Offset<Double> rounding(DoubleMatrix features, double[] y) {
        double[] singularValues = SingularValueDecomposition.valuesOf(features);
        return within(Rounding.of(2 * y.length)
                .withCondition(singularValues[0] / singularValues[singularValues.length - 1])
                .withScale(2 * Math.sqrt(y.length) * new DoubleMatrix(y).normmax())
                .tolerance());
    }

    private static DoubleMatrix powers(double[] x, int degree) {
        DoubleMatrix features = new DoubleMatrix(x.length, degree + 1);
        for (int i = 0; i < x.length; i++) {
            for (int k = 0; k <= degree; k++) {
                features.put(i, k, Math.pow(x[i], k));
            }
        }
        return features;
    }
}

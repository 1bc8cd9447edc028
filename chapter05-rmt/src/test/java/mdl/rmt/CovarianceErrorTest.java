package mdl.rmt;

import static mdl.foundations.Precision.rounding;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.jblas.DoubleMatrix;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("Error of a sample covariance")
class CovarianceErrorTest {

    @Test
    void the_error_of_orthogonal_samples_is_read_off() {
        // Σ̂ = diag(4, 1)/2.
        DoubleMatrix x = DoubleMatrix.diag(new DoubleMatrix(new double[] {2, 1}));
        assertThat(CovarianceError.fromIdentity(x)).isCloseTo(1, rounding(4, 2));
        assertThat(CovarianceError.from(DoubleMatrix.eye(2), x)).isCloseTo(1, rounding(4, 2));
        assertThat(CovarianceError.from(DoubleMatrix.eye(2).muli(2), x)).isCloseTo(1.5, rounding(4, 2));
    }

    @Test
    void with_fewer_samples_than_dimensions_an_eigenvalue_is_zero() {
        DoubleMatrix x = new DoubleMatrix(new double[][] {{1, 0, 0}});
        assertThat(CovarianceError.fromIdentity(x)).isCloseTo(1, rounding(4, 1));
    }

    @ParameterizedTest(name = "n = {0}, d = {1}, t = {2}")
    @CsvSource({"100,4,0.5", "100,4,50", "1,1,1", "10,1000,2", "1000000,1,8"})
    void the_simple_bound_is_never_below_the_sharp_one(int samples, int dimension, double t) {
        CovarianceErrorBound bound = new CovarianceErrorBound(samples, dimension, t);
        assertThat(bound.simple()).isGreaterThanOrEqualTo(bound.sharp());
    }

    @Test
    void bounds_at_round_numbers() {
        // √d + √(2t) = 4 and √n = 8.
        CovarianceErrorBound bound = new CovarianceErrorBound(64, 4, 2);
        assertThat(bound.sharp()).isEqualTo(1.25);
        assertThat(bound.simple()).isCloseTo(2 * Math.sqrt(3) * (Math.sqrt(6) / 8 + 6.0 / 64), rounding(8, 2));
        assertThat(bound.failure()).isCloseTo(2 / Math.exp(2), rounding(4, 1));
    }

    @Test
    void bad_input_is_named() {
        assertThatThrownBy(() -> new CovarianceErrorBound(0, 3, 1)).hasMessageContaining("at least 1");
        assertThatThrownBy(() -> new CovarianceErrorBound(3, 3, 0)).hasMessageContaining("positive and finite");
        assertThatThrownBy(() -> CovarianceError.from(DoubleMatrix.eye(2), DoubleMatrix.ones(4, 3)))
                .hasMessageContaining("3 dimensions");
    }
}

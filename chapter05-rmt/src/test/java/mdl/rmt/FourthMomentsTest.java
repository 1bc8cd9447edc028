package mdl.rmt;

import static mdl.foundations.Precision.rounding;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import mdl.foundations.linalg.MatrixProduct;
import org.jblas.DoubleMatrix;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Fourth moments")
class FourthMomentsTest {

    private static final DoubleMatrix FACTOR = new DoubleMatrix(new double[][] {{1, 0.5}, {-1, 2}});

    @Test
    void of_one_normal_variable_have_variance_two() {
        FourthMoments moments = new FourthMoments(DoubleMatrix.eye(1), 0);
        assertThat(moments.entry(0, 0, 0, 0)).isEqualTo(2);
        assertThat(moments.along(new double[] {3})).isEqualTo(2 * 81);
    }

    @Test
    void of_signs_are_means_over_all_signs() {
        FourthMoments moments = new FourthMoments(FACTOR, -2);
        DoubleMatrix truth = moments.covariance();
        double[] v = {0.6, 0.8};
        double variance = 0;
        double cross = 0;
        for (int signs = 0; signs < 4; signs++) {
            double[] x = MatrixProduct.times(FACTOR, new double[] {1 - 2 * (signs & 1), 1 - (signs & 2)});
            double along = Math.pow(v[0] * x[0] + v[1] * x[1], 2);
            double mean = MatrixProduct.times(truth, v)[0] * v[0] + MatrixProduct.times(truth, v)[1] * v[1];
            variance += (along - mean) * (along - mean) / 4;
            cross += (x[0] * x[0] - truth.get(0, 0)) * (x[0] * x[1] - truth.get(0, 1)) / 4;
        }
        assertThat(moments.along(v)).isCloseTo(variance, rounding(16, 50));
        assertThat(moments.entry(0, 0, 0, 1)).isCloseTo(cross, rounding(16, 50));
        assertThat(moments.matrix().get(0, 1)).isEqualTo(moments.entry(0, 0, 0, 1));
    }

    @Test
    void of_gaussian_data_invert_the_information() {
        FourthMoments moments = new FourthMoments(FACTOR, 0);
        DoubleMatrix product =
                MatrixProduct.multiply(moments.matrix(), GaussianLikelihood.information(moments.covariance()));
        for (int k = 0; k < 9; k++) {
            assertThat(product.get(k)).isCloseTo(k % 4 == 0 ? 1 : 0, rounding(16, 50));
        }
    }

    @Test
    void the_likelihood_of_one_variance_is_elementary() {
        GaussianLikelihood likelihood =
                new GaussianLikelihood(DoubleMatrix.eye(1).muli(2));
        assertThat(likelihood.negativeLog(DoubleMatrix.eye(1).muli(4)))
                .isCloseTo((Math.log(4) + 0.5) / 2, rounding(4, 1));
    }

    @Test
    void bad_input_is_named() {
        assertThatThrownBy(() -> new FourthMoments(DoubleMatrix.ones(2, 3), 0)).hasMessageContaining("2 × 3");
        assertThatThrownBy(() -> new FourthMoments(FACTOR, -3)).hasMessageContaining("at least -2");
        assertThatThrownBy(() -> new FourthMoments(DoubleMatrix.eye(2), 0).entry(0, 0, 0, 2))
                .hasMessageContaining("an index is 2, but must lie between 0 and 1");
        assertThatThrownBy(() -> new GaussianLikelihood(DoubleMatrix.eye(2)).negativeLog(DoubleMatrix.eye(3)))
                .hasMessageContaining("the covariance is 3 × 3, but the observed one 2 × 2");
    }
}

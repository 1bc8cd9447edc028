package mdl.foundations.linalg;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.jblas.DoubleMatrix;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Exact rank")
class ExactRankTest {

    @Test
    void the_magic_square_of_Duerer_has_rank_three() {
        DoubleMatrix magic =
                new DoubleMatrix(new double[][] {{16, 3, 2, 13}, {5, 10, 11, 8}, {9, 6, 7, 12}, {4, 15, 14, 1}});
        assertThat(ExactRank.of(magic)).isEqualTo(3);
    }

    @Test
    void zeros_in_the_way_are_passed_over() {
        assertThat(ExactRank.of(DoubleMatrix.zeros(3, 5))).isZero();
        assertThat(ExactRank.of(new DoubleMatrix(new double[][] {{0, 0, 2}, {0, 3, 1}})))
                .isEqualTo(2);
        assertThat(ExactRank.of(new DoubleMatrix(new double[][] {{0, 2}, {0, 3}, {0, 0}})))
                .isEqualTo(1);
    }

    @Test
    void rounding_does_not_blur_it() {
        double large = 0x1p52;
        DoubleMatrix close = new DoubleMatrix(new double[][] {{large, large - 1}, {large - 1, large - 2}});
        assertThat(ExactRank.of(close)).isEqualTo(2);
        assertThat(SingularValueDecomposition.of(close).rank()).isEqualTo(1);
    }

    @Test
    void an_entry_that_is_no_whole_number_is_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ExactRank.of(new DoubleMatrix(new double[][] {{1, 0.5}})))
                .withMessage("A(0, 1) is 0.5: every entry must be a whole number of size at most 2^53");
        for (double entry : new double[] {Double.NaN, Double.POSITIVE_INFINITY, 0x1p54}) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> ExactRank.of(new DoubleMatrix(new double[][] {{entry}})));
        }
    }
}

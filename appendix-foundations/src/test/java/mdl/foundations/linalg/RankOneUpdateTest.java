package mdl.foundations.linalg;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.jblas.DoubleMatrix;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Rank-one update")
class RankOneUpdateTest {

    @Test
    void the_inverse_of_an_update_of_the_identity() {
        DoubleMatrix updated = RankOneUpdate.ofInverse(DoubleMatrix.eye(2), new double[] {1, 2}, new double[] {3, -1});
        // (I + uvᵀ)⁻¹ = I − uvᵀ/(1 + 1).
        assertThat(updated.data).containsExactly(-0.5, -3, 0.5, 2);
    }

    @Test
    void an_update_without_inverse_and_vectors_of_other_lengths_are_refused() {
        assertThatExceptionOfType(ArithmeticException.class)
                .isThrownBy(() -> RankOneUpdate.ofInverse(DoubleMatrix.eye(1), new double[] {1}, new double[] {-1}))
                .withMessageContaining("singular");
        // The number next to −1 stands for −1 with a rounding error.
        assertThatExceptionOfType(ArithmeticException.class)
                .isThrownBy(() -> RankOneUpdate.ofInverse(
                        DoubleMatrix.eye(1).mul(0.1), new double[] {10}, new double[] {Math.nextUp(-1.0)}))
                .withMessageContaining("up to rounding");
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () -> RankOneUpdate.ofInverse(DoubleMatrix.eye(1), new double[] {Double.NaN}, new double[] {1}))
                .withMessage("u[0] is NaN: every entry must be finite");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RankOneUpdate.ofInverse(DoubleMatrix.eye(2), new double[] {1}, new double[] {1}));
    }
}

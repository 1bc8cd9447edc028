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
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RankOneUpdate.ofInverse(DoubleMatrix.eye(2), new double[] {1}, new double[] {1}));
    }
}

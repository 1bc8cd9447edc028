package mdl.foundations.linalg;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Matrix size")
class MatrixSizeTest {

    private static final long SIX_GIGABYTES = 6_000_000_000L;

    @Test
    void a_matrix_that_fits_passes() {
        assertThatCode(() -> MatrixSize.require(10, 10)).doesNotThrowAnyException();
        assertThatCode(() -> MatrixSize.require(27_386, 27_386, SIX_GIGABYTES)).doesNotThrowAnyException();
    }

    @Test
    void a_matrix_beyond_the_memory_is_refused_with_both_numbers() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> MatrixSize.require(1_000_000, 1_000_000, SIX_GIGABYTES))
                .withMessage(
                        "a 1000000 × 1000000 matrix needs 8000 GB, this JVM may use at most 6.0 GB: choose a smaller"
                                + " dimension or raise -Xmx");
        assertThatIllegalArgumentException().isThrownBy(() -> MatrixSize.require(Long.MAX_VALUE, Long.MAX_VALUE));
    }

    @Test
    void a_matrix_beyond_the_longest_array_is_refused_whatever_the_memory() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> MatrixSize.require(50_000, 50_000, Long.MAX_VALUE))
                .withMessage("a 50000 × 50000 matrix has more than the 2147483639 entries that a Java array can hold:"
                        + " choose a smaller dimension");
    }

    @Test
    void an_empty_matrix_is_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> MatrixSize.require(0, 3))
                .withMessage("a 0 × 3 matrix is empty: both dimensions must be at least 1");
    }
}

package mdl.foundations.linalg;

import static mdl.foundations.linalg.Sample.gaussian;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.jblas.DoubleMatrix;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Block matrix")
class BlockMatrixTest {

    @Test
    void blocks_of_numbers_have_the_inverse_of_Cramer() {
        BlockMatrix matrix = new BlockMatrix(
                DoubleMatrix.scalar(7), DoubleMatrix.scalar(3), DoubleMatrix.scalar(4), DoubleMatrix.scalar(2));
        assertThat(matrix.schurComplement().get(0)).isEqualTo(1);
        assertThat(matrix.inverse().whole().toArray2()).isDeepEqualTo(new double[][] {{1, -1.5}, {-2, 3.5}});
    }

    @Test
    void blocks_stand_where_they_belong() {
        BlockMatrix matrix =
                new BlockMatrix(gaussian(3, 3, 1), gaussian(3, 2, 2), gaussian(2, 3, 3), gaussian(2, 2, 4));
        assertThat(matrix.whole().getRange(0, 3, 3, 5)).isEqualTo(matrix.b());
        assertThat(matrix.whole().getRange(3, 5, 0, 3)).isEqualTo(matrix.c());
    }

    @Test
    void blocks_that_do_not_fit_or_have_no_inverse_are_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        new BlockMatrix(gaussian(3, 3, 1), gaussian(2, 2, 2), gaussian(2, 3, 3), gaussian(2, 2, 4)))
                .withMessage("A is 3 × 3 and B is 2 × 2: A and B must have equally many rows");
        DoubleMatrix one = DoubleMatrix.scalar(1);
        assertThatExceptionOfType(ArithmeticException.class)
                .isThrownBy(() -> new BlockMatrix(one, one, one, DoubleMatrix.scalar(0)).inverse());
        assertThatExceptionOfType(ArithmeticException.class)
                .isThrownBy(() -> new BlockMatrix(one, one, one, one).inverse());
    }
}

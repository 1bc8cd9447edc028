package mdl.foundations.linalg;

import static mdl.foundations.linalg.Sample.distance;
import static mdl.foundations.linalg.Sample.gaussian;
import static mdl.foundations.linalg.Sample.rounding;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.jblas.DoubleMatrix;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Projection")
class ProjectionTest {

    @Test
    void onto_a_line_of_the_plane() {
        DoubleMatrix line = new DoubleMatrix(new double[] {3, 4});
        DoubleMatrix expected = new DoubleMatrix(new double[][] {{9, 12}, {12, 16}}).divi(25);
        assertThat(distance(Projection.orthogonal(line), expected)).isLessThanOrEqualTo(rounding(2, 1));
        DoubleMatrix along =
                Projection.oblique(new DoubleMatrix(new double[] {1, 0}), new DoubleMatrix(new double[] {1, -1}));
        assertThat(along.toArray2()).isDeepEqualTo(new double[][] {{1, -1}, {0, 0}});
        assertThat(Projection.complement(along).toArray2()).isDeepEqualTo(new double[][] {{0, 1}, {0, 1}});
    }

    @Test
    void it_leaves_its_image_and_kills_what_is_orthogonal_to_the_normals() {
        DoubleMatrix basis = gaussian(9, 3, 1);
        DoubleMatrix normals = basis.add(gaussian(9, 3, 2).divi(4));
        DoubleMatrix p = Projection.oblique(basis, normals);
        DoubleMatrix killed =
                MatrixProduct.multiply(Projection.complement(Projection.orthogonal(normals)), gaussian(9, 2, 3));
        double scale = 9 * SchattenNorm.OPERATOR.of(p) * SchattenNorm.OPERATOR.of(basis);
        assertThat(distance(MatrixProduct.multiply(p, basis), basis)).isLessThanOrEqualTo(rounding(9, scale));
        assertThat(MatrixProduct.multiply(p, killed).norm2()).isLessThanOrEqualTo(rounding(9, scale));
    }

    @Test
    void what_defines_no_projection_is_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Projection.orthogonal(gaussian(2, 3, 1)))
                .withMessage("B is 2 × 3: it must not have more columns than rows");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Projection.orthogonal(new DoubleMatrix(new double[][] {{1, 3}, {0, 0}, {0, 0}})))
                .withMessage(
                        "column 1 of B is a combination of those before it: the columns must be linearly independent");
        assertThatExceptionOfType(ArithmeticException.class)
                .isThrownBy(() -> Projection.oblique(
                        new DoubleMatrix(new double[] {1, 0}), new DoubleMatrix(new double[] {0, 1})));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Projection.oblique(gaussian(4, 2, 1), gaussian(5, 2, 1)))
                .withMessage("B is 4 × 2 and C is 5 × 2: B and C must have equally many rows");
    }
}

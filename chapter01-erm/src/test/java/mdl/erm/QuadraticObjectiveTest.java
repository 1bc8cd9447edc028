package mdl.erm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import mdl.foundations.statement.Rounding;
import org.assertj.core.data.Offset;
import org.jblas.DoubleMatrix;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A quadratic objective")
class QuadraticObjectiveTest {

    /** An eigendecomposition of order two and exponentials, of numbers up to 5. */
    private static final Offset<Double> ROUNDING =
            Offset.offset(Rounding.of(2 * 4).withScale(5).tolerance());

    /** Eigenvalues 1 and 3 along (1, −1) and (1, 1). */
    private final QuadraticObjective objective =
            new QuadraticObjective(new DoubleMatrix(new double[][] {{2, 1}, {1, 2}}), 1, -1);

    @Test
    void has_its_value_and_gradient() {
        assertThat(objective.value(new double[] {2, 1})).isEqualTo(7);
        assertThat(objective.gradient(new double[] {2, 1})).containsExactly(4, 5);
        assertThat(objective.value(objective.minimiser())).isEqualTo(0);
        assertThat(objective.dimension()).isEqualTo(2);
    }

    @Test
    void knows_its_curvatures() {
        assertThat(objective.smoothness()).isCloseTo(3, ROUNDING);
        assertThat(objective.strongConvexity()).isCloseTo(1, ROUNDING);
    }

    @Test
    void flows_along_its_eigenvectors() {
        double[] along = objective.flow(new double[] {2, -2}, 0.7);
        assertThat(along).containsExactly(new double[] {1 + Math.exp(-0.7), -1 - Math.exp(-0.7)}, ROUNDING);
        double[] across = objective.flow(new double[] {2, 0}, 0.7);
        assertThat(across).containsExactly(new double[] {1 + Math.exp(-2.1), -1 + Math.exp(-2.1)}, ROUNDING);
    }

    @Test
    void descends_as_the_iteration_does() {
        double[] start = {4, 3};
        double[] iterated = GradientDescent.withStep(0.6).after(9, objective::gradient, start);
        assertThat(objective.descent(start, 0.6, 9)).containsExactly(iterated, ROUNDING);
    }

    @Test
    void may_have_a_kernel_in_which_nothing_moves() {
        QuadraticObjective flat = new QuadraticObjective(new DoubleMatrix(new double[][] {{1, 0}, {0, 0}}), 0, 0);
        assertThat(flat.flow(new double[] {1, 5}, 1)[1]).isEqualTo(5);
        assertThat(flat.strongConvexity()).isEqualTo(0);
    }

    @Test
    void refuses_what_is_not_one() {
        assertThatThrownBy(() -> new QuadraticObjective(new DoubleMatrix(new double[][] {{1, 0}, {0, -1}}), 0, 0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("the Hessian has the eigenvalue -1.0, but must be positive semidefinite");
        assertThatThrownBy(() -> new QuadraticObjective(DoubleMatrix.eye(2), 0))
                .hasMessage("the minimiser has 1 coordinates, but must have as many as the Hessian has rows, 2");
        assertThatThrownBy(() -> objective.value(new double[3])).hasMessage("there are 3 parameters, but must be 2");
        assertThatThrownBy(() -> new QuadraticObjective(DoubleMatrix.eye(1), Double.NaN))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("minimiser[0] is NaN");
    }
}

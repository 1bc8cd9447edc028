package mdl.approximation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.hipparchus.optim.linear.LinearConstraint;
import org.hipparchus.optim.linear.LinearConstraintSet;
import org.hipparchus.optim.linear.LinearObjectiveFunction;
import org.hipparchus.optim.linear.NonNegativeConstraint;
import org.hipparchus.optim.linear.Relationship;
import org.hipparchus.optim.linear.SimplexSolver;
import org.hipparchus.optim.nonlinear.scalar.GoalType;
import org.jblas.DoubleMatrix;

/**
 * The combination of given functions with the smallest largest error at given points, by linear programming.
 *
 * <p>No combination does better at these points, so none does better on a set that contains them.
 *
 * @param coefficients of the functions
 * @param error max_i |Σ_k c_k φ_k(x_i) − g_i|
 */
public record MinimaxFit(double[] coefficients, double error) {

    /** Copies what was computed elsewhere; {@link #of} computes. */
    public MinimaxFit {
        coefficients = coefficients.clone();
    }

    /**
     * Minimises t subject to −t ≤ Σ_k c_k φ_k(x_i) − g_i ≤ t.
     *
     * @param features φ_k(x_i), one row for each point
     * @param values g_i
     * @throws IllegalArgumentException if there are not as many values as rows
     */
    public static MinimaxFit of(DoubleMatrix features, double... values) {
        if (features.isEmpty() || features.rows != values.length) {
            throw new IllegalArgumentException(
                    "there are " + values.length + " values, but functions at " + features.rows + " points");
        }
        int p = features.columns;
        List<LinearConstraint> constraints = new ArrayList<>();
        for (int i = 0; i < values.length; i++) {
            double[] row = Arrays.copyOf(features.getRow(i).toArray(), p + 1);
            row[p] = -1;
            constraints.add(new LinearConstraint(row.clone(), Relationship.LEQ, values[i]));
            row[p] = 1;
            constraints.add(new LinearConstraint(row, Relationship.GEQ, values[i]));
        }
        double[] goal = new double[p + 1];
        goal[p] = 1;
        double[] best = new SimplexSolver()
                .optimize(
                        new LinearObjectiveFunction(goal, 0),
                        new LinearConstraintSet(constraints),
                        GoalType.MINIMIZE,
                        new NonNegativeConstraint(false))
                .getPoint();
        double[] coefficients = Arrays.copyOf(best, p);
        double error = 0;
        for (int i = 0; i < values.length; i++) {
            error = Math.max(error, Math.abs(features.getRow(i).dot(new DoubleMatrix(coefficients)) - values[i]));
        }
        return new MinimaxFit(coefficients, error);
    }

    /** A copy of the coefficients. */
    @Override
    public double[] coefficients() {
        return coefficients.clone();
    }
}

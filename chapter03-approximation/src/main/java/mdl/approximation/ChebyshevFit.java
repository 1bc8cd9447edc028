package mdl.approximation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import mdl.foundations.linalg.MatrixProduct;
import org.hipparchus.optim.linear.LinearConstraint;
import org.hipparchus.optim.linear.LinearConstraintSet;
import org.hipparchus.optim.linear.LinearObjectiveFunction;
import org.hipparchus.optim.linear.NonNegativeConstraint;
import org.hipparchus.optim.linear.PivotSelectionRule;
import org.hipparchus.optim.linear.Relationship;
import org.hipparchus.optim.linear.SimplexSolver;
import org.hipparchus.optim.nonlinear.scalar.GoalType;
import org.jblas.DoubleMatrix;

/**
 * The combination Φc of features that comes closest to the values y at finitely many points, in max_i |y_i − (Φc)_i|.
 *
 * <p>At finitely many points of a set, the least error is a lower bound of the least uniform error on the set.
 *
 * @param coefficients c
 * @param error max_i |y_i − (Φc)_i| of these coefficients
 */
public record ChebyshevFit(double[] coefficients, double error) {

    /** Copies what it is given; {@link #of} computes. */
    public ChebyshevFit {
        coefficients = coefficients.clone();
    }

    /**
     * Solves the linear program: least t with −t ≤ y_i − (Φc)_i ≤ t for every i, by the simplex method.
     *
     * <p>The error is then computed from the coefficients, so that it is that of a true combination even where the
     * program was solved to few digits.
     *
     * @param features Φ, points × features
     * @param values y, one number for each point
     * @throws IllegalArgumentException if there are not as many values as points
     */
    public static ChebyshevFit of(DoubleMatrix features, double[] values) {
        if (values.length != features.rows) {
            throw new IllegalArgumentException(
                    "there are " + values.length + " values, but features at " + features.rows + " points");
        }
        int p = features.columns;
        List<LinearConstraint> constraints = new ArrayList<>();
        for (int i = 0; i < features.rows; i++) {
            double[] below = Arrays.copyOf(features.getRow(i).data, p + 1);
            double[] above = below.clone();
            below[p] = 1;
            above[p] = -1;
            constraints.add(new LinearConstraint(below, Relationship.GEQ, values[i]));
            constraints.add(new LinearConstraint(above, Relationship.LEQ, values[i]));
        }
        double[] objective = new double[p + 1];
        objective[p] = 1;
        double[] solution = new SimplexSolver()
                .optimize(
                        new LinearObjectiveFunction(objective, 0),
                        new LinearConstraintSet(constraints),
                        GoalType.MINIMIZE,
                        // Values that repeat make the program degenerate, and the usual rule may run in circles.
                        PivotSelectionRule.BLAND,
                        new NonNegativeConstraint(false))
                .getPoint();
        double[] c = Arrays.copyOf(solution, p);
        double[] fitted = MatrixProduct.times(features, c);
        double worst = 0;
        for (int i = 0; i < values.length; i++) {
            worst = Math.max(worst, Math.abs(values[i] - fitted[i]));
        }
        return new ChebyshevFit(c, worst);
    }

    /** A copy of c. */
    @Override
    public double[] coefficients() {
        return coefficients.clone();
    }
}

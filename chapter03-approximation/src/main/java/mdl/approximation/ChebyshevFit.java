package mdl.approximation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import mdl.foundations.input.Inputs;
import mdl.foundations.linalg.MatrixProduct;
import mdl.foundations.linalg.SingularValueDecomposition;
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

    /** Directions in which the features are smaller than this, relative to the largest, are left alone. */
    private static final double LEAST = 0x1p-26;

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
     * @throws IllegalArgumentException if there are not as many values as points, or a number is not finite
     */
    public static ChebyshevFit of(DoubleMatrix features, double[] values) {
        if (values.length != features.rows) {
            throw new IllegalArgumentException(
                    "there are " + values.length + " values, but features at " + features.rows + " points");
        }
        Inputs.finite("features", features);
        Inputs.finite("values", values);
        SingularValueDecomposition svd = SingularValueDecomposition.of(features);
        int rank = rank(svd.values());
        double[] d = leastMaximum(svd.u(), rank, values);
        double[] c = new double[features.columns];
        for (int j = 0; j < c.length; j++) {
            for (int k = 0; k < rank; k++) {
                c[j] += svd.v().get(j, k) * d[k] / svd.values()[k];
            }
        }
        double[] fitted = MatrixProduct.times(features, c);
        double worst = 0;
        for (int i = 0; i < values.length; i++) {
            worst = Math.max(worst, Math.abs(values[i] - fitted[i]));
        }
        return new ChebyshevFit(c, worst);
    }

    private static int rank(double[] singularValues) {
        int rank = 0;
        while (rank < singularValues.length && singularValues[rank] > LEAST * singularValues[0]) {
            rank++;
        }
        return rank;
    }

    /**
     * The program in the first columns U of an orthonormal basis: as |Ud| ≤ 2 max|y|, no |d_k| exceeds a bound M. In the
     * variables M + d ≥ 0 and T − t ≥ 0 the origin is feasible, and no further phase of the simplex method is needed.
     */
    private static double[] leastMaximum(DoubleMatrix basis, int rank, double[] values) {
        double bound = 2 * Math.sqrt(values.length) * new DoubleMatrix(values).normmax();
        double[] moved = values.clone();
        double largest = 0;
        for (int i = 0; i < moved.length; i++) {
            for (int k = 0; k < rank; k++) {
                moved[i] += bound * basis.get(i, k);
            }
            largest = Math.max(largest, Math.abs(moved[i]));
        }
        List<LinearConstraint> constraints = new ArrayList<>();
        for (int i = 0; i < moved.length; i++) {
            double[] plus = new double[rank + 1];
            double[] minus = new double[rank + 1];
            for (int k = 0; k < rank; k++) {
                plus[k] = basis.get(i, k);
                minus[k] = -plus[k];
            }
            plus[rank] = 1;
            minus[rank] = 1;
            constraints.add(new LinearConstraint(plus, Relationship.LEQ, largest + moved[i]));
            constraints.add(new LinearConstraint(minus, Relationship.LEQ, largest - moved[i]));
        }
        double[] objective = new double[rank + 1];
        objective[rank] = 1;
        double[] d = new SimplexSolver()
                .optimize(
                        new LinearObjectiveFunction(objective, 0),
                        new LinearConstraintSet(constraints),
                        GoalType.MAXIMIZE,
                        // Values that repeat make the program degenerate, and the usual rule may run in circles.
                        PivotSelectionRule.BLAND,
                        new NonNegativeConstraint(true))
                .getPoint();
        return Arrays.stream(d, 0, rank).map(v -> v - bound).toArray();
    }

    /** A copy of c. */
    @Override
    public double[] coefficients() {
        return coefficients.clone();
    }
}

package mdl.erm;

import java.util.ArrayList;
import java.util.List;
import mdl.foundations.input.Inputs;
import org.hipparchus.optim.linear.LinearConstraint;
import org.hipparchus.optim.linear.LinearConstraintSet;
import org.hipparchus.optim.linear.LinearObjectiveFunction;
import org.hipparchus.optim.linear.NonNegativeConstraint;
import org.hipparchus.optim.linear.Relationship;
import org.hipparchus.optim.linear.SimplexSolver;
import org.hipparchus.optim.nonlinear.scalar.GoalType;
import org.hipparchus.util.CombinatoricsUtils;
import org.jblas.DoubleMatrix;

/**
 * The labellings of n points that a hyperplane through the origin can make.
 *
 * <p>Notes: Section 1.5.
 *
 * @param points the rows x_i, n × d
 */
public record LinearSeparation(DoubleMatrix points) {

    /** A labelling of more points than this has too many rivals to count. */
    private static final int MOST = 16;

    /** @throws IllegalArgumentException if there is no point, or one that is not finite */
    public LinearSeparation {
        if (points.isEmpty()) {
            throw new IllegalArgumentException("there are no points, but must be at least one");
        }
        Inputs.finite("points", points);
        points = points.dup();
    }

    /**
     * Whether some w has y_i⟨w, x_i⟩ &gt; 0 for all i, by the linear program max{t ≤ 1 : y_i⟨w, x_i⟩ + ε_i ≥ t} with 0 &lt; ε_i ≤ ¼.
     *
     * <p>Its value is 1 then. Else some weights α_i ≥ 0 of sum one have Σ α_i y_i x_i = 0, so t ≤ Σ α_i ε_i ≤ ¼. Without the ε_i
     * all constraints would meet at the origin, where the simplex method may go round in circles.
     *
     * @param labels y_1, …, y_n, each −1 or 1
     * @throws IllegalArgumentException if there are not n labels ±1
     */
    // tag::separates[]
    public boolean separates(double[] labels) {
        int n = points.rows;
        int d = points.columns;
        List<LinearConstraint> constraints = new ArrayList<>();
        for (int i = 0; i < n; i++) {
            double[] row = new double[d + 1];
            for (int j = 0; j < d; j++) {
                row[j] = -requireSign(labels, i) * points.get(i, j);
            }
            row[d] = 1;
            constraints.add(new LinearConstraint(row, Relationship.LEQ, 0.25 * (i + 1) / n));
        }
        double[] margin = new double[d + 1];
        margin[d] = 1;
        constraints.add(new LinearConstraint(margin, Relationship.LEQ, 1));
        double value = new SimplexSolver()
                .optimize(
                        new LinearObjectiveFunction(margin, 0),
                        new LinearConstraintSet(constraints),
                        GoalType.MAXIMIZE,
                        new NonNegativeConstraint(false))
                .getValue();
        return value > 0.5;
    }
    // end::separates[]

    /**
     * How many of the 2ⁿ labellings a hyperplane can make, by 2ⁿ⁻¹ linear programs: turning w turns every label.
     *
     * @throws IllegalArgumentException if n &gt; 16
     */
    public int count() {
        int n = points.rows;
        if (n > MOST) {
            throw new IllegalArgumentException("there are " + n + " points, but must be at most " + MOST);
        }
        int count = 0;
        double[] labels = new double[n];
        for (int bits = 0; bits < 1 << (n - 1); bits++) {
            for (int i = 0; i < n; i++) {
                labels[i] = (bits >> i & 1) == 1 ? -1 : 1;
            }
            if (separates(labels)) {
                count += 2;
            }
        }
        return count;
    }

    /**
     * Cover's probability 2^{1−n}Σ_{k&lt;d} C(n − 1, k) that random labels of n points of R^d can be separated.
     *
     * <p>The points are in general position: any min(n, d) of them are linearly independent.
     *
     * <p>Source: Cover (1965), after Schläfli.
     *
     * @throws IllegalArgumentException if n or d is below 1
     */
    public static double probability(int points, int dimension) {
        if (points < 1 || dimension < 1) {
            throw new IllegalArgumentException(
                    "there are " + points + " points in dimension " + dimension + ", but both must be at least 1");
        }
        double sum = 0;
        for (int k = 0; k < Math.min(dimension, points); k++) {
            sum += Math.exp(CombinatoricsUtils.binomialCoefficientLog(points - 1, k) - (points - 1) * Math.log(2));
        }
        return sum;
    }

    private double requireSign(double[] labels, int i) {
        if (labels.length != points.rows || Math.abs(labels[i]) != 1) {
            throw new IllegalArgumentException("there must be " + points.rows + " labels, each -1 or 1, but label " + i
                    + " of " + labels.length + " is " + (i < labels.length ? labels[i] : Double.NaN));
        }
        return labels[i];
    }
}

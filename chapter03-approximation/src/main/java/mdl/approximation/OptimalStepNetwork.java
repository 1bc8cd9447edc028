package mdl.approximation;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import mdl.foundations.input.Inputs;
import org.hipparchus.optim.linear.LinearConstraint;
import org.hipparchus.optim.linear.LinearConstraintSet;
import org.hipparchus.optim.linear.LinearObjectiveFunction;
import org.hipparchus.optim.linear.NonNegativeConstraint;
import org.hipparchus.optim.linear.PivotSelectionRule;
import org.hipparchus.optim.linear.Relationship;
import org.hipparchus.optim.linear.SimplexSolver;
import org.hipparchus.optim.nonlinear.scalar.GoalType;

/**
 * The least uniform error of all networks of p steps, for a rising line on [0, 1].
 *
 * <p>Either a neuron is constant, and the others make at most p levels, all free. Or there are p jumps, and p + 1 levels
 * ℓ_0, …, ℓ_p with ℓ_0 + Σ_{j ∈ S} (ℓ_j − ℓ_{j−1}) = 0, where S are the neurons whose weight is negative. Each S is a linear
 * program in the levels, the values of the line at the jumps, and the error. Notes: Proposition 3.
 */
public final class OptimalStepNetwork {

    private static final int MOST_NEURONS = 10;

    private OptimalStepNetwork() {}

    /**
     * The least error for the line from a to a + r, by 2^p + 1 linear programs of 2p + 2 variables.
     *
     * @param start a
     * @param rise r &gt; 0
     * @param neurons p, from 1 to 10
     * @throws IllegalArgumentException if the start is not finite, the rise not positive and finite, or p is out of range
     */
    public static double error(double start, double rise, int neurons) {
        Inputs.finite("the start", start);
        Inputs.positiveFinite("the rise", rise);
        if (neurons < 1 || neurons > MOST_NEURONS) {
            throw new IllegalArgumentException(
                    "the number of neurons is " + neurons + ", but must lie between 1 and " + MOST_NEURONS);
        }
        return Math.min(
                leastError(start, rise, neurons - 1, OptionalInt.empty()),
                IntStream.range(0, 1 << neurons)
                        .mapToDouble(left -> leastError(start, rise, neurons, OptionalInt.of(left)))
                        .min()
                        .orElseThrow());
    }

    /** Variables are the levels ℓ_0, …, ℓ_m, the values y_1 ≤ … ≤ y_m of the line at the jumps, and the error. */
    private static double leastError(double start, double rise, int jumps, OptionalInt left) {
        int error = 2 * jumps + 1;
        List<LinearConstraint> constraints = new ArrayList<>();
        for (int j = 0; j <= jumps; j++) {
            // The cell from y_j to y_{j+1} is within the error of its level.
            double[] above = new double[error + 1];
            double[] below = new double[error + 1];
            double[] order = new double[error + 1];
            above[j] = 1;
            above[error] = 1;
            below[j] = 1;
            below[error] = -1;
            if (j < jumps) {
                above[jumps + 1 + j] = -1;
                order[jumps + 1 + j] = 1;
            }
            if (j > 0) {
                below[jumps + j] = -1;
                order[jumps + j] = -1;
            }
            double first = j == 0 ? start : 0;
            double last = j == jumps ? start + rise : 0;
            constraints.add(new LinearConstraint(above, Relationship.GEQ, last));
            constraints.add(new LinearConstraint(below, Relationship.LEQ, first));
            constraints.add(new LinearConstraint(order, Relationship.GEQ, first - last));
        }
        if (left.isPresent()) {
            double[] sum = new double[error + 1];
            sum[0] = 1;
            for (int j = 1; j <= jumps; j++) {
                if ((left.getAsInt() >> (j - 1) & 1) == 1) {
                    sum[j]++;
                    sum[j - 1]--;
                }
            }
            constraints.add(new LinearConstraint(sum, Relationship.EQ, 0));
        }
        double[] objective = new double[error + 1];
        objective[error] = 1;
        return new SimplexSolver()
                .optimize(
                        new LinearObjectiveFunction(objective, 0),
                        new LinearConstraintSet(constraints),
                        GoalType.MINIMIZE,
                        PivotSelectionRule.BLAND,
                        new NonNegativeConstraint(false))
                .getValue();
    }
}

package mdl.approximation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.IntStream;
import mdl.foundations.input.Inputs;
import org.hipparchus.optim.linear.LinearConstraint;
import org.hipparchus.optim.linear.LinearConstraintSet;
import org.hipparchus.optim.linear.LinearObjectiveFunction;
import org.hipparchus.optim.linear.Relationship;
import org.hipparchus.optim.linear.SimplexSolver;
import org.hipparchus.optim.nonlinear.scalar.GoalType;

/**
 * The continuous piecewise linear function with given knots that comes nearest to a function g at the knots and half-way
 * between them, by linear programming.
 *
 * @param values at the knots
 * @param error the largest |f − g| at these points: no continuous function that is linear between the knots has a smaller
 *     one, on the whole interval even less so
 */
public record MinimaxBrokenLine(double[] values, double error) {

    /** Reduced costs and pivots below a few units of rounding are taken for zero. */
    private static final double ZERO = 16 * Math.ulp(1.0);

    private static final int ULPS = 10;

    /** Copies the values. */
    public MinimaxBrokenLine {
        values = values.clone();
    }

    /** A copy of the values at the knots. */
    @Override
    public double[] values() {
        return values.clone();
    }

    /**
     * The best values for these knots.
     *
     * @param knots x_0 &lt; … &lt; x_m, at least two
     * @throws IllegalArgumentException if there are fewer than two knots, they do not increase, or a number is not finite
     */
    public static MinimaxBrokenLine of(DoubleUnaryOperator g, double... knots) {
        if (knots.length < 2) {
            throw new IllegalArgumentException("there must be at least two knots, not " + knots.length);
        }
        Inputs.finite("knots", knots);
        for (int j = 1; j < knots.length; j++) {
            if (!(knots[j - 1] < knots[j])) {
                throw new IllegalArgumentException(
                        "the knots must increase, but " + knots[j] + " follows " + knots[j - 1]);
            }
        }
        int last = knots.length;
        double scale = IntStream.range(0, 2 * last - 1)
                .mapToDouble(j -> Math.abs(g.applyAsDouble((knots[j / 2] + knots[(j + 1) / 2]) / 2)))
                .max()
                .orElseThrow();
        Inputs.finite("the largest value of the function at the knots and half-way between", scale);
        // tag::constraints[]
        List<LinearConstraint> constraints = new ArrayList<>();
        for (int j = 0; j < knots.length; j++) {
            double[] knot = new double[last + 1];
            knot[j] = 1;
            addBothSides(constraints, knot, g.applyAsDouble(knots[j]), scale);
            if (j > 0) {
                double[] middle = new double[last + 1];
                middle[j - 1] = 0.5;
                middle[j] = 0.5;
                double halfWay = (knots[j - 1] + knots[j]) / 2;
                addBothSides(constraints, middle, g.applyAsDouble(halfWay), scale);
            }
        }
        // end::constraints[]
        double[] gain = new double[last + 1];
        gain[last] = 1;
        double[] best = new SimplexSolver(ZERO, ULPS, ZERO)
                .optimize(new LinearObjectiveFunction(gain, 0), new LinearConstraintSet(constraints), GoalType.MAXIMIZE)
                .getPoint();
        return new MinimaxBrokenLine(Arrays.copyOf(best, knots.length), scale - best[last]);
    }

    /** |⟨c, v⟩ − g| ≤ S − τ with the last variable τ; for S ≥ |g| nothing is on the wrong side at v = 0, τ = 0. */
    private static void addBothSides(List<LinearConstraint> constraints, double[] c, double g, double scale) {
        double[] above = c.clone();
        above[above.length - 1] = 1;
        constraints.add(new LinearConstraint(above, Relationship.LEQ, scale + g));
        double[] below = Arrays.stream(c).map(weight -> -weight).toArray();
        below[below.length - 1] = 1;
        constraints.add(new LinearConstraint(below, Relationship.LEQ, scale - g));
    }
}

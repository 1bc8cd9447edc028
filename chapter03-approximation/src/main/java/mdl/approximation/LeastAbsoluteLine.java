package mdl.approximation;

import java.util.Arrays;
import java.util.stream.DoubleStream;
import org.hipparchus.optim.MaxEval;
import org.hipparchus.optim.nonlinear.scalar.GoalType;
import org.hipparchus.optim.univariate.BrentOptimizer;
import org.hipparchus.optim.univariate.SearchInterval;
import org.hipparchus.optim.univariate.UnivariateObjectiveFunction;

/**
 * The line that is nearest to a piecewise linear function g in L¹ on an interval: ℓ(x) = a + bx with the least ∫|g − ℓ|.
 *
 * <p>For a given slope the best height is a median of g(x) − bx, which is known exactly. What is left is a convex function
 * of the slope, and Brent's method finds its least value to rounding.
 *
 * @param height a
 * @param slope b
 * @param error ∫|g − ℓ|
 */
public record LeastAbsoluteLine(double height, double slope, double error) {

    /** Brent's method cannot do better than the square root of the precision in the slope, which is its square in the error. */
    private static final double SLOPE_PRECISION = Math.sqrt(Math.ulp(1.0));

    private static final int MOST_EVALUATIONS = 1000;

    /**
     * The line for g on all of its interval, in O(m log m) operations for m pieces.
     *
     * @param g the function
     */
    public static LeastAbsoluteLine of(PiecewiseLinear g) {
        double[] x = g.knots();
        double[] y = g.values();
        double[] slopes = new double[x.length - 1];
        Arrays.setAll(slopes, j -> (y[j + 1] - y[j]) / (x[j + 1] - x[j]));
        double least = Arrays.stream(slopes).min().orElseThrow();
        double most = Arrays.stream(slopes).max().orElseThrow();
        LeastAbsoluteLine best = withSlope(x, y, least);
        if (least < most) {
            double slope = new BrentOptimizer(SLOPE_PRECISION, SLOPE_PRECISION * (most - least))
                    .optimize(
                            new UnivariateObjectiveFunction(
                                    b -> withSlope(x, y, b).error()),
                            GoalType.MINIMIZE,
                            new SearchInterval(least, most),
                            new MaxEval(MOST_EVALUATIONS))
                    .getPoint();
            // Where a piece of g is part of the line, the least error is at an edge, where Brent's method is slow.
            for (double candidate : DoubleStream.concat(
                            DoubleStream.of(slope), Arrays.stream(slopes).distinct())
                    .toArray()) {
                LeastAbsoluteLine other = withSlope(x, y, candidate);
                best = other.error() < best.error() ? other : best;
            }
        }
        return best;
    }

    private static LeastAbsoluteLine withSlope(double[] x, double[] y, double slope) {
        double[] rest = new double[x.length];
        Arrays.setAll(rest, j -> y[j] - slope * x[j]);
        double height = median(x, rest);
        double error = 0;
        for (int j = 1; j < x.length; j++) {
            error += (x[j] - x[j - 1]) * meanSize(rest[j - 1] - height, rest[j] - height);
        }
        return new LeastAbsoluteLine(height, slope, error);
    }

    /** The mean of |t| when t runs from one number to the other. */
    private static double meanSize(double left, double right) {
        double size = Math.abs(left) + Math.abs(right);
        return left * right >= 0 ? size / 2 : (left * left + right * right) / (2 * size);
    }

    /** A level below and above which h is on equal lengths; between the values at the knots these lengths are linear. */
    private static double median(double[] x, double[] h) {
        double half = (x[x.length - 1] - x[0]) / 2;
        double[] levels = Arrays.stream(h).sorted().distinct().toArray();
        int low = 0;
        int high = levels.length - 1;
        while (high - low > 1) {
            int middle = (low + high) / 2;
            if (lengthBelow(x, h, levels[middle], false) <= half) {
                low = middle;
            } else {
                high = middle;
            }
        }
        double under = lengthBelow(x, h, levels[low], true);
        double upTo = lengthBelow(x, h, levels[high], false);
        double share = upTo > under ? Math.min(Math.max((half - under) / (upTo - under), 0), 1) : 0;
        return levels[low] + share * (levels[high] - levels[low]);
    }

    /** The length of {h &lt; level}, or of {h ≤ level}. */
    private static double lengthBelow(double[] x, double[] h, double level, boolean orAt) {
        double length = 0;
        for (int j = 1; j < x.length; j++) {
            double low = Math.min(h[j - 1], h[j]);
            double high = Math.max(h[j - 1], h[j]);
            boolean flat = low == high;
            double share = flat
                    ? low < level || orAt && low == level ? 1 : 0
                    : Math.min(Math.max((level - low) / (high - low), 0), 1);
            length += share * (x[j] - x[j - 1]);
        }
        return length;
    }
}

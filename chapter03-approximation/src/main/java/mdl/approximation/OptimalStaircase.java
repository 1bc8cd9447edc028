package mdl.approximation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The best piecewise constant approximation of a continuous piecewise linear function in the uniform norm.
 *
 * <p>One level can stay within ε of a function exactly where its range is at most 2ε. So the cell that begins first is
 * best continued as far as that allows, and no other partition has fewer cells. Notes: Remark 5, Exercise 3.
 */
public final class OptimalStaircase {

    private OptimalStaircase() {}

    /**
     * The staircase with the fewest levels among all within ε of g, in one pass over the knots.
     *
     * @param error ε &gt; 0
     * @throws IllegalArgumentException if ε is not positive, or below eight roundings of the largest |g|
     */
    // tag::within[]
    public static Staircase within(PiecewiseLinear g, double error) {
        double[] knots = g.knots();
        double[] values = g.values();
        requireAboveRounding(error, values);
        List<Double> jumps = new ArrayList<>();
        List<Double> levels = new ArrayList<>();
        double x = knots[0];
        double y = values[0];
        double lowest = y;
        double highest = y;
        for (int k = 1; k < knots.length; k++) {
            double limit = limit(values[k] > y, lowest, highest, error);
            while (values[k] > y ? values[k] > limit : values[k] < limit) {
                x += (limit - y) / (values[k] - y) * (knots[k] - x);
                levels.add(values[k] > y ? lowest + error : highest - error);
                jumps.add(x);
                y = limit;
                lowest = y;
                highest = y;
                limit = limit(values[k] > y, lowest, highest, error);
            }
            x = knots[k];
            y = values[k];
            lowest = Math.min(lowest, y);
            highest = Math.max(highest, y);
        }
        levels.add((lowest + highest) / 2);
        return new Staircase(array(jumps), array(levels));
    }
    // end::within[]

    private static void requireAboveRounding(double error, double[] values) {
        if (!(error > 0)) {
            throw new IllegalArgumentException("the error is " + error + ", but must be positive");
        }
        double rounding =
                8 * Math.ulp(Arrays.stream(values).map(Math::abs).max().orElseThrow());
        if (error < rounding) {
            throw new IllegalArgumentException(
                    "the error is " + error + ", but for values of this size must be at least " + rounding);
        }
    }

    /**
     * The least error that so many levels can have, to the last digit, by bisection of the error in {@link #within}.
     *
     * @param levels at least 1
     * @throws IllegalArgumentException if there is no level, or so many that {@link #within} refuses the error
     */
    public static double error(PiecewiseLinear g, int levels) {
        if (levels < 1) {
            throw new IllegalArgumentException("the number of levels is " + levels + ", but must be at least 1");
        }
        double[] values = g.values();
        double enough = Arrays.stream(values).max().orElseThrow()
                - Arrays.stream(values).min().orElseThrow();
        double tooLittle = 0;
        double middle = enough / 2;
        while (middle > tooLittle && middle < enough) {
            if (within(g, middle).levels().length <= levels) {
                enough = middle;
            } else {
                tooLittle = middle;
            }
            middle = (tooLittle + enough) / 2;
        }
        return enough;
    }

    /** Where a rising or falling g leaves what one level can reach. */
    private static double limit(boolean rising, double lowest, double highest, double error) {
        return rising ? lowest + 2 * error : highest - 2 * error;
    }

    private static double[] array(List<Double> numbers) {
        return numbers.stream().mapToDouble(Double::doubleValue).toArray();
    }
}

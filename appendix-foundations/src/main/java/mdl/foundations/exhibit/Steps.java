package mdl.foundations.exhibit;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A right-continuous step function: y_i holds from x_i up to x_{i+1}, the last value up to the end of
 * the plot, and two equal x make a jump.
 *
 * @param label not blank
 * @param x at least two finite numbers that do not decrease
 * @param y as many finite numbers
 * @param colour 1..6
 */
public record Steps(String label, Reals x, Reals y, int colour) implements Series {

    /**
     * Checks the parts.
     *
     * @throws IllegalArgumentException when a number is not finite, the x decrease, the lengths differ, or label or
     *     colour are not allowed
     */
    public Steps {
        String name = SeriesChecks.named("steps", label, colour);
        SeriesChecks.requireSome(name, x, 2);
        x.requireFinite("x of " + name);
        x.requireOrder("x of " + name, false);
        y.requireSize("y of " + name, x.size(), "the number of its x-coordinates");
        y.requireFinite("y of " + name);
    }

    /**
     * The distribution function of a sample: from 0 at the least value it climbs by 1/n at each of the n values to 1.
     *
     * @throws IllegalArgumentException when the sample is empty or has a value that is not finite, or label or colour
     *     are not allowed
     */
    public static Steps distributionOf(String label, double[] sample, int colour) {
        Reals.of(sample).requireFinite("The sample \"" + label + "\"");
        SeriesChecks.requireSome("sample \"" + label + "\"", Reals.of(sample), 1);
        double[] sorted = sample.clone();
        Arrays.sort(sorted);
        double[] x = new double[sorted.length + 1];
        double[] y = new double[sorted.length + 1];
        x[0] = sorted[0];
        for (int i = 0; i < sorted.length; i++) {
            x[i + 1] = sorted[i];
            y[i + 1] = (i + 1.0) / sorted.length;
        }
        return new Steps(label, Reals.of(x), Reals.of(y), colour);
    }

    @Override
    public String kind() {
        return "steps";
    }

    @Override
    public Steps coloured(int colour) {
        return new Steps(label, x, y, colour);
    }

    /** Where each value begins, x, and the value, y. */
    @Override
    public Map<String, Reals> columns() {
        Map<String, Reals> columns = new LinkedHashMap<>();
        columns.put("x", x);
        columns.put("y", y);
        return columns;
    }
}

package mdl.foundations.exhibit;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A line through points in the order given; an infinite y leaves the plot, so it needs a y axis with a range.
 *
 * @param label not blank
 * @param x at least two finite numbers
 * @param y as many numbers, infinite ones allowed
 * @param dashed whether this is a reference that is always drawn with dashes
 * @param colour 1..6
 */
public record Curve(String label, Reals x, Reals y, boolean dashed, int colour) implements Series {

    /**
     * Checks the parts.
     *
     * @throws IllegalArgumentException when a number is NaN, an x is infinite, the lengths differ, or label or colour
     *     are not allowed
     */
    public Curve {
        String name = SeriesChecks.named("curve", label, colour);
        SeriesChecks.requireSome(name, x, 2);
        x.requireFinite("x of " + name);
        y.requireSize("y of " + name, x.size(), "the number of its x-coordinates");
        y.requireNumbers("y of " + name);
    }

    @Override
    public String kind() {
        return "curve";
    }

    @Override
    public Curve coloured(int colour) {
        return new Curve(label, x, y, dashed, colour);
    }

    /** The vertices x, y. */
    @Override
    public Map<String, Reals> columns() {
        Map<String, Reals> columns = new LinkedHashMap<>();
        columns.put("x", x);
        columns.put("y", y);
        return columns;
    }
}

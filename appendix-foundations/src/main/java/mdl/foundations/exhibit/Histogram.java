package mdl.foundations.exhibit;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Bars that stand on zero (on the floor of the plot when the y axis is logarithmic).
 *
 * @param label not blank
 * @param edges m+1 increasing finite numbers
 * @param heights m finite numbers, m at least 1: densities or counts
 * @param colour 1..6
 */
public record Histogram(String label, Reals edges, Reals heights, int colour) implements Series {

    /**
     * Checks the parts.
     *
     * @throws IllegalArgumentException when a number is not finite, the edges do not increase, the lengths do not fit,
     *     or label or colour are not allowed
     */
    public Histogram {
        String name = SeriesChecks.named("histogram", label, colour);
        SeriesChecks.requireSome(name, edges, 2);
        edges.requireFinite("Edges of " + name);
        edges.requireOrder("Edges of " + name, true);
        heights.requireSize("Heights of " + name, edges.size() - 1, "the number of bars between the edges");
        heights.requireFinite("Heights of " + name);
    }

    @Override
    public String kind() {
        return "histogram";
    }

    @Override
    public Histogram coloured(int colour) {
        return new Histogram(label, edges, heights, colour);
    }

    /** Left edges x, right edges x_end, heights y. */
    @Override
    public Map<String, Reals> columns() {
        Map<String, Reals> columns = new LinkedHashMap<>();
        columns.put("x", edges.slice(0, heights.size()));
        columns.put("x_end", edges.slice(1, edges.size()));
        columns.put("y", heights);
        return columns;
    }
}

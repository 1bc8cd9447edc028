package mdl.foundations.exhibit;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The region between two curves over the same x, for instance a confidence band.
 *
 * @param label not blank
 * @param x at least two increasing finite numbers
 * @param lower as many finite numbers
 * @param upper as many finite numbers, nowhere below {@code lower}
 * @param colour 1..6
 */
public record Band(String label, Reals x, Reals lower, Reals upper, int colour) implements Series {

    /**
     * Checks the parts.
     *
     * @throws IllegalArgumentException when a number is not finite, the x do not increase, the lengths differ, the
     *     curves cross, or label or colour are not allowed
     */
    public Band {
        String name = SeriesChecks.named("band", label, colour);
        SeriesChecks.requireSome(name, x, 2);
        x.requireFinite("x of " + name);
        x.requireOrder("x of " + name, true);
        lower.requireSize("The lower curve of " + name, x.size(), "the number of its x-coordinates");
        lower.requireFinite("The lower curve of " + name);
        upper.requireSize("The upper curve of " + name, x.size(), "the number of its x-coordinates");
        upper.requireFinite("The upper curve of " + name);
        for (int i = 0; i < x.size(); i++) {
            if (lower.at(i) > upper.at(i)) {
                throw new IllegalArgumentException("The lower curve of " + name + " is above the upper one at index "
                        + i + ": " + lower.at(i) + " > " + upper.at(i) + ".");
            }
        }
    }

    @Override
    public String kind() {
        return "band";
    }

    @Override
    public Band coloured(int colour) {
        return new Band(label, x, lower, upper, colour);
    }

    /** The abscissa x, the lower curve y, the upper curve y_end. */
    @Override
    public Map<String, Reals> columns() {
        Map<String, Reals> columns = new LinkedHashMap<>();
        columns.put("x", x);
        columns.put("y", lower);
        columns.put("y_end", upper);
        return columns;
    }
}

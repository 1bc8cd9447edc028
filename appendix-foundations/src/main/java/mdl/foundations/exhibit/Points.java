package mdl.foundations.exhibit;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Marks, possibly with bars of two standard errors to either side.
 *
 * @param label not blank; the legend adds "± 2 s.e." where there are standard errors
 * @param x at least one finite number
 * @param y as many finite numbers
 * @param standardErrors as many finite numbers that are not negative, or empty
 * @param colour 1..6
 */
public record Points(String label, Reals x, Reals y, Optional<Reals> standardErrors, int colour) implements Series {

    /** How many standard errors a bar reaches to either side, as the legend says. */
    static final int BAR = 2;

    /**
     * Checks the parts.
     *
     * @throws IllegalArgumentException when a number is not finite, a standard error is negative, the lengths differ,
     *     or label or colour are not allowed
     */
    public Points {
        String name = SeriesChecks.named("points", label, colour);
        SeriesChecks.requireSome(name, x, 1);
        x.requireFinite("x of " + name);
        y.requireSize("y of " + name, x.size(), "the number of its x-coordinates");
        y.requireFinite("y of " + name);
        if (standardErrors.isPresent()) {
            Reals errors = standardErrors.get();
            errors.requireSize("Standard errors of " + name, x.size(), "the number of its x-coordinates");
            errors.requireThat(
                    "Standard errors of " + name, "finite and at least 0", e -> Double.isFinite(e) && e >= 0);
        }
    }

    @Override
    public String kind() {
        return "points";
    }

    @Override
    public String legend() {
        return standardErrors.isPresent() ? label + " ± " + BAR + " s.e." : label;
    }

    @Override
    public Points coloured(int colour) {
        return new Points(label, x, y, standardErrors, colour);
    }

    /** The points x, y, and standard_error where given. */
    @Override
    public Map<String, Reals> columns() {
        Map<String, Reals> columns = new LinkedHashMap<>();
        columns.put("x", x);
        columns.put("y", y);
        standardErrors.ifPresent(errors -> columns.put("standard_error", errors));
        return columns;
    }

    /** The end of a bar: y + sign · 2 · standard error. */
    double barEnd(int index, int sign) {
        return y.at(index) + sign * BAR * standardErrors.orElseThrow().at(index);
    }
}

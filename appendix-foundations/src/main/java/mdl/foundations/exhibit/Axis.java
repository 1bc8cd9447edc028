package mdl.foundations.exhibit;

import java.util.Objects;
import java.util.Optional;

/**
 * One of the two axes of a figure.
 *
 * @param label what is measured, with Unicode mathematics and {@code ^{...}} or {@code _{...}} for what is raised or
 *     lowered: "eigenvalue λ", "rate n^{-1/2}"
 * @param scale linear or logarithmic
 * @param range what the axis shows, or empty to let the data decide
 */
public record Axis(String label, Scale scale, Optional<Interval> range) {

    /**
     * Checks the label and the range.
     *
     * @throws IllegalArgumentException when the label is blank or its braces do not match, or a logarithmic axis has a
     *     range that is not positive
     */
    public Axis {
        Objects.requireNonNull(scale, "The scale of an axis must be given.");
        Label.requireText("The label of an axis", label);
        if (scale == Scale.LOGARITHMIC && range.isPresent() && range.get().from() <= 0) {
            throw new IllegalArgumentException("The logarithmic axis \"" + label + "\" must begin above 0, not at "
                    + range.get().from() + ".");
        }
    }

    /**
     * A linear axis whose range follows the data.
     *
     * @throws IllegalArgumentException when the label is blank or its braces do not match
     */
    public static Axis linear(String label) {
        return new Axis(label, Scale.LINEAR, Optional.empty());
    }

    /**
     * A logarithmic axis whose range follows the data.
     *
     * @throws IllegalArgumentException when the label is blank or its braces do not match
     */
    public static Axis logarithmic(String label) {
        return new Axis(label, Scale.LOGARITHMIC, Optional.empty());
    }

    /**
     * The same axis showing exactly [from, to]; data outside is clipped.
     *
     * @throws IllegalArgumentException unless the ends are finite, from &lt; to, and on a logarithmic axis from &gt; 0
     */
    public Axis range(double from, double to) {
        return new Axis(label, scale, Optional.of(new Interval(from, to)));
    }
}

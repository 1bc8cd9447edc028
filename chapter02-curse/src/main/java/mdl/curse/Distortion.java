package mdl.curse;

import java.util.Arrays;
import mdl.foundations.input.Inputs;

/**
 * What a map T makes of distances: the ratios ‖T xᵢ − T xⱼ‖/‖xᵢ − xⱼ‖ of all pairs.
 *
 * <p>Notes: equation 2.1.14, which asks for ratios between 1 − ε and 1 + ε.
 *
 * @param ratios one per pair, at least one, finite and not negative
 */
public record Distortion(double[] ratios) {

    /** @throws IllegalArgumentException if there is no ratio, or one is negative or not finite */
    public Distortion {
        if (ratios.length == 0) {
            throw new IllegalArgumentException("a distortion needs at least one pair");
        }
        ratios = ratios.clone();
        for (double ratio : ratios) {
            if (!(ratio >= 0 && ratio < Double.POSITIVE_INFINITY)) {
                throw new IllegalArgumentException(
                        "a ratio of distances is " + ratio + ", but must be finite and not negative");
            }
        }
    }

    /** A copy of the ratios. */
    @Override
    public double[] ratios() {
        return ratios.clone();
    }

    /** The smallest ε for which every ratio lies in [1 − ε, 1 + ε]. */
    public double worst() {
        return Arrays.stream(ratios).map(ratio -> Math.abs(ratio - 1)).max().orElseThrow();
    }

    /**
     * The number of pairs whose ratio lies outside [1 − ε, 1 + ε].
     *
     * @throws IllegalArgumentException if ε is negative or NaN
     */
    public long broken(double epsilon) {
        Inputs.notNegative("epsilon", epsilon);
        return Arrays.stream(ratios)
                .filter(ratio -> Math.abs(ratio - 1) > epsilon)
                .count();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Distortion distortion && Arrays.equals(ratios, distortion.ratios);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(ratios);
    }

    @Override
    public String toString() {
        return "Distortion of " + ratios.length + " pairs by at most " + worst();
    }
}

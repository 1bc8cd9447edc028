package mdl.approximation;

import java.util.Arrays;

/**
 * A measure on finitely many points, or on finitely many cells for functions that are constant on each.
 *
 * <p>A function is the list of its values there, and its norms are exact. Notes: 3.1.2–3.1.8, Exercise 1.
 *
 * @param masses the mass of each point or cell, at least one, each positive and finite
 */
public record FiniteMeasure(double[] masses) {

    /** @throws IllegalArgumentException if there is no mass, or one is not positive and finite */
    public FiniteMeasure {
        if (masses.length == 0) {
            throw new IllegalArgumentException("a measure needs at least one point");
        }
        for (double mass : masses) {
            if (!(mass > 0 && mass < Double.POSITIVE_INFINITY)) {
                throw new IllegalArgumentException(
                        "a mass of the measure is " + mass + ", but must be positive and finite");
            }
        }
        masses = masses.clone();
    }

    /**
     * The Lebesgue measure of the cells between these ends.
     *
     * @throws IllegalArgumentException if there are fewer than two ends, or they do not increase
     */
    public static FiniteMeasure ofCells(double... ends) {
        if (ends.length < 2) {
            throw new IllegalArgumentException("a cell needs two ends");
        }
        double[] lengths = new double[ends.length - 1];
        Arrays.setAll(lengths, j -> ends[j + 1] - ends[j]);
        return new FiniteMeasure(lengths);
    }

    /** A copy of the masses. */
    @Override
    public double[] masses() {
        return masses.clone();
    }

    /** The measure of everything. */
    public double total() {
        return Arrays.stream(masses).sum();
    }

    /** This measure divided by its total: a probability measure. */
    public FiniteMeasure normalised() {
        double total = total();
        return new FiniteMeasure(Arrays.stream(masses).map(m -> m / total).toArray());
    }

    /**
     * ∫ f dμ.
     *
     * @throws IllegalArgumentException if there is not one value for each mass
     */
    public double integral(double... values) {
        requireLength(values);
        double sum = 0;
        for (int k = 0; k < masses.length; k++) {
            sum += masses[k] * values[k];
        }
        return sum;
    }

    /**
     * ‖f‖_p = (∫ |f|^p dμ)^{1/p}, and for p = ∞ the largest |f|; scaled by that, so that no power overflows.
     *
     * @throws IllegalArgumentException if p is below 1, or there is not one value for each mass
     */
    public double norm(double p, double... values) {
        requireLength(values);
        if (!(p >= 1)) {
            throw new IllegalArgumentException("p is " + p + ", but must be at least 1");
        }
        double largest = Arrays.stream(values).map(Math::abs).max().orElseThrow();
        if (Double.isInfinite(p) || largest == 0) {
            return largest;
        }
        double[] powers = Arrays.stream(values)
                .map(f -> Math.pow(Math.abs(f) / largest, p))
                .toArray();
        return largest * Math.pow(integral(powers), 1 / p);
    }

    private void requireLength(double[] values) {
        if (values.length != masses.length) {
            throw new IllegalArgumentException(
                    "there are " + values.length + " values, but " + masses.length + " masses");
        }
    }
}

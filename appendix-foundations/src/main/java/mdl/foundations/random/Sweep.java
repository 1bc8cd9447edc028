package mdl.foundations.random;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import mdl.foundations.analysis.Order;
import mdl.foundations.input.Inputs;

/**
 * The same number observed at growing sizes: what a limit or a rate is judged by.
 *
 * @param sizes the sizes, increasing: dimensions, widths, sample sizes or inverse resolutions
 * @param samples what was observed at each size
 */
public record Sweep(List<Double> sizes, List<Sample> samples) {

    /** @throws IllegalArgumentException if the lengths differ or are 0, or the sizes are not positive and increasing */
    public Sweep {
        sizes = List.copyOf(sizes);
        samples = List.copyOf(samples);
        if (sizes.size() != samples.size()) {
            throw new IllegalArgumentException(
                    "a sweep has one sample per size, not " + samples.size() + " for " + sizes.size());
        }
        Inputs.atLeast("the number of sizes of a sweep", sizes.size(), 1);
        double last = 0;
        for (double size : sizes) {
            if (!(size > last)) {
                throw new IllegalArgumentException("the sizes of a sweep must be positive and increasing: " + sizes);
            }
            last = size;
        }
    }

    /**
     * Computes one number without chance at {@code count} sizes that double up to the largest.
     *
     * @throws IllegalArgumentException if the largest is not positive and finite, or the count outside 1..62
     */
    public static Sweep exactlyDoublingTo(double largest, int count, DoubleUnaryOperator compute) {
        Inputs.positiveFinite("the largest size", largest);
        Inputs.within("the number of sizes", count, 1, Long.SIZE - 2);
        List<Double> sizes = new ArrayList<>();
        List<Sample> samples = new ArrayList<>();
        for (int k = count - 1; k >= 0; k--) {
            double size = largest / (1L << k);
            sizes.add(size);
            samples.add(Sample.exactly(compute.applyAsDouble(size)));
        }
        return new Sweep(sizes, samples);
    }

    /** The same numbers, each divided by what the order is at its size. */
    public Sweep over(Order order) {
        List<Sample> divided = new ArrayList<>();
        for (int k = 0; k < length(); k++) {
            double scale = order.at(size(k));
            divided.add(new Sample(Arrays.stream(samples.get(k).values())
                    .map(value -> value / scale)
                    .toArray()));
        }
        return new Sweep(sizes, divided);
    }

    /** How many sizes there are. */
    public int length() {
        return sizes.size();
    }

    /**
     * The k-th size, counted from 0.
     *
     * @throws IllegalArgumentException if there is none
     */
    public double size(int k) {
        requireSize(k);
        return sizes.get(k);
    }

    /** The largest size. */
    public double largest() {
        return size(length() - 1);
    }

    /**
     * The mean at the k-th size.
     *
     * @throws IllegalArgumentException if there is none
     */
    public double mean(int k) {
        requireSize(k);
        return samples.get(k).mean();
    }

    /**
     * The standard error of the mean at the k-th size.
     *
     * @throws IllegalArgumentException if there is no such size
     */
    public double standardError(int k) {
        requireSize(k);
        return samples.get(k).standardError();
    }

    private void requireSize(int k) {
        Inputs.within("the number of a size", k, 0, length() - 1);
    }

    /** All sizes, for a figure. */
    public double[] sizeArray() {
        return sizes.stream().mapToDouble(Double::doubleValue).toArray();
    }

    /** All means, for a figure. */
    public double[] means() {
        return samples.stream().mapToDouble(Sample::mean).toArray();
    }

    /** All standard errors, for a figure. */
    public double[] standardErrors() {
        return samples.stream().mapToDouble(Sample::standardError).toArray();
    }
}

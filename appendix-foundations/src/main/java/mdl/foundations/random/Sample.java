package mdl.foundations.random;

import java.util.Arrays;

/**
 * Independent observations of one number, summed in the order in which they were drawn.
 *
 * @param values the observations, at least one, each finite or infinite but never NaN
 */
public record Sample(double[] values) {

    /** @throws IllegalArgumentException if there is no value, or one of them is NaN */
    public Sample {
        if (values.length == 0) {
            throw new IllegalArgumentException("a sample needs at least one value");
        }
        values = values.clone();
        for (int i = 0; i < values.length; i++) {
            if (Double.isNaN(values[i])) {
                throw new IllegalArgumentException("value " + i + " of the sample is NaN");
            }
        }
    }

    /** The single value of a computation that involves no chance. */
    public static Sample exactly(double value) {
        return new Sample(new double[] {value});
    }

    /** A copy of the observations in the order in which they were drawn. */
    @Override
    public double[] values() {
        return values.clone();
    }

    /** The number of observations. */
    public int size() {
        return values.length;
    }

    /** The arithmetic mean. */
    public double mean() {
        double sum = 0;
        for (double value : values) {
            sum += value;
        }
        return sum / values.length;
    }

    /** The unbiased variance, Σ(x − x̄)²/(n − 1); 0 for a single observation. */
    public double variance() {
        if (values.length == 1) {
            return 0;
        }
        double mean = mean();
        double sum = 0;
        for (double value : values) {
            sum += (value - mean) * (value - mean);
        }
        return sum / (values.length - 1);
    }

    /** The standard error of the mean, √(variance/n); 0 for a single observation. */
    public double standardError() {
        return Math.sqrt(variance() / values.length);
    }

    /** The skewness m₃/m₂^{3/2} from the central moments mₖ = Σ(x − x̄)ᵏ/n; 0 for a sample without spread. */
    public double skewness() {
        double mean = mean();
        double second = 0;
        double third = 0;
        for (double value : values) {
            double deviation = value - mean;
            second += deviation * deviation / values.length;
            third += deviation * deviation * deviation / values.length;
        }
        return second > 0 ? third / Math.pow(second, 1.5) : 0;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Sample sample && Arrays.equals(values, sample.values);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(values);
    }

    @Override
    public String toString() {
        return "Sample of " + values.length + " with mean " + mean() + " ± " + standardError();
    }
}

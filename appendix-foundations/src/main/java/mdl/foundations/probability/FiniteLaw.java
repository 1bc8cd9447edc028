package mdl.foundations.probability;

import java.util.Arrays;
import java.util.function.DoublePredicate;
import java.util.function.DoubleUnaryOperator;
import java.util.random.RandomGenerator;
import mdl.foundations.input.Inputs;

/**
 * A law on finitely many values, P(X = x_i) = p_i; every expectation is a sum of m terms.
 *
 * @param values x_i, finite, shape m
 * @param probabilities p_i, not negative, with sum one up to m roundings, shape m
 */
public record FiniteLaw(double[] values, double[] probabilities) implements ScalarLaw {

    private static final double UNIT_ROUNDOFF = 0x1p-53;

    /**
     * Copies what it is given.
     *
     * @throws IllegalArgumentException if the lengths differ or are zero, a value is not finite, or the p_i are no probabilities
     */
    public FiniteLaw {
        if (values.length == 0 || values.length != probabilities.length) {
            throw new IllegalArgumentException("a finite law has one probability for each value, not "
                    + probabilities.length + " for " + values.length);
        }
        double sum = 0;
        for (int i = 0; i < values.length; i++) {
            if (!Double.isFinite(values[i])) {
                throw new IllegalArgumentException("value " + i + " of a finite law is " + values[i]);
            }
            if (!(probabilities[i] >= 0)) {
                throw new IllegalArgumentException(
                        "probability " + i + " of a finite law is " + probabilities[i] + ", but must not be negative");
            }
            sum += probabilities[i];
        }
        if (!(Math.abs(sum - 1) <= (values.length + 1) * UNIT_ROUNDOFF)) {
            throw new IllegalArgumentException("the probabilities of a finite law add up to " + sum + ", not to 1");
        }
        values = values.clone();
        probabilities = probabilities.clone();
    }

    /** The symmetric sign: −1 or 1 with probability 1/2 each. */
    public static FiniteLaw sign() {
        return symmetric(1, 1);
    }

    /**
     * The law that gives each of m values the probability 1/m.
     *
     * @throws IllegalArgumentException if there is no value, or one is not finite
     */
    public static FiniteLaw uniform(double... values) {
        double[] probabilities = new double[values.length];
        Arrays.fill(probabilities, 1.0 / values.length);
        return new FiniteLaw(values, probabilities);
    }

    /**
     * The value x with probability q, and 0 otherwise.
     *
     * @throws IllegalArgumentException if q lies outside [0, 1], or x is not finite
     */
    public static FiniteLaw twoPoint(double value, double probability) {
        return new FiniteLaw(new double[] {0, value}, new double[] {1 - probability, probability});
    }

    /**
     * The values −x and x with probability q/2 each, and 0 otherwise.
     *
     * @throws IllegalArgumentException if q lies outside [0, 1], or x is not finite
     */
    // tag::symmetric[]
    public static FiniteLaw symmetric(double value, double probability) {
        double[] values = {-value, 0, value};
        double[] probabilities = {probability / 2, 1 - probability, probability / 2};
        return new FiniteLaw(values, probabilities);
    }
    // end::symmetric[]

    @Override
    public double[] values() {
        return values.clone();
    }

    @Override
    public double[] probabilities() {
        return probabilities.clone();
    }

    /** E f(X). */
    public double expectation(DoubleUnaryOperator f) {
        double sum = 0;
        for (int i = 0; i < values.length; i++) {
            if (probabilities[i] > 0) {
                sum += probabilities[i] * f.applyAsDouble(values[i]);
            }
        }
        return sum;
    }

    @Override
    public double mean() {
        return expectation(x -> x);
    }

    @Override
    public double logAbsoluteMoment(double p) {
        Inputs.positiveFinite("the order of a moment", p);
        double largest = essentialSupremum();
        return largest == 0
                ? Double.NEGATIVE_INFINITY
                : p * Math.log(largest) + Math.log(expectation(x -> Math.pow(Math.abs(x) / largest, p)));
    }

    @Override
    public double momentGenerating(double t) {
        Inputs.number("t", t);
        return expectation(x -> Math.exp(t * x));
    }

    @Override
    public double exponentialMoment(int power, double rate) {
        ExponentialMoment.require(power, rate);
        return expectation(x -> Math.exp(rate * Math.pow(Math.abs(x), power)));
    }

    @Override
    public double survival(double a) {
        Inputs.number("a", a);
        return probability(x -> x >= a);
    }

    @Override
    public double tail(double t) {
        Inputs.number("t", t);
        return probability(x -> Math.abs(x) >= t);
    }

    private double probability(DoublePredicate event) {
        return expectation(x -> event.test(x) ? 1 : 0);
    }

    @Override
    public double essentialSupremum() {
        double largest = 0;
        for (int i = 0; i < values.length; i++) {
            if (probabilities[i] > 0) {
                largest = Math.max(largest, Math.abs(values[i]));
            }
        }
        return largest;
    }

    @Override
    public double draw(RandomGenerator generator) {
        double uniform = generator.nextDouble();
        for (int i = 0; i < values.length; i++) {
            uniform -= probabilities[i];
            if (uniform < 0) {
                return values[i];
            }
        }
        // What rounding leaves of the unit belongs to the last value.
        return values[values.length - 1];
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof FiniteLaw law
                && Arrays.equals(values, law.values)
                && Arrays.equals(probabilities, law.probabilities);
    }

    @Override
    public int hashCode() {
        return 31 * Arrays.hashCode(values) + Arrays.hashCode(probabilities);
    }

    @Override
    public String toString() {
        return "P(X = " + Arrays.toString(values) + ") = " + Arrays.toString(probabilities);
    }
}

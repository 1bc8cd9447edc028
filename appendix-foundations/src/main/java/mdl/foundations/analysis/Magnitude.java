package mdl.foundations.analysis;

import java.util.Objects;
import java.util.function.DoubleUnaryOperator;

/**
 * The size of a positive function f through log f(eᵗ) as a function of t = log x, so that neither x nor f overflows.
 *
 * <p>Products become sums, and f = o(g) says that log f − log g falls to −∞. Notes: Section A.4.
 *
 * @param logarithm t ↦ log f(eᵗ)
 */
public record Magnitude(DoubleUnaryOperator logarithm) {

    /** @throws NullPointerException if the logarithm is null */
    public Magnitude {
        Objects.requireNonNull(logarithm, "logarithm");
    }

    /**
     * The power xᵃ, whose logarithm is at.
     *
     * @throws IllegalArgumentException if a is not finite
     */
    public static Magnitude power(double a) {
        requireFinite("a", a);
        return new Magnitude(t -> a * t);
    }

    /**
     * The power (log x)ᵃ, whose logarithm is a log t; not a number for x below one, where log x is negative.
     *
     * @throws IllegalArgumentException if a is not finite
     */
    public static Magnitude logarithmicPower(double a) {
        requireFinite("a", a);
        return new Magnitude(t -> a * Math.log(t));
    }

    /**
     * The stretched exponential exp(x^ε), whose logarithm is e^{εt}.
     *
     * @throws IllegalArgumentException if ε is not positive and finite
     */
    public static Magnitude stretchedExponential(double epsilon) {
        requireFinite("epsilon", epsilon);
        if (epsilon <= 0) {
            throw new IllegalArgumentException("epsilon is " + epsilon + ": it must be above 0");
        }
        return new Magnitude(t -> Math.exp(epsilon * t));
    }

    /** The logarithm of f(x)/g(x) at x = eᵗ. */
    // tag::ratio[]
    public double logRatio(Magnitude g, double t) {
        return logarithm.applyAsDouble(t) - g.logarithm.applyAsDouble(t);
    }
    // end::ratio[]

    private static void requireFinite(String name, double value) {
        if (!Double.isFinite(value)) {
            throw new IllegalArgumentException(name + " is " + value + ": it must be finite");
        }
    }
}

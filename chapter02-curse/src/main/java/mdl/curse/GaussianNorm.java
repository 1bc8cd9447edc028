package mdl.curse;

import mdl.foundations.input.Inputs;
import org.hipparchus.special.Gamma;

/**
 * The law of the Euclidean norm of a Gaussian vector x ~ N(0, I_d/d), or of ‖x‖/√d for x ~ N(0, I_d): the chi law with d
 * degrees of freedom, divided by √d.
 *
 * <p>Notes: §2.1.4, Figure 2.4.
 *
 * @param dimension d, at least 1
 */
public record GaussianNorm(int dimension) {

    /** The exponential of minus this is still a normal number with room to spare. */
    private static final double SAFE_EXPONENT = 500;

    /** A squared norm dx² at which the density underflows for every d below 2³¹. */
    private static final double FAR = 1e12;

    /** @throws IllegalArgumentException if d &lt; 1 */
    public GaussianNorm {
        Inputs.atLeast("the dimension", dimension, 1);
    }

    /** The mean √(2/d) Γ((d+1)/2)/Γ(d/2), which is √(2/π) for d = 1; costs O(d). */
    public double mean() {
        double mean = dimension % 2 == 1 ? Math.sqrt(2 / Math.PI) : Math.sqrt(Math.PI / 2);
        for (long k = 2 - dimension % 2; k < dimension; k += 2) {
            mean *= (k + 1.0) / k;
        }
        return mean / Math.sqrt(dimension);
    }

    /** The standard deviation √(1 − mean²), about 1/√(2d); it keeps a relative precision of about d² roundings. */
    public double standardDeviation() {
        return Math.sqrt(1 - mean() * mean());
    }

    /**
     * The density √d · p(√d x), where p(r) = r^{d−1} e^{−r²/2}/(2^{d/2−1} Γ(d/2)) grows by the factor r²/d from d to d + 2;
     * 0 for x ≤ 0 and x = ∞. Costs O(d).
     *
     * @throws IllegalArgumentException if x is NaN
     */
    // tag::density[]
    public double density(double x) {
        Inputs.number("x", x);
        double square = dimension * x * x;
        if (x <= 0 || square > FAR) {
            return 0;
        }
        // Factors of the exponential that do not underflow.
        int factors = (int) Math.ceil(square / (2 * SAFE_EXPONENT));
        double factor = Math.exp(-square / (2 * factors));
        double value = dimension % 2 == 1 ? Math.sqrt(2 / Math.PI) : Math.sqrt(square);
        for (long k = 2 - dimension % 2; k < dimension; k += 2) {
            value *= square / k;
            if (value > 1 && factors > 0) {
                value *= factor;
                factors--;
            }
        }
        for (; factors > 0 && value > 0; factors--) {
            value *= factor;
        }
        return value * Math.sqrt(dimension);
    }
    // end::density[]

    /**
     * The distribution function, the regularised incomplete gamma function P(d/2, dx²/2); 0 for x ≤ 0, 1 for x = ∞.
     *
     * @throws IllegalArgumentException if x is NaN
     */
    public double cdf(double x) {
        Inputs.number("x", x);
        if (x <= 0) {
            return 0;
        }
        double argument = 0.5 * dimension * x * x;
        return argument == Double.POSITIVE_INFINITY ? 1 : Gamma.regularizedGammaP(0.5 * dimension, argument);
    }

    /**
     * The probability of a norm below 1 − ε or above 1 + ε, with small relative error in the far tail too.
     *
     * @throws IllegalArgumentException if ε is not positive and finite
     */
    public double outside(double epsilon) {
        requireWidth(epsilon);
        return cdf(1 - epsilon) + above((1 + epsilon) * (1 + epsilon));
    }

    /**
     * The probability of a squared norm below 1 − ε or above 1 + ε.
     *
     * @throws IllegalArgumentException if ε is not positive and finite
     */
    public double squareOutside(double epsilon) {
        requireWidth(epsilon);
        return (epsilon < 1 ? cdf(Math.sqrt(1 - epsilon)) : 0) + above(1 + epsilon);
    }

    /**
     * Cramér's rate of the norm, I = t + t²/2 − log(1 + t) at the deviation t: the probability of a norm beyond 1 + t, on the
     * side of t, is at most e^{−dI}, and e^{−dI} up to a power of d.
     *
     * @param deviation t, above −1
     * @throws IllegalArgumentException if t is not above −1 and finite
     */
    public static double rate(double deviation) {
        if (!(deviation > -1 && deviation < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException(
                    "the deviation of a norm from 1 is " + deviation + ", but must be above -1 and finite");
        }
        return deviation + deviation * deviation / 2 - Math.log1p(deviation);
    }

    private double above(double square) {
        double argument = 0.5 * dimension * square;
        return argument == Double.POSITIVE_INFINITY ? 0 : Gamma.regularizedGammaQ(0.5 * dimension, argument);
    }

    private static void requireWidth(double epsilon) {
        Inputs.positiveFinite("epsilon", epsilon);
    }
}

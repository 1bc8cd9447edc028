package mdl.foundations.probability;

import mdl.foundations.input.Inputs;
import org.hipparchus.analysis.UnivariateFunction;
import org.hipparchus.analysis.solvers.BrentSolver;
import org.hipparchus.distribution.continuous.NormalDistribution;
import org.hipparchus.special.Gamma;

/**
 * The centred sum S = Σᵢ (Eᵢ − 1) of n independent exponential variables: S + n follows the Erlang law.
 *
 * @param terms n, at least 1
 */
public record ExponentialSum(int terms) {

    private static final double ACCURACY = 1e-12;

    /** @throws IllegalArgumentException if n &lt; 1 */
    public ExponentialSum {
        Inputs.atLeast("terms", terms, 1);
    }

    /** √n. */
    public double standardDeviation() {
        return Math.sqrt(terms);
    }

    /** P(S ≤ x) by the regularised incomplete gamma function. */
    public double distribution(double x) {
        if (x == Double.POSITIVE_INFINITY) {
            return 1;
        }
        return x <= -terms ? 0 : Gamma.regularizedGammaP(terms, terms + x);
    }

    /** P(S &gt; t) by the same function, until it underflows; its relative error is the rounding of exponents of order n log n. */
    public double upperTail(double t) {
        if (t == Double.POSITIVE_INFINITY) {
            return 0;
        }
        return t <= -terms ? 1 : Gamma.regularizedGammaQ(terms, terms + t);
    }

    /**
     * log P(S &gt; t) = log Σ_{j&lt;n} e^{−x} xʲ/j! with x = n + t, at most n terms and all positive, so that it neither underflows
     * nor cancels; its error is the rounding of the terms x and n log x before the sum.
     *
     * @throws IllegalArgumentException if t ≤ −n
     */
    public double logUpperTail(double t) {
        double x = terms + t;
        if (!(x > 0 && x < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("terms + t is " + x + ", but must be positive and finite");
        }
        // tag::log-tail[]
        double sum = 0;
        double term = 1;
        for (int j = terms - 1; j >= 0 && sum + term > sum; j--) {
            sum += term;
            term *= j / x;
        }
        return -x + (terms - 1) * Math.log(x) - Gamma.logGamma(terms) + Math.log(sum);
        // end::log-tail[]
    }

    /** log P(|S| &gt; t). */
    public double logTail(double t) {
        double upper = logUpperTail(t);
        double lower = t < terms ? distribution(-t) : 0;
        return lower > 0 ? upper + Math.log1p(lower / Math.exp(upper)) : upper;
    }

    /** E|S| = 2nⁿe^{−n}/(n − 1)!. */
    public double meanAbsolute() {
        return 2 * Math.exp(terms * Math.log(terms) - terms - Gamma.logGamma(terms));
    }

    /** sup |P(S ≤ x√n) − Φ(x)|: the largest gap lies where the densities cross near 0, or at the left end x = −√n. */
    public double distanceToNormal() {
        NormalDistribution normal = new NormalDistribution();
        double root = standardDeviation();
        UnivariateFunction gap = x ->
                root * Math.exp((terms - 1) * Math.log(terms + x * root) - terms - x * root - Gamma.logGamma(terms))
                        - normal.density(x);
        double crossing = new BrentSolver(ACCURACY).solve(100, gap, -0.99, 1);
        return Math.max(
                Math.abs(distribution(crossing * root) - normal.cumulativeProbability(crossing)),
                normal.cumulativeProbability(-root));
    }
}

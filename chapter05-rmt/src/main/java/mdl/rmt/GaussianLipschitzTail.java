package mdl.rmt;

import mdl.foundations.input.Inputs;
import org.hipparchus.analysis.solvers.BracketingNthOrderBrentSolver;
import org.hipparchus.special.Erf;

/**
 * How far a function f of a standard normal vector g strays from its mean, if |f(x) − f(y)| ≤ L‖x − y‖ for all x and y.
 *
 * <p>By the Gaussian isoperimetric inequality f(g) has the law of T(ξ) with ξ ~ N(0, 1) and T increasing and L-Lipschitz on the
 * line, in whatever dimension g lives. Among these, the clipped line T(x) = L max(x, a) with E(ξ − a)₊ = t/L maximises
 * P[|f(g) − E f(g)| ≥ t], and that largest probability lies below e^{−t²/(2L²)}.
 *
 * <p>Source: Sudakov and Tsirelson (1974), Borell (1975). Notes: Lemma 3, equation 5.3.18.
 *
 * @param constant L, positive and finite
 */
public record GaussianLipschitzTail(double constant) {

    /** Where a clipping level is sought; E(ξ − a)₊ ≥ −a leaves nothing to find further to the left than t/L. */
    private static final double RIGHTMOST = 37;

    private static final int MOST_STEPS = 200;

    /** @throws IllegalArgumentException if L is not positive and finite */
    public GaussianLipschitzTail {
        Inputs.positiveFinite("the Lipschitz constant", constant);
    }

    /** The bound e^{−t²/(2L²)} on P[|f(g) − E f(g)| ≥ t], for t ≥ 0. */
    public double bound(double t) {
        double deviations = t / constant;
        return Math.exp(-deviations * deviations / 2);
    }

    /**
     * The deviation L√(2 log(1/δ)) at which the bound equals δ.
     *
     * @throws IllegalArgumentException if δ does not lie strictly between 0 and 1
     */
    public double threshold(double delta) {
        if (!(delta > 0 && delta < 1)) {
            throw new IllegalArgumentException("delta is " + delta + ", but must lie strictly between 0 and 1");
        }
        return constant * Math.sqrt(-2 * Math.log(delta));
    }

    /**
     * The largest value of P[|f(g) − E f(g)| ≥ t] over all L-Lipschitz f, Φ(a) + Φ(−a − 2t/L) with the clipping level a.
     *
     * @throws IllegalArgumentException if t is not positive and finite
     */
    // tag::sharp[]
    public double largestProbability(double t) {
        double level = clippingLevel(t);
        return normalBelow(level) + normalBelow(-level - 2 * t / constant);
    }
    // end::sharp[]

    /**
     * The level a at which L max(ξ, a) attains the largest probability: E(ξ − a)₊ = φ(a) − aΦ(−a) = t/L.
     *
     * @throws IllegalArgumentException if t is not positive and finite, or t/L is below 10⁻²⁰⁰
     */
    public double clippingLevel(double t) {
        Inputs.positiveFinite("the deviation", t);
        double deviations = t / constant;
        if (deviations < 1e-200) {
            throw new IllegalArgumentException(
                    "the deviation is " + deviations + " times the Lipschitz constant, but must be at least 1e-200");
        }
        return new BracketingNthOrderBrentSolver(0x1p-52, 0x1p-60, 5)
                .solve(MOST_STEPS, a -> excess(a) - deviations, -deviations - 1, RIGHTMOST);
    }

    /** E(ξ − a)₊ for a standard normal ξ. */
    private static double excess(double a) {
        return Math.exp(-a * a / 2) / Math.sqrt(2 * Math.PI) - a * normalBelow(-a);
    }

    /** The standard normal distribution function Φ(x). */
    private static double normalBelow(double x) {
        return Erf.erfc(-x / Math.sqrt(2)) / 2;
    }
}

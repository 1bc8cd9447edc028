package mdl.foundations.probability;

import java.util.function.DoubleUnaryOperator;
import mdl.foundations.input.Inputs;
import org.hipparchus.analysis.solvers.AllowedSolution;
import org.hipparchus.analysis.solvers.BracketingNthOrderBrentSolver;

/**
 * The Orlicz norm ‖X‖_ψ = inf{k &gt; 0 : E ψ(|X|/k) ≤ 1}, by bracketed root finding (Definitions 11 to 13 of the notes).
 *
 * <p>With ψ_p(x) = e^{xᵖ} − 1, p = 2 is the sub-Gaussian norm and p = 1 the sub-exponential one.
 */
public final class OrliczNorm {

    /** Relative accuracy of the root: a few units in the last place. */
    private static final double ACCURACY = 0x1p-51;

    /** Exponential moments that are infinite this far below the largest rate that Jensen's inequality allows are never finite. */
    private static final double NEVER = 0x1p-60;

    /** A rate is at most 2⁶⁰ times smaller than one over the moment, which a double still holds. */
    private static final double LARGEST_LOGARITHM = 600;

    private static final int EVALUATIONS = 1000;
    private static final int SOLVER_ORDER = 5;

    private OrliczNorm() {}

    /**
     * ‖X‖_{ψ_p}, infinite when E e^{r|X|ᵖ} is infinite for every r &gt; 0.
     *
     * <p>By Jensen's inequality the root lies below (log 2/E|X|ᵖ)^{1/p}.
     *
     * @param power p, 1 or 2
     * @throws IllegalArgumentException if p is neither 1 nor 2, or E|X|ᵖ is so large or so small that a rate could not be held
     */
    public static double of(ScalarLaw law, int power) {
        ExponentialMoment.require(power, 0);
        double moment = law.logAbsoluteMoment(power);
        if (Double.isInfinite(moment)) {
            return moment > 0 ? Double.POSITIVE_INFINITY : 0;
        }
        if (Math.abs(moment) > LARGEST_LOGARITHM) {
            throw new IllegalArgumentException("the logarithm of the absolute moment of order " + power + " is "
                    + moment + ", but must lie within " + LARGEST_LOGARITHM + " of 0: scale the variable");
        }
        // tag::exponential[]
        double size = Math.exp(moment);
        double most = Math.log(2) / size;
        if (law.exponentialMoment(power, most * NEVER) == Double.POSITIVE_INFINITY) {
            return Double.POSITIVE_INFINITY;
        }
        double rate = root(r -> law.exponentialMoment(power, r) - 1, most);
        return Math.pow(rate, -1.0 / power);
        // end::exponential[]
    }

    /**
     * The largest r with mean(r) ≤ 1: for mean(r) = E ψ(r|X|), the inverse of the Orlicz norm.
     *
     * @param mean increasing and continuous where it is finite, zero at zero
     * @param most a number at which the mean is at least one up to rounding, or infinite
     * @throws IllegalArgumentException if the bracket is not positive and finite, or the mean is below one there
     */
    public static double root(DoubleUnaryOperator mean, double most) {
        Inputs.positiveFinite("the bracket of an Orlicz norm", most);
        // Infinite means become one half, so that the function is bounded and changes its sign where the mean is one.
        DoubleUnaryOperator bounded = r -> {
            double value = mean.applyAsDouble(r);
            return value == Double.POSITIVE_INFINITY ? 0.5 : value / (1 + value) - 0.5;
        };
        // The largest rate itself is the root of a variable of constant size, and rounding may put it to either side.
        double above = most * (1 + 8 * ACCURACY);
        if (!(bounded.applyAsDouble(above) >= 0)) {
            throw new IllegalArgumentException("the mean of an Orlicz norm is " + mean.applyAsDouble(above) + " at "
                    + most + ", but must reach 1");
        }
        BracketingNthOrderBrentSolver solver = new BracketingNthOrderBrentSolver(ACCURACY, 0, 0, SOLVER_ORDER);
        return solver.solve(EVALUATIONS, bounded::applyAsDouble, 0, above, AllowedSolution.ANY_SIDE);
    }
}

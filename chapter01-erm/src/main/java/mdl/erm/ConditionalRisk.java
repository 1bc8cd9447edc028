package mdl.erm;

import org.hipparchus.analysis.solvers.BracketingNthOrderBrentSolver;

/**
 * The risk r(z|x) = E[ℓ(Y, z) | X = x] of predicting z at one covariate x, a convex function of z.
 *
 * <p>Notes: 1.1.12.
 */
public record ConditionalRisk(ConvexLoss loss, Response response) {

    private static final int STEPS = 2000;

    /** r(z|x); exact to rounding. */
    public double of(double prediction) {
        return response.expectation(y -> loss.of(y, prediction), loss.kinks(prediction));
    }

    /** ∂r(z|x)/∂z; exact to rounding. */
    public double slope(double prediction) {
        return response.expectation(y -> loss.slope(y, prediction), loss.kinks(prediction));
    }

    /**
     * A minimiser of r(·|x) in [a, b], the Bayes prediction, where the slope changes its sign.
     *
     * @throws IllegalArgumentException if a ≥ b, the interval is infinite, or the slope has the same sign at a and at b
     */
    // tag::minimiser[]
    public double minimiser(double a, double b) {
        requireDescent(a, b);
        double ulp = Math.ulp(1.0);
        return new BracketingNthOrderBrentSolver(ulp, Double.MIN_NORMAL, Double.MIN_NORMAL, 3)
                .solve(STEPS, this::slope, a, b);
    }
    // end::minimiser[]

    private void requireDescent(double a, double b) {
        if (!(a < b && b - a < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException(
                    "the interval runs from " + a + " to " + b + ", but must be finite and not empty");
        }
        if (!(slope(a) <= 0 && slope(b) >= 0)) {
            throw new IllegalArgumentException(
                    "the conditional risk must not rise at " + a + " nor fall at " + b + " to have a minimum between");
        }
    }
}

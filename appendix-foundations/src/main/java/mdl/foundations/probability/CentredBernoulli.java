package mdl.foundations.probability;

import org.hipparchus.analysis.solvers.BrentSolver;

/**
 * The variable B − p with P(B = 1) = p and P(B = 0) = 1 − p: mean zero, and bounded with width 1.
 *
 * @param success p, strictly between 0 and 1
 */
public record CentredBernoulli(double success) {

    private static final double ACCURACY = 1e-14;
    private static final int EVALUATIONS = 200;

    /** @throws IllegalArgumentException if p is not strictly between 0 and 1 */
    public CentredBernoulli {
        if (!(success > 0 && success < 1)) {
            throw new IllegalArgumentException("success is " + success + ", but must lie strictly between 0 and 1");
        }
    }

    /** log E e^{λ(B − p)}. */
    public double logMomentGenerating(double lambda) {
        return -lambda * success + Math.log1p(success * Math.expm1(lambda));
    }

    /** ‖B − p‖_{ψ₂}, the K with E e^{(B−p)²/K²} = 2. */
    public double subGaussianNorm() {
        double failure = 1 - success;
        double larger = Math.max(success, failure);
        // The larger deviation alone makes the expectation exceed 2 from here on.
        double most = Math.log1p(1 / Math.min(success, failure)) / (larger * larger);
        double inverseSquare = new BrentSolver(ACCURACY)
                .solve(
                        EVALUATIONS,
                        s -> success * Math.expm1(s * failure * failure)
                                + failure * Math.expm1(s * success * success)
                                - 1,
                        0,
                        most);
        return Math.sqrt(1 / inverseSquare);
    }
}

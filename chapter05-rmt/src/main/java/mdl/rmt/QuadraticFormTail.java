package mdl.rmt;

import java.util.Arrays;
import java.util.stream.DoubleStream;
import mdl.foundations.input.Inputs;
import org.hipparchus.analysis.solvers.BracketingNthOrderBrentSolver;

/**
 * Chernoff's bound on the upper tail of gᵀAg − Tr A for a standard normal g, from the eigenvalues aᵢ of A.
 *
 * <p>With ψ(λ) = Σᵢ(−½ log(1 − 2λaᵢ) − λaᵢ), the logarithm of the exponential moment, P[gᵀAg − Tr A ≥ t] ≤ e^{ψ(λ) − λt} for
 * every λ &gt; 0 with 2λaᵢ &lt; 1. If A ≥ 0 the same holds for independent entries with E e^{sxᵢ} ≤ e^{s²/2}, such as signs and
 * uniform numbers. The bound of {@link QuadraticForm} is ψ(λ) ≤ 2λ²‖A‖_F² for λ‖A‖_op ≤ 1/4, so it is never smaller.
 *
 * <p>Source: Boucheron, Lugosi and Massart (2013, §2.8). Notes: Theorem 9.
 *
 * @param eigenvalues of A, not all 0; not copied, so leave them as they are
 */
public record QuadraticFormTail(double[] eigenvalues) {

    /** @throws IllegalArgumentException if an eigenvalue is not finite, or all are 0 */
    public QuadraticFormTail {
        double size = DoubleStream.of(eigenvalues).map(Math::abs).sum();
        if (!(size > 0 && size < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("the eigenvalues of A are " + Arrays.toString(eigenvalues)
                    + ", but must be finite and not all zero");
        }
    }

    /** The tail of −A, that is the lower one of A. */
    public QuadraticFormTail reversed() {
        return new QuadraticFormTail(
                DoubleStream.of(eigenvalues).map(value -> -value).toArray());
    }

    /**
     * The deviation t at which the bound with the best λ equals δ: the minimum of (ψ(λ) − log δ)/λ, where
     * λψ′(λ) − ψ(λ) = −log δ. A λ that rounding moves gives a bound all the same.
     *
     * @throws IllegalArgumentException if δ does not lie strictly between 0 and 1, or is below about 10⁻¹⁵⁰ where no
     *     eigenvalue is positive
     */
    public double threshold(double delta) {
        Inputs.share("delta", delta);
        double target = -Math.log(delta);
        int step = 1;
        while (excess(lambda(step)) < target) {
            step++;
        }
        double right = lambda(step);
        if (!Double.isFinite(excess(right))) {
            throw new IllegalArgumentException("delta is " + delta + ", but must be larger for a form whose tail ends: "
                    + Arrays.toString(eigenvalues));
        }
        double best = new BracketingNthOrderBrentSolver(0x1p-52, Double.MIN_NORMAL, Double.MIN_NORMAL, 5)
                .solve(200, lambda -> excess(lambda) - target, 0, right);
        return (logMoment(best) + target) / best;
    }

    /** Points that exhaust the λ which are allowed. */
    private double lambda(int step) {
        double largest = DoubleStream.of(eigenvalues).max().orElseThrow();
        if (largest > 0) {
            return (1 - Math.pow(2, -step)) / (2 * largest);
        }
        return Math.pow(2, step) / -DoubleStream.of(eigenvalues).min().orElseThrow();
    }

    /** ψ(λ). */
    private double logMoment(double lambda) {
        return DoubleStream.of(eigenvalues)
                .map(a -> -Math.log1p(-2 * lambda * a) / 2 - lambda * a)
                .sum();
    }

    /** λψ′(λ) − ψ(λ), which grows with λ from 0 on. */
    private double excess(double lambda) {
        return DoubleStream.of(eigenvalues)
                        .map(a -> 2 * lambda * lambda * a * a / (1 - 2 * lambda * a))
                        .sum()
                - logMoment(lambda);
    }
}

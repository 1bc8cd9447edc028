package mdl.rmt;

/**
 * What remains of one strong direction v in the sample covariance of data with covariance Σ = I + θvvᵀ, ‖v‖ = 1, as n and d
 * grow with d/n = γ.
 *
 * <p>For θ &gt; √γ the largest eigenvalue leaves the bulk and its eigenvector keeps a part of v; for θ ≤ √γ it sticks to the
 * bulk's edge and forgets v.
 *
 * <p>Source: Baik, Ben Arous and Péché (2005); Baik and Silverstein (2006); Paul (2007). Notes: §5.5.
 *
 * @param strength θ, at least 0
 * @param gamma γ, the limit of d/n, positive
 */
public record SpikedCovariance(double strength, double gamma) {

    /** @throws IllegalArgumentException if θ is negative, γ is not positive, or one of them is not finite */
    public SpikedCovariance {
        if (!(strength >= 0 && strength < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("strength is " + strength + ", but must be finite and not negative");
        }
        if (!(gamma > 0 && gamma < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("gamma is " + gamma + ", but must be positive and finite");
        }
    }

    /** The strength √γ that a spike must exceed to be seen. */
    public double threshold() {
        return Math.sqrt(gamma);
    }

    /** The limit of the largest eigenvalue: (1+θ)(1+γ/θ) above the threshold, (1+√γ)² below. */
    public double largestEigenvalue() {
        double seen = Math.max(strength, threshold());
        return (1 + seen) * (1 + gamma / seen);
    }

    /** The limit of ⟨v, u⟩² for the unit eigenvector u of the largest eigenvalue: (1−γ/θ²)/(1+γ/θ), or 0 below. */
    public double overlap() {
        double seen = Math.max(strength, threshold());
        return (1 - gamma / (seen * seen)) / (1 + gamma / seen);
    }
}

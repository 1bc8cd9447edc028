package mdl.ridge;

/**
 * The eigenvalues of a covariance beyond the k largest, and how many directions they effectively span:
 * r(k) = (Σ_{l&gt;k} λ_l)² / Σ_{l&gt;k} λ_l².
 *
 * <p>Always 1 ≤ r(k) ≤ d − k, and r(k) = d − k for a flat tail; r(0) is the participation ratio of the spectrum. Source:
 * Bartlett et al. (2020), who write R_k. Notes: 6.4.22.
 *
 * @param spectrum the eigenvalues
 * @param head k, between 0 and d
 */
public record SpectralTail(CovarianceSpectrum spectrum, int head) {

    /** @throws IllegalArgumentException if k is not between 0 and d */
    public SpectralTail {
        if (head < 0 || head > spectrum.dimension()) {
            throw new IllegalArgumentException(
                    "the head has " + head + " eigenvalues, but must have between 0 and " + spectrum.dimension());
        }
    }

    /** Σ_{l&gt;k} λ_l, in O(d) operations. */
    public double sum() {
        double sum = 0;
        for (int l = spectrum.dimension(); l > head; l--) {
            sum += spectrum.eigenvalue(l);
        }
        return sum;
    }

    /** λ_{k+1}, the largest of the tail; 0 where it is empty. */
    public double largest() {
        return head == spectrum.dimension() ? 0 : spectrum.eigenvalue(head + 1);
    }

    /** r(k), in O(d) operations; infinite where the tail is 0, as that takes up no noise. */
    public double effectiveRank() {
        if (largest() == 0) {
            return Double.POSITIVE_INFINITY;
        }
        double sum = 0;
        double squares = 0;
        for (int l = spectrum.dimension(); l > head; l--) {
            // Relative to the largest, so that no square underflows.
            double share = spectrum.eigenvalue(l) / largest();
            sum += share;
            squares += share * share;
        }
        return sum * sum / squares;
    }
}

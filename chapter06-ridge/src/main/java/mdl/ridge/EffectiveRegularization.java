package mdl.ridge;

/**
 * The effective regularisation κ(λ): the penalty that n random samples with penalty λ amount to when the population
 * covariance Σ is known.
 *
 * <p>It is the largest solution κ ≥ 0 of 1 − λ/κ = df₁(κ)/n, that is of κ(n − df₁(κ)) = nλ. The left side is convex in κ
 * and starts at 0, so for λ &gt; 0 there is exactly one solution, and for λ = 0 there is a positive one if and only if
 * rank Σ &gt; n, the solution of df₁(κ) = n; otherwise κ(0) = 0. In terms of the companion Stieltjes transform
 * κ(λ) = 1/s̃(−λ). Always λ ≤ κ(λ) ≤ λ + Tr Σ/n, κ is nondecreasing and concave, and κ′(λ) = n/(n − df₂(κ)).
 *
 * <p>Newton's iteration from the upper bound falls monotonically onto the solution, because the left side is convex; it
 * ends at the first step that no longer falls, which is at the accuracy of the sums. Its step is written without the
 * difference κ − κ₊, (κ(df₁ − df₂) + nλ)/(n − df₂), and no digits are lost in n − df₁(κ) = Σ_{k≤n} κ/(λ_k+κ) − Σ_{k>n} λ_k/(λ_k+κ), where both sums have terms of one sign and only their difference is
 * near zero at κ. Each step costs O(d).
 *
 * <p>Source: Dobriban and Wager (2018), Hastie et al. (2022), Misiakiewicz and Saeed (2024). Notes: 6.3.15, Remark 26.
 *
 * @param spectrum the eigenvalues of Σ
 * @param samples n, at least 1
 */
public record EffectiveRegularization(CovarianceSpectrum spectrum, int samples) {

    /** @throws IllegalArgumentException if n &lt; 1 */
    public EffectiveRegularization {
        if (samples < 1) {
            throw new IllegalArgumentException("the number of samples is " + samples + ", but must be at least 1");
        }
    }

    /**
     * κ(λ).
     *
     * @throws IllegalArgumentException if λ is negative or not finite
     */
    // tag::solve[]
    public double at(double lambda) {
        Penalty.require(lambda);
        if (lambda == 0 && spectrum.rank() <= samples) {
            return 0;
        }
        double kappa = lambda + spectrum.trace() / samples;
        while (true) {
            FreeSamples free = freeSamples(kappa);
            double numerator = kappa * free.between() + samples * lambda;
            double next = numerator / (free.first() + free.between());
            if (!(next < kappa)) {
                return kappa;
            }
            kappa = next;
        }
    }
    // end::solve[]

    /**
     * κ(λ) for Σ = I_d in closed form, the root κ = (b + √(b² + 4λ))/2, b = λ + γ − 1, of 1 − λ/κ = γ/(1 + κ).
     *
     * <p>Notes: 6.3.38, 6.3.39.
     *
     * @param gamma the ratio d/n, positive and finite
     * @throws IllegalArgumentException if γ is not positive and finite, or λ is negative or not finite
     */
    public static double isotropic(double gamma, double lambda) {
        if (!(gamma > 0 && gamma < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("the ratio gamma is " + gamma + ", but must be positive and finite");
        }
        Penalty.require(lambda);
        double b = lambda + (gamma - 1);
        double root = Math.sqrt(b * b + 4 * lambda);
        // Below γ = 1 the sum would cancel.
        return b >= 0 ? (b + root) / 2 : 2 * lambda / (root - b);
    }

    /**
     * κ′(λ) = n/(n − df₂(κ)) ≥ 1; infinite where rank Σ = n and λ = 0.
     *
     * @throws IllegalArgumentException if λ is negative or not finite
     */
    public double derivative(double lambda) {
        return samples / freeSamplesOfSecondOrder(at(lambda), lambda);
    }

    /** n − df₂(κ) at κ = κ(λ), the denominator of the asymptotic bias and variance. */
    double freeSamplesOfSecondOrder(double kappa, double lambda) {
        if (kappa == 0) {
            return samples - spectrum.rank();
        }
        // At κ(λ), n − df₁ is nλ/κ: a sum of positive terms.
        return samples * (lambda / kappa) + freeSamples(kappa).between();
    }

    /**
     * The penalty λ = κ(1 − df₁(κ)/n) that has this effective regularisation; negative for κ below κ(0).
     *
     * @throws IllegalArgumentException if κ is not positive and finite
     */
    public double penaltyOf(double kappa) {
        if (!(kappa > 0 && kappa < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("kappa is " + kappa + ", but must be positive and finite");
        }
        return kappa * freeSamples(kappa).first() / samples;
    }

    /** n − df₁(κ), and df₁(κ) − df₂(κ); their sum is the derivative of κ(n − df₁(κ)). */
    private record FreeSamples(double first, double between) {}

    private FreeSamples freeSamples(double kappa) {
        double head = Math.max(0, samples - spectrum.dimension());
        double tail = 0;
        double between = 0;
        for (int k = 1; k <= spectrum.dimension(); k++) {
            double lambda = spectrum.eigenvalue(k);
            double kept = lambda / (lambda + kappa);
            double shrunk = kappa / (lambda + kappa);
            if (k <= samples) {
                head += shrunk;
            } else {
                tail += kept;
            }
            between += kept * shrunk;
        }
        return new FreeSamples(head - tail, between);
    }
}

package mdl.ridge;

import mdl.foundations.input.Inputs;

/**
 * The excess risk of ridge regression bounded by cutting the spectrum where it crosses κ = κ(λ): k⋆ = max{k : λ_k ≥ κ}.
 *
 * <p>With c⋆ = 1/(1 − df₂(κ)/n) = κ′(λ) and the effective rank r of {@link SpectralTail}, the asymptotic variance and bias satisfy
 * V ≤ c⋆σ²(k⋆/n + 4n/r(k⋆)) and B ≤ c⋆(λ_{k⋆}² Σ_{l≤k⋆} θ_l²/λ_l + Σ_{l&gt;k⋆} λ_l θ_l²).
 *
 * <p>Every method costs O(d). Source: Bartlett et al. (2020), Misiakiewicz and Montanari (2024). Notes: 6.4.15–6.4.30.
 *
 * @param model the linear model
 * @param samples n
 * @param penalty λ ≥ 0
 * @param kappa κ(λ) &gt; 0
 * @param constant c⋆
 * @param cut k⋆
 */
public record HeadAndTail(LinearModel model, int samples, double penalty, double kappa, double constant, int cut) {

    /** @throws IllegalArgumentException if n &lt; 1, λ, κ or c⋆ is out of its range, or k⋆ not between 0 and d */
    public HeadAndTail {
        Inputs.atLeast("the number of samples", samples, 1);
        Penalty.require(penalty);
        Inputs.positiveFinite("kappa", kappa);
        Inputs.positiveFinite("the constant", constant);
        Inputs.within("the cut", cut, 0, model.dimension());
    }

    /**
     * Cuts the spectrum of a model.
     *
     * @throws IllegalArgumentException if n &lt; 1, λ is negative or not finite, or κ(λ) = 0
     */
    public static HeadAndTail of(LinearModel model, int samples, double lambda) {
        EffectiveRegularization regularization = new EffectiveRegularization(model.spectrum(), samples);
        double kappa = regularization.at(lambda);
        if (!(kappa > 0)) {
            throw new IllegalArgumentException("the effective regularisation is " + kappa
                    + ", but must be positive: take a penalty, or fewer samples than the rank of the covariance");
        }
        double constant = samples / regularization.freeSamplesOfSecondOrder(kappa, lambda);
        return new HeadAndTail(
                model, samples, lambda, kappa, constant, model.spectrum().hardCount(kappa));
    }

    /** The eigenvalues below κ. */
    public SpectralTail tail() {
        return new SpectralTail(model.spectrum(), cut);
    }

    /** λ_{k⋆}, the smallest of the head; infinite where the head is empty. */
    public double smallestOfHead() {
        return cut == 0 ? Double.POSITIVE_INFINITY : model.spectrum().eigenvalue(cut);
    }

    /** c⋆σ²(k⋆/n + 4n/r(k⋆)), from κ ≥ Σ_{l&gt;k⋆} λ_l/(2n); it holds with an empty head too. */
    // tag::variance[]
    public double varianceBound() {
        return varianceBound(4.0 * samples / tail().effectiveRank());
    }

    /** c⋆σ²(k⋆/n + tail share), for another estimate of what the tail takes up. */
    public double varianceBound(double tailShare) {
        return constant * model.noise() * ((double) cut / samples + tailShare);
    }
    // end::variance[]

    /** c⋆(λ_{k⋆}²‖θ_{≤k⋆}‖²_{Σ⁻¹} + ‖θ_{&gt;k⋆}‖²_Σ). */
    public double biasBound() {
        double[] theta = model.target();
        double head = 0;
        for (int k = 1; k <= cut; k++) {
            double relative = smallestOfHead() / model.spectrum().eigenvalue(k);
            head += relative * smallestOfHead() * theta[k - 1] * theta[k - 1];
        }
        double tail = 0;
        for (int k = cut + 1; k <= theta.length; k++) {
            tail += model.spectrum().eigenvalue(k) * theta[k - 1] * theta[k - 1];
        }
        return constant * (head + tail);
    }

    /**
     * What bounds n from below, k⋆/2 + Σ_{l&gt;k⋆} λ_l/(2s), for a scale s: s = λ_{k⋆} is one, any s ≥ κ.
     *
     * @throws IllegalArgumentException if s is not positive
     */
    public double atMostSamples(double scale) {
        Inputs.positive("the scale", scale);
        return cut / 2.0 + tail().sum() / (2 * scale);
    }

    /** What bounds n from above where λ ≤ κ/2: 2k⋆ + 2Σ_{l&gt;k⋆} λ_l/λ_{k⋆+1}. */
    public double atLeastSamples() {
        SpectralTail tail = tail();
        return 2 * (cut + (tail.largest() == 0 ? 0 : tail.sum() / tail.largest()));
    }
}

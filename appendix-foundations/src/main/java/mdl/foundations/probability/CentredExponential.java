package mdl.foundations.probability;

/** The variable E − 1 with E exponential of mean 1: mean zero, sub-exponential and not sub-Gaussian. */
public record CentredExponential() {

    /**
     * log E e^{λ(E − 1)} = −λ − log(1 − λ).
     *
     * @throws IllegalArgumentException unless λ &lt; 1
     */
    public double logMomentGenerating(double lambda) {
        if (!(lambda < 1)) {
            throw new IllegalArgumentException("lambda is " + lambda + ", but must be below 1");
        }
        return -lambda - Math.log1p(-lambda);
    }

    /** E e^{s|E − 1|} = (e^s − e^{−1})/(1 + s) + e^{−1}/(1 − s) for 0 ≤ s &lt; 1. */
    public double absoluteMomentGenerating(double s) {
        if (!(s >= 0 && s < 1)) {
            throw new IllegalArgumentException("s is " + s + ", but must be at least 0 and below 1");
        }
        return (Math.exp(s) - Math.exp(-1)) / (1 + s) + Math.exp(-1) / (1 - s);
    }

    /** ‖E − 1‖_{ψ₁}, the K with E e^{|E−1|/K} = 2. */
    public double subExponentialNorm() {
        return 1 / OrliczNorm.root(s -> absoluteMomentGenerating(s) - 1, 0.9);
    }
}

package mdl.erm;

import mdl.foundations.input.Inputs;
import org.hipparchus.distribution.discrete.BinomialDistribution;

/**
 * The exact law of the gap |R̂(f) − R(f)| of a fixed predictor under the 0/1 loss: nR̂ is binomial with n and R.
 *
 * @param samples n
 * @param risk R
 */
public record ZeroOneGap(int samples, double risk) {

    /** @throws IllegalArgumentException if n &lt; 1, or R lies outside [0, 1] */
    public ZeroOneGap {
        if (samples < 1) {
            throw new IllegalArgumentException("samples is " + samples + ", but must be at least 1");
        }
        if (!(risk >= 0 && risk <= 1)) {
            throw new IllegalArgumentException("risk is " + risk + ", but must lie between 0 and 1");
        }
    }

    /**
     * P(|R̂ − R| &gt; t), the sum of two binomial tails.
     *
     * <p>A value t that the gap can take is not above itself: n(R ± t) counts as an integer if rounding could have moved it
     * from one.
     *
     * @throws IllegalArgumentException if t is NaN
     */
    // tag::exceeds[]
    public double exceeds(double gap) {
        Inputs.number("the gap", gap);
        return gap < 0 ? 1 : Math.min(1, below(risk, gap) + below(1 - risk, gap));
    }

    /** P(p − K/n exceeds t) for a binomial K with n and p. */
    private double below(double p, double gap) {
        int first = (int) Math.ceil(samples * (p - gap) - 4 * Math.ulp((double) samples));
        return first < 1 ? 0 : new BinomialDistribution(samples, p).cumulativeProbability(first - 1);
    }
    // end::exceeds[]

    /** E|R̂ − R| = (2m/n)(1 − R) P(nR̂ = m) with m = ⌊nR⌋ + 1 (de Moivre). */
    public double mean() {
        int m = (int) Math.floor(samples * risk) + 1;
        return 2.0 * m / samples * (1 - risk) * new BinomialDistribution(samples, risk).probability(m);
    }

    /** E(R̂ − R)² = R(1 − R)/n. */
    public double meanSquare() {
        return risk * (1 - risk) / samples;
    }
}

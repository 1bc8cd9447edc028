package mdl.erm;

import mdl.foundations.probability.HoeffdingBound;

/**
 * Hoeffding's bound on the gap of a fixed predictor: |R̂ − R| ≤ B√(log(2/δ)/2n) with probability at least 1 − δ, for a loss
 * with values in an interval of length B.
 *
 * <p>It is {@link HoeffdingBound} for the sum of n losses, v = nB²/4, at the level δ/2 on either side.
 * <p>Source: Hoeffding (1963), Theorem 2. Notes: Homework 1, Exercise 2 (c).
 *
 * @param range B
 */
public record HoeffdingGap(double range) {

    /** @throws IllegalArgumentException if B is not positive and finite */
    public HoeffdingGap {
        if (!(range > 0 && range < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("range is " + range + ", but must be positive and finite");
        }
    }

    /**
     * B√(log(2/δ)/2n).
     *
     * @throws IllegalArgumentException if n &lt; 1, or δ lies outside (0, 1]
     */
    public double at(int samples, double delta) {
        if (samples < 1) {
            throw new IllegalArgumentException("samples is " + samples + ", but must be at least 1");
        }
        return new HoeffdingBound(samples * oneLoss()).level(-logarithm(delta)) / samples;
    }

    /**
     * The least n with B√(log(2/δ)/2n) ≤ ε, which is ⌈B² log(2/δ)/2ε²⌉.
     *
     * @throws IllegalArgumentException if ε is not positive and finite, δ lies outside (0, 1], or n passes 2³¹ − 1
     */
    public int samples(double gap, double delta) {
        if (!(gap > 0 && gap < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("gap is " + gap + ", but must be positive and finite");
        }
        double samples = Math.ceil(logarithm(delta) / -new HoeffdingBound(oneLoss()).logTail(gap));
        if (samples > Integer.MAX_VALUE) {
            throw new IllegalArgumentException("gap is " + gap + ", which takes more than 2147483647 samples");
        }
        return (int) samples;
    }

    /** v of one loss. */
    private double oneLoss() {
        return HoeffdingBound.ofWidths(range).proxy();
    }

    private static double logarithm(double delta) {
        if (!(delta > 0 && delta <= 1)) {
            throw new IllegalArgumentException("delta is " + delta + ", but must be positive and at most 1");
        }
        return Math.log(2 / delta);
    }
}

package mdl.erm;

import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import mdl.foundations.linalg.MatrixSize;

/**
 * The exact law of the largest gap max|R̂(f) − R(f)| over N predictors whose errors are independent and equally likely.
 *
 * <p>Predictors that guess at random are such a class, with R = ½.
 *
 * @param one the gap of one of them
 * @param predictors N
 */
public record FiniteClassGap(ZeroOneGap one, long predictors) {

    /** @throws IllegalArgumentException if N &lt; 1 */
    public FiniteClassGap {
        if (predictors < 1) {
            throw new IllegalArgumentException("predictors is " + predictors + ", but must be at least 1");
        }
    }

    /** P(max|R̂ − R| &gt; t) = 1 − (1 − p)ᴺ with p = P(|R̂ − R| &gt; t). */
    public double exceeds(double gap) {
        return -Math.expm1(predictors * Math.log1p(-one.exceeds(gap)));
    }

    /** E max|R̂ − R| = ∫P(max|R̂ − R| &gt; t)dt, a sum over the values that the gap can take; costs O(n) tails. */
    public double mean() {
        int n = one.samples();
        MatrixSize.require(n + 2L, 1);
        double[] values = DoubleStream.concat(
                        DoubleStream.of(0),
                        IntStream.rangeClosed(0, n).mapToDouble(k -> Math.abs((double) k / n - one.risk())))
                .sorted()
                .toArray();
        double sum = 0;
        for (int i = 1; i < values.length; i++) {
            double width = values[i] - values[i - 1];
            if (width > 0) {
                sum += width * exceeds(0.5 * (values[i] + values[i - 1]));
            }
        }
        return sum;
    }
}

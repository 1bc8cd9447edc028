package mdl.curse;

import java.util.Arrays;
import mdl.foundations.input.Inputs;
import org.hipparchus.special.Gamma;

/** Samples of the same size on the line, where transport goes in order. */
public final class LineSample {

    private LineSample() {}

    /**
     * The Wasserstein distance W₁ = n^{−1} Σ_i |x_(i) − y_(i)| of two samples, by sorting both.
     *
     * @throws IllegalArgumentException if the sizes differ or are zero, or a point is not finite
     */
    public static double transport(double[] x, double[] y) {
        if (x.length != y.length || x.length == 0) {
            throw new IllegalArgumentException(
                    "samples of " + x.length + " and " + y.length + " points cannot be matched one to one");
        }
        Inputs.finite("x", x);
        Inputs.finite("y", y);
        double[] left = x.clone();
        double[] right = y.clone();
        Arrays.sort(left);
        Arrays.sort(right);
        double sum = 0;
        for (int i = 0; i < left.length; i++) {
            sum += Math.abs(left[i] - right[i]);
        }
        return sum / left.length;
    }

    /**
     * E W₁ of two independent samples of n uniform points of [0, 1], 4ⁿ / (2(2n + 1) C(2n, n)) ≈ (√π/4) n^{−1/2}.
     *
     * <p>The 2n points cut the interval into 2n + 1 pieces of mean 1/(2n + 1), and on the k-th piece the two distribution
     * functions differ by |S_k|/n, where S is a walk of 2n fair steps that returns to zero. Its mean area is n4ⁿ/(2C(2n, n)).
     *
     * @throws IllegalArgumentException if n is below 1
     */
    public static double meanUniformTransport(int n) {
        if (n < 1) {
            throw new IllegalArgumentException("n is " + n + ", but must be at least 1");
        }
        double logBinomial = Gamma.logGamma(2.0 * n + 1) - 2 * Gamma.logGamma(n + 1.0);
        return Math.exp(2 * n * Math.log(2) - logBinomial) / (2 * (2.0 * n + 1));
    }
}

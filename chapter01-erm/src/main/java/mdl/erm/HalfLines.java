package mdl.erm;

/**
 * The indicators 1(x ≤ c) of half lines on n independent points of a continuous law, as losses; nothing depends on the law.
 *
 * @param samples n
 */
public record HalfLines(int samples) {

    /** @throws IllegalArgumentException if n &lt; 1 */
    public HalfLines {
        if (samples < 1) {
            throw new IllegalArgumentException("samples is " + samples + ", but must be at least 1");
        }
    }

    /**
     * The largest one-sided gap sup (R̂(c) − R(c)) = max(k/n − u_k) of points whose distribution function takes the values u_1 ≤ … ≤ u_n.
     *
     * @throws IllegalArgumentException if there are not n values, or they are not ascending
     */
    public double gap(double[] ascending) {
        if (ascending.length != samples) {
            throw new IllegalArgumentException("there are " + ascending.length + " points, but must be " + samples);
        }
        double largest = 0;
        for (int k = 0; k < samples; k++) {
            if (k > 0 && !(ascending[k] >= ascending[k - 1])) {
                throw new IllegalArgumentException("point " + k + " is below the one before, but must be ascending");
            }
            largest = Math.max(largest, (k + 1.0) / samples - ascending[k]);
        }
        return largest;
    }

    /** E sup (R̂ − R) = Q(n)/2n with Ramanujan's Q(n) = 1 + (n−1)/n + (n−1)(n−2)/n² + …; costs O(n). */
    public double meanGap() {
        double term = 1;
        double sum = 0;
        for (int k = 1; k <= samples; k++) {
            sum += term;
            term *= (samples - k) / (double) samples;
        }
        return sum / (2 * samples);
    }

    /** The largest correlation with given signs, (1/n) max(0, σ_1 + … + σ_k) over k. */
    public double correlation(double[] signs) {
        double sum = 0;
        double largest = 0;
        for (double sign : signs) {
            sum += sign;
            largest = Math.max(largest, sum);
        }
        return largest / samples;
    }

    /**
     * The Rademacher complexity, (1/n) times the mean maximum of a simple random walk S: E|S_n| − ½P(S_n ≠ 0), by reflection.
     */
    public double complexity() {
        ZeroOneGap coin = new ZeroOneGap(samples, 0.5);
        double away = coin.exceeds(0.25 / samples);
        return 2 * coin.mean() - 0.5 * away / samples;
    }

    /** The number of ways to cut n points, n + 1. */
    public int patterns() {
        return samples + 1;
    }

    /** The bound √(log(n + 1)/2n) on the Rademacher complexity of indicators that cut in n + 1 ways (Massart, 2000). */
    public double massartBound() {
        return massartBound(patterns());
    }

    /**
     * The same for another number of patterns, √(log Π/2n).
     *
     * @throws IllegalArgumentException if Π &lt; 1
     */
    public double massartBound(int patterns) {
        if (patterns < 1) {
            throw new IllegalArgumentException("patterns is " + patterns + ", but must be at least 1");
        }
        return Math.sqrt(Math.log(patterns) / (2.0 * samples));
    }
}

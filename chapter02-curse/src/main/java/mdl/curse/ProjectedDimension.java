package mdl.curse;

/**
 * How many dimensions a Gaussian projection needs to keep all distances of n points within 1 ± ε.
 *
 * <p>Source: Johnson and Lindenstrauss (1984); Dasgupta and Gupta (2003). Notes: Theorem 1.
 *
 * @param points n, at least 2
 * @param epsilon ε, strictly between 0 and 1
 */
public record ProjectedDimension(int points, double epsilon) {

    /** @throws IllegalArgumentException if n &lt; 2, or ε lies outside (0, 1) */
    public ProjectedDimension {
        if (points < 2) {
            throw new IllegalArgumentException("points is " + points + ", but must be at least 2");
        }
        if (!(epsilon > 0 && epsilon < 1)) {
            throw new IllegalArgumentException("epsilon is " + epsilon + ", but must lie strictly between 0 and 1");
        }
    }

    /** The number of pairs, n(n−1)/2. */
    public double pairs() {
        return 0.5 * points * (points - 1.0);
    }

    /**
     * The mean number of pairs whose distance leaves 1 ± ε in k dimensions, exactly; it bounds the probability that some
     * pair does.
     */
    public double brokenPairs(int k) {
        return pairs() * new GaussianNorm(k).outside(epsilon);
    }

    /** The same for squared distances. */
    public double brokenSquares(int k) {
        return pairs() * new GaussianNorm(k).squareOutside(epsilon);
    }

    /**
     * The smallest k with a mean number of broken pairs of at most δ, which then bounds the probability of failure.
     *
     * <p>Costs k evaluations of an incomplete gamma function; k is of order log(n²/δ)/ε².
     *
     * @throws IllegalArgumentException if δ lies outside (0, 1)
     */
    public int smallest(double delta) {
        if (!(delta > 0 && delta < 1)) {
            throw new IllegalArgumentException("delta is " + delta + ", but must lie strictly between 0 and 1");
        }
        // tag::smallest[]
        int k = 1;
        while (brokenPairs(k) > delta) {
            k++;
        }
        return k;
        // end::smallest[]
    }

    /** ⌈4 log n/(ε²/2 − ε³/3)⌉, at which squared distances of each pair leave 1 ± ε with probability at most 2/n². */
    public int classical() {
        return (int) Math.ceil(4 * Math.log(points) / (epsilon * epsilon / 2 - epsilon * epsilon * epsilon / 3));
    }
}

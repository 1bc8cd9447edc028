package mdl.curse;

import mdl.foundations.input.Inputs;

/**
 * How many dimensions a Gaussian projection needs to keep all distances of n points within 1 ± ε.
 *
 * <p>Source: Johnson and Lindenstrauss (1984); Dasgupta and Gupta (2003). Notes: Theorem 1.
 *
 * @param points n, at least 2
 * @param epsilon ε, strictly between 0 and 1
 */
public record ProjectedDimension(int points, double epsilon) {

    /** Up to here the search for the smallest dimension ends within a minute or so. */
    private static final int MOST_DIMENSIONS = 10_000_000;

    /** @throws IllegalArgumentException if n &lt; 2, or ε lies outside (0, 1) */
    public ProjectedDimension {
        Inputs.atLeast("points", points, 2);
        Inputs.share("epsilon", epsilon);
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
     * @throws IllegalArgumentException if δ lies outside (0, 1), or ε is so small that the search would not end
     */
    public int smallest(double delta) {
        Inputs.share("delta", delta);
        Inputs.within("the dimension that epsilon = " + epsilon + " needs", classical(), 1, MOST_DIMENSIONS);
        // tag::smallest[]
        int k = 1;
        while (brokenPairs(k) > delta) {
            k++;
        }
        return k;
        // end::smallest[]
    }

    /**
     * ⌈4 log n/(ε²/2 − ε³/3)⌉, at which squared distances of each pair leave 1 ± ε with probability at most 2/n².
     *
     * @throws IllegalArgumentException if it is 2³¹ or more
     */
    public int classical() {
        double k = Math.ceil(4 * Math.log(points) / (epsilon * epsilon / 2 - epsilon * epsilon * epsilon / 3));
        Inputs.within("the dimension that epsilon = " + epsilon + " needs", k, 1, Integer.MAX_VALUE);
        return (int) k;
    }
}

package mdl.curse;

import mdl.foundations.input.Inputs;
import org.hipparchus.analysis.solvers.BracketingNthOrderBrentSolver;

/**
 * The largest mean squared error of k nearest neighbours at a point of the torus, over all targets with Lipschitz constant L.
 *
 * <p>The error of the mean label is largest for the cone f(x) = L‖x − x₀‖, and there it is L times the mean distance of the
 * neighbours. Given the distance ρ of the neighbour k + 1, these are independent and uniform in a ball of radius ρ, and the
 * mass of that ball has the Beta law with parameters k + 1 and n − k. So the risk is
 * σ²/k + L² E ρ² [(d/(d+1))² + (d/(d+2) − (d/(d+1))²)/k] with
 * E ρ² = V_d^{−2/d} B(n+1, 2/d)/B(k+1, 2/d), as long as ρ ≤ ½.
 *
 * <p>Source: the rate is that of Stone (1982) for one derivative. Notes: section 2.1.1.
 *
 * @param dimension d, at least 1
 * @param noise the variance σ² of the labels, positive
 * @param lipschitz the constant L, positive
 */
public record WorstCaseNeighborRisk(int dimension, double noise, double lipschitz) {

    private static final double FEWEST_SAMPLES = 2;
    private static final double MOST_SAMPLES = 1e30;
    private static final int MOST_EVALUATIONS = 200;

    /** @throws IllegalArgumentException if d &lt; 1, or a number is not positive and finite */
    public WorstCaseNeighborRisk {
        require(dimension, noise, lipschitz);
    }

    static void require(int dimension, double noise, double lipschitz) {
        Inputs.atLeast("dimension", dimension, 1);
        Inputs.positiveFinite("noise", noise);
        Inputs.positiveFinite("lipschitz", lipschitz);
    }

    static void requireNeighbors(double samples, double k) {
        Inputs.positiveFinite("samples", samples);
        if (!(k >= 1 && k < samples)) {
            throw new IllegalArgumentException("k is " + k + ", but must be at least 1 and less than n = " + samples);
        }
    }

    /**
     * The risk with n samples and k neighbours, which need not be whole numbers.
     *
     * @throws IllegalArgumentException unless 1 ≤ k &lt; n
     */
    public double at(double samples, double k) {
        requireNeighbors(samples, k);
        // tag::risk[]
        double d = dimension;
        double squaredRadius =
                NeighborDistance.onTorus(samples, k + 1, dimension).moment(2);
        double mean = d / (d + 1);
        double spread = d / (d + 2) - mean * mean;
        return noise / k + lipschitz * lipschitz * squaredRadius * (mean * mean + spread / k);
        // end::risk[]
    }

    /**
     * The least risk over k on a scale of 32 values to every doubling.
     *
     * @throws IllegalArgumentException if n &lt; 2
     */
    public double least(double samples) {
        return BestNeighbors.least(samples, k -> at(samples, k));
    }

    /**
     * The number of neighbours, a multiple of n^{2/(2+d)}, that balances σ²/k with the leading bias L²(d/(d+1))²(k/(nV_d))^{2/d}.
     *
     * @throws IllegalArgumentException if n is not positive and finite
     */
    public double balancedNeighbors(double samples) {
        Inputs.positiveFinite("samples", samples);
        double d = dimension;
        double radius = Math.exp(-new UnitBall(dimension).logVolume() / d);
        double slope = Math.pow(lipschitz * d / (d + 1) * radius, 2);
        double k = Math.pow(noise * d / (2 * slope), d / (d + 2)) * Math.pow(samples, 2 / (d + 2));
        return Math.max(1, Math.min(k, samples / 2));
    }

    /**
     * The number of samples at which the risk with balanced neighbours comes down to this value.
     *
     * @throws IllegalArgumentException if the risk is not positive, or needs fewer than 2 or more than 10³⁰ samples
     */
    public double samplesFor(double risk) {
        double most = Math.log(MOST_SAMPLES);
        if (!(risk > 0 && risk < riskAtLog(Math.log(FEWEST_SAMPLES)) && risk > riskAtLog(most))) {
            throw new IllegalArgumentException("risk is " + risk + ", but must lie between that of " + MOST_SAMPLES
                    + " and that of " + FEWEST_SAMPLES + " samples");
        }
        double root = new BracketingNthOrderBrentSolver()
                .solve(MOST_EVALUATIONS, log -> Math.log(riskAtLog(log) / risk), Math.log(FEWEST_SAMPLES), most);
        return Math.exp(root);
    }

    private double riskAtLog(double logSamples) {
        double n = Math.exp(logSamples);
        return at(n, balancedNeighbors(n));
    }
}

package mdl.foundations.probability;

import mdl.foundations.input.Inputs;
import org.hipparchus.distribution.continuous.NormalDistribution;
import org.hipparchus.distribution.discrete.BinomialDistribution;
import org.hipparchus.special.Beta;

/**
 * The centred sum S = Σᵢ (Bᵢ − p) of n independent Bernoulli variables; 2S is a sum of signs when p = 1/2.
 *
 * @param terms n, at least 1
 * @param success p, strictly between 0 and 1
 */
public record BernoulliSum(int terms, double success) {

    /** @throws IllegalArgumentException if n &lt; 1 or p is not strictly between 0 and 1 */
    public BernoulliSum {
        Inputs.atLeast("terms", terms, 1);
        Inputs.share("success", success);
    }

    /** The value k − np of S when k of the variables are 1. */
    public double value(int successes) {
        return successes - terms * success;
    }

    /** √(np(1 − p)). */
    public double standardDeviation() {
        return Math.sqrt(terms * success * (1 - success));
    }

    /**
     * P(S ≥ k − np) by the regularised incomplete beta function I_p(k, n − k + 1), until it underflows; its relative error is
     * the rounding of exponents of order n log n.
     */
    public double upperTail(int successes) {
        if (successes <= 0) {
            return 1;
        }
        return successes > terms ? 0 : Beta.regularizedBeta(success, successes, terms - successes + 1.0);
    }

    /**
     * log P(S ≥ k − np), which does not underflow: above the mean the terms fall, and their sum is taken relative to the
     * first, for at most n − k + 1 operations.
     */
    public double logUpperTail(int successes) {
        if (successes <= terms * success || successes > terms) {
            return Math.log(upperTail(successes));
        }
        double odds = success / (1 - success);
        double sum = 0;
        double term = 1;
        for (int k = successes; k <= terms && sum + term > sum; k++) {
            sum += term;
            term *= odds * (terms - k) / (k + 1);
        }
        return new BinomialDistribution(terms, success).logProbability(successes) + Math.log(sum);
    }

    /**
     * E|S| = 2ν(1 − p) P(ΣBᵢ = ν) with ν = ⌊np⌋ + 1 (De Moivre; Diaconis and Zabell, Closed form summation, 1991).
     */
    // tag::de-moivre[]
    public double meanAbsolute() {
        int above = (int) Math.floor(terms * success) + 1;
        double atAbove = new BinomialDistribution(terms, success).probability(above);
        return 2 * above * (1 - success) * atAbove;
    }
    // end::de-moivre[]

    /** sup |P(S ≤ x√Var S) − Φ(x)|, looked for at both sides of the n + 1 jumps. */
    public double distanceToNormal() {
        NormalDistribution normal = new NormalDistribution();
        double distance = 0;
        for (int k = 0; k <= terms; k++) {
            double phi = normal.cumulativeProbability(value(k) / standardDeviation());
            double before = 1 - upperTail(k);
            double after = 1 - upperTail(k + 1);
            distance = Math.max(distance, Math.max(after - phi, phi - before));
        }
        return distance;
    }

    /** E|B − p|³/(p(1 − p))^{3/2}, the ratio that the Berry–Esseen bound multiplies by C/√n. */
    public double lyapunovRatio() {
        double failure = 1 - success;
        return (success * success + failure * failure) / Math.sqrt(success * failure);
    }
}

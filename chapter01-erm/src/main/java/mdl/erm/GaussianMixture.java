package mdl.erm;

import java.util.Arrays;
import java.util.random.RandomGenerator;
import mdl.foundations.input.Inputs;
import org.hipparchus.special.Erf;

/**
 * Two classes y = ±1 of equal probability, with covariates x = yμ + σz and a standard normal z in R^d.
 *
 * @param centre μ ∈ R^d
 * @param deviation σ &gt; 0
 */
public record GaussianMixture(double[] centre, double deviation) {

    /** @throws IllegalArgumentException if μ has no coordinate or one that is not finite, or σ is not positive and finite */
    public GaussianMixture {
        if (centre.length == 0) {
            throw new IllegalArgumentException("the centre of a class must have at least one coordinate");
        }
        Inputs.finite("centre", centre);
        Inputs.positiveFinite("the deviation of the classes", deviation);
        centre = centre.clone();
    }

    /** A copy of μ. */
    @Override
    public double[] centre() {
        return centre.clone();
    }

    /** The log odds log(g(x)/(1 − g(x))) = 2⟨μ, x⟩/σ² of the label +1. */
    public double logOdds(double[] x) {
        return 2 * inner(centre, x) / (deviation * deviation);
    }

    /** g(x) = P(Y = 1 | X = x). */
    public double probability(double[] x) {
        return 1 / (1 + Math.exp(-logOdds(x)));
    }

    /**
     * The risk P(Y ≠ sign(⟨w, X⟩ − b)) = ½Φ((b − ⟨w, μ⟩)/σ‖w‖) + ½Φ((−b − ⟨w, μ⟩)/σ‖w‖) of a linear classifier; with
     * w = μ and b = 0 it is the Bayes risk Φ(−‖μ‖/σ).
     *
     * @throws IllegalArgumentException if w is zero, or has not as many coordinates as μ
     */
    public double errorOf(double[] w, double b) {
        double spread = deviation * Math.sqrt(inner(w, w));
        if (!(spread > 0)) {
            throw new IllegalArgumentException("the direction of a linear classifier must not be zero");
        }
        double middle = inner(w, centre);
        return (below((b - middle) / spread) + below((-b - middle) / spread)) / 2;
    }

    /** A covariate of the class y. */
    public double[] draw(int label, RandomGenerator generator) {
        return Arrays.stream(centre)
                .map(mean -> label * mean + deviation * generator.nextGaussian())
                .toArray();
    }

    private static double below(double t) {
        return Erf.erfc(-t / Math.sqrt(2)) / 2;
    }

    private static double inner(double[] a, double[] b) {
        if (a.length != b.length) {
            throw new IllegalArgumentException(
                    "a vector has " + b.length + " coordinates, but must have " + a.length + " like the other");
        }
        double sum = 0;
        for (int j = 0; j < a.length; j++) {
            sum += a[j] * b[j];
        }
        return sum;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof GaussianMixture mixture
                && Arrays.equals(centre, mixture.centre)
                && deviation == mixture.deviation;
    }

    @Override
    public int hashCode() {
        return 31 * Arrays.hashCode(centre) + Double.hashCode(deviation);
    }

    @Override
    public String toString() {
        return "GaussianMixture[centre=" + Arrays.toString(centre) + ", deviation=" + deviation + "]";
    }
}

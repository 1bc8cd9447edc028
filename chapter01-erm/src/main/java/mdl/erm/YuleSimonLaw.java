package mdl.erm;

import java.util.random.RandomGenerator;

/**
 * The Yule–Simon law with exponent one on the positive integers: P(a) = 1/(a(a + 1)), the law of ⌊1/U⌋ for a uniform U.
 *
 * <p>Its tail P(A &gt; a) = 1/(a + 1) is so heavy that it has no mean. Source: Simon (1955).
 */
public record YuleSimonLaw() {

    /**
     * P(a).
     *
     * @throws IllegalArgumentException if a &lt; 1
     */
    public double mass(long a) {
        if (a < 1) {
            throw new IllegalArgumentException("the integer is " + a + ", but must be at least 1");
        }
        return 1 / (a * (a + 1.0));
    }

    /** One integer of the law. */
    public long draw(RandomGenerator generator) {
        return (long) (1 / (1 - generator.nextDouble()));
    }

    /**
     * Σ P(a)(1 − P(a))ⁿ, the probability that a new integer is not among n independent ones before it.
     *
     * <p>The integers beyond A = 10n + 1000 count as never seen, which adds less than nΣ_{a&gt;A} P(a)² &lt; n/(3A³). Costs
     * O(n).
     *
     * @throws IllegalArgumentException if n &lt; 0
     */
    public double unseen(int samples) {
        if (samples < 0) {
            throw new IllegalArgumentException("samples is " + samples + ", but must be at least 0");
        }
        long last = 10L * samples + 1000;
        double sum = 1 / (last + 1.0);
        for (long a = last; a >= 1; a--) {
            sum += mass(a) * Math.exp(samples * Math.log1p(-mass(a)));
        }
        return sum;
    }
}

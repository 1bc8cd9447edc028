package mdl.foundations.probability;

import java.util.random.RandomGenerator;
import mdl.foundations.input.Inputs;

/**
 * The law of a real random variable X of which moments, tails and exponential moments are known in closed form.
 *
 * <p>What diverges is {@code +∞}; nothing is ever NaN.
 */
public sealed interface ScalarLaw permits FiniteLaw, GammaLaw, LaplaceLaw, NormalLaw, StudentLaw, UniformLaw {

    /** E X. */
    double mean();

    /**
     * log E|X|ᵖ, which does not overflow where the moment would.
     *
     * @throws IllegalArgumentException if p is not positive and finite
     */
    double logAbsoluteMoment(double p);

    /**
     * The moment generating function E e^{tX}, defined for every real t.
     *
     * @throws IllegalArgumentException if t is NaN
     */
    double momentGenerating(double t);

    /**
     * E e^{r|X|ᵖ} for r ≥ 0.
     *
     * @param power p, 1 or 2
     * @param rate r, not negative
     * @throws IllegalArgumentException if p is neither 1 nor 2, or r is negative
     */
    double exponentialMoment(int power, double rate);

    /**
     * P(X ≥ a), defined for every real a.
     *
     * @throws IllegalArgumentException if a is NaN
     */
    double survival(double a);

    /**
     * P(|X| ≥ t) for t &gt; 0.
     *
     * @throws IllegalArgumentException if t is NaN
     */
    double tail(double t);

    /** ess sup |X|. */
    double essentialSupremum();

    /** One value of the law. */
    double draw(RandomGenerator generator);

    /**
     * The norm ‖X‖_p = (E|X|ᵖ)^{1/p} of Definition 10 of the notes; for p &lt; 1 it is no norm.
     *
     * @param p positive, possibly infinite
     */
    default double norm(double p) {
        Inputs.positive("the exponent of a norm", p);
        // tag::norm[]
        if (p == Double.POSITIVE_INFINITY) {
            return essentialSupremum();
        }
        return Math.exp(logAbsoluteMoment(p) / p);
        // end::norm[]
    }
}

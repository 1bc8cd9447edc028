package mdl.foundations.probability;

import java.util.random.RandomGenerator;
import mdl.foundations.input.Inputs;
import org.hipparchus.special.Erf;
import org.hipparchus.special.Gamma;

/**
 * The normal law N(0, σ²), with E|X|ᵖ = σᵖ 2^{p/2} Γ((p+1)/2)/Γ(1/2).
 *
 * @param deviation σ, positive and finite
 */
public record NormalLaw(double deviation) implements ScalarLaw {

    /** @throws IllegalArgumentException unless σ is positive and finite */
    public NormalLaw {
        Inputs.positiveFinite("the deviation of a normal law", deviation);
    }

    @Override
    public double mean() {
        return 0;
    }

    @Override
    public double logAbsoluteMoment(double p) {
        Inputs.positiveFinite("the order of a moment", p);
        return p * Math.log(deviation * Math.sqrt(2)) + Gamma.logGamma((p + 1) / 2) - Gamma.logGamma(0.5);
    }

    @Override
    public double momentGenerating(double t) {
        Inputs.number("t", t);
        return Math.exp(deviation * deviation * t * t / 2);
    }

    @Override
    public double exponentialMoment(int power, double rate) {
        ExponentialMoment.require(power, rate);
        if (power == 1) {
            double a = rate * deviation;
            return Math.exp(a * a / 2) * Erf.erfc(-a / Math.sqrt(2));
        }
        double left = 1 - 2 * rate * deviation * deviation;
        return left > 0 ? 1 / Math.sqrt(left) : Double.POSITIVE_INFINITY;
    }

    @Override
    public double survival(double a) {
        Inputs.number("a", a);
        return Erf.erfc(a / (deviation * Math.sqrt(2))) / 2;
    }

    @Override
    public double tail(double t) {
        Inputs.number("t", t);
        return 2 * survival(t);
    }

    @Override
    public double essentialSupremum() {
        return Double.POSITIVE_INFINITY;
    }

    @Override
    public double draw(RandomGenerator generator) {
        return deviation * generator.nextGaussian();
    }
}

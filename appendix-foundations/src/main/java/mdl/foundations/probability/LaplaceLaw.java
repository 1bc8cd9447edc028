package mdl.foundations.probability;

import java.util.random.RandomGenerator;
import mdl.foundations.input.Inputs;
import org.hipparchus.special.Gamma;

/**
 * The Laplace law with density e^{−|x|/b}/(2b), the symmetric exponential law, with E|X|ᵖ = bᵖ Γ(p+1).
 *
 * @param scale b, positive and finite
 */
public record LaplaceLaw(double scale) implements ScalarLaw {

    /** @throws IllegalArgumentException unless b is positive and finite */
    public LaplaceLaw {
        Inputs.positiveFinite("the scale of a Laplace law", scale);
    }

    @Override
    public double mean() {
        return 0;
    }

    @Override
    public double logAbsoluteMoment(double p) {
        Inputs.positiveFinite("the order of a moment", p);
        return p * Math.log(scale) + Gamma.logGamma(p + 1);
    }

    @Override
    public double momentGenerating(double t) {
        Inputs.number("t", t);
        double u = scale * t;
        return Math.abs(u) < 1 ? 1 / ((1 - u) * (1 + u)) : Double.POSITIVE_INFINITY;
    }

    @Override
    public double exponentialMoment(int power, double rate) {
        return new GammaLaw(1, scale).exponentialMoment(power, rate);
    }

    @Override
    public double survival(double a) {
        Inputs.number("a", a);
        double half = Math.exp(-Math.abs(a) / scale) / 2;
        return a >= 0 ? half : 1 - half;
    }

    @Override
    public double tail(double t) {
        Inputs.number("t", t);
        return Math.exp(-t / scale);
    }

    @Override
    public double essentialSupremum() {
        return Double.POSITIVE_INFINITY;
    }

    @Override
    public double draw(RandomGenerator generator) {
        double size = scale * generator.nextExponential();
        return generator.nextBoolean() ? size : -size;
    }
}

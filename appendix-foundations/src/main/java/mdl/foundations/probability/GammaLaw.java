package mdl.foundations.probability;

import java.util.random.RandomGenerator;
import mdl.foundations.input.Inputs;
import mdl.foundations.random.ChiLaw;
import org.hipparchus.special.Gamma;

/**
 * The gamma law with density x^{k−1}e^{−x/θ}/(Γ(k)θᵏ) on the positive numbers, with E Xᵖ = θᵖ Γ(k+p)/Γ(k).
 *
 * <p>The exponential law has k = 1, the square of a standard normal number k = 1/2 and θ = 2.
 *
 * @param shape k, a positive multiple of 1/2
 * @param scale θ, positive and finite
 */
public record GammaLaw(double shape, double scale) implements ScalarLaw {

    private static final double LARGEST_SHAPE = 1e6;

    /** @throws IllegalArgumentException unless k is a multiple of 1/2 up to 10⁶, and θ is positive and finite */
    public GammaLaw {
        if (!(shape > 0 && shape <= LARGEST_SHAPE && 2 * shape == Math.rint(2 * shape))) {
            throw new IllegalArgumentException(
                    "the shape of a gamma law is " + shape + ", but must be a positive multiple of 1/2, at most 1e6");
        }
        Inputs.positiveFinite("the scale of a gamma law", scale);
    }

    @Override
    public double mean() {
        return shape * scale;
    }

    @Override
    public double logAbsoluteMoment(double p) {
        Inputs.positiveFinite("the order of a moment", p);
        return p * Math.log(scale) + Gamma.logGamma(shape + p) - Gamma.logGamma(shape);
    }

    @Override
    public double momentGenerating(double t) {
        Inputs.number("t", t);
        double u = scale * t;
        return u < 1 ? Math.pow(1 - u, -shape) : Double.POSITIVE_INFINITY;
    }

    @Override
    public double exponentialMoment(int power, double rate) {
        ExponentialMoment.require(power, rate);
        if (power == 1) {
            return momentGenerating(rate);
        }
        return rate == 0 ? 1 : Double.POSITIVE_INFINITY;
    }

    @Override
    public double survival(double a) {
        Inputs.number("a", a);
        if (a == Double.POSITIVE_INFINITY) {
            return 0;
        }
        return a > 0 ? Gamma.regularizedGammaQ(shape, a / scale) : 1;
    }

    @Override
    public double tail(double t) {
        Inputs.number("t", t);
        return survival(t);
    }

    @Override
    public double essentialSupremum() {
        return Double.POSITIVE_INFINITY;
    }

    @Override
    public double draw(RandomGenerator generator) {
        double chi = new ChiLaw((int) (2 * shape)).draw(generator);
        return scale * chi * chi / 2;
    }
}

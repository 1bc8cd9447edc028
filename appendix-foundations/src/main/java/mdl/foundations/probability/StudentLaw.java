package mdl.foundations.probability;

import java.util.random.RandomGenerator;
import mdl.foundations.input.Inputs;
import mdl.foundations.random.ChiLaw;
import org.hipparchus.special.Beta;
import org.hipparchus.special.Gamma;

/**
 * Student's law with ν degrees of freedom, with E|X|ᵖ = ν^{p/2} Γ((p+1)/2) Γ((ν−p)/2)/(Γ(1/2) Γ(ν/2)) for p &lt; ν and no
 * moment from ν on.
 *
 * @param degrees ν, at least 2, so that there is a mean
 */
public record StudentLaw(int degrees) implements ScalarLaw {

    /** @throws IllegalArgumentException if ν &lt; 2 */
    public StudentLaw {
        if (degrees < 2) {
            throw new IllegalArgumentException(
                    "the degrees of freedom of Student's law are " + degrees + ", but must be at least 2");
        }
    }

    @Override
    public double mean() {
        return 0;
    }

    @Override
    public double logAbsoluteMoment(double p) {
        Inputs.positiveFinite("the order of a moment", p);
        if (p >= degrees) {
            return Double.POSITIVE_INFINITY;
        }
        return p / 2 * Math.log(degrees)
                + Gamma.logGamma((p + 1) / 2)
                + Gamma.logGamma((degrees - p) / 2)
                - Gamma.logGamma(0.5)
                - Gamma.logGamma(degrees / 2.0);
    }

    @Override
    public double momentGenerating(double t) {
        Inputs.number("t", t);
        return t == 0 ? 1 : Double.POSITIVE_INFINITY;
    }

    @Override
    public double exponentialMoment(int power, double rate) {
        ExponentialMoment.require(power, rate);
        return momentGenerating(rate);
    }

    @Override
    public double survival(double a) {
        Inputs.number("a", a);
        double half = tail(Math.abs(a)) / 2;
        return a >= 0 ? half : 1 - half;
    }

    @Override
    public double tail(double t) {
        Inputs.number("t", t);
        return Beta.regularizedBeta(degrees / (degrees + t * t), degrees / 2.0, 0.5);
    }

    @Override
    public double essentialSupremum() {
        return Double.POSITIVE_INFINITY;
    }

    @Override
    public double draw(RandomGenerator generator) {
        return generator.nextGaussian() * Math.sqrt(degrees) / new ChiLaw(degrees).draw(generator);
    }
}

package mdl.foundations.probability;

import java.util.random.RandomGenerator;
import mdl.foundations.analysis.PanelQuadrature;
import mdl.foundations.input.Inputs;

/**
 * The uniform law on [−a, a], with E|X|ᵖ = aᵖ/(p+1).
 *
 * @param halfWidth a, positive and finite
 */
public record UniformLaw(double halfWidth) implements ScalarLaw {

    /** @throws IllegalArgumentException unless a is positive and finite */
    public UniformLaw {
        Inputs.positiveFinite("the half width of a uniform law", halfWidth);
    }

    @Override
    public double mean() {
        return 0;
    }

    @Override
    public double logAbsoluteMoment(double p) {
        Inputs.positiveFinite("the order of a moment", p);
        return p * Math.log(halfWidth) - Math.log1p(p);
    }

    @Override
    public double momentGenerating(double t) {
        Inputs.number("t", t);
        double u = halfWidth * t;
        return u == 0 ? 1 : Math.sinh(u) / u;
    }

    /** In closed form for p = 1; for p = 2 the entire function x ↦ e^{ra²x²} is integrated over [0, 1]. */
    @Override
    public double exponentialMoment(int power, double rate) {
        ExponentialMoment.require(power, rate);
        double s = rate * Math.pow(halfWidth, power);
        if (power == 1) {
            return s == 0 ? 1 : Math.expm1(s) / s;
        }
        return PanelQuadrature.integrate(x -> Math.exp(s * x * x), 0, 1, 1 / Math.sqrt(Math.max(1, s)));
    }

    @Override
    public double survival(double a) {
        Inputs.number("a", a);
        return Math.min(1, Math.max(0, (1 - a / halfWidth) / 2));
    }

    @Override
    public double tail(double t) {
        Inputs.number("t", t);
        return Math.max(0, 1 - t / halfWidth);
    }

    @Override
    public double essentialSupremum() {
        return halfWidth;
    }

    @Override
    public double draw(RandomGenerator generator) {
        return halfWidth * (2 * generator.nextDouble() - 1);
    }
}

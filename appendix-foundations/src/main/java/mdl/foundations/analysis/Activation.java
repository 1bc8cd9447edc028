package mdl.foundations.analysis;

import java.util.function.DoubleUnaryOperator;
import org.hipparchus.special.Erf;

/**
 * An activation function σ of one neuron, with its derivative and what a quadrature must know about its smoothness.
 *
 * <p>Each is of at most linear growth, so that all Gaussian moments exist.
 */
public enum Activation implements DoubleUnaryOperator {
    /** max(t, 0). */
    RELU("ReLU", t -> Math.max(t, 0), t -> t > 0 ? 1 : 0, Double.POSITIVE_INFINITY, 0),
    /** |t|, an even function. */
    ABSOLUTE("absolute value", Math::abs, Math::signum, Double.POSITIVE_INFINITY, 0),
    /** The sign of t, 0 at 0; its derivative leaves out the jump. */
    SIGN("sign", Math::signum, t -> 0, Double.POSITIVE_INFINITY, 0),
    /** erf t = (2/√π) ∫₀ᵗ e^{−s²} ds. */
    ERF("erf", Erf::erf, t -> 2 / Math.sqrt(Math.PI) * Math.exp(-t * t), 0.5),
    /** tanh t, with poles at ±iπ/2. */
    TANH("tanh", Math::tanh, t -> 1 / square(Math.cosh(t)), Math.PI / 2),
    /** 1/(1 + e^{−t}), with poles at ±iπ. */
    LOGISTIC("logistic", t -> 1 / (1 + Math.exp(-t)), t -> 0.25 / square(Math.cosh(t / 2)), Math.PI);

    private final String title;
    private final DoubleUnaryOperator value;
    private final DoubleUnaryOperator derivative;
    private final double distance;
    private final double[] kinks;

    Activation(
            String title, DoubleUnaryOperator value, DoubleUnaryOperator derivative, double distance, double... kinks) {
        this.title = title;
        this.value = value;
        this.derivative = derivative;
        this.distance = distance;
        this.kinks = kinks;
    }

    private static double square(double t) {
        return t * t;
    }

    /** The name as it stands in a sentence. */
    public String title() {
        return title;
    }

    /** σ(t). */
    @Override
    public double applyAsDouble(double t) {
        return value.applyAsDouble(t);
    }

    /** σ′(t), at a kink one of its two sides or their mean. */
    public double derivative(double t) {
        return derivative.applyAsDouble(t);
    }

    /** E σ(z)g(z) for z ~ N(0, 1), to rounding, for g a polynomial or of slow growth; kinks are not stepped over. */
    public double expectationWith(DoubleUnaryOperator g) {
        return NormalExpectation.of(t -> value.applyAsDouble(t) * g.applyAsDouble(t), distance, kinks);
    }

    /** E σ′(z)g(z), likewise. */
    public double derivativeExpectationWith(DoubleUnaryOperator g) {
        return NormalExpectation.of(t -> derivative.applyAsDouble(t) * g.applyAsDouble(t), distance, kinks);
    }

    /** E σ(z)², likewise. */
    public double secondMoment() {
        return expectationWith(value);
    }
}

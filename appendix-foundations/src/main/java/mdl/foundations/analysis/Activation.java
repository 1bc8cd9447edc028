package mdl.foundations.analysis;

import java.util.function.DoubleUnaryOperator;
import org.hipparchus.special.Erf;

/**
 * An activation function σ of one neuron, with its derivatives and what a quadrature must know about its smoothness.
 *
 * <p>All Gaussian moments exist.
 */
public enum Activation implements DoubleUnaryOperator {
    /** t, which makes a network linear. */
    IDENTITY("identity", t -> t, t -> 1, t -> 0, Double.POSITIVE_INFINITY),
    /** max(t, 0). */
    RELU("ReLU", t -> Math.max(t, 0), t -> t > 0 ? 1 : 0, t -> 0, Double.POSITIVE_INFINITY, 0),
    /** |t|, an even function. */
    ABSOLUTE("absolute value", Math::abs, Math::signum, t -> 0, Double.POSITIVE_INFINITY, 0),
    /** The sign of t, 0 at 0; its derivative leaves out the jump. */
    SIGN("sign", Math::signum, t -> 0, t -> 0, Double.POSITIVE_INFINITY, 0),
    /** 1 for t ≥ 0, else 0; its derivative leaves out the jump. */
    STEP("step", t -> t >= 0 ? 1 : 0, t -> 0, t -> 0, Double.POSITIVE_INFINITY, 0),
    /** max(t + ½, 0) − max(t − ½, 0), a ramp from 0 to 1 made of two ReLUs. */
    RAMP(
            "ramp",
            t -> Math.min(Math.max(t + 0.5, 0), 1),
            t -> Math.abs(t) < 0.5 ? 1 : 0,
            t -> 0,
            Double.POSITIVE_INFINITY,
            -0.5,
            0.5),
    /** erf t = (2/√π) ∫₀ᵗ e^{−s²} ds. */
    ERF("erf", Erf::erf, Activation::bell, t -> -2 * t * bell(t), 0.5),
    /** ½(1 + erf t), which rises from 0 to 1. */
    ERF_SIGMOID("sigmoid of erf", t -> 0.5 * Erf.erfc(-t), t -> 0.5 * bell(t), t -> -t * bell(t), 0.5),
    /** tanh t, with poles at ±iπ/2. */
    TANH("tanh", Math::tanh, Activation::sech2, t -> -2 * Math.tanh(t) * sech2(t), Math.PI / 2),
    /** ½(1 + tanh t) = 1/(1 + e^{−2t}), which rises from 0 to 1. */
    TANH_SIGMOID(
            "sigmoid of tanh",
            t -> 1 / (1 + Math.exp(-2 * t)),
            t -> 0.5 * sech2(t),
            t -> -Math.tanh(t) * sech2(t),
            Math.PI / 2),
    /** 1/(1 + e^{−t}), with poles at ±iπ. */
    LOGISTIC(
            "logistic",
            t -> 1 / (1 + Math.exp(-t)),
            t -> 0.25 * sech2(t / 2),
            t -> -0.25 * Math.tanh(t / 2) * sech2(t / 2),
            Math.PI),
    /** cos t. */
    COSINE("cosine", Math::cos, t -> -Math.sin(t), t -> -Math.cos(t), Double.POSITIVE_INFINITY),
    /** eᵗ, the only one here that grows faster than a line. */
    EXPONENTIAL("exponential", Math::exp, Math::exp, Math::exp, Double.POSITIVE_INFINITY);

    private final String title;
    private final DoubleUnaryOperator value;
    private final DoubleUnaryOperator derivative;
    private final DoubleUnaryOperator secondDerivative;
    private final double distance;
    private final double[] kinks;

    Activation(
            String title,
            DoubleUnaryOperator value,
            DoubleUnaryOperator derivative,
            DoubleUnaryOperator secondDerivative,
            double distance,
            double... kinks) {
        this.title = title;
        this.value = value;
        this.derivative = derivative;
        this.secondDerivative = secondDerivative;
        this.distance = distance;
        this.kinks = kinks;
    }

    /** The derivative of erf. */
    private static double bell(double t) {
        return 2 / Math.sqrt(Math.PI) * Math.exp(-t * t);
    }

    /** 1/cosh² t, the derivative of tanh. */
    private static double sech2(double t) {
        double small = Math.exp(-2 * Math.abs(t));
        return 4 * small / ((1 + small) * (1 + small));
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

    /** σ″(t), without what a kink or a jump adds. */
    public double secondDerivative(double t) {
        return secondDerivative.applyAsDouble(t);
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

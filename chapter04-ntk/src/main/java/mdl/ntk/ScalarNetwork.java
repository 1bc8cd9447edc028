package mdl.ntk;

/**
 * The gradient flow of f = αaw, one linear neuron with a factor, on ½(1 − f)² from (a, w) = (1, 0), in the time τ = α²t.
 *
 * <p>a² − w² = 1 along the flow, so df/dτ = √(1 + 4f²/α²)(1 − f). With A = √(1 + 4/α²) + 1, B = A − 2 and
 * e = e^{−(A − 1)τ}, f = (1 − e)(A + Be)/(A + 2ABe − Be²). For α → ∞ it is lazy, f = 1 − e^{−τ}.
 * Source: Saxe, McClelland and Ganguli (2014). Notes: 4.3.8.
 *
 * @param scale α, positive
 */
public record ScalarNetwork(double scale) {

    /** @throws IllegalArgumentException if α is not positive, or 4/α² overflows */
    public ScalarNetwork {
        if (!(scale > 0 && 4 / (scale * scale) < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException(
                    "the factor of a network is " + scale + ", but must be positive, with 4 over its square finite");
        }
    }

    /** f(τ). */
    // tag::output[]
    public double output(double time) {
        double square = 4 / (scale * scale);
        double root = Math.sqrt(1 + square);
        double below = square / (root + 1);
        double above = root + 1;
        double left = Math.exp(-root * time);
        double gone = -Math.expm1(-root * time);
        return gone * (above + below * left) / (above + left * (2 * square - below * left));
    }
    // end::output[]
}

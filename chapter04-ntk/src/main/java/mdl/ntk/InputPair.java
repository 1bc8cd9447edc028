package mdl.ntk;

/**
 * What a kernel of a network with Gaussian weights sees of two inputs: their lengths, their angle and their inner product.
 *
 * <p>The angle is 2 arctan(‖u − v‖/‖u + v‖) of the normalised inputs u, v, exact to rounding at every angle, where the arc
 * cosine of the correlation loses half of the digits near 0 and π. Source: Kahan (2006).
 *
 * @param firstNorm ‖x‖
 * @param secondNorm ‖z‖
 * @param angle φ, in [0, π]; π/2 if an input is zero
 * @param inner ⟨x, z⟩
 */
public record InputPair(double firstNorm, double secondNorm, double angle, double inner) {

    /**
     * The pair (x, z).
     *
     * @throws IllegalArgumentException if x and z have different lengths
     */
    public static InputPair of(double[] x, double[] z) {
        if (x.length != z.length) {
            throw new IllegalArgumentException("the inputs have " + x.length + " and " + z.length
                    + " coordinates, but must have as many as each other");
        }
        double first = norm(x);
        double second = norm(z);
        double inner = 0;
        double minus = 0;
        double plus = 0;
        for (int k = 0; k < x.length; k++) {
            inner += x[k] * z[k];
            double u = x[k] / first;
            double v = z[k] / second;
            minus = Math.hypot(minus, u - v);
            plus = Math.hypot(plus, u + v);
        }
        boolean zero = first == 0 || second == 0;
        return new InputPair(first, second, zero ? Math.PI / 2 : 2 * Math.atan2(minus, plus), inner);
    }

    private static double norm(double[] x) {
        double norm = 0;
        for (double value : x) {
            norm = Math.hypot(norm, value);
        }
        return norm;
    }
}

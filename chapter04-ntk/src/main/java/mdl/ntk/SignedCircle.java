package mdl.ntk;

import java.util.function.IntToDoubleFunction;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;

/**
 * The law of one neuron (a, w) with a sign a ~ Unif({−1, 1}) and w uniform on the unit circle, as points of equal mass.
 *
 * <p>Notes: 4.3.11.
 */
public final class SignedCircle {

    private SignedCircle() {}

    /**
     * θ = (a, w_1, …, w_p) of p independent neurons.
     *
     * @throws IllegalArgumentException if p is below 1
     */
    public static double[] draw(int width, RandomGenerator generator) {
        return parameters(width, j -> generator.nextBoolean() ? 1 : -1, j -> 2 * Math.PI * generator.nextDouble());
    }

    /**
     * Both signs at m equal steps of the angle, p = 2m: the trapezoidal rule for the law, whose error falls faster than any
     * power of m for smooth periodic integrands.
     *
     * @throws IllegalArgumentException if m is below 1
     */
    // tag::grid[]
    public static double[] grid(int angles) {
        return parameters(2 * angles, j -> j < angles ? 1 : -1, j -> 2 * Math.PI * (j % angles) / angles);
    }
    // end::grid[]

    private static double[] parameters(int width, IntToDoubleFunction sign, IntToDoubleFunction angle) {
        if (width < 1) {
            throw new IllegalArgumentException("the number of neurons is " + width + ", but must be at least 1");
        }
        double[] theta = new double[3 * width];
        IntStream.range(0, width).forEach(j -> {
            theta[j] = sign.applyAsDouble(j);
            double phi = angle.applyAsDouble(j);
            theta[width + 2 * j] = Math.cos(phi);
            theta[width + 2 * j + 1] = Math.sin(phi);
        });
        return theta;
    }
}

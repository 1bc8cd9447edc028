package mdl.ntk;

import java.util.function.IntToDoubleFunction;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import mdl.foundations.input.Inputs;
import mdl.foundations.linalg.MatrixSize;

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
     * @throws IllegalArgumentException if p is below 1, or 3p numbers do not fit in memory
     */
    public static double[] draw(int width, RandomGenerator generator) {
        return parameters(width, j -> generator.nextBoolean() ? 1 : -1, j -> 2 * Math.PI * generator.nextDouble());
    }

    /**
     * Both signs at m equal steps of the angle, p = 2m: the trapezoidal rule for the law, whose error falls faster than any
     * power of m for smooth periodic integrands.
     *
     * @throws IllegalArgumentException if m is below 1, or 6m numbers do not fit in memory
     */
    // tag::grid[]
    public static double[] grid(int angles) {
        return parameters(2L * angles, j -> j < angles ? 1 : -1, j -> 2 * Math.PI * (j % angles) / angles);
    }
    // end::grid[]

    private static double[] parameters(long neurons, IntToDoubleFunction sign, IntToDoubleFunction angle) {
        Inputs.atLeast("the number of neurons", neurons, 1);
        MatrixSize.require(neurons, 3);
        int width = (int) neurons;
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

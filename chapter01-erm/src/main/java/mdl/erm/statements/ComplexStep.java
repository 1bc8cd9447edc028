package mdl.erm.statements;

import java.util.Arrays;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.hipparchus.complex.Complex;
import org.jblas.DoubleMatrix;

/**
 * Derivatives of square risks as imaginary parts at θ + ihe_j, which involve no difference and so no cancellation.
 *
 * <p>Source: Squire and Trapp (1998).
 */
record ComplexStep(DoubleMatrix x, double[] y) {

    /** The length of a step into the complex plane, so small that its square vanishes beside one. */
    private static final double IMAGINARY = 0x1p-300;

    /** The derivatives of the risk of the neuron tanh⟨θ, x⟩. */
    double[] ofNeuron(double[] theta) {
        return derivatives(theta, this::neuronRisk);
    }

    /** The derivatives of the risk of a network of the given width, activated by tanh. */
    double[] ofNetwork(int width, double[] theta) {
        return derivatives(theta, parameters -> networkRisk(width, parameters));
    }

    private static double[] derivatives(double[] theta, ToDoubleFunction<Complex[]> risk) {
        return IntStream.range(0, theta.length)
                .mapToDouble(j -> {
                    Complex[] moved =
                            Arrays.stream(theta).mapToObj(Complex::new).toArray(Complex[]::new);
                    moved[j] = new Complex(theta[j], IMAGINARY);
                    return risk.applyAsDouble(moved) / IMAGINARY;
                })
                .toArray();
    }

    private double neuronRisk(Complex[] theta) {
        return IntStream.range(0, y.length)
                .mapToDouble(i -> lossOf(inner(theta, 0, i).tanh(), y[i]) / y.length)
                .sum();
    }

    private double networkRisk(int width, Complex[] theta) {
        return IntStream.range(0, y.length)
                .mapToDouble(i -> {
                    Complex output = Complex.ZERO;
                    for (int k = 0; k < width; k++) {
                        output = output.add(theta[k].multiply(
                                inner(theta, width + k * x.columns, i).tanh()));
                    }
                    return lossOf(output, y[i]) / y.length;
                })
                .sum();
    }

    private Complex inner(Complex[] weights, int from, int row) {
        Complex sum = Complex.ZERO;
        for (int j = 0; j < x.columns; j++) {
            sum = sum.add(weights[from + j].multiply(x.get(row, j)));
        }
        return sum;
    }

    /** The imaginary part of ½(y − f)². */
    private static double lossOf(Complex output, double y) {
        return (output.getReal() - y) * output.getImaginary();
    }
}

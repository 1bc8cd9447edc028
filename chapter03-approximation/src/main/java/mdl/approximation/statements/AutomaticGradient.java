package mdl.approximation.statements;

import java.util.Arrays;
import java.util.stream.IntStream;
import mdl.approximation.DeepNetwork;
import mdl.approximation.Layer;
import mdl.foundations.analysis.Activation;
import org.hipparchus.analysis.differentiation.Gradient;
import org.hipparchus.special.Erf;
import org.jblas.DoubleMatrix;

/**
 * The gradient of Σ_i s_i f(x_i) that the rules of calculus carry along forwards, neuron by neuron, without a matrix.
 *
 * @param gradient in the order of the network's parameters
 * @param condition the product over the layers of the square of the largest of 1, |σ|, |σ′| and |σ″| at a neuron: how much
 *     rounding can grow on the way forward and back when no layer's weights amplify it
 */
record AutomaticGradient(double[] gradient, double condition) {

    static AutomaticGradient of(DeepNetwork network, DoubleMatrix x, double[] slopes) {
        double[] theta = network.parameters();
        Gradient[] parameters = IntStream.range(0, theta.length)
                .mapToObj(k -> Gradient.variable(theta.length, k, theta[k]))
                .toArray(Gradient[]::new);
        double[] largest = new double[network.depth()];
        Arrays.fill(largest, 1);
        Gradient sum = Gradient.constant(theta.length, 0);
        for (int i = 0; i < x.rows; i++) {
            Gradient[] h = Arrays.stream(x.getRow(i).data)
                    .mapToObj(value -> Gradient.constant(theta.length, value))
                    .toArray(Gradient[]::new);
            int start = 0;
            for (int l = 0; l < network.depth(); l++) {
                Layer layer = network.layers().get(l);
                Gradient[] next = new Gradient[layer.outputs()];
                for (int r = 0; r < next.length; r++) {
                    Gradient z = parameters[start + layer.inputs() * layer.outputs() + r];
                    for (int c = 0; c < layer.inputs(); c++) {
                        z = z.add(parameters[start + c * layer.outputs() + r].multiply(h[c]));
                    }
                    next[r] = apply(layer.activation(), z);
                    largest[l] = Math.max(largest[l], size(layer.activation(), z.getValue()));
                }
                start += layer.parameters();
                h = next;
            }
            sum = sum.add(h[0].multiply(slopes[i]));
        }
        double condition = Arrays.stream(largest).reduce(1, (product, one) -> product * one * one);
        return new AutomaticGradient(sum.getGradient(), condition);
    }

    private static double size(Activation activation, double t) {
        return Math.max(
                Math.abs(activation.applyAsDouble(t)),
                Math.max(Math.abs(activation.derivative(t)), Math.abs(activation.secondDerivative(t))));
    }

    private static Gradient apply(Activation activation, Gradient z) {
        return switch (activation) {
            case LOGISTIC -> z.negate().exp().add(1).reciprocal();
            case TANH -> z.tanh();
            case TANH_SIGMOID -> z.multiply(-2).exp().add(1).reciprocal();
            case ERF -> Erf.erf(z);
            case ERF_SIGMOID -> Erf.erf(z).add(1).multiply(0.5);
            case COSINE -> z.cos();
            case EXPONENTIAL -> z.exp();
            default -> throw new IllegalArgumentException(activation.title() + " is not among the smooth activations");
        };
    }
}

package mdl.approximation.statements;

import java.util.Arrays;
import java.util.stream.IntStream;
import mdl.approximation.DeepNetwork;
import mdl.approximation.Layer;
import mdl.foundations.analysis.Activation;
import org.hipparchus.analysis.differentiation.Gradient;
import org.hipparchus.special.Erf;
import org.jblas.DoubleMatrix;

/** The gradient of Σ_i s_i f(x_i) that the rules of calculus carry along forwards, neuron by neuron, without a matrix. */
final class AutomaticGradient {

    private AutomaticGradient() {}

    /** In the order of the network's parameters. */
    static double[] of(DeepNetwork network, DoubleMatrix x, double[] slopes) {
        double[] theta = network.parameters();
        Gradient[] parameters = IntStream.range(0, theta.length)
                .mapToObj(k -> Gradient.variable(theta.length, k, theta[k]))
                .toArray(Gradient[]::new);
        Gradient sum = Gradient.constant(theta.length, 0);
        for (int i = 0; i < x.rows; i++) {
            Gradient[] h = Arrays.stream(x.getRow(i).data)
                    .mapToObj(value -> Gradient.constant(theta.length, value))
                    .toArray(Gradient[]::new);
            int start = 0;
            for (Layer layer : network.layers()) {
                Gradient[] next = new Gradient[layer.outputs()];
                for (int r = 0; r < next.length; r++) {
                    Gradient z = parameters[start + layer.inputs() * layer.outputs() + r];
                    for (int c = 0; c < layer.inputs(); c++) {
                        z = z.add(parameters[start + c * layer.outputs() + r].multiply(h[c]));
                    }
                    next[r] = apply(layer.activation(), z);
                }
                start += layer.parameters();
                h = next;
            }
            sum = sum.add(h[0].multiply(slopes[i]));
        }
        return sum.getGradient();
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

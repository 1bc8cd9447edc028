package mdl.approximation.statements;

import java.util.Arrays;
import mdl.approximation.DeepNetwork;
import mdl.approximation.Layer;
import mdl.foundations.analysis.Activation;
import org.jblas.DoubleMatrix;

/**
 * How far rounding can carry a gradient by backpropagation: the running error to first order, as a multiple of the rounding of
 * one inner product or activation.
 *
 * <p>Source: Higham, Accuracy and Stability of Numerical Algorithms (2002), §3.3.
 */
final class GradientRounding {

    private GradientRounding() {}

    /** The largest over the parameters, summed over the inputs. */
    static double of(DeepNetwork network, DoubleMatrix x, double[] slopes) {
        double sum = 0;
        for (int i = 0; i < x.rows; i++) {
            sum += slopes[i] == 0 ? 0 : ofOne(network, x.getRow(i).data, Math.abs(slopes[i]));
        }
        return sum;
    }

    private static double ofOne(DeepNetwork network, double[] x, double slope) {
        int depth = network.depth();
        double[][] h = new double[depth + 1][];
        double[][] ofH = new double[depth + 1][];
        double[][] z = new double[depth + 1][];
        double[][] ofZ = new double[depth + 1][];
        h[0] = x;
        ofH[0] = new double[x.length];
        for (int l = 1; l <= depth; l++) {
            Layer layer = network.layers().get(l - 1);
            Activation activation = layer.activation();
            z[l] = layer.biases();
            h[l] = new double[z[l].length];
            ofH[l] = new double[z[l].length];
            ofZ[l] = Arrays.stream(z[l]).map(Math::abs).toArray();
            DoubleMatrix weights = layer.weights();
            for (int r = 0; r < z[l].length; r++) {
                for (int c = 0; c < h[l - 1].length; c++) {
                    double w = weights.get(r, c);
                    z[l][r] += w * h[l - 1][c];
                    ofZ[l][r] += Math.abs(w) * (Math.abs(h[l - 1][c]) + ofH[l - 1][c]);
                }
                h[l][r] = activation.applyAsDouble(z[l][r]);
                ofH[l][r] = Math.abs(activation.derivative(z[l][r])) * ofZ[l][r] + Math.abs(h[l][r]);
            }
        }

        double largest = 0;
        double[] back = {slope};
        double[] ofBack = {slope};
        for (int l = depth; l >= 1; l--) {
            Layer layer = network.layers().get(l - 1);
            Activation activation = layer.activation();
            DoubleMatrix weights = layer.weights();
            double[] before = new double[layer.inputs()];
            double[] ofBefore = new double[layer.inputs()];
            for (int r = 0; r < z[l].length; r++) {
                double delta = Math.abs(activation.derivative(z[l][r])) * back[r];
                double ofDelta = Math.abs(activation.secondDerivative(z[l][r])) * ofZ[l][r] * back[r]
                        + Math.abs(activation.derivative(z[l][r])) * ofBack[r]
                        + delta;
                largest = Math.max(largest, ofDelta);
                for (int c = 0; c < before.length; c++) {
                    double input = Math.abs(h[l - 1][c]);
                    largest = Math.max(largest, delta * ofH[l - 1][c] + ofDelta * input + delta * input);
                    before[c] += Math.abs(weights.get(r, c)) * delta;
                    ofBefore[c] += Math.abs(weights.get(r, c)) * (ofDelta + delta);
                }
            }
            back = before;
            ofBack = ofBefore;
        }
        return largest;
    }
}

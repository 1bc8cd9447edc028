package mdl.ntk;

import java.util.Arrays;
import java.util.function.UnaryOperator;
import mdl.erm.HypothesisClass;
import mdl.erm.TwoLayerNetworks;
import mdl.foundations.analysis.Activation;
import mdl.foundations.input.Inputs;
import mdl.foundations.linalg.MatrixProduct;
import org.jblas.DoubleMatrix;

/**
 * The networks f(x; θ) = α Σ_j a_j σ(⟨w_j, x⟩) of width p with a factor α, in θ = (a, w_1, …, w_p).
 *
 * <p>α = 1/√p is the scaling of the tangent kernel, α = 1/p that of the mean field. Weights that are not trained keep their
 * place in θ and have a gradient of zero. Source: Chizat, Oyallon and Bach (2019). Notes: 4.2.3, 4.3.8.
 *
 * @param networks the networks with α = 1
 * @param scale α, positive
 * @param trained which weights have a gradient
 */
public record ScaledNetworks(TwoLayerNetworks networks, double scale, TrainedWeights trained)
        implements HypothesisClass {

    /** @throws IllegalArgumentException if α is not positive and finite */
    public ScaledNetworks {
        Inputs.positiveFinite("the factor of a network", scale);
    }

    /**
     * The scaling of the tangent kernel, α = 1/√p.
     *
     * @throws IllegalArgumentException if d or p is below 1, or p + pd exceeds what an array can hold
     */
    public static ScaledNetworks tangent(Activation activation, int inputs, int width, TrainedWeights trained) {
        return new ScaledNetworks(new TwoLayerNetworks(activation, inputs, width), 1 / Math.sqrt(width), trained);
    }

    /**
     * The scaling of the mean field, α = 1/p.
     *
     * @throws IllegalArgumentException if d or p is below 1, or p + pd exceeds what an array can hold
     */
    public static ScaledNetworks meanField(Activation activation, int inputs, int width, TrainedWeights trained) {
        return new ScaledNetworks(new TwoLayerNetworks(activation, inputs, width), 1.0 / width, trained);
    }

    /** p, the number of neurons. */
    public int width() {
        return networks.width();
    }

    /** d, the number of inputs of the network. */
    public int inputs() {
        return networks.inputs();
    }

    /** p + pd, the number of coordinates of θ, whether trained or not. */
    @Override
    public int dimension() {
        return networks.dimension();
    }

    @Override
    public double[] outputs(double[] theta, DoubleMatrix x) {
        return scaled(networks.outputs(theta, x));
    }

    @Override
    public double[] combinedGradient(double[] theta, DoubleMatrix x, double[] weights) {
        return scaled(
                trained == TrainedWeights.ALL
                        ? networks.combinedGradient(theta, x, weights)
                        : hiddenGradient(theta, x, weights));
    }

    @Override
    public double[] chainedGradient(double[] theta, DoubleMatrix x, UnaryOperator<double[]> weights) {
        double[] gradient = networks.chainedGradient(theta, x, outputs -> weights.apply(scaled(outputs)));
        if (trained == TrainedWeights.HIDDEN) {
            Arrays.fill(gradient, 0, width(), 0);
        }
        return scaled(gradient);
    }

    /** Zeros and Σ_i c_i a_j σ′(⟨w_j, x_i⟩)x_i, without the values of σ that the outer weights would need. */
    private double[] hiddenGradient(double[] theta, DoubleMatrix x, double[] weights) {
        if (weights.length != x.rows) {
            throw new IllegalArgumentException(
                    "there are " + weights.length + " weights for " + x.rows + " inputs, but must be one for each");
        }
        DoubleMatrix slopes = networks.slopes(theta, x);
        for (int k = 0; k < slopes.length; k++) {
            slopes.data[k] *= weights[k % x.rows];
        }
        double[] gradient = new double[dimension()];
        double[] inner = MatrixProduct.transposeMultiply(x, slopes).data;
        System.arraycopy(inner, 0, gradient, width(), inner.length);
        return gradient;
    }

    /**
     * The directional derivatives ⟨∇_θ f(x_i; θ), v⟩ of all rows x_i, in two products of n × d by d × p.
     *
     * <p>With slopes S_ij = a_j σ′(⟨w_j, x_i⟩) and v = (u, v_1, …, v_p) they are α Σ_j (u_j σ(⟨w_j, x_i⟩) + S_ij⟨v_j, x_i⟩).
     * The n × p(d + 1) Jacobian is never formed.
     *
     * @throws IllegalArgumentException if θ or v has not p + pd coordinates, or X not d columns
     */
    public double[] directional(double[] theta, double[] v, DoubleMatrix x) {
        if (v.length != dimension()) {
            throw new IllegalArgumentException(
                    "the direction has " + v.length + " coordinates, but the network " + dimension() + " parameters");
        }
        DoubleMatrix slopes = networks.slopes(theta, x);
        DoubleMatrix rows = new DoubleMatrix(inputs(), width(), Arrays.copyOfRange(v, width(), v.length));
        DoubleMatrix moves = MatrixProduct.multiply(x, rows);
        double[] sum = new double[x.rows];
        for (int k = 0; k < moves.length; k++) {
            sum[k % x.rows] += slopes.data[k] * moves.data[k];
        }
        if (trained == TrainedWeights.ALL) {
            double[] outer = MatrixProduct.times(networks.features(theta, x), Arrays.copyOf(v, width()));
            for (int i = 0; i < sum.length; i++) {
                sum[i] += outer[i];
            }
        }
        return scaled(sum);
    }

    private double[] scaled(double[] values) {
        for (int i = 0; i < values.length; i++) {
            values[i] *= scale;
        }
        return values;
    }
}

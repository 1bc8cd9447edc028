package mdl.ridge;

import mdl.foundations.analysis.Activation;
import mdl.foundations.input.Inputs;
import mdl.foundations.linalg.MatrixProduct;
import org.jblas.DoubleMatrix;

/**
 * The features φ(z) = σ(Wz/√d) of a layer of p neurons with weights that are not trained.
 *
 * <p>With z ~ N(0, I_d), the argument Wz/√d is Wx for x ~ N(0, I_d/d). Notes: 6.4.1, 6.4.6.
 *
 * @param activation σ
 * @param weights W, p × d; not copied, so leave it as it is
 */
public record RandomFeatures(Activation activation, DoubleMatrix weights) {

    /** @throws IllegalArgumentException if there is no weight, or one that is not finite */
    public RandomFeatures {
        if (weights.rows < 1 || weights.columns < 1) {
            throw new IllegalArgumentException("the weights are " + weights.rows + " × " + weights.columns
                    + ", but a layer needs at least one neuron and one input");
        }
        Inputs.finite("weights", weights);
    }

    /** p. */
    public int width() {
        return weights.rows;
    }

    /** d. */
    public int dimension() {
        return weights.columns;
    }

    /**
     * The features of m inputs, in O(mpd) operations.
     *
     * @param z m × d, one input per row, of variance one in each coordinate
     * @return m × p
     */
    // tag::of[]
    public DoubleMatrix of(DoubleMatrix z) {
        DoubleMatrix features = MatrixProduct.multiplyTranspose(z, weights);
        double scale = Math.sqrt(dimension());
        for (int i = 0; i < features.data.length; i++) {
            features.data[i] = activation.applyAsDouble(features.data[i] / scale);
        }
        return features;
    }
    // end::of[]
}

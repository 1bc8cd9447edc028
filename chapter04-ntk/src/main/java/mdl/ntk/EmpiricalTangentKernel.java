package mdl.ntk;

import mdl.foundations.linalg.MatrixProduct;
import org.jblas.DoubleMatrix;

/**
 * The empirical neural tangent kernel K̂(x, z) = ⟨∇_θ f(x; θ), ∇_θ f(z; θ)⟩ of a network with one hidden layer at θ.
 *
 * <p>K̂(x, z) = α² Σ_j (σ(⟨w_j, x⟩)σ(⟨w_j, z⟩) + ⟨x, z⟩ a_j² σ′(⟨w_j, x⟩)σ′(⟨w_j, z⟩)); the first term is missing where a is
 * not trained. Source: Jacot, Gabriel and Hongler (2018). Notes: 4.2.25, 4.2.29.
 */
public final class EmpiricalTangentKernel {

    private final ScaledNetworks networks;
    private final double[] theta;

    /**
     * The kernel at θ.
     *
     * @throws IllegalArgumentException if θ has not as many coordinates as the networks
     */
    public EmpiricalTangentKernel(ScaledNetworks networks, double[] theta) {
        if (theta.length != networks.dimension()) {
            throw new IllegalArgumentException(
                    "there are " + theta.length + " parameters, but the network has " + networks.dimension());
        }
        this.networks = networks;
        this.theta = theta.clone();
    }

    /**
     * K̂(x_i, z_k) for the rows of X (n × d) and Z (m × d), n × m, in 2nm(2p + d) operations: three products of matrices.
     *
     * @throws IllegalArgumentException if X or Z has not d columns
     */
    public DoubleMatrix between(DoubleMatrix x, DoubleMatrix z) {
        DoubleMatrix kernel = MatrixProduct.multiplyTranspose(slopes(x), slopes(z));
        times(kernel, MatrixProduct.multiplyTranspose(x, z));
        if (networks.trained() == TrainedWeights.ALL) {
            plus(kernel, MatrixProduct.multiplyTranspose(features(x), features(z)));
        }
        return scaled(kernel);
    }

    /**
     * K̂(x_i, x_k) for the rows of X (n × d), exactly symmetric, in half the operations of {@link #between}.
     *
     * @throws IllegalArgumentException if X has not d columns
     */
    public DoubleMatrix gram(DoubleMatrix x) {
        DoubleMatrix kernel = MatrixProduct.outerGram(slopes(x));
        times(kernel, MatrixProduct.outerGram(x));
        if (networks.trained() == TrainedWeights.ALL) {
            plus(kernel, MatrixProduct.outerGram(features(x)));
        }
        return scaled(kernel);
    }

    /**
     * The Jacobian ∂f(x_i)/∂θ, n × p(d + 1), by one backward pass for each row: for small networks.
     *
     * @throws IllegalArgumentException if X has not d columns
     */
    public DoubleMatrix jacobian(DoubleMatrix x) {
        DoubleMatrix rows = new DoubleMatrix(x.rows, networks.dimension());
        for (int i = 0; i < x.rows; i++) {
            double[] one = {1};
            double[] gradient = networks.combinedGradient(theta, x.getRow(i), one);
            for (int k = 0; k < gradient.length; k++) {
                rows.put(i, k, gradient[k]);
            }
        }
        return rows;
    }

    private DoubleMatrix slopes(DoubleMatrix x) {
        return networks.networks().slopes(theta, x);
    }

    private DoubleMatrix features(DoubleMatrix x) {
        return networks.networks().features(theta, x);
    }

    private DoubleMatrix scaled(DoubleMatrix kernel) {
        double square = networks.scale() * networks.scale();
        for (int k = 0; k < kernel.length; k++) {
            kernel.data[k] *= square;
        }
        return kernel;
    }

    private static void times(DoubleMatrix a, DoubleMatrix b) {
        for (int k = 0; k < a.length; k++) {
            a.data[k] *= b.data[k];
        }
    }

    private static void plus(DoubleMatrix a, DoubleMatrix b) {
        for (int k = 0; k < a.length; k++) {
            a.data[k] += b.data[k];
        }
    }
}

package mdl.ntk;

import mdl.foundations.analysis.Activation;

/**
 * The Hessian ∇²_θ f(x; θ) of a network with one hidden layer at one input, which has one block for each neuron.
 *
 * <p>With h_j = α a_j σ″(⟨w_j, x⟩) and s_j = α σ′(⟨w_j, x⟩) the block of w_j is h_j xxᵀ. If a is trained too, the block of
 * (a_j, w_j) is that with s_j x beside it. Nothing of size p²d² is formed. Source: Liu, Zhu and Belkin (2020). Notes:
 * 4.2.13–4.2.17, Exercise 9.
 */
public final class NetworkHessian {

    private final ScaledNetworks networks;
    private final double[] x;
    private final double squaredLength;
    private final double[] slopes;
    private final double[] curvatures;

    /**
     * The Hessian at θ and x, in 2pd operations.
     *
     * @throws IllegalArgumentException if θ or x does not fit the networks, or x is zero or not finite
     */
    public NetworkHessian(ScaledNetworks networks, double[] theta, double[] x) {
        Neurons neurons = Neurons.of(networks, theta, x);
        Activation activation = networks.networks().activation();
        this.networks = networks;
        this.x = x.clone();
        this.squaredLength = neurons.squaredLength();
        this.slopes = new double[networks.width()];
        this.curvatures = new double[networks.width()];
        for (int j = 0; j < slopes.length; j++) {
            double z = neurons.preactivations()[j];
            slopes[j] = networks.trained() == TrainedWeights.ALL ? networks.scale() * activation.derivative(z) : 0;
            curvatures[j] = networks.scale() * neurons.outer()[j] * activation.secondDerivative(z);
        }
    }

    /**
     * The operator norm, exactly: the largest norm of a block.
     *
     * <p>A block acts in the span of a_j and x only, as the matrix with rows (0, s‖x‖) and (s‖x‖, h‖x‖²), whose norm is
     * ½(|h|‖x‖² + √(h²‖x‖⁴ + 4s²‖x‖²)).
     */
    // tag::norm[]
    public double norm() {
        double largest = 0;
        for (int j = 0; j < slopes.length; j++) {
            double curvature = Math.abs(curvatures[j]) * squaredLength;
            double slope = 2 * slopes[j] * Math.sqrt(squaredLength);
            largest = Math.max(largest, (curvature + Math.hypot(curvature, slope)) / 2);
        }
        return largest;
    }
    // end::norm[]

    /**
     * The product with v = (u, v_1, …, v_p), in 4pd operations.
     *
     * @throws IllegalArgumentException if v has not as many coordinates as θ
     */
    public double[] times(double[] v) {
        if (v.length != networks.dimension()) {
            throw new IllegalArgumentException("the vector has " + v.length + " coordinates, but the network "
                    + networks.dimension() + " parameters");
        }
        int p = networks.width();
        double[] product = new double[v.length];
        for (int j = 0; j < p; j++) {
            int block = p + j * x.length;
            double along = 0;
            for (int k = 0; k < x.length; k++) {
                along += v[block + k] * x[k];
            }
            product[j] = slopes[j] * along;
            double factor = slopes[j] * v[j] + curvatures[j] * along;
            for (int k = 0; k < x.length; k++) {
                product[block + k] = factor * x[k];
            }
        }
        return product;
    }
}

package mdl.ntk;

import mdl.erm.HypothesisClass;
import org.jblas.DoubleMatrix;

/**
 * The linearisation f_lin(x; θ) = f(x; θ⁰) + ⟨∇_θ f(x; θ⁰), θ − θ⁰⟩ of a network with one hidden layer at θ⁰.
 *
 * <p>It is linear in θ with the neural tangent features ∇_θ f(x; θ⁰); its tangent kernel is constant. Source: Jacot, Gabriel
 * and Hongler (2018); Liu, Zhu and Belkin (2020). Notes: 4.2.8.
 */
public final class LinearizedNetwork implements HypothesisClass {

    private final ScaledNetworks networks;
    private final double[] origin;

    /**
     * The linearisation at θ⁰.
     *
     * @throws IllegalArgumentException if θ⁰ has not as many coordinates as the networks
     */
    public LinearizedNetwork(ScaledNetworks networks, double[] origin) {
        if (origin.length != networks.dimension()) {
            throw new IllegalArgumentException(
                    "there are " + origin.length + " parameters, but the network has " + networks.dimension());
        }
        this.networks = networks;
        this.origin = origin.clone();
    }

    @Override
    public int dimension() {
        return networks.dimension();
    }

    @Override
    public double[] outputs(double[] theta, DoubleMatrix x) {
        double[] values = networks.outputs(origin, x);
        double[] change = networks.directional(origin, displacement(theta), x);
        for (int i = 0; i < values.length; i++) {
            values[i] += change[i];
        }
        return values;
    }

    /** Σ_i c_i ∇_θ f(x_i; θ⁰), whatever θ is. */
    @Override
    public double[] combinedGradient(double[] theta, DoubleMatrix x, double[] weights) {
        requireLength(theta);
        return networks.combinedGradient(origin, x, weights);
    }

    private double[] displacement(double[] theta) {
        requireLength(theta);
        double[] displacement = theta.clone();
        for (int k = 0; k < displacement.length; k++) {
            displacement[k] -= origin[k];
        }
        return displacement;
    }

    private void requireLength(double[] theta) {
        if (theta.length != origin.length) {
            throw new IllegalArgumentException(
                    "there are " + theta.length + " parameters, but the network has " + origin.length);
        }
    }
}

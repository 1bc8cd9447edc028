package mdl.ntk;

import java.util.Arrays;
import mdl.foundations.input.Inputs;

/**
 * What the p neurons of a network do on one input x: their outer weights a_j and their preactivations z_j = ⟨w_j, x⟩.
 *
 * @param outer a_1, …, a_p
 * @param preactivations z_1, …, z_p
 * @param squaredLength ‖x‖²
 */
record Neurons(double[] outer, double[] preactivations, double squaredLength) {

    /**
     * Reads the neurons off θ in 2pd operations.
     *
     * @throws IllegalArgumentException if θ or x does not fit the networks, or x is zero or not finite
     */
    static Neurons of(ScaledNetworks networks, double[] theta, double[] x) {
        int p = networks.width();
        int d = networks.inputs();
        if (theta.length != networks.dimension()) {
            throw new IllegalArgumentException(
                    "there are " + theta.length + " parameters, but the network has " + networks.dimension());
        }
        if (x.length != d) {
            throw new IllegalArgumentException(
                    "the input has " + x.length + " coordinates, but the network takes " + d);
        }
        double square = 0;
        for (double coordinate : x) {
            square += coordinate * coordinate;
        }
        Inputs.positiveFinite("the squared length of the input", square);
        double[] preactivations = new double[p];
        for (int j = 0; j < p; j++) {
            for (int k = 0; k < d; k++) {
                preactivations[j] += theta[p + j * d + k] * x[k];
            }
        }
        return new Neurons(Arrays.copyOf(theta, p), preactivations, square);
    }

    /** ‖x‖. */
    double length() {
        return Math.sqrt(squaredLength);
    }
}

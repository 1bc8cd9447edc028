package mdl.ntk;

import java.util.stream.IntStream;
import mdl.foundations.analysis.Activation;

/**
 * The supremum of |f(x; θ) − f_lin(x; θ)| over the ball of radius one in W around θ⁰ for a ReLU network whose outer weights have one
 * magnitude, exactly.
 *
 * <p>A neuron whose preactivation z moves by t adds α|a|(|t| − |z|) once it has crossed its kink, and nothing before. Neurons
 * of one sign help each other. If A is the set of those that cross, Cauchy and Schwarz give
 * α|a|(‖x‖√|A| − Σ_{j∈A}|z_j|), with equal steps, and for each size of A the neurons nearest to their kinks are best. The
 * maximum over the prefixes of the sorted |z_j| is thus the supremum. Notes: after 4.2.17, where the ReLU is said to have a bounded
 * second derivative.
 *
 * @param supremum the supremum
 * @param displacement a displacement of length one that attains it, in the order of θ
 * @param crossing how many neurons cross their kinks
 */
public record ReluLinearizationGap(double supremum, double[] displacement, int crossing) {

    /** Copies the displacement. */
    public ReluLinearizationGap {
        displacement = displacement.clone();
    }

    /** A copy of the displacement. */
    @Override
    public double[] displacement() {
        return displacement.clone();
    }

    /**
     * Computes the supremum in O(pd + p log p).
     *
     * @throws IllegalArgumentException if σ is not the ReLU, a is trained, the |a_j| differ, or θ or x does not fit
     */
    public static ReluLinearizationGap of(ScaledNetworks networks, double[] theta, double[] x) {
        if (networks.networks().activation() != Activation.RELU || networks.trained() != TrainedWeights.HIDDEN) {
            throw new IllegalArgumentException("the activation is "
                    + networks.networks().activation().title() + " and the trained weights are " + networks.trained()
                    + ", but must be ReLU and HIDDEN");
        }
        Neurons neurons = Neurons.of(networks, theta, x);
        double magnitude = Math.abs(neurons.outer()[0]);
        for (double a : neurons.outer()) {
            if (Math.abs(a) != magnitude) {
                throw new IllegalArgumentException(
                        "the outer weights " + magnitude + " and " + a + " must have the same magnitude");
            }
        }
        ReluLinearizationGap positive = ofSign(networks, neurons, x, 1);
        ReluLinearizationGap negative = ofSign(networks, neurons, x, -1);
        return positive.supremum >= negative.supremum ? positive : negative;
    }

    private static ReluLinearizationGap ofSign(ScaledNetworks networks, Neurons neurons, double[] x, int sign) {
        double[] z = neurons.preactivations();
        double[] sorted = IntStream.range(0, z.length)
                .filter(j -> sign * neurons.outer()[j] > 0)
                .mapToDouble(j -> Math.abs(z[j]))
                .sorted()
                .toArray();
        // tag::prefixes[]
        double best = 0;
        int crossing = 0;
        double distances = 0;
        for (int k = 1; k <= sorted.length; k++) {
            distances += sorted[k - 1];
            double value = neurons.length() * Math.sqrt(k) - distances;
            if (value > best) {
                best = value;
                crossing = k;
            }
        }
        // end::prefixes[]
        double[] displacement = new double[networks.dimension()];
        int left = crossing;
        for (int j = 0; j < z.length; j++) {
            if (left == 0 || sign * neurons.outer()[j] <= 0 || Math.abs(z[j]) > sorted[crossing - 1]) {
                continue;
            }
            left--;
            double step = (z[j] > 0 ? -1 : 1) / (neurons.length() * Math.sqrt(crossing));
            for (int k = 0; k < x.length; k++) {
                displacement[z.length + j * x.length + k] = step * x[k];
            }
        }
        double magnitude = networks.scale() * Math.abs(neurons.outer()[0]);
        return new ReluLinearizationGap(magnitude * best, displacement, crossing);
    }
}

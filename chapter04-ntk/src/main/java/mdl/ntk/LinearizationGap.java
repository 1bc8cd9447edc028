package mdl.ntk;

import java.util.Arrays;
import mdl.foundations.analysis.Activation;

/**
 * A displacement v of length one at which a network has moved far from its linearisation, and how far.
 *
 * <p>What it attains is a lower bound on the supremum of |f(x; θ⁰ + v) − f_lin(x; θ⁰ + v)| over the unit ball. If only W is
 * trained, σ is smooth and (a_j, ⟨w_j, x⟩) has a density around the point of largest |aσ″|, it is asymptotically the supremum
 * itself. Notes: 4.2.9, 4.2.20.
 *
 * @param displacement v, in the order of θ
 * @param deviation |f − f_lin| at θ⁰ + v
 * @param moved how many neurons move
 */
public record LinearizationGap(double[] displacement, double deviation, int moved) {

    /** Copies the displacement. */
    public LinearizationGap {
        displacement = displacement.clone();
    }

    /** A copy of v. */
    @Override
    public double[] displacement() {
        return displacement.clone();
    }

    /**
     * Moves the K best neurons by 1/√K each, along the steepest direction of their blocks of the Hessian, for the best
     * K among 1, 2, 4, ….
     *
     * <p>Few neurons have the largest curvature, and a neuron that moves far leaves the point where it has it. With fixed a_j,
     * smooth σ and a density of (a_j, ⟨w_j, x⟩) around the best one, about p^{2/5} of them are a compromise that misses the bound
     * ½ sup ‖∇²f‖ by a share of order p^{-2/5} only. Costs O(p log² p + pd).
     *
     * @throws IllegalArgumentException if θ or x does not fit the networks, or x is zero or not finite
     */
    public static LinearizationGap attained(ScaledNetworks networks, double[] theta, double[] x) {
        Neurons neurons = Neurons.of(networks, theta, x);
        Candidate best = null;
        for (int sign = -1; sign <= 1; sign += 2) {
            Candidate last = null;
            for (int moved = 1; moved <= networks.width(); moved *= 2) {
                Candidate next = Candidate.of(networks, neurons, sign, moved);
                if (last != null && next.deviation < last.deviation) {
                    break;
                }
                last = next;
            }
            if (best == null || last.deviation > best.deviation) {
                best = last;
            }
        }
        return new LinearizationGap(best.displacement(x), best.deviation, best.moved);
    }

    /** Steps of the neurons in the plane of a_j and x/‖x‖, and the sum of what the best of them gain. */
    private record Candidate(int moved, double[] outerSteps, double[] innerSteps, double deviation) {

        static Candidate of(ScaledNetworks networks, Neurons neurons, int sign, int moved) {
            int p = networks.width();
            double step = 1 / Math.sqrt(moved);
            double[] outerSteps = new double[p];
            double[] innerSteps = new double[p];
            double[] gains = new double[p];
            for (int j = 0; j < p; j++) {
                double[] direction = steepest(networks, neurons, sign, j);
                double forth = sign * gain(networks, neurons, j, step * direction[0], step * direction[1]);
                double back = sign * gain(networks, neurons, j, -step * direction[0], -step * direction[1]);
                double signed = forth >= back ? step : -step;
                outerSteps[j] = signed * direction[0];
                innerSteps[j] = signed * direction[1];
                gains[j] = Math.max(forth, back);
            }
            return new Candidate(moved, outerSteps, innerSteps, keepBest(gains, moved, outerSteps, innerSteps));
        }

        /** Sets the steps of all but the best neurons to zero, and sums the gains of the best. */
        private static double keepBest(double[] gains, int moved, double[] outerSteps, double[] innerSteps) {
            double[] sorted = gains.clone();
            Arrays.sort(sorted);
            double least = sorted[sorted.length - moved];
            double sum = 0;
            int kept = 0;
            for (int j = 0; j < gains.length; j++) {
                if (gains[j] >= least && kept < moved) {
                    sum += gains[j];
                    kept++;
                } else {
                    outerSteps[j] = 0;
                    innerSteps[j] = 0;
                }
            }
            return sum;
        }

        /** The unit eigenvector of the block of neuron j whose eigenvalue has that sign and is the largest of its kind. */
        private static double[] steepest(ScaledNetworks networks, Neurons neurons, int sign, int j) {
            if (networks.trained() == TrainedWeights.HIDDEN) {
                return new double[] {0, 1};
            }
            Activation activation = networks.networks().activation();
            double z = neurons.preactivations()[j];
            double slope = activation.derivative(z) * neurons.length();
            double curvature = neurons.outer()[j] * activation.secondDerivative(z) * neurons.squaredLength();
            double eigenvalue = (curvature + sign * Math.hypot(curvature, 2 * slope)) / 2;
            double length = Math.hypot(slope, eigenvalue);
            return length > 0 ? new double[] {slope / length, eigenvalue / length} : new double[] {0, 1};
        }

        /** What neuron j adds to f − f_lin when it moves by u in a_j and by v along x/‖x‖. */
        private static double gain(ScaledNetworks networks, Neurons neurons, int j, double u, double v) {
            Activation activation = networks.networks().activation();
            double a = neurons.outer()[j];
            double z = neurons.preactivations()[j];
            double shift = v * neurons.length();
            double change = activation.applyAsDouble(z + shift) - activation.applyAsDouble(z);
            return networks.scale() * (a * (change - activation.derivative(z) * shift) + u * change);
        }

        double[] displacement(double[] x) {
            double length = Math.sqrt(Arrays.stream(x).map(t -> t * t).sum());
            int p = outerSteps.length;
            double[] displacement = Arrays.copyOf(outerSteps, p + p * x.length);
            for (int j = 0; j < p; j++) {
                for (int k = 0; k < x.length; k++) {
                    displacement[p + j * x.length + k] = innerSteps[j] * x[k] / length;
                }
            }
            return displacement;
        }
    }
}

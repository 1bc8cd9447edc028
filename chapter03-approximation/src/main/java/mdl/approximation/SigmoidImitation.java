package mdl.approximation;

import java.util.Arrays;
import java.util.stream.IntStream;
import mdl.foundations.analysis.Activation;
import mdl.foundations.input.Inputs;
import org.jblas.DoubleMatrix;

/**
 * Replaces every neuron of a network whose activation has Lipschitz constant 1 by a staircase of sigmoids.
 *
 * <p>A sigmoid is the distribution function of a random variable ξ. A staircase of sigmoids with steps of width δ and the
 * steepness α is the mean of the staircase moved by ξ/α, so it differs from the activation by at most δ/2 + E|ξ|/α.
 *
 * <p>Notes: the second step in the proof of Theorem 4, 3.2.28.
 *
 * @param sigmoid increasing from 0 to 1
 * @param accuracy η, the largest error of one neuron; the steps and the steepness take one half each
 */
public record SigmoidImitation(Activation sigmoid, double accuracy) {

    private static final double MOST_STEPS = 1e6;

    /** @throws IllegalArgumentException if the activation does not rise from 0 to 1, or the accuracy is not positive and finite */
    public SigmoidImitation {
        SigmoidApproximation.spread(sigmoid);
        if (!(accuracy > 0 && accuracy < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("the accuracy is " + accuracy + ", but must be positive and finite");
        }
    }

    /** α, at which E|ξ|/α = η/2; a step needs none. */
    public double steepness() {
        double spread = SigmoidApproximation.spread(sigmoid);
        return spread > 0 ? 2 * spread / accuracy : 1;
    }

    /**
     * The network of one variable that follows a function with Lipschitz constant 1 on [from, to], to accuracy η.
     *
     * @throws IllegalArgumentException if the interval is empty or would need more than a million steps
     */
    public TwoLayerNetwork follow(Activation smooth, double from, double to) {
        double steps = Math.max(1, Math.ceil((to - from) / accuracy));
        if (!(from <= to) || steps > MOST_STEPS) {
            throw new IllegalArgumentException("the interval from " + from + " to " + to + " needs " + steps
                    + " steps, but there must be between 1 and a million");
        }
        double width = (to - from) / steps;
        double[] centres = IntStream.range(0, (int) steps)
                .mapToDouble(j -> from + (j + 0.5) * width)
                .toArray();
        return Staircase.midway(smooth, centres).network(sigmoid, steepness());
    }

    /**
     * T = |b_j| + ‖w_j‖₁, the largest |⟨w_j, x⟩ + b_j| that is possible for x in [0, 1]^d.
     *
     * @throws IllegalArgumentException if there is no neuron j, counted from 0
     */
    public static double reach(TwoLayerNetwork network, int neuron) {
        Inputs.within("the number of the neuron", neuron, 0, network.width() - 1);
        return Math.abs(network.biases()[neuron])
                + network.weights().getRow(neuron).norm1();
    }

    /**
     * The network of sigmoids that differs on [0, 1]^d from the given one by at most Σ_j |a_j| η.
     *
     * @param network with an activation of Lipschitz constant 1, such as the cosine
     */
    // tag::of[]
    public TwoLayerNetwork of(TwoLayerNetwork network) {
        double[] outer = network.outer();
        double[] biases = network.biases();
        DoubleMatrix rows = network.weights();
        TwoLayerNetwork[] stairs = IntStream.range(0, network.width())
                .mapToObj(j -> {
                    double reach = reach(network, j);
                    return follow(network.activation(), -reach, reach);
                })
                .toArray(TwoLayerNetwork[]::new);
        int width = Arrays.stream(stairs).mapToInt(TwoLayerNetwork::width).sum();
        double[] a = new double[width];
        double[] b = new double[width];
        DoubleMatrix w = new DoubleMatrix(width, network.dimension());
        int neuron = 0;
        for (int j = 0; j < stairs.length; j++) {
            double[] slopes = stairs[j].weights().data;
            double[] heights = stairs[j].outer();
            double[] shifts = stairs[j].biases();
            for (int step = 0; step < slopes.length; step++) {
                a[neuron] = outer[j] * heights[step];
                b[neuron] = slopes[step] * biases[j] + shifts[step];
                for (int i = 0; i < w.columns; i++) {
                    w.put(neuron, i, slopes[step] * rows.get(j, i));
                }
                neuron++;
            }
        }
        return new TwoLayerNetwork(sigmoid, a, w, b);
    }
    // end::of[]
}

package mdl.ntk.statements;

import java.util.Arrays;
import java.util.List;
import mdl.approximation.DeepNetwork;
import mdl.foundations.analysis.Activation;
import mdl.foundations.random.Randomness;
import mdl.ntk.DeepGrams;
import mdl.ntk.DeepNetworks;
import org.jblas.DoubleMatrix;

/**
 * Means over sixteen networks of hidden widths 20 and 40 at an input of squared length d, relative to the variance Σ of the
 * limit or its square.
 *
 * @param variance of q/Σ, where q is the variance of f given the hidden weights
 * @param tangent of the tangent kernel over Σ
 * @param squaredVariance of q²/Σ²
 * @param fourthPower of f⁴/Σ²
 */
record NarrowNetworks(double variance, double tangent, double squaredVariance, double fourthPower) {

    /** n_1 and n_2. */
    static final List<Integer> WIDTHS = List.of(20, 40);

    private static final int BATCHES = 1000;
    private static final int BATCH = 16;
    private static final int DIMENSION = 3;

    /** A thousand batches of networks with this activation and gain. */
    static List<NarrowNetworks> batches(Activation activation, double gain, Randomness random) {
        DeepNetworks networks = new DeepNetworks(activation, gain, List.of(DIMENSION, WIDTHS.get(0), WIDTHS.get(1)));
        DoubleMatrix x = DoubleMatrix.ones(1, DIMENSION);
        double limit = activation == Activation.RELU ? 2 : 1;
        return random.trials(BATCHES, generator -> {
            double[] sums = new double[4];
            for (int k = 0; k < BATCH; k++) {
                DeepNetwork network = networks.draw(generator);
                DeepGrams grams = networks.grams(network, x);
                double variance = grams.process().get(0) / limit;
                double output = network.on(x)[0];
                sums[0] += variance;
                sums[1] += grams.tangent().get(0) / limit;
                sums[2] += variance * variance;
                sums[3] += Math.pow(output * output / limit, 2);
            }
            double[] means = Arrays.stream(sums).map(sum -> sum / BATCH).toArray();
            return new NarrowNetworks(means[0], means[1], means[2], means[3]);
        });
    }

    /** The product of 1 + c/n over the hidden widths. */
    static double product(double c) {
        return WIDTHS.stream().mapToDouble(n -> 1 + c / n).reduce(1, (a, b) -> a * b);
    }
}

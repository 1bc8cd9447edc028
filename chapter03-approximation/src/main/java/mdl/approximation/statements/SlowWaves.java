package mdl.approximation.statements;

import java.util.Arrays;
import java.util.random.RandomGenerator;
import mdl.approximation.TwoLayerNetwork;
import mdl.foundations.analysis.Activation;
import org.jblas.DoubleMatrix;

/**
 * The function sin(ωx)/ω − sin(2ωx)/(2ω) on the line, with x = ±R equally likely, as a mean of random steps.
 *
 * <p>Each wave has the Barron norm one, and their slopes cancel at zero: for small ωR the steps are as large as they can be,
 * and their mean is nearly zero. The steps are those of {@link mdl.approximation.BarronSampler}, with the two frequencies
 * equally likely.
 *
 * @param radius R
 * @param frequency ω
 */
record SlowWaves(double radius, double frequency) {

    private static final double NORM = 2;

    /** 2R‖g‖_B. */
    double bound() {
        return 2 * radius * NORM;
    }

    /** (2R‖g‖_B)² times the mean over ξ of ∫₀^{R|ξ|} cos² / (2R|ξ|), without the square of g(R). */
    double variance() {
        double mean = 0;
        for (int k = 1; k <= 2; k++) {
            double end = k * frequency * radius;
            mean += (end / 2 + Math.sin(2 * end) / 4) / (2 * end) / 2;
        }
        return bound() * bound() * mean - at(radius) * at(radius);
    }

    /** The mean of (f − g)² over x = ±R for a network f of p random steps. */
    double squaredError(int width, RandomGenerator generator) {
        double[] outer = new double[width];
        DoubleMatrix weights = new DoubleMatrix(width, 1);
        double[] biases = new double[width];
        for (int j = 0; j < width; j++) {
            int k = 1 + generator.nextInt(2);
            double knot = radius * k * frequency * (2 * generator.nextDouble() - 1);
            double side = knot >= 0 ? 1 : -1;
            outer[j] = side * bound() / width * (k == 1 ? 1 : -1) * Math.cos(knot);
            weights.put(j, side * k * frequency);
            biases[j] = -side * knot;
        }
        TwoLayerNetwork network = new TwoLayerNetwork(Activation.STEP, outer, weights, biases);
        return Arrays.stream(new double[] {-radius, radius})
                .map(x -> Math.pow(network.at(x) - at(x), 2))
                .average()
                .orElseThrow();
    }

    private double at(double x) {
        return Math.sin(frequency * x) / frequency - Math.sin(2 * frequency * x) / (2 * frequency);
    }
}

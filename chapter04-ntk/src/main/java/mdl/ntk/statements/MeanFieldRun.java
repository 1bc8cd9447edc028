package mdl.ntk.statements;

import java.util.Arrays;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import mdl.foundations.analysis.Activation;
import mdl.ntk.NetworkTraining;
import mdl.ntk.ScaledNetworks;
import mdl.ntk.SignedCircle;
import mdl.ntk.TrainedWeights;
import mdl.ntk.TrainingPath;
import org.jblas.DoubleMatrix;

/** One training from neurons on the signed circle: predictions at one time, and how far the neurons have moved. */
record MeanFieldRun(double[] predictions, double motion) {

    static final DoubleMatrix X = arc(3, 0.2);
    static final double[] RESPONSES = {0.8, 0.3, -0.5};
    private static final DoubleMatrix SEEN = arc(4, 0.37);
    private static final double LENGTH = 1.5;
    private static final double TIME = 8;

    /** Far below every distance at random neurons. */
    private static final double TOLERANCE = 1e-6;

    /** Far below the distances of grids. */
    private static final double FINE = 1e-12;

    static MeanFieldRun drawn(int width, boolean meanField, RandomGenerator generator) {
        return of(networks(width, meanField), SignedCircle.draw(width, generator), TOLERANCE);
    }

    /** The limiting flow by equal masses on a grid of the circle. */
    static MeanFieldRun grid(int angles) {
        double[] start = SignedCircle.grid(angles);
        return of(networks(2 * angles, true), start, FINE);
    }

    static ScaledNetworks networks(int width, boolean meanField) {
        return meanField
                ? ScaledNetworks.meanField(Activation.TANH, 2, width, TrainedWeights.ALL)
                : ScaledNetworks.tangent(Activation.TANH, 2, width, TrainedWeights.ALL);
    }

    private static MeanFieldRun of(ScaledNetworks networks, double[] start, double tolerance) {
        double[] times = {TIME};
        TrainingPath path = NetworkTraining.of(networks, X, RESPONSES).flow(start, times, tolerance);
        double squares = Arrays.stream(path.motions(1)).map(way -> way * way).sum();
        return new MeanFieldRun(path.outputs(1, SEEN), squares / networks.width());
    }

    double distance(MeanFieldRun other) {
        double sum = 0;
        for (int i = 0; i < predictions.length; i++) {
            sum += Math.pow(predictions[i] - other.predictions[i], 2);
        }
        return Math.sqrt(sum / predictions.length);
    }

    /** The flow of a coarse grid of m equal steps of time; what is said of measures holds for its own. */
    private static TrainingPath gridPath(int steps) {
        double[] times = IntStream.rangeClosed(1, steps)
                .mapToDouble(k -> TIME * k / steps)
                .toArray();
        return NetworkTraining.of(networks(16, true), X, RESPONSES).flow(SignedCircle.grid(8), times, FINE);
    }

    /** −∫⟨∇φ, ∇Ψ⟩dμ_t at m + 1 times for φ = ‖w‖², with Ψ(a, w) = (1/n)Σ_i (f(x_i) − y_i)aσ(⟨w, x_i⟩) by its own sum. */
    static double[] transport(int steps) {
        TrainingPath path = gridPath(steps);
        double[] rates = new double[steps + 1];
        for (int k = 0; k <= steps; k++) {
            rates[k] = rate(path.parameters().get(k), path.outputs(k, X));
        }
        return rates;
    }

    private static double rate(double[] theta, double[] outputs) {
        int p = theta.length / 3;
        double sum = 0;
        for (int j = 0; j < p; j++) {
            double first = theta[p + 2 * j];
            double second = theta[p + 2 * j + 1];
            for (int i = 0; i < X.rows; i++) {
                // ⟨∇_wφ, ∇_wΨ⟩ with ∇_wφ = 2w.
                double z = first * X.get(i, 0) + second * X.get(i, 1);
                double slope = (outputs[i] - RESPONSES[i]) * theta[j] * Activation.TANH.derivative(z) / X.rows;
                sum -= slope * 2 * z;
            }
        }
        return sum / p;
    }

    static double testFunctionChange(int steps) {
        TrainingPath path = gridPath(steps);
        return meanSquare(path.end()) - meanSquare(path.start());
    }

    private static double meanSquare(double[] theta) {
        int p = theta.length / 3;
        return Arrays.stream(theta, p, theta.length).map(w -> w * w).sum() / p;
    }

    /** Simpson's rule over every so many of the values at equal steps of time. */
    static double simpson(double[] values, int steps) {
        int stride = (values.length - 1) / steps;
        double sum = values[0] + values[values.length - 1];
        for (int k = 1; k < steps; k++) {
            sum += (k % 2 == 1 ? 4 : 2) * values[k * stride];
        }
        return sum * TIME / steps / 3;
    }

    private static DoubleMatrix arc(int points, double shift) {
        DoubleMatrix x = new DoubleMatrix(points, 2);
        IntStream.range(0, points).forEach(i -> {
            double angle = Math.PI * (i + shift) / points;
            x.put(i, 0, LENGTH * Math.cos(angle));
            x.put(i, 1, LENGTH * Math.sin(angle));
        });
        return x;
    }
}

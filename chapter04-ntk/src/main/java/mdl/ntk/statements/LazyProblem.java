package mdl.ntk.statements;

import java.util.Arrays;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import mdl.foundations.analysis.Activation;
import mdl.foundations.linalg.MatrixProduct;
import mdl.foundations.linalg.SymmetricEigen;
import mdl.ntk.Initialization;
import mdl.ntk.NetworkTraining;
import mdl.ntk.ScaledNetworks;
import mdl.ntk.TrainedWeights;
import mdl.ntk.TrainingPath;
import org.jblas.DoubleMatrix;

/**
 * Networks of cosines with trained hidden weights, on three unit vectors; σ, σ′ and σ″ are bounded by one, and σ″ is not odd.
 *
 * <p>Each network learns to move its outputs by the same amounts, so that the residual at the start is no matter of chance.
 */
enum LazyProblem {
    /** a_j = ±1 and α = 1/√p. */
    SIGNS,
    /** a_j = √2 with probability ⅓, else −1/√2: mean 0 and variance 1, but a third moment. */
    SKEW,
    /** a_j = ±1 and α = 1/p. */
    MEAN_FIELD;

    static final int SAMPLES = 3;
    static final int INPUTS = 2;
    static final DoubleMatrix X = halfCircle(SAMPLES, 0);

    /** Inputs between those of the sample; the networks are even, so that half a circle shows all. */
    static final DoubleMatrix SEEN = halfCircle(8, 0.37);

    /** A few times the slowest n/λ. */
    static final double[] TIMES = {10, 20, 30};

    /** Far below every way that is measured, and f − f_lin is taken at the weights as they were computed. */
    static final double TOLERANCE = 1e-6;

    private static final double[] MOVES = {0.5, -0.3, 0.4};

    static ScaledNetworks tangent(int width) {
        return ScaledNetworks.tangent(Activation.COSINE, INPUTS, width, TrainedWeights.HIDDEN);
    }

    /** A training of a network of that width along {@link #TIMES}. */
    TrainingPath train(int width, RandomGenerator generator) {
        double[] start = Initialization.signs().draw(INPUTS, width, generator);
        if (this == SKEW) {
            for (int j = 0; j < width; j++) {
                start[j] = generator.nextInt(3) == 0 ? Math.sqrt(2) : -Math.sqrt(0.5);
            }
        }
        return train(networks(width), start, TIMES);
    }

    ScaledNetworks networks(int width) {
        return this == MEAN_FIELD
                ? ScaledNetworks.meanField(Activation.COSINE, INPUTS, width, TrainedWeights.HIDDEN)
                : tangent(width);
    }

    static TrainingPath train(ScaledNetworks networks, double[] start, double[] times) {
        double[] responses = networks.outputs(start, X);
        for (int i = 0; i < SAMPLES; i++) {
            responses[i] += MOVES[i];
        }
        return NetworkTraining.of(networks, X, responses).flow(start, times, TOLERANCE);
    }

    /**
     * ‖θ(t) − θ(0)‖ at the last time under the limiting kernel K = ⟨x, z⟩E sin⟨w, x⟩ sin⟨w, z⟩, which is ⟨x, z⟩e^{−1}sinh⟨x, z⟩
     * between unit vectors: the square is Σ_k ⟨v_k, r⟩²(1 − e^{−λ_k t/n})²/λ_k.
     */
    static double limitingDistance() {
        DoubleMatrix kernel = MatrixProduct.outerGram(X);
        for (int k = 0; k < kernel.length; k++) {
            kernel.data[k] *= Math.exp(-1) * Math.sinh(kernel.data[k]);
        }
        SymmetricEigen eigen = SymmetricEigen.of(kernel);
        double[] coordinates = MatrixProduct.transposeTimes(eigen.vectors(), MOVES);
        double time = TIMES[TIMES.length - 1];
        double sum = 0;
        for (int k = 0; k < SAMPLES; k++) {
            double lambda = eigen.values()[k];
            double way = coordinates[k] * Math.expm1(-lambda * time / SAMPLES);
            sum += way * way / lambda;
        }
        return Math.sqrt(sum);
    }

    private static DoubleMatrix halfCircle(int points, double shift) {
        DoubleMatrix x = new DoubleMatrix(points, INPUTS);
        IntStream.range(0, points).forEach(i -> {
            double angle = Math.PI * (i + shift) / points;
            x.put(i, 0, Math.cos(angle));
            x.put(i, 1, Math.sin(angle));
        });
        return x;
    }

    /** So many equal steps up to the last time. */
    static double[] steps(int count) {
        double last = TIMES[TIMES.length - 1];
        return Arrays.stream(IntStream.rangeClosed(1, count).toArray())
                .mapToDouble(k -> last * k / count)
                .toArray();
    }
}

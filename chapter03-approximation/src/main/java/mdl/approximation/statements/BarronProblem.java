package mdl.approximation.statements;

import java.util.Arrays;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import mdl.approximation.BarronSampler;
import mdl.approximation.GaussianBump;
import mdl.approximation.TwoLayerNetwork;
import mdl.foundations.analysis.Activation;
import mdl.foundations.random.Randomness;
import org.jblas.DoubleMatrix;

/**
 * The function e^{−‖x‖²/2} to be approached by random networks, and the law of x: uniform on points of a cube in the ball.
 *
 * @param sampler draws the networks
 * @param points the points x_i, m × d
 * @param rises g(x_i) − g(0)
 */
record BarronProblem(BarronSampler sampler, DoubleMatrix points, double[] rises) {

    /** ∫₀^∞ (1 + e^v)^{−2} dv, the squared distance of the logistic function to the step on either side. */
    private static final double LOGISTIC_TAIL = Math.log(2) - 0.5;

    /**
     * The errors of one network, and its weights.
     *
     * @param squaredError ‖f − (g − g(0))‖² in L² of the law of x
     * @param printedSquaredError ‖f − f(0) − g‖²
     * @param printedForTarget ‖f − g(0) − g‖²
     * @param weights Σ|a_j|
     */
    record Fit(double squaredError, double printedSquaredError, double printedForTarget, double weights) {}

    /** Points drawn uniformly from the cube [−R/√d, R/√d]ᵈ, which lies in the ball of radius R. */
    static BarronProblem of(int dimension, double radius, int count, Randomness random) {
        GaussianBump bump = GaussianBump.standard(dimension);
        double reach = radius / Math.sqrt(dimension);
        RandomGenerator generator = random.generator();
        DoubleMatrix points = new DoubleMatrix(count, dimension);
        for (int k = 0; k < points.length; k++) {
            points.data[k] = reach * (2 * generator.nextDouble() - 1);
        }
        double[] rises = IntStream.range(0, count)
                .mapToDouble(i -> bump.rise(points.getRow(i).data))
                .toArray();
        return new BarronProblem(new BarronSampler(bump, radius), points, rises);
    }

    /** The same with knots up to 2R‖ξ‖. */
    BarronProblem withWiderKnots() {
        return new BarronProblem(new BarronSampler(sampler.target(), 2 * sampler.radius()), points, rises);
    }

    int dimension() {
        return points.columns;
    }

    /** 2R‖g‖_B. */
    double bound() {
        return sampler.weightBound();
    }

    /** E‖φ(·, θ)‖², the numerator of the bound in 3.3.29. */
    double secondMoment() {
        return IntStream.range(0, points.rows)
                        .mapToDouble(i -> sampler.secondMoment(points.getRow(i).data))
                        .sum()
                / points.rows;
    }

    /** E‖φ(·, θ)‖² − ‖g − g(0)‖², p times the mean squared error. */
    double variance() {
        return secondMoment() - meanSquare(rises, new double[rises.length]);
    }

    /** p times what 3.3.26 and 3.3.28 make of the mean squared error where ‖g − g(0)‖ is printed without its square. */
    double printedVariance(int width) {
        double square = meanSquare(rises, new double[rises.length]);
        return secondMoment() + (width - 1) * Math.sqrt(square) - width * square;
    }

    Fit fit(int width, RandomGenerator generator) {
        TwoLayerNetwork network = sampler.sample(width, generator);
        double[] values = network.on(points);
        double atZero = network.at(new double[dimension()]);
        double height = sampler.target().at(new double[dimension()]);
        return new Fit(
                meanSquare(values, rises),
                meanSquare(moved(values, -atZero - height), rises),
                meanSquare(moved(values, -2 * height), rises),
                Arrays.stream(network.outer()).map(Math::abs).sum());
    }

    /** ‖f − (g − g(0))‖² of one network of logistic units. */
    double smoothSquaredError(int width, RandomGenerator generator) {
        return meanSquare(
                smooth(sampler.sample(width, generator), steepness(width)).on(points), rises);
    }

    /** The squared distance of a network of steps to the one with logistic units of that slope. */
    double squaredDistanceToSmooth(int width, double steepness, RandomGenerator generator) {
        TwoLayerNetwork network = sampler.sample(width, generator);
        return meanSquare(network.on(points), smooth(network, steepness).on(points));
    }

    /**
     * The slope β at which 4R‖g‖_B h (log 2 − ½)/β, the most that logistic units add to the mean squared error, has the root
     * (2 − √2) R‖g‖_B/√p, which is what the steps leave of 2R‖g‖_B/√p.
     */
    private double steepness(int width) {
        double left = 2 - Math.sqrt(2);
        return 8 * sampler.target().height() * LOGISTIC_TAIL * width / (left * left * bound());
    }

    private static TwoLayerNetwork smooth(TwoLayerNetwork steps, double steepness) {
        double[] biases = steps.biases();
        Arrays.setAll(biases, j -> steepness * biases[j]);
        return new TwoLayerNetwork(
                Activation.LOGISTIC, steps.outer(), steps.weights().mul(steepness), biases);
    }

    private static double[] moved(double[] values, double shift) {
        return Arrays.stream(values).map(value -> value + shift).toArray();
    }

    private static double meanSquare(double[] left, double[] right) {
        return IntStream.range(0, left.length)
                        .mapToDouble(i -> (left[i] - right[i]) * (left[i] - right[i]))
                        .sum()
                / left.length;
    }
}

package mdl.ntk.statements;

import java.util.Arrays;
import java.util.stream.IntStream;
import mdl.approximation.DeepNetwork;
import mdl.foundations.analysis.Activation;
import mdl.foundations.analysis.Order;
import mdl.foundations.exhibit.Axis;
import mdl.foundations.exhibit.ConvergenceFigure;
import mdl.foundations.exhibit.Figure;
import mdl.foundations.random.Randomness;
import mdl.foundations.random.Sample;
import mdl.foundations.random.Sweep;
import mdl.ntk.DeepKernels;
import mdl.ntk.DeepNetworks;
import org.jblas.DoubleMatrix;

/** The figures of {@link DeepKernelsStatement}. */
final class DeepKernelsFigures {

    private static final double GAIN = Math.sqrt(2);
    private static final int DIMENSION = 3;
    private static final DoubleMatrix INPUT = DoubleMatrix.ones(1, DIMENSION);

    private DeepKernelsFigures() {}

    /** Θ(x, z)/Θ(x, x) for inputs of one length at an angle. */
    static double share(Activation activation, int depth, double angle) {
        DeepKernels kernels = new DeepKernels(activation, depth, activation == Activation.RELU ? GAIN : 1);
        double[] x = {Math.sqrt(2), 0};
        double[] z = {Math.sqrt(2) * Math.cos(angle), Math.sqrt(2) * Math.sin(angle)};
        return kernels.at(x, z).tangent() / kernels.at(x, x).tangent();
    }

    static Figure convergence(Sweep four, Sweep unit) {
        return ConvergenceFigure.of(
                        "width p", "relative distance of kernels", Order.inverseRoot("p"), four, "gain 1", unit)
                .titled("Distance of the tangent kernel of four layers to its limit")
                .described(
                        "The distance falls like one over the root of the width; with the gain 1 it stays near one.");
    }

    static Figure angle() {
        Figure figure = Figure.of(Axis.linear("angle φ"), Axis.linear("Θ(x, z) / Θ(x, x)"))
                .titled("The tangent kernel of deep ReLU networks")
                .described("All curves start at one; the deeper the network, the sooner they come near one quarter.");
        for (int depth : new int[] {2, 4, 16, 64}) {
            figure = figure.curve(depth + " layers", angle -> share(Activation.RELU, depth, angle), 0, Math.PI);
        }
        return figure.dashed("1/4", angle -> 0.25, 0, Math.PI);
    }

    static Figure scale(Randomness random) {
        int layers = 20;
        double[] depths =
                IntStream.rangeClosed(1, layers).mapToDouble(depth -> depth).toArray();
        double[] squares = {1, 2, 4};
        Figure figure = Figure.of(Axis.linear("layers L"), Axis.logarithmic("variance of f(x)"))
                .titled("The variance of the output of deep ReLU networks")
                .described("Level for s² = 2; for s² = 1 it halves with each layer, for s² = 4 it doubles.");
        for (double square : squares) {
            figure = figure.curve("s² = " + (int) square, depth -> square * Math.pow(square / 2, depth - 1), 1, layers);
        }
        double[] found = Arrays.stream(squares)
                .flatMap(square -> Arrays.stream(depths).map(depth -> {
                    DeepNetworks networks =
                            DeepNetworks.of(Activation.RELU, Math.sqrt(square), DIMENSION, (int) depth, 128);
                    DeepNetwork network = networks.draw(
                            random.at((long) square).at((long) depth).generator());
                    return networks.grams(network, INPUT).process().get(0);
                }))
                .toArray();
        double[] drawn =
                Arrays.stream(squares).flatMap(square -> Arrays.stream(depths)).toArray();
        return figure.points("one network each", drawn, found);
    }

    static Figure kurtosis(Randomness random) {
        int deepest = 6;
        int p = 32;
        double[] hidden =
                IntStream.rangeClosed(1, deepest).mapToDouble(layers -> layers).toArray();
        double[] means = new double[deepest];
        double[] errors = new double[deepest];
        for (int k = 1; k <= deepest; k++) {
            DeepNetworks networks = DeepNetworks.of(Activation.RELU, GAIN, DIMENSION, k + 1, p);
            Sample squares = random.at(k).sample(1000, generator -> {
                double variance = networks.grams(networks.draw(generator), INPUT)
                                .process()
                                .get(0)
                        / 2;
                return 3 * variance * variance;
            });
            means[k - 1] = squares.mean();
            errors[k - 1] = squares.standardError();
        }
        return Figure.of(Axis.linear("hidden layers"), Axis.linear("kurtosis of f(x)"))
                .titled("Depth against width: hidden layers of " + p + " units")
                .described("The kurtosis grows geometrically with the depth, faster for ReLU than for linear networks.")
                .curve("ReLU: 3(1 + 5/n)ᵏ", k -> 3 * Math.pow(1 + 5.0 / p, k), 1, deepest)
                .points("mean of 1000 ReLU networks", hidden, means, errors)
                .curve("linear: 3(1 + 2/n)ᵏ", k -> 3 * Math.pow(1 + 2.0 / p, k), 1, deepest)
                .dashed("Gaussian: 3", k -> 3, 1, deepest);
    }
}

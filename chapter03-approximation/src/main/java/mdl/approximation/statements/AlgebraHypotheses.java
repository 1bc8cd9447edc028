package mdl.approximation.statements;

import java.util.Arrays;
import java.util.List;
import java.util.function.BinaryOperator;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import mdl.approximation.CubeGrid;
import mdl.approximation.NetworkAlgebra;
import mdl.approximation.TwoLayerNetwork;
import mdl.foundations.analysis.Activation;
import mdl.foundations.random.EntryLaw;
import mdl.foundations.random.Randomness;
import mdl.foundations.statement.Bound;
import mdl.foundations.statement.Identity;
import mdl.foundations.statement.Rounding;
import org.jblas.DoubleMatrix;

/** The four hypotheses of the Stone–Weierstrass theorem, checked on networks of cosines and of exponentials. */
record AlgebraHypotheses(NetworkAlgebra algebra, TwoLayerNetwork f, TwoLayerNetwork g, double[][] points) {

    private static final int DIMENSION = 3;
    private static final int WIDTH = 3;
    private static final int POINTS = 50;

    /** Two values are compared at distances of 1, 1/2, …. */
    private static final int HALVINGS = 30;

    /** Two members with weights and biases in [0, 1], and points of the cube [0, 1]³. */
    static AlgebraHypotheses of(NetworkAlgebra algebra, Randomness random) {
        RandomGenerator generator = random.named("algebra").generator();
        return new AlgebraHypotheses(
                algebra,
                draw(algebra.activation(), generator),
                draw(algebra.activation(), generator),
                new DoubleMatrix(
                                POINTS,
                                DIMENSION,
                                generator.doubles(POINTS * DIMENSION).toArray())
                        .toArray2());
    }

    private static TwoLayerNetwork draw(Activation activation, RandomGenerator generator) {
        return new TwoLayerNetwork(
                activation,
                EntryLaw.GAUSSIAN.matrix(WIDTH, 1, generator).data,
                new DoubleMatrix(
                        WIDTH, DIMENSION, generator.doubles(WIDTH * DIMENSION).toArray()),
                generator.doubles(WIDTH).toArray());
    }

    private String name() {
        return algebra.activation().title() + "s";
    }

    /** The largest σ or |σ′| at a sum of three weights and a bias. */
    private double largest() {
        return algebra == NetworkAlgebra.EXPONENTIALS ? Math.exp(DIMENSION + 1) : 1;
    }

    /** The largest Σ_j |a_j σ(⟨w_j, x⟩ + b_j)| at the points. */
    private double largestSum(TwoLayerNetwork network) {
        double[] outer = network.outer();
        return Arrays.stream(network.features(new DoubleMatrix(points)).toArray2())
                .mapToDouble(row -> IntStream.range(0, outer.length)
                        .mapToDouble(j -> Math.abs(outer[j] * row[j]))
                        .sum())
                .max()
                .orElseThrow();
    }

    /** Along a line on which the first neuron changes its sign in the middle, where a step would jump. */
    Bound continuous(Activation activation) {
        double[] normal = f.weights().getRow(0).data;
        double length = f.weights().getRow(0).norm2();
        double[] biases = f.biases();
        biases[0] = -f.weights().getRow(0).sum() / 2;
        TwoLayerNetwork member = new TwoLayerNetwork(activation, f.outer(), f.weights(), biases);
        double lipschitz = largest() * CubeGrid.lipschitz(member);
        double[] halves = IntStream.rangeClosed(1, HALVINGS)
                .mapToDouble(k -> Math.pow(2, -k))
                .toArray();
        return Bound.always(
                "a sum of " + name() + " has the Lipschitz constant $"
                        + (algebra == NetworkAlgebra.EXPONENTIALS ? "e^4" : "")
                        + "\\sum_j\\abs{a_j}\\norm{w_j}$ on $[0,1]^3$",
                Arrays.stream(halves)
                        .map(h -> Math.abs(
                                member.at(fromMiddle(normal, h / length)) - member.at(fromMiddle(normal, -h / length))))
                        .toArray(),
                Arrays.stream(halves).map(h -> 2 * h * lipschitz).toArray(),
                Rounding.of(2 * WIDTH * DIMENSION).withScale(largest() * size(f)));
    }

    private static double[] fromMiddle(double[] direction, double step) {
        return Arrays.stream(direction).map(w -> 0.5 + step * w).toArray();
    }

    private static double size(TwoLayerNetwork network) {
        return Arrays.stream(network.outer()).map(Math::abs).sum();
    }

    /** One member for each pair; it is not zero at x, and differs at x′, or at the point that takes its place. */
    Identity separates(BinaryOperator<double[]> place) {
        double[] expected = new double[2 * (points.length - 1)];
        double[] values = new double[expected.length];
        double condition = 1;
        for (int i = 0; i + 1 < points.length; i++) {
            double[] x = points[i];
            double[] other = points[i + 1];
            TwoLayerNetwork member = algebra.separating(x, other);
            expected[2 * i] = 1;
            values[2 * i] = member.at(x);
            values[2 * i + 1] = member.at(place.apply(x, other));
            condition = Math.max(condition, member.weights().normmax() * 2 * DIMENSION);
        }
        return Identity.of(
                "for two different points $x$ and $x'$ some sum of " + name() + " is one at $x$ and zero at $x'$",
                expected,
                values,
                Rounding.of(4 * DIMENSION).withCondition(condition).withScale(2));
    }

    /** A point on the plane through x at a right angle to x′ − x. */
    static double[] sideways(double[] x, double[] other) {
        return new double[] {x[0] - (other[1] - x[1]), x[1] + (other[0] - x[0]), x[2]};
    }

    /** f + fg as functions and as one network, with the second factor's weights times a sign. */
    Identity closed(int sign) {
        TwoLayerNetwork second =
                new TwoLayerNetwork(g.activation(), g.outer(), g.weights().mul(sign), g.biases());
        TwoLayerNetwork member = algebra.sum(List.of(f, algebra.product(f, second)));
        return Identity.of(
                "if $f$ and $g$ are sums of " + name() + ", so is $f+fg$",
                Arrays.stream(points)
                        .mapToDouble(x -> f.at(x) + f.at(x) * g.at(x))
                        .toArray(),
                Arrays.stream(points).mapToDouble(member::at).toArray(),
                Rounding.of(2 * WIDTH * WIDTH + 2 * DIMENSION)
                        .withCondition(2 * (DIMENSION + 1))
                        .withScale(largestSum(f) * (1 + largestSum(g))));
    }
}

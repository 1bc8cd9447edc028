package mdl.approximation.statements;

import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import mdl.approximation.SigmoidApproximation;
import mdl.approximation.SigmoidImitation;
import mdl.approximation.TwoLayerNetwork;
import mdl.foundations.analysis.Activation;
import mdl.foundations.random.EntryLaw;
import mdl.foundations.statement.Bound;
import mdl.foundations.statement.Rounding;
import org.jblas.DoubleMatrix;

/** The second step of universal approximation: one neuron cos(⟨w, x⟩ + b) on [0, 1]^d, and the staircase that follows it. */
record CosineNeuron(double[] w, double b) {

    static final List<Activation> SIGMOIDS =
            List.of(Activation.LOGISTIC, Activation.TANH_SIGMOID, Activation.ERF_SIGMOID, Activation.RAMP);

    /** What the distance between the points of a fine set may add to an error, as a share of the bound. */
    private static final double FINE = 0.1;

    private static final double ACCURACY = 0.25;

    record Interval(double from, double to) {}

    static CosineNeuron draw(RandomGenerator generator) {
        return new CosineNeuron(EntryLaw.GAUSSIAN.matrix(1, 2, generator).muli(2).data, generator.nextGaussian());
    }

    /** Where ⟨w, x⟩ + b lies for x in the cube. */
    Interval reached() {
        double reach = Math.abs(b) + Arrays.stream(w).map(Math::abs).sum();
        return new Interval(-reach, reach);
    }

    Interval reachedAsPrinted() {
        return new Interval(Math.abs(b), Math.abs(b) + Math.abs(Arrays.stream(w).sum()));
    }

    /** The true range, from corner to corner. */
    private Interval range() {
        return new Interval(
                b + Arrays.stream(w).map(v -> Math.min(v, 0)).sum(),
                b + Arrays.stream(w).map(v -> Math.max(v, 0)).sum());
    }

    static Bound preactivations(List<CosineNeuron> neurons, Function<CosineNeuron, Interval> claimed) {
        return Bound.always(
                "on $[0,1]^d$, $\\abs{\\langle w,x\\rangle+b}\\le\\abs{b}+\\norm{w}_1$",
                neurons.stream()
                        .mapToDouble(neuron -> {
                            Interval interval = claimed.apply(neuron);
                            double centre = 0.5 * (interval.from() + interval.to());
                            Interval range = neuron.range();
                            return Math.max(Math.abs(range.from() - centre), Math.abs(range.to() - centre));
                        })
                        .toArray(),
                neurons.stream()
                        .map(claimed)
                        .mapToDouble(interval -> 0.5 * (interval.to() - interval.from()))
                        .toArray(),
                Rounding.of(4)
                        .withScale(neurons.stream()
                                .mapToDouble(neuron -> neuron.reached().to())
                                .max()
                                .orElseThrow()));
    }

    static Bound bySigmoids(List<CosineNeuron> neurons, Function<CosineNeuron, Interval> followed) {
        double[] accuracies = new double[neurons.size()];
        Arrays.fill(accuracies, ACCURACY);
        return Bound.always(
                "a staircase of sigmoids with steps of width $η$ and steepness $2\\,\\E\\abs{ξ}/η$ follows a cosine on"
                        + " $[0,1]^d$ to accuracy $η$, the fineness of the grid included",
                IntStream.range(0, neurons.size())
                        .mapToDouble(k -> imitationError(
                                neurons.get(k), SIGMOIDS.get(k % SIGMOIDS.size()), followed.apply(neurons.get(k))))
                        .toArray(),
                accuracies,
                Rounding.of(1000));
    }

    /** Between points the cosine changes by the distance at most, and the sigmoids by 1 + 2E|ξ|σ′(0) times it. */
    private static double imitationError(CosineNeuron neuron, Activation sigmoid, Interval followed) {
        TwoLayerNetwork stairs =
                new SigmoidImitation(sigmoid, ACCURACY).follow(Activation.COSINE, followed.from(), followed.to());
        double lipschitz = 2 + 2 * SigmoidApproximation.spread(sigmoid) * sigmoid.derivative(0);
        Interval range = neuron.range();
        double length = range.to() - range.from();
        int cells = (int) Math.ceil(0.5 * lipschitz * length / (FINE * ACCURACY));
        double[] t = IntStream.rangeClosed(0, cells)
                .mapToDouble(i -> range.from() + length * i / cells)
                .toArray();
        double[] values = stairs.on(new DoubleMatrix(t));
        double worst = IntStream.range(0, t.length)
                .mapToDouble(i -> Math.abs(values[i] - Math.cos(t[i])))
                .max()
                .orElseThrow();
        return worst + 0.5 * lipschitz * length / cells;
    }
}

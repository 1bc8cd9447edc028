package mdl.erm.statements;

import java.util.Arrays;
import java.util.function.Function;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import mdl.erm.GradientDescent;
import mdl.erm.GradientEstimate;
import mdl.erm.LeastMeanSquares;
import mdl.erm.MiniBatches;
import mdl.erm.ParametricRisk;
import mdl.foundations.analysis.Order;
import mdl.foundations.exhibit.Axis;
import mdl.foundations.exhibit.ConvergenceFigure;
import mdl.foundations.exhibit.Figure;
import mdl.foundations.random.Experiment;
import mdl.foundations.random.Randomness;
import org.jblas.DoubleMatrix;

/**
 * Runs of stochastic gradient descent from ‖θ_0‖ = 1, with θ⋆ = 0, on fresh samples or on one data set each.
 *
 * @param model the law of the samples
 * @param samples n, the size of a data set
 */
record StochasticRuns(LeastMeanSquares model, int samples) {

    /** Runs end at this time t = kη. */
    static final int HORIZON = 2;

    /** One over the smallest step size. */
    static final int FINEST = 512;

    /** η^{1/2} at the size 1/η. */
    static final Order ROOT_STEP = new Order("√η", m -> 1 / Math.sqrt(m));

    private static final int LONGEST = 4096;
    private static final int SIZES = 6;
    private static final int RUNS = 40;

    /** The largest distance to the population flow on the way, and the squared one at the end. */
    record Path(double largest, double lastSquare) {}

    /** Distances of the mean of the iterates to the minimisers of the two risks. */
    record Average(double toEmpirical, double toPopulation) {}

    /** θ_0. */
    double[] start() {
        return DoubleMatrix.ones(model.dimension()).divi(Math.sqrt(model.dimension())).data;
    }

    /** A data set of the model. */
    StreamOfSamples data(RandomGenerator generator) {
        return StreamOfSamples.of(samples, model.dimension(), model.noise(), 0, generator);
    }

    /** At the step sizes η = 1/m, on fresh samples. */
    Experiment<Path> onePass(Randomness random) {
        return paths(random, generator -> model.fresh(1, generator));
    }

    /** At the step sizes η = 1/m, with replacement from a data set. */
    Experiment<Path> manyPasses(Randomness random) {
        return paths(random, generator -> {
            ParametricRisk risk = data(generator).risk();
            return GradientEstimate.of(risk, MiniBatches.withReplacement(samples, 1, generator));
        });
    }

    private Experiment<Path> paths(Randomness random, Function<RandomGenerator, GradientEstimate> estimates) {
        return Experiment.doublingTo(FINEST, SIZES, RUNS, random, (m, generator) -> {
            double[] distances = new double[HORIZON * m + 1];
            GradientDescent.withStep(1.0 / m).follow(HORIZON * m, estimates.apply(generator), start(), (k, theta) -> {
                DoubleMatrix flow = new DoubleMatrix(start()).muli(Math.exp(-(double) k / m));
                distances[k] = flow.distance2(new DoubleMatrix(theta));
            });
            double last = distances[HORIZON * m];
            return new Path(Arrays.stream(distances).max().orElseThrow(), last * last);
        });
    }

    /** Means of k iterates at a small constant step, with replacement from a data set. */
    Experiment<Average> averages(Randomness random) {
        GradientDescent descent = GradientDescent.withStep(0.3 / (model.dimension() + 2));
        return Experiment.doublingTo(LONGEST, SIZES, RUNS, random, (k, generator) -> {
            StreamOfSamples data = data(generator);
            MiniBatches batches = MiniBatches.withReplacement(samples, 1, generator);
            double[] average = descent.averageAfter(k, GradientEstimate.of(data.risk(), batches), start());
            DoubleMatrix empirical = new DoubleMatrix(data.leastSquares());
            DoubleMatrix reached = new DoubleMatrix(average);
            return new Average(reached.distance2(empirical), reached.norm2());
        });
    }

    Figure trajectories(Randomness random) {
        Figure figure = Figure.of(Axis.linear("time t = kη"), Axis.linear("first coordinate of θ"))
                .titled("One pass of stochastic gradient descent")
                .described(
                        "Two runs of one-pass stochastic gradient descent around the exponential decay of the population"
                                + " flow; that with the smaller step stays closer.")
                .curve("population flow", t -> start()[0] * Math.exp(-t), 0, 2.0 * HORIZON);
        for (int m : new int[] {16, 256}) {
            int stride = m / 16;
            double[] values = new double[32 * HORIZON + 1];
            GradientDescent.withStep(1.0 / m)
                    .follow(2 * HORIZON * m, model.fresh(1, random.at(m).generator()), start(), (k, theta) -> {
                        if (k % stride == 0) {
                            values[k / stride] = theta[0];
                        }
                    });
            double[] times =
                    IntStream.range(0, values.length).mapToDouble(j -> j / 16.0).toArray();
            figure = figure.points("one pass, η = 1/" + m, times, values);
        }
        return figure;
    }

    static Figure flowFigure(Experiment<Path> onePass, Experiment<Path> manyPasses) {
        return ConvergenceFigure.of(
                        "1/η",
                        "largest distance",
                        ROOT_STEP,
                        onePass.measure(Path::largest),
                        "samples that return",
                        manyPasses.measure(Path::largest))
                .titled("From one-pass descent to the population flow")
                .described(
                        "The distance of one-pass descent to the population flow falls like the root of the step size;"
                                + " when samples return it stays where it is.");
    }

    static Figure limitsFigure(Experiment<Average> averages) {
        return ConvergenceFigure.of(
                        "steps k",
                        "distance",
                        Order.inverseRoot("k"),
                        averages.measure(Average::toEmpirical),
                        "to the minimiser of R",
                        averages.measure(Average::toPopulation))
                .titled("Which minimiser?")
                .described(
                        "With replacement the mean of the iterates approaches the minimiser of the empirical risk like one"
                                + " over the root of the steps, and keeps its distance to that of the population risk.");
    }
}

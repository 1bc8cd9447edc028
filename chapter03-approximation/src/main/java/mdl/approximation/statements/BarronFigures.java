package mdl.approximation.statements;

import java.util.Arrays;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import mdl.approximation.BarronSampler;
import mdl.approximation.TwoLayerNetwork;
import mdl.foundations.exhibit.Axis;
import mdl.foundations.exhibit.Cell;
import mdl.foundations.exhibit.Column;
import mdl.foundations.exhibit.Figure;
import mdl.foundations.exhibit.Table;
import mdl.foundations.random.Randomness;
import mdl.foundations.random.Sweep;
import org.jblas.DoubleMatrix;

/** Pictures of random networks of steps and of their errors. */
final class BarronFigures {

    private BarronFigures() {}

    private static double[] roots(double[] squares) {
        return Arrays.stream(squares).map(Math::sqrt).toArray();
    }

    static Figure grid(BarronProblem eight, Sweep drawn, Sweep grid) {
        double variance = eight.variance();
        return Figure.of(Axis.logarithmic("number of units or cells p"), Axis.logarithmic("root mean squared error"))
                .titled("Random units and cells of a grid in eight dimensions")
                .described("The error of random units starts higher and falls as one over the root of p. That of a grid"
                        + " falls as p to the power minus one eighth, and the two cross.")
                .curve("exact, √(V/p)", p -> Math.sqrt(variance / p), drawn.size(0), grid.largest())
                .dashed("2R‖g‖_{B}/√p", p -> eight.bound() / Math.sqrt(p), drawn.size(0), grid.largest())
                .points("random steps", drawn.sizeArray(), roots(drawn.means()))
                .points("cells of a grid", grid.sizeArray(), roots(grid.means()));
    }

    static Figure dimensions(int[] dimensions, List<Sweep> steps) {
        Figure figure = Figure.of(Axis.logarithmic("width p"), Axis.logarithmic("mean squared error"))
                .titled("The error of random networks in the dimensions 1, 2, 8 and 32")
                .described("The points lie on four parallel lines of slope minus one; a larger dimension lies higher.");
        for (int k = 0; k < dimensions.length; k++) {
            Sweep errors = steps.get(k);
            figure = figure.points("d = " + dimensions[k], errors.sizeArray(), errors.means(), errors.standardErrors());
        }
        return figure;
    }

    static Figure network(BarronSampler sampler, Randomness random) {
        double radius = sampler.radius();
        double[] x = IntStream.rangeClosed(0, 240)
                .mapToDouble(k -> radius * (k / 120.0 - 1))
                .toArray();
        TwoLayerNetwork narrow = sampler.sample(32, random.at(32).generator());
        TwoLayerNetwork wide = sampler.sample(2048, random.at(2048).generator());
        return Figure.of(Axis.linear("x"), Axis.linear("f(x)"))
                .titled("Random networks of steps in one dimension")
                .described(
                        "The network of 32 steps is a rough staircase around the curve of g − g(0); that of 2048 follows it.")
                .curve("g(x) − g(0)", t -> sampler.target().rise(t), -radius, radius)
                .steps("p = 32", x, narrow.on(new DoubleMatrix(x)))
                .steps("p = 2048", x, wide.on(new DoubleMatrix(x)));
    }

    static Table constants(List<BarronProblem> problems, IntFunction<Sweep> gridErrors) {
        Table table = Table.of(
                Column.named("d"),
                Column.named("Barron norm"),
                Column.named("bound"),
                Column.named("random steps"),
                Column.named("exponent"));
        for (BarronProblem problem : problems) {
            table = table.row(
                    Cell.count(problem.dimension()),
                    Cell.number(problem.sampler().target().barronNorm(), 4),
                    Cell.number(problem.bound(), 4),
                    Cell.number(Math.sqrt(problem.variance()), 4),
                    Cell.number(exponent(gridErrors.apply(problem.dimension())), 4));
        }
        return table;
    }

    /** Of the root mean squared error in p, from the two finest grids. */
    private static double exponent(Sweep squaredErrors) {
        double[] means = squaredErrors.means();
        int last = means.length - 1;
        return 0.5
                * Math.log(means[last] / means[last - 1])
                / Math.log(squaredErrors.size(last) / squaredErrors.size(last - 1));
    }
}

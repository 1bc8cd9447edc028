package mdl.foundations.checklist;

import java.util.Arrays;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.IntStream;
import mdl.foundations.analysis.DifferenceQuotient;
import mdl.foundations.analysis.Order;
import mdl.foundations.exhibit.Axis;
import mdl.foundations.exhibit.Cell;
import mdl.foundations.exhibit.Column;
import mdl.foundations.exhibit.Figure;
import mdl.foundations.exhibit.Table;
import mdl.foundations.random.Sweep;
import mdl.foundations.statement.Bound;
import mdl.foundations.statement.Limit;
import mdl.foundations.statement.Rounding;

/** Functions of one variable: slopes that grow without bound, and constants away from what makes them grow. */
final class LipschitzExamples {

    private static final int STEPS = 1 << 12;

    private LipschitzExamples() {}

    /** A function on an interval where its slope is bounded by a constant. */
    private record Restricted(String name, DoubleUnaryOperator f, double from, double to, double constant) {

        static List<Restricted> all(double squareConstant) {
            double a = 0.25;
            double pole = 1 / (2 * Math.PI);
            return List.of(
                    new Restricted("log x on [1/4, 2]", Math::log, a, 2, 1 / a),
                    new Restricted("x² on [−1, 1]", x -> x * x, -1, 1, squareConstant),
                    new Restricted("min(1, x²) on [−2, 2]", x -> Math.min(1, x * x), -2, 2, 2),
                    new Restricted("√x on [1/4, 2]", Math::sqrt, a, 2, 1 / (2 * Math.sqrt(a))),
                    new Restricted("exp x on [−4, 1]", Math::exp, -4, 1, Math.E),
                    new Restricted("sin(1/x) on [1/(2π), 2]", x -> Math.sin(1 / x), pole, 2, 1 / (pole * pole)));
        }

        double slope(int steps) {
            return DifferenceQuotient.largest(f, from, to, steps);
        }
    }

    static Bound restricted(double squareConstant) {
        List<Restricted> functions = Restricted.all(squareConstant);
        return Bound.always(
                "away from their singularities no slope of six functions exceeds the constant of the example",
                functions.stream().mapToDouble(one -> one.slope(STEPS)).toArray(),
                functions.stream().mapToDouble(Restricted::constant).toArray(),
                Rounding.of(STEPS).withScale(40));
    }

    static Limit restrictedAttained(double factor) {
        return Limit.of(
                "over steps of length $h$ the largest slope approaches that constant, relative to it",
                Sweep.exactlyDoublingTo(
                        STEPS,
                        4,
                        m -> Restricted.all(2).stream()
                                .mapToDouble(one -> factor - one.slope((int) m) / one.constant())
                                .max()
                                .orElseThrow()),
                new Order("h", m -> 1 / m));
    }

    static Bound exponential(DoubleUnaryOperator f) {
        double[] reaches = IntStream.rangeClosed(1, 40).mapToDouble(k -> k).toArray();
        return Bound.always(
                "the slope of $e^x$ over $[R-1,R]$ is at least $e^{R-1}$",
                Arrays.stream(reaches).map(r -> Math.exp(r - 1)).toArray(),
                Arrays.stream(reaches)
                        .map(r -> DifferenceQuotient.largest(f, r - 1, r, 1))
                        .toArray(),
                Rounding.of(4));
    }

    static Figure slopesFigure() {
        double last = 1024;
        double[] extrema =
                IntStream.range(0, (int) (last / Math.PI) - 1).asDoubleStream().toArray();
        return Figure.of(Axis.logarithmic("1/h"), Axis.logarithmic("largest slope over a step near zero"))
                .titled("How fast the slopes of functions that are not Lipschitz grow")
                .described("Four lines rise with the slopes two, one, one and one half; that of ReLU is level.")
                .curve(
                        "sin(1/x)",
                        Arrays.stream(extrema)
                                .map(k -> 1 / SteepFunction.OSCILLATION.from().applyAsDouble(k))
                                .toArray(),
                        Arrays.stream(extrema)
                                .map(SteepFunction.OSCILLATION::slope)
                                .toArray())
                .curve("log x", SteepFunction.LOGARITHM::slope, 1, last)
                .curve("step", SteepFunction.STEP::slope, 1, last)
                .curve("√x", SteepFunction.ROOT::slope, 1, last)
                .dashed("ReLU", SteepFunction.ROOT.with(x -> Math.max(0, x))::slope, 1, last);
    }

    static Table restrictedTable() {
        Table table =
                Table.of(Column.named("function"), Column.named("constant"), Column.named("largest slope on a grid"));
        for (Restricted one : Restricted.all(2)) {
            table = table.row(Cell.text(one.name()), Cell.number(one.constant(), 4), Cell.number(one.slope(STEPS), 4));
        }
        return table;
    }
}

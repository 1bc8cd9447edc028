package mdl.approximation.statements;

import java.util.Arrays;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import java.util.function.IntToDoubleFunction;
import java.util.function.ToDoubleFunction;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import mdl.approximation.OptimalStaircase;
import mdl.approximation.PiecewiseLinear;
import mdl.approximation.Staircase;
import mdl.approximation.TwoLayerNetwork;
import mdl.foundations.analysis.Activation;
import mdl.foundations.exhibit.NumberText;
import mdl.foundations.exhibit.Quantity;
import mdl.foundations.input.Inputs;
import mdl.foundations.random.Randomness;
import mdl.foundations.statement.Bound;
import mdl.foundations.statement.Evidence;
import mdl.foundations.statement.Identity;
import mdl.foundations.statement.Notes;
import mdl.foundations.statement.Parameter;
import mdl.foundations.statement.Rounding;
import mdl.foundations.statement.Statement;
import org.jblas.DoubleMatrix;

/** Networks of ⌈L/ε⌉ steps come within ε of every L-Lipschitz function on [0, 1], and no fewer than half of them do. */
@Notes(
        id = "step-network",
        name = "Networks of steps",
        section = "3.2.1",
        items = {"Proposition 3", "Remark 5", "Figure 3.2", "Exercise 3"},
        sources = {"devore1998"})
public record StepNetworkStatement(
        @Parameter("precision ε, between 0.05 and 2") double precision,

        @Parameter("random functions, at least 10") int trials)
        implements Statement {

    /** The constant L of sin(2πx). */
    static final double LIPSCHITZ = LipschitzFunctions.OF_SINE;

    private static final double[] TURNS_OF_SINE = {0.25, 0.75};

    /** Above 2L, so that no level of a network near the line is as small as its jumps. */
    static final double LIFT = 4 * Math.PI;

    private static final int MOST_LEVELS = 16;
    private static final int WALK = 200;

    /** The notes' own precision. */
    public StepNetworkStatement() {
        this(0.5, 60);
    }

    /** @throws IllegalArgumentException if ε lies outside [0.05, 2], or there are fewer than 10 functions */
    public StepNetworkStatement {
        Inputs.within("precision", precision, 0.05, 2);
        Inputs.atLeast("trials", trials, 10);
    }

    @Override
    public Evidence examine(Randomness random) {
        List<PiecewiseLinear> functions =
                random.named("functions").trials(trials, generator -> LipschitzFunctions.draw(LIPSCHITZ, generator));
        List<PiecewiseLinear> walks =
                random.named("walks").trials(trials, generator -> LipschitzFunctions.walk(WALK, generator));
        int fewest = (int) Math.ceil(LIPSCHITZ / (2 * precision));
        PiecewiseLinear first = functions.get(0);
        double[] points = DoubleStream.concat(
                        random.named("points").generator().doubles(trials),
                        Arrays.stream(steps(first).jumps()))
                .toArray();

        return Evidence.that(
                        within(functions, LIPSCHITZ),
                        attained(LipschitzFunctions.line(LIFT, LIPSCHITZ)),
                        ofSine(k -> Math.cos((k + 0.5) * precision)),
                        coefficients(first, points, outer(first)),
                        cells(first, points, false),
                        middles(functions, fewest),
                        best(LIPSCHITZ),
                        enough(LipschitzFunctions.line(LIFT, LIPSCHITZ), fewest),
                        BestSteps.farFromZero(LIFT),
                        BestSteps.fromZero(0),
                        optimal(walks, 1),
                        variation(functions, LipschitzFunctions::variation),
                        adapted(error -> Math.ceil(1 / (2 * error))))
                .failsWith(
                        "a function with the Lipschitz constant $2L$",
                        within(List.of(LipschitzFunctions.line(0, 2 * LIPSCHITZ)), LIPSCHITZ))
                .failsWith(
                        "the sine in place of the line", attained(LipschitzFunctions.polygon(LipschitzFunctions.SINE)))
                .failsWith("the slope $L$ in place of the largest slope between two ends", ofSine(k -> 1))
                .failsAsPrinted(
                        "3.2.8", "heights that begin at $j=1$", coefficients(first, points, outerAsPrinted(first)))
                .failsAsPrinted("3.2.5", "intervals closed on both sides", cells(first, points, true))
                .failsWith(
                        "one level fewer",
                        enough(LipschitzFunctions.line(LIFT, LIPSCHITZ), fewest - 1),
                        middles(List.of(LipschitzFunctions.line(0, LIPSCHITZ)), fewest - 1))
                .failsWith("the error $L/p$ of left ends", best(2 * LIPSCHITZ))
                .failsWith("the other line", BestSteps.farFromZero(0), BestSteps.fromZero(LIFT))
                .failsWith("heights at the left ends in place of middles", optimal(walks, 0.5))
                .failsWith(
                        "the rise $\\abs{g(1)-g(0)}$ in place of the variation",
                        variation(functions, g -> Math.abs(g.at(1) - g.at(0))))
                .failsWith("the uniform partition", adapted(error -> Math.ceil(2 / error)))
                .shows("sine", () -> StepNetworkFigures.sine(precision))
                .shows("activations", StepNetworkFigures::activations)
                .shows("adapted", StepNetworkFigures::adapted)
                .shows("counts", StepNetworkFigures::counts)
                .shows("width", () -> whole(Math.ceil(LIPSCHITZ / precision)))
                .shows(
                        "error",
                        () -> Quantity.of(
                                Staircase.ofLipschitz(LipschitzFunctions.SINE, LIPSCHITZ, precision)
                                        .supremumDistance(LipschitzFunctions.SINE, 0, 1, TURNS_OF_SINE),
                                4));
    }

    private static Quantity whole(double number) {
        return Quantity.of(number, NumberText.integer((long) number).length());
    }

    private Staircase steps(PiecewiseLinear g) {
        return Staircase.ofLipschitz(g::at, LIPSCHITZ, precision);
    }

    private static Rounding rounding(double scale) {
        return Rounding.of(MOST_LEVELS).withScale(scale);
    }

    private Bound within(List<PiecewiseLinear> functions, double lipschitz) {
        return Bound.always(
                "the network of $\\lceil L/ε\\rceil$ steps is within $ε$ of a piecewise linear function with slopes up to $L$",
                functions.stream()
                        .mapToDouble(g -> Staircase.ofLipschitz(g::at, lipschitz, precision)
                                .supremumDistance(g))
                        .toArray(),
                LipschitzFunctions.constant(functions.size(), precision),
                rounding(LIFT));
    }

    private Identity attained(PiecewiseLinear g) {
        return Identity.of(
                "on a line of slope $L$ the error of the network is $ε$",
                precision,
                steps(g).supremumDistance(g),
                rounding(2 * LIFT));
    }

    /** The difference of two sines at distance ε is 2 sin(ε/2) times the cosine of their mean; the last cell is shorter. */
    private Identity ofSine(IntToDoubleFunction slope) {
        int cells = (int) Math.ceil(LIPSCHITZ / precision);
        double steepest = IntStream.range(0, cells - 1)
                .mapToDouble(k -> Math.abs(slope.applyAsDouble(k)))
                .max()
                .orElseThrow();
        return Identity.of(
                "for $\\sin(2πx)$ the error is $2\\sin(ε/2)\\max_k\\abs{\\cos((k+\\frac12)ε)}$, with $k$ up to $p-2$",
                2 * Math.sin(precision / 2) * steepest,
                Staircase.ofLipschitz(LipschitzFunctions.SINE, LIPSCHITZ, precision)
                        .supremumDistance(LipschitzFunctions.SINE, 0, 1, TURNS_OF_SINE),
                rounding(LIPSCHITZ));
    }

    private double[] outer(PiecewiseLinear g) {
        double[] levels = steps(g).levels();
        return IntStream.range(0, levels.length)
                .mapToDouble(j -> j == 0 ? g.at(0) : levels[j] - levels[j - 1])
                .toArray();
    }

    private double[] outerAsPrinted(PiecewiseLinear g) {
        double[] outer = outer(g);
        outer[1] = outer[0];
        outer[0] = 0;
        return outer;
    }

    private Identity coefficients(PiecewiseLinear g, double[] points, double[] outer) {
        TwoLayerNetwork network = steps(g).network(Activation.STEP, 1);
        DoubleMatrix x = new DoubleMatrix(points);
        return Identity.of(
                "the heights $a_0=g(0)$ and $a_j=g(b_j)-g(b_{j-1})$ make a network with the value $g(b_k)$ on the $k$-th cell",
                Arrays.stream(points).map(steps(g)::at).toArray(),
                new TwoLayerNetwork(Activation.STEP, outer, network.weights(), network.biases()).on(x),
                Rounding.of(outer.length).withScale(LIFT));
    }

    private Identity cells(PiecewiseLinear g, double[] points, boolean closed) {
        double[] ends = DoubleStream.concat(
                        DoubleStream.concat(DoubleStream.of(0), Arrays.stream(steps(g).jumps())),
                        DoubleStream.of(Double.POSITIVE_INFINITY))
                .toArray();
        double[] sums = Arrays.stream(points)
                .map(x -> IntStream.range(0, ends.length - 1)
                        .filter(j -> x >= ends[j] && (closed ? x <= ends[j + 1] : x < ends[j + 1]))
                        .mapToDouble(j -> g.at(ends[j]))
                        .sum())
                .toArray();
        return Identity.of(
                "the network is $\\sum_jg(b_j)$ times the indicator of $[b_j,b_{j+1})$, at the jumps too",
                sums,
                steps(g).network(Activation.STEP, 1).on(new DoubleMatrix(points)),
                Rounding.of(ends.length).withScale(LIFT));
    }

    private Bound middles(List<PiecewiseLinear> functions, int levels) {
        double[] middles =
                IntStream.range(0, levels).mapToDouble(j -> (j + 0.5) / levels).toArray();
        return Bound.always(
                "with values at the middles, $\\lceil L/(2ε)\\rceil$ equal cells are enough",
                functions.stream()
                        .mapToDouble(g -> Staircase.midway(g::at, middles).supremumDistance(g))
                        .toArray(),
                LipschitzFunctions.constant(functions.size(), precision),
                rounding(LIFT));
    }

    private static Identity best(double rise) {
        return Identity.of(
                "no staircase with $p$ levels is nearer to a line of slope $L$ than $L/(2p)$, and one is as near",
                IntStream.rangeClosed(1, MOST_LEVELS)
                        .mapToDouble(p -> rise / (2 * p))
                        .toArray(),
                IntStream.rangeClosed(1, MOST_LEVELS)
                        .mapToDouble(p -> OptimalStaircase.error(LipschitzFunctions.line(LIFT, LIPSCHITZ), p))
                        .toArray(),
                rounding(2 * LIFT));
    }

    private Bound enough(PiecewiseLinear g, int levels) {
        return Bound.always(
                "the best staircase with $\\lceil L/(2ε)\\rceil$ levels is within $ε$ of the line",
                new double[] {OptimalStaircase.error(g, levels)},
                new double[] {precision},
                rounding(2 * LIFT));
    }

    private static Identity optimal(List<PiecewiseLinear> walks, double share) {
        return Identity.of(
                "for random walks, the greedy partition has as few cells as the best of all partitions at knots",
                walks.stream()
                        .mapToDouble(walk -> LipschitzFunctions.fewestCells(walk.values(), MOST_LEVELS))
                        .toArray(),
                walks.stream()
                        .mapToDouble(walk -> OptimalStaircase.within(walk, share * MOST_LEVELS / 2)
                                .levels()
                                .length)
                        .toArray(),
                Rounding.of(1).withScale(WALK));
    }

    private Bound variation(List<PiecewiseLinear> functions, ToDoubleFunction<PiecewiseLinear> of) {
        double error = precision / 4;
        return Bound.always(
                "adapted to $g$, $\\lceil V/(2ε)\\rceil$ levels are enough, where $V\\le L$ is the total variation",
                functions.stream()
                        .mapToDouble(g -> OptimalStaircase.within(g, error).levels().length)
                        .toArray(),
                functions.stream()
                        .mapToDouble(g -> Math.ceil(of.applyAsDouble(g) / (2 * error)))
                        .toArray(),
                Rounding.of(1));
    }

    private static Identity adapted(DoubleUnaryOperator count) {
        double[] errors = {0.3, 0.17, 0.07, 0.023};
        return Identity.of(
                "for the ramp of Exercise 3, the best adapted partition has $\\lceil1/(2ε)\\rceil$ cells",
                Arrays.stream(errors).map(count).toArray(),
                Arrays.stream(errors)
                        .map(error -> OptimalStaircase.within(LipschitzFunctions.ramp(), error)
                                .levels()
                                .length)
                        .toArray(),
                Rounding.of(1));
    }
}

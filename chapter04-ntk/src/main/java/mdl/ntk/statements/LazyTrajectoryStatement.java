package mdl.ntk.statements;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import mdl.foundations.analysis.Order;
import mdl.foundations.exhibit.Quantity;
import mdl.foundations.input.Inputs;
import mdl.foundations.random.Experiment;
import mdl.foundations.random.Randomness;
import mdl.foundations.statement.Evidence;
import mdl.foundations.statement.Expectation;
import mdl.foundations.statement.Limit;
import mdl.foundations.statement.Notes;
import mdl.foundations.statement.Parameter;
import mdl.foundations.statement.Statement;

/** In the scaling of the tangent kernel the gradient flow ends near its start, and the network stays near its linearisation. */
@Notes(
        id = "lazy-trajectory",
        name = "Wide networks are trained close to their start",
        section = "4.2.3",
        items = {"Figure 4.1"},
        sources = {"chizat2019", "oymak2019"})
public record LazyTrajectoryStatement(
        @Parameter("largest width p, a multiple of 32 from 512 to 2048")
        int width,

        @Parameter("networks of a skewed law at each of five widths, from 30 to 1000, half as many as with signs")
        int trials)
        implements Statement {

    private static final Order WIDTH = new Order("1/p", p -> 1 / p);

    private static final Order ROOT = Order.inverseRoot("p");

    /** At these widths a skewed law is still a little better than its order, and eighty networks scatter too much for p^(-3/4). */
    private static final Order BETWEEN = new Order("p^(-5/8)", p -> Math.pow(p, -0.625));

    /** The distance of one number from its limit scatters as much as it is large, so that only its fall is asked for. */
    private static final Order STANDSTILL = new Order("1", p -> 1);

    private static final int SIZES = 5;
    private static final int SMALLEST = 512;

    /** Widths at which the orders can be told apart. */
    public LazyTrajectoryStatement() {
        this(SMALLEST, 40);
    }

    /** @throws IllegalArgumentException if a parameter lies outside its range, or p is no multiple of 32 */
    public LazyTrajectoryStatement {
        Inputs.within("width", width, SMALLEST, 2048);
        Inputs.require(width % 32 == 0, "width is " + width + ", but must be a multiple of 32");
        Inputs.within("trials", trials, Expectation.LEAST_TRIALS, 1000);
    }

    @Override
    public Evidence examine(Randomness random) {
        // Their smaller deviations have the heavier tails, and a faster order has to be told from the skewed law's.
        Experiment<LazyRun> signs = runs(LazyProblem.SIGNS, 2 * trials, random.named("signs"));
        Experiment<LazyRun> skew = runs(LazyProblem.SKEW, trials, random.named("skew"));
        Experiment<LazyRun> meanField =
                runs(LazyProblem.MEAN_FIELD, Expectation.LEAST_TRIALS, random.named("mean field"));
        Experiment<LazyRun> both = joined(signs, skew);
        LazyBounds bounds = LazyBounds.of(width, signs, random.named("bounds"));

        return Evidence.that(
                        deviation(signs, WIDTH, BETWEEN),
                        drift(signs),
                        deviation(skew, ROOT, ROOT.root()),
                        distance(both, LazyProblem.limitingDistance(), STANDSTILL),
                        motion(signs),
                        bounds.speed(2),
                        bounds.deviation(),
                        bounds.motion(),
                        bounds.farthest(),
                        bounds.residual(false))
                .failsWith(
                        "the scaling of the mean field, with the time multiplied by $p$",
                        deviation(meanField, WIDTH, BETWEEN),
                        drift(meanField),
                        distance(meanField, LazyProblem.limitingDistance(), STANDSTILL),
                        motion(meanField))
                .failsWith("a skewed law of the outer weights", deviation(skew, WIDTH, BETWEEN))
                .failsAsPrinted(
                        "Figure 4.1",
                        "a way of the order $p^{-1/2}$, with the limit zero",
                        distance(both, 0, ROOT.root()))
                .failsAsPrinted("4.2.38", "$\\norm{x}$ without its square", bounds.speed(1))
                .failsWith("the largest eigenvalue in place of the smallest", bounds.residual(true))
                .shows("deviation", () -> LazyFigures.deviation(signs, skew, meanField))
                .shows("bootstrap", bounds::figure)
                .shows("trajectories", () -> LazyFigures.trajectories(width, random.named("figure")))
                .shows("distance", () -> Quantity.meanOf(signs.atLargest(LazyRun::distance)))
                .shows("limit-distance", () -> Quantity.of(LazyProblem.limitingDistance(), 4))
                .shows("drift", () -> Quantity.meanOf(signs.atLargest(LazyRun::drift)))
                .shows("drift-mean-field", () -> Quantity.meanOf(meanField.atLargest(LazyRun::drift)));
    }

    private Experiment<LazyRun> runs(LazyProblem problem, int networks, Randomness random) {
        return Experiment.doublingTo(
                width, SIZES, networks, random, (p, generator) -> LazyRun.of(problem.train(p, generator)));
    }

    private static Experiment<LazyRun> joined(Experiment<LazyRun> first, Experiment<LazyRun> second) {
        List<List<LazyRun>> outcomes = IntStream.range(0, SIZES)
                .mapToObj(k -> Stream.concat(first.outcomes().get(k).stream(), second.outcomes().get(k).stream())
                        .toList())
                .toList();
        return new Experiment<>(first.sizes(), outcomes);
    }

    private static Limit deviation(Experiment<LazyRun> runs, Order order, Order slower) {
        boolean symmetric = order == WIDTH;
        return Limit.of(
                "the largest $\\abs{f-f_{\\mathrm{lin}}}$ seen along the flow vanishes"
                        + (symmetric ? ", for signs as outer weights" : ", for a skewed law of the outer weights"),
                runs.measure(LazyRun::deviation),
                order,
                slower);
    }

    private static Limit drift(Experiment<LazyRun> runs) {
        return Limit.of(
                "the largest $\\norm{\\hat{K}_t-\\hat{K}_0}_F/\\norm{\\hat{K}_0}_F$ seen along the flow vanishes, for signs as outer weights",
                runs.measure(LazyRun::drift),
                WIDTH,
                ROOT);
    }

    private static Limit distance(Experiment<LazyRun> runs, double limit, Order slower) {
        return Limit.of(
                "the distance $\\norm{θ(t)-θ^0}$ approaches "
                        + (limit > 0 ? "that of the flow with the kernel of infinite width, for both laws" : "zero"),
                runs.measure(run -> Math.abs(run.distance() - limit)),
                ROOT,
                slower);
    }

    private static Limit motion(Experiment<LazyRun> runs) {
        return Limit.of("the longest way of a single neuron vanishes", runs.measure(LazyRun::motion), ROOT);
    }
}

package mdl.erm.statements;

import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import mdl.erm.GradientDescent;
import mdl.erm.LeastMeanSquares;
import mdl.erm.StepSize;
import mdl.foundations.analysis.Order;
import mdl.foundations.exhibit.Axis;
import mdl.foundations.exhibit.Figure;
import mdl.foundations.exhibit.Quantity;
import mdl.foundations.input.Inputs;
import mdl.foundations.random.Randomness;
import mdl.foundations.random.Sample;
import mdl.foundations.random.Sweep;
import mdl.foundations.statement.Evidence;
import mdl.foundations.statement.Expectation;
import mdl.foundations.statement.Identity;
import mdl.foundations.statement.Limit;
import mdl.foundations.statement.Notes;
import mdl.foundations.statement.Parameter;
import mdl.foundations.statement.Rate;
import mdl.foundations.statement.Rounding;
import mdl.foundations.statement.Statement;

/** Which step sizes bring stochastic gradient descent to the minimiser, how fast, and what is left where they do not. */
@Notes(
        id = "robbins-monro",
        name = "Step sizes of stochastic gradient descent",
        section = "1.3.2",
        items = {},
        sources = {"robbins1951", "widrow1960", "polyak1992", "bach2013"})
public record RobbinsMonroStatement(
        @Parameter("dimension d, 1 to 50") int dimension,

        @Parameter("steps of each run, 200 to 2000") int steps,

        @Parameter("independent runs, 500 to 10000") int trials)
        implements Statement {

    private static final double NOISE = 0.5;

    /** Sizes at which the exact recursion is compared with its order; the largest takes a few milliseconds. */
    private static final int LONGEST = 1 << 18;

    private static final int SIZES = 5;

    /** Few dimensions, so that many runs are cheap. */
    public RobbinsMonroStatement() {
        this(4, 400, 1000);
    }

    /** @throws IllegalArgumentException if a parameter lies outside its range */
    public RobbinsMonroStatement {
        Inputs.within("dimension", dimension, 1, 50);
        Inputs.within("steps", steps, 200, 2000);
        Inputs.within("trials", trials, 500, 10_000);
    }

    @Override
    public Evidence examine(Randomness random) {
        List<Run> constant = runs(constant(), random.named("constant"));
        List<Run> inverse = runs(inverse(1), random.named("inverse"));
        List<Run> halting = runs(halting(), random.named("halting"));
        List<Run> rooted = runs(root(), random.named("root"));
        double[] exact = model().errors(constant(), steps, 1);

        return Evidence.that(
                        lateError(
                                constant,
                                Arrays.stream(exact, steps / 2, steps + 1)
                                        .average()
                                        .orElseThrow()),
                        fixedPoint(model().stationaryError(eta())),
                        lastError("1/(k+s)", inverse, inverse(1)),
                        lastError("1/(k+2)^2", halting, halting()),
                        rate("1", "-1", inverse(1), -1, -0.5),
                        rate("1/8", "-2c", inverse(0.125), -0.25, -1),
                        bestConstant(1),
                        vanishes("1/(k+s)", inverse(1)),
                        halfway(halting),
                        averageError("η_0/\\sqrt{1+k/s}", rooted, model().averageError(root(), steps, 1)),
                        averageError("η", constant, model().averageError(constant(), steps, 1)),
                        averageIsEfficient(root()),
                        averagePays(inflation()))
                .failsWith(
                        "$\\E\\norm{x}^2xx^\\top=dI$ in place of $(d+2)I$",
                        lateError(constant, NOISE * dimension * eta() / (2 - eta() * dimension)),
                        fixedPoint(NOISE * dimension * eta() / (2 - eta() * dimension)))
                .failsWith("a factor below the threshold", rate("1/8", "-1", inverse(0.125), -1, -0.5))
                .failsWith("twice the factor", bestConstant(2))
                .failsWith("steps with a finite sum, $η_k=1/(k+2)^2$", vanishes("1/(k+2)^2", halting()))
                .failsWith("steps that do not shrink, $η_k=η$", vanishes("η", constant()))
                .failsWith("steps that go on for ever, $η_k=1/(k+s)$", halfway(inverse))
                .failsWith(
                        "a constant step, which averaging does not repair",
                        averageError("η", constant, NOISE * dimension / steps),
                        averageIsEfficient(constant()),
                        averagePays(1))
                .shows("errors", () -> errors(constant, inverse, halting))
                .shows("stationary", () -> Quantity.of(model().stationaryError(eta()), 4))
                .shows("step", () -> Quantity.of(eta(), 3))
                .shows("inflation", () -> Quantity.of(inflation(), 3));
    }

    /** ‖θ_k‖² along a run, that of the mean of θ_1, …, θ_K, and ⟨θ_K, θ_0⟩; θ⋆ = 0 and ‖θ_0‖ = 1. */
    private record Run(double[] squares, double averageSquare, double alongStart) {}

    private LeastMeanSquares model() {
        return new LeastMeanSquares(dimension, NOISE);
    }

    private double eta() {
        return 0.6 / (dimension + 2);
    }

    private StepSize constant() {
        return StepSize.constant(eta());
    }

    /** c/(k + s) with s = c(d + 2). */
    private StepSize inverse(double c) {
        return StepSize.decaying(1.0 / (dimension + 2), 1, c * (dimension + 2));
    }

    /** 1/(k + 2)². */
    private static StepSize halting() {
        return StepSize.decaying(0.25, 2, 2);
    }

    private StepSize root() {
        return StepSize.decaying(1.0 / (dimension + 2), 0.5, 2.0 * (dimension + 2));
    }

    private List<Run> runs(StepSize stepSize, Randomness random) {
        double[] start = new double[dimension];
        Arrays.fill(start, 1 / Math.sqrt(dimension));
        return random.trials(trials, generator -> {
            double[] squares = new double[steps + 1];
            double[] sum = new double[dimension];
            double[] last = new GradientDescent(stepSize)
                    .follow(steps, model().fresh(1, generator), start, (k, theta) -> {
                        squares[k] = product(theta, theta);
                        for (int i = 0; k > 0 && i < theta.length; i++) {
                            sum[i] += theta[i];
                        }
                    });
            return new Run(squares, product(sum, sum) / ((double) steps * steps), product(last, start));
        });
    }

    private static double product(double[] first, double[] second) {
        double sum = 0;
        for (int i = 0; i < first.length; i++) {
            sum += first[i] * second[i];
        }
        return sum;
    }

    private static Sample sample(List<Run> runs, ToDoubleFunction<Run> number) {
        return new Sample(runs.stream().mapToDouble(number).toArray());
    }

    private Expectation lateError(List<Run> runs, double predicted) {
        return Expectation.of(
                "for constant $η$, $\\E\\norm{θ_k-θ_\\star}^2$ over the second half of the steps is that of the recursion with $d+2$",
                predicted,
                sample(
                        runs,
                        run -> Arrays.stream(run.squares(), steps / 2, steps + 1)
                                .average()
                                .orElseThrow()));
    }

    /** The recursion forgets its start by the factor 1 − η or less at each step. */
    private Identity fixedPoint(double predicted) {
        int enough = (int) Math.ceil(40 / eta());
        return Identity.of(
                "for constant $η$, $\\E\\norm{θ_k-θ_\\star}^2$ tends to $\\frac{ησ^2d}{2-η(d+2)}$",
                predicted,
                model().errors(constant(), enough, 1)[enough],
                Rounding.of(4).withCondition(1 / eta()));
    }

    private Expectation lastError(String stepSize, List<Run> runs, StepSize steps) {
        return Expectation.of(
                "for $η_k=" + stepSize + "$ the last $\\E\\norm{θ_k-θ_\\star}^2$ is that of the recursion",
                model().errors(steps, this.steps, 1)[this.steps],
                sample(runs, run -> run.squares()[this.steps]));
    }

    private Rate rate(String c, String power, StepSize stepSize, double exponent, double against) {
        return Rate.of(
                "for $η_k=c/(k+s)$ with $c=" + c + "$, the error falls as $k^{" + power + "}$",
                exactErrors(stepSize),
                exponent,
                against);
    }

    private Sweep exactErrors(StepSize stepSize) {
        double[] errors = model().errors(stepSize, LONGEST, 1);
        return Sweep.exactlyDoublingTo(LONGEST, SIZES, k -> errors[(int) k]);
    }

    private Limit bestConstant(double c) {
        double[] errors = model().errors(inverse(c), LONGEST, 1);
        return Limit.of(
                "for $η_k=1/(k+s)$, $k\\,\\E\\norm{θ_k-θ_\\star}^2$ tends to $σ^2d$",
                Sweep.exactlyDoublingTo(LONGEST, SIZES, k -> Math.abs(k * errors[(int) k] / (NOISE * dimension) - 1)),
                new Order("log(k)/k", k -> Math.log(k) / k));
    }

    private Limit vanishes(String formula, StepSize stepSize) {
        return Limit.of(
                "for $η_k=" + formula + "$ the error vanishes", exactErrors(stepSize), new Order("1/k", k -> 1 / k));
    }

    private Expectation halfway(List<Run> runs) {
        return Expectation.of(
                "for $η_k=1/(k+2)^2$ the mean goes half of the way: $\\E\\langleθ_k,θ_0\\rangle=\\frac{k+2}{2k+2}$ for $θ_\\star=0$",
                (steps + 2.0) / (2 * steps + 2),
                sample(runs, Run::alongStart));
    }

    private Expectation averageError(String stepSize, List<Run> runs, double predicted) {
        return Expectation.of(
                "for $η_k=" + stepSize
                        + "$ the mean $\\tilde{θ}_n$ of the iterates has the error that all $\\E\\langleθ_j,θ_k\\rangle$ add up to",
                predicted,
                sample(runs, Run::averageSquare));
    }

    private Limit averageIsEfficient(StepSize stepSize) {
        return Limit.of(
                "for steps that shrink as $k^{-1/2}$, $n\\,\\E\\norm{\\tilde{θ}_n-θ_\\star}^2$ tends to $σ^2d$",
                Sweep.exactlyDoublingTo(
                        LONGEST,
                        SIZES,
                        n -> Math.abs(n * model().averageError(stepSize, (int) n, 1) / (NOISE * dimension) - 1)),
                Order.inverseRoot("n"));
    }

    /** What averaging at a constant step costs beyond σ²d/n. */
    private double inflation() {
        return (2 - eta()) / (2 - eta() * (dimension + 2));
    }

    private Limit averagePays(double factor) {
        return Limit.of(
                "for constant $η$, $n\\,\\E\\norm{\\tilde{θ}_n-θ_\\star}^2$ tends to $σ^2d\\frac{2-η}{2-η(d+2)}$",
                Sweep.exactlyDoublingTo(
                        LONGEST,
                        SIZES,
                        n -> Math.abs(n * model().averageError(constant(), (int) n, 1) / (NOISE * dimension) - factor)),
                // The distance is C/n exactly, up to the rounding of a sum of n terms, which a logarithm covers.
                new Order("log(n)/n", n -> Math.log(n) / n));
    }

    private Figure errors(List<Run> constant, List<Run> inverse, List<Run> halting) {
        Figure figure = Figure.of(Axis.logarithmic("step k"), Axis.logarithmic("mean squared error"))
                .titled("Three ways to choose steps")
                .described(
                        "With constant steps the error falls fast and stays at a floor; with steps that shrink like 1/k it"
                                + " goes on falling like 1/k; with steps like 1/k² it stops far from zero.");
        figure = withRuns(figure, "η", constant, constant(), 1);
        figure = withRuns(figure, "1/(k+s)", inverse, inverse(1), 4);
        figure = withRuns(figure, "1/(k+2)²", halting, halting(), 5);
        return figure.dashed(
                "mean of the iterates, steps like k^{−1/2}", n -> model().averageError(root(), (int) n, 1), 1, steps);
    }

    private Figure withRuns(Figure figure, String label, List<Run> runs, StepSize stepSize, int colour) {
        double[] errors = model().errors(stepSize, steps, 1);
        int[] at = IntStream.iterate(1, k -> k <= steps, k -> 2 * k).toArray();
        Sample[] samples = Arrays.stream(at)
                .mapToObj(k -> sample(runs, run -> run.squares()[k]))
                .toArray(Sample[]::new);
        double[] k = IntStream.rangeClosed(1, steps).mapToDouble(i -> i).toArray();
        return figure.points(
                        label + ", mean of runs",
                        Arrays.stream(at).mapToDouble(i -> i).toArray(),
                        Arrays.stream(samples).mapToDouble(Sample::mean).toArray(),
                        Arrays.stream(samples)
                                .mapToDouble(Sample::standardError)
                                .toArray())
                .coloured(colour)
                .curve(label + ", exact", k, Arrays.copyOfRange(errors, 1, steps + 1))
                .coloured(colour);
    }
}

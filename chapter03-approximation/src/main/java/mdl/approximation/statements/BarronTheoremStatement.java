package mdl.approximation.statements;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import java.util.function.ToDoubleFunction;
import java.util.stream.DoubleStream;
import mdl.approximation.BarronSampler;
import mdl.approximation.GaussianBump;
import mdl.approximation.GaussianCells;
import mdl.approximation.statements.BarronProblem.Fit;
import mdl.foundations.analysis.Order;
import mdl.foundations.input.Inputs;
import mdl.foundations.random.Experiment;
import mdl.foundations.random.Randomness;
import mdl.foundations.random.Sample;
import mdl.foundations.random.Sweep;
import mdl.foundations.statement.Bound;
import mdl.foundations.statement.Evidence;
import mdl.foundations.statement.Expectation;
import mdl.foundations.statement.Limit;
import mdl.foundations.statement.Notes;
import mdl.foundations.statement.Parameter;
import mdl.foundations.statement.Rate;
import mdl.foundations.statement.Rounding;
import mdl.foundations.statement.Statement;

/** Networks of p random steps have the mean squared error 2R²‖g‖_B²/p at most for finite Barron norm, in every dimension. */
@Notes(
        id = "barron-theorem",
        name = "Barron’s theorem",
        section = "3.3.3",
        items = {"Theorem 5", "Remark 11"},
        sources = {"barron1993"})
public record BarronTheoremStatement(
        @Parameter("largest width p, at least 64 and at most 1024")
        int width,

        @Parameter("networks at each of the widths p/32, p/16, …, p, at least 100")
        int trials,

        @Parameter("networks whose mean squared error is compared with its exact mean, at least 1000")
        int draws)
        implements Statement {

    private static final int[] DIMENSIONS = {1, 2, 8, 32};
    private static final double RADIUS = 2;
    private static final int SIZES = 6;
    private static final int POINTS = 32;
    private static final int NARROW = 16;
    private static final int STEEPEST = 256;
    private static final SlowWaves WAVES = new SlowWaves(RADIUS, 0.05);

    /** 256 units at most. */
    public BarronTheoremStatement() {
        this(256, 100, 2000);
    }

    /** @throws IllegalArgumentException if p lies outside 64..1024, or there are fewer than 100 or 1000 networks */
    public BarronTheoremStatement {
        Inputs.within("width", width, 64, 1024);
        Inputs.atLeast("trials", trials, 100);
        Inputs.atLeast("draws", draws, 1000);
    }

    @Override
    public Evidence examine(Randomness random) {
        List<BarronProblem> problems = Arrays.stream(DIMENSIONS)
                .mapToObj(d -> BarronProblem.of(
                        d, RADIUS, POINTS, random.named("points").at(d)))
                .toList();
        List<Experiment<Fit>> fits = problems.stream()
                .map(problem -> fits(problem, random.named("networks").at(problem.dimension())))
                .toList();
        List<BarronProblem> wider =
                problems.stream().map(BarronProblem::withWiderKnots).toList();
        List<Sweep> steps = measured(fits, Fit::squaredError);
        List<Sweep> smooth = problems.stream()
                .map(problem -> Experiment.doublingTo(
                                width,
                                SIZES,
                                30,
                                random.named("logistic").at(problem.dimension()),
                                problem::smoothSquaredError)
                        .measure(error -> error))
                .toList();
        BarronProblem eight = problems.get(2);

        return Evidence.that(
                        variance(random, problems.get(0), problems.get(0).variance()),
                        variance(random, problems.get(1), problems.get(1).variance()),
                        variance(random, problems.get(2), problems.get(2).variance()),
                        variance(random, problems.get(3), problems.get(3).variance()),
                        varianceOfWaves(random),
                        meanWithin(problems, 2),
                        falls(1, steps.get(0)),
                        falls(2, steps.get(1)),
                        falls(8, steps.get(2)),
                        falls(32, steps.get(3)),
                        gridRate(gridErrors(8)),
                        exists("steps", problems, steps),
                        exists("logistic units", problems, smooth),
                        secondMoments(RADIUS),
                        weights(problems, fits),
                        sigmoidsApproach(random, eight, beta -> beta))
                .failsWith(
                        "the second moment of a unit in place of its variance",
                        variance(random, problems.get(0), problems.get(0).secondMoment()),
                        variance(random, problems.get(1), problems.get(1).secondMoment()))
                .failsAsPrinted(
                        "3.3.28",
                        "$\\norm{g}$ in place of its square",
                        variance(random, problems.get(0), problems.get(0).printedVariance(NARROW)),
                        variance(random, problems.get(2), problems.get(2).printedVariance(NARROW)))
                .failsAsPrinted("3.3.30", "the bound $R^2\\norm{g}_B^2/p$", meanWithin(problems, 1))
                .failsWith(
                        "knots from twice the interval",
                        variance(random, wider.get(2), problems.get(2).variance()),
                        variance(random, wider.get(3), problems.get(3).variance()),
                        weights(problems, List.of(fits(wider.get(0), random.named("wider")))))
                .failsWith("cells of a fixed grid", falls(8, gridErrors(8)), falls(32, gridErrors(32)))
                .failsWith("points at twice the radius", secondMoments(2 * RADIUS))
                .failsWith("random units", gridRate(steps.get(2)))
                .failsAsPrinted(
                        "3.3.14",
                        "the distance of $f_θ-f(0)$ to $g$ in place of $g-g(0)$, with $f=f_θ$ or $f=g$",
                        exists("steps", problems, measured(fits, Fit::printedSquaredError)),
                        exists("steps", problems, measured(fits, Fit::printedForTarget)))
                .failsWith("a slope of logistic units that stays", sigmoidsApproach(random, eight, beta -> 8))
                .shows("grid", () -> BarronFigures.grid(eight, steps.get(2), gridErrors(8)))
                .shows("dimensions", () -> BarronFigures.dimensions(DIMENSIONS, steps))
                .shows("network", () -> BarronFigures.network(problems.get(0).sampler(), random.named("figure")))
                .shows("constants", () -> BarronFigures.constants(problems, BarronTheoremStatement::gridErrors));
    }

    private Experiment<Fit> fits(BarronProblem problem, Randomness random) {
        return Experiment.doublingTo(width, SIZES, trials, random, problem::fit);
    }

    /** The networks are drawn from a stream of the problem's own dimension. */
    private Expectation variance(Randomness random, BarronProblem problem, double predicted) {
        Sample errors = random.named("mean")
                .at(problem.dimension())
                .sample(draws, generator -> problem.fit(NARROW, generator).squaredError());
        return Expectation.of(
                "for $d=" + problem.dimension()
                        + "$ the mean of $\\norm{f_θ-(g-g(0))}^2$ is $\\frac1p(\\E\\norm{φ}^2-\\norm{g-g(0)}^2)$, for $p="
                        + NARROW + "$ random steps",
                predicted / NARROW,
                errors);
    }

    /** In one and two dimensions a grid is no slower, so there the order has to beat its own root. */
    private static Limit falls(int dimension, Sweep squaredErrors) {
        Order order = new Order("1/p", p -> 1 / p);
        Order grid = new Order("p^(−2/" + dimension + ")", p -> Math.pow(p, -2.0 / dimension));
        return Limit.of(
                "for $d=" + dimension + "$ the mean squared error of random steps falls as $1/p$",
                squaredErrors,
                order,
                dimension > 2 ? grid : order.root());
    }

    /** The best constant on each of the p = Nᵈ cells. */
    private static Sweep gridErrors(int dimension) {
        GaussianCells cells = new GaussianCells(dimension, RADIUS / Math.sqrt(dimension));
        List<Double> sizes = new ArrayList<>();
        List<Sample> errors = new ArrayList<>();
        for (int n = 1; n <= 16; n *= 2) {
            sizes.add(Math.pow(n, dimension));
            errors.add(Sample.exactly(cells.squaredError(n)));
        }
        return new Sweep(sizes, errors);
    }

    private static Rate gridRate(Sweep squaredErrors) {
        return Rate.of(
                "for $d=8$ the squared error of the best constants on $p$ cells falls as $p^{-2/d}$",
                squaredErrors,
                -0.25,
                -1);
    }

    private Expectation varianceOfWaves(Randomness random) {
        return Expectation.of(
                "for two slow waves $\\frac{\\sin ωx}{ω}-\\frac{\\sin2ωx}{2ω}$ and $x=\\pm R$ it is $\\frac1p(\\E\\norm{φ}^2-\\norm{g}^2)$ too",
                WAVES.variance() / NARROW,
                random.named("waves").sample(draws, generator -> WAVES.squaredError(NARROW, generator)));
    }

    private static Bound meanWithin(List<BarronProblem> problems, double factor) {
        DoubleStream norms = problems.stream().mapToDouble(problem -> problem.bound() * problem.bound() / 4);
        return Bound.always(
                "that mean is at most $2R^2\\norm{g}_B^2/p$ in each dimension, and the two slow waves attain this nearly",
                DoubleStream.concat(
                                problems.stream().mapToDouble(BarronProblem::variance),
                                DoubleStream.of(WAVES.variance()))
                        .toArray(),
                DoubleStream.concat(norms, DoubleStream.of(WAVES.bound() * WAVES.bound() / 4))
                        .map(square -> factor * square)
                        .toArray(),
                Rounding.of(1000));
    }

    private static List<Sweep> measured(List<Experiment<Fit>> fits, ToDoubleFunction<Fit> error) {
        return fits.stream().map(fit -> fit.measure(error)).toList();
    }

    /** Some draw is no worse than the mean of all. */
    private static Bound exists(String units, List<BarronProblem> problems, List<Sweep> squaredErrors) {
        List<Double> errors = new ArrayList<>();
        List<Double> bounds = new ArrayList<>();
        for (int k = 0; k < problems.size(); k++) {
            Sweep sweep = squaredErrors.get(k);
            for (int size = 0; size < sweep.length(); size++) {
                errors.add(Math.sqrt(sweep.samples().get(size).mean()));
                bounds.add(problems.get(k).bound() / Math.sqrt(sweep.size(size)));
            }
        }
        return Bound.always(
                "in each dimension and for each width the networks of " + units
                        + " that are drawn have $\\norm{f_θ-(g-g(0))}\\le\\frac{2R\\norm{g}_B}{\\sqrt{p}}$ in the root mean square, so some of them do",
                array(errors),
                array(bounds),
                Rounding.of(POINTS).withScale(problems.get(0).bound()));
    }

    /** In one dimension x = R is as far as any frequency sees, and bumps off the origin put the steepest slope there. */
    private static Bound secondMoments(double distance) {
        List<Double> moments = new ArrayList<>();
        List<Double> bounds = new ArrayList<>();
        for (int d : DIMENSIONS) {
            for (double offset : new double[] {0, 4, 8, 16}) {
                double[] centre = new double[d];
                double[] x = new double[d];
                centre[0] = offset;
                x[0] = distance;
                // A wide bump has slow waves, whose phase changes little between 0 and x.
                BarronSampler sampler = new BarronSampler(new GaussianBump(centre, 8, 1), RADIUS);
                moments.add(sampler.secondMoment(x));
                bounds.add(sampler.weightBound() * sampler.weightBound() / 2);
            }
        }
        return Bound.always(
                "a random step has the second moment $\\E φ(x,θ)^2\\le2R^2\\norm{g}_B^2$ for $\\norm{x}\\le R$",
                array(moments),
                array(bounds),
                Rounding.of(1000));
    }

    private static Bound weights(List<BarronProblem> problems, List<Experiment<Fit>> fits) {
        List<Double> sums = new ArrayList<>();
        List<Double> bounds = new ArrayList<>();
        for (int k = 0; k < fits.size(); k++) {
            for (Sample sample : fits.get(k).measure(Fit::weights).samples()) {
                for (double sum : sample.values()) {
                    sums.add(sum);
                    bounds.add(problems.get(k).bound());
                }
            }
        }
        return Bound.always(
                "every one of the networks has $\\sum_j\\abs{a_j}\\le2R\\norm{g}_B$",
                array(sums),
                array(bounds),
                Rounding.of(NARROW).withScale(problems.get(0).bound()));
    }

    private Limit sigmoidsApproach(Randomness random, BarronProblem problem, DoubleUnaryOperator slope) {
        return Limit.of(
                "for $d=8$ and $p=" + NARROW
                        + "$, logistic units of slope $β$ in place of steps change the network by $\\norm{f_β-f}^2$, which vanishes",
                Experiment.doublingTo(
                                STEEPEST,
                                SIZES,
                                trials,
                                random.named("slopes"),
                                (beta, generator) ->
                                        problem.squaredDistanceToSmooth(NARROW, slope.applyAsDouble(beta), generator))
                        .measure(distance -> distance),
                new Order("1/β", beta -> 1 / beta));
    }

    private static double[] array(List<Double> numbers) {
        return numbers.stream().mapToDouble(Double::doubleValue).toArray();
    }
}

package mdl.erm.statements;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.random.RandomGenerator;
import mdl.erm.EmpiricalRisk;
import mdl.erm.Labelled;
import mdl.erm.Memoriser;
import mdl.erm.SquareLoss;
import mdl.erm.YuleSimonLaw;
import mdl.foundations.analysis.Order;
import mdl.foundations.exhibit.Axis;
import mdl.foundations.exhibit.Figure;
import mdl.foundations.exhibit.Quantity;
import mdl.foundations.input.Inputs;
import mdl.foundations.random.Experiment;
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

/** The memoriser makes no error on its data; at a new covariate it errs like the predictor 0, unless it has seen it before. */
@Notes(
        id = "memorisation",
        name = "Learning and memorisation",
        section = "1.1",
        items = {},
        sources = {"good1953", "simon1955"})
public record MemorisationStatement(
        @Parameter("number of samples n, from 200 to 100000")
        int samples,

        @Parameter("data sets, at least 400") int trials)
        implements Statement {

    private static final double NOISE = 0.5;

    /** R(0) = ½E y² with y = sin 2πx + noise. */
    private static final double ZERO_RISK = 0.5 * (0.5 + NOISE * NOISE);

    /** As many values as a covariate has after rounding in the control. */
    private static final int ATOMS = 20;

    private static final YuleSimonLaw INTEGERS = new YuleSimonLaw();

    /** A few samples, so that one more or less is seen in the expectation. */
    private static final int FEW = 5;

    private static final int SIZES = 5;
    private static final double LARGEST = 1 << 16;

    /** A small data set. */
    public MemorisationStatement() {
        this(400, 400);
    }

    /** @throws IllegalArgumentException if n lies outside 200..10⁵, or there are fewer than 400 trials */
    public MemorisationStatement {
        Inputs.within("samples", samples, 200, 100_000);
        Inputs.atLeast("trials", trials, 400);
    }

    @Override
    public Evidence examine(Randomness random) {
        List<Tested> continuous = tests(samples, random.named("continuous"), x -> x, NOISE);
        List<Tested> rounded = tests(samples, random.named("rounded"), MemorisationStatement::rounded, NOISE);
        List<Tested> silent = tests(samples, random.named("rounded"), MemorisationStatement::rounded, 0);
        Experiment<Double> unseen = Experiment.doublingTo(
                samples, SIZES, trials, random.named("integers"), (n, generator) -> unseen(integers(n, generator)));

        return Evidence.that(
                        noTrainingError("on a continuous law, $\\hat{R}(f;D)=0$", continuous),
                        noTrainingError("without noise, $\\hat{R}(f;D)=0$ though covariates come again", silent),
                        riskOfZero(continuous),
                        unseenMass(unseen, INTEGERS.unseen(samples)),
                        seenOnce(random.named("once"), INTEGERS.unseen(FEW - 1)),
                        rate(expected()),
                        constant(Math.sqrt(Math.PI) / 2))
                .failsWith(
                        "noisy responses at covariates that come again", noTrainingError("$\\hat{R}(f;D)=0$", rounded))
                .failsWith("covariates that come again", riskOfZero(rounded))
                .failsWith("the risk of the predictor 0", unseenMass(unseen, 1))
                .failsWith("the mass unseen by all $n$ samples", seenOnce(random.named("once"), INTEGERS.unseen(FEW)))
                .failsWith("a continuous law, on which nothing comes again", rate(never()))
                .failsWith("the constant 1", constant(1))
                .shows("learning-curve", () -> learningCurve(unseen, random.named("figure")))
                .shows("training", () -> Quantity.of(continuous.get(0).training(), 1))
                .shows("test", () -> Quantity.meanOf(sample(continuous, Tested::test)))
                .shows("zero", () -> Quantity.of(ZERO_RISK, 3))
                .shows("test-again", () -> Quantity.meanOf(sample(rounded, Tested::test)));
    }

    /** The memoriser's risks on its own data and on fresh data. */
    private record Tested(double training, double test) {}

    private List<Tested> tests(int n, Randomness random, Function<Double, Double> covariate, double noise) {
        return random.trials(trials, generator -> {
            EmpiricalRisk<Double> training = waves(n, covariate, noise, generator);
            EmpiricalRisk<Double> fresh = waves(n, covariate, noise, generator);
            Memoriser<Double> memoriser = Memoriser.of(training.data());
            return new Tested(training.of(memoriser), fresh.of(memoriser));
        });
    }

    private EmpiricalRisk<Double> waves(
            int n, Function<Double, Double> covariate, double noise, RandomGenerator generator) {
        List<Labelled<Double>> data = new ArrayList<>();
        for (int i = 0; i < n; i++) {
            double x = covariate.apply(generator.nextDouble());
            data.add(new Labelled<>(x, Math.sin(2 * Math.PI * x) + noise * generator.nextGaussian()));
        }
        return new EmpiricalRisk<>(new SquareLoss(), data);
    }

    private static double rounded(double x) {
        return (Math.floor(ATOMS * x) + 0.5) / ATOMS;
    }

    private static List<Labelled<Long>> integers(int n, RandomGenerator generator) {
        List<Labelled<Long>> data = new ArrayList<>();
        for (int i = 0; i < n; i++) {
            long integer = INTEGERS.draw(generator);
            data.add(new Labelled<>(integer, integer % 2 == 0 ? 1 : -1));
        }
        return data;
    }

    /** Under the absolute loss every unseen integer costs one: the population risk of the memoriser, without sampling. */
    private static double unseen(List<Labelled<Long>> data) {
        double seen = Memoriser.of(data).responses().keySet().stream()
                .sorted()
                .mapToDouble(INTEGERS::mass)
                .sum();
        return 1 - seen;
    }

    private static double shareSeenOnce(List<Labelled<Long>> data) {
        Map<Long, Integer> counts = new HashMap<>();
        data.forEach(sample -> counts.merge(sample.input(), 1, Integer::sum));
        return (double) counts.values().stream().filter(count -> count == 1).count() / data.size();
    }

    private static Sample sample(List<Tested> tests, ToDoubleFunction<Tested> number) {
        return new Sample(tests.stream().mapToDouble(number).toArray());
    }

    private Identity noTrainingError(String sentence, List<Tested> tests) {
        return Identity.of(
                sentence,
                new double[tests.size()],
                sample(tests, Tested::training).values(),
                Rounding.of(samples));
    }

    private static Expectation riskOfZero(List<Tested> tests) {
        return Expectation.of(
                "on a continuous law, $R(f)=R(0)=\\frac12\\E y^2$ on fresh data",
                ZERO_RISK,
                sample(tests, Tested::test));
    }

    private static Expectation unseenMass(Experiment<Double> unseen, double predicted) {
        return Expectation.of(
                "on integers, $\\E R(f)=\\sum_a p_a(1-p_a)^n$, the mass that is still unseen",
                predicted,
                unseen.atLargest(mass -> mass));
    }

    private Expectation seenOnce(Randomness random, double predicted) {
        int many = 10 * trials;
        return Expectation.of(
                "the share of samples whose covariate occurs once has the mean of the mass unseen by $n-1$",
                predicted,
                random.sample(many, generator -> shareSeenOnce(integers(FEW, generator))));
    }

    private static Sweep expected() {
        return Sweep.exactlyDoublingTo(LARGEST, SIZES, n -> INTEGERS.unseen((int) n));
    }

    private static Sweep never() {
        return Sweep.exactlyDoublingTo(LARGEST, SIZES, n -> 1);
    }

    private static Rate rate(Sweep risks) {
        return Rate.of("with $p_a=\\frac{1}{a(a+1)}$ the risk falls like $n^{-1/2}$", risks, -0.5, 0);
    }

    private static Limit constant(double limit) {
        return Limit.of(
                "$\\sqrt{n}\\,\\E R(f)$ tends to $\\frac12\\sqrt{π}$",
                Sweep.exactlyDoublingTo(LARGEST, SIZES, n -> Math.abs(Math.sqrt(n) * INTEGERS.unseen((int) n) - limit)),
                new Order("1/n", n -> 1 / n));
    }

    private Figure learningCurve(Experiment<Double> unseen, Randomness random) {
        Sweep integers = unseen.measure(mass -> mass);
        double from = integers.size(0);
        double[] sizes = integers.sizeArray();
        double[] risks = Arrays.stream(sizes)
                .map(n -> sample(tests((int) n, random.at((int) n), x -> x, NOISE), Tested::test)
                                .mean()
                        / ZERO_RISK)
                .toArray();
        return Figure.of(
                        Axis.logarithmic("number of samples n"),
                        Axis.logarithmic("R(f)/R(0)").range(0.01, 2))
                .titled("The learning curve of the memoriser")
                .described(
                        "On a continuous law the risk stays that of the predictor zero; on integers with a heavy tail"
                                + " it falls like one over the root of n, on a hundred equal integers exponentially.")
                .points("integers, p = 1/a(a+1)", sizes, integers.means(), integers.standardErrors())
                .points("continuous law", sizes, risks)
                .curve("√(π/4n)", n -> Math.sqrt(Math.PI / (4 * n)), from, integers.largest())
                .dashed("100 equal integers", n -> Math.exp(n * Math.log1p(-0.01)), from, integers.largest());
    }
}

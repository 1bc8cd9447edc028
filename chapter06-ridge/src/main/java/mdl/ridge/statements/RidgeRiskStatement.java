package mdl.ridge.statements;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntFunction;
import java.util.function.ToDoubleFunction;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import mdl.foundations.analysis.Order;
import mdl.foundations.exhibit.Axis;
import mdl.foundations.exhibit.Cell;
import mdl.foundations.exhibit.Column;
import mdl.foundations.exhibit.Figure;
import mdl.foundations.exhibit.Table;
import mdl.foundations.linalg.MatrixSize;
import mdl.foundations.random.EntryLaw;
import mdl.foundations.random.Experiment;
import mdl.foundations.random.Randomness;
import mdl.foundations.random.Sample;
import mdl.foundations.statement.Evidence;
import mdl.foundations.statement.Expectation;
import mdl.foundations.statement.Hypothesis;
import mdl.foundations.statement.Law;
import mdl.foundations.statement.Limit;
import mdl.foundations.statement.Notes;
import mdl.foundations.statement.Parameter;
import mdl.foundations.statement.Statement;
import mdl.ridge.CovarianceSpectrum;
import mdl.ridge.ExactRisk;
import mdl.ridge.LinearModel;
import mdl.ridge.RidgeRiskEquivalent;
import org.hipparchus.distribution.continuous.TDistribution;
import org.jblas.DoubleMatrix;

/** The excess risk of ridge regression approaches B + V as n and d grow, and does so too when d is far above n. */
@Notes(
        id = "ridge-risk",
        name = "The asymptotic risk of ridge regression",
        section = "6.3",
        items = {"Proposition 10", "Remark 25"},
        sources = {"dobriban2018", "hastie2022", "cheng2024", "misiakiewicz2024"})
public record RidgeRiskStatement(
        @Parameter("largest number of samples n, at least 64")
        int samples,

        @Parameter("data matrices at each of the sample sizes n/8, n/4, n/2 and n, at least 30")
        int trials)
        implements Statement {

    /** A quadratic form of one vector fluctuates by 1/√n. */
    private static final Order QUADRATIC_FORM = Order.inverseRoot("n");

    private static final double NOISE = 0.25;
    private static final double[] PENALTIES = {1e-6, 1e-4, 1e-2, 0.1, 1, 10};
    private static final List<Double> FEW = List.of(1e-6, 0.1, 10.0);

    /** As many coefficients θ⋆ share a data matrix, for the errors of their biases are nearly independent. */
    private static final int TARGETS = 8;

    private static final int SIZES = 4;
    private static final int FAR = 16;
    private static final int POINT_TRIALS = 40;

    /** Ninety-six samples. */
    public RidgeRiskStatement() {
        this(96, 100);
    }

    /** @throws IllegalArgumentException if n &lt; 64, there are fewer than 30 trials, or a matrix cannot fit in memory */
    public RidgeRiskStatement {
        Hypothesis.atLeast("samples", samples, 64);
        Hypothesis.atLeast("trials", trials, Expectation.LEAST_TRIALS);
        MatrixSize.require(samples, FAR * samples);
    }

    @Override
    public Evidence examine(Randomness random) {
        List<Point> gaussian = curves(Radius.ONE, random.named("curves"));
        List<Point> elliptical = curves(Radius.TWO, random.named("elliptical curves"));
        return Evidence.that(
                        approach(Ensemble.ISOTROPIC, Radius.ONE, random),
                        approach(Ensemble.POWER_LAW, Radius.ONE, random),
                        approach(Ensemble.TWO_LEVELS, Radius.ONE, random),
                        farBeyond(Radius.ONE, random),
                        wholeCurves(gaussian))
                .failsWith(
                        "samples of random length, $r^2=0.1$ or 1.9",
                        approach(Ensemble.TWO_LEVELS, Radius.TWO, random),
                        farBeyond(Radius.TWO, random),
                        wholeCurves(elliptical))
                .shows("curves", () -> figure(gaussian))
                .shows("curves-table", () -> table(gaussian));
    }

    /** The length r of a covariate rΣ^{1/2}z, with E r² = 1. */
    private enum Radius {
        ONE {
            @Override
            double draw(RandomGenerator generator) {
                return 1;
            }
        },
        TWO {
            @Override
            double draw(RandomGenerator generator) {
                return Math.sqrt(generator.nextBoolean() ? 0.1 : 1.9);
            }
        };

        abstract double draw(RandomGenerator generator);
    }

    private static DoubleMatrix covariates(LinearModel model, int n, Radius radius, RandomGenerator generator) {
        DoubleMatrix x = model.covariates(n, EntryLaw.GAUSSIAN, generator);
        for (int i = 0; i < n; i++) {
            double length = radius.draw(generator);
            for (int k = 0; k < x.columns; k++) {
                x.put(i, k, length * x.get(i, k));
            }
        }
        return x;
    }

    /** θ⋆ of length one, spread over the eighth of the directions where Σ is largest, or smallest. */
    private static LinearModel model(Ensemble ensemble, int dimension, boolean aligned) {
        double[] target = new double[dimension];
        int share = Ensemble.eighth(dimension);
        int from = aligned ? 0 : dimension - share;
        Arrays.fill(target, from, from + share, 1 / Math.sqrt(share));
        return new LinearModel(ensemble.spectrum(dimension), target, NOISE);
    }

    private Limit approach(Ensemble ensemble, Radius radius, Randomness random) {
        return Limit.of(
                "the excess risk approaches $B+V$, on average over $d/n=0.5$ and 2, aligned and misaligned targets and"
                        + " $λ=10^{-6}$, 0.1 and 10: " + ensemble.title(),
                Experiment.doublingTo(
                                samples,
                                SIZES,
                                trials,
                                random.named(ensemble.name()).named(radius.name()),
                                (n, generator) -> Stream.of(n / 2, 2 * n)
                                        .mapToDouble(d -> averageError(ensemble, d, n, radius, generator))
                                        .average()
                                        .orElseThrow())
                        .measure(error -> error),
                QUADRATIC_FORM);
    }

    private static double averageError(
            Ensemble ensemble, int dimension, int n, Radius radius, RandomGenerator generator) {
        CovarianceSpectrum spectrum = ensemble.spectrum(dimension);
        int share = Ensemble.eighth(dimension);
        IntFunction<double[]> targets = k -> {
            double[] target = new double[dimension];
            int from = k % 2 == 0 ? 0 : dimension - share;
            for (int i = from; i < from + share; i++) {
                target[i] = generator.nextGaussian() / Math.sqrt(share);
            }
            return target;
        };
        return averageError(spectrum, n, radius, generator, targets, FEW);
    }

    private Limit farBeyond(Radius radius, Randomness random) {
        return Limit.of(
                "the same without a visible penalty, $λ=10^{-6}$, for $d=16n$ and $λ_k=k^{-2}$",
                Experiment.doublingTo(
                                samples / 2,
                                SIZES,
                                trials,
                                random.named("far beyond").named(radius.name()),
                                (n, generator) -> averageError(n, radius, generator))
                        .measure(error -> error),
                QUADRATIC_FORM);
    }

    private static double averageError(int n, Radius radius, RandomGenerator generator) {
        CovarianceSpectrum spectrum = CovarianceSpectrum.powerLaw(FAR * n, 2);
        IntFunction<double[]> targets = k -> {
            double[] target = new double[FAR * n];
            Arrays.setAll(target, i -> generator.nextGaussian() / Math.sqrt(i + 1));
            return target;
        };
        return averageError(spectrum, n, radius, generator, targets, FEW.subList(0, 1));
    }

    /** The relative error of B + V on one data matrix, on average over targets and penalties. */
    private static double averageError(
            CovarianceSpectrum spectrum,
            int n,
            Radius radius,
            RandomGenerator generator,
            IntFunction<double[]> targets,
            List<Double> penalties) {
        LinearModel first = new LinearModel(spectrum, targets.apply(0), NOISE);
        ExactRisk risk = ExactRisk.of(first, covariates(first, n, radius, generator));
        return IntStream.range(0, TARGETS)
                .mapToObj(k -> new LinearModel(spectrum, targets.apply(k), NOISE))
                .flatMapToDouble(model -> penalties.stream()
                        .mapToDouble(lambda -> Math.abs(
                                risk.withTarget(model.target()).at(lambda).total()
                                                / new RidgeRiskEquivalent(model, n)
                                                        .at(lambda)
                                                        .total()
                                        - 1)))
                .average()
                .orElseThrow();
    }

    /**
     * One point of a curve: the exact risks of independent data matrices at n, and 2R(2n) − R(n), whose mean is off its
     * prediction by the second order 1/n² only.
     */
    private record Point(
            Ensemble ensemble,
            boolean aligned,
            double lambda,
            Sample risks,
            double predicted,
            Expectation extrapolated) {}

    private List<Point> curves(Radius radius, Randomness random) {
        List<Point> points = new ArrayList<>();
        for (Ensemble ensemble : Ensemble.values()) {
            for (boolean aligned : new boolean[] {true, false}) {
                for (double lambda : PENALTIES) {
                    points.add(point(ensemble, aligned, lambda, radius, random.at(points.size())));
                }
            }
        }
        return points;
    }

    private Point point(Ensemble ensemble, boolean aligned, double lambda, Radius radius, Randomness random) {
        int n = samples / 6;
        LinearModel small = model(ensemble, 2 * n, aligned);
        LinearModel large = model(ensemble, 4 * n, aligned);
        double[] risks = new double[POINT_TRIALS];
        double[] extrapolated = new double[POINT_TRIALS];
        List<double[]> pairs = random.trials(POINT_TRIALS, generator -> new double[] {
            ExactRisk.of(small, covariates(small, n, radius, generator))
                    .at(lambda)
                    .total(),
            ExactRisk.of(large, covariates(large, 2 * n, radius, generator))
                    .at(lambda)
                    .total()
        });
        for (int k = 0; k < POINT_TRIALS; k++) {
            risks[k] = pairs.get(k)[1];
            extrapolated[k] = 2 * pairs.get(k)[1] - pairs.get(k)[0];
        }
        double ofSmall = new RidgeRiskEquivalent(small, n).at(lambda).total();
        double ofLarge = new RidgeRiskEquivalent(large, 2 * n).at(lambda).total();
        return new Point(
                ensemble,
                aligned,
                lambda,
                new Sample(risks),
                ofLarge,
                Expectation.of(
                        "the risk without its first correction", 2 * ofLarge - ofSmall, new Sample(extrapolated)));
    }

    private Law wholeCurves(List<Point> points) {
        TDistribution student = new TDistribution(POINT_TRIALS - 1);
        return Law.of(
                "along six curves, the residuals over their standard errors follow Student's law once the finite-size term of"
                        + " order $1/n$ is removed",
                new Sample(points.stream()
                        .mapToDouble(point -> point.extrapolated().statistic())
                        .toArray()),
                student::cumulativeProbability);
    }

    private Figure figure(List<Point> points) {
        List<Point> drawn = points.stream()
                .filter(point -> point.ensemble() != Ensemble.ISOTROPIC)
                .toList();
        int n = 2 * (samples / 6);
        Figure figure = Figure.of(Axis.logarithmic("penalty λ"), Axis.logarithmic("excess risk"))
                .titled("Excess risk against the penalty, n = " + n + " and d = " + 2 * n)
                .described("Simulated risks lie on four curves. For the power law a larger penalty helps a misaligned "
                        + "target more than an aligned one; with two levels it harms an aligned target.")
                .points(
                        "simulated",
                        array(drawn, Point::lambda),
                        array(drawn, point -> point.risks().mean()),
                        array(drawn, point -> point.risks().standardError()));
        for (Ensemble ensemble : List.of(Ensemble.POWER_LAW, Ensemble.TWO_LEVELS)) {
            for (boolean aligned : new boolean[] {true, false}) {
                RidgeRiskEquivalent equivalent = new RidgeRiskEquivalent(model(ensemble, 2 * n, aligned), n);
                figure = figure.curve(
                        ensemble.title() + (aligned ? ", aligned" : ", misaligned"),
                        lambda -> equivalent.at(lambda).total(),
                        PENALTIES[0],
                        PENALTIES[PENALTIES.length - 1]);
            }
        }
        return figure;
    }

    private static double[] array(List<Point> points, ToDoubleFunction<Point> number) {
        return points.stream().mapToDouble(number).toArray();
    }

    private static Table table(List<Point> points) {
        Table table = Table.of(
                Column.named("covariance"),
                Column.named("target"),
                Column.named("λ"),
                Column.named("simulated"),
                Column.named("predicted"),
                Column.named("ratio"));
        for (Point point : points) {
            if (FEW.contains(point.lambda())) {
                double mean = point.risks().mean();
                double error = point.risks().standardError();
                table = table.row(
                        Cell.text(point.ensemble().title()),
                        Cell.text(point.aligned() ? "aligned" : "misaligned"),
                        Cell.number(point.lambda(), 1),
                        Cell.estimate(mean, error),
                        Cell.number(point.predicted(), 3),
                        Cell.estimate(mean / point.predicted(), error / point.predicted()));
            }
        }
        return table;
    }
}

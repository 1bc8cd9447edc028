package mdl.ridge.statements;

import java.util.Arrays;
import java.util.function.BiFunction;
import java.util.random.RandomGenerator;
import mdl.foundations.analysis.Order;
import mdl.foundations.exhibit.Cell;
import mdl.foundations.exhibit.Column;
import mdl.foundations.exhibit.ConvergenceFigure;
import mdl.foundations.exhibit.Figure;
import mdl.foundations.exhibit.Table;
import mdl.foundations.input.Inputs;
import mdl.foundations.linalg.MatrixSize;
import mdl.foundations.random.EntryLaw;
import mdl.foundations.random.Experiment;
import mdl.foundations.random.Randomness;
import mdl.foundations.random.Sample;
import mdl.foundations.statement.Evidence;
import mdl.foundations.statement.Expectation;
import mdl.foundations.statement.Limit;
import mdl.foundations.statement.Notes;
import mdl.foundations.statement.Parameter;
import mdl.foundations.statement.Statement;
import mdl.ridge.CovarianceSpectrum;
import mdl.ridge.LinearModel;
import mdl.ridge.RandomTargetRisk;
import mdl.ridge.RidgeRiskEquivalent;
import org.jblas.DoubleMatrix;

/** Only mean and covariance of the covariates enter the limit of the risk, as long as their entries are independent. */
@Notes(
        id = "gaussian-universality",
        name = "Universality of the risk",
        section = "6.4.1",
        items = {},
        sources = {"elkaroui2009", "marchenko1967"})
public record GaussianUniversalityStatement(
        @Parameter("largest dimension d, at least 64; there are twice as many samples")
        int dimension,

        @Parameter("data sets at each of five dimensions that double up to d, at least 30")
        int trials)
        implements Statement {

    private static final double NOISE = 0.5;
    private static final double PENALTY = 0.1;
    private static final int SIZES = 5;

    private static final Order LINEAR_STATISTIC = new Order("1/d", d -> 1 / d);

    /** A size at which the evidence takes a second. */
    public GaussianUniversalityStatement() {
        this(96, 150);
    }

    /** @throws IllegalArgumentException if d &lt; 64, there are fewer than 30 trials, or X cannot fit in memory */
    public GaussianUniversalityStatement {
        Inputs.atLeast("dimension", dimension, 64);
        Inputs.atLeast("trials", trials, Expectation.LEAST_TRIALS);
        MatrixSize.require(2L * dimension, dimension);
    }

    @Override
    public Evidence examine(Randomness random) {
        Experiment<Observed> gaussian = risks(EntryLaw.GAUSSIAN, random);
        Experiment<Observed> signs = risks(EntryLaw.RADEMACHER, random);
        Experiment<Observed> uniform = risks(EntryLaw.UNIFORM, random);
        Experiment<Observed> elliptical = risks(this::elliptical, random.named("elliptical"));
        return Evidence.that(
                        approach("Gaussian", gaussian), approach("Rademacher", signs), approach("uniform", uniform))
                .failsWith("a random radius for each sample, of two values", approach("elliptical", elliptical))
                .shows("convergence", () -> convergenceFigure(signs, elliptical))
                .shows("risks", () -> table(gaussian, signs, uniform, elliptical));
    }

    private static LinearModel model(int d) {
        double[] target = new double[d];
        Arrays.fill(target, 1 / Math.sqrt(d));
        return new LinearModel(spectrum(d), target, NOISE);
    }

    /** Two levels, so that Σ is not a multiple of the identity. */
    private static CovarianceSpectrum spectrum(int d) {
        double[] values = new double[d];
        Arrays.fill(values, 0.5);
        Arrays.fill(values, 0, d / 2, 2);
        return new CovarianceSpectrum(values);
    }

    /** The risk on one data set, and its equivalent for Gaussian covariates. */
    private record Observed(double total, double equivalent) {

        double distance() {
            return Math.abs(total - equivalent);
        }

        double ratio() {
            return total / equivalent;
        }
    }

    private Experiment<Observed> risks(EntryLaw law, Randomness random) {
        return risks((d, generator) -> model(d).covariates(2 * d, law, generator), random.named(law.name()));
    }

    private Experiment<Observed> risks(BiFunction<Integer, RandomGenerator, DoubleMatrix> draw, Randomness random) {
        return Experiment.doublingTo(
                dimension,
                SIZES,
                trials,
                random,
                (d, generator) -> new Observed(
                        RandomTargetRisk.of(spectrum(d), 1, NOISE, draw.apply(d, generator))
                                .at(PENALTY)
                                .total(),
                        new RidgeRiskEquivalent(model(d), 2 * d).at(PENALTY).total()));
    }

    /** Gaussian samples, each stretched by √0.2 or √1.8: uncorrelated entries of variance λ_k that are not independent. */
    private DoubleMatrix elliptical(int d, RandomGenerator generator) {
        DoubleMatrix x = model(d).covariates(2 * d, EntryLaw.GAUSSIAN, generator);
        DoubleMatrix radii = new DoubleMatrix(2 * d);
        for (int i = 0; i < 2 * d; i++) {
            radii.put(i, Math.sqrt(generator.nextBoolean() ? 0.2 : 1.8));
        }
        return x.muliColumnVector(radii);
    }

    private static Limit approach(String covariates, Experiment<Observed> risks) {
        return Limit.of(
                "the excess risk on " + covariates + " covariates approaches the equivalent of Gaussian ones",
                risks.measure(Observed::distance),
                LINEAR_STATISTIC);
    }

    private static Figure convergenceFigure(Experiment<Observed> signs, Experiment<Observed> elliptical) {
        return ConvergenceFigure.of(
                        "dimension d",
                        "distance",
                        LINEAR_STATISTIC,
                        signs.measure(Observed::distance),
                        "random radius",
                        elliptical.measure(Observed::distance))
                .titled("Distance of the risk from its Gaussian equivalent")
                .described("With independent signs the distance falls like one over d; with a random radius it stays.");
    }

    private static Table table(
            Experiment<Observed> gaussian,
            Experiment<Observed> signs,
            Experiment<Observed> uniform,
            Experiment<Observed> elliptical) {
        Table empty = Table.of(
                Column.named("covariates"),
                Column.named("mean risk"),
                Column.named("equivalent"),
                Column.named("ratio"));
        return row(
                row(row(row(empty, "Gaussian", gaussian), "Rademacher", signs), "uniform", uniform),
                "random radius",
                elliptical);
    }

    private static Table row(Table table, String name, Experiment<Observed> risks) {
        Sample totals = risks.atLargest(Observed::total);
        Sample ratios = risks.atLargest(Observed::ratio);
        return table.row(
                Cell.text(name),
                Cell.estimate(totals.mean(), totals.standardError()),
                Cell.number(risks.atLargest(Observed::equivalent).mean(), 4),
                Cell.estimate(ratios.mean(), ratios.standardError()));
    }
}

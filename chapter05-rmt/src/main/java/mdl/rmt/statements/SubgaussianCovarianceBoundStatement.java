package mdl.rmt.statements;

import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import java.util.function.IntUnaryOperator;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import mdl.foundations.analysis.Order;
import mdl.foundations.exhibit.Axis;
import mdl.foundations.exhibit.Figure;
import mdl.foundations.exhibit.NumberText;
import mdl.foundations.exhibit.Quantity;
import mdl.foundations.input.Inputs;
import mdl.foundations.linalg.MatrixSize;
import mdl.foundations.random.EntryLaw;
import mdl.foundations.random.Experiment;
import mdl.foundations.random.Randomness;
import mdl.foundations.random.Sample;
import mdl.foundations.statement.Bound;
import mdl.foundations.statement.Evidence;
import mdl.foundations.statement.Expectation;
import mdl.foundations.statement.Limit;
import mdl.foundations.statement.Notes;
import mdl.foundations.statement.Parameter;
import mdl.foundations.statement.Statement;
import mdl.rmt.CovarianceError;
import mdl.rmt.CovarianceErrorBound;
import mdl.rmt.MarchenkoPasturLaw;
import org.jblas.DoubleMatrix;

/** The error of a sample covariance in operator norm is at most of order √(d/n) + d/n. */
@Notes(
        id = "subgaussian-covariance-bound",
        name = "How many samples a covariance matrix needs",
        section = "5.4.2",
        items = {"Theorem 10"},
        sources = {"vershynin2018", "davidson2001"})
public record SubgaussianCovarianceBoundStatement(
        @Parameter("the smaller of d and n where both grow, at least 64")
        int size,

        @Parameter("data matrices at each size, at least 100")
        int trials)
        implements Statement {

    /** Numbers of samples and dimensions, on both sides of d = n. */
    private static final int[][] GRID = {{256, 4}, {256, 32}, {96, 96}, {24, 96}};

    private static final int SIZES = 4;
    private static final int FEW = 4;
    private static final int LONGEST = 1 << 12;
    private static final int WIDEST = 1 << 9;
    private static final int FIGURE_HALF = 7;

    /** The largest eigenvalue fluctuates by n^{-2/3} about the edge of the law, and its mean is off by as much. */
    private static final Order EDGE = new Order("n^{-2/3}", n -> Math.pow(n, -2.0 / 3));

    /** Sizes and trials that tell the orders apart. */
    public SubgaussianCovarianceBoundStatement() {
        this(96, 200);
    }

    /** @throws IllegalArgumentException if the size is below 64, there are fewer than 100 trials, or a matrix cannot fit in memory */
    public SubgaussianCovarianceBoundStatement {
        Inputs.atLeast("size", size, 64);
        Inputs.atLeast("trials", trials, 100);
        MatrixSize.require(4L * size, size);
    }

    @Override
    public Evidence examine(Randomness random) {
        List<Observed> identity = isotropic(EntryLaw.GAUSSIAN, random.named("identity"));
        List<Observed> decaying = anisotropic(EntryLaw.GAUSSIAN, random.named("decaying"));
        List<Observed> heavyIdentity = isotropic(EntryLaw.STUDENT, random.named("identity"));
        List<Observed> heavyDecaying = anisotropic(EntryLaw.STUDENT, random.named("decaying"));
        Randomness growing = random.named("growing");
        Randomness more = random.named("more samples");
        Randomness wider = random.named("more dimensions");

        return Evidence.that(
                        sharp(3, identity),
                        sharp(8, identity),
                        simple(8, decaying),
                        manySamples(EntryLaw.GAUSSIAN, LONGEST, n -> FEW, more),
                        manyDimensions("γ", gamma -> gamma, wider),
                        edge(EntryLaw.GAUSSIAN, 0.25, growing),
                        edge(EntryLaw.RADEMACHER, 0.25, growing),
                        edge(EntryLaw.GAUSSIAN, 4, growing))
                .failsWith(
                        "heavy tails (Student, three degrees of freedom)",
                        sharp(3, heavyIdentity),
                        sharp(8, heavyIdentity),
                        simple(8, heavyDecaying),
                        edge(EntryLaw.STUDENT, 0.25, growing))
                .failsWith(
                        "dimensions that grow with the samples",
                        manySamples(EntryLaw.GAUSSIAN, LONGEST / 8, n -> n / 8, growing))
                .failsWith(
                        "the order of few dimensions, $2\\sqrt{γ}$, where there are many",
                        manyDimensions("2\\sqrt{γ}", gamma -> 2 * Math.sqrt(gamma), wider))
                .shows("error", () -> figure(random.named("figure")))
                .shows("constant", () -> Quantity.of(CovarianceErrorBound.CONSTANT, 3))
                .shows("sharp-slack", () -> Quantity.of(sharp(3, identity).slack(), 2))
                .shows("simple-slack", () -> Quantity.of(simple(8, decaying).slack(), 2));
    }

    /** The error of one sample covariance, relative to the norm of the truth. */
    private record Observed(int samples, int dimension, double error) {

        CovarianceErrorBound bound(double t) {
            return new CovarianceErrorBound(samples, dimension, t);
        }
    }

    private List<Observed> isotropic(EntryLaw entries, Randomness random) {
        return overGrid(entries, random, CovarianceError::fromIdentity);
    }

    private List<Observed> anisotropic(EntryLaw entries, Randomness random) {
        return overGrid(entries, random, z -> {
            // The variances 1, 1/√2, 1/√3, …, so ‖Σ‖ = 1.
            DoubleMatrix variances = new DoubleMatrix(IntStream.rangeClosed(1, z.columns)
                    .mapToDouble(k -> 1 / Math.sqrt(k))
                    .toArray());
            DoubleMatrix x = z.dup();
            for (int k = 0; k < x.columns; k++) {
                x.putColumn(k, x.getColumn(k).muli(Math.sqrt(variances.get(k))));
            }
            return CovarianceError.from(DoubleMatrix.diag(variances), x);
        });
    }

    private List<Observed> overGrid(EntryLaw entries, Randomness random, ToDoubleFunction<DoubleMatrix> error) {
        List<Observed> all = new ArrayList<>();
        for (int[] shape : GRID) {
            all.addAll(random.named(shape[0] + "x" + shape[1])
                    .trials(
                            trials,
                            generator -> new Observed(
                                    shape[0],
                                    shape[1],
                                    error.applyAsDouble(entries.matrix(shape[0], shape[1], generator)))));
        }
        return all;
    }

    private static Bound sharp(double t, List<Observed> observed) {
        return bound(
                "for $Σ=I_d$, $\\|\\hat{Σ}-Σ\\|_\\op\\le 2ε+ε^2$ with $ε=\\frac{\\sqrt{d}+\\sqrt{2t}}{\\sqrt{n}}$",
                t,
                observed,
                CovarianceErrorBound::sharp);
    }

    private static Bound simple(double t, List<Observed> observed) {
        return bound(
                "for $Σ$ with variances $1/\\sqrt{k}$, $\\|\\hat{Σ}-Σ\\|_\\op\\le 2\\sqrt{3}\\,(\\sqrt{r}+r)\\,\\|Σ\\|_\\op$ with $r=\\frac{d+t}{n}$",
                t, observed, CovarianceErrorBound::simple);
    }

    private static Bound bound(
            String sentence, double t, List<Observed> observed, ToDoubleFunction<CovarianceErrorBound> allowed) {
        return Bound.withProbability(
                sentence + ", $t=" + NumberText.significant(t, 1) + "$",
                observed.stream().mapToDouble(Observed::error).toArray(),
                observed.stream()
                        .mapToDouble(one -> allowed.applyAsDouble(one.bound(t)))
                        .toArray(),
                observed.get(0).bound(t).failure());
    }

    private Limit manySamples(EntryLaw entries, int largest, IntUnaryOperator dimension, Randomness random) {
        return Limit.of(
                "$\\|\\hat{Σ}-I_d\\|_\\op$ vanishes with growing $n$ and $d=4$",
                Experiment.doublingTo(
                                largest,
                                SIZES,
                                trials,
                                random,
                                (n, generator) -> CovarianceError.fromIdentity(
                                        entries.matrix(n, dimension.applyAsInt(n), generator)))
                        .measure(error -> error),
                Order.inverseRoot("n"));
    }

    private Limit manyDimensions(String scale, DoubleUnaryOperator predicted, Randomness random) {
        return Limit.of(
                "$\\|\\hat{Σ}-I_d\\|_\\op$ divided by $" + scale + "$ approaches 1 with growing $γ=d/n$ and $n=4$",
                Experiment.doublingTo(WIDEST, SIZES, 3 * trials, random, (gamma, generator) -> {
                            DoubleMatrix x = EntryLaw.GAUSSIAN.matrix(FEW, FEW * gamma, generator);
                            return Math.abs(CovarianceError.fromIdentity(x) / predicted.applyAsDouble(gamma) - 1);
                        })
                        .measure(distance -> distance),
                Order.inverseRoot("γ"));
    }

    private Limit edge(EntryLaw entries, double gamma, Randomness random) {
        String ratio = NumberText.significant(gamma, 2);
        Randomness stream = random.named(entries.name()).named(ratio);
        return Limit.of(
                "$\\|\\hat{Σ}-I_d\\|_\\op$ approaches $2\\sqrt{γ}+γ$: " + entries.title() + " entries, $γ=" + ratio
                        + "$",
                Experiment.doublingTo(size, SIZES, trials, stream, (smaller, generator) -> {
                            int n = gamma < 1 ? (int) Math.round(smaller / gamma) : smaller;
                            int d = gamma < 1 ? smaller : (int) Math.round(smaller * gamma);
                            double error = CovarianceError.fromIdentity(entries.matrix(n, d, generator));
                            return Math.abs(error - limit((double) d / n));
                        })
                        .measure(distance -> distance),
                EDGE);
    }

    /** The distance of the edge of the Marchenko–Pastur law from 1, (1 + √γ)² − 1. */
    private static double limit(double gamma) {
        return new MarchenkoPasturLaw(gamma).upperEdge() - 1;
    }

    private Figure figure(Randomness random) {
        double[] ratios = new double[2 * FIGURE_HALF + 1];
        double[] means = new double[ratios.length];
        double[] errors = new double[ratios.length];
        for (int k = 0; k < ratios.length; k++) {
            int dimension = 8 << k / 2;
            int samples = 8 << (ratios.length - 1 - k) / 2;
            ratios[k] = (double) dimension / samples;
            Sample sample = random.at(k)
                    .sample(
                            Expectation.LEAST_TRIALS,
                            generator -> CovarianceError.fromIdentity(
                                    EntryLaw.GAUSSIAN.matrix(samples, dimension, generator)));
            means[k] = sample.mean();
            errors[k] = sample.standardError();
        }
        double least = ratios[0];
        double most = ratios[ratios.length - 1];
        return Figure.of(Axis.logarithmic("aspect ratio d/n"), Axis.logarithmic("error in operator norm"))
                .titled("The error of a sample covariance")
                .described(
                        "The error follows the curve, with slope one half where d is far below n and slope one where it is far above.")
                .curve("2√γ + γ", SubgaussianCovarianceBoundStatement::limit, least, most)
                .dashed("2√γ", gamma -> 2 * Math.sqrt(gamma), least, most)
                .dashed("γ", gamma -> gamma, least, most)
                .points("mean error", ratios, means, errors);
    }
}

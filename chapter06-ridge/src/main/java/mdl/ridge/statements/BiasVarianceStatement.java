package mdl.ridge.statements;

import java.util.Arrays;
import java.util.function.Function;
import java.util.random.RandomGenerator;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import mdl.foundations.exhibit.Axis;
import mdl.foundations.exhibit.Figure;
import mdl.foundations.exhibit.Quantity;
import mdl.foundations.input.Inputs;
import mdl.foundations.linalg.LuDecomposition;
import mdl.foundations.linalg.MatrixProduct;
import mdl.foundations.linalg.MatrixSize;
import mdl.foundations.random.EntryLaw;
import mdl.foundations.random.Randomness;
import mdl.foundations.random.Sample;
import mdl.foundations.statement.Evidence;
import mdl.foundations.statement.Expectation;
import mdl.foundations.statement.Identity;
import mdl.foundations.statement.Notes;
import mdl.foundations.statement.Parameter;
import mdl.foundations.statement.Rounding;
import mdl.foundations.statement.Statement;
import mdl.ridge.CovarianceSpectrum;
import mdl.ridge.ExactRisk;
import mdl.ridge.LinearModel;
import mdl.ridge.RidgeEstimator;
import mdl.ridge.RidgePath;
import org.jblas.DoubleMatrix;

/** Averaged over the noise of the labels, the excess risk of ridge regression is a squared bias plus a variance. */
@Notes(
        id = "bias-variance",
        name = "The bias–variance decomposition",
        section = "6.2",
        items = {},
        sources = {"geman1992"})
public record BiasVarianceStatement(
        @Parameter("number of samples n, at least 10") int samples,

        @Parameter("dimension d, at least 10") int dimension,

        @Parameter("penalty λ, from 0.05 to 0.3") double penalty,

        @Parameter("draws of the noise, at least 200") int trials)
        implements Statement {

    private static final double NOISE = 1;

    /** Twice as many samples as dimensions. */
    public BiasVarianceStatement() {
        this(40, 20, 0.1, 400);
    }

    /** @throws IllegalArgumentException if a parameter lies outside its range, or X cannot fit in memory */
    public BiasVarianceStatement {
        Inputs.atLeast("samples", samples, 10);
        Inputs.atLeast("dimension", dimension, 10);
        Inputs.within("penalty", penalty, 0.05, 0.3);
        Inputs.atLeast("trials", trials, 200);
        MatrixSize.require(samples, dimension);
    }

    @Override
    public Evidence examine(Randomness random) {
        LinearModel model = model(1);
        DoubleMatrix x = covariates(random.named("covariates").generator());
        Function<RandomGenerator, DoubleMatrix> fixed = generator -> x;
        Function<RandomGenerator, DoubleMatrix> redrawn = this::covariates;
        Randomness noise = random.named("noise");

        return Evidence.that(
                        excess(x, EntryLaw.GAUSSIAN, 1, noise),
                        excess(x, EntryLaw.RADEMACHER, 1, noise),
                        variance(x, fixed, noise),
                        biasForms(x, samples * penalty),
                        biasForms(x.transpose(), dimension * penalty),
                        varianceForms(x, samples * penalty),
                        varianceForms(x.transpose(), dimension * penalty),
                        independentOfTarget(x, fixed, noise.named("targets")))
                .failsWith("noise of twice the variance", excess(x, EntryLaw.GAUSSIAN, Math.sqrt(2), noise))
                .failsWith(
                        "covariates redrawn with the noise",
                        variance(x, redrawn, noise),
                        independentOfTarget(x, redrawn, noise.named("targets")))
                .failsWith("the penalty $λ$ in place of $nλ$", biasForms(x, penalty), varianceForms(x, penalty))
                .shows("risk", () -> riskFigure(ExactRisk.of(model, x), RidgePath.of(x), noise.named("figure"), x))
                .shows(
                        "bias",
                        () -> Quantity.of(ExactRisk.of(model, x).at(penalty).bias(), 3))
                .shows(
                        "variance",
                        () -> Quantity.of(ExactRisk.of(model, x).at(penalty).variance(), 3));
    }

    private LinearModel model(double sign) {
        return model(dimension, sign);
    }

    private static LinearModel model(int d, double sign) {
        double[] target = new double[d];
        Arrays.setAll(target, k -> k % 2 == 0 ? 1 : sign);
        return new LinearModel(CovarianceSpectrum.powerLaw(d, 0.5), target, NOISE);
    }

    private DoubleMatrix covariates(RandomGenerator generator) {
        return model(1).covariates(samples, EntryLaw.GAUSSIAN, generator);
    }

    /** ‖u − v‖²_Σ. */
    private double distance(double[] u, double[] v) {
        double[] difference = u.clone();
        Arrays.setAll(difference, k -> u[k] - v[k]);
        return model(1).mahalanobis(difference);
    }

    private double[] labels(DoubleMatrix x, LinearModel model, double[] noise) {
        double[] y = MatrixProduct.times(x, model.target());
        Arrays.setAll(y, i -> y[i] + noise[i]);
        return y;
    }

    private double[] noise(EntryLaw law, double scale, RandomGenerator generator) {
        return law.matrix(samples, 1, generator).muli(scale * Math.sqrt(NOISE)).data;
    }

    private Expectation excess(DoubleMatrix x, EntryLaw law, double scale, Randomness random) {
        LinearModel model = model(1);
        RidgePath path = RidgePath.of(x);
        Sample excess = random.named(law.name()).sample(trials, generator -> {
            double[] y = labels(x, model, noise(law, scale, generator));
            return distance(path.estimate(y, penalty), model.target());
        });
        return Expectation.of(
                "the mean of $\\norm{\\hat{θ}-θ_\\star}_Σ^2$ over the noise at one fixed $X$ is $B+V$: " + law.title()
                        + " noise",
                ExactRisk.of(model, x).at(penalty).total(),
                excess);
    }

    private Expectation variance(
            DoubleMatrix x, Function<RandomGenerator, DoubleMatrix> covariates, Randomness random) {
        LinearModel model = model(1);
        double[] mean = RidgePath.of(x).estimate(MatrixProduct.times(x, model.target()), penalty);
        Sample spread = random.named("variance").sample(trials, generator -> {
            double[] noise = noise(EntryLaw.GAUSSIAN, 1, generator);
            DoubleMatrix drawn = covariates.apply(generator);
            return distance(new RidgeEstimator(penalty).primal(drawn, labels(drawn, model, noise)), mean);
        });
        return Expectation.of(
                "at one fixed $X$, the squared distance of $\\hat{θ}$ from its mean has the mean $V$",
                ExactRisk.of(model, x).at(penalty).variance(),
                spread);
    }

    /** The bias by its definition, the excess risk of noiseless labels, and by (6.2.10), against (6.2.13). */
    private Identity biasForms(DoubleMatrix x, double shift) {
        LinearModel model = model(x.columns, 1);
        double[] noiseless = new RidgeEstimator(penalty).primal(x, MatrixProduct.times(x, model.target()));
        double[] error = model.target();
        Arrays.setAll(error, k -> error[k] - noiseless[k]);
        double[] shrunk = MatrixProduct.times(inverse(x, shift), model.target());
        Arrays.setAll(shrunk, k -> shift * shrunk[k]);
        double bias = ExactRisk.of(model, x).at(penalty).bias();
        return Identity.of(
                "the bias by its definition, with $X^\\top X$ and with $\\hat{Σ}$, " + shape(x),
                new double[] {model.mahalanobis(error), model.mahalanobis(shrunk)},
                new double[] {bias, bias},
                rounding(x).withScale(model.mahalanobis(model.target())));
    }

    /** The variance by its definition, from the estimator of each unit vector of noise, and by (6.2.11), against (6.2.14). */
    private Identity varianceForms(DoubleMatrix x, double shift) {
        LinearModel model = model(x.columns, 1);
        RidgeEstimator ridge = new RidgeEstimator(penalty);
        double byDefinition = NOISE
                * IntStream.range(0, x.rows)
                        .mapToDouble(i -> {
                            double[] unit = new double[x.rows];
                            unit[i] = 1;
                            return model.mahalanobis(ridge.primal(x, unit));
                        })
                        .sum();
        DoubleMatrix inverse = inverse(x, shift);
        DoubleMatrix spread = MatrixProduct.multiply(MatrixProduct.gram(x), MatrixProduct.multiply(inverse, inverse));
        double trace = NOISE
                * IntStream.range(0, x.columns)
                        .mapToDouble(k -> spread.get(k, k) * model.spectrum().eigenvalue(k + 1))
                        .sum();
        double variance = ExactRisk.of(model, x).at(penalty).variance();
        return Identity.of(
                "the variance by its definition, with $X^\\top X$ and with $\\hat{Σ}$, " + shape(x),
                new double[] {byDefinition, trace},
                new double[] {variance, variance},
                rounding(x).withScale(NOISE * model.spectrum().trace() / (x.rows * penalty)));
    }

    private static String shape(DoubleMatrix x) {
        return "$n=" + x.rows + "$, $d=" + x.columns + "$";
    }

    private static DoubleMatrix inverse(DoubleMatrix x, double shift) {
        DoubleMatrix shifted =
                MatrixProduct.gram(x).addi(DoubleMatrix.eye(x.columns).muli(shift));
        return LuDecomposition.of(shifted).solve(DoubleMatrix.eye(x.columns));
    }

    private Rounding rounding(DoubleMatrix x) {
        double largest = x.norm2() * x.norm2() / x.rows;
        return Rounding.of(x.rows + x.columns).withCondition(1 + largest / penalty);
    }

    private Identity independentOfTarget(
            DoubleMatrix x, Function<RandomGenerator, DoubleMatrix> covariates, Randomness random) {
        RandomGenerator generator = random.generator();
        double[] noise = noise(EntryLaw.GAUSSIAN, 1, generator);
        DoubleMatrix drawn = covariates.apply(generator);
        double[][] fluctuations = DoubleStream.of(1, -1)
                .mapToObj(sign -> {
                    LinearModel model = model(sign);
                    RidgeEstimator ridge = new RidgeEstimator(penalty);
                    double[] mean = ridge.primal(x, MatrixProduct.times(x, model.target()));
                    double[] estimate = ridge.primal(drawn, labels(drawn, model, noise));
                    Arrays.setAll(estimate, k -> estimate[k] - mean[k]);
                    return estimate;
                })
                .toArray(double[][]::new);
        double size = new DoubleMatrix(noise).norm2() + new DoubleMatrix(model(1).target()).norm2();
        return Identity.of(
                "the estimator leaves its mean by the same vector for two targets and the same noise",
                fluctuations[0],
                fluctuations[1],
                rounding(x).withScale(size));
    }

    private Figure riskFigure(ExactRisk exact, RidgePath path, Randomness random, DoubleMatrix x) {
        LinearModel model = model(1);
        double[] penalties = new double[9];
        Arrays.setAll(penalties, k -> Math.pow(10, -3 + 0.5 * k));
        double[] means = new double[penalties.length];
        double[] errors = new double[penalties.length];
        for (int k = 0; k < penalties.length; k++) {
            double lambda = penalties[k];
            Sample excess = random.at(k)
                    .sample(
                            trials,
                            generator -> distance(
                                    path.estimate(labels(x, model, noise(EntryLaw.GAUSSIAN, 1, generator)), lambda),
                                    model.target()));
            means[k] = excess.mean();
            errors[k] = excess.standardError();
        }
        double last = penalties[penalties.length - 1];
        return Figure.of(Axis.logarithmic("penalty λ"), Axis.linear("excess risk"))
                .titled("Bias and variance at one fixed X")
                .described(
                        "As the penalty grows, the bias rises and the variance falls; their sum has a minimum between.")
                .points("mean over the noise", penalties, means, errors)
                .curve("B + V", lambda -> exact.at(lambda).total(), penalties[0], last)
                .dashed("B", lambda -> exact.at(lambda).bias(), penalties[0], last)
                .dashed("V", lambda -> exact.at(lambda).variance(), penalties[0], last);
    }
}

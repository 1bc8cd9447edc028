package mdl.ridge.statements;

import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import mdl.foundations.analysis.Order;
import mdl.foundations.exhibit.ConvergenceFigure;
import mdl.foundations.exhibit.Figure;
import mdl.foundations.input.Inputs;
import mdl.foundations.linalg.Cholesky;
import mdl.foundations.linalg.MatrixProduct;
import mdl.foundations.linalg.MatrixSize;
import mdl.foundations.random.EntryLaw;
import mdl.foundations.random.Experiment;
import mdl.foundations.random.Randomness;
import mdl.foundations.random.Sweep;
import mdl.foundations.statement.Evidence;
import mdl.foundations.statement.Expectation;
import mdl.foundations.statement.Limit;
import mdl.foundations.statement.Notes;
import mdl.foundations.statement.Parameter;
import mdl.foundations.statement.Statement;
import mdl.ridge.CovarianceSpectrum;
import mdl.ridge.LinearModel;
import mdl.ridge.ResolventEquivalents;
import mdl.ridge.RidgeRiskEquivalent;
import org.jblas.DoubleMatrix;

/** Traces of one and of two resolvents of a sample covariance approach functions of Σ and κ, and with them bias and variance. */
@Notes(
        id = "ridge-equivalents",
        name = "Deterministic equivalents of bias and variance",
        section = "6.3",
        items = {"Theorem 13", "Remark 24"},
        sources = {"rubio2011", "hastie2022"})
public record RidgeEquivalentsStatement(
        @Parameter("largest number of samples n, at least 64")
        int samples,

        @Parameter("data matrices at each of the sample sizes n/8, n/4, n/2 and n, at least 30")
        int trials)
        implements Statement {

    /** Traces fluctuate, and their means are off, by 1/n in proportion. */
    private static final Order TRACE = new Order("1/n", n -> 1 / n);

    /** A quadratic form of one vector fluctuates by 1/√n. */
    private static final Order QUADRATIC_FORM = Order.inverseRoot("n");

    /** The control's error does not fall at all. */
    private static final Order SLOWER = new Order("n^{-1/4}", n -> Math.pow(n, -0.25));

    private static final int SIZES = 4;

    /** As many coefficients θ⋆ share a data matrix, for the errors of their biases are nearly independent. */
    private static final int TARGETS = 16;

    /** Ninety-six samples, and half, as many and twice as many dimensions. */
    public RidgeEquivalentsStatement() {
        this(96, 100);
    }

    /** @throws IllegalArgumentException if n &lt; 64, there are fewer than 30 trials, or a matrix cannot fit in memory */
    public RidgeEquivalentsStatement {
        Inputs.atLeast("samples", samples, 64);
        Inputs.atLeast("trials", trials, Expectation.LEAST_TRIALS);
        MatrixSize.require(2 * samples, 2 * samples);
    }

    @Override
    public Evidence examine(Randomness random) {
        Experiment<List<Comparison>> isotropic = compare(Ensemble.ISOTROPIC, random);
        Experiment<List<Comparison>> power = compare(Ensemble.POWER_LAW, random);
        Experiment<List<Comparison>> levels = compare(Ensemble.TWO_LEVELS, random);
        return Evidence.that(
                        trace(Ensemble.ISOTROPIC, isotropic, Comparison::trace),
                        trace(Ensemble.POWER_LAW, power, Comparison::trace),
                        trace(Ensemble.TWO_LEVELS, levels, Comparison::trace),
                        product(Ensemble.ISOTROPIC, isotropic, Comparison::product),
                        product(Ensemble.POWER_LAW, power, Comparison::product),
                        product(Ensemble.TWO_LEVELS, levels, Comparison::product),
                        bias(Ensemble.ISOTROPIC, isotropic, Comparison::bias),
                        bias(Ensemble.POWER_LAW, power, Comparison::bias),
                        bias(Ensemble.TWO_LEVELS, levels, Comparison::bias),
                        variance(Ensemble.ISOTROPIC, isotropic, Comparison::variance),
                        variance(Ensemble.POWER_LAW, power, Comparison::variance),
                        variance(Ensemble.TWO_LEVELS, levels, Comparison::variance))
                .failsWith(
                        "$λ$ in place of $κ$, as if $\\hat{Σ}$ were $Σ$",
                        trace(Ensemble.ISOTROPIC, isotropic, Comparison::plainTrace),
                        trace(Ensemble.POWER_LAW, power, Comparison::plainTrace),
                        trace(Ensemble.TWO_LEVELS, levels, Comparison::plainTrace),
                        bias(Ensemble.ISOTROPIC, isotropic, Comparison::plainBias),
                        bias(Ensemble.POWER_LAW, power, Comparison::plainBias),
                        bias(Ensemble.TWO_LEVELS, levels, Comparison::plainBias),
                        variance(Ensemble.ISOTROPIC, isotropic, Comparison::plainVariance),
                        variance(Ensemble.POWER_LAW, power, Comparison::plainVariance),
                        variance(Ensemble.TWO_LEVELS, levels, Comparison::plainVariance))
                .failsWith(
                        "the product of the equivalents for the equivalent of the product",
                        product(Ensemble.ISOTROPIC, isotropic, Comparison::plainProduct),
                        product(Ensemble.POWER_LAW, power, Comparison::plainProduct),
                        product(Ensemble.TWO_LEVELS, levels, Comparison::plainProduct))
                .shows("convergence", () -> figure(levels));
    }

    /** The relative errors of the equivalents on one data matrix, and of what one might put in their place. */
    private record Comparison(
            double trace,
            double product,
            double bias,
            double variance,
            double plainTrace,
            double plainProduct,
            double plainBias,
            double plainVariance) {}

    private Experiment<List<Comparison>> compare(Ensemble ensemble, Randomness random) {
        return Experiment.doublingTo(
                samples,
                SIZES,
                trials,
                random.named(ensemble.name()),
                (n, generator) -> Stream.of(n / 2, n, 2 * n)
                        .map(d -> comparison(ensemble.spectrum(d), n, generator))
                        .toList());
    }

    private static Comparison comparison(CovarianceSpectrum spectrum, int n, RandomGenerator generator) {
        int d = spectrum.dimension();
        double lambda = spectrum.trace() / (4 * n);
        double[] a = new double[d];
        Arrays.setAll(a, k -> k % 2 == 0 ? 1 : 0.5);
        double[] b = new double[d];
        Arrays.setAll(b, k -> 1 + Math.sin(k) / 2);

        LinearModel unit = new LinearModel(spectrum, new double[d], 1);
        DoubleMatrix x = unit.covariates(n, EntryLaw.GAUSSIAN, generator);
        DoubleMatrix covariance = MatrixProduct.gram(x).divi(n);
        DoubleMatrix resolvent =
                Cholesky.of(covariance.addi(DoubleMatrix.eye(d).muli(lambda))).solve(DoubleMatrix.eye(d));

        double trace = 0;
        double product = 0;
        double first = 0;
        double second = 0;
        for (int j = 0; j < d; j++) {
            trace += a[j] * resolvent.get(j, j);
            first += spectrum.eigenvalue(j + 1) * resolvent.get(j, j);
            for (int i = 0; i < d; i++) {
                double squared = resolvent.get(i, j) * resolvent.get(i, j);
                product += a[i] * squared * b[j];
                second += spectrum.eigenvalue(j + 1) * squared;
            }
        }
        double variance = (first - lambda * second) / n;

        ResolventEquivalents equivalents = new ResolventEquivalents(spectrum, n, lambda);
        double[] afterFirst = new double[d];
        double kappa = equivalents.kappa();
        Arrays.setAll(afterFirst, k -> a[k] * b[k] * (kappa / lambda) / (spectrum.eigenvalue(k + 1) + kappa));
        // For so many samples κ = λ, and nothing is left of the dependence of two resolvents.
        ResolventEquivalents plain = new ResolventEquivalents(spectrum, Integer.MAX_VALUE, lambda);
        double bias = 0;
        double plainBias = 0;
        for (int k = 0; k < TARGETS; k++) {
            double[] target = generator.doubles(d, -1, 1).toArray();
            LinearModel model = new LinearModel(spectrum, target, 1);
            double observed = lambda * lambda * model.mahalanobis(MatrixProduct.times(resolvent, target));
            bias += error(observed, new RidgeRiskEquivalent(model, n).at(lambda).bias()) / TARGETS;
            plainBias += error(
                            observed,
                            new RidgeRiskEquivalent(model, Integer.MAX_VALUE)
                                    .at(lambda)
                                    .bias())
                    / TARGETS;
        }
        return new Comparison(
                error(trace, equivalents.trace(a)),
                error(product, equivalents.product(a, b)),
                bias,
                error(variance, new RidgeRiskEquivalent(unit, n).at(lambda).variance()),
                error(trace, plain.trace(a)),
                error(product, equivalents.trace(afterFirst)),
                plainBias,
                error(variance, spectrum.secondDegreesOfFreedom(lambda) / n));
    }

    private static double error(double observed, double predicted) {
        return Math.abs(observed / predicted - 1);
    }

    private static Limit trace(Ensemble of, Experiment<List<Comparison>> draws, ToDoubleFunction<Comparison> error) {
        return limit("$\\Tr AR$ approaches $(κ/λ)\\Tr AG$", of, draws, error, TRACE);
    }

    private static Limit product(Ensemble of, Experiment<List<Comparison>> draws, ToDoubleFunction<Comparison> error) {
        return limit("$\\Tr ARBR$ approaches its equivalent of two terms", of, draws, error, TRACE);
    }

    private static Limit bias(Ensemble of, Experiment<List<Comparison>> draws, ToDoubleFunction<Comparison> error) {
        return limit("the bias approaches its equivalent", of, draws, error, QUADRATIC_FORM);
    }

    private static Limit variance(Ensemble of, Experiment<List<Comparison>> draws, ToDoubleFunction<Comparison> error) {
        return limit("the variance approaches its equivalent", of, draws, error, TRACE);
    }

    private static Limit limit(
            String sentence,
            Ensemble of,
            Experiment<List<Comparison>> draws,
            ToDoubleFunction<Comparison> error,
            Order order) {
        return Limit.of(
                sentence + ", on average over $d/n=0.5$, 1 and 2: " + of.title(), average(draws, error), order, SLOWER);
    }

    private static Sweep average(Experiment<List<Comparison>> draws, ToDoubleFunction<Comparison> error) {
        return draws.measure(
                ratios -> ratios.stream().mapToDouble(error).average().orElseThrow());
    }

    private static Figure figure(Experiment<List<Comparison>> draws) {
        return ConvergenceFigure.of(
                        "samples n",
                        "relative error",
                        TRACE,
                        average(draws, Comparison::variance),
                        "λ in place of κ",
                        average(draws, Comparison::plainVariance))
                .points(
                        "bias",
                        average(draws, Comparison::bias).sizeArray(),
                        average(draws, Comparison::bias).means(),
                        average(draws, Comparison::bias).standardErrors())
                .titled("Errors of the equivalents of bias and variance")
                .described("The error of the variance falls like one over n, that of the bias more slowly; with the "
                        + "penalty in place of the effective regularisation the error stays.");
    }
}

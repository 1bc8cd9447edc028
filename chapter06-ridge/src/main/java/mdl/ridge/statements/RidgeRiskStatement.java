package mdl.ridge.statements;

import java.util.Arrays;
import java.util.List;
import java.util.function.IntFunction;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import mdl.foundations.analysis.Order;
import mdl.foundations.input.Inputs;
import mdl.foundations.linalg.MatrixSize;
import mdl.foundations.random.Experiment;
import mdl.foundations.random.Randomness;
import mdl.foundations.statement.Evidence;
import mdl.foundations.statement.Expectation;
import mdl.foundations.statement.Law;
import mdl.foundations.statement.Limit;
import mdl.foundations.statement.Notes;
import mdl.foundations.statement.Parameter;
import mdl.foundations.statement.Statement;
import mdl.ridge.CovarianceSpectrum;
import mdl.ridge.ExactRisk;
import mdl.ridge.LinearModel;
import mdl.ridge.RidgeRiskEquivalent;
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

    /** Its mean over many directions fluctuates by 1/n, and so does the variance; and their means are off by as much. */
    private static final Order TRACE = new Order("1/n", n -> 1 / n);

    private static final double NOISE = 0.25;
    private static final List<Double> FEW = List.of(1e-6, 0.1, 10.0);

    /** As many coefficients θ⋆ share a data matrix, for the errors of their biases are nearly independent. */
    private static final int TARGETS = 8;

    private static final int SIZES = 4;
    private static final int FAR = 16;

    /** Ninety-six samples. */
    public RidgeRiskStatement() {
        this(96, 100);
    }

    /** @throws IllegalArgumentException if n &lt; 64, there are fewer than 30 trials, or a matrix cannot fit in memory */
    public RidgeRiskStatement {
        Inputs.atLeast("samples", samples, 64);
        Inputs.atLeast("trials", trials, Expectation.LEAST_TRIALS);
        MatrixSize.require(samples, FAR * samples);
    }

    @Override
    public Evidence examine(Randomness random) {
        RiskCurves gaussian = RiskCurves.draw(samples / 3, NOISE, Radius.ONE, random.named("curves"));
        RiskCurves elliptical = RiskCurves.draw(samples / 3, NOISE, Radius.TWO, random.named("elliptical curves"));
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
                .shows("curves", gaussian::figure)
                .shows("curves-table", () -> gaussian.table(FEW));
    }

    private Limit approach(Ensemble ensemble, Radius radius, Randomness random) {
        return Limit.of(
                "the mean excess risk over aligned or over misaligned targets approaches $\\mathsf B+\\mathsf V$, on average over $d/n=0.5$"
                        + " and 2 and $λ=10^{-6}$, 0.1 and 10: " + ensemble.title(),
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
                TRACE);
    }

    private static double averageError(
            Ensemble ensemble, int dimension, int n, Radius radius, RandomGenerator generator) {
        CovarianceSpectrum spectrum = ensemble.spectrum(dimension);
        int share = Ensemble.eighth(dimension);
        LinearModel first = new LinearModel(spectrum, target(dimension, 0, share), NOISE);
        ExactRisk risk = ExactRisk.of(first, radius.covariates(first, n, generator));
        return IntStream.of(0, dimension - share)
                .boxed()
                .flatMapToDouble(from -> {
                    LinearModel model = new LinearModel(spectrum, target(dimension, from, from + share), NOISE);
                    RidgeRiskEquivalent equivalent = new RidgeRiskEquivalent(model, n);
                    DoubleMatrix axes = axes(dimension, from, from + share);
                    return FEW.stream()
                            .mapToDouble(lambda ->
                                    Math.abs(risk.meanOver(axes, lambda).total()
                                                    / equivalent.at(lambda).total()
                                            - 1));
                })
                .average()
                .orElseThrow();
    }

    /** θ⋆ of length one, spread evenly. */
    private static double[] target(int dimension, int from, int to) {
        double[] target = new double[dimension];
        Arrays.fill(target, from, to, 1 / Math.sqrt(to - from));
        return target;
    }

    /** The mean over independent signs of the coordinates of θ⋆ is that over its axes, as the risk is quadratic in θ⋆. */
    private static DoubleMatrix axes(int dimension, int from, int to) {
        DoubleMatrix axes = DoubleMatrix.zeros(dimension, to - from);
        for (int k = from; k < to; k++) {
            axes.put(k, k - from, 1);
        }
        return axes;
    }

    private Limit farBeyond(Radius radius, Randomness random) {
        return Limit.of(
                "the excess risk approaches $\\mathsf B+\\mathsf V$ without a visible penalty, $λ=10^{-6}$, for $d=16n$ and $λ_k=k^{-2}$",
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
        LinearModel first = new LinearModel(spectrum, targets.apply(0), NOISE);
        ExactRisk risk = ExactRisk.of(first, radius.covariates(first, n, generator));
        double lambda = FEW.get(0);
        return IntStream.range(0, TARGETS)
                .mapToObj(k -> new LinearModel(spectrum, targets.apply(k), NOISE))
                .mapToDouble(model -> Math.abs(risk.withTarget(model.target())
                                        .at(lambda)
                                        .total()
                                / new RidgeRiskEquivalent(model, n).at(lambda).total()
                        - 1))
                .average()
                .orElseThrow();
    }

    private static Law wholeCurves(RiskCurves curves) {
        return Law.of(
                "along six curves, the residuals over their standard errors follow Student's law once the finite-size term of"
                        + " order $1/n$ is removed",
                curves.residuals(),
                RiskCurves::distributionOfResiduals);
    }
}

package mdl.ridge.statements;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import mdl.foundations.analysis.Order;
import mdl.foundations.exhibit.NumberText;
import mdl.foundations.exhibit.Quantity;
import mdl.foundations.input.Inputs;
import mdl.foundations.linalg.MatrixSize;
import mdl.foundations.random.EntryLaw;
import mdl.foundations.random.Experiment;
import mdl.foundations.random.Randomness;
import mdl.foundations.random.Sample;
import mdl.foundations.random.Sweep;
import mdl.foundations.statement.Bound;
import mdl.foundations.statement.Evidence;
import mdl.foundations.statement.Expectation;
import mdl.foundations.statement.Identity;
import mdl.foundations.statement.Law;
import mdl.foundations.statement.Limit;
import mdl.foundations.statement.Notes;
import mdl.foundations.statement.Parameter;
import mdl.foundations.statement.Rate;
import mdl.foundations.statement.Rounding;
import mdl.foundations.statement.Statement;
import mdl.ridge.BidiagonalDesign;
import mdl.ridge.CovarianceSpectrum;
import mdl.ridge.ExactRisk;
import mdl.ridge.ExcessRisk;
import mdl.ridge.IsotropicRidge;
import mdl.ridge.LinearModel;
import mdl.ridge.RidgeRiskEquivalent;
import org.hipparchus.distribution.continuous.TDistribution;

/** With isotropic covariates the risk of ridge regression has a closed form, with a peak at as many parameters as samples. */
@Notes(
        id = "isotropic-ridge",
        name = "Ridge regression with isotropic covariates",
        section = "6.3.3",
        items = {"Figure 6.2", "Remark 27"},
        sources = {"krogh1992", "hastie2022"})
public record IsotropicRidgeStatement(
        @Parameter("samples n of the figures and largest number of them in the limit, at least 80")
        int samples,

        @Parameter("repetitions at each point of a curve, at least 10")
        int repetitions)
        implements Statement {

    /** The notes' σ²; ‖θ⋆‖² is 1. */
    static final double NOISE = 0.1;

    private static final Order PER_SAMPLE = new Order("1/n", n -> 1 / n);
    private static final Order IN_PENALTY = new Order("λ", inverse -> 1 / inverse);
    private static final int SIZES = 4;
    private static final int LIMIT_TRIALS = 120;

    private static final int DENSE_TRIALS = 200;

    /** How a curve of the risk is predicted at (γ, λ). */
    private interface Prediction {
        ExcessRisk at(double gamma, double lambda);
    }

    /** The notes' own size. */
    public IsotropicRidgeStatement() {
        this(400, 10);
    }

    /** @throws IllegalArgumentException if n &lt; 80, there are fewer than 10 repetitions, or a matrix cannot fit in memory */
    public IsotropicRidgeStatement {
        Inputs.atLeast("samples", samples, 80);
        Inputs.atLeast("repetitions", repetitions, 10);
        MatrixSize.require(samples, samples);
    }

    @Override
    public Evidence examine(Randomness random) {
        Experiment<BidiagonalDesign> twice = designs(2, random.named("growing"));
        LinearModel isotropic = model(CovarianceSpectrum.isotropic(2 * denseSamples()));
        LinearModel decaying = model(sameTrace(CovarianceSpectrum.powerLaw(2 * denseSamples(), 0.5)));
        List<ExactRisk> dense = draws(isotropic, random.named("dense"));
        List<ExactRisk> other = draws(decaying, random.named("decaying"));
        List<CurveResidual> residuals = CurveResidual.along(samples / 4, random.named("curve"));

        return Evidence.that(
                        closedForm(IsotropicRidgeStatement::theory),
                        vanishingPenalty(0.5, IsotropicRidgeStatement::theory),
                        vanishingPenalty(2, IsotropicRidgeStatement::theory),
                        divergence("below", -1, 0),
                        divergence("above", 1, 0),
                        interpolatorBias(dense),
                        interpolatorVariance(dense),
                        sameLaw(dense, random.named("bidiagonal")),
                        approach(twice, IsotropicRidgeStatement::theory),
                        wholeCurve(residuals, CurveResidual::extrapolated),
                        pooled(residuals, CurveResidual::extrapolated),
                        moreParametersAreWorse())
                .failsWith(
                        "no self-induced regularisation: $κ=λ$",
                        closedForm(IsotropicRidgeStatement::plain),
                        vanishingPenalty(2, IsotropicRidgeStatement::plain),
                        approach(twice, IsotropicRidgeStatement::plain))
                .failsWith("the penalty kept at $λ=0.01$", divergence("below", -1, 0.01))
                .failsWith(
                        "eigenvalues of the covariance that fall as $1/\\sqrt{k}$",
                        interpolatorBias(other),
                        interpolatorVariance(other),
                        sameLaw(other, random.named("bidiagonal")))
                .failsWith(
                        "the finite-size term of order $1/n$ left in",
                        wholeCurve(residuals, CurveResidual::plain),
                        pooled(residuals, CurveResidual::plain))
                .shows("risk", () -> figures().risk(random.named("figure")))
                .shows("bias-and-variance", () -> figures().biasAndVariance(random.named("figure")))
                .shows("best-above-threshold", () -> Quantity.of(floor(), 3));
    }

    private IsotropicRidgeFigures figures() {
        return new IsotropicRidgeFigures(samples, repetitions);
    }

    private static ExcessRisk theory(double gamma, double lambda) {
        return new IsotropicRidge(gamma, 1, NOISE).at(lambda);
    }

    /** The formulas (6.3.40) with κ = λ. */
    private static ExcessRisk plain(double gamma, double lambda) {
        double denominator = (1 + lambda) * (1 + lambda) - gamma;
        return new ExcessRisk(lambda * lambda / denominator, NOISE * gamma / denominator);
    }

    private static Identity closedForm(Prediction prediction) {
        int n = 64;
        List<Double> closed = new ArrayList<>();
        List<Double> solved = new ArrayList<>();
        for (int d : new int[] {8, 32, 64, 96, 256}) {
            for (double lambda : new double[] {1e-2, 0.1, 2, 10}) {
                closed.add(prediction.at((double) d / n, lambda).total());
                solved.add(new RidgeRiskEquivalent(model(CovarianceSpectrum.isotropic(d)), n)
                        .at(lambda)
                        .total());
            }
        }
        // At γ = 1, κ ≈ √λ and the risk ∝ 1/κ: neither amplifies an error by more than 1/√λ.
        return Identity.of(
                "the closed form is $\\mathsf B+\\mathsf V$ of the general formula at $Σ=I_d$",
                closed.stream().mapToDouble(Double::doubleValue).toArray(),
                solved.stream().mapToDouble(Double::doubleValue).toArray(),
                Rounding.of(n).withCondition(10));
    }

    private static Limit vanishingPenalty(double gamma, Prediction prediction) {
        String formula = gamma < 1 ? "σ^2γ/(1-γ)" : "1-1/γ+σ^2/(γ-1)";
        double limit = Math.max(0, 1 - 1 / gamma) + NOISE * Math.min(gamma, 1) / Math.abs(1 - gamma);
        return Limit.of(
                "as $λ$ vanishes, the excess risk tends to $" + formula + "$ at $γ=" + NumberText.significant(gamma, 1)
                        + "$",
                Sweep.exactlyDoublingTo(
                        1e5,
                        6,
                        inverse -> Math.abs(prediction.at(gamma, 1 / inverse).total() - limit)),
                IN_PENALTY);
    }

    /** V at γ = 1 ± 1/s; without a penalty it is of order s, and at γ = 1 itself of order λ^{-1/2}. */
    private static Rate divergence(String side, int sign, double lambda) {
        return Rate.of(
                "the variance diverges as $1/|1-γ|$ from " + side,
                Sweep.exactlyDoublingTo(
                        1 << 14, 6, s -> theory(1 + sign / s, lambda).variance()),
                1,
                0.5);
    }

    private int denseSamples() {
        return samples / 8;
    }

    private static LinearModel model(CovarianceSpectrum spectrum) {
        double[] target = new double[spectrum.dimension()];
        target[0] = 1;
        return new LinearModel(spectrum, target, NOISE);
    }

    private static CovarianceSpectrum sameTrace(CovarianceSpectrum spectrum) {
        double scale = spectrum.dimension() / spectrum.trace();
        return new CovarianceSpectrum(Arrays.stream(spectrum.eigenvalues())
                .map(value -> value * scale)
                .toArray());
    }

    private List<ExactRisk> draws(LinearModel model, Randomness random) {
        return random.trials(
                DENSE_TRIALS,
                generator -> ExactRisk.of(model, model.covariates(denseSamples(), EntryLaw.GAUSSIAN, generator)));
    }

    private Expectation interpolatorBias(List<ExactRisk> draws) {
        return Expectation.of(
                "without penalty and for $d=2n$, $\\E B=1-\\frac{n}{d}$ exactly",
                0.5,
                sample(draws, draw -> draw.at(0).bias()));
    }

    private Expectation interpolatorVariance(List<ExactRisk> draws) {
        double n = denseSamples();
        return Expectation.of(
                "without penalty and for $d=2n$, $\\E V=σ^2\\frac{n}{d-n-1}$ exactly",
                NOISE * n / (n - 1),
                sample(draws, draw -> draw.at(0).variance()));
    }

    private Expectation sameLaw(List<ExactRisk> draws, Randomness random) {
        int n = denseSamples();
        List<ExcessRisk> reduced = random.trials(
                DENSE_TRIALS,
                generator -> BidiagonalDesign.draw(n, 2 * n, generator).risk(0.1, 1, NOISE));
        return Expectation.of(
                "data matrices and their bidiagonal forms have the same mean risk at $λ=0.1$",
                0,
                new Sample(IntStream.range(0, DENSE_TRIALS)
                        .mapToDouble(k ->
                                draws.get(k).at(0.1).total() - reduced.get(k).total())
                        .toArray()));
    }

    private Experiment<BidiagonalDesign> designs(double gamma, Randomness random) {
        return Experiment.doublingTo(
                samples,
                SIZES,
                LIMIT_TRIALS,
                random,
                (n, generator) -> BidiagonalDesign.draw(n, (int) Math.round(gamma * n), generator));
    }

    private static Limit approach(Experiment<BidiagonalDesign> designs, Prediction prediction) {
        double limit = prediction.at(2, 0.1).total();
        return Limit.of(
                "the excess risk of $n$ samples approaches the closed form at $γ=2$, $λ=0.1$",
                designs.measure(design ->
                        Math.abs(design.riskOverDirections(0.1, 1, NOISE).total() - limit)),
                PER_SAMPLE);
    }

    private static Law wholeCurve(List<CurveResidual> residuals, ToDoubleFunction<CurveResidual> statistic) {
        TDistribution student = new TDistribution(Expectation.LEAST_TRIALS - 1);
        return Law.of(
                "simulations lie about the curves at " + CurveResidual.POINTS + " points as Student's law says",
                sample(residuals, statistic),
                student::cumulativeProbability);
    }

    private static Expectation pooled(List<CurveResidual> residuals, ToDoubleFunction<CurveResidual> statistic) {
        return Expectation.of(
                "the residuals of these points over their standard errors have mean zero",
                0,
                sample(residuals, statistic));
    }

    /** 1 − 1/γ + σ²/(γ−1) is least at γ = 1/(1−σ). */
    private static double floor() {
        double sigma = Math.sqrt(NOISE);
        return sigma * (2 - sigma);
    }

    private static Bound moreParametersAreWorse() {
        double[] above = DoubleStream.iterate(1 + 1.0 / 64, gamma -> gamma <= 8, gamma -> gamma + 1.0 / 64)
                .map(gamma -> theory(gamma, 0).total())
                .toArray();
        double[] least = new double[above.length];
        Arrays.fill(least, floor());
        return Bound.always(
                "for $γ>1$ the interpolator's excess risk is at least $2σ-σ^2$", least, above, Rounding.of(16));
    }

    private static <T> Sample sample(List<T> draws, ToDoubleFunction<T> number) {
        return new Sample(draws.stream().mapToDouble(number).toArray());
    }
}

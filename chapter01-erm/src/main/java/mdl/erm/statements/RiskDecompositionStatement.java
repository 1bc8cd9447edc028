package mdl.erm.statements;

import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import mdl.erm.LegendreFeatures;
import mdl.erm.LegendreRegression;
import mdl.erm.RiskDecomposition;
import mdl.foundations.analysis.Order;
import mdl.foundations.analysis.PanelQuadrature;
import mdl.foundations.input.Inputs;
import mdl.foundations.linalg.MatrixSize;
import mdl.foundations.random.Experiment;
import mdl.foundations.random.Randomness;
import mdl.foundations.random.Sample;
import mdl.foundations.statement.Bound;
import mdl.foundations.statement.Evidence;
import mdl.foundations.statement.Expectation;
import mdl.foundations.statement.Identity;
import mdl.foundations.statement.Limit;
import mdl.foundations.statement.Notes;
import mdl.foundations.statement.Parameter;
import mdl.foundations.statement.Rounding;
import mdl.foundations.statement.Statement;

/** The excess risk is the sum of an approximation, a statistical and an algorithmic part, and their signs and sizes. */
@Notes(
        id = "risk-decomposition",
        name = "Risk decompositions",
        section = "1.4",
        items = {},
        sources = {"bottou2007"})
public record RiskDecompositionStatement(
        @Parameter("samples n, at least max(40, p²), as the risk of polynomial fits has heavy tails for fewer")
        int samples,

        @Parameter("features p of the largest class, polynomials of degree below p, 2 to 16")
        int features,

        @Parameter("data sets, at least 200") int trials)
        implements Statement {

    private static final LegendreRegression MODEL = new LegendreRegression(0.7, 0.25);

    /** Steps of gradient descent after which it is stopped early. */
    private static final int FEW = 4;

    /** Data sets for which all integrals are computed. */
    private static final int QUADRATURES = 10;

    private static final int SIZES = 6;
    private static final int FEATURES_OF_LIMIT = 4;

    /** The covariance of n samples is off by 1/√n. */
    private static final Order FLUCTUATION = Order.inverseRoot("n");

    /** Eight features, ten samples for each. */
    public RiskDecompositionStatement() {
        this(80, 8, 200);
    }

    /** @throws IllegalArgumentException if p lies outside 2..16, n &lt; max(40, p²), or there are fewer than 200 trials */
    public RiskDecompositionStatement {
        Inputs.within("features", features, 2, 16);
        Inputs.atLeast("samples", samples, Math.max(40, features * (long) features));
        Inputs.atLeast("trials", trials, 200);
        MatrixSize.require(samples, features);
    }

    @Override
    public Evidence examine(Randomness random) {
        List<LegendreRegression.Data> data =
                random.named("data").trials(trials, generator -> MODEL.sample(samples, generator));
        List<PolynomialFit> fits =
                data.stream().map(one -> PolynomialFit.of(MODEL, one, features)).toList();
        List<PolynomialFit> nested = data.subList(0, QUADRATURES).stream()
                .flatMap(one -> PolynomialFit.ofAllDegrees(MODEL, one, features).stream())
                .toList();
        Experiment<PolynomialFit> growing = growing(random.named("growing"));

        return Evidence.that(
                        approximation(RiskDecompositionStatement::projection),
                        excess(nested, x -> 0.5),
                        sum(nested, false),
                        statistical(nested, PolynomialFit::minimiser),
                        algorithmic(nested, PolynomialFit::minimiser),
                        bestOfClass(nested, PolynomialFit::best),
                        algorithmicNotPositive(nested, PolynomialFit::minimiser),
                        least(nested, PolynomialFit::minimiser),
                        gapOfBest(fits, PolynomialFit::best),
                        twiceEstimation(growing, PolynomialFit::minimiser))
                .failsWith(
                        "the empirical minimiser in place of $\\bar{θ}$",
                        approximation(p -> nested.get(p - 1).minimiser()),
                        bestOfClass(nested, PolynomialFit::minimiser),
                        gapOfBest(fits, PolynomialFit::minimiser))
                .failsWith(
                        "covariates with another law, the density $\\frac{1+x}{2}$", excess(nested, x -> (1 + x) / 2))
                .failsWith("$R$ and $\\hat{R}$ exchanged", sum(nested, true))
                .failsWith(
                        "gradient descent stopped after four steps",
                        statistical(nested, fit -> fit.descended(FEW)),
                        algorithmic(nested, fit -> fit.descended(FEW)),
                        twiceEstimation(growing, fit -> fit.descended(FEW)))
                .failsWith(
                        "gradient descent stopped after one step",
                        algorithmicNotPositive(nested, fit -> fit.descended(1)))
                .failsWith("the best predictor as the minimiser of $\\hat{R}$", least(nested, PolynomialFit::best))
                .shows("terms", () -> new RiskDecompositionFigures(MODEL).terms(data, features))
                .shows("stopping", () -> RiskDecompositionFigures.stopping(noisy(random.named("stopping"))))
                .shows("predictors", () -> RiskDecompositionFigures.predictors(fits.get(0), FEW));
    }

    private Experiment<PolynomialFit> growing(Randomness random) {
        return Experiment.doublingTo(
                16 * samples,
                SIZES,
                trials,
                random,
                (n, generator) -> PolynomialFit.of(MODEL, MODEL.sample(n, generator), FEATURES_OF_LIMIT));
    }

    /** Noise with four times the standard deviation, against which early stopping helps. */
    private List<PolynomialFit> noisy(Randomness random) {
        LegendreRegression model = new LegendreRegression(MODEL.ratio(), 16 * MODEL.noise());
        return random.trials(
                trials / 2, generator -> PolynomialFit.of(model, model.sample(samples, generator), features));
    }

    /** R(θ) by quadrature, with the density of the covariates. */
    private static double risk(double[] theta, DoubleUnaryOperator density) {
        LegendreFeatures features = new LegendreFeatures(theta.length);
        return MODEL.bayesRisk()
                + integrate(x ->
                        0.5 * Math.pow(features.predict(theta, x) - MODEL.target(x), 2) * density.applyAsDouble(x));
    }

    private static double risk(double[] theta) {
        return risk(theta, x -> 0.5);
    }

    /** Panels half as wide as the distance of the pole, within which f⋆² is bounded. */
    private static double integrate(DoubleUnaryOperator f) {
        return PanelQuadrature.integrate(f, -1, 1, MODEL.distanceOfSingularity() / 2);
    }

    /** All numbers compared are sums of n squares, none of them above those of the target and the noise. */
    private Rounding rounding() {
        double panels = 4 / MODEL.distanceOfSingularity();
        return Rounding.of(samples + features + 16 * panels).withScale(Math.pow(MODEL.target(1), 2));
    }

    /** θ̄ by quadrature. */
    private static double[] projection(int p) {
        double[] best = new double[p];
        for (int k = 0; k < p; k++) {
            int index = k;
            LegendreFeatures features = new LegendreFeatures(p);
            best[k] = integrate(x -> 0.5 * MODEL.target(x) * features.at(x)[index]);
        }
        return best;
    }

    private Identity approximation(Function<Integer, double[]> best) {
        double[] closed = new double[features];
        double[] integrals = new double[features];
        for (int p = 1; p <= features; p++) {
            closed[p - 1] = MODEL.approximation(p);
            integrals[p - 1] = risk(best.apply(p)) - MODEL.bayesRisk();
        }
        return Identity.of(
                "the approximation error $R(\\bar{θ})-R_\\star$ is $\\frac{1}{2}\\sum_{k\\ge p}\\frac{t^{2k}}{2k+1}$",
                closed, integrals, rounding());
    }

    private Identity excess(List<PolynomialFit> fits, DoubleUnaryOperator density) {
        return Identity.of(
                "$R(\\hat{θ})-R_\\star$ is $\\frac{1}{2}\\norm{\\hat{θ}-\\bar{θ}}^2$ and the approximation error",
                all(fits, fit -> fit.estimation(fit.minimiser()) + MODEL.approximation(fit.size())),
                all(fits, fit -> risk(fit.minimiser(), density) - MODEL.bayesRisk()),
                rounding());
    }

    private Identity sum(List<PolynomialFit> fits, boolean exchanged) {
        List<Double> distances = new ArrayList<>();
        List<Double> sums = new ArrayList<>();
        for (PolynomialFit fit : fits) {
            for (double[] found : List.of(fit.minimiser(), fit.descended(FEW))) {
                distances.add(fit.estimation(found));
                ToDoubleFunction<double[]> empirical = fit.empirical()::value;
                sums.add((exchanged
                                ? decompose(fit, empirical, RiskDecompositionStatement::risk, found)
                                : decompose(fit, RiskDecompositionStatement::risk, empirical, found))
                        .estimation());
            }
        }
        return Identity.of(
                "the statistical and the algorithmic part sum to $\\frac{1}{2}\\norm{\\hat{θ}-\\bar{θ}}^2$, also after early stopping",
                array(distances), array(sums), rounding());
    }

    private static RiskDecomposition decompose(
            PolynomialFit fit,
            ToDoubleFunction<double[]> population,
            ToDoubleFunction<double[]> empirical,
            double[] found) {
        return RiskDecomposition.of(population, empirical, fit.best(), found, MODEL.bayesRisk());
    }

    private Identity statistical(List<PolynomialFit> fits, Function<PolynomialFit, double[]> found) {
        return Identity.of(
                "for the exact minimiser, with $δ=\\hat{θ}-\\bar{θ}$, the statistical part is $\\frac{1}{2}\\norm{δ}^2+\\frac{1}{2}\\langle δ,\\hat{Σ}δ\\rangle$",
                all(fits, fit -> fit.estimation(found.apply(fit)) + fit.halfOfForm(found.apply(fit))),
                all(fits, fit -> fit.parts(found.apply(fit)).statistical()),
                rounding());
    }

    private Identity algorithmic(List<PolynomialFit> fits, Function<PolynomialFit, double[]> found) {
        return Identity.of(
                "for the exact minimiser the algorithmic part is $-\\frac{1}{2}\\langle δ,\\hat{Σ}δ\\rangle$",
                all(fits, fit -> -fit.halfOfForm(found.apply(fit))),
                all(fits, fit -> fit.parts(found.apply(fit)).algorithmic()),
                rounding());
    }

    private Bound bestOfClass(List<PolynomialFit> fits, Function<PolynomialFit, double[]> best) {
        List<Double> lower = new ArrayList<>();
        List<Double> upper = new ArrayList<>();
        for (PolynomialFit fit : fits) {
            double least = risk(best.apply(fit));
            lower.addAll(List.of(MODEL.bayesRisk(), least, least, least));
            upper.addAll(List.of(least, risk(fit.minimiser()), risk(fit.halfway()), risk(fit.descended(FEW))));
        }
        return Bound.always(
                "$R_\\star\\le R(\\bar{θ})\\le R(θ)$ for the minimiser, after early stopping, and half-way from the minimiser to $\\bar{θ}$",
                array(lower),
                array(upper),
                rounding());
    }

    private Bound algorithmicNotPositive(List<PolynomialFit> fits, Function<PolynomialFit, double[]> found) {
        return Bound.always(
                "the algorithmic part of the exact minimiser is at most zero",
                all(fits, fit -> fit.empirical().value(found.apply(fit))),
                all(fits, fit -> fit.empirical().value(fit.best())),
                rounding());
    }

    private Bound least(List<PolynomialFit> fits, Function<PolynomialFit, double[]> minimiser) {
        return Bound.always(
                "after 4 and after 40 steps of descent the algorithmic part is at least that of the exact minimiser",
                all(fits, fit -> fit.parts(minimiser.apply(fit)).algorithmic()),
                all(
                        fits,
                        fit -> Math.min(
                                fit.parts(fit.descended(FEW)).algorithmic(),
                                fit.parts(fit.descended(10 * FEW)).algorithmic())),
                rounding());
    }

    private static Expectation gapOfBest(List<PolynomialFit> fits, Function<PolynomialFit, double[]> best) {
        return Expectation.of(
                "the generalisation gap $R(\\bar{θ})-\\hat{R}(\\bar{θ})$ has the mean zero",
                0,
                new Sample(all(fits, fit -> fit.gap(best.apply(fit)))));
    }

    private static Limit twiceEstimation(Experiment<PolynomialFit> growing, Function<PolynomialFit, double[]> found) {
        return Limit.of(
                "for the exact minimiser the statistical part over the estimation error approaches two",
                growing.measure(fit -> {
                    RiskDecomposition parts = fit.parts(found.apply(fit));
                    return Math.abs(parts.statistical() / parts.estimation() - 2);
                }),
                FLUCTUATION);
    }

    private static double[] all(List<PolynomialFit> fits, ToDoubleFunction<PolynomialFit> number) {
        return fits.stream().mapToDouble(number).toArray();
    }

    private static double[] array(List<Double> values) {
        return values.stream().mapToDouble(Double::doubleValue).toArray();
    }
}

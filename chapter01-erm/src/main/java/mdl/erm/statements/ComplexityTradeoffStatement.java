package mdl.erm.statements;

import java.util.List;
import java.util.function.DoubleUnaryOperator;
import java.util.function.IntToDoubleFunction;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import mdl.erm.NestedLeastSquares;
import mdl.foundations.analysis.Order;
import mdl.foundations.exhibit.Quantity;
import mdl.foundations.input.Inputs;
import mdl.foundations.linalg.MatrixSize;
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
import mdl.foundations.statement.Rounding;
import mdl.foundations.statement.Statement;
import org.hipparchus.distribution.continuous.ChiSquaredDistribution;
import org.hipparchus.distribution.continuous.FDistribution;

/** More covariates leave out less and cost more: the mean risk of least squares is least for about √n/σ of them. */
@Notes(
        id = "complexity-tradeoff",
        name = "The trade-off of complexity",
        section = "1.5",
        items = {},
        sources = {"breiman1983", "belkin2020"})
public record ComplexityTradeoffStatement(
        @Parameter("samples n, 20 to 400; there are 4n covariates")
        int samples,

        @Parameter("variance of the noise, 1/16 to 1/4") double noise,

        @Parameter("data sets, at least 400") int trials)
        implements Statement {

    private static final Order NEXT = Order.inverseRoot("n");
    private static final int SIZES = 8;
    private static final int LARGEST = 1 << 20;

    /** The minimum is at eleven covariates. */
    public ComplexityTradeoffStatement() {
        this(60, 0.25, 400);
    }

    /** @throws IllegalArgumentException if n lies outside 20..400, σ² outside 1/16..1/4, or there are fewer than 400 trials */
    public ComplexityTradeoffStatement {
        Inputs.within("samples", samples, 20, 400);
        Inputs.within("noise", noise, 1.0 / 16, 0.25);
        Inputs.atLeast("trials", trials, 400);
        MatrixSize.require(samples, 4 * samples);
    }

    @Override
    public Evidence examine(Randomness random) {
        NestedLeastSquares model = new NestedLeastSquares(samples, noise);
        int few = Math.max(1, (int) Math.round(model.bestSize()) / 2);
        int best = Math.max(2, (int) Math.round(model.bestSize()));
        int many = samples / 2;
        int nearly = samples - 2;
        int twice = 2 * samples;
        Trials fits = Trials.draw(model, new int[] {few, best, many, nearly, twice}, trials, random.named("data"));

        return Evidence.that(
                        approximation(NestedLeastSquares.weights(4 * samples), model::approximation),
                        estimation(fits, few, model.estimation(few)),
                        estimation(fits, best, model.estimation(best)),
                        estimation(fits, many, model.estimation(many)),
                        estimationLaw(fits, few, noise + model.omitted(few), samples - few + 1),
                        estimationLaw(fits, nearly, noise + model.omitted(nearly), 3),
                        freshLoss(fits, best, noise / 2 + model.excess(best)),
                        trainingRisk(fits, best, model.trainingRisk(best)),
                        trainingLaw(fits, many, samples - many),
                        algorithmicLaw(fits, many, many),
                        beyond(fits, twice, model.estimation(twice)),
                        minimum(NestedLeastSquares::bestSize),
                        bestRisk(noise))
                .failsWith(
                        "the covariates left out do not count as noise",
                        estimation(fits, few, noise * few / (samples - few - 1) / 2),
                        estimationLaw(fits, few, noise, samples - few + 1))
                .failsWith("one degree of freedom less", estimationLaw(fits, nearly, noise + model.omitted(nearly), 2))
                .failsWith(
                        "the risk $\\frac{p}{n}$ of a fixed design",
                        estimation(fits, many, (noise + model.omitted(many)) * many / samples / 2),
                        minimum(one -> Math.sqrt(one.samples() / one.noise())))
                .failsWith(
                        "the training risk taken for the risk",
                        freshLoss(fits, best, model.trainingRisk(best)),
                        trainingRisk(fits, best, noise / 2 + model.excess(best)))
                .failsWith(
                        "the $n$ degrees of freedom of the best predictor",
                        trainingLaw(fits, many, samples),
                        algorithmicLaw(fits, many, samples))
                .failsWith(
                        "beyond $n$ without what interpolation loses of the weights",
                        beyond(fits, twice, (noise + model.omitted(twice)) * samples / (twice - samples - 1) / 2))
                .failsWith("half the noise", bestRisk(noise / 2))
                .failsWith(
                        "weights $θ_k=\\frac{1}{k}$ in place of $θ_k^2=\\frac{1}{k(k+1)}$",
                        approximation(harmonic(4 * samples), model::approximation))
                .shows("risk", () -> ComplexityTradeoffFigures.risk(model, random.named("figure")))
                .shows("beyond", () -> ComplexityTradeoffFigures.beyond(model, random.named("beyond")))
                .shows("samples", ComplexityTradeoffFigures::sliding)
                .shows("best-size", () -> Quantity.of(model.bestSize(), 3))
                .shows("least-excess", () -> Quantity.of(model.excess(model.bestSize()), 3));
    }

    /** The fits with several numbers of features, on the same data sets. */
    private record Trials(NestedLeastSquares model, int[] sizes, List<SelectionFit[]> fits) {

        static Trials draw(NestedLeastSquares model, int[] sizes, int trials, Randomness random) {
            return new Trials(
                    model,
                    sizes,
                    random.trials(trials, generator -> SelectionFit.of(model, 4 * model.samples(), sizes, generator)));
        }

        Sample at(int features, ToDoubleFunction<SelectionFit> number) {
            int index = IntStream.range(0, sizes.length)
                    .filter(k -> sizes[k] == features)
                    .findFirst()
                    .orElseThrow();
            return new Sample(fits.stream()
                    .mapToDouble(fit -> number.applyAsDouble(fit[index]))
                    .toArray());
        }
    }

    private static double[] harmonic(int covariates) {
        return IntStream.rangeClosed(1, covariates).mapToDouble(k -> 1.0 / k).toArray();
    }

    private static Identity approximation(double[] weights, DoubleUnaryOperator closed) {
        int count = weights.length;
        double[] sums = new double[count];
        double sum = 0;
        for (int p = count - 1; p >= 0; p--) {
            sum += weights[p] * weights[p];
            sums[p] = sum / 2;
        }
        return Identity.of(
                "the approximation error $\\frac{1}{2}\\sum_{k>p}θ_k^2$ is $\\frac{1}{2(p+1)}$",
                IntStream.range(0, count).mapToDouble(closed::applyAsDouble).toArray(), sums, Rounding.of(count));
    }

    private static Expectation estimation(Trials fits, int features, double predicted) {
        return Expectation.of(
                "the mean estimation error is $\\frac{1}{2}(σ^2+\\frac{1}{p+1})\\frac{p}{n-p-1}$ with $p=" + features
                        + "$",
                predicted,
                fits.at(features, SelectionFit::estimation));
    }

    private static Law estimationLaw(Trials fits, int features, double variance, int free) {
        return Law.of(
                "the estimation error is $\\frac{1}{2}(σ^2+\\frac{1}{p+1})\\frac{p}{n-p+1}$ times a number of the $F$ law with $p$ and $n-p+1$ degrees of freedom, $p="
                        + features + "$",
                fits.at(features, fit -> 2 * fit.estimation() / variance * free / features),
                new FDistribution(features, free)::cumulativeProbability);
    }

    private static Expectation freshLoss(Trials fits, int features, double predicted) {
        return Expectation.of(
                "the mean loss on new pairs is $\\frac{1}{2}(σ^2+\\frac{1}{p+1})\\frac{n-1}{n-p-1}$ with $p=" + features
                        + "$",
                predicted,
                fits.at(features, SelectionFit::freshLoss));
    }

    private static Expectation trainingRisk(Trials fits, int features, double predicted) {
        return Expectation.of(
                "the mean empirical risk of the minimiser is $\\frac{1}{2}(σ^2+\\frac{1}{p+1})(1-\\frac{p}{n})$ with $p="
                        + features + "$",
                predicted,
                fits.at(features, SelectionFit::trainingRisk));
    }

    private Law trainingLaw(Trials fits, int features, int degrees) {
        return Law.of(
                "$2n\\hat{R}(\\hat{θ})/(σ^2+\\frac{1}{p+1})$ has the $χ^2$ law with $n-p$ degrees of freedom",
                fits.at(features, fit -> degreesOf(fit.trainingRisk(), features)),
                new ChiSquaredDistribution(degrees)::cumulativeProbability);
    }

    private Law algorithmicLaw(Trials fits, int features, int degrees) {
        return Law.of(
                "minus the algorithmic part, in the same unit, has the $χ^2$ law with $p$ degrees of freedom",
                fits.at(features, fit -> degreesOf(-fit.gainOverBest(), features)),
                new ChiSquaredDistribution(degrees)::cumulativeProbability);
    }

    private double degreesOf(double risk, int features) {
        return 2 * samples * risk / (noise + 1.0 / (features + 1));
    }

    private static Expectation beyond(Trials fits, int features, double predicted) {
        return Expectation.of(
                "for $p=2n$ the interpolator of least norm has the mean estimation error $\\frac{1}{2}(σ^2+\\frac{1}{p+1})\\frac{n}{p-n-1}+\\frac{1}{2}\\frac{p}{p+1}(1-\\frac{n}{p})$",
                predicted, fits.at(features, SelectionFit::estimation));
    }

    /** Every n from 4 to 400 and four levels of noise. */
    private static Bound minimum(ToDoubleFunction<NestedLeastSquares> closed) {
        List<NestedLeastSquares> models = IntStream.rangeClosed(4, 400)
                .boxed()
                .flatMap(n -> List.of(0.1, 0.25, 1.0, 4.0).stream().map(one -> new NestedLeastSquares(n, one)))
                .toList();
        return Bound.always(
                "the whole $p$ of least mean risk lies within one of $\\frac{n}{1+\\sqrt{1+nσ^2}}-1$",
                models.stream()
                        .mapToDouble(one -> Math.abs(best(one.samples(), one::excess) - closed.applyAsDouble(one)))
                        .toArray(),
                models.stream().mapToDouble(one -> 1).toArray(),
                Rounding.of(10));
    }

    private static int best(int samples, IntToDoubleFunction excess) {
        int best = 0;
        for (int p = 1; p < samples - 1; p++) {
            if (excess.applyAsDouble(p) < excess.applyAsDouble(best)) {
                best = p;
            }
        }
        return best;
    }

    private Limit bestRisk(double variance) {
        return Limit.of(
                "the least mean excess risk over $σ/\\sqrt{n}$ approaches one",
                Sweep.exactlyDoublingTo(LARGEST, SIZES, n -> {
                    NestedLeastSquares model = new NestedLeastSquares((int) n, noise);
                    return Math.abs(model.excess(model.bestSize()) * Math.sqrt(n / variance) - 1);
                }),
                NEXT);
    }
}

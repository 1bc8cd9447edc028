package mdl.ridge.statements;

import java.util.Arrays;
import java.util.function.ToDoubleBiFunction;
import java.util.function.ToDoubleFunction;
import java.util.random.RandomGenerator;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import mdl.foundations.analysis.Order;
import mdl.foundations.exhibit.ConvergenceFigure;
import mdl.foundations.exhibit.Figure;
import mdl.foundations.input.Inputs;
import mdl.foundations.linalg.MatrixProduct;
import mdl.foundations.linalg.MatrixSize;
import mdl.foundations.random.EntryLaw;
import mdl.foundations.random.Experiment;
import mdl.foundations.random.Randomness;
import mdl.foundations.statement.Evidence;
import mdl.foundations.statement.Expectation;
import mdl.foundations.statement.Identity;
import mdl.foundations.statement.Limit;
import mdl.foundations.statement.Notes;
import mdl.foundations.statement.Parameter;
import mdl.foundations.statement.Rounding;
import mdl.foundations.statement.Statement;
import mdl.ridge.DenoisingProblem;
import mdl.ridge.EffectiveRegularization;
import mdl.ridge.LinearModel;
import mdl.ridge.RidgePath;
import mdl.ridge.RidgeRiskEquivalent;
import org.jblas.DoubleMatrix;

/** Ridge regression has asymptotically the risk of a denoising problem whose noise level contains that very risk. */
@Notes(
        id = "denoising-equivalence",
        name = "The equivalent denoising problem",
        section = "6.3.2",
        items = {},
        sources = {"hastie2022"})
public record DenoisingEquivalenceStatement(
        @Parameter("largest number of samples n, at least 64")
        int samples,

        @Parameter("data sets at each of the sample sizes n/8, n/4, n/2 and n, at least 30")
        int trials)
        implements Statement {

    private static final double NOISE = 0.25;
    private static final double[] PENALTIES = {1e-3, 0.1, 1};
    private static final double PENALTY = 0.1;
    private static final int SIZES = 4;
    private static final int DRAWS = 200;

    /** As many coefficients θ⋆ share a data matrix, for their errors are nearly independent. */
    private static final int TARGETS = 16;

    /** One risk fluctuates by 1/√n, as a quadratic form of θ⋆ does. */
    private static final Order QUADRATIC_FORM = Order.inverseRoot("n");

    /** Ninety-six samples and twice as many dimensions. */
    public DenoisingEquivalenceStatement() {
        this(96, 100);
    }

    /** @throws IllegalArgumentException if n &lt; 64, there are fewer than 30 trials, or a matrix cannot fit in memory */
    public DenoisingEquivalenceStatement {
        Inputs.atLeast("samples", samples, 64);
        Inputs.atLeast("trials", trials, Expectation.LEAST_TRIALS);
        MatrixSize.require(samples, 2 * samples);
    }

    @Override
    public Evidence examine(Randomness random) {
        Experiment<Errors> fits = Experiment.doublingTo(
                samples, SIZES, trials, random.named("ridge"), DenoisingEquivalenceStatement::errors);
        return Evidence.that(
                        minimiser(DenoisingProblem::penalty, random.named("minimiser")),
                        simulated(DenoisingProblem::penalty, random.named("simulation")),
                        fixedPoint(DenoisingProblem::squaredNoiseLevel),
                        riskOfRidge(DenoisingProblem::squaredNoiseLevel),
                        excessRisk(fits, Errors::risk),
                        training(fits, Errors::training))
                .failsWith(
                        "$λ$ in place of $κ$",
                        minimiser(problem -> PENALTY, random.named("minimiser")),
                        simulated(problem -> PENALTY, random.named("simulation")),
                        training(fits, Errors::plainTraining))
                .failsWith("the noise of the labels alone", excessRisk(fits, Errors::riskOfNoise))
                .failsAsPrinted(
                        "6.3.30",
                        "a minus before the squared bias",
                        fixedPoint(DenoisingEquivalenceStatement::printedLevel),
                        riskOfRidge(DenoisingEquivalenceStatement::printedLevel),
                        excessRisk(fits, Errors::riskAsPrinted))
                .shows("convergence", () -> figure(fits));
    }

    private static LinearModel model(Ensemble ensemble, int dimension) {
        double[] target = new double[dimension];
        Arrays.setAll(target, k -> Math.cos(k) / Math.sqrt(dimension));
        return new LinearModel(ensemble.spectrum(dimension), target, NOISE);
    }

    /** Every ensemble, with d/n = 1/2, 1 and 2. */
    private Stream<LinearModel> models() {
        return Stream.of(Ensemble.values())
                .flatMap(ensemble ->
                        Stream.of(samples / 2, samples, 2 * samples).map(dimension -> model(ensemble, dimension)));
    }

    private double[] forAll(ToDoubleBiFunction<LinearModel, Double> number) {
        return models().flatMapToDouble(
                        model -> DoubleStream.of(PENALTIES).map(lambda -> number.applyAsDouble(model, lambda)))
                .toArray();
    }

    private static double printedLevel(DenoisingProblem problem) {
        return problem.squaredNoiseLevel() * (NOISE - problem.squaredBias()) / (NOISE + problem.squaredBias());
    }

    private Identity minimiser(ToDoubleFunction<DenoisingProblem> penalty, Randomness random) {
        LinearModel model = model(Ensemble.POWER_LAW, samples);
        DenoisingProblem problem = DenoisingProblem.of(model, samples, PENALTY);
        double[] u = problem.observe(problem.squaredNoiseLevel(), random.generator());
        double[] theta = problem.estimate(u);
        double[] pull = new double[u.length];
        double[] shrinkage = new double[u.length];
        for (int k = 0; k < u.length; k++) {
            double root = Math.sqrt(model.spectrum().eigenvalue(k + 1));
            pull[k] = root * (u[k] - root * theta[k]);
            shrinkage[k] = penalty.applyAsDouble(problem) * theta[k];
        }
        double largest = DoubleStream.of(u).map(Math::abs).max().orElseThrow();
        return Identity.of(
                "at the estimator the gradient of its objective vanishes",
                pull,
                shrinkage,
                Rounding.of(4).withScale(largest));
    }

    private Expectation simulated(ToDoubleFunction<DenoisingProblem> penalty, Randomness random) {
        LinearModel model = model(Ensemble.POWER_LAW, 2 * samples);
        DenoisingProblem problem = DenoisingProblem.of(model, samples, PENALTY);
        DenoisingProblem estimator = new DenoisingProblem(model, samples, penalty.applyAsDouble(problem));
        double level = problem.squaredNoiseLevel();
        return Expectation.of(
                "the mean risk of the denoising problem is the squared bias and $τ^2\\,\\mathrm{df}_2(κ)/n$",
                problem.risk(level),
                random.sample(
                        DRAWS, generator -> distance(model, estimator.estimate(problem.observe(level, generator)))));
    }

    private Identity fixedPoint(ToDoubleFunction<DenoisingProblem> level) {
        return Identity.of(
                "the noise level equals $σ^2$ and its own risk: the iteration ends at the closed form of $τ^2$",
                forAll((model, lambda) -> 1),
                forAll((model, lambda) -> {
                    DenoisingProblem problem = DenoisingProblem.of(model, samples, lambda);
                    return level.applyAsDouble(problem) / iterated(problem);
                }),
                rounding());
    }

    /** The iteration rises from σ² to its limit, and ends where rounding stops it. */
    private static double iterated(DenoisingProblem problem) {
        double level = NOISE;
        double last;
        do {
            last = level;
            level = NOISE + problem.risk(last);
        } while (level > last);
        return level;
    }

    private Identity riskOfRidge(ToDoubleFunction<DenoisingProblem> level) {
        return Identity.of(
                "at this $τ^2$ its risk is the asymptotic excess risk of ridge regression",
                forAll((model, lambda) -> 1),
                forAll((model, lambda) -> {
                    DenoisingProblem problem = DenoisingProblem.of(model, samples, lambda);
                    return problem.risk(level.applyAsDouble(problem))
                            / new RidgeRiskEquivalent(model, samples).at(lambda).total();
                }),
                rounding());
    }

    /** A relative error of df₂/n is amplified by 1/(1 − df₂/n) = κ′, and the iteration adds that many of its steps. */
    private Rounding rounding() {
        double condition = DoubleStream.of(forAll(
                        (model, lambda) -> new EffectiveRegularization(model.spectrum(), samples).derivative(lambda)))
                .max()
                .orElseThrow();
        return Rounding.of(2 * samples).withCondition(condition);
    }

    /**
     * The relative errors of the predicted excess risk and training error of ridge regression, on average over targets, and
     * those of what one might predict instead.
     */
    private record Errors(
            double risk, double riskOfNoise, double riskAsPrinted, double training, double plainTraining) {}

    private static Errors errors(int n, RandomGenerator generator) {
        LinearModel first = model(Ensemble.TWO_LEVELS, 2 * n);
        DoubleMatrix x = first.covariates(n, EntryLaw.GAUSSIAN, generator);
        RidgePath path = RidgePath.of(x);
        double kappa = new EffectiveRegularization(first.spectrum(), n).at(PENALTY);
        double[] sums = new double[5];
        for (int k = 0; k < TARGETS; k++) {
            double[] target = generator.doubles(2 * n, -1, 1).toArray();
            LinearModel model = new LinearModel(first.spectrum(), target, NOISE);
            DenoisingProblem problem = new DenoisingProblem(model, n, kappa);
            double[] y = model.responses(x, generator);
            double[] theta = path.estimate(y, PENALTY);
            double risk = distance(model, theta);
            double training = trainingError(x, y, theta);
            double level = problem.squaredNoiseLevel();
            double shrunk = PENALTY / kappa * (PENALTY / kappa);
            sums[0] += error(risk, problem.risk(level));
            sums[1] += error(risk, problem.risk(NOISE));
            sums[2] += error(risk, problem.risk(printedLevel(problem)));
            sums[3] += error(training, shrunk * level);
            sums[4] += error(training, level);
        }
        return new Errors(
                sums[0] / TARGETS, sums[1] / TARGETS, sums[2] / TARGETS, sums[3] / TARGETS, sums[4] / TARGETS);
    }

    private static double trainingError(DoubleMatrix x, double[] y, double[] theta) {
        double[] fitted = MatrixProduct.times(x, theta);
        return IntStream.range(0, y.length)
                .mapToDouble(i -> (y[i] - fitted[i]) * (y[i] - fitted[i]))
                .average()
                .orElseThrow();
    }

    private static double error(double observed, double predicted) {
        return Math.abs(observed / predicted - 1);
    }

    private static double distance(LinearModel model, double[] theta) {
        double[] error = model.target();
        for (int k = 0; k < error.length; k++) {
            error[k] -= theta[k];
        }
        return model.mahalanobis(error);
    }

    private static Limit excessRisk(Experiment<Errors> fits, ToDoubleFunction<Errors> error) {
        return Limit.of(
                "the excess risk of ridge regression approaches the risk of the denoising problem",
                fits.measure(error),
                QUADRATIC_FORM);
    }

    private static Limit training(Experiment<Errors> fits, ToDoubleFunction<Errors> error) {
        return Limit.of("the training error approaches $(λ/κ)^2τ^2$", fits.measure(error), QUADRATIC_FORM);
    }

    private static Figure figure(Experiment<Errors> fits) {
        return ConvergenceFigure.of(
                        "samples n",
                        "relative error of the excess risk",
                        QUADRATIC_FORM,
                        fits.measure(Errors::risk),
                        "τ² = σ²",
                        fits.measure(Errors::riskOfNoise))
                .titled("Ridge regression and its denoising problem")
                .described("The error falls like one over the root of n; without the self-made noise it stays.");
    }
}

package mdl.erm.statements;

import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import mdl.erm.AbsoluteLoss;
import mdl.erm.BinaryResponse;
import mdl.erm.ConditionalRisk;
import mdl.erm.ConvexLoss;
import mdl.erm.ExponentialResponse;
import mdl.erm.GaussianMixture;
import mdl.erm.HingeLoss;
import mdl.erm.HuberLoss;
import mdl.erm.LabelTable;
import mdl.erm.LogisticLoss;
import mdl.erm.SquareLoss;
import mdl.foundations.exhibit.Axis;
import mdl.foundations.exhibit.Figure;
import mdl.foundations.exhibit.Quantity;
import mdl.foundations.input.Inputs;
import mdl.foundations.random.Randomness;
import mdl.foundations.statement.Bound;
import mdl.foundations.statement.Evidence;
import mdl.foundations.statement.Identity;
import mdl.foundations.statement.Notes;
import mdl.foundations.statement.Parameter;
import mdl.foundations.statement.Rounding;
import mdl.foundations.statement.Statement;

/** The predictor with the least population risk minimises the conditional risk at every covariate. */
@Notes(
        id = "bayes-predictor",
        name = "The Bayes predictor",
        section = "1.1.2",
        items = {"Proposition 1", "Example 4", "Example 5"},
        sources = {"devroye1996", "bartlett2006"})
public record BayesPredictorStatement(
        @Parameter("separation ‖μ‖/σ of two Gaussian classes, between 0.25 and 3")
        double separation,

        @Parameter("dimension d of their covariates, from 2 to 1000")
        int dimension,

        @Parameter("covariates of the finite law, from 2 to 14: all classifiers on them are tried")
        int covariates,

        @Parameter("samples of 100 pairs from the classes, at least 200")
        int trials)
        implements Statement {

    /** Responses with conditional laws m(x) + s(x)E at a few covariates. */
    private static final List<ExponentialResponse> SKEWED = List.of(
            new ExponentialResponse(0, 1),
            new ExponentialResponse(-1.5, 0.5),
            new ExponentialResponse(2, 2),
            new ExponentialResponse(0.7, 1.3));

    private static final double HUBER_SHARE = 0.5;

    /** Classes that overlap clearly, in five dimensions. */
    public BayesPredictorStatement() {
        this(1.25, 5, 10, 400);
    }

    /** @throws IllegalArgumentException if a parameter lies outside its range */
    public BayesPredictorStatement {
        Inputs.within("separation", separation, 0.25, 3);
        Inputs.within("dimension", dimension, 2, 1000);
        Inputs.within("covariates", covariates, 2, 14);
        Inputs.atLeast("trials", trials, 200);
    }

    @Override
    public Evidence examine(Randomness random) {
        FiniteClassification finite = new FiniteClassification(table(random.named("table")));
        GaussianClasses classes = new GaussianClasses(separation, dimension);
        GaussianMixture mixture = classes.mixture();
        double[] turned = classes.turned();
        double best = mixture.errorOf(mixture.centre(), 0);
        double worse = mixture.errorOf(turned, 0);
        return Evidence.that(
                        finite.leastOverAll(0.5),
                        finite.costOfDiffering(g -> Math.abs(2 * g - 1)),
                        classes.mixtureRisk(separation),
                        classes.offsetsCost(1),
                        classes.errorsOf("the Bayes classifier", mixture.centre(), best, trials, random.named("pairs")),
                        classes.errorsOf("a turned classifier", turned, worse, trials, random.named("pairs")),
                        predicts(
                                "the square loss has the conditional mean as Bayes predictor",
                                law -> new SquareLoss(),
                                ExponentialResponse::mean),
                        predicts(
                                "the absolute deviation has the conditional median",
                                law -> new AbsoluteLoss(),
                                ExponentialResponse::median),
                        predicts(
                                "the Huber loss with $δ=\\frac12s$ has $m+s\\,\\log(4\\,\\mathrm{sinh}\\,\\frac12)$",
                                law -> new HuberLoss(HUBER_SHARE * law.scale()),
                                law -> law.least() + law.scale() * Math.log(2 * Math.sinh(HUBER_SHARE) / HUBER_SHARE)),
                        excessOfSquare(new SquareLoss()),
                        scoreIsLogOdds(1),
                        hingeIsSign(0.5))
                .failsWith(
                        "the threshold $\\frac13$ in place of $\\frac12$",
                        finite.leastOverAll(1.0 / 3),
                        hingeIsSign(1.0 / 3))
                .failsWith(
                        "the weight $\\min(g,1-g)$ of a changed label", finite.costOfDiffering(g -> Math.min(g, 1 - g)))
                .failsWith("the distance $2\\norm{μ}$ between the centres", classes.mixtureRisk(2 * separation))
                .failsWith("half the weight $\\abs{2g-1}$", classes.offsetsCost(0.5))
                .failsWith(
                        "a direction turned by 53 degrees",
                        classes.errorsOf("a turned classifier", turned, best, trials, random.named("pairs")))
                .failsWith(
                        "the conditional median for the square loss",
                        predicts(
                                "the square loss has the conditional mean as Bayes predictor",
                                law -> new SquareLoss(),
                                ExponentialResponse::median))
                .failsWith(
                        "the conditional mean for the absolute deviation",
                        predicts(
                                "the absolute deviation has the conditional median",
                                law -> new AbsoluteLoss(),
                                ExponentialResponse::mean))
                .failsWith("the absolute deviation", excessOfSquare(new AbsoluteLoss()))
                .failsWith("half the log odds, as for the exponential loss", scoreIsLogOdds(0.5))
                .shows("risks", BayesPredictorStatement::riskFigure)
                .shows("huber", BayesPredictorStatement::huberFigure)
                .shows("scores", BayesPredictorStatement::scoreFigure)
                .shows("bayes-risk", () -> Quantity.of(best, 4));
    }

    private LabelTable table(Randomness random) {
        RandomGenerator generator = random.generator();
        double[] weights = generator.doubles(covariates, 0.5, 1).toArray();
        double total = Arrays.stream(weights).sum();
        return new LabelTable(
                Arrays.stream(weights).mapToObj(weight -> weight / total).toList(),
                IntStream.range(0, covariates)
                        // Every third label is likely, but not by enough to be seen from the wrong threshold.
                        .mapToObj(j -> new BinaryResponse(
                                j % 3 == 0 ? 0.35 + 0.1 * generator.nextDouble() : generator.nextDouble()))
                        .toList());
    }

    private static Identity predicts(
            String sentence,
            Function<ExponentialResponse, ConvexLoss> loss,
            ToDoubleFunction<ExponentialResponse> predicted) {
        return Identity.of(
                sentence,
                SKEWED.stream().mapToDouble(predicted).toArray(),
                SKEWED.stream()
                        .mapToDouble(law -> new ConditionalRisk(loss.apply(law), law)
                                .minimiser(law.least(), law.least() + 3 * law.scale()))
                        .toArray(),
                Rounding.of(16).withScale(4));
    }

    private static Identity excessOfSquare(ConvexLoss loss) {
        double[] shifts = {-2, -0.5, 0.25, 3};
        return Identity.of(
                "under the square loss a prediction $z$ costs $\\frac12(z-\\E Y)^2$ more than the mean",
                SKEWED.stream()
                        .flatMapToDouble(law -> Arrays.stream(shifts).map(shift -> shift * shift / 2))
                        .toArray(),
                SKEWED.stream()
                        .flatMapToDouble(law -> {
                            ConditionalRisk risk = new ConditionalRisk(loss, law);
                            return Arrays.stream(shifts)
                                    .map(shift -> risk.of(law.mean() + shift) - risk.of(law.mean()));
                        })
                        .toArray(),
                Rounding.of(16).withScale(25));
    }

    private static double[] probabilities() {
        return IntStream.rangeClosed(1, 19).mapToDouble(k -> k / 20.0).toArray();
    }

    private static Identity scoreIsLogOdds(double factor) {
        // The second derivative of the conditional risk is g(1 − g), at least 0.0475.
        double condition = 1 / (0.05 * 0.95);
        return Identity.of(
                "the logistic loss has the log odds $\\log(g/(1-g))$ as Bayes score",
                Arrays.stream(probabilities())
                        .map(g -> factor * Math.log(g / (1 - g)))
                        .toArray(),
                Arrays.stream(probabilities())
                        .map(g -> new ConditionalRisk(new LogisticLoss(), new BinaryResponse(g)).minimiser(-10, 10))
                        .toArray(),
                Rounding.of(4).withCondition(condition));
    }

    private static Bound hingeIsSign(double threshold) {
        double[] scores =
                IntStream.rangeClosed(-48, 48).mapToDouble(k -> k / 16.0).toArray();
        return Bound.always(
                "under the hinge loss no score is better than $\\mathrm{sign}(2g-1)$",
                Arrays.stream(probabilities())
                        .flatMap(g -> Arrays.stream(scores).map(z -> hinge(g, g >= threshold ? 1 : -1)))
                        .toArray(),
                Arrays.stream(probabilities())
                        .flatMap(g -> Arrays.stream(scores).map(z -> hinge(g, z)))
                        .toArray(),
                Rounding.of(4).withScale(4));
    }

    private static double hinge(double g, double score) {
        return new ConditionalRisk(new HingeLoss(), new BinaryResponse(g)).of(score);
    }

    private static Figure riskFigure() {
        ExponentialResponse law = SKEWED.get(0);
        return Figure.of(Axis.linear("prediction z"), Axis.linear("conditional risk r(z|x)"))
                .titled("Conditional risks of a skewed response")
                .described(
                        "The square loss has its minimum at the mean, the absolute deviation at the median, which is smaller.")
                .curve("square loss", new ConditionalRisk(new SquareLoss(), law)::of, -0.5, 2.5)
                .curve("absolute deviation", new ConditionalRisk(new AbsoluteLoss(), law)::of, -0.5, 2.5)
                .curve("Huber loss, δ = ½", new ConditionalRisk(new HuberLoss(0.5), law)::of, -0.5, 2.5)
                .marker("median", law.median())
                .marker("mean", law.mean());
    }

    private static Figure huberFigure() {
        ExponentialResponse law = SKEWED.get(0);
        double[] thresholds = IntStream.rangeClosed(-8, 8)
                .mapToDouble(k -> Math.pow(2, k / 2.0))
                .toArray();
        double[] ends = {thresholds[0], thresholds[thresholds.length - 1]};
        return Figure.of(Axis.logarithmic("threshold δ"), Axis.linear("Bayes prediction"))
                .titled("The Bayes prediction of the Huber loss")
                .described("It rises from the median, for small thresholds, to the mean, for large ones.")
                .points(
                        "Huber loss",
                        thresholds,
                        Arrays.stream(thresholds)
                                .map(delta -> new ConditionalRisk(new HuberLoss(delta), law).minimiser(0, 3))
                                .toArray())
                .dashed("mean", ends, new double[] {law.mean(), law.mean()})
                .dashed("median", ends, new double[] {law.median(), law.median()});
    }

    private static Figure scoreFigure() {
        double[] g = probabilities();
        return Figure.of(Axis.linear("probability g of the label 1"), Axis.linear("Bayes score"))
                .titled("Bayes scores of three losses")
                .described(
                        "All three change their sign at one half; the hinge loss jumps, the logistic loss has the log odds.")
                .points(
                        "logistic loss, minimised",
                        g,
                        Arrays.stream(g)
                                .map(one -> new ConditionalRisk(new LogisticLoss(), new BinaryResponse(one))
                                        .minimiser(-10, 10))
                                .toArray())
                .curve("log odds", one -> Math.log(one / (1 - one)), 0.05, 0.95)
                .steps("hinge loss", new double[] {0, 0.5, 1}, new double[] {-1, 1, 1})
                .dashed("square loss: 2g − 1", one -> 2 * one - 1, 0, 1);
    }
}

package mdl.foundations.checklist;

import java.util.Arrays;
import java.util.function.DoubleSupplier;
import mdl.foundations.analysis.Order;
import mdl.foundations.exhibit.Axis;
import mdl.foundations.exhibit.Figure;
import mdl.foundations.exhibit.NumberText;
import mdl.foundations.exhibit.Quantity;
import mdl.foundations.input.Inputs;
import mdl.foundations.probability.BernoulliSum;
import mdl.foundations.probability.BernsteinBound;
import mdl.foundations.probability.CentredExponential;
import mdl.foundations.probability.ExponentialSum;
import mdl.foundations.probability.HoeffdingBound;
import mdl.foundations.random.EntryLaw;
import mdl.foundations.random.Randomness;
import mdl.foundations.random.Sweep;
import mdl.foundations.statement.Evidence;
import mdl.foundations.statement.Expectation;
import mdl.foundations.statement.Law;
import mdl.foundations.statement.Limit;
import mdl.foundations.statement.Notes;
import mdl.foundations.statement.Parameter;
import mdl.foundations.statement.Statement;

/** Sums of independent sub-Gaussian variables have Gaussian tails; of sub-exponential ones, Gaussian and then exponential. */
@Notes(
        id = "concentration",
        name = "Concentration of sums",
        section = "A.2.4",
        items = {"Proposition 19", "Remark 40", "Proposition 20"},
        sources = {"hoeffding1963", "vershynin2018"})
public record ConcentrationStatement(
        @Parameter("variables n in a sum, from 200 to 100000")
        int variables,

        @Parameter("simulated sums, at least 100") int trials)
        implements Statement {

    /** Terms of a simulated sum. */
    private static final int SIMULATED = 100;

    private static final Order LOGISTIC = new Order("exp(-t)", t -> Math.exp(-t));

    /** A thousand variables. */
    public ConcentrationStatement() {
        this(1000, 1000);
    }

    /** @throws IllegalArgumentException if n lies outside 200..100000, or there are fewer than 100 trials */
    public ConcentrationStatement {
        Inputs.within("variables", variables, 200, 100_000);
        Inputs.atLeast("trials", trials, 100);
    }

    @Override
    public Evidence examine(Randomness random) {
        HoeffdingClaims hoeffding = new HoeffdingClaims(variables);
        BernsteinClaims bernstein = new BernsteinClaims(variables);
        BernsteinBound bound = bernstein.bound();
        double best = 1 / (4 * Math.sqrt(Math.log(2)));
        double gaussian = 4.0 / 3;

        return Evidence.that(
                        simulatedSigns(random.named("signs"), SIMULATED),
                        simulatedExponentials(random.named("exponentials"), SIMULATED),
                        hoeffding.signTails(hoeffding::signLogTail, 2),
                        HoeffdingClaims.exponentIsSharp(2),
                        HoeffdingClaims.hoeffdingLemma(p -> 1),
                        hoeffding.boundedTails(p -> 1),
                        HoeffdingClaims.enumeratedTails(HoeffdingBound.ofWidths(HoeffdingClaims.widths())),
                        HoeffdingClaims.momentGenerating(best),
                        hoeffding.subGaussianTails(hoeffding::ofNorm),
                        exponentialTail(1),
                        bernstein.momentGenerating(1),
                        bernstein.tails(bernstein::logTail, bound::exponent),
                        bernstein.scaledTails(bernstein::squaredNorms),
                        BernsteinClaims.unequalTails(norms -> BernsteinBound.ofSubExponentialNorms(norms)),
                        BernsteinClaims.gaussianRegime(2.0 / 3),
                        BernsteinClaims.exponentialRegime(1))
                .failsWith(
                        "one variable in place of all",
                        simulatedSigns(random.named("one sign"), 1),
                        simulatedExponentials(random.named("one exponential"), 1))
                .failsWith(
                        "the exponent $-\\frac{t^2}{1.7\\,n}$ in place of $-\\frac{t^2}{2n}$",
                        hoeffding.signTails(hoeffding::signLogTail, 1.7),
                        HoeffdingClaims.exponentIsSharp(1.7))
                .failsWith(
                        "heavy tails (Cauchy)",
                        hoeffding.signTails(this::cauchyLogTail, 2),
                        bernstein.tails(this::cauchyLogTail, bound::exponent))
                .failsWith(
                        "the variance in place of the squared width",
                        HoeffdingClaims.hoeffdingLemma(p -> 4 * p * (1 - p)),
                        hoeffding.boundedTails(p -> 4 * p * (1 - p)))
                .failsWith(
                        "only the widest of the widths",
                        HoeffdingClaims.enumeratedTails(HoeffdingBound.ofWidths(HoeffdingClaims.widths()[0])))
                .failsWith(
                        "the constant $c=\\frac43$ of Gaussian variables for all",
                        HoeffdingClaims.momentGenerating(gaussian),
                        hoeffding.subGaussianTails(
                                norm -> new HoeffdingBound(variables * norm * norm / (2 * gaussian))))
                .failsAsPrinted("Homework 1", "$e^{-t}$ in place of $e^{t}$", exponentialTail(-1))
                .failsWith("a fifth of the exponent of the moment generating function", bernstein.momentGenerating(0.2))
                .failsWith(
                        "the Gaussian regime alone",
                        bernstein.tails(bernstein::logTail, t -> t * t / (4 * bound.squares())))
                .failsWith(
                        "the exponential regime alone",
                        bernstein.tails(bernstein::logTail, t -> t / (4 * bound.largest())))
                .failsAsPrinted(
                        "A.2.36",
                        "$σ^2$ as a sum of norms without squares",
                        bernstein.scaledTails(bernstein::unsquaredNorms))
                .failsWith(
                        "the smallest norm in place of the largest",
                        BernsteinClaims.unequalTails(norms -> new BernsteinBound(
                                BernsteinBound.ofSubExponentialNorms(norms).squares(), norms[norms.length - 1])))
                .failsWith("$t=n$ in place of $t=n^{2/3}$", BernsteinClaims.gaussianRegime(1))
                .failsWith("half the rate of the exponential tail", BernsteinClaims.exponentialRegime(0.5))
                .shows("signs", () -> signFigure(hoeffding))
                .shows("regimes", () -> regimeFigure(bernstein))
                .shows("norm", () -> Quantity.of(new CentredExponential().subExponentialNorm(), 4))
                .shows("constant", () -> Quantity.of(best, 3))
                .shows("largest-constant", () -> Quantity.of(1 / (2 * Math.log(2)), 3));
    }

    /** A sum of n terms, of which only the first few are independent and then repeated. */
    private static double sum(int independent, DoubleSupplier draw) {
        double sum = 0;
        for (int i = 0; i < independent; i++) {
            sum += draw.getAsDouble();
        }
        return sum * SIMULATED / independent;
    }

    private Expectation simulatedSigns(Randomness random, int independent) {
        int level = 10;
        return Expectation.of(
                "the share of sums of " + SIMULATED + " independent signs with $S\\ge" + level
                        + "$ is the binomial tail",
                new BernoulliSum(SIMULATED, 0.5).upperTail((SIMULATED + level) / 2),
                random.sample(
                        trials,
                        generator -> sum(independent, () -> EntryLaw.RADEMACHER.draw(generator)) >= level ? 1 : 0));
    }

    private Law simulatedExponentials(Randomness random, int independent) {
        return Law.of(
                "the sum of " + SIMULATED + " independent exponential variables less their means has the Erlang law",
                random.sample(trials, generator -> sum(independent, () -> generator.nextExponential() - 1)),
                new ExponentialSum(SIMULATED)::distribution);
    }

    private static Limit exponentialTail(double sign) {
        return Limit.of(
                "$e^{t}\\,\\P(\\abs{X}>t)$ approaches 2 for a logistic variable $X$, which has a two-sided exponential tail",
                Sweep.exactlyDoublingTo(16, 5, t -> Math.abs(Math.exp(sign * t) * 2 / (1 + Math.exp(t)) - 2)),
                LOGISTIC);
    }

    /** The sum of n Cauchy variables is n times one of them. */
    private double cauchyLogTail(double t) {
        return Math.log(0.5 - Math.atan(t / variables) / Math.PI);
    }

    private Figure signFigure(HoeffdingClaims hoeffding) {
        double[] levels = Arrays.stream(hoeffding.values())
                .filter(t -> t <= 6 * Math.sqrt(variables))
                .toArray();
        double root = Math.sqrt(variables);
        return Figure.of(Axis.linear("t/√n"), Axis.logarithmic("P(S ≥ t)").range(1e-9, 1))
                .titled("The tail of a sum of signs")
                .described("The exact tail runs just below Hoeffding's bound; Chebyshev's bound stays far above.")
                .points(
                        "exact, n = " + NumberText.integer(variables),
                        Arrays.stream(levels).map(t -> t / root).toArray(),
                        Arrays.stream(levels)
                                .map(t -> Math.exp(hoeffding.signLogTail(t)))
                                .toArray())
                .curve("Hoeffding", x -> Math.exp(-x * x / 2), 0, 6)
                .dashed("Chebyshev", x -> Math.min(1, 1 / (x * x)), 0.1, 6);
    }

    private Figure regimeFigure(BernsteinClaims bernstein) {
        double[] levels = Arrays.stream(bernstein.levels())
                .filter(t -> t >= Math.sqrt(variables))
                .toArray();
        BernsteinBound bound = bernstein.bound();
        return Figure.of(Axis.logarithmic("t"), Axis.logarithmic("exponent"))
                .titled("The exponent of the tail of a sum of exponential variables")
                .described(
                        "The exponent grows like the square of t up to about n, and then like t; Bernstein's has a kink.")
                .points(
                        "−log P(|S| ≥ t)",
                        levels,
                        Arrays.stream(levels).map(t -> -bernstein.logTail(t)).toArray())
                .curve("Bernstein: ¼ min(t²/σ², t/k)", bound::exponent, levels[0], levels[levels.length - 1])
                .dashed("t²/(2n)", t -> t * t / (2 * variables), levels[0], 4.0 * variables)
                .dashed("t", t -> t, 2.0 * Math.sqrt(variables), levels[levels.length - 1]);
    }
}

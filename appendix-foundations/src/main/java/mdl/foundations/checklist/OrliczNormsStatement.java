package mdl.foundations.checklist;

import java.util.Arrays;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import mdl.foundations.analysis.PanelQuadrature;
import mdl.foundations.input.Inputs;
import mdl.foundations.probability.FiniteLaw;
import mdl.foundations.probability.GammaLaw;
import mdl.foundations.probability.LaplaceLaw;
import mdl.foundations.probability.NormalLaw;
import mdl.foundations.probability.OrliczNorm;
import mdl.foundations.probability.ScalarLaw;
import mdl.foundations.probability.UniformLaw;
import mdl.foundations.random.EntryLaw;
import mdl.foundations.random.Randomness;
import mdl.foundations.statement.Bound;
import mdl.foundations.statement.Evidence;
import mdl.foundations.statement.Identity;
import mdl.foundations.statement.Notes;
import mdl.foundations.statement.Parameter;
import mdl.foundations.statement.Rounding;
import mdl.foundations.statement.Statement;

/** Sub-Gaussian and sub-exponential norms: closed forms, and what tails, moments and moment generating functions say of them. */
@Notes(
        id = "orlicz-norms",
        name = "Sub-Gaussian and sub-exponential norms",
        section = "A.2.1",
        items = {"Proposition 12", "Definition 11", "Definition 12", "Definition 13", "Example 11", "Remark 38"},
        sources = {"vershynin2018", "vaart1996"})
public record OrliczNormsStatement(
        @Parameter("random laws on eight values beside those with closed forms, at least 10")
        int laws) implements Statement {

    private static final NormalLaw NORMAL = new NormalLaw(1);
    private static final FiniteLaw BERNOULLI = FiniteLaw.twoPoint(1, 0.5);
    private static final int ATOMS = 8;
    private static final Rounding ROOT = Rounding.of(50);
    private static final double ROOT_LOG_2 = Math.sqrt(Math.log(2));

    /** Forty random laws. */
    public OrliczNormsStatement() {
        this(40);
    }

    /** @throws IllegalArgumentException if there are fewer than 10 random laws, or more than 10⁵ */
    public OrliczNormsStatement {
        Inputs.within("laws", laws, 10, 100_000);
    }

    @Override
    public Evidence examine(Randomness random) {
        List<double[]> values = random.named("values")
                .trials(laws, generator -> centred(EntryLaw.GAUSSIAN.matrix(ATOMS, 1, generator).data));
        List<ScalarLaw> centred =
                values.stream().<ScalarLaw>map(FiniteLaw::uniform).toList();
        List<ScalarLaw> symmetric = Stream.<ScalarLaw>concat(
                        Stream.of(FiniteLaw.sign(), NORMAL, new UniformLaw(1), FiniteLaw.symmetric(3, 0.01)),
                        values.stream().map(x -> FiniteLaw.uniform(mirrored(x))))
                .toList();
        List<ScalarLaw> bounded = Stream.concat(
                        centred.stream(), Stream.of(FiniteLaw.sign(), BERNOULLI, new UniformLaw(2)))
                .toList();
        List<ScalarLaw> subExponential = Stream.concat(
                        centred.stream(), Stream.of(new LaplaceLaw(1), OrliczCharacterisations.rare(40)))
                .toList();
        ScalarLaw exponential = new GammaLaw(1, 1);

        return Evidence.that(
                        subGaussian(1 / Math.sqrt(Math.log(3))),
                        subExponential(law -> OrliczNorm.of(law, 1)),
                        unitBall(OrliczNorm.of(NORMAL, 2)),
                        powers(values, p -> p),
                        triangle(values, 1),
                        supremum(bounded, ROOT_LOG_2),
                        nested(bounded, ROOT_LOG_2),
                        squares(values, 2),
                        OrliczCharacterisations.tail(
                                2, OrliczCharacterisations.withTwoValues(symmetric), law -> OrliczNorm.of(law, 2)),
                        OrliczCharacterisations.tail(
                                1, OrliczCharacterisations.withTwoValues(subExponential), law -> OrliczNorm.of(law, 1)),
                        OrliczCharacterisations.fromTail(1 / Math.sqrt(1 - OrliczCharacterisations.fixedPoint())),
                        OrliczCharacterisations.moments(2, symmetric, law -> OrliczNorm.of(law, 2)),
                        OrliczCharacterisations.moments(1, subExponential, law -> OrliczNorm.of(law, 1)),
                        OrliczCharacterisations.fromMoments(2 * Math.pow(Math.E, 0.25)),
                        OrliczCharacterisations.treeSeries(1 / (2 * Math.sqrt(Math.E))),
                        OrliczCharacterisations.symmetricGenerating(symmetric),
                        OrliczCharacterisations.centredGenerating(centred),
                        OrliczCharacterisations.fromGenerating(4 / Math.sqrt(3)),
                        OrliczCharacterisations.boundedRange(subExponential, 1))
                .failsWith("values zero and one taken for signs", subGaussian(1 / ROOT_LOG_2))
                .failsAsPrinted(
                        "A.2.17",
                        "the exponential of $X$ in place of $\\abs{X}$",
                        subExponential(OrliczNormsStatement::withoutAbsoluteValue))
                .failsWith("the sub-exponential norm in place of the sub-Gaussian", unitBall(OrliczNorm.of(NORMAL, 1)))
                .failsWith("$ψ(x)=x^2$ whatever $p$ is", powers(values, p -> 2))
                .failsWith("$ψ(x)=\\sqrt{e^x-1}$, which is not convex", triangle(values, 0.5))
                .failsWith("without $\\sqrt{\\log 2}$", supremum(bounded, 1), nested(bounded, 1))
                .failsWith("without the square", squares(values, 1))
                .failsWith(
                        "an exponential variable, with its sub-exponential norm",
                        OrliczCharacterisations.tail(2, List.of(exponential), law -> OrliczNorm.of(law, 1)),
                        OrliczCharacterisations.moments(2, List.of(exponential), law -> OrliczNorm.of(law, 1)))
                .failsWith(
                        "the mean of $\\abs{X}$ for its norm",
                        OrliczCharacterisations.moments(1, subExponential, law -> law.norm(1)))
                .failsWith("the constant one", OrliczCharacterisations.fromTail(1))
                .failsWith("the constant without $e^{1/4}$", OrliczCharacterisations.fromMoments(2))
                .failsWith("$z=\\frac12$, where the series diverges", OrliczCharacterisations.treeSeries(0.5))
                .failsWith(
                        "a variable that is not centred",
                        OrliczCharacterisations.symmetricGenerating(List.of(BERNOULLI)),
                        OrliczCharacterisations.centredGenerating(List.of(BERNOULLI)))
                .failsWith("the constant two of the tail", OrliczCharacterisations.fromGenerating(2))
                .failsWith(
                        "$\\abs{t}$ up to twice the range",
                        OrliczCharacterisations.boundedRange(List.of(new LaplaceLaw(1)), 2))
                .shows("unit-ball", OrliczFigures::unitBallFigure)
                .shows("tail", OrliczFigures::tailFigure)
                .shows("norms", OrliczFigures::normsTable);
    }

    private static double[] centred(double[] values) {
        double mean = Arrays.stream(values).average().orElseThrow();
        return Arrays.stream(values).map(x -> x - mean).toArray();
    }

    private static double[] mirrored(double[] values) {
        return DoubleStream.concat(Arrays.stream(values), Arrays.stream(values).map(x -> -x))
                .toArray();
    }

    private static Identity subGaussian(double bernoulli) {
        return Identity.of(
                "$\\norm{X}_{ψ_2}$ is $\\sqrt{8/3}$ for a standard normal variable, $\\frac{1}{\\sqrt{\\log 2}}$ for a sign,"
                        + " $\\frac{1}{\\sqrt{\\log 3}}$ for a fair coin with values $0$ and $1$",
                new double[] {Math.sqrt(8.0 / 3), 1 / ROOT_LOG_2, bernoulli},
                Stream.of(NORMAL, FiniteLaw.sign(), BERNOULLI)
                        .mapToDouble(law -> OrliczNorm.of(law, 2))
                        .toArray(),
                ROOT);
    }

    private static Identity subExponential(ToDoubleFunction<ScalarLaw> norm) {
        return Identity.of(
                "$\\norm{X}_{ψ_1}$ is $2$ for an exponential and a Laplace variable, $\\frac83$ for the square of a normal one",
                new double[] {2, 2, 8.0 / 3},
                Stream.of(new GammaLaw(1, 1), new LaplaceLaw(1), new GammaLaw(0.5, 2))
                        .mapToDouble(norm)
                        .toArray(),
                ROOT);
    }

    /** The form of (A.2.17); the moment generating function of each of the three laws is infinite from one on. */
    private static double withoutAbsoluteValue(ScalarLaw law) {
        return 1 / OrliczNorm.root(rate -> law.momentGenerating(rate) - 1, 1);
    }

    /** Integrals at the norms that root finding gave; the last is a series of moments. */
    private static Identity unitBall(double normal) {
        double uniform = OrliczNorm.of(new UniformLaw(1), 2);
        double s = 1 / (uniform * uniform);
        double power = 1;
        double series = 1;
        for (int k = 1; k <= 40; k++) {
            power *= s / k;
            series += power / (2 * k + 1);
        }
        double gaussian = 2
                / Math.sqrt(2 * Math.PI)
                * PanelQuadrature.integrate(x -> Math.exp(x * x / (normal * normal) - x * x / 2), 0, 40, 0.5);
        return Identity.of(
                "$\\E e^{X^2/K^2}=2$ at $K=\\norm{X}_{ψ_2}$, by quadrature for a normal, by moments for a uniform variable",
                new double[] {2, 2},
                new double[] {gaussian, series},
                Rounding.of(1280));
    }

    private static Identity powers(List<double[]> values, DoubleUnaryOperator used) {
        double[] exponents = {1, 1.5, 2, 4};
        double[] norms = values.stream()
                .map(FiniteLaw::uniform)
                .flatMapToDouble(law -> Arrays.stream(exponents).map(law::norm))
                .toArray();
        double[] roots = values.stream()
                .map(FiniteLaw::uniform)
                .flatMapToDouble(law ->
                        Arrays.stream(exponents).map(p -> orlicz(law, x -> Math.pow(x, used.applyAsDouble(p)))))
                .toArray();
        return Identity.of("with $ψ(x)=x^p$ the Orlicz norm is $\\norm{X}_p$", norms, roots, ROOT);
    }

    /** Half of the mean size is below every Orlicz norm here: each ψ is at least one from two on. */
    private static double orlicz(FiniteLaw law, DoubleUnaryOperator psi) {
        return 1
                / OrliczNorm.root(
                        r -> law.expectation(x -> psi.applyAsDouble(r * Math.abs(x))),
                        2 * ATOMS / law.essentialSupremum());
    }

    private static Bound triangle(List<double[]> values, double power) {
        int pairs = values.size() - 1;
        Function<double[], Double> norm = x -> orlicz(FiniteLaw.uniform(x), y -> Math.pow(Math.expm1(y), power));
        double[] first = new double[ATOMS];
        double[] second = new double[ATOMS];
        Arrays.fill(first, 0, ATOMS / 2, 1);
        Arrays.fill(second, ATOMS / 2, ATOMS, 1);
        double[] sums = DoubleStream.concat(
                        DoubleStream.of(norm.apply(sum(first, second)), norm.apply(sum(first, first))),
                        IntStream.range(0, pairs).mapToDouble(k -> norm.apply(sum(values.get(k), values.get(k + 1)))))
                .toArray();
        double[] parts = DoubleStream.concat(
                        DoubleStream.of(norm.apply(first) + norm.apply(second), 2 * norm.apply(first)),
                        IntStream.range(0, pairs)
                                .mapToDouble(k -> norm.apply(values.get(k)) + norm.apply(values.get(k + 1))))
                .toArray();
        return Bound.always("$\\norm{X+Y}_{ψ}\\le\\norm{X}_{ψ}+\\norm{Y}_{ψ}$ for $ψ(x)=e^x-1$", sums, parts, ROOT);
    }

    private static double[] sum(double[] x, double[] y) {
        return IntStream.range(0, ATOMS).mapToDouble(i -> x[i] + y[i]).toArray();
    }

    private static Bound supremum(List<ScalarLaw> laws, double constant) {
        return Bound.always(
                "$\\norm{X}_{ψ_2}\\le\\frac{1}{\\sqrt{\\log 2}}\\norm{X}_∞$, with equality for a sign",
                laws.stream().mapToDouble(law -> OrliczNorm.of(law, 2)).toArray(),
                laws.stream()
                        .mapToDouble(law -> law.essentialSupremum() / constant)
                        .toArray(),
                ROOT);
    }

    private static Bound nested(List<ScalarLaw> laws, double constant) {
        return Bound.always(
                "$\\norm{X}_{ψ_1}\\le\\frac{1}{\\sqrt{\\log 2}}\\norm{X}_{ψ_2}$, with equality for a sign",
                laws.stream().mapToDouble(law -> OrliczNorm.of(law, 1)).toArray(),
                laws.stream()
                        .mapToDouble(law -> OrliczNorm.of(law, 2) / constant)
                        .toArray(),
                ROOT);
    }

    private static Identity squares(List<double[]> values, int power) {
        List<double[]> squared = values.stream()
                .map(x -> Arrays.stream(x).map(v -> v * v).toArray())
                .toList();
        double[] ofSquares = DoubleStream.concat(
                        DoubleStream.of(OrliczNorm.of(new GammaLaw(0.5, 2), 1)),
                        squared.stream().mapToDouble(x -> OrliczNorm.of(FiniteLaw.uniform(x), 1)))
                .toArray();
        double[] squares = DoubleStream.concat(
                        DoubleStream.of(OrliczNorm.of(NORMAL, 2)),
                        values.stream().mapToDouble(x -> OrliczNorm.of(FiniteLaw.uniform(x), 2)))
                .map(norm -> Math.pow(norm, power))
                .toArray();
        return Identity.of(
                "$\\norm{X^2}_{ψ_1}=\\norm{X}_{ψ_2}^2$",
                ofSquares,
                squares,
                ROOT.withScale(Arrays.stream(ofSquares).max().orElseThrow()));
    }
}

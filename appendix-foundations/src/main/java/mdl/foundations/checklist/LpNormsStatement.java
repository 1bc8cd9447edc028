package mdl.foundations.checklist;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.DoubleBinaryOperator;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import mdl.foundations.analysis.Order;
import mdl.foundations.analysis.PanelQuadrature;
import mdl.foundations.input.Inputs;
import mdl.foundations.probability.FiniteLaw;
import mdl.foundations.probability.GammaLaw;
import mdl.foundations.probability.LaplaceLaw;
import mdl.foundations.probability.NormalLaw;
import mdl.foundations.probability.ScalarLaw;
import mdl.foundations.probability.StudentLaw;
import mdl.foundations.probability.UniformLaw;
import mdl.foundations.random.EntryLaw;
import mdl.foundations.random.Randomness;
import mdl.foundations.random.Sweep;
import mdl.foundations.statement.Bound;
import mdl.foundations.statement.Evidence;
import mdl.foundations.statement.Expectation;
import mdl.foundations.statement.Identity;
import mdl.foundations.statement.Limit;
import mdl.foundations.statement.Notes;
import mdl.foundations.statement.Parameter;
import mdl.foundations.statement.Rate;
import mdl.foundations.statement.Rounding;
import mdl.foundations.statement.Statement;

/** The norms (E|X|ᵖ)^{1/p} of a random variable grow with p, from the mean size to the essential supremum. */
@Notes(
        id = "lp-norms",
        name = "Norms of random variables",
        section = "A.2.1",
        items = {"Lemma 9", "Definition 10", "Remark 37"},
        sources = {"vershynin2018"})
public record LpNormsStatement(
        @Parameter("largest exponent p, between 64 and 10⁶") int exponent,

        @Parameter("values drawn of each law, at least 1000")
        int draws)
        implements Statement {

    private static final NormalLaw NORMAL = new NormalLaw(1);

    private static final double[] QUADRATURE_EXPONENTS = {1, 1.5, 2, 2.5, 3, 4, 8};
    private static final double[] NORM_EXPONENTS = {1, 1.25, 1.5, 2, 3, 4, 8};

    /** Atoms of the finite probability space on which random vectors are random variables. */
    private static final int ATOMS = 12;

    private static final int PAIRS = 50;
    private static final int DEGREES = 4;
    private static final int STEPS = 40;

    /** Exponents up to 1024. */
    public LpNormsStatement() {
        this(1024, 20_000);
    }

    /** @throws IllegalArgumentException if p lies outside 64..10⁶ or there are fewer than 1000 draws */
    public LpNormsStatement {
        Inputs.within("exponent", exponent, 64, 1_000_000);
        Inputs.atLeast("draws", draws, 1000);
    }

    @Override
    public Evidence examine(Randomness random) {
        List<double[]> vectors =
                random.named("vectors").trials(PAIRS, generator -> EntryLaw.GAUSSIAN.matrix(ATOMS, 1, generator).data);
        return Evidence.that(
                        gaussianNorms(NORMAL::norm),
                        gaussianBelowRoot(1),
                        gaussianSharply(p -> Math.pow(2, 1 / (2 * p))),
                        gaussianOrder(p -> Math.sqrt(p / Math.E)),
                        increasing(vectors, 1.0 / ATOMS),
                        sampledMoment("normal", NORMAL, 3, NORMAL.norm(3), random.named("normal")),
                        sampledMoment("Laplace", new LaplaceLaw(1), 2, Math.sqrt(2), random.named("Laplace")),
                        sampledMoment("uniform", new UniformLaw(1), 4, Math.pow(0.2, 0.25), random.named("uniform")),
                        supremum(new UniformLaw(1), 1),
                        lastMoment(new StudentLaw(DEGREES)),
                        triangle(NORM_EXPONENTS),
                        bilinear(vectors, (x, y) -> x * y))
                .failsWith("the first norm in place of the p-th", gaussianNorms(p -> NORMAL.norm(1)))
                .failsWith("$\\sqrt{p/e}$ in place of $\\sqrt{p}$", gaussianBelowRoot(1 / Math.sqrt(Math.E)))
                .failsWith("without the factor $2^{1/(2p)}$", gaussianSharply(p -> 1))
                .failsWith("the order taken from the bound $\\sqrt{p}$", gaussianOrder(Math::sqrt))
                .failsWith("sums in place of means", increasing(vectors, 1))
                .failsWith(
                        "the first norm in place of the p-th",
                        sampledMoment("normal", NORMAL, 3, NORMAL.norm(1), random.named("normal")),
                        sampledMoment("Laplace", new LaplaceLaw(1), 2, 1, random.named("Laplace")),
                        sampledMoment("uniform", new UniformLaw(1), 4, 0.5, random.named("uniform")))
                .failsWith("three deviations of a normal variable taken for its supremum", supremum(NORMAL, 3))
                .failsWith("a Laplace variable, which has all moments", lastMoment(new LaplaceLaw(1)))
                .failsWith("exponents below one", triangle(new double[] {0.5, 0.9}))
                .failsAsPrinted("A.2.4", "the absolute value $\\abs{XY}$", bilinear(vectors, (x, y) -> Math.abs(x * y)))
                .shows("norms", LpNormsFigures::normsFigure)
                .shows("values", LpNormsFigures::normsTable);
    }

    /** With t = ±u² the integrand has no kink at zero when 2p is a whole number. */
    private static Identity gaussianNorms(DoubleUnaryOperator closedForm) {
        double[] integrals = Arrays.stream(QUADRATURE_EXPONENTS)
                .map(p -> 4
                        / Math.sqrt(2 * Math.PI)
                        * PanelQuadrature.integrate(
                                u -> Math.pow(u, 2 * p + 1) * Math.exp(-u * u * u * u / 2), 0, Math.sqrt(13), 0.25))
                .toArray();
        double[] closed = Arrays.stream(QUADRATURE_EXPONENTS)
                .map(p -> Math.pow(closedForm.applyAsDouble(p), p))
                .toArray();
        return Identity.of(
                "$\\norm{G}_p^p=\\frac{2^{p/2}}{\\sqrt{π}}\\,Γ(\\frac{p+1}{2})$ by quadrature",
                integrals,
                closed,
                Rounding.of(16 * STEPS).withScale(Arrays.stream(integrals).max().orElseThrow()));
    }

    private Bound gaussianBelowRoot(double constant) {
        double[] exponents = doubling(1);
        return Bound.always(
                "$\\norm{G}_p\\le\\sqrt{p}$ for a standard normal $G$",
                Arrays.stream(exponents).map(NORMAL::norm).toArray(),
                Arrays.stream(exponents).map(p -> constant * Math.sqrt(p)).toArray(),
                Rounding.of(exponent).withScale(Math.sqrt(exponent)));
    }

    private Bound gaussianSharply(DoubleUnaryOperator factor) {
        double[] exponents = doubling(1);
        return Bound.always(
                "$\\norm{G}_p\\le2^{1/(2p)}\\sqrt{p/e}$ for a standard normal $G$",
                Arrays.stream(exponents).map(NORMAL::norm).toArray(),
                Arrays.stream(exponents)
                        .map(p -> factor.applyAsDouble(p) * Math.sqrt(p / Math.E))
                        .toArray(),
                Rounding.of(exponent).withScale(Math.sqrt(exponent)));
    }

    private Limit gaussianOrder(DoubleUnaryOperator order) {
        return Limit.of(
                "$\\norm{G}_p$ over $\\sqrt{p/e}$ tends to one",
                Sweep.exactlyDoublingTo(exponent, 5, p -> Math.abs(NORMAL.norm(p) / order.applyAsDouble(p) - 1)),
                new Order("1/p", p -> 1 / p));
    }

    /** The weight of an atom is 1/m for a random variable; with the weight one the norms are those of a vector. */
    private Bound increasing(List<double[]> vectors, double weight) {
        double[] exponents = doubling(0.25);
        List<DoubleUnaryOperator> norms = new ArrayList<>();
        laws().forEach(law -> norms.add(law::norm));
        vectors.forEach(x -> norms.add(p -> norm(x, weight, p)));
        double[] smaller = norms.stream()
                .flatMapToDouble(norm ->
                        Arrays.stream(exponents).limit(exponents.length - 1).map(norm))
                .toArray();
        double[] larger = norms.stream()
                .flatMapToDouble(norm -> Arrays.stream(exponents).skip(1).map(norm))
                .toArray();
        return Bound.always(
                "$\\norm{X}_p\\le\\norm{X}_{2p}$, for six laws and fifty random finite ones",
                smaller,
                larger,
                Rounding.of(exponent).withScale(Math.sqrt(exponent)));
    }

    private static Stream<ScalarLaw> laws() {
        return Stream.of(
                FiniteLaw.sign(),
                new UniformLaw(1),
                NORMAL,
                FiniteLaw.twoPoint(1, 0.25),
                new GammaLaw(0.5, 2),
                new StudentLaw(DEGREES));
    }

    private Expectation sampledMoment(String name, ScalarLaw law, double p, double norm, Randomness random) {
        return Expectation.of(
                "$\\E\\abs{X}^" + (int) p + "=\\norm{X}_" + (int) p + "^" + (int) p + "$ for a " + name + " variable",
                Math.pow(norm, p),
                random.sample(draws, generator -> Math.pow(Math.abs(law.draw(generator)), p)));
    }

    private Limit supremum(ScalarLaw law, double largest) {
        return Limit.of(
                "$\\norm{X}_p$ tends to the essential supremum of $\\abs{X}$",
                Sweep.exactlyDoublingTo(exponent, 5, p -> Math.abs(largest - law.norm(p))),
                new Order("log(p)/p", p -> Math.log(p) / p));
    }

    private static Rate lastMoment(ScalarLaw law) {
        return Rate.of(
                "Student's variable with four degrees of freedom has $\\E\\abs{X}^{4-δ}$ of order $1/δ$",
                Sweep.exactlyDoublingTo(1 << 16, 5, size -> Math.exp(law.logAbsoluteMoment(DEGREES - 1 / size))),
                1,
                0);
    }

    /** Indicators of two disjoint events of probability 1/4: the triangle inequality is attained at p = 1 and p = ∞. */
    private static Bound triangle(double[] exponents) {
        FiniteLaw one = FiniteLaw.twoPoint(1, 0.25);
        FiniteLaw both = FiniteLaw.twoPoint(1, 0.5);
        return Bound.always(
                "$\\norm{X+Y}_p\\le\\norm{X}_p+\\norm{Y}_p$ for indicators of disjoint events",
                Arrays.stream(exponents).map(both::norm).toArray(),
                Arrays.stream(exponents).map(p -> 2 * one.norm(p)).toArray(),
                Rounding.of(ATOMS));
    }

    private static Identity bilinear(List<double[]> vectors, DoubleBinaryOperator product) {
        double[] factors = {1, -1, 0.3};
        double[] together = new double[PAIRS - 2];
        double[] apart = new double[PAIRS - 2];
        for (int k = 0; k < PAIRS - 2; k++) {
            double factor = factors[k % factors.length];
            double[] x = vectors.get(k);
            double[] y = vectors.get(k + 1);
            double[] z = vectors.get(k + 2);
            double[] sum = IntStream.range(0, ATOMS)
                    .mapToDouble(i -> factor * x[i] + y[i])
                    .toArray();
            together[k] = inner(sum, z, product);
            apart[k] = factor * inner(x, z, product) + inner(y, z, product);
        }
        double scale = vectors.stream().mapToDouble(x -> norm(x, 1, 2)).max().orElseThrow();
        return Identity.of(
                "$\\langle aX+Y,Z\\rangle=a\\langle X,Z\\rangle+\\langle Y,Z\\rangle$ for $a=1$, $-1$, $0.3$",
                together,
                apart,
                Rounding.of(ATOMS).withScale(2 * scale * scale / ATOMS));
    }

    private static double inner(double[] x, double[] y, DoubleBinaryOperator product) {
        double sum = 0;
        for (int i = 0; i < ATOMS; i++) {
            sum += product.applyAsDouble(x[i], y[i]) / ATOMS;
        }
        return sum;
    }

    /** (w Σ|x_i|ᵖ)^{1/p}. */
    private static double norm(double[] x, double weight, double p) {
        return FiniteLaw.uniform(x).norm(p) * Math.pow(weight * x.length, 1 / p);
    }

    private double[] doubling(double from) {
        return DoubleStream.iterate(from, p -> p <= exponent, p -> 2 * p).toArray();
    }
}

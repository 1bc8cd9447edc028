package mdl.rmt.statements;

import java.util.function.DoubleUnaryOperator;
import java.util.random.RandomGenerator;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import mdl.foundations.analysis.Order;
import mdl.foundations.exhibit.Axis;
import mdl.foundations.exhibit.Figure;
import mdl.foundations.input.Inputs;
import mdl.foundations.linalg.MatrixProduct;
import mdl.foundations.linalg.SymmetricEigen;
import mdl.foundations.linalg.SymmetricTridiagonal;
import mdl.foundations.random.ChiLaw;
import mdl.foundations.random.EntryLaw;
import mdl.foundations.random.Experiment;
import mdl.foundations.random.Randomness;
import mdl.foundations.statement.Bound;
import mdl.foundations.statement.Evidence;
import mdl.foundations.statement.Expectation;
import mdl.foundations.statement.Limit;
import mdl.foundations.statement.Notes;
import mdl.foundations.statement.Parameter;
import mdl.foundations.statement.Rounding;
import mdl.foundations.statement.Statement;
import mdl.rmt.EmpiricalSpectrum;
import mdl.rmt.QuadraticForm;
import mdl.rmt.QuadraticFormTail;
import mdl.rmt.TridiagonalGaussianOrthogonal;
import mdl.rmt.TridiagonalResolvent;
import mdl.rmt.WignerEnsemble;
import org.hipparchus.complex.Complex;
import org.hipparchus.special.Gamma;
import org.jblas.DoubleMatrix;

/** A quadratic form in independent sub-Gaussian numbers strays from its mean by the Frobenius norm, seldom by more. */
@Notes(
        id = "hanson-wright",
        name = "The Hanson–Wright inequality",
        section = "5.3",
        items = {"Theorem 9"},
        sources = {"hanson1971", "rudelson2013"})
public record HansonWrightStatement(
        @Parameter("largest dimension d of the resolvents, at least 160")
        int dimension,

        @Parameter("draws of each quadratic form, at least 4000")
        int trials)
        implements Statement {

    private static final int SMALL = 20;
    private static final int SIZES = 4;
    private static final int MATRICES = 500;
    private static final double DELTA = 0.01;

    /** Dimensions of the order of a resolvent's in practice, and draws for an event of one in a hundred. */
    public HansonWrightStatement() {
        this(256, 5000);
    }

    /** @throws IllegalArgumentException if d &lt; 160 or there are fewer than 4000 draws */
    public HansonWrightStatement {
        Inputs.atLeast("dimension", dimension, 160);
        Inputs.atLeast("trials", trials, 4000);
    }

    @Override
    public Evidence examine(Randomness random) {
        QuadraticForm flat = QuadraticForm.of(DoubleMatrix.eye(SMALL));
        QuadraticForm single = QuadraticForm.of(DoubleMatrix.diag(new DoubleMatrix(SMALL).put(0, 1)));
        QuadraticForm indefinite = QuadraticForm.of(WignerEnsemble.gaussianOrthogonal(SMALL)
                .sample(random.named("indefinite").generator()));
        QuadraticForm positive = QuadraticForm.of(MatrixProduct.gram(
                EntryLaw.GAUSSIAN.matrix(SMALL, SMALL, random.named("positive").generator())));

        return Evidence.that(
                        mean(positive, random.named("mean")),
                        variance(positive, EntryLaw.GAUSSIAN, random.named("variance")),
                        exactTail("$A=I_d$", flat, t -> chiSquareTail(SMALL, t), 1),
                        exactTail("$A$ of rank one", single, t -> chiSquareTail(1, t), 1),
                        tail("an indefinite $A$ and normal $x$", indefinite, EntryLaw.GAUSSIAN, random),
                        tail("a positive $A$ and normal $x$", positive, EntryLaw.GAUSSIAN, random),
                        upperTail("a positive $A$ and random signs $x$", positive, EntryLaw.RADEMACHER, random),
                        upperTail("a positive $A$ and uniform $x$", positive, EntryLaw.UNIFORM, random),
                        resolventIsBounded(random.named("bounded"), 1),
                        formIsTrace(resolvents(random.named("resolvents"), false)))
                .failsWith(
                        "entries that are not sub-Gaussian (Student's law)",
                        upperTail("$A=I_d$ and heavy-tailed $x$", flat, EntryLaw.STUDENT, random))
                .failsWith(
                        "the variance of normal numbers, for signs",
                        variance(positive, EntryLaw.RADEMACHER, random.named("variance")))
                .failsWith(
                        "the Gaussian regime $t^2/\\norm{A}_F^2$ at every $t$",
                        exactTail("$A$ of rank one", single, t -> chiSquareTail(1, t), 0))
                .failsWith(
                        "the Frobenius norm of a resolvent without $\\sqrt{d}$",
                        resolventIsBounded(random.named("bounded"), 0))
                .failsWith(
                        "a vector $w$ that depends on $R$", formIsTrace(resolvents(random.named("resolvents"), true)))
                .shows("tails", HansonWrightStatement::tailFigure);
    }

    private Expectation mean(QuadraticForm form, Randomness random) {
        return Expectation.of(
                "$\\E x^\\top Ax=\\Tr A$",
                form.mean(),
                random.sample(trials, generator -> form.at(vector(EntryLaw.UNIFORM, generator))));
    }

    private Expectation variance(QuadraticForm form, EntryLaw entries, Randomness random) {
        return Expectation.of(
                "$\\Var(g^\\top Ag)=2\\norm{A}_F^2$",
                form.gaussianVariance(),
                random.sample(trials, generator -> Math.pow(form.at(vector(entries, generator)) - form.mean(), 2)));
    }

    private Bound tail(String what, QuadraticForm form, EntryLaw entries, Randomness random) {
        return strays("$\\abs{x^\\top Ax-\\Tr A}$ for " + what, form, entries, Math::abs, 2, random);
    }

    private Bound upperTail(String what, QuadraticForm form, EntryLaw entries, Randomness random) {
        return strays("$x^\\top Ax-\\Tr A$ for " + what, form, entries, value -> value, 1, random);
    }

    /** Chernoff's bound is the smaller one, so what stays below it stays below that of the inequality, with less to spare. */
    private Bound strays(
            String what, QuadraticForm form, EntryLaw entries, DoubleUnaryOperator size, int tails, Randomness random) {
        QuadraticFormTail upper = new QuadraticFormTail(SymmetricEigen.valuesOf(form.matrix()));
        double t = tails == 1
                ? upper.threshold(DELTA)
                : Math.max(upper.threshold(DELTA / 2), upper.reversed().threshold(DELTA / 2));
        return Bound.withProbability(
                what + " exceeds the $t$ of Chernoff's bound with probability at most " + DELTA,
                random.named(what)
                        .sample(
                                trials,
                                generator -> size.applyAsDouble(form.at(vector(entries, generator)) - form.mean()))
                        .values(),
                IntStream.range(0, trials).mapToDouble(k -> t).toArray(),
                DELTA);
    }

    private static double[] vector(EntryLaw entries, RandomGenerator generator) {
        return entries.matrix(SMALL, 1, generator).data;
    }

    /** Compares exponents; without the operator norm, whose weight is then 0, the exponent is t²/(8‖A‖_F²) at every t. */
    private static Bound exactTail(String what, QuadraticForm form, DoubleUnaryOperator tail, int operatorWeight) {
        double[] deviations =
                IntStream.rangeClosed(1, 100).mapToDouble(k -> 0.5 * k).toArray();
        double[] least = DoubleStream.of(deviations)
                .map(t -> operatorWeight == 0 ? Math.pow(t / form.frobenius(), 2) / 8 : -Math.log(form.gaussianTail(t)))
                .map(exponent -> exponent - Math.log(2))
                .toArray();
        double[] exponents = DoubleStream.of(deviations)
                .map(t -> -Math.log(tail.applyAsDouble(t)))
                .toArray();
        return Bound.always(
                "the exact tail is at most $2\\exp(-\\min(t^2/\\norm{A}_F^2,\\,t/\\norm{A}_\\op)/8)$: " + what,
                least,
                exponents,
                Rounding.of(SMALL).withScale(deviations[deviations.length - 1]));
    }

    /** P[|χ²_k − k| ≥ t]. */
    private static double chiSquareTail(int degrees, double t) {
        double above = Gamma.regularizedGammaQ(degrees / 2.0, (degrees + t) / 2);
        return t < degrees ? above + Gamma.regularizedGammaP(degrees / 2.0, (degrees - t) / 2) : above;
    }

    private static Bound resolventIsBounded(Randomness random, int factor) {
        double eta = 0.5;
        double[] observed = new double[2 * SIZES];
        double[] claimed = new double[2 * SIZES];
        for (int k = 0; k < SIZES; k++) {
            EmpiricalSpectrum spectrum = EmpiricalSpectrum.of(WignerEnsemble.gaussianOrthogonal(SMALL << k)
                    .sample(random.at(k).generator()));
            double d = spectrum.dimension();
            // Both norms of R are those of its eigenvalues 1/(λ − iη), of size (λ² + η²)^{−1/2}.
            double[] sizes = DoubleStream.of(spectrum.eigenvalues())
                    .map(value -> 1 / Math.hypot(value, eta))
                    .toArray();
            observed[2 * k] = DoubleStream.of(sizes).max().orElseThrow();
            claimed[2 * k] = 1 / eta;
            observed[2 * k + 1] =
                    Math.sqrt(DoubleStream.of(sizes).map(size -> size * size).sum());
            claimed[2 * k + 1] = Math.pow(d, factor / 2.0) / eta;
        }
        return Bound.always(
                "$\\norm{R(z)}_\\op\\le1/\\Im z$ and $\\norm{R(z)}_F\\le\\sqrt{d}/\\Im z$",
                observed,
                claimed,
                Rounding.of(SMALL << SIZES).withScale(1 / eta));
    }

    /**
     * A rotation that turns w into its length times the first basis vector leaves the law of W as it is, and so do the
     * reflections that make W tridiagonal. A vector that depends on W is its eigenvector of the largest eigenvalue.
     */
    private Experiment<Double> resolvents(Randomness random, boolean dependent) {
        Complex z = new Complex(0, 0.5);
        return Experiment.doublingTo(dimension, SIZES, MATRICES, random, (d, generator) -> {
            SymmetricTridiagonal w = new TridiagonalGaussianOrthogonal(d).sample(generator);
            TridiagonalResolvent resolvent = new TridiagonalResolvent(w);
            double length = new ChiLaw(d).draw(generator);
            Complex form = dependent
                    ? z.negate().add(w.eigenvalue(d)).reciprocal()
                    : resolvent.firstEntry(z).multiply(length * length / d);
            return form.subtract(resolvent.stieltjes(z)).norm();
        });
    }

    private static Limit formIsTrace(Experiment<Double> distances) {
        return Limit.of(
                "$w^\\top R(z)w$ approaches $\\frac1d\\Tr R(z)$ for $w$ independent of $R$, with covariance $I/d$",
                distances.measure(Double::doubleValue),
                Order.inverseRoot("d"));
    }

    private static Figure tailFigure() {
        QuadraticForm flat = QuadraticForm.of(DoubleMatrix.eye(SMALL).div(Math.sqrt(SMALL)));
        QuadraticForm single = QuadraticForm.of(DoubleMatrix.diag(new DoubleMatrix(SMALL).put(0, 1)));
        double to = 20;
        return Figure.of(
                        Axis.linear("deviation t/‖A‖_{F}"),
                        Axis.logarithmic("probability").range(1e-8, 2))
                .titled("Tails of quadratic forms with Frobenius norm one")
                .described("The tail of a flat form first bends down like a parabola, that of a form of rank one falls"
                        + " along a straight line; each stays below its bound.")
                .curve("bound, A = I/√d", t -> 2 * flat.gaussianTail(t), 0.01, to)
                .curve("bound, A of rank one", t -> 2 * single.gaussianTail(t), 0.01, to)
                .curve("exact, A = I/√d", t -> chiSquareTail(SMALL, t * Math.sqrt(SMALL)), 0.01, to)
                .curve("exact, A of rank one", t -> chiSquareTail(1, t), 0.01, to);
    }
}

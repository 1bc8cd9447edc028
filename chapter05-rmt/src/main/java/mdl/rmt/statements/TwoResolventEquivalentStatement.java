package mdl.rmt.statements;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import mdl.foundations.analysis.Order;
import mdl.foundations.exhibit.ConvergenceFigure;
import mdl.foundations.exhibit.Figure;
import mdl.foundations.exhibit.Quantity;
import mdl.foundations.input.Inputs;
import mdl.foundations.linalg.MatrixSize;
import mdl.foundations.random.EntryLaw;
import mdl.foundations.random.Experiment;
import mdl.foundations.random.Randomness;
import mdl.foundations.random.Sweep;
import mdl.foundations.statement.Evidence;
import mdl.foundations.statement.Identity;
import mdl.foundations.statement.Limit;
import mdl.foundations.statement.Notes;
import mdl.foundations.statement.Parameter;
import mdl.foundations.statement.Rounding;
import mdl.foundations.statement.Statement;
import mdl.rmt.DeterministicEquivalent;
import mdl.rmt.PopulationCovariance;
import mdl.rmt.SampleCovariance;
import mdl.rmt.SymmetricResolvent;
import org.hipparchus.complex.Complex;
import org.jblas.DoubleMatrix;

/** Two resolvents of XᵀX/n in one trace: the product of their equivalents, and a correction of the same order. */
@Notes(
        id = "two-resolvent-equivalent",
        name = "The equivalent of two resolvents",
        section = "5.4.4",
        items = {"Theorem 12"},
        sources = {"bach2024"})
public record TwoResolventEquivalentStatement(
        @Parameter("largest dimension d, at least 80") int dimension,

        @Parameter("data matrices at each of the dimensions d/16, d/8, d/4, d/2 and d, at least 80")
        int trials)
        implements Statement {

    private static final Order LINEAR_STATISTIC = new Order("1/d", d -> 1 / d);
    /** Here the second term is largest against the fluctuations of single entries. */
    private static final Complex RIDGE = new Complex(-0.25);

    /** One of the ridge's kind, two above the bulk: the fluctuations of their traces are far from parallel. */
    private static final List<Complex> POINTS = List.of(RIDGE, new Complex(0.5, 0.5), new Complex(3, 1));

    private static final double GAMMA = 0.5;
    private static final int SIZES = 5;

    /** Large enough for the orders to be seen, small enough for seconds. */
    public TwoResolventEquivalentStatement() {
        this(160, 80);
    }

    /** @throws IllegalArgumentException if d &lt; 80, there are fewer than 80 trials, or a matrix cannot fit in memory */
    public TwoResolventEquivalentStatement {
        Inputs.atLeast("dimension", dimension, 80);
        Inputs.atLeast("trials", trials, 80);
        MatrixSize.require(Math.round(dimension / GAMMA), dimension);
    }

    @Override
    public Evidence examine(Randomness random) {
        Experiment<Observed> observed = observe(random);
        return Evidence.that(
                        entries(observed, Observed::equivalent),
                        traces("$A=Σ$, $B=I$", observed, Observed::equivalent, 0),
                        traces("$A=B=I$", observed, Observed::equivalent, 1),
                        traces("$A=B=P$, the projection on every other coordinate", observed, Observed::equivalent, 2),
                        derivative(DeterministicEquivalent::trace))
                .failsWith(
                        "the product of the one-resolvent equivalents, without the second term",
                        entries(observed, Observed::product),
                        traces("$A=Σ$, $B=I$", observed, Observed::product, 0),
                        traces("$A=B=I$", observed, Observed::product, 1),
                        traces("$A=B=P$, the projection on every other coordinate", observed, Observed::product, 2),
                        derivative(TwoResolventEquivalentStatement::productOf))
                .shows("convergence", () -> convergenceFigure(observed))
                .shows("share", () -> Quantity.of(shareOfSecondTerm(), 2));
    }

    private record Observed(TwoResolventNumbers sample, TwoResolventNumbers equivalent, TwoResolventNumbers product) {}

    private record Target(
            DeterministicEquivalent equivalent, TwoResolventNumbers numbers, TwoResolventNumbers product) {

        static Target of(int d) {
            int n = (int) Math.round(d / GAMMA);
            DeterministicEquivalent equivalent = new DeterministicEquivalent(PopulationCovariance.toeplitz(d, 0.5), n);
            return new Target(
                    equivalent,
                    numbers(equivalent, DeterministicEquivalent::diagonal, DeterministicEquivalent::trace),
                    numbers(
                            equivalent,
                            TwoResolventEquivalentStatement::diagonalOfProduct,
                            TwoResolventEquivalentStatement::productOf));
        }

        private static TwoResolventNumbers numbers(
                DeterministicEquivalent equivalent, Diagonal diagonal, Prediction trace) {
            DoubleMatrix sigma = equivalent.population().matrix();
            DoubleMatrix unit = DoubleMatrix.eye(sigma.rows);
            DoubleMatrix p = everyOther(sigma.rows);
            List<Complex> traces = new ArrayList<>();
            for (Complex z : POINTS) {
                Stream.of(
                                trace.of(equivalent, sigma, unit, z),
                                trace.of(equivalent, unit, unit, z),
                                trace.of(equivalent, p, p, z))
                        .map(value -> value.divide(sigma.rows))
                        .forEach(traces::add);
            }
            return new TwoResolventNumbers(List.of(diagonal.of(equivalent, sigma, RIDGE)), traces);
        }

        Observed observe(RandomGenerator generator) {
            PopulationCovariance population = equivalent.population();
            int d = population.dimension();
            DoubleMatrix x = population.sample(equivalent.samples(), EntryLaw.GAUSSIAN, generator);
            SymmetricResolvent resolvent = SymmetricResolvent.of(SampleCovariance.of(x));
            List<Complex> entries = List.of(resolvent.diagonal(population.matrix(), RIDGE));
            List<Complex> traces = new ArrayList<>();
            DoubleMatrix p = everyOther(d);
            Iterator<Complex> mixed = resolvent
                    .traces(population.matrix(), DoubleMatrix.eye(d), POINTS)
                    .iterator();
            Iterator<Complex> projected = resolvent.traces(p, p, POINTS).iterator();
            for (Complex z : POINTS) {
                Stream.of(mixed.next(), traceOfSquare(resolvent, z), projected.next())
                        .map(value -> value.divide(d))
                        .forEach(traces::add);
            }
            TwoResolventNumbers sample = new TwoResolventNumbers(entries, traces);
            return new Observed(sample, numbers, product);
        }
    }

    /** The projection on every other coordinate, which does not commute with a Toeplitz matrix. */
    private static DoubleMatrix everyOther(int d) {
        return DoubleMatrix.diag(
                new DoubleMatrix(IntStream.range(0, d).mapToDouble(i -> i % 2).toArray()));
    }

    private static Complex traceOfSquare(SymmetricResolvent resolvent, Complex z) {
        return Arrays.stream(resolvent.eigen().values())
                .mapToObj(value -> z.negate().add(value).pow(-2))
                .reduce(Complex.ZERO, Complex::add);
    }

    private Experiment<Observed> observe(Randomness random) {
        List<Target> targets = new ArrayList<>();
        for (int k = 0; k < SIZES; k++) {
            targets.add(Target.of(dimension >> k));
        }
        return Experiment.doublingTo(
                dimension,
                SIZES,
                trials,
                random,
                (d, generator) -> targets.stream()
                        .filter(target -> target.equivalent().population().dimension() == d)
                        .findFirst()
                        .orElseThrow()
                        .observe(generator));
    }

    /** Tr A R̄ B R̄ with R̄ = (ζ/z)(Σ − ζ)⁻¹. */
    private static Complex productOf(DeterministicEquivalent equivalent, DoubleMatrix a, DoubleMatrix b, Complex z) {
        SymmetricResolvent resolvent =
                new SymmetricResolvent(equivalent.population().eigen());
        return resolvent.trace(a, b, equivalent.law().renormalized(z)).multiply(square(equivalent, z));
    }

    /** The diagonal of R̄BR̄. */
    private static Complex[] diagonalOfProduct(DeterministicEquivalent equivalent, DoubleMatrix b, Complex z) {
        SymmetricResolvent resolvent =
                new SymmetricResolvent(equivalent.population().eigen());
        return Stream.of(resolvent.diagonal(b, equivalent.law().renormalized(z)))
                .map(entry -> entry.multiply(square(equivalent, z)))
                .toArray(Complex[]::new);
    }

    private static Complex square(DeterministicEquivalent equivalent, Complex z) {
        Complex ratio = equivalent.law().renormalized(z).divide(z);
        return ratio.multiply(ratio);
    }

    private static Limit entries(Experiment<Observed> observed, Function<Observed, TwoResolventNumbers> prediction) {
        return Limit.of(
                "$θ^\\top R(z)ΣR(z)θ$ approaches its equivalent at $z=-\\frac14$, relative to it and on average over the unit vectors $θ$ of a basis",
                observed.measure(one -> one.sample().entryDistance(prediction.apply(one))),
                Order.inverseRoot("d"));
    }

    private static Limit traces(
            String matrices,
            Experiment<Observed> observed,
            Function<Observed, TwoResolventNumbers> prediction,
            int index) {
        return Limit.of(
                "$\\frac1d\\Tr AR(z)BR(z)$ approaches its equivalent, relative to it and on average over three $z$, for "
                        + matrices,
                observed.measure(one -> one.sample().traceDistance(prediction.apply(one), index)),
                LINEAR_STATISTIC);
    }

    /** A prediction for the diagonal of RBR. */
    @FunctionalInterface
    private interface Diagonal {
        Complex[] of(DeterministicEquivalent equivalent, DoubleMatrix b, Complex z);
    }

    /** A prediction for the trace of two resolvents. */
    @FunctionalInterface
    private interface Prediction {
        Complex of(DeterministicEquivalent equivalent, DoubleMatrix a, DoubleMatrix b, Complex z);
    }

    private static Identity derivative(Prediction prediction) {
        DeterministicEquivalent equivalent = Target.of(20).equivalent();
        DoubleMatrix unit = DoubleMatrix.eye(20);
        Complex z = new Complex(-1);
        // R̄ is analytic off [0, ∞): at half the distance the error of Cauchy's formula on m points is of order 2⁻ᵐ.
        int nodes = 64;
        double radius = 0.5;
        List<Double> differentiated = new ArrayList<>();
        List<Double> predicted = new ArrayList<>();
        for (DoubleMatrix a : List.of(unit, equivalent.population().matrix())) {
            Complex sum = Complex.ZERO;
            for (int k = 0; k < nodes; k++) {
                double angle = 2 * Math.PI * (k + 0.5) / nodes;
                Complex turn = new Complex(Math.cos(angle), Math.sin(angle));
                sum = sum.add(equivalent.trace(a, z.add(turn.multiply(radius))).divide(turn));
            }
            differentiated.add(sum.getReal() / nodes / radius);
            predicted.add(prediction.of(equivalent, a, unit, z).getReal());
        }
        double scale = equivalent.trace(unit, z.add(radius)).norm() / radius;
        return Identity.of(
                "for $B=I$ it is the derivative in $z$ of the equivalent of one resolvent",
                differentiated.stream().mapToDouble(Double::doubleValue).toArray(),
                predicted.stream().mapToDouble(Double::doubleValue).toArray(),
                Rounding.of(nodes + 20).withScale(scale));
    }

    /** The part of the equivalent of (1/d) Tr R(−1/4)² that the product misses. */
    private double shareOfSecondTerm() {
        Target target = Target.of(dimension);
        Complex whole = target.numbers().traces().get(1);
        return whole.subtract(target.product().traces().get(1)).norm() / whole.norm();
    }

    private static Figure convergenceFigure(Experiment<Observed> observed) {
        ToDoubleFunction<Observed> claim = one -> one.sample().traceDistance(one.equivalent(), 0);
        ToDoubleFunction<Observed> control = one -> one.sample().traceDistance(one.product(), 0);
        Sweep entries = observed.measure(one -> one.sample().entryDistance(one.equivalent()));
        return ConvergenceFigure.of(
                        "dimension d",
                        "relative error",
                        LINEAR_STATISTIC,
                        observed.measure(claim),
                        "no second term",
                        observed.measure(control))
                .points("fixed vectors", entries.sizeArray(), entries.means(), entries.standardErrors())
                .titled("Two resolvents and their equivalent")
                .described("The error of traces falls like one over d, that of fixed vectors like one over the root of"
                        + " d; without the second term it stays.");
    }
}

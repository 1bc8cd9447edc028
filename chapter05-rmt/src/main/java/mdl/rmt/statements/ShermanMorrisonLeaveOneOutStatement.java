package mdl.rmt.statements;

import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import mdl.foundations.analysis.Order;
import mdl.foundations.exhibit.ConvergenceFigure;
import mdl.foundations.exhibit.Figure;
import mdl.foundations.exhibit.Quantity;
import mdl.foundations.input.Inputs;
import mdl.foundations.linalg.LuDecomposition;
import mdl.foundations.linalg.MatrixProduct;
import mdl.foundations.linalg.MatrixSize;
import mdl.foundations.linalg.RankOneUpdate;
import mdl.foundations.random.EntryLaw;
import mdl.foundations.random.Experiment;
import mdl.foundations.random.Randomness;
import mdl.foundations.statement.Bound;
import mdl.foundations.statement.Evidence;
import mdl.foundations.statement.Expectation;
import mdl.foundations.statement.Identity;
import mdl.foundations.statement.Limit;
import mdl.foundations.statement.Notes;
import mdl.foundations.statement.Parameter;
import mdl.foundations.statement.Rounding;
import mdl.foundations.statement.Statement;
import mdl.rmt.LeftOutTraces;
import mdl.rmt.MarchenkoPasturLaw;
import mdl.rmt.Resolvent;
import mdl.rmt.SampleCovariance;
import org.hipparchus.complex.Complex;
import org.jblas.DoubleMatrix;

/** Leaving out one sample changes the resolvent of Σ̂ by an explicit matrix of rank one, and its traces by O(1). */
@Notes(
        id = "sherman-morrison-leave-one-out",
        name = "The leave-one-out identities",
        section = "5.4.2",
        items = {"Lemma 6"},
        sources = {"sherman1950"})
public record ShermanMorrisonLeaveOneOutStatement(
        @Parameter("largest number of samples n, at least 64; the dimension is n/2")
        int samples,

        @Parameter("data matrices at each of the sizes n/8, n/4, n/2 and n, at least 60")
        int trials)
        implements Statement {

    /** Inside the bulk of the spectrum, and where the deterministic bound is attained for d = n = 1. */
    static final Complex POINT = new Complex(0.5, 0.5);

    private static final double RATIO = 0.5;
    private static final int SIZES = 4;

    private static final Order QUADRATIC_FORM = Order.inverseRoot("n");
    private static final Order LINEAR_STATISTIC = new Order("1/n", n -> 1 / n);

    /** Sizes at which every trial costs a few milliseconds. */
    public ShermanMorrisonLeaveOneOutStatement() {
        this(320, 60);
    }

    /** @throws IllegalArgumentException if n &lt; 64, there are fewer than 60 trials, or a matrix cannot fit in memory */
    public ShermanMorrisonLeaveOneOutStatement {
        Inputs.atLeast("samples", samples, 64);
        Inputs.atLeast("trials", trials, 2 * Expectation.LEAST_TRIALS);
        MatrixSize.require(samples, samples);
    }

    @Override
    public Evidence examine(Randomness random) {
        LeaveOneOutIdentities data = LeaveOneOutIdentities.of(random.named("identities"));
        Experiment<Observed> observed = observe(random.named("sizes"));

        return Evidence.that(
                        update(1, random.named("update")),
                        data.difference(q -> q.add(1)),
                        data.vector(q -> q.add(1)),
                        data.trace(q -> q.add(1)),
                        data.companion(q -> q.add(1)),
                        changeStaysBounded(1, random.named("bound")),
                        change(observed),
                        closedEquation(observed, 1))
                .failsWith("the other sign of $v$ in the denominator", update(-1, random.named("update")))
                .failsWith(
                        "the denominator left away",
                        data.difference(q -> Complex.ONE),
                        data.vector(q -> Complex.ONE),
                        data.trace(q -> Complex.ONE),
                        data.companion(q -> Complex.ONE))
                .failsWith("three samples left out at once", changeStaysBounded(3, random.named("bound")))
                .failsWith(
                        "the sample taken for independent of $R$, which drops the denominator",
                        closedEquation(observed, 0))
                .failsAsPrinted("5.4.21", "$\\Tr(R-R^{(i)})=o(1)$", changeVanishes(observed))
                .shows("change", () -> figure(observed))
                .shows("largest", () -> Quantity.meanOf(observed.atLargest(Observed::change)))
                .shows("limit", () -> Quantity.of(limit().norm(), 4));
    }

    private static Identity update(int sign, Randomness random) {
        int d = 20;
        RandomGenerator generator = random.generator();
        DoubleMatrix a = EntryLaw.GAUSSIAN
                .matrix(d, d, generator)
                .addi(DoubleMatrix.eye(d).muli(2 * d));
        DoubleMatrix u = EntryLaw.GAUSSIAN.matrix(d, 1, generator);
        DoubleMatrix v = EntryLaw.GAUSSIAN.matrix(d, 1, generator);
        DoubleMatrix direct = inverse(a.add(MatrixProduct.multiplyTranspose(u, v)));
        double[] signed = v.mul(sign).toArray();
        DoubleMatrix updated = RankOneUpdate.ofInverse(inverse(a), u.toArray(), signed);
        // The singular values of A lie within 2d ± 3√d, and uvᵀ has norm about d.
        return Identity.of(
                "$(B+uv^\\top)^{-1}=B^{-1}-\\frac{B^{-1}uv^\\top B^{-1}}{1+v^\\top B^{-1}u}$",
                direct.data,
                updated.data,
                Rounding.of(d).withCondition(8).withScale(2.0 / d));
    }

    private static DoubleMatrix inverse(DoubleMatrix a) {
        return LuDecomposition.of(a).solve(DoubleMatrix.eye(a.rows));
    }

    /**
     * Tr A(R − R⁽ⁱ⁾) for random data at several heights, and for as many orthogonal samples of squared length n as are left
     * out, for which the bound is attained when one is.
     */
    private static Bound changeStaysBounded(int left, Randomness random) {
        List<Double> changes = new ArrayList<>();
        List<Double> bounds = new ArrayList<>();
        DoubleMatrix orthogonal = DoubleMatrix.eye(left).muli(Math.sqrt(left));
        List<DoubleMatrix> data = List.of(
                orthogonal,
                EntryLaw.GAUSSIAN.matrix(30, 10, random.named("tall").generator()),
                EntryLaw.STUDENT.matrix(10, 30, random.named("wide").generator()));
        double condition = 1;
        for (DoubleMatrix x : data) {
            double largest = SampleCovariance.spectrum(x).largest();
            DoubleMatrix rest = x.dup();
            for (int i = 0; i < left; i++) {
                rest.putRow(i, DoubleMatrix.zeros(1, x.columns));
            }
            for (double height : new double[] {0.01, 0.1, 0.5, 2}) {
                Complex z = new Complex(POINT.getReal(), height);
                condition = Math.max(condition, (largest + z.norm()) / height);
                for (DoubleMatrix a : List.of(DoubleMatrix.eye(x.columns), alternating(x.columns))) {
                    Complex with = Resolvent.solve(SampleCovariance.of(x), z).trace(a);
                    Complex without =
                            Resolvent.solve(SampleCovariance.of(rest), z).trace(a);
                    changes.add(with.subtract(without).norm() * height);
                    bounds.add(1.0);
                }
            }
        }
        // Times the height, every entry of a resolvent is at most 1, and a trace adds up 30 of them.
        return Bound.always(
                "$\\Im z\\,|\\Tr A(R-R^{(i)})|\\le\\norm{A}_\\op$ for $A=I_d$ and for alternating signs on the diagonal",
                changes.stream().mapToDouble(Double::doubleValue).toArray(),
                bounds.stream().mapToDouble(Double::doubleValue).toArray(),
                Rounding.of(2 * 30).withCondition(condition).withScale(30));
    }

    private static DoubleMatrix alternating(int d) {
        DoubleMatrix signs = DoubleMatrix.eye(d);
        for (int j = 1; j < d; j += 2) {
            signs.put(j, j, -1);
        }
        return signs;
    }

    /** The sizes of the changes at one size, and the terms of the closed equation. */
    private record Observed(double change, double distance, double half, Complex leading, Complex form) {

        static Observed of(DoubleMatrix x, Complex limit) {
            LeftOutTraces traces = LeftOutTraces.of(x);
            List<Complex> changes = traces.changes(POINT);
            double half = x.columns / 2;
            return new Observed(
                    mean(changes, Complex.ZERO),
                    mean(changes, limit),
                    half / x.rows,
                    traces.leadingTrace(x.columns / 2, POINT).divide(x.rows),
                    traces.trace(POINT).divide(x.rows));
        }

        private static double mean(List<Complex> changes, Complex from) {
            return changes.stream()
                    .mapToDouble(change -> change.subtract(from).norm())
                    .average()
                    .orElseThrow();
        }

        /** (1/n)|Tr A − Tr{R(Σ/(1 + Tr ΣR/n) − z)A}| for Σ = I and the projection A on half of the coordinates. */
        double residual(double factor) {
            Complex renormalised = form.multiply(factor).add(1).reciprocal().subtract(POINT);
            return leading.multiply(renormalised).subtract(half).norm();
        }
    }

    private Experiment<Observed> observe(Randomness random) {
        Complex limit = limit();
        return Experiment.doublingTo(
                samples,
                SIZES,
                trials,
                random,
                (n, generator) -> Observed.of(EntryLaw.GAUSSIAN.matrix(n, (int) (n * RATIO), generator), limit));
    }

    /** The limit of Tr(R − R⁽ⁱ⁾), −γs′/(1 + γs), where γzs² − (1 − γ − z)s + 1 = 0 gives s′. */
    private static Complex limit() {
        Complex s = new MarchenkoPasturLaw(RATIO).stieltjes(POINT);
        Complex numerator = s.multiply(s).multiply(RATIO).add(s);
        Complex denominator = POINT.multiply(s).multiply(2 * RATIO).add(POINT).add(RATIO - 1);
        return numerator
                .divide(denominator)
                .multiply(RATIO)
                .divide(s.multiply(RATIO).add(1));
    }

    private static Limit change(Experiment<Observed> observed) {
        return Limit.of(
                "$\\Tr(R-R^{(i)})$ approaches $-\\frac{γs'(z)}{1+γs(z)}$, on average over $i$",
                observed.measure(Observed::distance),
                QUADRATIC_FORM);
    }

    private static Limit changeVanishes(Experiment<Observed> observed) {
        return Limit.of(
                "$\\Tr(R-R^{(i)})$ vanishes, on average over $i$", observed.measure(Observed::change), QUADRATIC_FORM);
    }

    private static Limit closedEquation(Experiment<Observed> observed, double factor) {
        return Limit.of(
                "$\\frac1n\\Tr[R(\\frac{Σ}{1+\\Tr ΣR/n}-z)A]$ approaches $\\frac1n\\Tr A$ for a projection $A$",
                observed.measure(one -> one.residual(factor)),
                LINEAR_STATISTIC);
    }

    private static Figure figure(Experiment<Observed> observed) {
        return ConvergenceFigure.of(
                        "number of samples n",
                        "change of Tr R",
                        QUADRATIC_FORM,
                        observed.measure(Observed::distance),
                        "distance to 0, as printed",
                        observed.measure(Observed::change))
                .titled("What one sample changes in the trace of the resolvent, γ = " + RATIO)
                .described(
                        "The distance to the limit falls like one over the root of n; the change itself stays constant.");
    }
}

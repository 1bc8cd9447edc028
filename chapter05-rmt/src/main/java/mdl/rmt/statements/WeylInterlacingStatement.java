package mdl.rmt.statements;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.ToDoubleFunction;
import java.util.function.UnaryOperator;
import java.util.random.RandomGenerator;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import mdl.foundations.analysis.Order;
import mdl.foundations.exhibit.ConvergenceFigure;
import mdl.foundations.exhibit.Figure;
import mdl.foundations.input.Inputs;
import mdl.foundations.linalg.MatrixProduct;
import mdl.foundations.linalg.MatrixSize;
import mdl.foundations.linalg.SymmetricEigen;
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
import mdl.rmt.PrincipalMinor;
import mdl.rmt.WignerEnsemble;
import org.hipparchus.complex.Complex;
import org.jblas.DoubleMatrix;

/** Eigenvalues of sums and of minors of symmetric matrices interlace, so a transform hardly feels a missing row. */
@Notes(
        id = "weyl-interlacing",
        name = "Weyl's inequalities and interlacing",
        section = "5.3",
        items = {"Lemma 5"},
        sources = {"weyl1912"})
public record WeylInterlacingStatement(
        @Parameter("largest dimension d, at least 80") int dimension,

        @Parameter("matrices at each of the dimensions d/8, d/4, d/2 and d, at least 30")
        int trials)
        implements Statement {

    private static final Order ONE_ROW = new Order("1/d", d -> 1 / d);

    /** The dimension of the pairs of matrices, all of whose inequalities are tried. */
    private static final int SMALL = 10;

    /** The height of the points at which transforms are compared. */
    private static final double HEIGHT = 0.5;

    private static final Complex Z = new Complex(0.3, HEIGHT);
    private static final int SIZES = 4;

    /** Dimensions at which one row is seen to matter less and less. */
    public WeylInterlacingStatement() {
        this(240, 40);
    }

    /** @throws IllegalArgumentException if d &lt; 80, there are fewer than 30 trials, or a matrix cannot fit in memory */
    public WeylInterlacingStatement {
        Inputs.atLeast("dimension", dimension, 80);
        Inputs.atLeast("trials", trials, Expectation.LEAST_TRIALS);
        MatrixSize.require(dimension, dimension);
    }

    @Override
    public Evidence examine(Randomness random) {
        List<Sum> sums = sums(random.named("sums"));
        Experiment<Pair> minors = pairs(WeylInterlacingStatement::leaveOut, random.named("minors"));
        Experiment<Pair> others = pairs(WeylInterlacingStatement::another, random.named("others"));
        Experiment<Pair> shifted = pairs(WeylInterlacingStatement::shift, random.named("shifted"));

        return Evidence.that(
                        upper(sums, UnaryOperator.identity()),
                        lower(sums, UnaryOperator.identity()),
                        eigenvaluesMoveLess(sums, Sum::norm),
                        interlace(minors),
                        tracesDiffer(minors, 1),
                        transformsDiffer(minors, 2),
                        oneRowMattersLess(minors))
                .failsAsPrinted(
                        "Lemma 5",
                        "eigenvalues in nonincreasing order",
                        upper(sums, WeylInterlacingStatement::descending),
                        lower(sums, WeylInterlacingStatement::descending))
                .failsWith(
                        "$\\norm{A-B}_F/\\sqrt{d}$ in place of $\\norm{A-B}_\\op$",
                        eigenvaluesMoveLess(sums, Sum::typicalNorm))
                .failsWith("an independent matrix in place of the minor", interlace(others))
                .failsWith("half the constant", tracesDiffer(minors, 0.5))
                .failsAsPrinted(
                        "5.3.40",
                        "eigenvalues that move by $O(1)$, and no interlacing",
                        transformsDiffer(shifted, 2),
                        oneRowMattersLess(shifted))
                .shows("one-row", () -> oneRowFigure(minors, shifted));
    }

    /** The ascending eigenvalues of A, of B and of A + B. */
    private record Sum(double[] a, double[] b, double[] sum) {

        static Sum of(DoubleMatrix a, DoubleMatrix b) {
            return new Sum(SymmetricEigen.valuesOf(a), SymmetricEigen.valuesOf(b), SymmetricEigen.valuesOf(a.add(b)));
        }

        /** The operator norm of B, which is what A and A + B differ by. */
        double norm() {
            return Math.max(Math.abs(b[0]), Math.abs(b[b.length - 1]));
        }

        /** The root mean square of the eigenvalues of B, its Frobenius norm over √d. */
        double typicalNorm() {
            return Math.sqrt(Arrays.stream(b).map(value -> value * value).sum() / b.length);
        }
    }

    /** Random pairs, pairs that differ by a matrix of rank one or by a multiple of I, and A = diag(1, 0, …) with B = 0. */
    private static List<Sum> sums(Randomness random) {
        RandomGenerator generator = random.generator();
        WignerEnsemble ensemble = WignerEnsemble.gaussianOrthogonal(SMALL);
        List<Sum> sums = new ArrayList<>();
        for (int k = 0; k < 50; k++) {
            DoubleMatrix a = ensemble.sample(generator);
            DoubleMatrix v = ensemble.entries().matrix(SMALL, 1, generator);
            sums.add(Sum.of(a, ensemble.sample(generator)));
            sums.add(Sum.of(a, MatrixProduct.multiplyTranspose(v, v)));
            sums.add(Sum.of(a, DoubleMatrix.eye(SMALL).mul(generator.nextGaussian())));
        }
        DoubleMatrix first = DoubleMatrix.zeros(SMALL, SMALL);
        first.put(0, 0, 1);
        sums.add(Sum.of(first, DoubleMatrix.zeros(SMALL, SMALL)));
        return sums;
    }

    private static double[] descending(double[] ascending) {
        return IntStream.rangeClosed(1, ascending.length)
                .mapToDouble(k -> ascending[ascending.length - k])
                .toArray();
    }

    /** All λᵢ(A + B) ≤ λᵢ₊ⱼ(A) + λ_{d−j}(B), with the eigenvalues in the given order. */
    private static Bound upper(List<Sum> sums, UnaryOperator<double[]> order) {
        Inequalities inequalities = new Inequalities();
        for (Sum one : sums) {
            double[] a = order.apply(one.a());
            double[] b = order.apply(one.b());
            double[] sum = order.apply(one.sum());
            // tag::upper[]
            for (int i = 1; i <= SMALL; i++) {
                for (int j = 0; j <= SMALL - i; j++) {
                    inequalities.add(sum[i - 1], a[i + j - 1] + b[SMALL - j - 1]);
                }
            }
            // end::upper[]
        }
        return inequalities.bound("$λ_i(A+B)\\leλ_{i+j}(A)+λ_{d-j}(B)$ in nondecreasing order", scale(sums));
    }

    /** All λᵢ₋ⱼ₊₁(A) + λⱼ(B) ≤ λᵢ(A + B), with the eigenvalues in the given order. */
    private static Bound lower(List<Sum> sums, UnaryOperator<double[]> order) {
        Inequalities inequalities = new Inequalities();
        for (Sum one : sums) {
            double[] a = order.apply(one.a());
            double[] b = order.apply(one.b());
            double[] sum = order.apply(one.sum());
            for (int i = 1; i <= SMALL; i++) {
                for (int j = 1; j <= i; j++) {
                    inequalities.add(a[i - j] + b[j - 1], sum[i - 1]);
                }
            }
        }
        return inequalities.bound("$λ_{i-j+1}(A)+λ_j(B)\\leλ_i(A+B)$ in nondecreasing order", scale(sums));
    }

    private static Bound eigenvaluesMoveLess(List<Sum> sums, ToDoubleFunction<Sum> norm) {
        Inequalities inequalities = new Inequalities();
        for (Sum one : sums) {
            double furthest = IntStream.range(0, SMALL)
                    .mapToDouble(k -> Math.abs(one.sum()[k] - one.a()[k]))
                    .max()
                    .orElseThrow();
            inequalities.add(furthest, norm.applyAsDouble(one));
        }
        return inequalities.bound("$\\max_j\\abs{λ_j(A)-λ_j(B)}\\le\\norm{A-B}_\\op$", scale(sums));
    }

    /** What eigenvalues of that size are computed to. */
    private static Rounding scale(List<Sum> sums) {
        double largest = sums.stream()
                .mapToDouble(one -> Math.max(Math.abs(one.a()[0]), one.a()[SMALL - 1]) + one.norm())
                .max()
                .orElseThrow();
        return Rounding.of(SMALL).withScale(largest);
    }

    /** The spectra of a matrix and of one that should differ little from it. */
    private record Pair(EmpiricalSpectrum whole, EmpiricalSpectrum part) {

        double distance() {
            return whole.stieltjes(Z).subtract(part.stieltjes(Z)).norm();
        }

        double differenceOfTraces() {
            Complex trace = whole.stieltjes(Z).multiply(whole.dimension());
            return trace.subtract(part.stieltjes(Z).multiply(part.dimension())).norm();
        }
    }

    private Experiment<Pair> pairs(BiFunction<DoubleMatrix, RandomGenerator, DoubleMatrix> other, Randomness random) {
        return Experiment.doublingTo(dimension, SIZES, trials, random, (d, generator) -> {
            DoubleMatrix w = WignerEnsemble.gaussianOrthogonal(d).sample(generator);
            return new Pair(EmpiricalSpectrum.of(w), EmpiricalSpectrum.of(other.apply(w, generator)));
        });
    }

    private static DoubleMatrix leaveOut(DoubleMatrix w, RandomGenerator generator) {
        return PrincipalMinor.of(w, generator.nextInt(w.rows)).matrix();
    }

    private static DoubleMatrix another(DoubleMatrix w, RandomGenerator generator) {
        return leaveOut(WignerEnsemble.gaussianOrthogonal(w.rows).sample(generator), generator);
    }

    private static DoubleMatrix shift(DoubleMatrix w, RandomGenerator generator) {
        return w.add(DoubleMatrix.eye(w.rows));
    }

    private Bound interlace(Experiment<Pair> pairs) {
        Inequalities inequalities = new Inequalities();
        for (Pair pair : largest(pairs)) {
            double[] whole = pair.whole().eigenvalues();
            double[] part = pair.part().eigenvalues();
            for (int k = 0; k < part.length; k++) {
                inequalities.add(whole[k], part[k]);
                inequalities.add(part[k], whole[k + 1]);
            }
        }
        return inequalities.bound(
                "$λ_k(W)\\leλ_k(W^{(i)})\\leλ_{k+1}(W)$ in nondecreasing order",
                Rounding.of(dimension).withScale(4));
    }

    private Bound tracesDiffer(Experiment<Pair> pairs, double constant) {
        Inequalities inequalities = new Inequalities();
        for (Pair pair : largest(pairs)) {
            inequalities.add(pair.differenceOfTraces(), constant / HEIGHT);
        }
        Pair last = largest(pairs).get(0);
        inequalities.add(withBlock(last.part()).differenceOfTraces(), constant / HEIGHT);
        return inequalities.bound(
                "$\\abs{\\Tr R(z)-\\Tr R^{(i)}(z)}\\le1/\\Im z$",
                Rounding.of(dimension).withScale(dimension / HEIGHT));
    }

    /** The pair of diag(M, Re z) and its minor M, for which one term of the trace is all that is lost. */
    private static Pair withBlock(EmpiricalSpectrum part) {
        double[] whole = DoubleStream.concat(DoubleStream.of(Z.getReal()), Arrays.stream(part.eigenvalues()))
                .sorted()
                .toArray();
        return new Pair(new EmpiricalSpectrum(whole), part);
    }

    private static Bound transformsDiffer(Experiment<Pair> pairs, double constant) {
        Inequalities inequalities = new Inequalities();
        for (List<Pair> trials : pairs.outcomes()) {
            for (Pair pair : trials) {
                inequalities.add(pair.distance(), constant / (pair.whole().dimension() * HEIGHT));
            }
        }
        return inequalities.bound(
                "$\\abs{s_d(z)-s_{d-1}(z)}\\le\\frac{2}{d\\Im z}$",
                Rounding.of(pairs.sizes().get(SIZES - 1)).withScale(1 / HEIGHT));
    }

    private static Limit oneRowMattersLess(Experiment<Pair> pairs) {
        return Limit.of("$\\abs{s_d(z)-s_{d-1}(z)}$ vanishes", pairs.measure(Pair::distance), ONE_ROW);
    }

    private static List<Pair> largest(Experiment<Pair> pairs) {
        return pairs.outcomes().get(SIZES - 1);
    }

    private static Figure oneRowFigure(Experiment<Pair> minors, Experiment<Pair> shifted) {
        return ConvergenceFigure.of(
                        "dimension d",
                        "difference of the transforms",
                        ONE_ROW,
                        minors.measure(Pair::distance),
                        "shifted by the identity",
                        shifted.measure(Pair::distance))
                .titled("What one row does to the Stieltjes transform")
                .described("The difference falls at least in proportion to 1/d; for the shifted matrix it stays.");
    }
}

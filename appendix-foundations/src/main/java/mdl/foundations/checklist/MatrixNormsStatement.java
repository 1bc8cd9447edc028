package mdl.foundations.checklist;

import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.random.RandomGenerator;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import mdl.foundations.exhibit.Axis;
import mdl.foundations.exhibit.Figure;
import mdl.foundations.linalg.MatrixProduct;
import mdl.foundations.linalg.MatrixSize;
import mdl.foundations.linalg.QrDecomposition;
import mdl.foundations.linalg.SchattenNorm;
import mdl.foundations.linalg.SingularValueDecomposition;
import mdl.foundations.linalg.SymmetricEigen;
import mdl.foundations.random.EntryLaw;
import mdl.foundations.random.Randomness;
import mdl.foundations.statement.Bound;
import mdl.foundations.statement.Evidence;
import mdl.foundations.statement.Hypothesis;
import mdl.foundations.statement.Identity;
import mdl.foundations.statement.Notes;
import mdl.foundations.statement.Parameter;
import mdl.foundations.statement.Rounding;
import mdl.foundations.statement.Statement;
import org.jblas.DoubleMatrix;

/** Operator, Frobenius and nuclear norm are norms of the singular values, in this order and equal up to √r. */
@Notes(
        id = "matrix-norms",
        name = "Matrix norms",
        section = "A.1",
        items = {"Lemma 7", "Lemma 8", "Remark 36"},
        sources = {"bhatia1997"})
public record MatrixNormsStatement(
        @Parameter("number of rows n, at least 6; the columns are half as many")
        int rows) implements Statement {

    private static final SchattenNorm NUCLEAR = SchattenNorm.NUCLEAR;
    private static final SchattenNorm FROBENIUS = SchattenNorm.FROBENIUS;
    private static final SchattenNorm OPERATOR = SchattenNorm.OPERATOR;

    private static final int DIRECTIONS = 200;
    private static final int LARGEST = 400;
    private static final double[] EXPONENTS = {1, 1.5, 2, 3, 4, 8, 16, Double.POSITIVE_INFINITY};

    /** Twelve rows and six columns. */
    public MatrixNormsStatement() {
        this(12);
    }

    /** @throws IllegalArgumentException if the number of rows lies outside 6..400 */
    public MatrixNormsStatement {
        Hypothesis.within("rows", rows, 6, LARGEST);
        MatrixSize.require(rows, rows);
    }

    @Override
    public Evidence examine(Randomness random) {
        List<Ranked> all = matrices(random.named("matrices"));
        List<Ranked> general = all.subList(0, 3);
        DoubleMatrix directions = EntryLaw.GAUSSIAN.matrix(
                columns(), DIRECTIONS, random.named("directions").generator());
        return Evidence.that(
                        frobeniusByEntries(general, FROBENIUS),
                        operatorByGram(general, SingularValueDecomposition::values),
                        stretches(general, directions, 1),
                        nuclearByDuality(general, 1),
                        nuclearByFactors(general, 1),
                        ordered(all, List.of(OPERATOR, FROBENIUS, NUCLEAR)),
                        decreasing(all, EXPONENTS),
                        equivalent("$\\norm{A}_*\\le\\sqrt{r}\\,\\norm{A}_F$", all, NUCLEAR, FROBENIUS, 0),
                        equivalent("$\\norm{A}_*\\le r\\,\\norm{A}_\\op$", all, NUCLEAR, OPERATOR, 0),
                        equivalent("$\\norm{A}_F\\le\\sqrt{r}\\,\\norm{A}_\\op$", all, FROBENIUS, OPERATOR, 0),
                        triangle(random.named("pairs"), 1))
                .failsAsPrinted(
                        "A.1.14",
                        "singular values in nondecreasing order",
                        operatorByGram(general, svd -> reversed(svd.values())))
                .failsWith("the exponent $p=1$ in place of 2", frobeniusByEntries(general, NUCLEAR))
                .failsWith("a bound of nine tenths of the norm", stretches(general, directions, 0.9))
                .failsWith("a test matrix with $\\norm{W}_\\op=2$", nuclearByDuality(general, 2))
                .failsWith("$XY^\\top=A/2$ in place of $A$", nuclearByFactors(general, 0.5))
                .failsWith(
                        "the norms in the opposite order",
                        ordered(all, List.of(NUCLEAR, FROBENIUS, OPERATOR)),
                        decreasing(all, reversed(EXPONENTS)))
                .failsWith(
                        "a rank that is one too small",
                        equivalent("$\\norm{A}_*\\le\\sqrt{r-1}\\,\\norm{A}_F$", all, NUCLEAR, FROBENIUS, 1),
                        equivalent("$\\norm{A}_*\\le(r-1)\\,\\norm{A}_\\op$", all, NUCLEAR, OPERATOR, 1),
                        equivalent("$\\norm{A}_F\\le\\sqrt{r-1}\\,\\norm{A}_\\op$", all, FROBENIUS, OPERATOR, 1))
                .failsWith("the exponent $p=\\frac12$, below one", triangle(random.named("pairs"), 0.5))
                .shows("exponents", () -> exponentsFigure(all))
                .shows("balls", MatrixNormsStatement::ballsFigure);
    }

    /** A matrix whose rank is known by its making. */
    private record Ranked(String name, DoubleMatrix matrix, int rank) {

        SingularValueDecomposition svd() {
            return SingularValueDecomposition.of(matrix);
        }

        double norm() {
            return OPERATOR.of(matrix);
        }

        Rounding rounding() {
            return Rounding.of(matrix.rows + matrix.columns);
        }
    }

    private int columns() {
        return rows / 2;
    }

    /** Three without structure, then where the inequalities are attained: one direction, and equal singular values. */
    private List<Ranked> matrices(Randomness random) {
        RandomGenerator generator = random.generator();
        int d = columns();
        DoubleMatrix tall = EntryLaw.GAUSSIAN.matrix(rows, d, generator);
        DoubleMatrix left = EntryLaw.GAUSSIAN.matrix(rows, 2, generator);
        DoubleMatrix right = EntryLaw.GAUSSIAN.matrix(d, 2, generator);
        return List.of(
                new Ranked("Gaussian entries", tall, d),
                new Ranked("wide", EntryLaw.GAUSSIAN.matrix(d, rows, generator), d),
                new Ranked("graded", tall.mulRowVector(grades()), d),
                new Ranked("rank two", MatrixProduct.multiplyTranspose(left, right), 2),
                new Ranked("rank one", MatrixProduct.multiplyTranspose(left.getColumn(0), right.getColumn(0)), 1),
                new Ranked(
                        "orthonormal columns",
                        QrDecomposition.of(EntryLaw.GAUSSIAN.matrix(rows, d, generator))
                                .q(),
                        d));
    }

    /** From one down to a hundredth. */
    private DoubleMatrix grades() {
        return new DoubleMatrix(IntStream.range(0, columns())
                .mapToDouble(k -> Math.pow(10, -2.0 * k / (columns() - 1)))
                .toArray());
    }

    private static Identity frobeniusByEntries(List<Ranked> all, SchattenNorm norm) {
        return WorstIdentity.of(all.stream()
                .map(one -> Identity.of(
                        "$\\norm{A}_F$, the root of the sum of the squared entries, is that of the sum of the $σ_i^2$",
                        one.matrix().norm2(),
                        norm.of(one.matrix()),
                        one.rounding().withScale(norm.of(one.matrix())))));
    }

    /** The largest eigenvalue of AᵀA is the largest value of ‖Av‖² over unit vectors v. */
    private static Identity operatorByGram(List<Ranked> all, Function<SingularValueDecomposition, double[]> values) {
        return WorstIdentity.of(all.stream().map(one -> {
            double[] squares = SymmetricEigen.valuesOf(MatrixProduct.gram(one.matrix()));
            double largest = squares[squares.length - 1];
            return Identity.of(
                    "$\\norm{A}_\\op^2$, the largest eigenvalue of $A^\\top A$, is $σ_1^2$",
                    largest,
                    Math.pow(values.apply(one.svd())[0], 2),
                    one.rounding().withScale(largest));
        }));
    }

    private static Bound stretches(List<Ranked> all, DoubleMatrix directions, double share) {
        ToDoubleFunction<Ranked> norm = one -> share * one.norm();
        double[] observed = all.stream()
                .filter(one -> one.matrix().columns == directions.rows)
                .flatMapToDouble(one -> lengths(one, directions).map(length -> length / norm.applyAsDouble(one)))
                .toArray();
        return Bound.always(
                "$\\norm{Av}_2\\le\\norm{A}_\\op\\norm{v}_2$ for many directions $v$, with equality at $v_1$",
                observed,
                ones(observed.length),
                all.get(0).rounding());
    }

    private static DoubleStream lengths(Ranked one, DoubleMatrix directions) {
        DoubleMatrix all =
                DoubleMatrix.concatHorizontally(directions, one.svd().v().getColumn(0));
        DoubleMatrix images = MatrixProduct.multiply(one.matrix(), all);
        return IntStream.range(0, all.columns)
                .mapToDouble(k -> images.getColumn(k).norm2() / all.getColumn(k).norm2());
    }

    private static Identity nuclearByDuality(List<Ranked> all, double size) {
        return WorstIdentity.of(all.stream().map(one -> {
            SingularValueDecomposition svd = one.svd();
            DoubleMatrix test =
                    MatrixProduct.multiplyTranspose(svd.u(), svd.v()).muli(size);
            double nuclear = NUCLEAR.ofValues(svd.values());
            return Identity.of(
                    "$\\norm{A}_*=\\Tr W^\\top A$ with $W=UV^\\top$, whose operator norm is one",
                    nuclear,
                    test.dot(one.matrix()),
                    one.rounding().withScale(nuclear * Math.sqrt(one.rank())));
        }));
    }

    /** The other half of the certificate: ‖XYᵀ‖_* ≤ (‖X‖_F² + ‖Y‖_F²)/2. */
    private static Bound nuclearByFactors(List<Ranked> all, double share) {
        double[] bounds = all.stream()
                .mapToDouble(one -> {
                    SingularValueDecomposition svd = one.svd();
                    DoubleMatrix roots = new DoubleMatrix(Arrays.stream(svd.values())
                            .map(s -> Math.sqrt(share * s))
                            .toArray());
                    double squares = Math.pow(svd.u().mulRowVector(roots).norm2(), 2)
                            + Math.pow(svd.v().mulRowVector(roots).norm2(), 2);
                    return squares / 2 / NUCLEAR.ofValues(svd.values());
                })
                .toArray();
        return Bound.always(
                "$\\norm{A}_*\\le\\frac12(\\norm{X}_F^2+\\norm{Y}_F^2)$ if $A=XY^\\top$, with equality at the roots of $D$",
                ones(bounds.length),
                bounds,
                all.get(0).rounding());
    }

    private static Bound ordered(List<Ranked> all, List<SchattenNorm> norms) {
        return increasing("$\\norm{A}_\\op\\le\\norm{A}_F\\le\\norm{A}_*$, with equality at rank one", all, norms);
    }

    private static Bound decreasing(List<Ranked> all, double[] exponents) {
        List<SchattenNorm> norms =
                DoubleStream.of(reversed(exponents)).mapToObj(SchattenNorm::new).toList();
        return increasing("the Schatten norm falls as $p$ grows from one to infinity", all, norms);
    }

    private static Bound increasing(String sentence, List<Ranked> all, List<SchattenNorm> norms) {
        double[][] values = all.stream()
                .map(one -> norms.stream()
                        .mapToDouble(norm -> norm.of(one.matrix()) / one.norm())
                        .toArray())
                .toArray(double[][]::new);
        int last = norms.size() - 1;
        double largest = Stream.of(values).flatMapToDouble(Arrays::stream).max().orElseThrow();
        return Bound.always(
                sentence,
                Stream.of(values)
                        .flatMapToDouble(row -> Arrays.stream(row, 0, last))
                        .toArray(),
                Stream.of(values)
                        .flatMapToDouble(row -> Arrays.stream(row, 1, last + 1))
                        .toArray(),
                all.get(0).rounding().withScale(largest));
    }

    private static Bound equivalent(
            String sentence, List<Ranked> all, SchattenNorm norm, SchattenNorm other, int missing) {
        List<Ranked> wide = all.stream().filter(one -> one.rank() > 1).toList();
        double[] ratios = wide.stream()
                .mapToDouble(one -> norm.of(one.matrix()) / other.of(one.matrix()))
                .toArray();
        double[] constants = wide.stream()
                .mapToDouble(one -> norm.mostOver(other, one.rank() - missing))
                .toArray();
        return Bound.always(
                sentence + ", with equality at orthonormal columns",
                ratios,
                constants,
                all.get(0).rounding().withScale(Arrays.stream(constants).max().orElseThrow()));
    }

    /** Two Gaussian matrices, and two diagonal ones of disjoint support, for which powers below one break the inequality. */
    private Bound triangle(Randomness random, double least) {
        RandomGenerator generator = random.generator();
        DoubleMatrix first = EntryLaw.GAUSSIAN.matrix(rows, columns(), generator);
        DoubleMatrix second = EntryLaw.GAUSSIAN.matrix(rows, columns(), generator);
        DoubleMatrix corner = new DoubleMatrix(rows, columns()).put(0, 0, 1);
        DoubleMatrix next = new DoubleMatrix(rows, columns()).put(1, 1, 1);
        List<SchattenNorm> norms = DoubleStream.concat(DoubleStream.of(least), DoubleStream.of(1.5, 2, 8))
                .mapToObj(SchattenNorm::new)
                .toList();
        double[] observed = norms.stream()
                .flatMapToDouble(norm -> DoubleStream.of(
                        share(norm, first, second), share(norm, corner, next), share(norm, first, first.mul(2))))
                .toArray();
        return Bound.always(
                "$\\norm{A+B}_p\\le\\norm{A}_p+\\norm{B}_p$ for four exponents from one on, with equality at $B=2A$",
                observed,
                ones(observed.length),
                Rounding.of(rows + columns()));
    }

    private static double share(SchattenNorm norm, DoubleMatrix a, DoubleMatrix b) {
        return norm.of(a.add(b)) / (norm.of(a) + norm.of(b));
    }

    private static double[] ones(int count) {
        return DoubleStream.generate(() -> 1).limit(count).toArray();
    }

    private static double[] reversed(double[] values) {
        return IntStream.range(0, values.length)
                .mapToDouble(i -> values[values.length - 1 - i])
                .toArray();
    }

    private static Figure exponentsFigure(List<Ranked> all) {
        Figure figure = Figure.of(Axis.logarithmic("exponent p"), Axis.logarithmic("norm over operator norm"))
                .titled("Schatten norms against their exponent")
                .described("All norms fall to the operator norm as p grows; that of a matrix of rank one is constant.");
        for (int k : new int[] {5, 0, 2, 4}) {
            double[] values = all.get(k).svd().values();
            figure = figure.curve(all.get(k).name(), p -> new SchattenNorm(p).ofValues(values) / values[0], 1, 64);
        }
        return figure;
    }

    /** Unit balls in the quadrant of the two singular values. */
    private static Figure ballsFigure() {
        Figure figure = Figure.of(Axis.linear("σ₁"), Axis.linear("σ₂"))
                .titled("Unit balls of Schatten norms")
                .described("A line, a quarter of a circle and a square; below p = 1 the ball is not convex.");
        for (double p : new double[] {1, 2, Double.POSITIVE_INFINITY, 0.5}) {
            SchattenNorm norm = new SchattenNorm(p);
            double[] angles = IntStream.rangeClosed(0, 200)
                    .mapToDouble(i -> Math.PI / 2 * i / 200)
                    .toArray();
            double[] radii = Arrays.stream(angles)
                    .map(t -> 1 / norm.ofValues(new double[] {Math.abs(Math.cos(t)), Math.sin(t)}))
                    .toArray();
            double[] x = IntStream.range(0, radii.length)
                    .mapToDouble(i -> radii[i] * Math.cos(angles[i]))
                    .toArray();
            double[] y = IntStream.range(0, radii.length)
                    .mapToDouble(i -> radii[i] * Math.sin(angles[i]))
                    .toArray();
            String label = "p = " + (p == Double.POSITIVE_INFINITY ? "∞" : p == 0.5 ? "1/2" : "" + (int) p);
            figure = p < 1 ? figure.dashed(label, x, y) : figure.curve(label, x, y);
        }
        return figure;
    }
}

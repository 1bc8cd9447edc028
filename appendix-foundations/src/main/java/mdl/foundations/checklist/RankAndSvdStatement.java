package mdl.foundations.checklist;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import java.util.random.RandomGenerator;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import mdl.foundations.exhibit.Axis;
import mdl.foundations.exhibit.Figure;
import mdl.foundations.linalg.ExactRank;
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

/** Rows and columns span spaces of one dimension, the rank, and as many terms make up the matrix. */
@Notes(
        id = "rank-and-svd",
        name = "Rank and singular value decomposition",
        section = "A.1",
        items = {"Theorem 15", "Theorem 14", "Definition 7", "Definition 8", "Definition 9", "Remark 35"},
        sources = {"bareiss1968", "golub2013", "eckart1936", "mirsky1960"})
public record RankAndSvdStatement(
        @Parameter("the larger of the two sizes of a matrix, at least 8")
        int size) implements Statement {

    private static final int LARGEST = 100;

    /** Entries of the factors lie between minus this and this. */
    private static final int LARGEST_ENTRY = 3;

    /** Sizes up to 24. */
    public RankAndSvdStatement() {
        this(24);
    }

    /** @throws IllegalArgumentException if the size lies outside 8..100 */
    public RankAndSvdStatement {
        Hypothesis.within("size", size, 8, LARGEST);
        MatrixSize.require(size, size);
    }

    @Override
    public Evidence examine(Randomness random) {
        List<Whole> all = matrices(random.named("matrices"));
        List<Whole> low =
                all.stream().filter(one -> one.rank() < one.smallerSize()).toList();
        Whole tall = all.get(0);
        return Evidence.that(
                        rowsAndColumns(all, one -> ExactRank.of(one.matrix().transpose())),
                        ranksAgree(all, one -> one.svd().rank()),
                        atMost(all, 0),
                        reconstructs(all, 0),
                        orthonormal(all, one -> one.svd().u(), one -> one.svd().v()),
                        descending(all, 1),
                        powerSums(all, 0),
                        completed(tall, completed(tall.svd().u(), tall.rank())),
                        distances(all, 0),
                        nothingIsCloser(low, 0, random.named("competitors")))
                .failsWith(
                        "a matrix without its last row", rowsAndColumns(all, one -> ExactRank.of(one.withoutLastRow())))
                .failsWith(
                        "one entry changed by one",
                        ranksAgree(
                                low,
                                one -> SingularValueDecomposition.of(one.perturbed())
                                        .rank()))
                .failsWith(
                        "every positive singular value counted, without a threshold",
                        ranksAgree(low, one -> (int) Arrays.stream(one.svd().values())
                                .filter(value -> value > 0)
                                .count()))
                .failsWith("a bound that is one too small", atMost(all, 1))
                .failsWith("one term of the sum missing", reconstructs(all, 1), powerSums(all, 1))
                .failsWith(
                        "the columns and rows of $A$ themselves",
                        orthonormal(all, Whole::matrix, one -> one.matrix().transpose()))
                .failsWith("the opposite order", descending(all, -1))
                .failsWith(
                        "vectors that are not completed",
                        completed(tall, tall.svd().u()))
                .failsWith("one term more", distances(all, 1), nothingIsCloser(low, 1, random.named("competitors")))
                .shows("gap", () -> gapFigure(low))
                .shows("noise", () -> noiseFigure(random.named("noise")));
    }

    /** A matrix of whole numbers, its rank by elimination without rounding, and its decomposition. */
    private record Whole(DoubleMatrix matrix, int rank, SingularValueDecomposition svd) {

        static Whole of(DoubleMatrix matrix) {
            return new Whole(matrix, ExactRank.of(matrix), SingularValueDecomposition.of(matrix));
        }

        int smallerSize() {
            return Math.min(matrix.rows, matrix.columns);
        }

        double largest() {
            return svd.values()[0];
        }

        DoubleMatrix withoutLastRow() {
            return matrix.getRange(0, matrix.rows - 1, 0, matrix.columns);
        }

        DoubleMatrix perturbed() {
            DoubleMatrix changed = matrix.dup();
            return changed.put(0, 0, changed.get(0, 0) + 1);
        }

        Rounding rounding() {
            return Rounding.of(matrix.rows + matrix.columns);
        }
    }

    /** Tall, square and wide, each of rank one, of a quarter and of the full rank, if chance does not lower it. */
    private List<Whole> matrices(Randomness random) {
        RandomGenerator generator = random.generator();
        int half = size / 2;
        List<Whole> all = new ArrayList<>();
        for (int[] shape : new int[][] {{size, half}, {size, size}, {half, size}}) {
            for (int rank : new int[] {size / 4, 1}) {
                DoubleMatrix left = wholeNumbers(shape[0], rank, generator);
                DoubleMatrix right = wholeNumbers(shape[1], rank, generator);
                all.add(Whole.of(MatrixProduct.multiplyTranspose(left, right)));
            }
            all.add(Whole.of(wholeNumbers(shape[0], shape[1], generator)));
        }
        return all;
    }

    /** Uniform numbers, and a one in the corner, so that no matrix is zero. */
    private static DoubleMatrix wholeNumbers(int rows, int columns, RandomGenerator generator) {
        return new DoubleMatrix(
                        rows,
                        columns,
                        IntStream.range(0, rows * columns)
                                .mapToDouble(i -> generator.nextInt(-LARGEST_ENTRY, LARGEST_ENTRY + 1))
                                .toArray())
                .put(0, 0, 1);
    }

    private static double[] ranks(List<Whole> all, ToIntFunction<Whole> rank) {
        return all.stream().mapToDouble(rank::applyAsInt).toArray();
    }

    private static Identity rowsAndColumns(List<Whole> all, ToIntFunction<Whole> rankOfRows) {
        return Identity.of(
                "$\\dim\\mathrm{col}(A)=\\dim\\mathrm{row}(A)$, both by elimination in whole numbers",
                ranks(all, Whole::rank),
                ranks(all, rankOfRows),
                Rounding.of(1));
    }

    private static Identity ranksAgree(List<Whole> all, ToIntFunction<Whole> numericalRank) {
        return Identity.of(
                "as many singular values exceed $\\max(n,d)\\,ε\\,σ_1$ as elimination finds pivots",
                ranks(all, Whole::rank),
                ranks(all, numericalRank),
                Rounding.of(1));
    }

    private static Bound atMost(List<Whole> all, int missing) {
        return Bound.always(
                "$\\rank(A)\\le\\min(n,d)$, with equality for full-rank matrices",
                ranks(all, Whole::rank),
                ranks(all, one -> one.smallerSize() - missing),
                Rounding.of(1));
    }

    private static Identity reconstructs(List<Whole> all, int missing) {
        return WorstIdentity.of(all.stream()
                .map(one -> Identity.of(
                        "$A=\\sum_{i\\le r}σ_iu_iv_i^\\top$ with $r=\\rank(A)$",
                        one.matrix().data,
                        one.svd().truncated(one.rank() - missing).data,
                        one.rounding().withScale(one.largest()))));
    }

    private static Identity orthonormal(
            List<Whole> all, Function<Whole, DoubleMatrix> left, Function<Whole, DoubleMatrix> right) {
        return WorstIdentity.of(all.stream().map(one -> {
            DoubleMatrix u = MatrixProduct.gram(left.apply(one));
            DoubleMatrix v = MatrixProduct.gram(right.apply(one));
            return Identity.of(
                    "$u_i^\\top u_j=δ_{ij}$ and $v_i^\\top v_j=δ_{ij}$",
                    concat(DoubleMatrix.eye(u.rows).data, DoubleMatrix.eye(v.rows).data),
                    concat(u.data, v.data),
                    one.rounding());
        }));
    }

    private static double[] concat(double[] first, double[] second) {
        return DoubleStream.concat(Arrays.stream(first), Arrays.stream(second)).toArray();
    }

    private static Bound descending(List<Whole> all, int sign) {
        double[] steps = all.stream()
                .flatMapToDouble(one -> IntStream.range(1, one.rank())
                        .mapToDouble(i -> one.svd().values()[i] / one.svd().values()[i - 1]))
                .toArray();
        return Bound.always(
                "$σ_{i+1}\\le σ_i$",
                Arrays.stream(steps).map(step -> sign > 0 ? step : 1 / step).toArray(),
                DoubleStream.generate(() -> 1).limit(steps.length).toArray(),
                Rounding.of(1));
    }

    private static Identity powerSums(List<Whole> all, int missing) {
        return WorstIdentity.of(all.stream().map(one -> {
            DoubleMatrix gram = MatrixProduct.gram(one.matrix().div(one.largest()));
            DoubleMatrix square = MatrixProduct.multiply(gram, gram);
            double[] squares = Arrays.stream(one.svd().values())
                    .limit((long) one.rank() - missing)
                    .map(value -> Math.pow(value / one.largest(), 2))
                    .toArray();
            return Identity.of(
                    "$\\Tr(A^\\top A)^k=\\sum_iσ_i^{2k}$ for $k\\le3$, in units of $σ_1$",
                    new double[] {gram.diag().sum(), square.diag().sum(), square.dot(gram)},
                    IntStream.of(1, 2, 3)
                            .mapToDouble(k -> Arrays.stream(squares)
                                    .map(s -> Math.pow(s, k))
                                    .sum())
                            .toArray(),
                    one.rounding().withScale(one.smallerSize()));
        }));
    }

    /** The vectors that belong to positive singular values, and an orthonormal basis of what is orthogonal to them. */
    private static DoubleMatrix completed(DoubleMatrix vectors, int rank) {
        DoubleMatrix kept = vectors.getRange(0, vectors.rows, 0, rank);
        DoubleMatrix ofSpan = SymmetricEigen.of(MatrixProduct.outerGram(kept)).vectors();
        return DoubleMatrix.concatHorizontally(kept, ofSpan.getRange(0, kept.rows, 0, kept.rows - rank));
    }

    private static Identity completed(Whole one, DoubleMatrix vectors) {
        return Identity.of(
                "the $u_i$, completed by an orthonormal basis of what is orthogonal to them, satisfy $\\tilde{U}\\tilde{U}^\\top=I$",
                DoubleMatrix.eye(vectors.rows).data,
                MatrixProduct.outerGram(vectors).data,
                one.rounding());
    }

    private static Identity distances(List<Whole> all, int more) {
        return WorstIdentity.of(all.stream()
                .flatMap(one -> IntStream.range(0, one.rank())
                        .mapToObj(k -> Identity.of(
                                "what the first $k$ terms leave has the operator norm $σ_{k+1}$, for every $k<\\rank(A)$",
                                one.svd().values()[k],
                                SchattenNorm.OPERATOR.of(
                                        one.matrix().sub(one.svd().truncated(Math.min(k + more, one.rank())))),
                                one.rounding().withScale(one.largest())))));
    }

    /** Competitors of rank k: the first terms, and the projections of A onto k random directions. */
    private static Bound nothingIsCloser(List<Whole> all, int more, Randomness random) {
        RandomGenerator generator = random.generator();
        List<Double> least = new ArrayList<>();
        List<Double> distance = new ArrayList<>();
        for (Whole one : all) {
            for (int k = 1; k < one.rank(); k++) {
                DoubleMatrix q = QrDecomposition.of(EntryLaw.GAUSSIAN.matrix(one.matrix().rows, k + more, generator))
                        .q();
                DoubleMatrix projected = MatrixProduct.multiply(q, MatrixProduct.transposeMultiply(q, one.matrix()));
                for (DoubleMatrix competitor : List.of(one.svd().truncated(k + more), projected)) {
                    least.add(one.svd().values()[k] / one.largest());
                    distance.add(SchattenNorm.OPERATOR.of(one.matrix().sub(competitor)) / one.largest());
                }
            }
        }
        return Bound.always(
                "$σ_{k+1}\\le\\norm{A-B}_\\op$ for matrices $B$ of rank $k$, with equality at the first $k$ terms",
                least.stream().mapToDouble(Double::doubleValue).toArray(),
                distance.stream().mapToDouble(Double::doubleValue).toArray(),
                all.get(0).rounding());
    }

    private static Figure gapFigure(List<Whole> low) {
        Whole one = low.get(low.size() > 2 ? 2 : 0);
        double[] values = one.svd().values();
        int positive = (int) Arrays.stream(values).filter(value -> value > 0).count();
        double threshold = Math.max(one.matrix().rows, one.matrix().columns) * Math.ulp(1.0) * values[0];
        return Figure.of(Axis.linear("index i"), Axis.logarithmic("singular value"))
                .titled("Singular values of a matrix of low rank")
                .described("As many singular values as the rank are of order one, the others near rounding.")
                .points("computed", from(1, positive), Arrays.copyOf(values, positive))
                .dashed("rounding", i -> threshold, 1, positive);
    }

    private static double[] from(int first, int count) {
        return IntStream.range(first, first + count).asDoubleStream().toArray();
    }

    /** A signal of rank three with singular values 4, 3 and 2, in noise whose largest singular value is near 1 + 1/√2. */
    private Figure noiseFigure(Randomness random) {
        RandomGenerator generator = random.generator();
        int n = 8 * size;
        int d = n / 2;
        DoubleMatrix left =
                QrDecomposition.of(EntryLaw.GAUSSIAN.matrix(n, 3, generator)).q();
        DoubleMatrix right =
                QrDecomposition.of(EntryLaw.GAUSSIAN.matrix(d, 3, generator)).q();
        double[] strengths = {4, 3, 2};
        DoubleMatrix signal = MatrixProduct.multiplyTranspose(left.mulRowVector(new DoubleMatrix(strengths)), right);
        DoubleMatrix noise = EntryLaw.GAUSSIAN.matrix(n, d, generator).divi(Math.sqrt(n));
        int shown = 20;
        return Figure.of(Axis.linear("index i"), Axis.linear("singular value"))
                .titled("Singular values of a matrix of rank three in noise")
                .described("Three singular values stand above those of the noise.")
                .points(
                        "signal and noise",
                        from(1, shown),
                        Arrays.copyOf(SingularValueDecomposition.valuesOf(signal.add(noise)), shown))
                .points("signal alone", from(1, 3), strengths)
                .dashed("edge of the noise", i -> 1 + Math.sqrt((double) d / n), 1, shown);
    }
}

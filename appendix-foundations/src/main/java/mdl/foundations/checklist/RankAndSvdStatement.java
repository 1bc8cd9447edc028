package mdl.foundations.checklist;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import mdl.foundations.input.Inputs;
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
import mdl.foundations.statement.Identity;
import mdl.foundations.statement.Notes;
import mdl.foundations.statement.Parameter;
import mdl.foundations.statement.Rounding;
import mdl.foundations.statement.Statement;
import org.hipparchus.util.MathArrays;
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

    /** Sizes up to 24. */
    public RankAndSvdStatement() {
        this(24);
    }

    /** @throws IllegalArgumentException if the size lies outside 8..100 */
    public RankAndSvdStatement {
        Inputs.within("size", size, 8, LARGEST);
        MatrixSize.require(size, size);
    }

    @Override
    public Evidence examine(Randomness random) {
        List<WholeMatrix> all = WholeMatrix.all(size, random.named("matrices"));
        List<WholeMatrix> low =
                all.stream().filter(one -> one.rank() < one.smallerSize()).toList();
        WholeMatrix tall = all.get(0);
        return Evidence.that(
                        rowsAndColumns(all, one -> ExactRank.of(one.matrix().transpose())),
                        ranksAgree(all, one -> one.svd().rank()),
                        atMost(all, 0),
                        reconstructs(all, 0),
                        orthonormal(all, one -> one.svd().u(), one -> one.svd().v()),
                        positiveAndDescending(all, 1, 0),
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
                        orthonormal(
                                all, WholeMatrix::matrix, one -> one.matrix().transpose()))
                .failsWith("the opposite order", positiveAndDescending(all, -1, 0))
                .failsWith("one value beyond the rank", positiveAndDescending(low, 1, 1))
                .failsWith(
                        "vectors that are not completed",
                        completed(tall, tall.svd().u()))
                .failsWith("one term more", distances(all, 1), nothingIsCloser(low, 1, random.named("competitors")))
                .shows("gap", () -> RankFigures.gap(low))
                .shows("noise", () -> RankFigures.noise(size, random.named("noise")));
    }

    private static double[] ranks(List<WholeMatrix> all, ToIntFunction<WholeMatrix> rank) {
        return all.stream().mapToDouble(rank::applyAsInt).toArray();
    }

    private static Identity rowsAndColumns(List<WholeMatrix> all, ToIntFunction<WholeMatrix> rankOfRows) {
        return Identity.of(
                "$\\dim\\mathrm{col}(A)=\\dim\\mathrm{row}(A)$, both by elimination in whole numbers",
                ranks(all, WholeMatrix::rank),
                ranks(all, rankOfRows),
                Rounding.of(1));
    }

    private static Identity ranksAgree(List<WholeMatrix> all, ToIntFunction<WholeMatrix> numericalRank) {
        return Identity.of(
                "as many singular values exceed $\\max(n,d)\\,2^{-52}σ_1$ as elimination finds pivots",
                ranks(all, WholeMatrix::rank),
                ranks(all, numericalRank),
                Rounding.of(1));
    }

    private static Bound atMost(List<WholeMatrix> all, int missing) {
        return Bound.always(
                "$\\rank(A)\\le\\min(n,d)$, with equality for full-rank matrices",
                ranks(all, WholeMatrix::rank),
                ranks(all, one -> one.smallerSize() - missing),
                Rounding.of(1));
    }

    private static Identity reconstructs(List<WholeMatrix> all, int missing) {
        return WorstIdentity.of(all.stream()
                .map(one -> Identity.of(
                        "$A=\\sum_{i\\le r}σ_iu_iv_i^\\top$ with $r=\\rank(A)$",
                        one.matrix().data,
                        one.svd().truncated(one.rank() - missing).data,
                        one.rounding().withScale(one.largest()))));
    }

    private static Identity orthonormal(
            List<WholeMatrix> all,
            Function<WholeMatrix, DoubleMatrix> left,
            Function<WholeMatrix, DoubleMatrix> right) {
        return WorstIdentity.of(all.stream().map(one -> {
            DoubleMatrix u = MatrixProduct.gram(left.apply(one));
            DoubleMatrix v = MatrixProduct.gram(right.apply(one));
            return Identity.of(
                    "$u_i^\\top u_j=δ_{ij}$ and $v_i^\\top v_j=δ_{ij}$",
                    MathArrays.concatenate(DoubleMatrix.eye(u.rows).data, DoubleMatrix.eye(v.rows).data),
                    MathArrays.concatenate(u.data, v.data),
                    one.rounding());
        }));
    }

    /** The values uᵢᵀAvᵢ in the order of the vectors, in units of the largest. */
    private static Bound positiveAndDescending(List<WholeMatrix> all, int sign, int beyond) {
        List<Double> lower = new ArrayList<>();
        List<Double> upper = new ArrayList<>();
        for (WholeMatrix one : all) {
            double[] values = one.valuesFromVectors(one.rank() + beyond);
            for (int i = 0; i < values.length; i++) {
                lower.add(one.svd().threshold() / one.largest());
                upper.add(values[i]);
                if (i > 0) {
                    lower.add(sign * values[i]);
                    upper.add(sign * values[i - 1]);
                }
            }
        }
        return Bound.always(
                "$0<σ_{i+1}\\le σ_i$ for $i<r$: the $σ_i=u_i^\\top Av_i$ descend, and stay above $\\max(n,d)\\,2^{-52}σ_1$",
                lower.stream().mapToDouble(Double::doubleValue).toArray(),
                upper.stream().mapToDouble(Double::doubleValue).toArray(),
                Rounding.of(1));
    }

    private static Identity powerSums(List<WholeMatrix> all, int missing) {
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

    private static Identity completed(WholeMatrix one, DoubleMatrix vectors) {
        return Identity.of(
                "the $u_i$, completed by an orthonormal basis of what is orthogonal to them, satisfy $\\tilde{U}\\tilde{U}^\\top=I$",
                DoubleMatrix.eye(vectors.rows).data,
                MatrixProduct.outerGram(vectors).data,
                one.rounding());
    }

    private static Identity distances(List<WholeMatrix> all, int more) {
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
    private static Bound nothingIsCloser(List<WholeMatrix> all, int more, Randomness random) {
        RandomGenerator generator = random.generator();
        List<Double> least = new ArrayList<>();
        List<Double> distance = new ArrayList<>();
        for (WholeMatrix one : all) {
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
}

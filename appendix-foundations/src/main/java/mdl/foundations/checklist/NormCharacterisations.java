package mdl.foundations.checklist;

import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.random.RandomGenerator;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import mdl.foundations.linalg.MatrixProduct;
import mdl.foundations.linalg.QrDecomposition;
import mdl.foundations.linalg.SchattenNorm;
import mdl.foundations.linalg.SingularValueDecomposition;
import mdl.foundations.linalg.SymmetricEigen;
import mdl.foundations.random.EntryLaw;
import mdl.foundations.random.Randomness;
import mdl.foundations.statement.Bound;
import mdl.foundations.statement.Identity;
import org.jblas.DoubleMatrix;

/** What operator, Frobenius and nuclear norm are without singular values. */
final class NormCharacterisations {

    /** How large a random entry is that turns the best test matrix away; beyond one it is all noise. */
    private static final double[] DISTANCES = {0.001, 0.01, 0.1, 1, 10};

    /** What every other column of a factor is multiplied by. */
    private static final double[] STRETCHES = {1, 1.01, 1.5, 2};

    private NormCharacterisations() {}

    static Identity frobeniusByEntries(List<RankedMatrix> all, SchattenNorm norm) {
        return WorstIdentity.of(all.stream()
                .map(one -> Identity.of(
                        "$\\norm{A}_F$, the root of the sum of the squared entries, is that of the sum of the $σ_i^2$",
                        one.matrix().norm2(),
                        norm.of(one.matrix()),
                        one.rounding().withScale(norm.of(one.matrix())))));
    }

    /** The largest eigenvalue of AᵀA is the largest value of ‖Av‖² over unit vectors v. */
    static Identity operatorByGram(List<RankedMatrix> all, ToDoubleFunction<SingularValueDecomposition> first) {
        return WorstIdentity.of(all.stream().map(one -> {
            double[] squares = SymmetricEigen.valuesOf(MatrixProduct.gram(one.matrix()));
            double largest = squares[squares.length - 1];
            return Identity.of(
                    "$\\norm{A}_\\op^2$, the largest eigenvalue of $A^\\top A$, is $σ_1^2$",
                    largest,
                    Math.pow(first.applyAsDouble(one.svd()), 2),
                    one.rounding().withScale(largest));
        }));
    }

    static Bound stretches(List<RankedMatrix> all, DoubleMatrix directions, double share) {
        ToDoubleFunction<RankedMatrix> norm = one -> share * one.norm();
        double[] observed = all.stream()
                .filter(one -> one.matrix().columns == directions.rows)
                .flatMapToDouble(one -> lengths(one, directions).map(length -> length / norm.applyAsDouble(one)))
                .toArray();
        return Bound.always(
                "$\\norm{Av}_2\\le\\norm{A}_\\op\\norm{v}_2$ for many directions $v$, with equality at $v_1$",
                observed,
                DoubleMatrix.ones(observed.length).data,
                all.get(0).rounding());
    }

    private static DoubleStream lengths(RankedMatrix one, DoubleMatrix directions) {
        DoubleMatrix all =
                DoubleMatrix.concatHorizontally(directions, one.svd().v().getColumn(0));
        DoubleMatrix images = MatrixProduct.multiply(one.matrix(), all);
        return IntStream.range(0, all.columns)
                .mapToDouble(k -> images.getColumn(k).norm2() / all.getColumn(k).norm2());
    }

    static Identity nuclearByDuality(List<RankedMatrix> all, double size) {
        return WorstIdentity.of(all.stream().map(one -> {
            SingularValueDecomposition svd = one.svd();
            DoubleMatrix test =
                    MatrixProduct.multiplyTranspose(svd.u(), svd.v()).muli(size);
            double nuclear = SchattenNorm.NUCLEAR.ofValues(svd.values());
            return Identity.of(
                    "$\\Tr W^\\top A=\\norm{A}_*$ and $\\norm{W}_\\op=1$ for $W=UV^\\top$",
                    new double[] {1, 1},
                    new double[] {test.dot(one.matrix()) / nuclear, SchattenNorm.OPERATOR.of(test)},
                    one.rounding().withScale(Math.sqrt(one.rank())));
        }));
    }

    /** Test matrices near UVᵀ and far from it, all divided by their operator norm. */
    static Bound nothingBeatsNuclear(List<RankedMatrix> all, Randomness random, double size) {
        RandomGenerator generator = random.generator();
        double[] values = all.stream()
                .flatMapToDouble(one -> {
                    SingularValueDecomposition svd = one.svd();
                    DoubleMatrix best = MatrixProduct.multiplyTranspose(svd.u(), svd.v());
                    double nuclear = SchattenNorm.NUCLEAR.ofValues(svd.values());
                    return DoubleStream.of(DISTANCES).map(distance -> {
                        DoubleMatrix test = EntryLaw.GAUSSIAN
                                .matrix(best.rows, best.columns, generator)
                                .muli(distance)
                                .addi(best);
                        return size * test.dot(one.matrix()) / SchattenNorm.OPERATOR.of(test) / nuclear;
                    });
                })
                .toArray();
        return Bound.always(
                "$\\Tr W^\\top A\\le\\norm{A}_*$ for many $W$ with $\\norm{W}_\\op=1$",
                values,
                DoubleMatrix.ones(values.length).data,
                all.get(0).rounding().withScale(all.get(0).rank()));
    }

    /** X = UD^{1/2}M and Y = VD^{1/2}M^{-T} with M = OS: random orthogonal factors O, and S from none to a factor of two. */
    private record Factors(RankedMatrix of, DoubleMatrix x, DoubleMatrix y) {

        static List<Factors> all(List<RankedMatrix> matrices, Randomness random, double share) {
            RandomGenerator generator = random.generator();
            return matrices.stream()
                    .flatMap(one -> IntStream.range(0, STRETCHES.length).mapToObj(k -> {
                        int r = one.rank();
                        DoubleMatrix turn = QrDecomposition.of(EntryLaw.GAUSSIAN.matrix(r, r, generator))
                                .q();
                        return of(one, turn, STRETCHES[k], share);
                    }))
                    .toList();
        }

        private static Factors of(RankedMatrix one, DoubleMatrix turn, double stretch, double share) {
            SingularValueDecomposition svd = one.svd();
            double[] values = svd.values();
            DoubleMatrix roots = new DoubleMatrix(values.length);
            DoubleMatrix stretches = new DoubleMatrix(values.length);
            for (int i = 0; i < values.length; i++) {
                roots.put(i, Math.sqrt(share * values[i]));
                stretches.put(i, Math.pow(stretch, i % 2));
            }
            return new Factors(
                    one,
                    MatrixProduct.multiply(svd.u().mulRowVector(roots), turn.mulRowVector(stretches)),
                    MatrixProduct.multiply(svd.v().mulRowVector(roots), turn.mulRowVector(stretches.rdiv(1))));
        }

        double halfSquares() {
            return (Math.pow(x.norm2(), 2) + Math.pow(y.norm2(), 2)) / 2;
        }
    }

    static Identity factorsAreFeasible(List<RankedMatrix> all, Randomness random, double share) {
        return WorstIdentity.of(Factors.all(all, random, share).stream()
                .map(factors -> Identity.of(
                        "$XY^\\top=A$ for $X=UD^{1/2}M$ and $Y=VD^{1/2}N$ with several $M$ and $N$, $MN^\\top=I$",
                        factors.of().matrix().data,
                        MatrixProduct.multiplyTranspose(factors.x(), factors.y()).data,
                        factors.of()
                                .rounding()
                                .withScale(factors.of().norm() * factors.of().rank()))));
    }

    /** The other half of the certificate: ‖XYᵀ‖_* ≤ (‖X‖_F² + ‖Y‖_F²)/2. */
    static Bound nuclearByFactors(List<RankedMatrix> all, Randomness random, double share) {
        double[] bounds = Factors.all(all, random, share).stream()
                .mapToDouble(factors -> factors.halfSquares()
                        / SchattenNorm.NUCLEAR.of(factors.of().matrix()))
                .toArray();
        return Bound.always(
                "$\\norm{A}_*\\le\\frac12(\\norm{X}_F^2+\\norm{Y}_F^2)$ for these $X$ and $Y$, with equality at orthogonal $M$",
                DoubleMatrix.ones(bounds.length).data,
                bounds,
                all.get(0).rounding());
    }
}

package mdl.foundations.checklist;

import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import mdl.foundations.linalg.MatrixProduct;
import mdl.foundations.linalg.QrDecomposition;
import mdl.foundations.linalg.SchattenNorm;
import mdl.foundations.linalg.SingularValueDecomposition;
import mdl.foundations.random.EntryLaw;
import mdl.foundations.random.Randomness;
import mdl.foundations.statement.Rounding;
import org.jblas.DoubleMatrix;

/** A matrix whose rank is known by its making. */
record RankedMatrix(String name, DoubleMatrix matrix, int rank) {

    SingularValueDecomposition svd() {
        return SingularValueDecomposition.of(matrix);
    }

    double norm() {
        return SchattenNorm.OPERATOR.of(matrix);
    }

    Rounding rounding() {
        return Rounding.of(matrix.rows + matrix.columns);
    }

    /** Three without structure, then where the inequalities are attained: one direction, and equal singular values. */
    static List<RankedMatrix> all(int rows, Randomness random) {
        RandomGenerator generator = random.generator();
        int d = rows / 2;
        DoubleMatrix tall = EntryLaw.GAUSSIAN.matrix(rows, d, generator);
        DoubleMatrix left = EntryLaw.GAUSSIAN.matrix(rows, 2, generator);
        DoubleMatrix right = EntryLaw.GAUSSIAN.matrix(d, 2, generator);
        return List.of(
                new RankedMatrix("Gaussian entries", tall, d),
                new RankedMatrix("wide", EntryLaw.GAUSSIAN.matrix(d, rows, generator), d),
                new RankedMatrix("graded", tall.mulRowVector(grades(d)), d),
                new RankedMatrix("rank two", MatrixProduct.multiplyTranspose(left, right), 2),
                new RankedMatrix("rank one", MatrixProduct.multiplyTranspose(left.getColumn(0), right.getColumn(0)), 1),
                new RankedMatrix(
                        "orthonormal columns",
                        QrDecomposition.of(EntryLaw.GAUSSIAN.matrix(rows, d, generator))
                                .q(),
                        d));
    }

    /** From one down to a hundredth. */
    private static DoubleMatrix grades(int columns) {
        return new DoubleMatrix(IntStream.range(0, columns)
                .mapToDouble(k -> Math.pow(10, -2.0 * k / (columns - 1)))
                .toArray());
    }
}

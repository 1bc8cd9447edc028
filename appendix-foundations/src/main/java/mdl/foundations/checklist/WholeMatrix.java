package mdl.foundations.checklist;

import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import mdl.foundations.linalg.ExactRank;
import mdl.foundations.linalg.MatrixProduct;
import mdl.foundations.linalg.SingularValueDecomposition;
import mdl.foundations.random.Randomness;
import mdl.foundations.statement.Rounding;
import org.jblas.DoubleMatrix;

/** A matrix of whole numbers, its rank by elimination without rounding, and its decomposition. */
record WholeMatrix(DoubleMatrix matrix, int rank, SingularValueDecomposition svd) {

    /** Entries of the factors lie between minus this and this. */
    private static final int LARGEST_ENTRY = 3;

    static WholeMatrix of(DoubleMatrix matrix) {
        return new WholeMatrix(matrix, ExactRank.of(matrix), SingularValueDecomposition.of(matrix));
    }

    int smallerSize() {
        return Math.min(matrix.rows, matrix.columns);
    }

    double largest() {
        return svd.values()[0];
    }

    /** The first so many uᵢᵀAvᵢ over the largest singular value. */
    double[] valuesFromVectors(int count) {
        DoubleMatrix images = MatrixProduct.multiply(matrix, svd.v());
        return IntStream.range(0, count)
                .mapToDouble(i -> svd.u().getColumn(i).dot(images.getColumn(i)) / largest())
                .toArray();
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

    /** Tall, square and wide, each of rank one, of a quarter and of the full rank, if chance does not lower it. */
    static List<WholeMatrix> all(int size, Randomness random) {
        RandomGenerator generator = random.generator();
        int half = size / 2;
        List<WholeMatrix> all = new ArrayList<>();
        for (int[] shape : new int[][] {{size, half}, {size, size}, {half, size}}) {
            for (int rank : new int[] {size / 4, 1}) {
                DoubleMatrix left = wholeNumbers(shape[0], rank, generator);
                DoubleMatrix right = wholeNumbers(shape[1], rank, generator);
                all.add(of(MatrixProduct.multiplyTranspose(left, right)));
            }
            all.add(of(wholeNumbers(shape[0], shape[1], generator)));
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
}

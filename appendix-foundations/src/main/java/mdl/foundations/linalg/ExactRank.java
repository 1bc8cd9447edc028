package mdl.foundations.linalg;

import java.math.BigInteger;
import org.jblas.DoubleMatrix;

/**
 * The rank of a matrix of whole numbers without rounding, by fraction-free elimination: every division has no remainder.
 *
 * <p>Source: E. H. Bareiss, Sylvester's identity and multistep integer-preserving Gaussian elimination, Mathematics of
 * Computation 22 (1968), 565-578.
 */
public final class ExactRank {

    /** Whole numbers beyond it may have lost their last digits already. */
    private static final double LARGEST = 0x1p53;

    private ExactRank() {}

    /**
     * The number of pivots of an n × d matrix, in at most 2nd·min(n, d) multiplications and half as many divisions of
     * numbers with at most twice as many digits as the minors of A.
     *
     * @throws IllegalArgumentException if A is null or empty, or an entry is not a whole number up to 2⁵³
     */
    // tag::eliminate[]
    public static int of(DoubleMatrix a) {
        BigInteger[][] rows = wholeNumbers(a);
        BigInteger previous = BigInteger.ONE;
        int rank = 0;
        for (int column = 0; column < a.columns && rank < a.rows; column++) {
            int pivotRow = firstNonzero(rows, rank, column);
            if (pivotRow == a.rows) {
                continue;
            }
            BigInteger[] top = rows[pivotRow];
            rows[pivotRow] = rows[rank];
            rows[rank] = top;
            BigInteger pivot = top[column];
            for (int i = rank + 1; i < a.rows; i++) {
                BigInteger[] row = rows[i];
                BigInteger first = row[column];
                for (int j = column + 1; j < a.columns; j++) {
                    BigInteger product = first.multiply(top[j]);
                    row[j] = pivot.multiply(row[j]).subtract(product).divide(previous);
                }
            }
            previous = pivot;
            rank++;
        }
        return rank;
    }
    // end::eliminate[]

    private static int firstNonzero(BigInteger[][] rows, int from, int column) {
        int row = from;
        while (row < rows.length && rows[row][column].signum() == 0) {
            row++;
        }
        return row;
    }

    private static BigInteger[][] wholeNumbers(DoubleMatrix a) {
        Shapes.requireMatrix("A", a);
        BigInteger[][] rows = new BigInteger[a.rows][a.columns];
        for (int i = 0; i < a.rows; i++) {
            for (int j = 0; j < a.columns; j++) {
                double entry = a.get(i, j);
                if (entry != Math.rint(entry) || !(Math.abs(entry) <= LARGEST)) {
                    throw new IllegalArgumentException("A(" + i + ", " + j + ") is " + entry
                            + ": every entry must be a whole number of size at most 2^53");
                }
                rows[i][j] = BigInteger.valueOf((long) entry);
            }
        }
        return rows;
    }
}

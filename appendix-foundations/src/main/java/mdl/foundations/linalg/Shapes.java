package mdl.foundations.linalg;

import mdl.foundations.input.Inputs;
import org.jblas.DoubleMatrix;

/** What must hold of arguments before native code sees them, since it checks nothing and may crash or hang. */
final class Shapes {

    /** Symmetry is compared tile by tile, so that neither triangle is read against the grain of the cache. */
    private static final int TILE = 32;

    private Shapes() {}

    static void requireMatrix(String name, DoubleMatrix a) {
        if (a == null) {
            throw new IllegalArgumentException(name + " is null: it must be a matrix");
        }
        if (a.rows < 1 || a.columns < 1) {
            throw new IllegalArgumentException(shape(name, a) + ": both dimensions must be at least 1");
        }
        if (a.data.length != (long) a.rows * a.columns) {
            throw new IllegalArgumentException(
                    shape(name, a) + " but holds " + a.data.length + " numbers: it must hold rows times columns");
        }
    }

    static void requireFinite(String name, DoubleMatrix a) {
        requireMatrix(name, a);
        Inputs.finite(name, a);
    }

    static void requireFinite(String name, double[] values) {
        if (values == null) {
            throw new IllegalArgumentException(name + " is null: it must be an array of numbers");
        }
        Inputs.finite(name, values);
    }

    static void requireSquare(String name, DoubleMatrix a) {
        requireMatrix(name, a);
        if (a.rows != a.columns) {
            throw new IllegalArgumentException(shape(name, a) + ": it must be square");
        }
    }

    /** Equal to its transpose up to 1000 n eps max|a|, the rounding that products over many terms leave behind. */
    static void requireSymmetric(String name, DoubleMatrix a) {
        requireSquare(name, a);
        requireFinite(name, a);
        double largest = 0;
        for (double entry : a.data) {
            largest = Math.max(largest, Math.abs(entry));
        }
        double tolerance = 1000.0 * a.rows * Math.ulp(1.0) * largest;
        for (int top = 0; top < a.rows; top += TILE) {
            for (int left = 0; left <= top; left += TILE) {
                requireSymmetricTile(name, a, top, left, tolerance);
            }
        }
    }

    private static void requireSymmetricTile(String name, DoubleMatrix a, int top, int left, double tolerance) {
        int n = a.rows;
        for (int j = left; j < Math.min(left + TILE, n); j++) {
            for (int i = Math.max(top, j + 1); i < Math.min(top + TILE, n); i++) {
                double below = a.data[i + n * j];
                double above = a.data[j + n * i];
                if (Math.abs(below - above) > tolerance) {
                    throw new IllegalArgumentException(name + "(" + i + ", " + j + ") is " + below + " and " + name
                            + "(" + j + ", " + i + ") is " + above + ": " + name + " must be symmetric");
                }
            }
        }
    }

    static void requireEqual(
            int left, int right, String nameA, DoubleMatrix a, String nameB, DoubleMatrix b, String rule) {
        if (left != right) {
            throw new IllegalArgumentException(shape(nameA, a) + " and " + shape(nameB, b) + ": " + rule);
        }
    }

    static void requireSameRows(String nameA, DoubleMatrix a, String nameB, DoubleMatrix b) {
        requireEqual(a.rows, b.rows, nameA, a, nameB, b, nameA + " and " + nameB + " must have equally many rows");
    }

    static void requireNonzeroDiagonal(String name, DoubleMatrix a, String consequence) {
        for (int i = 0; i < a.rows; i++) {
            if (a.get(i, i) == 0) {
                throw new ArithmeticException(
                        consequence + ": the diagonal entry " + name + "(" + i + ", " + i + ") is 0");
            }
        }
    }

    /** One number for each column of the matrix. */
    static void requireOnePerColumn(String name, double[] values, String matrixName, DoubleMatrix matrix) {
        requireMatrix(matrixName, matrix);
        if (values == null || values.length != matrix.columns) {
            String given = values == null ? name + " is null" : name + " has " + values.length + " entries";
            throw new IllegalArgumentException(
                    shape(matrixName, matrix) + " and " + given + ": there must be one for each column");
        }
    }

    static String shape(String name, DoubleMatrix a) {
        return name + " is " + a.rows + " × " + a.columns;
    }
}

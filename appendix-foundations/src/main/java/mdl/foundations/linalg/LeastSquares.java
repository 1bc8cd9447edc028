package mdl.foundations.linalg;

import org.jblas.DoubleMatrix;

/**
 * The minimum-norm minimiser X of ||A X - B||, also where A has not full rank (dgelsd).
 *
 * @param solution n × k, the minimiser of least Euclidean norm in each column; not copied, so leave it as it is
 * @param rank the number of singular values above rcond times the largest
 * @param singularValues the min(m, n) singular values of A in descending order
 */
public record LeastSquares(DoubleMatrix solution, int rank, double[] singularValues) {

    /** Holds what was computed elsewhere; {@link #solve(DoubleMatrix, DoubleMatrix)} computes. */
    public LeastSquares {
        Shapes.requireMatrix("X", solution);
        Shapes.requireFinite("singularValues", singularValues);
        if (rank < 0 || rank > singularValues.length) {
            throw new IllegalArgumentException("rank is " + rank + ": it must lie between 0 and the "
                    + singularValues.length + " singular values");
        }
        singularValues = singularValues.clone();
    }

    /** Returns a copy of the singular values of A, descending. */
    @Override
    public double[] singularValues() {
        return singularValues.clone();
    }

    /**
     * Solves with rcond = max(m, n) eps, below which a singular value is indistinguishable from rounding; throws what
     * {@link #solve(DoubleMatrix, DoubleMatrix, double)} throws.
     */
    public static LeastSquares solve(DoubleMatrix a, DoubleMatrix b) {
        Shapes.requireMatrix("A", a);
        return solve(a, b, Math.max(a.rows, a.columns) * Math.ulp(1.0));
    }

    /**
     * Solves for A (m × n) and B (m × k), taking singular values of at most rcond times the largest for zero, in about
     * 4 m n r + O(r^3) operations, r = min(m, n), on copies.
     *
     * @throws IllegalArgumentException if a matrix is null, empty or not finite, if A and B have not equally many rows,
     *     or if rcond is not in [0, 1)
     * @throws ArithmeticException if the singular value iteration does not converge
     * @throws NativeLibraryException if there is no native library
     */
    public static LeastSquares solve(DoubleMatrix a, DoubleMatrix b, double rcond) {
        Shapes.requireFinite("A", a);
        Shapes.requireFinite("B", b);
        Shapes.requireSameRows("A", a, "B", b);
        if (!(rcond >= 0 && rcond < 1)) {
            throw new IllegalArgumentException("rcond is " + rcond + ": it must lie in [0, 1)");
        }
        int height = Math.max(a.rows, a.columns);
        MatrixSize.require(height, b.columns);
        double[] x = restacked(b.data, b.rows, height, b.columns);
        double[] singularValues = new double[Math.min(a.rows, a.columns)];
        int[] rank = new int[1];
        int info = NativeLibrary.lapack()
                .dgelsd(a.rows, a.columns, b.columns, a.data.clone(), x, singularValues, rcond, rank);
        Info.requireSuccess("dgelsd", info);
        double[] solution = restacked(x, height, a.columns, b.columns);
        return new LeastSquares(new DoubleMatrix(a.columns, b.columns, solution), rank[0], singularValues);
    }

    /** The same columns with another number of rows, cut or filled with zeros: dgelsd returns X where B stood. */
    private static double[] restacked(double[] columns, int height, int newHeight, int count) {
        double[] result = new double[newHeight * count];
        for (int j = 0; j < count; j++) {
            System.arraycopy(columns, height * j, result, newHeight * j, Math.min(height, newHeight));
        }
        return result;
    }
}

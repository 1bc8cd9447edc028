package mdl.foundations.linalg;

import org.jblas.DoubleMatrix;

/**
 * Solutions of triangular systems by substitution (dtrsm), in n^2 k operations for k right-hand sides.
 *
 * <p>Only the named triangle of the n × n matrix is read. Every method throws {@link IllegalArgumentException} if a
 * matrix is null, empty or not finite or if shapes do not fit, {@link ArithmeticException} if a diagonal entry is zero,
 * and {@link NativeLibraryException} if there is no native library.
 */
public final class TriangularSolve {

    private TriangularSolve() {}

    /** Returns L^-1 B for lower triangular L (n × n) and B (n × k). */
    public static DoubleMatrix lower(DoubleMatrix l, DoubleMatrix b) {
        return solve("L", false, false, l, b);
    }

    /** Returns L^-T B for lower triangular L (n × n) and B (n × k). */
    public static DoubleMatrix lowerTransposed(DoubleMatrix l, DoubleMatrix b) {
        return solve("L", false, true, l, b);
    }

    /** Returns U^-1 B for upper triangular U (n × n) and B (n × k). */
    public static DoubleMatrix upper(DoubleMatrix u, DoubleMatrix b) {
        return solve("U", true, false, u, b);
    }

    /** Returns U^-T B for upper triangular U (n × n) and B (n × k). */
    public static DoubleMatrix upperTransposed(DoubleMatrix u, DoubleMatrix b) {
        return solve("U", true, true, u, b);
    }

    private static DoubleMatrix solve(String name, boolean upper, boolean transpose, DoubleMatrix t, DoubleMatrix b) {
        Shapes.requireSquare(name, t);
        Shapes.requireFinite(name, t);
        Shapes.requireFinite("B", b);
        Shapes.requireSameRows(name, t, "B", b);
        Shapes.requireNonzeroDiagonal(name, t, name + " is singular");
        double[] x = b.data.clone();
        NativeLibrary.lapack().dtrsm(upper, transpose, b.rows, b.columns, t.data, x);
        return new DoubleMatrix(b.rows, b.columns, x);
    }
}

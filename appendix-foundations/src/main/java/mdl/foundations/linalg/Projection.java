package mdl.foundations.linalg;

import org.jblas.DoubleMatrix;

/**
 * Matrices with P² = P, which leave the vectors of a subspace where they are and send all others into it.
 *
 * <p>Notes: A.1.11.
 */
public final class Projection {

    private Projection() {}

    /**
     * The orthogonal projection QQᵀ (n × n) onto the span of the columns of B, with the orthonormal Q of B = QR, in
     * about 4nk² + n²k operations.
     *
     * @param basis B, n × k with linearly independent columns, k ≤ n
     * @throws IllegalArgumentException if B is null, empty, not finite or wider than tall, or if a column is, but for
     *     rounding, a combination of those before it
     */
    public static DoubleMatrix orthogonal(DoubleMatrix basis) {
        requireTall("B", basis);
        QrDecomposition factors = QrDecomposition.of(basis);
        for (int k = 0; k < basis.columns; k++) {
            double rounding = basis.rows * Math.ulp(1.0) * basis.getColumn(k).norm2();
            if (Math.abs(factors.r().get(k, k)) <= rounding) {
                throw new IllegalArgumentException("column " + k
                        + " of B is a combination of those before it: the columns must be linearly independent");
            }
        }
        return MatrixProduct.outerGram(factors.q());
    }

    /**
     * The projection B(CᵀB)⁻¹Cᵀ (n × n) onto the span of the columns of B, along the vectors orthogonal to those of C;
     * it is orthogonal only if the two spans are one.
     *
     * @param basis B, n × k with k ≤ n
     * @param normals C, n × k
     * @throws IllegalArgumentException if a matrix is null, empty or not finite, if B is wider than tall, or the shapes
     *     differ
     * @throws ArithmeticException if CᵀB is singular
     */
    // tag::oblique[]
    public static DoubleMatrix oblique(DoubleMatrix basis, DoubleMatrix normals) {
        requireTall("B", basis);
        requireTall("C", normals);
        Shapes.requireSameRows("B", basis, "C", normals);
        DoubleMatrix mixed = MatrixProduct.transposeMultiply(normals, basis);
        DoubleMatrix coefficients = LuDecomposition.of(mixed).solve(normals.transpose());
        return MatrixProduct.multiply(basis, coefficients);
    }
    // end::oblique[]

    /**
     * The projection I − P onto the kernel of P, along its image.
     *
     * @param projection P with P² = P, which is not checked; for any other square matrix I − P is no projection
     * @throws IllegalArgumentException if P is null, empty or not square
     */
    public static DoubleMatrix complement(DoubleMatrix projection) {
        Shapes.requireSquare("P", projection);
        return DoubleMatrix.eye(projection.rows).subi(projection);
    }

    private static void requireTall(String name, DoubleMatrix a) {
        Shapes.requireFinite(name, a);
        if (a.columns > a.rows) {
            throw new IllegalArgumentException(Shapes.shape(name, a) + ": it must not have more columns than rows");
        }
    }
}

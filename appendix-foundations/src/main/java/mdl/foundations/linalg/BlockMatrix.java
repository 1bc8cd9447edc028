package mdl.foundations.linalg;

import org.jblas.DoubleMatrix;

/**
 * A square matrix in four blocks, (A B; C D).
 *
 * @param a n × n
 * @param b n × m
 * @param c m × n
 * @param d m × m
 */
public record BlockMatrix(DoubleMatrix a, DoubleMatrix b, DoubleMatrix c, DoubleMatrix d) {

    /** @throws IllegalArgumentException if a block is null, empty or not finite, or the shapes do not fit */
    public BlockMatrix {
        Shapes.requireSquare("A", a);
        Shapes.requireSquare("D", d);
        Shapes.requireFinite("A", a);
        Shapes.requireFinite("B", b);
        Shapes.requireFinite("C", c);
        Shapes.requireFinite("D", d);
        Shapes.requireSameRows("A", a, "B", b);
        Shapes.requireSameRows("C", c, "D", d);
        Shapes.requireEqual(b.columns, d.columns, "B", b, "D", d, "B and D must have equally many columns");
        Shapes.requireEqual(a.columns, c.columns, "A", a, "C", c, "A and C must have equally many columns");
    }

    /** The blocks as one matrix, (n + m) × (n + m). */
    public DoubleMatrix whole() {
        return DoubleMatrix.concatVertically(
                DoubleMatrix.concatHorizontally(a, b), DoubleMatrix.concatHorizontally(c, d));
    }

    /**
     * The Schur complement of D, A − BD⁻¹C, whose inverse is the first block of the inverse (Haynsworth 1968).
     *
     * @throws ArithmeticException if D is singular
     */
    public DoubleMatrix schurComplement() {
        return a.sub(MatrixProduct.multiply(b, LuDecomposition.of(d).solve(c)));
    }

    /**
     * The inverse (A B; C D)⁻¹ in blocks of the same shapes, in O((n + m)³) operations.
     *
     * <p>Notes: A.1.25.
     *
     * @throws ArithmeticException if D or the Schur complement is singular
     */
    // tag::inverse[]
    public BlockMatrix inverse() {
        DoubleMatrix dInverse = LuDecomposition.of(d).inverse();
        DoubleMatrix first = LuDecomposition.of(schurComplement()).inverse();
        DoubleMatrix right = MatrixProduct.multiply(b, dInverse);
        DoubleMatrix left = MatrixProduct.multiply(dInverse, c);
        DoubleMatrix below = MatrixProduct.multiply(left, first);
        return new BlockMatrix(
                first,
                MatrixProduct.multiply(first, right).negi(),
                below.neg(),
                dInverse.add(MatrixProduct.multiply(below, right)));
    }
    // end::inverse[]
}

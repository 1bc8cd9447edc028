package mdl.foundations.linalg;

import org.jblas.DoubleMatrix;

/**
 * The Schatten norm ‖A‖ₚ = (Σ σᵢ(A)ᵖ)^{1/p}, the ℓᵖ norm of the singular values; for p below one it is homogeneous and no
 * norm.
 *
 * <p>Source: R. Bhatia, Matrix Analysis, 1997, section IV.2. Notes: A.1.14 to A.1.17.
 *
 * @param p the exponent, above 0, possibly infinite
 */
public record SchattenNorm(double p) {

    /** The sum of the singular values, p = 1. */
    public static final SchattenNorm NUCLEAR = new SchattenNorm(1);

    /** The root of the sum of the squared entries, p = 2. */
    public static final SchattenNorm FROBENIUS = new SchattenNorm(2);

    /** The largest singular value, p = ∞. */
    public static final SchattenNorm OPERATOR = new SchattenNorm(Double.POSITIVE_INFINITY);

    /** @throws IllegalArgumentException if p is not above 0 */
    public SchattenNorm {
        p = new VectorNorm(p).p();
    }

    /**
     * The norm of an m × n matrix, for the cost of its singular values.
     *
     * @throws IllegalArgumentException if A is null, empty or not finite
     */
    public double of(DoubleMatrix a) {
        return ofValues(SingularValueDecomposition.valuesOf(a));
    }

    /**
     * The norm of a matrix with these singular values; infinite where it exceeds every number, as r^{1/p} does for small p.
     *
     * @throws IllegalArgumentException if there is no value, or one is negative or not finite
     */
    public double ofValues(double[] values) {
        requireSingularValues(values);
        return new VectorNorm(p).of(values);
    }

    /**
     * The least c with ‖A‖ₚ ≤ c ‖A‖_q for every A of rank r: r^{1/p − 1/q} if p is below q, otherwise 1.
     *
     * @throws IllegalArgumentException if the rank is below 1
     */
    public double mostOver(SchattenNorm q, int rank) {
        if (rank < 1) {
            throw new IllegalArgumentException("rank is " + rank + ": it must be at least 1");
        }
        return Math.pow(rank, Math.max(0, 1 / p - 1 / q.p));
    }

    private static void requireSingularValues(double[] values) {
        Shapes.requireFinite("values", values);
        if (values.length == 0) {
            throw new IllegalArgumentException("values is empty: a matrix has at least one singular value");
        }
        for (int i = 0; i < values.length; i++) {
            if (values[i] < 0) {
                throw new IllegalArgumentException("values[" + i + "] is " + values[i] + ": it must not be negative");
            }
        }
    }
}

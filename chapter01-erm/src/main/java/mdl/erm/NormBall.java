package mdl.erm;

import mdl.foundations.input.Inputs;
import mdl.foundations.linalg.MatrixProduct;
import org.jblas.DoubleMatrix;

/**
 * The linear functions x ↦ ⟨w, x⟩ with ‖w‖₂ ≤ B.
 *
 * @param radius B
 */
public record NormBall(double radius) {

    private static final int MOST = 24;

    /** @throws IllegalArgumentException if B is not positive and finite */
    public NormBall {
        if (!(radius > 0 && radius < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("radius is " + radius + ", but must be positive and finite");
        }
    }

    /**
     * The largest correlation with given signs, sup (1/n)Σ σ_i⟨w, x_i⟩ = (B/n)‖Σ σ_i x_i‖₂.
     *
     * @param points the rows x_i, n × d
     * @throws IllegalArgumentException if there are not n signs
     */
    public double correlation(DoubleMatrix points, double[] signs) {
        return radius / points.rows * new DoubleMatrix(MatrixProduct.transposeTimes(points, signs)).norm2();
    }

    /**
     * The empirical Rademacher complexity (B/n) E‖Σ σ_i x_i‖₂, the mean over all 2ⁿ signs; costs O(2ⁿd).
     *
     * @param points the rows x_i, n × d
     * @throws IllegalArgumentException if n lies outside 1..24
     */
    // tag::complexity[]
    public double complexity(DoubleMatrix points) {
        int n = points.rows;
        if (n < 1 || n > MOST) {
            throw new IllegalArgumentException("there are " + n + " points, but must be 1 to " + MOST);
        }
        // Turning every sign changes no length: the last sign stays.
        DoubleMatrix sum = points.columnSums();
        double[] signs = DoubleMatrix.ones(n).data;
        double total = sum.norm2();
        long half = 1L << (n - 1);
        for (long k = 1; k < half; k++) {
            int turned = Long.numberOfTrailingZeros(k);
            signs[turned] = -signs[turned];
            sum.addi(points.getRow(turned).muli(2 * signs[turned]));
            total += sum.norm2();
        }
        return radius / n * total / half;
    }
    // end::complexity[]

    /** The upper bound (B/n)√Σ‖x_i‖², attained by orthogonal points; over √2 it is the lower bound (Szarek, 1976). */
    public double bound(DoubleMatrix points) {
        Inputs.atLeast("the number of points", points.rows, 1);
        return radius / points.rows * points.norm2();
    }
}

package mdl.erm;

import mdl.foundations.input.Inputs;
import mdl.foundations.linalg.MatrixSize;
import org.jblas.DoubleMatrix;

/**
 * The features φ_k(x) = √(2k+1) P_k(x), k &lt; p, with the Legendre polynomials P_k.
 *
 * <p>They span the polynomials of degree below p, and E φφᵀ = I_p if x is uniform on [−1, 1]. Notes: Example 6.
 *
 * @param count p, at least 1
 */
public record LegendreFeatures(int count) {

    /** @throws IllegalArgumentException if p &lt; 1, or p numbers do not fit in memory */
    public LegendreFeatures {
        Inputs.atLeast("the number of features", count, 1);
        MatrixSize.require(count, 1);
    }

    /** The p features of one point, by the recursion (k+1)P_{k+1} = (2k+1)xP_k − kP_{k−1}. */
    // tag::features[]
    public double[] at(double x) {
        double[] features = new double[count];
        double before = 0;
        double polynomial = 1;
        for (int k = 0; k < count; k++) {
            features[k] = Math.sqrt(2 * k + 1) * polynomial;
            double next = ((2 * k + 1) * x * polynomial - k * before) / (k + 1);
            before = polynomial;
            polynomial = next;
        }
        return features;
    }
    // end::features[]

    /**
     * The features of n points, n × p.
     *
     * @throws IllegalArgumentException if there is no point, or np numbers do not fit in memory
     */
    public DoubleMatrix matrix(double[] points) {
        MatrixSize.require(points.length, count);
        DoubleMatrix matrix = new DoubleMatrix(points.length, count);
        for (int i = 0; i < points.length; i++) {
            double[] features = at(points[i]);
            for (int k = 0; k < count; k++) {
                matrix.put(i, k, features[k]);
            }
        }
        return matrix;
    }

    /**
     * The prediction ⟨θ, φ(x)⟩.
     *
     * @throws IllegalArgumentException if θ has not p coordinates
     */
    public double predict(double[] theta, double x) {
        if (theta.length != count) {
            throw new IllegalArgumentException("there are " + theta.length + " parameters, but must be " + count);
        }
        double[] features = at(x);
        double sum = 0;
        for (int k = 0; k < count; k++) {
            sum += theta[k] * features[k];
        }
        return sum;
    }
}

package mdl.curse;

import java.util.random.RandomGenerator;
import mdl.foundations.random.EntryLaw;
import org.hipparchus.special.Beta;
import org.jblas.DoubleMatrix;

/**
 * The uniform law on the unit sphere of intrinsic dimension m, which lies in ℝ^{m+1}.
 *
 * <p>Source: Li (2011) for the cap.
 *
 * @param intrinsic m, at least 1
 */
public record UniformSphere(int intrinsic) {

    /** @throws IllegalArgumentException if m &lt; 1 */
    public UniformSphere {
        if (intrinsic < 1) {
            throw new IllegalArgumentException("intrinsic is " + intrinsic + ", but must be at least 1");
        }
    }

    /** n independent points, shape n × (m+1). */
    public DoubleMatrix sample(int n, RandomGenerator generator) {
        DoubleMatrix points = EntryLaw.GAUSSIAN.matrix(n, intrinsic + 1, generator);
        for (int i = 0; i < n; i++) {
            DoubleMatrix row = points.getRow(i);
            points.putRow(i, row.div(row.norm2()));
        }
        return points;
    }

    /**
     * The share of the sphere within Euclidean distance r of one of its points: I_{r²/4}(m/2, m/2), with the regularised
     * incomplete beta function I.
     *
     * @throws IllegalArgumentException if r is negative
     */
    public double capMass(double r) {
        if (!(r >= 0)) {
            throw new IllegalArgumentException("r is " + r + ", but must not be negative");
        }
        return r >= 2 ? 1 : Beta.regularizedBeta(r * r / 4, intrinsic / 2.0, intrinsic / 2.0);
    }
}

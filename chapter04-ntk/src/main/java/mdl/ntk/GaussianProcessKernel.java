package mdl.ntk;

import mdl.foundations.analysis.Activation;
import org.jblas.DoubleMatrix;

/**
 * The covariance K(x, z) = s_a² E σ(⟨w, x⟩)σ(⟨w, z⟩) of a network with one hidden layer at its start, for w ~ N(0, s_w² I_d).
 *
 * <p>It is exact at every width for f = (1/√p) Σ_j a_j σ(⟨w_j, x⟩) with centred a_j of variance s_a², and the covariance of the
 * Gaussian process that f approaches as p grows. Source: Neal (1996). Notes: 4.2.4.
 *
 * @param activation σ
 * @param outerDeviation s_a, not negative
 * @param innerDeviation s_w, not negative
 */
public record GaussianProcessKernel(Activation activation, double outerDeviation, double innerDeviation) {

    /** @throws IllegalArgumentException if a deviation is negative or not finite */
    public GaussianProcessKernel {
        if (!(outerDeviation >= 0
                && innerDeviation >= 0
                && outerDeviation + innerDeviation < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("the deviations of the weights are " + outerDeviation + " and "
                    + innerDeviation + ", but must be finite and not negative");
        }
    }

    /**
     * K(x_i, z_k) for the rows of X (n × d) and Z (m × d), n × m.
     *
     * @throws IllegalArgumentException if X and Z have not equally many columns
     */
    // tag::between[]
    public DoubleMatrix between(DoubleMatrix x, DoubleMatrix z) {
        DualActivation dual = new DualActivation(activation);
        DoubleMatrix kernel = new DoubleMatrix(x.rows, z.rows);
        for (int i = 0; i < x.rows; i++) {
            for (int k = 0; k < z.rows; k++) {
                InputPair pair = InputPair.of(x.getRow(i).data, z.getRow(k).data);
                double mean = dual.values(
                        innerDeviation * pair.firstNorm(), innerDeviation * pair.secondNorm(), pair.angle());
                kernel.put(i, k, outerDeviation * outerDeviation * mean);
            }
        }
        return kernel;
    }
    // end::between[]

    /** K(x_i, x_k) for the rows of X. */
    public DoubleMatrix gram(DoubleMatrix x) {
        return between(x, x);
    }
}

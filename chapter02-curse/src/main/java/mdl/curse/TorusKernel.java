package mdl.curse;

import org.jblas.DoubleMatrix;

/**
 * A positive definite kernel on the torus, the product over coordinates of Poisson kernels with k(x, x) = 1.
 *
 * <p>Each factor is (1 − r)²/(1 − 2r cos 2π(s − t) + r²) = (1 − r)/(1 + r) Σ_m r^{|m|} e^{2πim(s − t)}. All its Fourier
 * coefficients are positive, so the distance of mean embeddings, the maximum mean discrepancy, is zero for equal measures
 * only (Gretton et al., 2012).
 *
 * @param dimension d
 * @param decay r, between 0 and 1
 */
public record TorusKernel(int dimension, double decay) {

    /** @throws IllegalArgumentException if d is below 1 or r outside (0, 1) */
    public TorusKernel {
        if (dimension < 1) {
            throw new IllegalArgumentException("dimension is " + dimension + ", but must be at least 1");
        }
        if (!(decay > 0 && decay < 1)) {
            throw new IllegalArgumentException("decay is " + decay + ", but must lie strictly between 0 and 1");
        }
    }

    /** The kernel with r = 1/(2d), for which E k(x, x′) tends to 1/e and not to zero. */
    public static TorusKernel of(int dimension) {
        return new TorusKernel(dimension, 0.5 / dimension);
    }

    /** E k(x, x′) for an independent uniform x′ and any x, ((1 − r)/(1 + r))^d. */
    public double mean() {
        return Math.pow((1 - decay) / (1 + decay), dimension);
    }

    /**
     * k(x_i, y_j), n × m, in O(nmd) operations.
     *
     * @throws IllegalArgumentException if a cloud has another dimension than the kernel
     */
    public DoubleMatrix between(TorusSample x, TorusSample y) {
        requireDimension(x);
        requireDimension(y);
        DoubleMatrix kernel = DoubleMatrix.ones(x.size(), y.size());
        double[][] rows = circle(x);
        double[][] columns = circle(y);
        double top = (1 - decay) * (1 - decay);
        double base = 1 + decay * decay;
        for (int k = 0; k < dimension; k++) {
            for (int j = 0; j < y.size(); j++) {
                double cosine = 2 * decay * columns[0][k * y.size() + j];
                double sine = 2 * decay * columns[1][k * y.size() + j];
                for (int i = 0; i < x.size(); i++) {
                    int place = k * x.size() + i;
                    kernel.data[j * x.size() + i] *= top / (base - cosine * rows[0][place] - sine * rows[1][place]);
                }
            }
        }
        return kernel;
    }

    /**
     * The squared discrepancy of a cloud and the uniform law, n^{−2} Σ_ij k(x_i, x_j) − E k(x, x′).
     *
     * @throws IllegalArgumentException if the cloud has another dimension than the kernel
     */
    public double squaredDiscrepancy(TorusSample x) {
        return between(x, x).mean() - mean();
    }

    /**
     * The squared discrepancy of two clouds, the means of k within each minus twice the mean between them.
     *
     * @throws IllegalArgumentException if a cloud has another dimension than the kernel
     */
    // tag::discrepancy[]
    public double squaredDiscrepancy(TorusSample x, TorusSample y) {
        return between(x, x).mean() + between(y, y).mean() - 2 * between(x, y).mean();
    }
    // end::discrepancy[]

    private static double[][] circle(TorusSample cloud) {
        double[] angles = cloud.points().data;
        double[][] circle = new double[2][angles.length];
        for (int k = 0; k < angles.length; k++) {
            circle[0][k] = Math.cos(2 * Math.PI * angles[k]);
            circle[1][k] = Math.sin(2 * Math.PI * angles[k]);
        }
        return circle;
    }

    private void requireDimension(TorusSample cloud) {
        if (cloud.dimension() != dimension) {
            throw new IllegalArgumentException(
                    "a kernel in dimension " + dimension + " has no value at points in dimension " + cloud.dimension());
        }
    }
}

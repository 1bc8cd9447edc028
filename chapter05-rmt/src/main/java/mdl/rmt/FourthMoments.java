package mdl.rmt;

import mdl.foundations.input.Inputs;
import mdl.foundations.linalg.MatrixProduct;
import org.jblas.DoubleMatrix;

/**
 * The covariance of the entries of xxᵀ for x = Au, where the d entries of u are independent, with mean 0, variance 1 and
 * excess kurtosis κ.
 *
 * <p>V_{jk,lm} = Σ_{jl}Σ_{km} + Σ_{jm}Σ_{kl} + κ Σ_p A_{jp}A_{kp}A_{lp}A_{mp}, with Σ = AAᵀ: the covariance of
 * √n(Σ̂ − Σ) at every n. Gaussian data has κ = 0.
 *
 * <p>Source: Isserlis (1918) for κ = 0. Notes: equation 5.4.4.
 *
 * @param factor A, d × d; not copied, so leave it as it is
 * @param excessKurtosis κ = E u⁴ − 3, at least −2
 */
public record FourthMoments(DoubleMatrix factor, double excessKurtosis) {

    /** @throws IllegalArgumentException if A is not square, or κ is below −2 or not finite */
    public FourthMoments {
        if (factor.rows != factor.columns || factor.rows == 0) {
            throw new IllegalArgumentException(
                    "the factor A must be square, not " + factor.rows + " × " + factor.columns);
        }
        if (!(excessKurtosis >= -2 && excessKurtosis < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException(
                    "the excess kurtosis is " + excessKurtosis + ", but must be finite and at least -2");
        }
    }

    /** The covariance Σ = AAᵀ of the samples, d × d. */
    public DoubleMatrix covariance() {
        return MatrixProduct.outerGram(factor);
    }

    /**
     * The entry V_{jk,lm}, with indices from 0; costs 5d operations.
     *
     * @throws IllegalArgumentException if an index lies outside 0..d−1
     */
    // tag::entry[]
    public double entry(int j, int k, int l, int m) {
        requireIndices(j, k, l, m);
        double fourfold = 0;
        for (int p = 0; p < factor.columns; p++) {
            double first = factor.get(j, p) * factor.get(k, p);
            double second = factor.get(l, p) * factor.get(m, p);
            fourfold += first * second;
        }
        return row(j, l) * row(k, m) + row(j, m) * row(k, l) + excessKurtosis * fourfold;
    }
    // end::entry[]

    private void requireIndices(int... indices) {
        for (int index : indices) {
            Inputs.within("an index", index, 0, factor.rows - 1);
        }
    }

    /** V as a matrix over the pairs j ≤ k in the order (0,0), (0,1), …, (1,1), …, d(d+1)/2 × d(d+1)/2. */
    public DoubleMatrix matrix() {
        int d = factor.rows;
        int pairs = d * (d + 1) / 2;
        DoubleMatrix matrix = new DoubleMatrix(pairs, pairs);
        int row = 0;
        for (int j = 0; j < d; j++) {
            for (int k = j; k < d; k++) {
                int column = 0;
                for (int l = 0; l < d; l++) {
                    for (int m = l; m < d; m++) {
                        matrix.put(row, column++, entry(j, k, l, m));
                    }
                }
                row++;
            }
        }
        return matrix;
    }

    /**
     * The variance of (vᵀx)², 2(vᵀΣv)² + κ Σ_p (Aᵀv)_p⁴: for a unit eigenvector v of a simple eigenvalue of Σ, that of the
     * eigenvalue's fluctuations.
     *
     * @param v d numbers
     * @throws IllegalArgumentException if v has another size
     */
    public double along(double[] v) {
        double squares = 0;
        double fourths = 0;
        for (double coordinate : MatrixProduct.transposeTimes(factor, v)) {
            squares += coordinate * coordinate;
            fourths += Math.pow(coordinate, 4);
        }
        return 2 * squares * squares + excessKurtosis * fourths;
    }

    private double row(int j, int k) {
        double sum = 0;
        for (int p = 0; p < factor.columns; p++) {
            sum += factor.get(j, p) * factor.get(k, p);
        }
        return sum;
    }
}

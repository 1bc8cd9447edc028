package mdl.rmt;

import mdl.foundations.input.Inputs;
import mdl.foundations.linalg.MatrixProduct;
import mdl.foundations.linalg.SymmetricEigen;
import org.hipparchus.complex.Complex;
import org.jblas.DoubleMatrix;

/**
 * A sample covariance without one of its samples, Σ̂⁽ⁱ⁾ = (1/n)Σ_{j≠i} xⱼxⱼᵀ, beside the sample that was left out.
 *
 * <p>Its resolvent R⁽ⁱ⁾(z) is independent of xᵢ. Notes: equations 5.4.16 to 5.4.25.
 *
 * @param others the eigenvalues and eigenvectors of Σ̂⁽ⁱ⁾, d × d
 * @param sample xᵢ, d numbers
 * @param samples n, with the one left out
 */
public record LeaveOneOut(SymmetricEigen others, double[] sample, int samples) {

    /** @throws IllegalArgumentException if the sizes do not fit, or n &lt; 1 */
    public LeaveOneOut {
        if (sample.length != others.vectors().rows) {
            throw new IllegalArgumentException("the sample has " + sample.length + " entries, but must have "
                    + others.vectors().rows + ", the size of the matrix");
        }
        if (samples < 1) {
            throw new IllegalArgumentException("there are " + samples + " samples, but there must be at least 1");
        }
        sample = sample.clone();
    }

    /**
     * Leaves row i out, in about nd² + 9d³ operations.
     *
     * @param x the data X, n × d
     * @param i the row, counted from 0
     * @throws IllegalArgumentException if there is no such row, or X is not finite
     */
    public static LeaveOneOut of(DoubleMatrix x, int i) {
        if (i < 0 || i >= x.rows) {
            throw new IllegalArgumentException(
                    "row " + i + " cannot be left out: the rows are numbered from 0 to " + (x.rows - 1));
        }
        Inputs.finite("X", x);
        double[] sample = x.getRow(i).toArray();
        DoubleMatrix rest = x.dup();
        rest.putRow(i, DoubleMatrix.zeros(1, x.columns));
        return new LeaveOneOut(SymmetricEigen.of(SampleCovariance.of(rest)), sample, x.rows);
    }

    /** A copy of xᵢ. */
    @Override
    public double[] sample() {
        return sample.clone();
    }

    /** The vector R⁽ⁱ⁾(z)xᵢ, in 4d² operations. */
    // tag::resolvent[]
    public Complex[] resolventTimesSample(Complex z) {
        double[] values = others.values();
        double[] coordinates = MatrixProduct.transposeTimes(others.vectors(), sample);
        double[] real = new double[values.length];
        double[] imaginary = new double[values.length];
        for (int k = 0; k < values.length; k++) {
            Complex pole = new Complex(values[k]).subtract(z);
            Complex coordinate = new Complex(coordinates[k]).divide(pole);
            real[k] = coordinate.getReal();
            imaginary[k] = coordinate.getImaginary();
        }
        real = MatrixProduct.times(others.vectors(), real);
        imaginary = MatrixProduct.times(others.vectors(), imaginary);
        Complex[] vector = new Complex[values.length];
        for (int j = 0; j < values.length; j++) {
            vector[j] = new Complex(real[j], imaginary[j]);
        }
        return vector;
    }
    // end::resolvent[]

    /** The quadratic form xᵢᵀR⁽ⁱ⁾(z)xᵢ/n. */
    public Complex quadraticForm(Complex z) {
        return quadraticForm(DoubleMatrix.eye(sample.length), z);
    }

    /**
     * The form xᵢᵀA R⁽ⁱ⁾(z)xᵢ/n.
     *
     * @param a A, d × d
     * @throws IllegalArgumentException if A has another size
     */
    public Complex quadraticForm(DoubleMatrix a, Complex z) {
        if (a.rows != sample.length || a.columns != sample.length) {
            throw new IllegalArgumentException("A is " + a.rows + " × " + a.columns + ", but must be " + sample.length
                    + " × " + sample.length + " like the resolvent");
        }
        double[] weights = MatrixProduct.transposeTimes(a, sample);
        Complex[] vector = resolventTimesSample(z);
        Complex sum = Complex.ZERO;
        for (int j = 0; j < vector.length; j++) {
            sum = sum.add(vector[j].multiply(weights[j]));
        }
        return sum.divide(samples);
    }
}

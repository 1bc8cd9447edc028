package mdl.rmt;

import mdl.foundations.linalg.LuDecomposition;
import mdl.foundations.linalg.MatrixProduct;
import org.hipparchus.complex.Complex;
import org.jblas.DoubleMatrix;

/**
 * The resolvent R(z) = (M − zI)⁻¹ of a real matrix, all its entries, by elimination and without eigenvalues.
 *
 * <p>Notes: equations 5.2.16 and 5.4.17.
 *
 * @param real Re R(z), d × d; not copied, so leave it as it is
 * @param imaginary Im R(z), d × d; not copied, so leave it as it is
 */
public record DenseResolvent(DoubleMatrix real, DoubleMatrix imaginary) {

    /** @throws IllegalArgumentException if the two parts are not square matrices of one size */
    public DenseResolvent {
        if (real.rows != real.columns || real.rows != imaginary.rows || real.rows != imaginary.columns) {
            throw new IllegalArgumentException("the parts of a resolvent must be square and of one size, not "
                    + real.rows + " x " + real.columns + " and " + imaginary.rows + " x " + imaginary.columns);
        }
    }

    /**
     * Solves (M − zI)R = I as a real system of twice the size, in about 20d³ operations.
     *
     * @param m M, d × d
     * @throws IllegalArgumentException if M is empty, not square or not finite
     * @throws ArithmeticException if z is an eigenvalue of M and elimination finds an exact zero
     */
    public static DenseResolvent of(DoubleMatrix m, Complex z) {
        int d = m.rows;
        if (m.columns != d) {
            throw new IllegalArgumentException(
                    "a resolvent belongs to a square matrix, not to one of " + d + " x " + m.columns);
        }
        DoubleMatrix shifted = m.sub(DoubleMatrix.eye(d).muli(z.getReal()));
        DoubleMatrix turn = DoubleMatrix.eye(d).muli(z.getImaginary());
        DoubleMatrix system = DoubleMatrix.concatVertically(
                DoubleMatrix.concatHorizontally(shifted, turn), DoubleMatrix.concatHorizontally(turn.neg(), shifted));
        DoubleMatrix right = DoubleMatrix.concatVertically(DoubleMatrix.eye(d), DoubleMatrix.zeros(d, d));
        DoubleMatrix solution = LuDecomposition.of(system).solve(right);
        return new DenseResolvent(solution.getRange(0, d, 0, d), solution.getRange(d, 2 * d, 0, d));
    }

    /** The number of rows, d. */
    public int dimension() {
        return real.rows;
    }

    /** The entry in row j and column k, counted from 0. */
    public Complex entry(int j, int k) {
        return new Complex(real.get(j, k), imaginary.get(j, k));
    }

    /** Tr R(z). */
    public Complex trace() {
        return trace(DoubleMatrix.eye(dimension()));
    }

    /** Tr(A R(z)) for A of the same size, in 2d² operations. */
    public Complex trace(DoubleMatrix a) {
        DoubleMatrix transposed = a.transpose();
        return new Complex(transposed.mul(real).sum(), transposed.mul(imaginary).sum());
    }

    /**
     * R(z)x for real x.
     *
     * @throws IllegalArgumentException if x has not d entries
     */
    public Complex[] times(double[] x) {
        double[] re = MatrixProduct.times(real, x);
        double[] im = MatrixProduct.times(imaginary, x);
        Complex[] product = new Complex[re.length];
        for (int j = 0; j < re.length; j++) {
            product[j] = new Complex(re[j], im[j]);
        }
        return product;
    }
}

package mdl.rmt;

import mdl.foundations.input.Inputs;
import mdl.foundations.linalg.LuDecomposition;
import mdl.foundations.linalg.MatrixProduct;
import mdl.foundations.linalg.SymmetricEigen;
import org.hipparchus.complex.Complex;
import org.jblas.DoubleMatrix;

/**
 * The resolvent R(z) = (M − zI)⁻¹ = A + iB of a real d × d matrix at a complex point z that is no eigenvalue.
 *
 * <p>For symmetric M it is Σ uᵢuᵢᵀ/(λᵢ − z), symmetric though not Hermitian. Notes: equations 5.1.4, 5.1.5, 5.2.16 and
 * 5.4.17.
 *
 * @param real A, d × d; not copied, so leave it as it is
 * @param imaginary B, d × d; likewise
 */
public record Resolvent(DoubleMatrix real, DoubleMatrix imaginary) {

    /** @throws IllegalArgumentException if A is empty or not square, or B has another shape */
    public Resolvent {
        if (real.rows == 0 || !real.isSquare() || !real.sameSize(imaginary)) {
            throw new IllegalArgumentException(
                    "the parts of a resolvent must be square, not empty and of one size, but are " + real.rows + " × "
                            + real.columns + " and " + imaginary.rows + " × " + imaginary.columns);
        }
    }

    /**
     * The resolvent by elimination, without eigenvalues: with z = x + iη, the real system (M − x)A + ηB = I and
     * (M − x)B − ηA = 0 of order 2d; costs 16/3 d³ operations, and 2/3 d³ for real z.
     *
     * @param matrix M, d × d, symmetric or not
     * @throws IllegalArgumentException if M is empty, not square or not finite
     * @throws ArithmeticException if z is an eigenvalue to the last bit
     */
    // tag::solve[]
    public static Resolvent solve(DoubleMatrix matrix, Complex z) {
        requireSquare("a matrix with a resolvent", matrix);
        int d = matrix.rows;
        DoubleMatrix identity = DoubleMatrix.eye(d);
        DoubleMatrix zero = DoubleMatrix.zeros(d, d);
        DoubleMatrix shifted = matrix.sub(identity.mul(z.getReal()));
        if (z.getImaginary() == 0) {
            DoubleMatrix inverse = LuDecomposition.of(shifted).solve(identity);
            return new Resolvent(inverse, zero);
        }
        DoubleMatrix height = identity.mul(z.getImaginary());
        DoubleMatrix system = DoubleMatrix.concatVertically(
                DoubleMatrix.concatHorizontally(shifted, height),
                DoubleMatrix.concatHorizontally(height.neg(), shifted));
        DoubleMatrix right = DoubleMatrix.concatVertically(identity, zero);
        DoubleMatrix parts = LuDecomposition.of(system).solve(right);
        return new Resolvent(parts.getRange(0, d, 0, d), parts.getRange(d, 2 * d, 0, d));
    }
    // end::solve[]

    /**
     * The resolvent of a symmetric matrix from its eigenvalues and eigenvectors, Σ uᵢuᵢᵀ/(λᵢ − z); costs 4d³ operations.
     *
     * @throws IllegalArgumentException if z is an eigenvalue
     */
    public static Resolvent of(SymmetricEigen eigen, Complex z) {
        double[] values = eigen.values();
        DoubleMatrix real = eigen.vectors().dup();
        DoubleMatrix imaginary = eigen.vectors().dup();
        for (int k = 0; k < values.length; k++) {
            Complex difference = new Complex(values[k]).subtract(z);
            if (difference.isZero()) {
                throw new IllegalArgumentException("z = " + values[k] + " is an eigenvalue");
            }
            Complex weight = difference.reciprocal();
            real.putColumn(k, real.getColumn(k).mul(weight.getReal()));
            imaginary.putColumn(k, imaginary.getColumn(k).mul(weight.getImaginary()));
        }
        return new Resolvent(
                MatrixProduct.multiplyTranspose(real, eigen.vectors()),
                MatrixProduct.multiplyTranspose(imaginary, eigen.vectors()));
    }

    /** d, the order of the matrix. */
    public int dimension() {
        return real.rows;
    }

    /**
     * The entry in that row and column, both counted from 0.
     *
     * @throws IllegalArgumentException if there is none
     */
    public Complex entry(int row, int column) {
        Inputs.within("the row", row, 0, dimension() - 1);
        Inputs.within("the column", column, 0, dimension() - 1);
        return new Complex(real.get(row, column), imaginary.get(row, column));
    }

    /** The trace, Σ 1/(λᵢ − z). */
    public Complex trace() {
        return new Complex(real.diag().sum(), imaginary.diag().sum());
    }

    /**
     * Tr(A R(z)) for a real matrix A of the same size, in 2d² operations.
     *
     * @throws IllegalArgumentException if A has another size
     */
    public Complex trace(DoubleMatrix a) {
        if (!a.sameSize(real)) {
            throw new IllegalArgumentException("A is " + a.rows + " × " + a.columns + ", but must be " + real.rows
                    + " × " + real.columns + " like the resolvent");
        }
        DoubleMatrix transposed = a.transpose();
        return new Complex(transposed.mul(real).sum(), transposed.mul(imaginary).sum());
    }

    /** The normalised trace (1/d) Tr R(z): the Stieltjes transform of the empirical spectral measure. */
    public Complex normalisedTrace() {
        return trace().divide(dimension());
    }

    /**
     * The quadratic form vᵀR(z)v of a real vector.
     *
     * @param vector v, d numbers
     * @throws IllegalArgumentException if v has another length
     */
    public Complex quadraticForm(DoubleMatrix vector) {
        return new Complex(form(real, vector), form(imaginary, vector));
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

    static void requireSquare(String name, DoubleMatrix matrix) {
        if (matrix.rows == 0 || !matrix.isSquare()) {
            throw new IllegalArgumentException(
                    name + " is " + matrix.rows + " × " + matrix.columns + ", but must be square and not empty");
        }
    }

    private static double form(DoubleMatrix matrix, DoubleMatrix vector) {
        return new DoubleMatrix(MatrixProduct.times(matrix, vector.toArray()))
                .mul(vector)
                .sum();
    }
}

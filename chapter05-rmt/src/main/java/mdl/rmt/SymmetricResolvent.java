package mdl.rmt;

import java.util.List;
import mdl.foundations.linalg.MatrixProduct;
import mdl.foundations.linalg.SymmetricEigen;
import org.hipparchus.complex.Complex;
import org.jblas.DoubleMatrix;

/**
 * The resolvent R(z) = (M − z)⁻¹ of a symmetric matrix, from one eigendecomposition for all z.
 *
 * @param eigen the eigenvalues λₖ and orthonormal eigenvectors vₖ of M, d × d
 */
public record SymmetricResolvent(SymmetricEigen eigen) {

    /**
     * The resolvent of a symmetric matrix; costs its eigendecomposition.
     *
     * @throws IllegalArgumentException if M is not square, symmetric and finite
     */
    public static SymmetricResolvent of(DoubleMatrix matrix) {
        return new SymmetricResolvent(SymmetricEigen.of(matrix));
    }

    /** d. */
    public int dimension() {
        return eigen.vectors().rows;
    }

    /** Tr A R(z) = Σₖ vₖᵀAvₖ/(λₖ − z), for a d × d matrix A; costs 2d³. */
    public Complex trace(DoubleMatrix a, Complex z) {
        DoubleMatrix image = MatrixProduct.multiply(a, eigen.vectors());
        Complex[] poles = poles(z);
        Complex sum = Complex.ZERO;
        for (int k = 0; k < poles.length; k++) {
            double weight = 0;
            for (int i = 0; i < poles.length; i++) {
                weight += eigen.vectors().get(i, k) * image.get(i, k);
            }
            sum = sum.add(poles[k].multiply(weight));
        }
        return sum;
    }

    /** Tr A R(z) B R(z) = Σₖₗ vₖᵀAvₗ vₗᵀBvₖ/((λₖ − z)(λₗ − z)), for d × d matrices; costs 8d³. */
    public Complex trace(DoubleMatrix a, DoubleMatrix b, Complex z) {
        return traces(a, b, List.of(z)).get(0);
    }

    /** Tr A R(z) B R(z) at each of several z; costs 8d³, and 2d² complex operations for each z. */
    public List<Complex> traces(DoubleMatrix a, DoubleMatrix b, List<Complex> points) {
        DoubleMatrix weights = inEigenbasis(a).mul(inEigenbasis(b).transpose());
        return points.stream().map(z -> weightedSum(weights, poles(z))).toList();
    }

    private static Complex weightedSum(DoubleMatrix weights, Complex[] poles) {
        Complex sum = Complex.ZERO;
        for (int k = 0; k < poles.length; k++) {
            Complex inner = Complex.ZERO;
            for (int l = 0; l < poles.length; l++) {
                inner = inner.add(poles[l].multiply(weights.get(k, l)));
            }
            sum = sum.add(inner.multiply(poles[k]));
        }
        return sum;
    }

    /** The diagonal of R(z), of length d: Rᵢᵢ = Tr θθᵀR for the i-th coordinate vector θ; costs d². */
    public Complex[] diagonal(Complex z) {
        Complex[] poles = poles(z);
        Complex[] diagonal = new Complex[poles.length];
        for (int i = 0; i < poles.length; i++) {
            diagonal[i] = Complex.ZERO;
            for (int k = 0; k < poles.length; k++) {
                double entry = eigen.vectors().get(i, k);
                diagonal[i] = diagonal[i].add(poles[k].multiply(entry * entry));
            }
        }
        return diagonal;
    }

    /** The diagonal of R(z)BR(z), of length d, for a d × d matrix B; costs 8d³. */
    public Complex[] diagonal(DoubleMatrix b, Complex z) {
        DoubleMatrix real = inEigenbasis(b);
        DoubleMatrix imaginary = real.dup();
        Complex[] poles = poles(z);
        for (int l = 0; l < poles.length; l++) {
            for (int k = 0; k < poles.length; k++) {
                Complex factor = poles[k].multiply(poles[l]);
                real.put(k, l, real.get(k, l) * factor.getReal());
                imaginary.put(k, l, imaginary.get(k, l) * factor.getImaginary());
            }
        }
        double[] realDiagonal = diagonalOfConjugate(real);
        double[] imaginaryDiagonal = diagonalOfConjugate(imaginary);
        Complex[] diagonal = new Complex[poles.length];
        for (int i = 0; i < poles.length; i++) {
            diagonal[i] = new Complex(realDiagonal[i], imaginaryDiagonal[i]);
        }
        return diagonal;
    }

    private DoubleMatrix inEigenbasis(DoubleMatrix matrix) {
        return MatrixProduct.transposeMultiply(eigen.vectors(), MatrixProduct.multiply(matrix, eigen.vectors()));
    }

    private double[] diagonalOfConjugate(DoubleMatrix matrix) {
        DoubleMatrix image = MatrixProduct.multiply(eigen.vectors(), matrix);
        return image.mul(eigen.vectors()).rowSums().toArray();
    }

    private Complex[] poles(Complex z) {
        double[] values = eigen.values();
        Complex[] poles = new Complex[values.length];
        for (int k = 0; k < poles.length; k++) {
            poles[k] = z.negate().add(values[k]).reciprocal();
        }
        return poles;
    }
}

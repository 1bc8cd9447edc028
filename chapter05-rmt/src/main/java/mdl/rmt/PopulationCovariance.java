package mdl.rmt;

import java.util.random.RandomGenerator;
import mdl.foundations.input.Inputs;
import mdl.foundations.linalg.MatrixProduct;
import mdl.foundations.linalg.MatrixSize;
import mdl.foundations.linalg.SymmetricEigen;
import mdl.foundations.random.EntryLaw;
import org.jblas.DoubleMatrix;

/**
 * A true covariance matrix Σ, and data X = ZΣ^{1/2} that have it, for Z with independent entries.
 *
 * @param matrix Σ, d × d, symmetric and positive semi-definite; not copied, so leave it as it is
 * @param eigen its eigendecomposition
 */
public record PopulationCovariance(DoubleMatrix matrix, SymmetricEigen eigen) {

    /**
     * The covariance with this matrix; costs an eigendecomposition.
     *
     * @throws IllegalArgumentException if the matrix is not square, symmetric and finite
     */
    public static PopulationCovariance of(DoubleMatrix matrix) {
        return new PopulationCovariance(matrix, SymmetricEigen.of(matrix));
    }

    /**
     * The diagonal covariance with these variances, one or more.
     *
     * @throws IllegalArgumentException if there is none, or one is negative or not finite
     */
    public static PopulationCovariance diagonal(double... variances) {
        Inputs.atLeast("the number of variances", variances.length, 1);
        for (double variance : variances) {
            Inputs.finiteNotNegative("a variance", variance);
        }
        DoubleMatrix matrix = DoubleMatrix.diag(new DoubleMatrix(variances));
        return new PopulationCovariance(matrix, new SymmetricEigen(variances, DoubleMatrix.eye(variances.length)));
    }

    /**
     * The Toeplitz matrix Σᵢⱼ = ρ^{|i−j|} of a series in which neighbours have correlation ρ.
     *
     * @throws IllegalArgumentException if ρ does not lie strictly between −1 and 1, or d is below 1 or too large for memory
     */
    public static PopulationCovariance toeplitz(int dimension, double correlation) {
        if (!(Math.abs(correlation) < 1)) {
            throw new IllegalArgumentException(
                    "correlation is " + correlation + ", but must lie strictly between -1 and 1");
        }
        MatrixSize.require(dimension, dimension);
        DoubleMatrix matrix = new DoubleMatrix(dimension, dimension);
        for (int i = 0; i < dimension; i++) {
            for (int j = 0; j < dimension; j++) {
                matrix.put(i, j, Math.pow(correlation, Math.abs(i - j)));
            }
        }
        return of(matrix);
    }

    /** d. */
    public int dimension() {
        return matrix.rows;
    }

    /** The empirical spectral measure of Σ; eigenvalues that rounding put below 0 are 0. */
    public PopulationSpectrum spectrum() {
        double[] values = eigen.values();
        for (int k = 0; k < values.length; k++) {
            values[k] = Math.max(0, values[k]);
        }
        return PopulationSpectrum.of(values);
    }

    /** Data X = ZΣ^{1/2} of n observations, n × d, by the symmetric root; costs 4nd². */
    public DoubleMatrix sample(int n, EntryLaw entries, RandomGenerator generator) {
        DoubleMatrix rotated = MatrixProduct.multiply(entries.matrix(n, dimension(), generator), eigen.vectors());
        double[] values = eigen.values();
        for (int k = 0; k < values.length; k++) {
            rotated.putColumn(k, rotated.getColumn(k).muli(Math.sqrt(Math.max(0, values[k]))));
        }
        return MatrixProduct.multiplyTranspose(rotated, eigen.vectors());
    }
}

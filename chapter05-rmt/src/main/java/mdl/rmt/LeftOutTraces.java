package mdl.rmt;

import java.util.List;
import java.util.stream.IntStream;
import mdl.foundations.input.Inputs;
import mdl.foundations.linalg.MatrixProduct;
import mdl.foundations.linalg.SymmetricEigen;
import org.hipparchus.complex.Complex;
import org.jblas.DoubleMatrix;

/**
 * What leaving out a sample does to traces of the resolvent of Σ̂, for all samples from one decomposition.
 *
 * <p>With xᵢ = VYᵢ in the eigenvectors of Σ̂, Tr(R − R⁽ⁱ⁾) = −xᵢᵀR²xᵢ/(n − xᵢᵀRxᵢ) is a ratio of two sums over
 * eigenvalues. Notes: equations 5.4.20, 5.4.21 and 5.4.28.
 *
 * @param sampleCovariance the eigenvalues and eigenvectors of Σ̂ = XᵀX/n
 * @param coordinates the rows of X in the basis of eigenvectors, n × d; not copied, so leave it as it is
 */
public record LeftOutTraces(SymmetricEigen sampleCovariance, DoubleMatrix coordinates) {

    /** @throws IllegalArgumentException if X has not one column for each eigenvector */
    public LeftOutTraces {
        if (coordinates.columns != sampleCovariance.values().length) {
            throw new IllegalArgumentException("the rows of X have " + coordinates.columns
                    + " coordinates, but there are " + sampleCovariance.values().length + " eigenvectors");
        }
    }

    /**
     * Decomposes Σ̂, in about 3nd² + 9d³ operations.
     *
     * @param x the data X, n × d
     * @throws IllegalArgumentException if X is empty or not finite
     */
    public static LeftOutTraces of(DoubleMatrix x) {
        Inputs.finite("X", x);
        SymmetricEigen eigen = SymmetricEigen.of(SampleCovariance.of(x));
        return new LeftOutTraces(eigen, MatrixProduct.multiply(x, eigen.vectors()));
    }

    /** Tr(R(z) − R⁽ⁱ⁾(z)) for every sample i in order, in about 4nd complex operations. */
    public List<Complex> changes(Complex z) {
        Complex[] once = poles(z);
        return IntStream.range(0, coordinates.rows)
                .mapToObj(i -> change(i, once))
                .toList();
    }

    /** Tr R(z). */
    public Complex trace(Complex z) {
        Complex sum = Complex.ZERO;
        for (Complex pole : poles(z)) {
            sum = sum.add(pole);
        }
        return sum;
    }

    /**
     * The sum of the first count diagonal entries of R(z), which is Tr(A R(z)) for the projection A on them.
     *
     * @throws IllegalArgumentException if the count lies outside 0..d
     */
    public Complex leadingTrace(int count, Complex z) {
        Inputs.within("the count", count, 0, coordinates.columns);
        Complex[] poles = poles(z);
        Complex sum = Complex.ZERO;
        for (int k = 0; k < poles.length; k++) {
            double weight = 0;
            for (int j = 0; j < count; j++) {
                double entry = sampleCovariance.vectors().get(j, k);
                weight += entry * entry;
            }
            sum = sum.add(poles[k].multiply(weight));
        }
        return sum;
    }

    private Complex[] poles(Complex z) {
        double[] values = sampleCovariance.values();
        Complex[] poles = new Complex[values.length];
        for (int k = 0; k < poles.length; k++) {
            poles[k] = new Complex(values[k]).subtract(z).reciprocal();
        }
        return poles;
    }

    private Complex change(int i, Complex[] poles) {
        Complex once = Complex.ZERO;
        Complex twice = Complex.ZERO;
        for (int k = 0; k < poles.length; k++) {
            double square = coordinates.get(i, k) * coordinates.get(i, k);
            Complex term = poles[k].multiply(square);
            once = once.add(term);
            twice = twice.add(term.multiply(poles[k]));
        }
        return twice.negate().divide(once.negate().add(coordinates.rows));
    }
}

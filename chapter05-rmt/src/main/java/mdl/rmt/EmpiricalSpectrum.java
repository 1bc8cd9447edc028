package mdl.rmt;

import java.util.Arrays;
import mdl.foundations.analysis.Order;
import mdl.foundations.input.Inputs;
import mdl.foundations.linalg.SymmetricEigen;
import org.hipparchus.complex.Complex;
import org.jblas.DoubleMatrix;

/**
 * The empirical spectral measure of a symmetric matrix, (1/d) Σ δ_{λᵢ}.
 *
 * <p>Notes: Definition 4, Remark 17, equation 5.2.16.
 *
 * @param eigenvalues λ₁ ≤ … ≤ λ_d, at least one
 */
public record EmpiricalSpectrum(double[] eigenvalues) implements StieltjesTransform {

    /**
     * The order of the Kolmogorov distance between the spectrum of a d × d matrix of a classical ensemble and its limiting
     * law: the counting function is a log-correlated field, whose supremum is of order log d (Claeys, Fahs, Lambert and
     * Webb, 2021).
     */
    public static final Order RIGIDITY = new Order("log(d)/d", d -> Math.log(d) / d);

    /** @throws IllegalArgumentException if there is no eigenvalue, or they are not finite and ascending */
    public EmpiricalSpectrum {
        if (eigenvalues.length == 0) {
            throw new IllegalArgumentException("a spectrum needs at least one eigenvalue");
        }
        eigenvalues = eigenvalues.clone();
        double last = Double.NEGATIVE_INFINITY;
        for (double eigenvalue : eigenvalues) {
            if (!(eigenvalue >= last && eigenvalue < Double.POSITIVE_INFINITY)) {
                throw new IllegalArgumentException("the eigenvalues of a spectrum must be finite and ascending, but "
                        + eigenvalue + " follows " + last);
            }
            last = eigenvalue;
        }
    }

    /**
     * The spectrum of a symmetric matrix.
     *
     * @param matrix d × d
     * @throws IllegalArgumentException if the matrix is not square, symmetric and finite
     */
    public static EmpiricalSpectrum of(DoubleMatrix matrix) {
        return new EmpiricalSpectrum(SymmetricEigen.valuesOf(matrix));
    }

    /** A copy of the eigenvalues in ascending order. */
    @Override
    public double[] eigenvalues() {
        return eigenvalues.clone();
    }

    /** d, the number of eigenvalues. */
    public int dimension() {
        return eigenvalues.length;
    }

    /** The largest eigenvalue. */
    public double largest() {
        return eigenvalues[eigenvalues.length - 1];
    }

    /**
     * The mass of the closed interval [a, b], the share of eigenvalues in it; 0 if a &gt; b. Notes: equation 5.2.2.
     *
     * @throws IllegalArgumentException if a or b is NaN
     */
    public double mass(double a, double b) {
        Inputs.number("a", a);
        Inputs.number("b", b);
        long inside = Arrays.stream(eigenvalues)
                .filter(value -> a <= value && value <= b)
                .count();
        return (double) inside / dimension();
    }

    /** The k-th moment (1/d) Tr Mᵏ = (1/d) Σ λᵢᵏ. */
    public double moment(int k) {
        return Arrays.stream(eigenvalues).map(value -> Math.pow(value, k)).sum() / dimension();
    }

    /** The Stieltjes transform (1/d) Tr (M − z)⁻¹ = (1/d) Σ 1/(λᵢ − z). */
    @Override
    public Complex stieltjes(Complex z) {
        double real = 0;
        double imaginary = 0;
        double y = z.getImaginary();
        for (double eigenvalue : eigenvalues) {
            double x = eigenvalue - z.getReal();
            double norm = x * x + y * y;
            if (norm == 0) {
                throw new IllegalArgumentException("z = " + z.getReal() + " is an eigenvalue");
            }
            real += x / norm;
            imaginary += y / norm;
        }
        return new Complex(real / dimension(), imaginary / dimension());
    }

    /**
     * The Kolmogorov distance to a law, sup |F̂(x) − F(x)|, exactly: F̂ is constant between eigenvalues, so the supremum is
     * attained on one side of one of them.
     */
    // tag::kolmogorov[]
    public double kolmogorovDistance(SpectralLaw law) {
        double distance = 0;
        int i = 0;
        while (i < eigenvalues.length) {
            double eigenvalue = eigenvalues[i];
            double below = (double) i / eigenvalues.length;
            while (i < eigenvalues.length && eigenvalues[i] == eigenvalue) {
                i++;
            }
            double upTo = (double) i / eigenvalues.length;
            distance = Math.max(distance, Math.abs(below - law.cdfBelow(eigenvalue)));
            distance = Math.max(distance, Math.abs(upTo - law.cdf(eigenvalue)));
        }
        return distance;
    }
    // end::kolmogorov[]

    /**
     * The histogram with equal bins from the smallest to the largest eigenvalue, normalised to area 1.
     *
     * @throws IllegalArgumentException if there is no bin, or all eigenvalues are equal
     */
    public SpectralHistogram histogram(int bins) {
        return SpectralHistogram.of(eigenvalues, bins);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof EmpiricalSpectrum spectrum && Arrays.equals(eigenvalues, spectrum.eigenvalues);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(eigenvalues);
    }

    @Override
    public String toString() {
        return "EmpiricalSpectrum of " + dimension() + " eigenvalues in [" + eigenvalues[0] + ", " + largest() + "]";
    }
}

package mdl.ridge;

import java.util.Arrays;
import mdl.foundations.input.Inputs;
import mdl.foundations.linalg.MatrixSize;

/**
 * The eigenvalues λ₁ ≥ … ≥ λ_d ≥ 0 of a population covariance Σ, and its degrees of freedom
 * df₁(κ) = Tr Σ(Σ + κ)⁻¹ and df₂(κ) = Tr Σ²(Σ + κ)⁻², soft counts of the eigenvalues above κ.
 *
 * <p>Every method costs O(d). Source: Zhang (2005), Caponnetto and De Vito (2007). Notes: 6.3.18–6.3.23.
 *
 * @param eigenvalues the d eigenvalues, nonincreasing
 */
public record CovarianceSpectrum(double[] eigenvalues) {

    /** @throws IllegalArgumentException if there is none, or they are not finite, nonnegative and nonincreasing */
    public CovarianceSpectrum {
        if (eigenvalues.length == 0) {
            throw new IllegalArgumentException("a covariance needs at least one eigenvalue");
        }
        eigenvalues = eigenvalues.clone();
        double last = Double.MAX_VALUE;
        for (double eigenvalue : eigenvalues) {
            if (!(eigenvalue >= 0 && eigenvalue <= last)) {
                throw new IllegalArgumentException(
                        "the eigenvalues of a covariance must be finite, nonnegative and nonincreasing, but "
                                + eigenvalue + " follows " + last);
            }
            last = eigenvalue;
        }
    }

    /**
     * The spectrum of the identity I_d.
     *
     * @throws IllegalArgumentException if d &lt; 1
     */
    public static CovarianceSpectrum isotropic(int dimension) {
        requireDimension(dimension);
        double[] ones = new double[dimension];
        Arrays.fill(ones, 1);
        return new CovarianceSpectrum(ones);
    }

    /**
     * The power law λ_k = k^{−α}, k = 1, …, d.
     *
     * @throws IllegalArgumentException if d &lt; 1, or α is negative or not finite
     */
    public static CovarianceSpectrum powerLaw(int dimension, double exponent) {
        requireDimension(dimension);
        Inputs.finiteNotNegative("the exponent of a power law", exponent);
        double[] values = new double[dimension];
        Arrays.setAll(values, k -> Math.pow(k + 1, -exponent));
        return new CovarianceSpectrum(values);
    }

    private static void requireDimension(int dimension) {
        Inputs.atLeast("the dimension", dimension, 1);
        MatrixSize.require(dimension, 1);
    }

    /** A copy of the eigenvalues. */
    @Override
    public double[] eigenvalues() {
        return eigenvalues.clone();
    }

    /** d. */
    public int dimension() {
        return eigenvalues.length;
    }

    /**
     * λ_k for k = 1, …, d.
     *
     * @throws IllegalArgumentException if k is not one of these
     */
    public double eigenvalue(int k) {
        Inputs.within("the number of an eigenvalue", k, 1, eigenvalues.length);
        return eigenvalues[k - 1];
    }

    /** Tr Σ. */
    public double trace() {
        return Arrays.stream(eigenvalues).sum();
    }

    /** How many eigenvalues are not 0. */
    public int rank() {
        return hardCount(Double.MIN_VALUE);
    }

    /**
     * φ(κ), how many eigenvalues are at least κ: the hard count that df₁(κ) softens.
     *
     * @throws IllegalArgumentException if κ is NaN
     */
    public int hardCount(double kappa) {
        Inputs.number("kappa", kappa);
        int low = 0;
        int high = eigenvalues.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (eigenvalues[middle] >= kappa) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /**
     * df₁(κ) = Σ λ_k/(λ_k + κ); the rank at κ = 0.
     *
     * @throws IllegalArgumentException if κ is negative or NaN
     */
    // tag::degrees[]
    public double firstDegreesOfFreedom(double kappa) {
        Inputs.notNegative("kappa", kappa);
        double sum = 0;
        for (double lambda : eigenvalues) {
            sum += share(lambda, kappa);
        }
        return sum;
    }

    /**
     * df₂(κ) = Σ λ_k²/(λ_k + κ)²; the rank at κ = 0.
     *
     * @throws IllegalArgumentException if κ is negative or NaN
     */
    public double secondDegreesOfFreedom(double kappa) {
        Inputs.notNegative("kappa", kappa);
        double sum = 0;
        for (double lambda : eigenvalues) {
            double share = share(lambda, kappa);
            sum += share * share;
        }
        return sum;
    }
    // end::degrees[]

    private static double share(double lambda, double kappa) {
        return lambda == 0 ? 0 : lambda / (lambda + kappa);
    }
}

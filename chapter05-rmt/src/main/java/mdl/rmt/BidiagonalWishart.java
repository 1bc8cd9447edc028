package mdl.rmt;

import java.util.Arrays;
import java.util.random.RandomGenerator;
import mdl.foundations.linalg.MatrixSize;
import mdl.foundations.linalg.SymmetricTridiagonal;
import mdl.foundations.random.ChiLaw;

/**
 * The tridiagonal form BBᵀ/n of the sample covariance XᵀX/n of n standard normal samples in d dimensions: its eigenvalues
 * have the law of the min(n, d) largest eigenvalues of XᵀX/n; for d &gt; n the other d − n are 0.
 *
 * <p>With m = min(n, d) and M = max(n, d), the m × m matrix B has the independent numbers χ_M, χ_{M−1}, …, χ_{M−m+1} on its
 * diagonal and χ_{m−1}, …, χ₁ below it: reflections from the left and from the right turn columns and rows of X into their
 * lengths.
 *
 * <p>Source: Silverstein (1985); Dumitriu and Edelman (2002).
 *
 * @param samples n, at least 1
 * @param dimension d, at least 1
 */
public record BidiagonalWishart(int samples, int dimension) {

    /** @throws IllegalArgumentException if n or d is below 1, or 2 min(n, d) numbers do not fit in memory */
    public BidiagonalWishart {
        if (samples < 1 || dimension < 1) {
            throw new IllegalArgumentException(
                    "there are " + samples + " samples in " + dimension + " dimensions, but both must be at least 1");
        }
        MatrixSize.require(Math.min(samples, dimension), 2);
    }

    /** The order of the tridiagonal matrix, min(n, d), which is the rank of XᵀX. */
    public int order() {
        return Math.min(samples, dimension);
    }

    /** How many eigenvalues of XᵀX/n are 0, (d − n)₊. */
    public int zeros() {
        return dimension - order();
    }

    /** One matrix BBᵀ/n, of order min(n, d); costs 2 min(n, d) − 1 draws. */
    // tag::sample[]
    public SymmetricTridiagonal sample(RandomGenerator generator) {
        int order = order();
        int most = Math.max(samples, dimension);
        double[] diagonal = new double[order];
        Arrays.setAll(diagonal, i -> new ChiLaw(most - i).draw(generator));
        double[] below = new double[order - 1];
        Arrays.setAll(below, i -> new ChiLaw(order - 1 - i).draw(generator));
        return square(diagonal, below);
    }

    /** The spectrum of XᵀX/n, its d − n zeros included; costs O(min(n, d)²). */
    public EmpiricalSpectrum spectrum(RandomGenerator generator) {
        double[] nonZero = sample(generator).eigenvalues();
        double[] eigenvalues = new double[dimension];
        for (int i = 0; i < nonZero.length; i++) {
            // Rounding may put an eigenvalue of a positive semi-definite matrix below 0.
            eigenvalues[zeros() + i] = Math.max(0, nonZero[i]);
        }
        return new EmpiricalSpectrum(eigenvalues);
    }

    private SymmetricTridiagonal square(double[] diagonal, double[] below) {
        double[] squares = new double[diagonal.length];
        Arrays.setAll(squares, i -> {
            double left = i == 0 ? 0 : below[i - 1];
            return (diagonal[i] * diagonal[i] + left * left) / samples;
        });
        double[] products = new double[below.length];
        Arrays.setAll(products, i -> diagonal[i] * below[i] / samples);
        return new SymmetricTridiagonal(squares, products);
    }
    // end::sample[]
}

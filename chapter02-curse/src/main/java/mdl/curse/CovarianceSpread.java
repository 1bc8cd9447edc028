package mdl.curse;

import java.util.Arrays;
import java.util.random.RandomGenerator;
import mdl.foundations.linalg.SymmetricTridiagonal;
import mdl.rmt.BidiagonalWishart;

/**
 * How far the d eigenvalues of an empirical covariance Σ̂ₙ = (1/n) Σ xᵢxᵢᵀ lie from 1, where those of Σ = I_d are.
 *
 * <p>Notes: §2.1.3.
 *
 * @param smallest the smallest eigenvalue
 * @param largest the largest eigenvalue
 * @param belowOne the share of eigenvalues below 1
 * @param mean their mean, Tr Σ̂ₙ/d
 * @param meanSquare the mean of their squares, Tr Σ̂ₙ²/d
 */
public record CovarianceSpread(double smallest, double largest, double belowOne, double mean, double meanSquare) {

    /** @throws IllegalArgumentException if the numbers are not those of a positive semi-definite matrix other than 0 */
    public CovarianceSpread {
        if (!(smallest >= 0 && largest >= smallest && largest < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("the eigenvalues of a covariance lie between " + smallest + " and "
                    + largest + ", but must be finite and not negative");
        }
        if (!(belowOne >= 0 && belowOne <= 1 && mean > 0 && meanSquare > 0)) {
            throw new IllegalArgumentException("a share of " + belowOne + " eigenvalues below 1, with mean " + mean
                    + " and mean square " + meanSquare + ", is not that of a covariance");
        }
    }

    /**
     * One draw for n independent x ~ N(0, I_d), n ≥ d; costs O(d), since the matrix has a tridiagonal form with the same
     * spectrum in law.
     *
     * @throws IllegalArgumentException if d &lt; 1 or n &lt; d
     */
    // tag::draw[]
    public static CovarianceSpread draw(int n, int d, RandomGenerator generator) {
        if (d < 1 || n < d) {
            throw new IllegalArgumentException("there are " + n + " samples in " + d
                    + " dimensions, but must be at least as many, and d at least 1");
        }
        SymmetricTridiagonal matrix = new BidiagonalWishart(n, d).sample(generator);
        double trace = Arrays.stream(matrix.diagonal()).sum();
        double squares = Arrays.stream(matrix.diagonal()).map(x -> x * x).sum()
                + 2 * Arrays.stream(matrix.offDiagonal()).map(x -> x * x).sum();
        return new CovarianceSpread(
                // Rounding may put it below 0.
                Math.max(0, matrix.eigenvalue(1)),
                matrix.eigenvalue(d),
                (double) matrix.countBelow(1) / d,
                trace / d,
                squares / d);
    }
    // end::draw[]

    /** The error in operator norm, ‖Σ̂ₙ − I_d‖. */
    public double operatorError() {
        return Math.max(largest - 1, 1 - smallest);
    }

    /** The mean squared distance of an eigenvalue from 1, ‖Σ̂ₙ − I_d‖_F²/d. */
    public double meanSquaredError() {
        return meanSquare - 2 * mean + 1;
    }

    /** The participation ratio (Tr Σ̂ₙ)²/(d Tr Σ̂ₙ²): 1 for equal eigenvalues, m/d for m equal ones besides zeros. */
    public double participation() {
        return mean * mean / meanSquare;
    }
}

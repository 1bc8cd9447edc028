package mdl.ridge;

import java.util.random.RandomGenerator;
import mdl.foundations.linalg.MatrixSize;
import mdl.foundations.linalg.SymmetricTridiagonal;
import mdl.foundations.random.ChiLaw;

/**
 * A Gaussian data matrix X ∈ ℝ^{n×d} with independent standard normal entries, reduced to the numbers on which the risk of
 * ridge regression depends when the covariates are isotropic.
 *
 * <p>Householder reflections from both sides, of which those from the right leave the direction of θ⋆ alone, turn X into
 * an upper bidiagonal B with independent chi variates: χ_n, χ_{n−1}, … on the diagonal and χ_{d−1}, χ_{d−2}, … above it. The
 * risk given X is that of B with θ⋆ = ‖θ⋆‖e₁, so O(min(n, d)) numbers stand for the matrix.
 *
 * <p>Source: Golub and Kahan (1965), Silverstein (1985), Dumitriu and Edelman (2002).
 */
public final class BidiagonalDesign {

    private final int samples;
    private final int dimension;
    private final double[] diagonal;
    private final double[] above;
    private final double[] eigenvalues;

    private BidiagonalDesign(int samples, int dimension, double[] diagonal, double[] above) {
        this.samples = samples;
        this.dimension = dimension;
        this.diagonal = diagonal;
        this.above = above;
        this.eigenvalues = outer().eigenvalues();
    }

    /**
     * Draws the reduced form of an n × d matrix in O(min(n, d)²) operations, those of its singular values.
     *
     * @throws IllegalArgumentException if n or d is below 1, or 2 min(n, d) numbers do not fit in memory
     */
    public static BidiagonalDesign draw(int n, int d, RandomGenerator generator) {
        if (n < 1 || d < 1) {
            throw new IllegalArgumentException(
                    "a design has " + n + " samples and " + d + " dimensions, but must have at least 1 of each");
        }
        int m = Math.min(n, d);
        MatrixSize.require(m, 2);
        double[] diagonal = new double[m];
        double[] above = new double[d > n ? n : d - 1];
        for (int i = 0; i < m; i++) {
            diagonal[i] = new ChiLaw(n - i).draw(generator);
            if (i < above.length) {
                above[i] = new ChiLaw(d - 1 - i).draw(generator);
            }
        }
        return new BidiagonalDesign(n, d, diagonal, above);
    }

    /** The reduced form of a given bidiagonal matrix, for tests. */
    static BidiagonalDesign of(int n, int d, double[] diagonal, double[] above) {
        return new BidiagonalDesign(n, d, diagonal.clone(), above.clone());
    }

    /** The min(n, d) largest eigenvalues of Σ̂ = XᵀX/n, ascending. */
    public double[] eigenvalues() {
        return eigenvalues.clone();
    }

    /**
     * The excess risk given X, averaged over the noise of the labels, for λ ≥ 0 in O(min(n, d)) operations.
     *
     * @param signal ‖θ⋆‖²
     * @param noise σ²
     * @throws IllegalArgumentException if λ is negative or not finite
     */
    // tag::risk[]
    public ExcessRisk risk(double lambda, double signal, double noise) {
        Penalty.require(lambda);
        double bias = lambda == 0 ? outsideOfTheRows() : squaredShrinkage(lambda);
        return new ExcessRisk(signal * bias, noise * variance(lambda));
    }
    // end::risk[]

    /**
     * The same, with the bias averaged over the directions of θ⋆: a mean over X does not change, and it fluctuates less.
     *
     * @throws IllegalArgumentException if λ is negative or not finite
     */
    public ExcessRisk riskOverDirections(double lambda, double signal, double noise) {
        Penalty.require(lambda);
        double sum = dimension - eigenvalues.length;
        for (double value : eigenvalues) {
            double lost = lambda / (value + lambda);
            sum += lost * lost;
        }
        return new ExcessRisk(signal * sum / dimension, noise * variance(lambda));
    }

    private double variance(double lambda) {
        double sum = 0;
        for (double value : eigenvalues) {
            sum += value / ((value + lambda) * (value + lambda));
        }
        return sum / samples;
    }

    /** ‖Pe₁‖² with the projection P onto the kernel of B, which one vector spans: b_i v_{i+1} = −a_i v_i. */
    private double outsideOfTheRows() {
        if (dimension <= samples) {
            return 0;
        }
        double entry = 1;
        double norm = 1;
        for (int i = 0; i < samples; i++) {
            double ratio = diagonal[i] / above[i];
            entry *= ratio * ratio;
            norm += entry;
        }
        return 1 / norm;
    }

    /** λ²‖(BᵀB/n + λ)⁻¹e₁‖², by elimination from below: the first row is the last to be solved. */
    private double squaredShrinkage(double lambda) {
        int m = above.length + 1;
        double[] pivot = new double[m];
        for (int i = m - 1; i >= 0; i--) {
            pivot[i] = (squareOfColumn(i)) / samples + lambda;
            if (i < m - 1) {
                double off = diagonal[i] * above[i] / samples;
                pivot[i] -= off * off / pivot[i + 1];
            }
        }
        double entry = lambda / pivot[0];
        double sum = entry * entry;
        for (int i = 1; i < m; i++) {
            entry *= -diagonal[i - 1] * above[i - 1] / samples / pivot[i];
            sum += entry * entry;
        }
        return sum;
    }

    private double squareOfColumn(int i) {
        double onDiagonal = i < diagonal.length ? diagonal[i] : 0;
        double over = i > 0 ? above[i - 1] : 0;
        return onDiagonal * onDiagonal + over * over;
    }

    /** BBᵀ/n, which has no eigenvalue that must vanish. */
    private SymmetricTridiagonal outer() {
        int m = diagonal.length;
        double[] main = new double[m];
        double[] off = new double[m - 1];
        for (int i = 0; i < m; i++) {
            double next = i < above.length ? above[i] : 0;
            main[i] = (diagonal[i] * diagonal[i] + next * next) / samples;
            if (i < m - 1) {
                off[i] = next * diagonal[i + 1] / samples;
            }
        }
        return new SymmetricTridiagonal(main, off);
    }
}

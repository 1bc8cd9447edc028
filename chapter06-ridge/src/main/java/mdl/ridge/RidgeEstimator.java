package mdl.ridge;

import mdl.foundations.input.Inputs;
import mdl.foundations.linalg.Cholesky;
import mdl.foundations.linalg.MatrixProduct;
import mdl.foundations.linalg.SingularValueDecomposition;
import org.jblas.DoubleMatrix;

/**
 * The ridge estimator θ̂_λ = (XᵀX + nλI)⁻¹Xᵀy, the minimiser of ‖y − Xθ‖²/n + λ‖θ‖², by three routes.
 *
 * <p>Let s₁ ≥ … ≥ s_r be the singular values of X, r = min(n, d), and ε the unit roundoff. The two routes by a Gram matrix keep all but a share
 * ε(s₁² + nλ)/(s² + nλ) of the digits, with s = s_d for {@link #primal} (0 for n &lt; d) and s = s_n for {@link #dual} (0 for n &gt; d). The route
 * by singular values loses only the root of that factor where the residual y − Xθ̂ is small, and serves every X and λ ≥ 0;
 * it costs ten times as much. {@link RidgePath} serves many penalties of one X.
 *
 * <p>Source: Hoerl and Kennard (1970). Notes: 6.1.1, 6.1.2, 6.2.16.
 *
 * @param penalty λ ≥ 0
 */
public record RidgeEstimator(double penalty) {

    /** @throws IllegalArgumentException if λ is negative or not finite */
    public RidgeEstimator {
        Penalty.require(penalty);
    }

    /**
     * θ̂ as the solution of the d × d system (XᵀX + nλ)θ = Xᵀy, in nd² + d³/3 operations.
     *
     * @param x n × d
     * @param y n responses
     * @throws IllegalArgumentException if X is empty or not finite, or there are not n finite responses
     * @throws ArithmeticException if λ = 0 and n &lt; d, or XᵀX + nλ is not positive definite in floating point
     */
    // tag::primal[]
    public double[] primal(DoubleMatrix x, double[] y) {
        requireData(x, y);
        requireRank(x.columns, "d", x.rows, "n");
        DoubleMatrix moment = new DoubleMatrix(MatrixProduct.transposeTimes(x, y));
        return Cholesky.of(penalised(MatrixProduct.gram(x), x.rows)).solve(moment).data;
    }
    // end::primal[]

    /**
     * θ̂ = Xᵀα with the n × n system (XXᵀ + nλ)α = y, in n²d + n³/3 operations.
     *
     * @param x n × d
     * @param y n responses
     * @throws IllegalArgumentException if X is empty or not finite, or there are not n finite responses
     * @throws ArithmeticException if λ = 0 and n &gt; d, or XXᵀ + nλ is not positive definite in floating point
     */
    public double[] dual(DoubleMatrix x, double[] y) {
        requireData(x, y);
        requireRank(x.rows, "n", x.columns, "d");
        Cholesky gram = Cholesky.of(penalised(MatrixProduct.outerGram(x), x.rows));
        return MatrixProduct.transposeTimes(x, gram.solve(new DoubleMatrix(y)).data);
    }

    /**
     * θ̂ = Σ s_i/(s_i² + nλ) ⟨u_i, y⟩ v_i from X = Σ s_i u_i v_iᵀ, in 6nd min(n, d) operations.
     *
     * <p>For λ = 0 it is the limit λ → 0⁺, the least-squares solution of least norm X⁺y; singular values of at most
     * max(n, d)·2ε·s₁ count as zero there.
     *
     * @param x n × d
     * @param y n responses
     * @throws IllegalArgumentException if X is empty or not finite, or there are not n finite responses
     */
    // tag::singular-values[]
    public double[] bySingularValues(DoubleMatrix x, double[] y) {
        requireData(x, y);
        SingularValueDecomposition svd = SingularValueDecomposition.of(x);
        double[] s = svd.values();
        double kernel = penalty > 0 ? 0 : resolution(x) * s[0];
        double[] coordinates = MatrixProduct.transposeTimes(svd.u(), y);
        for (int i = 0; i < s.length; i++) {
            // s/(s² + nλ) without the square, which would overflow or underflow first.
            double divisor = s[i] + x.rows * penalty / s[i];
            coordinates[i] = s[i] > kernel ? coordinates[i] / divisor : 0;
        }
        return MatrixProduct.times(svd.v(), coordinates);
    }
    // end::singular-values[]

    /**
     * The gradient of the objective at θ, (2/n)Xᵀ(Xθ − y) + 2λθ: zero at the estimator and only there, for λ &gt; 0.
     *
     * @param x n × d
     * @param y n responses
     * @throws IllegalArgumentException if there are not n finite responses or not d coordinates
     */
    public double[] gradient(DoubleMatrix x, double[] y, double[] theta) {
        requireResponses(x, y);
        requireCoordinates(x, theta);
        double[] residual = MatrixProduct.times(x, theta);
        for (int i = 0; i < residual.length; i++) {
            residual[i] -= y[i];
        }
        double[] gradient = MatrixProduct.transposeTimes(x, residual);
        for (int k = 0; k < gradient.length; k++) {
            gradient[k] = 2 * gradient[k] / x.rows + 2 * penalty * theta[k];
        }
        return gradient;
    }

    private DoubleMatrix penalised(DoubleMatrix gram, int n) {
        for (int i = 0; i < gram.rows; i++) {
            gram.data[i * gram.rows + i] += n * penalty;
        }
        return gram;
    }

    private static double resolution(DoubleMatrix x) {
        return Math.max(x.rows, x.columns) * Math.ulp(1.0);
    }

    private void requireRank(int size, String name, int rank, String other) {
        if (penalty == 0 && size > rank) {
            throw new ArithmeticException("without a penalty the " + size + " × " + size + " system is singular: "
                    + name + " must not exceed " + other + " = " + rank);
        }
    }

    private static void requireData(DoubleMatrix x, double[] y) {
        requireResponses(x, y);
        Inputs.finite("X", x);
    }

    static void requireResponses(DoubleMatrix x, double[] y) {
        if (y.length != x.rows) {
            throw new IllegalArgumentException(
                    "there are " + y.length + " responses, but " + x.rows + " rows of covariates");
        }
        Inputs.finite("y", y);
    }

    static void requireCoordinates(DoubleMatrix x, double[] theta) {
        if (theta.length != x.columns) {
            throw new IllegalArgumentException(
                    "theta has " + theta.length + " coordinates, but the covariates " + x.columns + " columns");
        }
    }
}

package mdl.ridge;

import java.util.Arrays;
import mdl.foundations.input.Inputs;
import mdl.foundations.linalg.MatrixSize;
import mdl.rmt.MarchenkoPasturLaw;
import org.hipparchus.analysis.solvers.BracketingNthOrderBrentSolver;

/**
 * The Gaussian equivalent of p features of d inputs for weights with independent entries of variance one, with the random
 * spectrum of WWᵀ/d replaced by quantiles of its limit: a prediction without chance.
 *
 * <p>β is spread evenly over the singular vectors. Source: Marchenko and Pastur (1967), Mei and Montanari (2022). Notes: Figure 6.4.
 *
 * @param equivalent the coefficients of the activation
 */
public record LimitingFeatures(GaussianEquivalent equivalent) {

    private static final int EVALUATIONS = 200;
    private static final int MAXIMAL_ORDER = 5;

    /**
     * The linear model of p features of d inputs.
     *
     * @param norm ‖β‖²
     * @param noise τ²
     * @throws IllegalArgumentException if p or d is below 1 or too large for memory, or ‖β‖² or τ² is negative or not
     *     finite
     */
    public LinearModel model(int p, int d, double norm, double noise) {
        if (p < 1 || d < 1) {
            throw new IllegalArgumentException(
                    "the features number " + p + " and the inputs " + d + ", but must be at least 1");
        }
        MatrixSize.require(Math.max(p, d), 1);
        Inputs.finiteNotNegative("the squared norm", norm);
        Inputs.finiteNotNegative("the variance of the noise", noise);
        int count = Math.min(p, d);
        double scale = Math.max(p, d) / (double) d;
        double[] squares = quantiles(count, new MarchenkoPasturLaw((double) count / Math.max(p, d)));
        double[] signal = new double[count];
        for (int i = 0; i < count; i++) {
            squares[i] *= scale;
            signal[i] = Math.sqrt(squares[i] * norm / d);
        }
        return equivalent.alongSingularVectors(p, squares, signal, noise + norm);
    }

    /** The quantiles at (i + 1/2)/count of a law without atom, by the angle θ of x = γ₋ + 4√γ sin²(θ/2), smooth at both edges. */
    private static double[] quantiles(int count, MarchenkoPasturLaw law) {
        double accuracy = Math.ulp(1.0);
        BracketingNthOrderBrentSolver solver = new BracketingNthOrderBrentSolver(accuracy, accuracy, MAXIMAL_ORDER);
        double[] result = new double[count];
        Arrays.setAll(result, i -> {
            double level = (i + 0.5) / count;
            return at(solver.solve(EVALUATIONS, angle -> law.cdf(at(angle, law)) - level, 0, Math.PI), law);
        });
        return result;
    }

    private static double at(double angle, MarchenkoPasturLaw law) {
        double sine = Math.sin(angle / 2);
        return law.lowerEdge() + 4 * Math.sqrt(law.gamma()) * sine * sine;
    }
}

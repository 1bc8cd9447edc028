package mdl.erm;

import java.util.random.RandomGenerator;
import mdl.foundations.input.Inputs;
import mdl.foundations.linalg.MatrixSize;

/**
 * Regression on an interval: x is uniform on [−1, 1] and y ~ N(f⋆(x), σ²) with f⋆(x) = (1 − 2tx + t²)^{−1/2} = Σ t^k P_k(x).
 *
 * <p>The target is the generating function of the Legendre polynomials, so its coefficient on {@link LegendreFeatures} is
 * t^k/√(2k+1), and every risk of a polynomial under the square loss is a finite sum. Notes: 1.1.3, 1.1.17.
 *
 * @param ratio t, with 0 &lt; t &lt; 1: each further degree leaves roughly the share t² of the risk
 * @param noise σ² ≥ 0
 */
public record LegendreRegression(double ratio, double noise) {

    /** @throws IllegalArgumentException if t lies outside (0, 1), or σ² is negative or not finite */
    public LegendreRegression {
        if (!(ratio > 0 && ratio < 1)) {
            throw new IllegalArgumentException("the ratio t is " + ratio + ", but must lie strictly between 0 and 1");
        }
        if (!(noise >= 0 && noise < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("the noise is " + noise + ", but must be finite and not negative");
        }
    }

    /**
     * Points and their responses.
     *
     * @param points x_1, …, x_n
     * @param responses y_1, …, y_n
     */
    public record Data(double[] points, double[] responses) {}

    /**
     * f⋆(x), the Bayes predictor of the square loss.
     *
     * @throws IllegalArgumentException if |x| &gt; 1
     */
    public double target(double x) {
        Inputs.within("x", x, -1, 1);
        return 1 / Math.sqrt(1 - 2 * ratio * x + ratio * ratio);
    }

    /** The distance of the target's singularity (t + 1/t)/2 from the interval. */
    public double distanceOfSingularity() {
        return (1 - ratio) * (1 - ratio) / (2 * ratio);
    }

    /** R⋆ = σ²/2, the Bayes risk of the square loss. */
    public double bayesRisk() {
        return noise / 2;
    }

    /** The coefficients t^k/√(2k+1) of the best predictor with the first p features. */
    public double[] best(int features) {
        double[] best = new double[new LegendreFeatures(features).count()];
        double power = 1;
        for (int k = 0; k < features; k++) {
            best[k] = power / Math.sqrt(2 * k + 1);
            power *= ratio;
        }
        return best;
    }

    /**
     * The approximation error ½Σ_{k≥p} t^{2k}/(2k+1) of the first p features, summed until nothing is added.
     *
     * @throws IllegalArgumentException if p is negative
     */
    public double approximation(int features) {
        double sum = 0;
        Inputs.atLeast("the number of features", features, 0);
        double power = Math.pow(ratio, 2.0 * features);
        for (int k = features; sum + power / (2.0 * k + 1) > sum; k++) {
            sum += power / (2.0 * k + 1);
            power *= ratio * ratio;
        }
        return sum / 2;
    }

    /** The population risk of a predictor with the first p features. */
    public IsotropicRisk risk(int features) {
        return new IsotropicRisk(best(features), bayesRisk() + approximation(features));
    }

    /**
     * n independent pairs.
     *
     * @throws IllegalArgumentException if n &lt; 1
     */
    public Data sample(int samples, RandomGenerator generator) {
        Inputs.atLeast("samples", samples, 1);
        MatrixSize.require(samples, 2);
        double[] points = new double[samples];
        double[] responses = new double[samples];
        for (int i = 0; i < samples; i++) {
            points[i] = 2 * generator.nextDouble() - 1;
            responses[i] = target(points[i]) + Math.sqrt(noise) * generator.nextGaussian();
        }
        return new Data(points, responses);
    }
}

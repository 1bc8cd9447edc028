package mdl.ridge.statements;

import java.util.List;
import java.util.function.DoubleUnaryOperator;
import mdl.foundations.analysis.Order;
import mdl.foundations.random.Sweep;
import mdl.foundations.statement.Bound;
import mdl.foundations.statement.Limit;
import mdl.foundations.statement.Rate;
import mdl.ridge.LatentSpaceRisk;

/**
 * What is claimed of the closed form of the risk without a penalty, beyond the figure's α too.
 *
 * @param labelNoise τ², which is 0 where the claims hold
 * @param lambda the penalty, which is 0 where the claims hold
 */
record LatentSpaceInterpolator(double labelNoise, double lambda) {

    private static final List<Double> ALPHAS = List.of(1.05, 1.5, 2.0, 10.0, 100.0);
    private static final int NEAREST = -10;
    private static final int FARTHEST = 20;

    /** More features always help beyond the peak. */
    Bound decreases() {
        List<DoubleUnaryOperator> risks = ALPHAS.stream()
                .map(alpha -> (DoubleUnaryOperator) gamma -> risk(alpha, gamma))
                .toList();
        return new InterpolatorCurve("orthogonal columns, $α=1.05$, 1.5, 2, 10 and 100", risks, NEAREST, FARTHEST)
                .decreases();
    }

    /** The risk at γ = 1 ± 1/s; with a penalty it stays bounded. */
    Rate peak(String side, int sign) {
        return Rate.of(
                "the risk diverges as $1/|1-γ|$ from " + side + ", $α=10$",
                Sweep.exactlyDoublingTo(1 << 14, 6, s -> risk(LatentSpaceDoubleDescentStatement.ALPHA, 1 + sign / s)),
                1,
                0.5);
    }

    /** Nowhere beyond the peak it is lower than far away. */
    Limit falls() {
        return Limit.of(
                "as $γ$ grows, the interpolator's risk falls to its least value: relative errors for the same $α$, added",
                Sweep.exactlyDoublingTo(
                        1 << 14,
                        6,
                        gamma -> ALPHAS.stream()
                                .mapToDouble(alpha -> risk(alpha, gamma) / leastRisk(alpha) - 1)
                                .sum()),
                new Order("1/γ", gamma -> 1 / gamma));
    }

    private double risk(double alpha, double gamma) {
        return new LatentSpaceRisk(alpha, gamma, labelNoise).at(lambda);
    }

    /** γ → ∞: κ/γ → 1 − α/2 + √(α² + 4)/2, written without a difference, and τ² = 0. */
    static double leastRisk(double alpha) {
        double ratio = 1 + 2 / (alpha + Math.sqrt(alpha * alpha + 4));
        double lost = ratio / (alpha + ratio);
        double kept = 1 - lost;
        return lost * lost / (1 - kept * kept / alpha);
    }
}

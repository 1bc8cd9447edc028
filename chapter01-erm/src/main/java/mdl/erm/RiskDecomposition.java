package mdl.erm;

import java.util.function.ToDoubleFunction;

/**
 * The excess risk R(θ̂) − R⋆ in three parts: approximation, statistical, algorithmic.
 *
 * <p>Notes: 1.4.1, 1.4.2.
 *
 * @param approximation R(θ̄) − R⋆, how far the best predictor θ̄ of the class is from the Bayes predictor
 * @param statistical {R(θ̂) − R̂(θ̂)} − {R(θ̄) − R̂(θ̄)}, the generalisation gap of θ̂ less that of θ̄
 * @param algorithmic R̂(θ̂) − R̂(θ̄), at most zero for a minimiser of the empirical risk
 */
public record RiskDecomposition(double approximation, double statistical, double algorithmic) {

    /**
     * Decomposes the excess risk of a predictor.
     *
     * @param population R
     * @param empirical R̂
     * @param best θ̄, the minimiser of R
     * @param found θ̂
     * @param bayesRisk R⋆
     */
    public static RiskDecomposition of(
            ToDoubleFunction<double[]> population,
            ToDoubleFunction<double[]> empirical,
            double[] best,
            double[] found,
            double bayesRisk) {
        // tag::parts[]
        double risk = population.applyAsDouble(found);
        double leastRisk = population.applyAsDouble(best);
        double trainingRisk = empirical.applyAsDouble(found);
        double trainingRiskOfBest = empirical.applyAsDouble(best);
        return new RiskDecomposition(
                leastRisk - bayesRisk,
                (risk - trainingRisk) - (leastRisk - trainingRiskOfBest),
                trainingRisk - trainingRiskOfBest);
        // end::parts[]
    }

    /** R(θ̂) − R(θ̄), the statistical and the algorithmic part together. */
    public double estimation() {
        return statistical + algorithmic;
    }

    /** R(θ̂) − R⋆. */
    public double excess() {
        return approximation + estimation();
    }
}

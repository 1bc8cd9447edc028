package mdl.ridge.statements;

import java.util.random.RandomGenerator;
import mdl.foundations.analysis.Order;
import mdl.foundations.exhibit.NumberText;
import mdl.foundations.random.Experiment;
import mdl.foundations.random.Randomness;
import mdl.foundations.statement.Limit;
import mdl.ridge.LatentSpaceModel;
import mdl.ridge.LatentSpaceRisk;
import mdl.ridge.LinearModel;
import mdl.ridge.RandomTargetRisk;
import mdl.ridge.SpikedDesign;

/**
 * Simulated risk in the latent space model against its limit, at α = 4 and a penalty of 0.1, without label noise.
 *
 * @param features p for every eight samples
 * @param random where the data matrices come from
 */
record LatentSpaceApproach(int features, Randomness random) {

    private static final Order PER_SAMPLE = new Order("1/n", n -> 1 / n);
    private static final int ALPHA = 4;
    private static final double PENALTY = 0.1;
    private static final int SAMPLES = 256;
    private static final int SIZES = 5;
    private static final int TRIALS = 120;

    /** The excess risk of one data matrix of n samples. */
    private interface Simulation {
        double excess(LinearModel model, int n, RandomGenerator generator);
    }

    /** For p ≤ d, when the covariance is 2I and the risk is averaged over the directions of θ⋆. */
    Limit narrow(Radius radius) {
        return approach((model, n, generator) -> RandomTargetRisk.of(
                        model.spectrum(), squaredLength(model), model.noise(), radius.covariates(model, n, generator))
                .at(PENALTY)
                .total());
    }

    /** For p > d. */
    Limit wide() {
        return approach((model, n, generator) -> spiked(model, n, model.noise(), generator));
    }

    /** The same with samples whose labels the features explain entirely. */
    Limit wideWithoutNoise() {
        return approach((model, n, generator) -> spiked(model, n, 0, generator));
    }

    private static double spiked(LinearModel model, int n, double noise, RandomGenerator generator) {
        double spike = model.spectrum().eigenvalue(1);
        return SpikedDesign.draw(n, model.dimension(), n / ALPHA, spike, generator)
                .risk(PENALTY, squaredLength(model), noise)
                .total();
    }

    private Limit approach(Simulation simulation) {
        double gamma = features / 8.0;
        double limit = new LatentSpaceRisk(ALPHA, gamma, 0).at(PENALTY);
        return Limit.of(
                "simulated risk approaches the closed form at $α=4$, $λ=0.1$ and $γ=" + NumberText.significant(gamma, 3)
                        + "$",
                Experiment.doublingTo(SAMPLES, SIZES, TRIALS, random.at(features), (n, generator) -> {
                            LinearModel model = LatentSpaceModel.orthogonal(n * features / 8, n / ALPHA, 0)
                                    .linearModel();
                            return model.noise() + simulation.excess(model, n, generator);
                        })
                        .measure(risk -> Math.abs(risk - limit)),
                PER_SAMPLE);
    }

    private static double squaredLength(LinearModel model) {
        double sum = 0;
        for (double value : model.target()) {
            sum += value * value;
        }
        return sum;
    }
}

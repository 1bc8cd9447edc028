package mdl.ridge.statements;

import java.util.List;
import mdl.foundations.statement.Chapter;
import mdl.foundations.statement.Statement;

/** Chapter 6 of the notes: ridge regression with random design. */
public final class RidgeRegressionChapter implements Chapter {

    @Override
    public String number() {
        return "6";
    }

    @Override
    public String title() {
        return "Ridge regression";
    }

    @Override
    public List<Statement> statements() {
        return List.of(
                new RidgeEstimatorStatement(),
                new ExcessRiskMahalanobisStatement(),
                new BiasVarianceStatement(),
                new OlsRiskStatement(),
                new RidgeEquivalentsStatement(),
                new RidgeRiskStatement(),
                new DegreesOfFreedomStatement(),
                new DenoisingEquivalenceStatement(),
                new EffectiveRegularizationStatement(),
                new IsotropicRidgeStatement(),
                new LatentSpaceDoubleDescentStatement(),
                new OptimalRidgeStatement(),
                new RandomFeaturesEquivalenceStatement(),
                new GaussianUniversalityStatement(),
                new BenignOverfittingStatement(),
                new RidgePathSpeedStatement());
    }
}

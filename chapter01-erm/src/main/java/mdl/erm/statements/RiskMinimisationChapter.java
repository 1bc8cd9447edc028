package mdl.erm.statements;

import java.util.List;
import mdl.foundations.statement.Chapter;
import mdl.foundations.statement.Statement;

/** Chapter 1 of the notes: supervised learning as the minimisation of a risk. */
public final class RiskMinimisationChapter implements Chapter {

    @Override
    public String number() {
        return "1";
    }

    @Override
    public String title() {
        return "Empirical risk minimisation";
    }

    @Override
    public List<Statement> statements() {
        return List.of(
                new MemorisationStatement(),
                new RisksStatement(),
                new LossesStatement(),
                new BayesPredictorStatement(),
                new HypothesisClassesStatement(),
                new GradientDescentStatement(),
                new StochasticGradientStatement(),
                new RobbinsMonroStatement(),
                new RiskDecompositionStatement(),
                new ComplexityTradeoffStatement(),
                new UniformConvergenceStatement(),
                new LinearSeparabilityStatement());
    }
}

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
                new RisksStatement(),
                new MemorisationStatement(),
                new UniformConvergenceStatement(),
                new LinearSeparabilityStatement());
    }
}

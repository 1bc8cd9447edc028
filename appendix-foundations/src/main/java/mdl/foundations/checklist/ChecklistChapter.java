package mdl.foundations.checklist;

import java.util.List;
import mdl.foundations.statement.Chapter;
import mdl.foundations.statement.Statement;

/** Appendix A of the notes: the mathematics that the chapters take for granted. */
public final class ChecklistChapter implements Chapter {

    @Override
    public String number() {
        return "A";
    }

    @Override
    public String title() {
        return "Mathematics checklist";
    }

    @Override
    public List<Statement> statements() {
        return List.of(
                new RankAndSvdStatement(),
                new MatrixClassesStatement(),
                new MatrixNormsStatement(),
                new MatrixIdentitiesStatement(),
                new LpNormsStatement(),
                new OrliczNormsStatement(),
                new ClassicalInequalitiesStatement(),
                new ConcentrationStatement(),
                new ModesOfConvergenceStatement(),
                new LimitTheoremsStatement(),
                new LipschitzStatement(),
                new BigOStatement());
    }
}

package mdl.erm.statements;

import mdl.foundations.statement.Chapter;
import mdl.foundations.statement.ChapterContract;
import org.junit.jupiter.api.DisplayName;

@DisplayName("Chapter 1. Empirical risk minimisation")
class RiskMinimisationTest implements ChapterContract {

    @Override
    public Chapter chapter() {
        return new RiskMinimisationChapter();
    }
}

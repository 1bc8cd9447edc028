package mdl.ridge.statements;

import mdl.foundations.statement.Chapter;
import mdl.foundations.statement.ChapterContract;
import org.junit.jupiter.api.DisplayName;

@DisplayName("Chapter 6. Ridge regression")
class RidgeRegressionTest implements ChapterContract {

    @Override
    public Chapter chapter() {
        return new RidgeRegressionChapter();
    }
}

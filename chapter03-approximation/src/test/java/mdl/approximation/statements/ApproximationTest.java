package mdl.approximation.statements;

import mdl.foundations.statement.Chapter;
import mdl.foundations.statement.ChapterContract;
import org.junit.jupiter.api.DisplayName;

@DisplayName("Chapter 3. Approximation theory")
class ApproximationTest implements ChapterContract {

    @Override
    public Chapter chapter() {
        return new ApproximationChapter();
    }
}

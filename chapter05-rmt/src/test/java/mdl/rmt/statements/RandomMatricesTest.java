package mdl.rmt.statements;

import mdl.foundations.statement.Chapter;
import mdl.foundations.statement.ChapterContract;
import org.junit.jupiter.api.DisplayName;

@DisplayName("Chapter 5. Random matrices")
class RandomMatricesTest implements ChapterContract {

    @Override
    public Chapter chapter() {
        return new RandomMatricesChapter();
    }
}

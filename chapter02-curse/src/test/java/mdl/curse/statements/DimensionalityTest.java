package mdl.curse.statements;

import mdl.foundations.statement.Chapter;
import mdl.foundations.statement.ChapterContract;
import org.junit.jupiter.api.DisplayName;

@DisplayName("Chapter 2. Curses and blessings of dimensionality")
class DimensionalityTest implements ChapterContract {

    @Override
    public Chapter chapter() {
        return new DimensionalityChapter();
    }
}

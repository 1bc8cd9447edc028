package mdl.ntk.statements;

import mdl.foundations.statement.Chapter;
import mdl.foundations.statement.ChapterContract;
import org.junit.jupiter.api.DisplayName;

@DisplayName("Chapter 4. Neural networks close to initialisation")
class CloseToInitialisationTest implements ChapterContract {

    @Override
    public Chapter chapter() {
        return new TangentKernelChapter();
    }
}

package mdl.foundations.checklist;

import mdl.foundations.statement.Chapter;
import mdl.foundations.statement.ChapterContract;
import org.junit.jupiter.api.DisplayName;

@DisplayName("Appendix A. Mathematics checklist")
class ChecklistTest implements ChapterContract {

    @Override
    public Chapter chapter() {
        return new ChecklistChapter();
    }
}

package mdl.book;

import java.util.List;
import mdl.foundations.statement.Chapter;
import mdl.foundations.statement.Statement;

/** A chapter for the tests of the book. */
public final class SampleChapter implements Chapter {

    @Override
    public String number() {
        return "9";
    }

    @Override
    public String title() {
        return "Samples";
    }

    @Override
    public List<Statement> statements() {
        return List.of(new SampleStatement());
    }
}

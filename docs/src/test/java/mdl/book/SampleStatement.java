package mdl.book;

import mdl.foundations.random.Randomness;
import mdl.foundations.statement.Evidence;
import mdl.foundations.statement.Notes;
import mdl.foundations.statement.Parameter;
import mdl.foundations.statement.Statement;

/** A statement for the tests of the book. */
@Notes(
        id = "sample-law",
        name = "The law of samples",
        section = "9.2",
        items = {"Theorem 7", "Figure 9.1"},
        sources = "sampler1901")
public record SampleStatement(
        @Parameter("size n, at least 1") int size) implements Statement {

    /** The notes' own size. */
    public SampleStatement() {
        this(10);
    }

    @Override
    public Evidence examine(Randomness random) {
        throw new UnsupportedOperationException("the book reads evidence, it never computes any");
    }
}

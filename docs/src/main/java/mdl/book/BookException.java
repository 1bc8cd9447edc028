package mdl.book;

import java.util.List;
import java.util.stream.Collectors;

/** The book cannot be built as it is written; every problem is a line of the message. */
public final class BookException extends Exception {

    private static final long serialVersionUID = 1L;

    private final transient List<Problem> problems;

    /** Because of these problems. */
    public BookException(List<Problem> problems) {
        super(problems.stream().map(Problem::toString).collect(Collectors.joining("\n")));
        this.problems = List.copyOf(problems);
    }

    /** The problems in the order in which they were found. */
    public List<Problem> problems() {
        return problems;
    }
}

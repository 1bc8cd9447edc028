package mdl.book;

import java.util.Comparator;

/**
 * One thing that is wrong with the book.
 *
 * @param where a line of the manuscript, or a page and an element
 * @param what the fault, with the allowed values where there are some
 */
public record Problem(String where, String what) implements Comparable<Problem> {

    private static final Comparator<Problem> ORDER =
            Comparator.comparing(Problem::where).thenComparing(Problem::what);

    /** Keeps the text on one line. */
    public Problem {
        what = what.strip().replaceAll("\\s*\\R\\s*", " ");
    }

    @Override
    public int compareTo(Problem other) {
        return ORDER.compare(this, other);
    }

    @Override
    public String toString() {
        return where + ": " + what;
    }
}

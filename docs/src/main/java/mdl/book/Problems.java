package mdl.book;

import java.util.ArrayList;
import java.util.List;

/** The problems found so far, so that one build reports all of them. */
final class Problems {

    private final List<Problem> found = new ArrayList<>();

    void add(Object where, String what) {
        add(new Problem(where.toString(), what));
    }

    void add(Problem problem) {
        if (!found.contains(problem)) {
            found.add(problem);
        }
    }

    List<Problem> found() {
        return List.copyOf(found);
    }

    /** @throws BookException if there are any */
    void check() throws BookException {
        if (!found.isEmpty()) {
            throw new BookException(found);
        }
    }
}

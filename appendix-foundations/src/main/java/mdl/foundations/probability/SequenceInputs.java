package mdl.foundations.probability;

import mdl.foundations.input.Inputs;
import mdl.foundations.linalg.MatrixSize;

/** Checks of what a sequence of random variables is asked for. */
final class SequenceInputs {

    private SequenceInputs() {}

    static void index(int n) {
        Inputs.atLeast("the index n", n, 1);
    }

    static void event(int n, double epsilon) {
        index(n);
        Inputs.positive("epsilon", epsilon);
    }

    static void events(int from, int to, double epsilon) {
        event(from, epsilon);
        Inputs.atLeast("the last index", to, from);
    }

    static void place(int n, double x) {
        index(n);
        Inputs.number("x", x);
    }

    static void length(int length) {
        Inputs.atLeast("the length of a path", length, 1);
        MatrixSize.require(length, 1);
    }
}

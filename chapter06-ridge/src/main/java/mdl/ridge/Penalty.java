package mdl.ridge;

import mdl.foundations.input.Inputs;

/** The check of a penalty λ. */
final class Penalty {

    private Penalty() {}

    /** @throws IllegalArgumentException if λ is negative or not finite */
    static void require(double lambda) {
        Inputs.finiteNotNegative("the penalty lambda", lambda);
    }
}

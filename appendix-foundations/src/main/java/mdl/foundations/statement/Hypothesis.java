package mdl.foundations.statement;

import mdl.foundations.input.Inputs;

/** Checks of parameters against the hypotheses of a result; each failure is one sentence that names the parameter. */
public final class Hypothesis {

    private Hypothesis() {}

    /**
     * Requires a hypothesis.
     *
     * @param holds whether it holds
     * @param sentence what was given and what is allowed
     * @throws IllegalArgumentException with that sentence, if it does not hold
     */
    public static void require(boolean holds, String sentence) {
        Inputs.require(holds, sentence);
    }

    /**
     * Requires {@code value ≥ least}.
     *
     * @throws IllegalArgumentException if the value is smaller
     */
    public static void atLeast(String name, long value, long least) {
        Inputs.atLeast(name, value, least);
    }

    /**
     * Requires {@code least ≤ value ≤ most} of a whole number.
     *
     * @throws IllegalArgumentException if the value lies outside
     */
    public static void within(String name, long value, long least, long most) {
        Inputs.within(name, value, least, most);
    }

    /**
     * Requires {@code 0 < value < ∞}.
     *
     * @throws IllegalArgumentException if the value is not a positive finite number
     */
    public static void positive(String name, double value) {
        Inputs.positiveFinite(name, value);
    }

    /**
     * Requires {@code least ≤ value ≤ most}.
     *
     * @throws IllegalArgumentException if the value lies outside or is not a number
     */
    public static void within(String name, double value, double least, double most) {
        Inputs.within(name, value, least, most);
    }
}

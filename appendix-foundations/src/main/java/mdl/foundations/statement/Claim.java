package mdl.foundations.statement;

import java.util.Locale;
import java.util.OptionalDouble;

/**
 * One checkable sentence with what was predicted, what was observed, and the verdict.
 *
 * <p>There are six shapes, each with its own judgement; none of them takes a tolerance from its caller.
 */
public sealed interface Claim permits Identity, Bound, Expectation, Law, Limit, Rate {

    /** What is claimed, in plain words; mathematics stands between dollar signs. */
    String sentence();

    /** The verdict. */
    boolean holds();

    /** The number that theory predicts, or the most it allows. */
    double predicted();

    /** The number that was found. */
    double observed();

    /** How far the two may differ: a rounding error, a standard error or half a confidence interval, as the shape says. */
    double uncertainty();

    /** The number of independent trials behind the observation; 1 for a computation without chance. */
    int trials();

    /** The probability of a deviation at least as large if the claim is true, where the claim is statistical. */
    default OptionalDouble pValue() {
        return OptionalDouble.empty();
    }

    /** What was compared with what, in one line for a reader who wants to know why the verdict is what it is. */
    String reading();

    /** The name of the shape, in lower case. */
    default String shape() {
        return getClass().getSimpleName().toLowerCase(Locale.ROOT);
    }
}

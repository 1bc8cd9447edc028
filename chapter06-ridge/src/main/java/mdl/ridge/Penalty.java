package mdl.ridge;

/** The check of a penalty λ. */
final class Penalty {

    private Penalty() {}

    /** @throws IllegalArgumentException if λ is negative or not finite */
    static void require(double lambda) {
        if (!(lambda >= 0 && lambda < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException(
                    "the penalty lambda is " + lambda + ", but must be finite and not negative");
        }
    }
}

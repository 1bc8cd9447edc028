package mdl.foundations.probability;

/** Checks of the parameters of laws; each failure is one sentence that names the parameter. */
final class Inputs {

    private Inputs() {}

    static void positive(String name, double value) {
        if (!(value > 0)) {
            throw new IllegalArgumentException(name + " is " + value + ", but must be positive");
        }
    }

    static void positiveFinite(String name, double value) {
        if (!(value > 0 && value < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException(name + " is " + value + ", but must be positive and finite");
        }
    }

    static void atLeastOne(String name, int value) {
        if (value < 1) {
            throw new IllegalArgumentException(name + " is " + value + ", but must be at least 1");
        }
    }

    static void share(String name, double value) {
        if (!(value > 0 && value < 1)) {
            throw new IllegalArgumentException(name + " is " + value + ", but must lie strictly between 0 and 1");
        }
    }

    static void exponential(int power, double rate) {
        if (power != 1 && power != 2) {
            throw new IllegalArgumentException(
                    "the power of an exponential moment is " + power + ", but must be 1 or 2");
        }
        if (!(rate >= 0)) {
            throw new IllegalArgumentException(
                    "the rate of an exponential moment is " + rate + ", but must not be negative");
        }
    }
}

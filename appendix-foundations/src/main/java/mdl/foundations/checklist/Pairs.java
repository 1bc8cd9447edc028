package mdl.foundations.checklist;

import java.util.Arrays;
import java.util.function.DoubleBinaryOperator;

/** Numbers for every pair of two lists, as claims about a grid compare them. */
final class Pairs {

    private Pairs() {}

    /** All f(a, b), with b running fastest. */
    static double[] of(double[] first, double[] second, DoubleBinaryOperator f) {
        return Arrays.stream(first)
                .flatMap(a -> Arrays.stream(second).map(b -> f.applyAsDouble(a, b)))
                .toArray();
    }
}

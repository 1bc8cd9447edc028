package mdl.rmt.statements;

import java.util.ArrayList;
import java.util.List;
import mdl.foundations.statement.Bound;
import mdl.foundations.statement.Rounding;

/** Inequalities gathered one by one, to be claimed as one bound. */
final class Inequalities {

    private final List<Double> smaller = new ArrayList<>();
    private final List<Double> larger = new ArrayList<>();

    /** Adds {@code small ≤ large}. */
    void add(double small, double large) {
        smaller.add(small);
        larger.add(large);
    }

    /** The claim that all of them hold, up to rounding. */
    Bound bound(String sentence, Rounding rounding) {
        return Bound.always(sentence, numbers(smaller), numbers(larger), rounding);
    }

    private static double[] numbers(List<Double> list) {
        return list.stream().mapToDouble(Double::doubleValue).toArray();
    }
}

package mdl.foundations.exhibit;

import java.util.Arrays;
import java.util.function.DoublePredicate;
import java.util.stream.DoubleStream;

/** An unchangeable sequence of doubles: the coordinates of a series, compared by value. */
public final class Reals {

    private final double[] values;

    private Reals(double[] values) {
        this.values = values;
    }

    /** A copy of these numbers, in this order. */
    public static Reals of(double... values) {
        return new Reals(values.clone());
    }

    /** The number of entries. */
    public int size() {
        return values.length;
    }

    /**
     * The entry at an index counted from 0.
     *
     * @throws ArrayIndexOutOfBoundsException when the index is outside 0..size-1
     */
    public double at(int index) {
        return values[index];
    }

    /** The entries in order. */
    public DoubleStream stream() {
        return Arrays.stream(values);
    }

    /** A fresh array of the entries. */
    public double[] toArray() {
        return values.clone();
    }

    /**
     * The entries from one index (inclusive) to another (exclusive).
     *
     * @throws ArrayIndexOutOfBoundsException when the indices are outside 0..size
     */
    public Reals slice(int from, int to) {
        return new Reals(Arrays.copyOfRange(values, from, to));
    }

    void requireFinite(String what) {
        requireThat(what, "finite", Double::isFinite);
    }

    void requireNumbers(String what) {
        requireThat(what, "a number or infinite", value -> !Double.isNaN(value));
    }

    void requireThat(String what, String allowed, DoublePredicate holds) {
        for (int i = 0; i < values.length; i++) {
            if (!holds.test(values[i])) {
                throw new IllegalArgumentException(
                        what + " is " + values[i] + " at index " + i + "; every value must be " + allowed + ".");
            }
        }
    }

    void requireSize(String what, int size, String like) {
        if (values.length != size) {
            throw new IllegalArgumentException(
                    what + " has " + values.length + " values, but " + like + " needs " + size + ".");
        }
    }

    void requireOrder(String what, boolean strict) {
        for (int i = 1; i < values.length; i++) {
            if (values[i] < values[i - 1] || (strict && values[i] == values[i - 1])) {
                throw new IllegalArgumentException(what + " must " + (strict ? "increase" : "not decrease") + ", but "
                        + values[i] + " follows " + values[i - 1] + " at index " + i + ".");
            }
        }
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Reals that && Arrays.equals(values, that.values);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(values);
    }

    @Override
    public String toString() {
        return Arrays.toString(values);
    }
}

package mdl.foundations.exhibit;

import java.util.Objects;
import java.util.OptionalDouble;

/** What stands at one place of a table: words, a count, or a real number with its digits. */
public sealed interface Cell {

    /** The cell as a reader sees it. */
    String text();

    /** Words; null is refused with a {@link NullPointerException}. */
    static Cell text(String words) {
        return new Words(words);
    }

    /** A whole number, shown with all its digits. */
    static Cell count(long value) {
        return new Count(value);
    }

    /**
     * A real number shown with so many significant digits.
     *
     * @throws IllegalArgumentException when the value is not finite or the number of digits is outside 1..17
     */
    static Cell number(double value, int significantDigits) {
        return new Measured(Quantity.of(value, significantDigits));
    }

    /**
     * A real number with its standard error, which decides the digits of both: "0.0123 ± 0.0004".
     *
     * @throws IllegalArgumentException when the value is not finite or the standard error not positive and finite
     */
    static Cell estimate(double value, double standardError) {
        return new Measured(Quantity.of(value, 3).plusMinus(standardError));
    }

    /**
     * Words in a table.
     *
     * @param text not null, possibly empty
     */
    record Words(String text) implements Cell {

        /** Refuses null with a {@link NullPointerException}. */
        public Words {
            Objects.requireNonNull(text, "The words of a cell must be given, possibly as an empty text.");
        }
    }

    /**
     * A whole number in a table.
     *
     * @param value any
     */
    record Count(long value) implements Cell {

        @Override
        public String text() {
            return NumberText.integer(value);
        }
    }

    /**
     * A real number in a table, possibly with a standard error.
     *
     * @param quantity without unit, since a table's unit stands in the head of the column
     */
    record Measured(Quantity quantity) implements Cell {

        /**
         * Refuses a unit.
         *
         * @throws IllegalArgumentException when the quantity has a unit
         */
        public Measured {
            if (!quantity.unit().isEmpty()) {
                throw new IllegalArgumentException(
                        "The unit \"" + quantity.unit() + "\" belongs to the column of a table, not to a cell.");
            }
        }

        /** One standard error, or empty. */
        public OptionalDouble standardError() {
            return quantity.uncertainty();
        }

        @Override
        public String text() {
            return quantity.text();
        }
    }
}

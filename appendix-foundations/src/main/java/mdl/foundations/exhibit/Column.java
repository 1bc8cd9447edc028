package mdl.foundations.exhibit;

import java.util.Objects;

/**
 * The head of a table's column.
 *
 * @param name not blank
 * @param unit the unit of every number in the column, empty when there is none
 */
public record Column(String name, String unit) {

    /**
     * Checks the two texts.
     *
     * @throws IllegalArgumentException when the name is blank
     */
    public Column {
        Objects.requireNonNull(unit, "The unit of a column must be given, possibly as an empty text.");
        if (name == null || name.isBlank()) {
            throw new IllegalArgumentException("The name of a column must not be blank.");
        }
    }

    /**
     * A column without unit.
     *
     * @throws IllegalArgumentException when the name is blank
     */
    public static Column named(String name) {
        return new Column(name, "");
    }

    /** The same column in this unit. */
    public Column in(String unit) {
        return new Column(name, unit);
    }

    /** What stands above the column: "time (s)", or the name alone. */
    public String heading() {
        return unit.isEmpty() ? name : name + " (" + unit + ")";
    }
}

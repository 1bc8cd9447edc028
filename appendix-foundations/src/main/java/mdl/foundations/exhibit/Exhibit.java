package mdl.foundations.exhibit;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;

/**
 * Something that evidence shows: a picture, a table or one number, as data together with the way it is written.
 *
 * <p>An exhibit has no name; the evidence that shows it gives it one. Equal exhibits are written as equal bytes.
 */
public sealed interface Exhibit permits Figure, Table, Quantity {

    /** One of {@code "figure"}, {@code "table"}, {@code "quantity"}. */
    String kind();

    /** What a terminal prints: a figure's description, a table's aligned rows, a quantity's value. */
    String text();

    /**
     * The exhibit as a fresh JSON tree whose first member is {@code "kind"}; numbers keep their full precision.
     *
     * @throws IllegalStateException when the exhibit is a figure that is empty or not described
     */
    ObjectNode json();

    /**
     * The files of this exhibit, to be written in UTF-8: from the extension ({@code "svg"}, {@code "csv"},
     * {@code "json"}, and {@code "slider.json"} for a figure with a slider, as far as the kind has them) to the text.
     *
     * @param idPrefix what the ids inside an SVG begin with, unique in the page that inlines it
     * @throws IllegalArgumentException when the prefix is not a letter followed by letters, digits, '-' or '_'
     * @throws IllegalStateException when the exhibit is a figure that is empty or not described
     */
    Map<String, String> files(String idPrefix);
}

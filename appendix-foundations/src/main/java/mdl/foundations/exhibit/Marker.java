package mdl.foundations.exhibit;

/**
 * A labelled vertical line, for instance the edge of a support.
 *
 * @param label what stands above the line, not blank
 * @param x finite
 */
public record Marker(String label, double x) {

    /**
     * Checks label and place.
     *
     * @throws IllegalArgumentException when the label is blank or its braces do not match, or x is not finite
     */
    public Marker {
        Label.requireText("The label of a marker", label);
        if (!Double.isFinite(x)) {
            throw new IllegalArgumentException("The marker \"" + label + "\" must stand at a finite x, not " + x + ".");
        }
    }
}

package mdl.foundations.exhibit;

import mdl.foundations.exhibit.Plot.Spot;

/** The forms of marks of about equal area, which tell series apart without colour. */
enum MarkShape {
    CIRCLE(""),
    SQUARE("-3.5 -3.5 3.5 -3.5 3.5 3.5 -3.5 3.5"),
    TRIANGLE("0 -5 4.6 3.4 -4.6 3.4"),
    DIAMOND("0 -5 5 0 0 5 -5 0"),
    CROSS(
            "-1.6 -4.8 1.6 -4.8 1.6 -1.6 4.8 -1.6 4.8 1.6 1.6 1.6 1.6 4.8 -1.6 4.8 -1.6 1.6 -4.8 1.6 -4.8 -1.6 -1.6 -1.6"),
    FALLING_TRIANGLE("0 5 4.6 -3.4 -4.6 -3.4"),
    BRICK("-5.5 -2 5.5 -2 5.5 2 -5.5 2");

    private static final String RADIUS = "3.8";

    private final String corners;

    MarkShape(String corners) {
        this.corners = corners;
    }

    static MarkShape number(int index) {
        return values()[index % values().length];
    }

    /** The mark centred at a spot. */
    String svg(Spot spot, String classes) {
        if (this == CIRCLE) {
            return "<circle class=\"" + classes + "\" cx=\"" + Xml.number(spot.x()) + "\" cy=\"" + Xml.number(spot.y())
                    + "\" r=\"" + RADIUS + "\"/>";
        }
        return "<path class=\"" + classes + "\" transform=\"translate(" + Xml.number(spot.x()) + " "
                + Xml.number(spot.y()) + ")\" d=\"M" + corners + "Z\"/>";
    }
}

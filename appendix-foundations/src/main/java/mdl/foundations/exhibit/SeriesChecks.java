package mdl.foundations.exhibit;

/** What every series must be, and the name under which messages speak of it. */
final class SeriesChecks {

    static final int COLOURS = 6;

    private SeriesChecks() {}

    /** The series as messages name it, after its label and colour have been found good. */
    static String named(String kind, String label, int colour) {
        Label.requireText("The label of a series (" + kind + ")", label);
        if (colour < 1 || colour > COLOURS) {
            throw new IllegalArgumentException(
                    "The colour of " + kind + " \"" + label + "\" must be in 1.." + COLOURS + ", not " + colour + ".");
        }
        return kind + " \"" + label + "\"";
    }

    static void requireSome(String name, Reals x, int atLeast) {
        if (x.size() < atLeast) {
            throw new IllegalArgumentException(
                    "The " + name + " needs at least " + atLeast + " x-coordinates, but has " + x.size() + ".");
        }
    }
}

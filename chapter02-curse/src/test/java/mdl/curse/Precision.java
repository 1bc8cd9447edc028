package mdl.curse;

import org.assertj.core.data.Offset;

/** Tolerances of the tests, from rounding alone. */
final class Precision {

    private static final double UNIT_ROUNDOFF = 0x1p-53;

    private Precision() {}

    /** What n rounded operations on numbers of that magnitude can differ by, with a factor 8 for the two routes. */
    static Offset<Double> rounding(double operations, double magnitude) {
        return Offset.offset(8 * operations * UNIT_ROUNDOFF * magnitude);
    }
}

package mdl.foundations;

import mdl.foundations.statement.Rounding;
import org.assertj.core.data.Offset;

/** Tolerances of tests, from rounding alone. */
public final class Precision {

    private Precision() {}

    /** What {@link Rounding} explains of n operations on numbers of that magnitude. */
    public static Offset<Double> rounding(double operations, double magnitude) {
        return Offset.offset(Rounding.of(operations).withScale(magnitude).tolerance());
    }
}

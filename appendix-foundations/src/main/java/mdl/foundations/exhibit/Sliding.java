package mdl.foundations.exhibit;

import java.util.List;

/**
 * A curve of a figure that follows a slider.
 *
 * @param curve the label of the curve
 * @param slider what moves it
 * @param family what it becomes
 */
public record Sliding(String curve, Slider slider, CurveFamily family) {

    /** The curve as it is drawn in the figure, which is where the slider starts. */
    private static Curve curve(String label, List<Series> series) {
        return series.stream()
                .filter(Curve.class::isInstance)
                .map(Curve.class::cast)
                .filter(one -> one.label().equals(label))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("The figure has no curve \"" + label
                        + "\" that a slider could move; it has "
                        + series.stream().map(one -> '"' + one.label() + '"').toList() + "."));
    }

    /** Refuses curves that do not exist or do not start as they are drawn, and a second slider. */
    static void requireFitting(List<Sliding> slidings, List<Series> series) {
        for (Sliding one : slidings) {
            one.requireDrawnAtStart(curve(one.curve, series));
            if (!one.slider.equals(slidings.get(0).slider)) {
                throw new IllegalArgumentException("A figure has one slider, so the curve \"" + one.curve
                        + "\" must follow the same as \"" + slidings.get(0).curve + "\".");
            }
        }
        long curves = slidings.stream().map(Sliding::curve).distinct().count();
        if (curves < slidings.size()) {
            throw new IllegalArgumentException("A curve follows the slider once, not twice.");
        }
    }

    private void requireDrawnAtStart(Curve drawn) {
        double start = slider.startValue();
        String where = "The curve \"" + curve + "\" must be drawn for " + slider.parameter() + " = " + start
                + ", where its slider starts: ";
        for (int i = 0; i < drawn.x().size(); i++) {
            double value = family.values().applyAsDouble(start, drawn.x().at(i));
            if (value != drawn.y().at(i)) {
                throw new IllegalArgumentException(where + "at x = " + drawn.x().at(i) + " it is "
                        + drawn.y().at(i) + ", but its family is " + value + ".");
            }
        }
        family.ends().ifPresent(ends -> {
            Interval own = endsOf(drawn);
            Interval given = ends.intervals().apply(start);
            if (!own.equals(given)) {
                throw new IllegalArgumentException(
                        where + "it runs over " + own + ", but its family over " + given + ".");
            }
        });
    }

    static Interval endsOf(Curve drawn) {
        return new Interval(drawn.x().at(0), drawn.x().at(drawn.x().size() - 1));
    }

    /** Where the curve runs when the parameter has this value. */
    Interval endsAt(double parameter, List<Series> series) {
        return family.ends()
                .map(ends -> ends.intervals().apply(parameter))
                .orElseGet(() -> endsOf(curve(curve, series)));
    }
}

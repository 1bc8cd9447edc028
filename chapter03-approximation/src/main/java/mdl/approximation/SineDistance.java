package mdl.approximation;

/**
 * sup |f − sin| of a piecewise linear function, exactly: it is attained at a knot or where the cosine is the slope.
 *
 * @param f on a finite interval
 */
public record SineDistance(PiecewiseLinear f) {

    /** The supremum over the interval of f. */
    // tag::supremum[]
    public double supremum() {
        double[] knots = f.knots();
        double[] values = f.values();
        double worst = Math.abs(values[0] - Math.sin(knots[0]));
        for (int k = 1; k < knots.length; k++) {
            worst = Math.max(worst, Math.abs(values[k] - Math.sin(knots[k])));
            double slope = (values[k] - values[k - 1]) / (knots[k] - knots[k - 1]);
            if (Math.abs(slope) <= 1) {
                worst = Math.max(worst, along(Math.acos(slope), knots[k - 1], knots[k]));
                worst = Math.max(worst, along(-Math.acos(slope), knots[k - 1], knots[k]));
            }
        }
        return worst;
    }
    // end::supremum[]

    /** The largest |f − sin| at the points of x + 2πℤ in [from, to]. */
    private double along(double x, double from, double to) {
        double worst = 0;
        for (double turn = Math.ceil((from - x) / (2 * Math.PI)); x + 2 * Math.PI * turn <= to; turn++) {
            double point = Math.max(from, x + 2 * Math.PI * turn);
            worst = Math.max(worst, Math.abs(f.at(point) - Math.sin(point)));
        }
        return worst;
    }
}

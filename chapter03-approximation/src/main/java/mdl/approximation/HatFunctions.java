package mdl.approximation;

import org.jblas.DoubleMatrix;

/**
 * The basis of the continuous functions that are linear between given knots: each hat is one at its knot and zero at the others.
 *
 * @param knots x_0 &lt; … &lt; x_m, at least two
 */
public record HatFunctions(double[] knots) {

    /** @throws IllegalArgumentException if there are fewer than two knots, or they do not increase */
    public HatFunctions {
        knots = new PiecewiseLinear(knots, new double[knots.length]).knots();
    }

    /** A copy of the knots. */
    @Override
    public double[] knots() {
        return knots.clone();
    }

    /**
     * The values of the hats at points, points × knots.
     *
     * @throws IllegalArgumentException if a point lies outside [x_0, x_m]
     */
    public DoubleMatrix at(double... points) {
        DoubleMatrix values = new DoubleMatrix(points.length, knots.length);
        for (int j = 0; j < knots.length; j++) {
            double[] unit = new double[knots.length];
            unit[j] = 1;
            PiecewiseLinear hat = new PiecewiseLinear(knots, unit);
            for (int i = 0; i < points.length; i++) {
                values.put(i, j, hat.at(points[i]));
            }
        }
        return values;
    }
}

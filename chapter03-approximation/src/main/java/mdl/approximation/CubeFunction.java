package mdl.approximation;

import java.util.Arrays;
import java.util.function.DoubleUnaryOperator;
import java.util.function.IntToDoubleFunction;
import java.util.function.ToDoubleFunction;
import mdl.foundations.input.Inputs;

/**
 * A function on [0, 1]^d whose smallest and largest values on every box are known exactly.
 *
 * <p>So suprema over cells need no search.
 *
 * @param value g(x)
 * @param nearest for a box, a point where g is smallest
 * @param farthest for a box, a point where g is largest
 */
public record CubeFunction(ToDoubleFunction<double[]> value, Corner nearest, Corner farthest) {

    /** A point of the box between its lower and its upper corner. */
    @FunctionalInterface
    public interface Corner {

        /** That point, a new array. */
        double[] of(double[] lower, double[] upper);
    }

    /**
     * ‖x − c‖₂: smallest at the point of the box next to c, largest at a corner.
     *
     * @throws IllegalArgumentException if c has no coordinate, or one that is not finite
     */
    public static CubeFunction distanceTo(double... centre) {
        Inputs.atLeast("the number of coordinates of the centre", centre.length, 1);
        Inputs.finite("centre", centre);
        double[] c = centre.clone();
        return new CubeFunction(
                x -> {
                    requireCoordinates(c, x);
                    double sum = 0;
                    for (int i = 0; i < c.length; i++) {
                        sum += (x[i] - c[i]) * (x[i] - c[i]);
                    }
                    return Math.sqrt(sum);
                },
                (lower, upper) -> coordinates(c, lower, upper, i -> Math.min(Math.max(c[i], lower[i]), upper[i])),
                (lower, upper) ->
                        coordinates(c, lower, upper, i -> c[i] - lower[i] > upper[i] - c[i] ? lower[i] : upper[i]));
    }

    /** Σ_i φ(x_i) for a φ that nowhere decreases: smallest at the lower corner, largest at the upper one. */
    public static CubeFunction sumOf(DoubleUnaryOperator increasing) {
        return new CubeFunction(
                x -> Arrays.stream(x).map(increasing).sum(),
                (lower, upper) -> lower.clone(),
                (lower, upper) -> upper.clone());
    }

    /**
     * g(x).
     *
     * @throws IllegalArgumentException if x has no coordinate, one that is not finite, or not as many as g takes
     */
    public double at(double... x) {
        Inputs.atLeast("the number of coordinates of x", x.length, 1);
        Inputs.finite("x", x);
        return value.applyAsDouble(x);
    }

    /** The smallest value on the closed box. */
    public double least(double[] lower, double[] upper) {
        return at(nearest.of(lower, upper));
    }

    /** The largest value on the closed box. */
    public double most(double[] lower, double[] upper) {
        return at(farthest.of(lower, upper));
    }

    private static void requireCoordinates(double[] centre, double[] x) {
        if (x.length != centre.length) {
            throw new IllegalArgumentException(
                    "the point has " + x.length + " coordinates, but the function takes " + centre.length);
        }
    }

    private static double[] coordinates(double[] like, double[] lower, double[] upper, IntToDoubleFunction coordinate) {
        requireCoordinates(like, lower);
        requireCoordinates(like, upper);
        double[] x = new double[like.length];
        Arrays.setAll(x, coordinate);
        return x;
    }
}

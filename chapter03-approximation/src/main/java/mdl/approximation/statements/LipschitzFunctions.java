package mdl.approximation.statements;

import java.util.Arrays;
import java.util.function.DoubleSupplier;
import java.util.function.DoubleUnaryOperator;
import java.util.random.RandomGenerator;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import mdl.approximation.PiecewiseLinear;
import mdl.foundations.random.EntryLaw;

/** Functions of one variable on which sections 3.1.2 and 3.2.1 are tried. */
final class LipschitzFunctions {

    /** One period of the sine. */
    static final DoubleUnaryOperator SINE = x -> Math.sin(2 * Math.PI * x);

    /** Its Lipschitz constant. */
    static final double OF_SINE = 2 * Math.PI;

    private static final int PIECES = 12;
    private static final int SIDES = 1000;

    private LipschitzFunctions() {}

    /** On [0, 1], with slopes that are L or −L on about half of the pieces and uniform between them on the others. */
    static PiecewiseLinear draw(double lipschitz, RandomGenerator generator) {
        double[] knots = DoubleStream.concat(DoubleStream.of(0, 1), generator.doubles(PIECES - 1))
                .sorted()
                .toArray();
        double[] values = new double[knots.length];
        values[0] = lipschitz * (generator.nextDouble() + 0.5);
        DoubleSupplier slope = () -> generator.nextBoolean()
                ? lipschitz * (generator.nextBoolean() ? 1 : -1)
                : lipschitz * (2 * generator.nextDouble() - 1);
        for (int k = 1; k < knots.length; k++) {
            values[k] = values[k - 1] + slope.getAsDouble() * (knots[k] - knots[k - 1]);
        }
        return new PiecewiseLinear(knots, values);
    }

    /** On [0, 1], from that value with that slope. */
    static PiecewiseLinear line(double start, double slope) {
        return new PiecewiseLinear(new double[] {0, 1}, new double[] {start, start + slope});
    }

    /** On [0, 1], through many values of g. */
    static PiecewiseLinear polygon(DoubleUnaryOperator g) {
        double[] knots = IntStream.rangeClosed(0, SIDES)
                .mapToDouble(k -> (double) k / SIDES)
                .toArray();
        return new PiecewiseLinear(knots, Arrays.stream(knots).map(g).toArray());
    }

    /** A walk of n steps of ±1, with its knots at 0, …, n. */
    static PiecewiseLinear walk(int steps, RandomGenerator generator) {
        double[] values = new double[steps + 1];
        for (int k = 1; k <= steps; k++) {
            values[k] = values[k - 1] + (generator.nextBoolean() ? 1 : -1);
        }
        double[] knots = IntStream.rangeClosed(0, steps).mapToDouble(k -> k).toArray();
        return new PiecewiseLinear(knots, values);
    }

    /** The function of Exercise 3 on [−1, 1]: 0, then a rise of slope 1 from −½ to ½, then 1. */
    static PiecewiseLinear ramp() {
        return new PiecewiseLinear(new double[] {-1, -0.5, 0.5, 1}, new double[] {0, 0, 1, 1});
    }

    /** ∫|g′|. */
    static double variation(PiecewiseLinear g) {
        double[] values = g.values();
        return IntStream.range(1, values.length)
                .mapToDouble(k -> Math.abs(values[k] - values[k - 1]))
                .sum();
    }

    /** By dynamic programming, the least number of pieces with that range into which knots cut a sequence of values. */
    static int fewestCells(double[] values, double range) {
        int[] fewest = new int[values.length];
        for (int end = 1; end < values.length; end++) {
            fewest[end] = Integer.MAX_VALUE;
            double lowest = values[end];
            double highest = values[end];
            for (int start = end - 1; start >= 0; start--) {
                lowest = Math.min(lowest, values[start]);
                highest = Math.max(highest, values[start]);
                if (highest - lowest <= range) {
                    fewest[end] = Math.min(fewest[end], fewest[start] + 1);
                }
            }
        }
        return fewest[values.length - 1];
    }

    /** A piecewise linear function on [0, 1] with independent values at nine points. */
    static PiecewiseLinear zigzag(RandomGenerator generator) {
        double[] knots = IntStream.rangeClosed(0, 8).mapToDouble(k -> k / 8.0).toArray();
        return new PiecewiseLinear(knots, EntryLaw.GAUSSIAN.matrix(9, 1, generator).data);
    }

    static double[] constant(int length, double value) {
        double[] values = new double[length];
        Arrays.fill(values, value);
        return values;
    }
}

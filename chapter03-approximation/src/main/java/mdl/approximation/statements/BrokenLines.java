package mdl.approximation.statements;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import mdl.approximation.ChebyshevFit;
import mdl.approximation.HatFunctions;
import mdl.foundations.random.Randomness;
import mdl.foundations.statement.Bound;
import mdl.foundations.statement.Rounding;

/** Why ReLU networks are no algebra: x² is a product of two of them, and no broken line is x². */
final class BrokenLines {

    private static final int MOST_PIECES = 8;
    private static final int KNOT_SETS = 8;

    private BrokenLines() {}

    /** For each number of pieces, equal ones and random ones. */
    static List<double[]> knots(Randomness random) {
        List<double[]> knots = new ArrayList<>();
        for (int pieces = 1; pieces <= MOST_PIECES; pieces++) {
            int m = pieces;
            knots.add(
                    IntStream.rangeClosed(0, m).mapToDouble(k -> (double) k / m).toArray());
            knots.addAll(random.at(m)
                    .trials(
                            KNOT_SETS,
                            generator -> DoubleStream.concat(DoubleStream.of(0, 1), generator.doubles(m - 1))
                                    .sorted()
                                    .toArray()));
        }
        return knots;
    }

    /** On a piece the error of the best line alternates at the ends and the middle, so these points decide. */
    static Bound missTheSquare(List<double[]> knots, int finer) {
        double[] distances =
                knots.stream().mapToDouble(BrokenLines::distanceOfSquare).toArray();
        return Bound.always(
                "on $[0,1]$ a continuous function with $m$ linear pieces misses $x^2$ by at least $1/(8m^2)$",
                knots.stream()
                        .mapToDouble(k -> finer * finer / (8 * Math.pow(k.length - 1, 2)))
                        .toArray(),
                distances,
                Rounding.of(2 * MOST_PIECES + 1));
    }

    private static double distanceOfSquare(double[] knots) {
        double[] points = IntStream.range(0, 2 * knots.length - 1)
                .mapToDouble(i -> i % 2 == 0 ? knots[i / 2] : 0.5 * (knots[i / 2] + knots[i / 2 + 1]))
                .toArray();
        return ChebyshevFit.of(
                        new HatFunctions(knots).at(points),
                        Arrays.stream(points).map(x -> x * x).toArray())
                .error();
    }
}

package mdl.approximation.statements;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntToDoubleFunction;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import mdl.approximation.MinimaxBrokenLine;
import mdl.foundations.random.Randomness;
import mdl.foundations.statement.Bound;
import mdl.foundations.statement.Rounding;

/** How far broken lines stay away from x², which is why ReLU networks, whose products have it, are no algebra. */
final class BrokenLines {

    private static final int MOST_PIECES = 8;
    private static final int KNOT_SETS = 8;

    private BrokenLines() {}

    /** For each number of pieces, equal ones and random ones. */
    static List<double[]> knots(Randomness random) {
        List<double[]> knots = new ArrayList<>();
        for (int pieces = 1; pieces <= MOST_PIECES; pieces++) {
            int m = pieces;
            knots.add(equalPieces(m));
            knots.addAll(random.at(m)
                    .trials(
                            KNOT_SETS,
                            generator -> DoubleStream.concat(DoubleStream.of(0, 1), generator.doubles(m - 1))
                                    .sorted()
                                    .toArray()));
        }
        return knots;
    }

    /** Against the best values at these knots; with equal pieces the bound is attained. */
    static Bound missTheSquare(List<double[]> knots, IntToDoubleFunction pieces) {
        return Bound.always(
                "on $[0,1]$ a continuous function with $m$ linear pieces, wherever they meet, misses $x^2$ by at least $1/(8m^2)$",
                knots.stream()
                        .mapToDouble(k -> 1 / (8 * Math.pow(pieces.applyAsDouble(k.length - 1), 2)))
                        .toArray(),
                knots.stream().mapToDouble(BrokenLines::distanceOfSquare).toArray(),
                Rounding.of(4.0 * knots.stream().mapToInt(k -> k.length).max().orElseThrow()));
    }

    /** The error of the best values at these knots. */
    static double distanceOfSquare(double[] knots) {
        return MinimaxBrokenLine.of(x -> x * x, knots).error();
    }

    static double[] equalPieces(int pieces) {
        return IntStream.rangeClosed(0, pieces)
                .mapToDouble(k -> (double) k / pieces)
                .toArray();
    }
}

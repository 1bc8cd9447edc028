package mdl.approximation;

import java.util.Arrays;
import java.util.Map;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/**
 * A measure on the line: length on finitely many intervals, and a mass of one at each of finitely many atoms.
 *
 * <p>The functions are continuous and piecewise linear, up to values that are changed at finitely many points. Notes: 3.1.4.
 *
 * @param from the left ends of the intervals
 * @param to their right ends
 * @param atoms points with a mass
 */
public record LineMeasure(double[] from, double[] to, double[] atoms) {

    /** @throws IllegalArgumentException if an interval is empty, or there is neither an interval nor an atom */
    public LineMeasure {
        if (from.length != to.length || from.length + atoms.length == 0) {
            throw new IllegalArgumentException(
                    "a measure needs an interval or an atom, and two ends for each interval");
        }
        for (int i = 0; i < from.length; i++) {
            if (!(from[i] < to[i])) {
                throw new IllegalArgumentException(
                        "the interval from " + from[i] + " to " + to[i] + " must have positive length");
            }
        }
        from = from.clone();
        to = to.clone();
        atoms = atoms.clone();
    }

    /** The length of [from, to]. */
    public static LineMeasure onInterval(double from, double to) {
        return new LineMeasure(new double[] {from}, new double[] {to}, new double[0]);
    }

    /** A copy of the left ends. */
    @Override
    public double[] from() {
        return from.clone();
    }

    /** A copy of the right ends. */
    @Override
    public double[] to() {
        return to.clone();
    }

    /** A copy of the atoms. */
    @Override
    public double[] atoms() {
        return atoms.clone();
    }

    /**
     * μ(|f| &gt; c), from the part of each linear piece that is above c or below −c.
     *
     * @param changed values that f takes at single points instead of its own
     */
    public double above(PiecewiseLinear f, Map<Double, Double> changed, double level) {
        double intervals = IntStream.range(0, from.length)
                .mapToDouble(i -> {
                    double[] ends = ends(f, i);
                    return IntStream.range(1, ends.length)
                            .mapToDouble(k -> (ends[k] - ends[k - 1])
                                    * (share(f.at(ends[k - 1]), f.at(ends[k]), level)
                                            + share(-f.at(ends[k - 1]), -f.at(ends[k]), level)))
                            .sum();
                })
                .sum();
        return intervals
                + Arrays.stream(atoms)
                        .filter(x -> Math.abs(changed.getOrDefault(x, f.at(x))) > level)
                        .count();
    }

    /** The ends of the i-th interval and the knots between them. */
    private double[] ends(PiecewiseLinear f, int i) {
        return DoubleStream.concat(
                        DoubleStream.of(from[i], to[i]),
                        Arrays.stream(f.knots()).filter(x -> x > from[i] && x < to[i]))
                .sorted()
                .toArray();
    }

    /** The part of a line from one value to another that is above a level. */
    private static double share(double left, double right, double level) {
        double low = Math.min(left, right);
        double high = Math.max(left, right);
        if (high <= level || low > level) {
            return high <= level ? 0 : 1;
        }
        return (high - level) / (high - low);
    }

    /** ‖f‖_{L^∞(μ)}, the least c with μ(|f| &gt; c) = 0, to the last digit by bisection. */
    public double essentialSupremum(PiecewiseLinear f, Map<Double, Double> changed) {
        double enough = DoubleStream.concat(
                        Arrays.stream(f.values()), changed.values().stream().mapToDouble(v -> v))
                .map(Math::abs)
                .max()
                .orElseThrow();
        double tooLittle = 0;
        if (above(f, changed, tooLittle) == 0) {
            return tooLittle;
        }
        // tag::supremum[]
        double middle = enough / 2;
        while (middle > tooLittle && middle < enough) {
            if (above(f, changed, middle) == 0) {
                enough = middle;
            } else {
                tooLittle = middle;
            }
            middle = (tooLittle + enough) / 2;
        }
        return enough;
        // end::supremum[]
    }

    /** sup |f| over the support, which is attained at an end of an interval, a knot, a changed point or an atom. */
    public double supremumOnSupport(PiecewiseLinear f, Map<Double, Double> changed) {
        DoubleStream inside = IntStream.range(0, from.length)
                .boxed()
                .flatMapToDouble(i -> DoubleStream.concat(
                        Arrays.stream(ends(f, i)),
                        changed.keySet().stream().mapToDouble(x -> x).filter(x -> x >= from[i] && x <= to[i])));
        return DoubleStream.concat(inside, Arrays.stream(atoms))
                .map(x -> Math.abs(changed.getOrDefault(x, f.at(x))))
                .max()
                .orElseThrow();
    }
}

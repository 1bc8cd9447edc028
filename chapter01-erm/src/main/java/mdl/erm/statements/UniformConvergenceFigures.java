package mdl.erm.statements;

import java.util.Arrays;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import mdl.erm.HalfLines;
import mdl.foundations.exhibit.Axis;
import mdl.foundations.exhibit.Figure;
import mdl.foundations.random.Sample;

/** The largest gap over a class, against the number of samples and against the number of predictors. */
final class UniformConvergenceFigures {

    private UniformConvergenceFigures() {}

    static Figure gap(int samples, Sample gaps) {
        return Figure.of(Axis.logarithmic("number of samples n"), Axis.logarithmic("largest one-sided gap"))
                .titled("The largest one-sided gap over half lines and its bounds")
                .described(
                        "The mean of the largest gap, twice the Rademacher complexity and Massart's bound fall like one"
                                + " over the root of n; the gap over all finite sets stays one.")
                .points("mean on drawn data", new double[] {samples}, new double[] {gaps.mean()}, new double[] {
                    gaps.standardError()
                })
                .curve("Q(n)/2n", sizes(), at(HalfLines::meanGap))
                .curve("twice the complexity", sizes(), at(half -> 2 * half.complexity()))
                .curve("twice Massart's bound", sizes(), at(half -> 2 * half.massartBound()))
                .dashed("all finite sets", sizes(), at(half -> 1));
    }

    private static double[] sizes() {
        return UniformConvergenceStatement.sizes().asDoubleStream().toArray();
    }

    private static double[] at(ToDoubleFunction<HalfLines> number) {
        return UniformConvergenceStatement.sizes()
                .mapToObj(HalfLines::new)
                .mapToDouble(number)
                .toArray();
    }

    static Figure finite(int samples) {
        double[] counts = IntStream.rangeClosed(0, 24)
                .mapToDouble(k -> Math.rint(Math.pow(10, k / 4.0)))
                .toArray();
        return Figure.of(Axis.logarithmic("number of predictors N"), Axis.linear("largest gap"))
                .titled("The largest gap of predictors that guess")
                .described(
                        "The exact mean of the largest gap grows like the root of the logarithm of N, below its bound.")
                .curve(
                        "exact mean, n = " + samples,
                        counts,
                        Arrays.stream(counts)
                                .map(count -> UniformConvergenceStatement.guesses((long) count, samples)
                                        .mean())
                                .toArray())
                .dashed(
                        "√(log(2N)/2n)",
                        count -> UniformConvergenceStatement.BOUND.at(samples, 1 / count),
                        1,
                        counts[counts.length - 1]);
    }
}

package mdl.ridge.statements;

import java.util.Arrays;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import java.util.function.Function;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import mdl.foundations.statement.Bound;
import mdl.foundations.statement.Rounding;

/**
 * The risk of an interpolator against γ, judged on both sides of its peak at γ = 1.
 *
 * @param model what the risk is of, as it stands in a sentence
 * @param risks the risk as a function of γ, for each of the cases that the sentence names
 * @param finest γ − 1 starts at this power of two
 * @param widest and ends at this one
 */
record InterpolatorCurve(String model, List<DoubleUnaryOperator> risks, int finest, int widest) {

    private static final int FAR = -1;

    /** More parameters always help beyond the peak. */
    Bound decreases() {
        return Bound.always(
                "the interpolator's risk decreases in $γ$, for $γ-1=2^k$ with $k$ from $" + finest + "$ to $" + widest
                        + "$: " + model,
                all(risk -> Arrays.stream(beyond(risk, finest)).skip(1)),
                all(risk -> Arrays.stream(beyond(risk, finest)).limit(widest - finest)),
                Rounding.of(16));
    }

    /** The second descent ends below the first. */
    Bound endsBelow() {
        return Bound.always(
                "from $γ=1.5$ on the interpolator's risk is below that of every $γ<1$: " + model,
                all(risk -> Arrays.stream(beyond(risk, FAR))),
                all(risk -> DoubleStream.generate(() -> leastBefore(risk)).limit(widest - FAR + 1)),
                Rounding.of(16));
    }

    /** The least risk with fewer parameters than samples. */
    static double leastBefore(DoubleUnaryOperator risk) {
        return DoubleStream.iterate(1.0 / 64, gamma -> gamma < 1, gamma -> gamma + 1.0 / 64)
                .map(risk)
                .min()
                .orElseThrow();
    }

    private double[] beyond(DoubleUnaryOperator risk, int from) {
        return IntStream.rangeClosed(from, widest)
                .mapToDouble(k -> risk.applyAsDouble(1 + Math.scalb(1.0, k)))
                .toArray();
    }

    private double[] all(Function<DoubleUnaryOperator, DoubleStream> values) {
        return risks.stream().flatMapToDouble(values).toArray();
    }
}

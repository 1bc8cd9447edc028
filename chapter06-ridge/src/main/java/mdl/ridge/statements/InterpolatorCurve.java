package mdl.ridge.statements;

import java.util.Arrays;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.DoubleStream;
import mdl.foundations.statement.Bound;
import mdl.foundations.statement.Rounding;

/**
 * The risk of an interpolator against γ, judged on both sides of its peak at γ = 1.
 *
 * @param model what the risk is of, as it stands in a sentence
 * @param risk the risk as a function of γ
 */
record InterpolatorCurve(String model, DoubleUnaryOperator risk) {

    /** More parameters always help beyond the peak. */
    Bound decreases() {
        double[] values = beyond(1.25);
        return Bound.always(
                "for $γ>1$ the interpolator's risk decreases in $γ$: " + model,
                Arrays.copyOfRange(values, 1, values.length),
                Arrays.copyOf(values, values.length - 1),
                Rounding.of(16));
    }

    /** The second descent ends below the first. */
    Bound endsBelow() {
        double[] values = beyond(1.5);
        double[] least = new double[values.length];
        Arrays.fill(least, leastBefore());
        return Bound.always(
                "from $γ=1.5$ on the interpolator's risk is below that of every $γ<1$: " + model,
                values,
                least,
                Rounding.of(16));
    }

    /** The least risk with fewer parameters than samples. */
    double leastBefore() {
        return DoubleStream.iterate(1.0 / 64, gamma -> gamma < 1, gamma -> gamma + 1.0 / 64)
                .map(risk)
                .min()
                .orElseThrow();
    }

    private double[] beyond(double from) {
        return DoubleStream.iterate(from, gamma -> gamma <= 8, gamma -> gamma + 0.25)
                .map(risk)
                .toArray();
    }
}

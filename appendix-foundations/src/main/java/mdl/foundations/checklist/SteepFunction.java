package mdl.foundations.checklist;

import java.util.function.DoubleUnaryOperator;
import mdl.foundations.analysis.DifferenceQuotient;
import mdl.foundations.exhibit.NumberText;
import mdl.foundations.random.Sweep;
import mdl.foundations.statement.Rate;

/** A function whose slope between two points near its singularity grows with the size as a power. */
record SteepFunction(
        String name, DoubleUnaryOperator f, DoubleUnaryOperator from, DoubleUnaryOperator to, double exponent) {

    static final SteepFunction LOGARITHM =
            new SteepFunction("$\\log x$", Math::log, size -> 1 / size, size -> 2 / size, 1);
    static final SteepFunction ROOT = new SteepFunction("$\\sqrt{x}$", Math::sqrt, size -> 0, size -> 1 / size, 0.5);
    static final SteepFunction STEP =
            new SteepFunction("the step", x -> x < 0 ? 0 : 1, size -> -1 / size, size -> 1 / size, 1);

    /** Between neighbouring extrema, where 1/x is (k + 3/2)π and (k + 1/2)π. */
    static final SteepFunction OSCILLATION = new SteepFunction(
            "the sine of $1/x$",
            x -> Math.sin(1 / x),
            k -> 1 / (Math.PI * (k + 1.5)),
            k -> 1 / (Math.PI * (k + 0.5)),
            2);

    static final SteepFunction SQUARE = new SteepFunction("$x^2$", x -> x * x, size -> 0, size -> size, 1);

    SteepFunction with(DoubleUnaryOperator other) {
        return new SteepFunction(name, other, from, to, exponent);
    }

    double slope(double size) {
        return DifferenceQuotient.largest(f, from.applyAsDouble(size), to.applyAsDouble(size), 1);
    }

    Rate growth() {
        return Rate.of(
                "the slopes of " + name + " grow without bound, with the exponent "
                        + NumberText.significant(exponent, 1),
                Sweep.exactlyDoublingTo(1 << 20, 5, this::slope),
                exponent,
                0);
    }
}

package mdl.erm;

import java.util.Arrays;
import java.util.function.DoubleUnaryOperator;
import mdl.foundations.analysis.PanelQuadrature;

/**
 * A response m + sE with a standard exponential E: a skewed law, whose mean lies above its median.
 *
 * @param least m, the smallest possible response
 * @param scale s &gt; 0, its standard deviation
 */
public record ExponentialResponse(double least, double scale) implements Response {

    /** What lies beyond has probability e⁻⁵⁰, less than 10⁻²¹. */
    private static final double REACH = 50;

    /** @throws IllegalArgumentException if m is not finite, or s not positive and finite */
    public ExponentialResponse {
        if (!Double.isFinite(least)) {
            throw new IllegalArgumentException("the smallest response is " + least + ", but must be finite");
        }
        if (!(scale > 0 && scale < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException(
                    "the scale of an exponential response is " + scale + ", but must be positive and finite");
        }
    }

    /** m + s. */
    public double mean() {
        return least + scale;
    }

    /** m + s log 2. */
    public double median() {
        return least + scale * Math.log(2);
    }

    /** E f(Y) by Gauss–Legendre quadrature between the kinks, to rounding for f of polynomial growth. */
    @Override
    public double expectation(DoubleUnaryOperator f, double... kinks) {
        double[] ends = Arrays.stream(kinks)
                .map(y -> Math.max(0, Math.min(REACH, (y - least) / scale)))
                .toArray();
        double from = 0;
        double sum = 0;
        for (double to : ends) {
            sum += integral(f, from, to);
            from = to;
        }
        return sum + integral(f, from, REACH);
    }

    private double integral(DoubleUnaryOperator f, double from, double to) {
        return PanelQuadrature.integrate(t -> f.applyAsDouble(least + scale * t) * Math.exp(-t), from, to, 1);
    }
}

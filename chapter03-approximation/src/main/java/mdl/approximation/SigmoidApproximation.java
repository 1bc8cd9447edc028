package mdl.approximation;

import java.util.function.DoubleUnaryOperator;
import java.util.stream.IntStream;
import mdl.foundations.analysis.Activation;
import mdl.foundations.input.Inputs;
import mdl.foundations.linalg.MatrixSize;
import org.jblas.DoubleMatrix;

/**
 * Networks of one steep sigmoid between any two neighbours of the points 0, 1/m, …, 1, which approach functions on [0, 1].
 *
 * <p>A sigmoid that increases is a distribution function, of Z say. Then the network of g has the value E g(T), where T is
 * the point nearest to x − Z/α. So it is within L(1/(2m) + E|Z|/α) of every g with Lipschitz constant L on [0, 1].
 * Notes: Proposition 4.
 *
 * @param sigmoid σ, one of the step, the ramp, and the sigmoids of exp, tanh and erf
 * @param jumps m
 * @param steepness α
 */
public record SigmoidApproximation(Activation sigmoid, int jumps, double steepness) {

    /** @throws IllegalArgumentException if σ is no such sigmoid, m &lt; 1, or α is not positive and finite */
    public SigmoidApproximation {
        spread(sigmoid);
        if (jumps < 1) {
            throw new IllegalArgumentException("the number of jumps is " + jumps + ", but must be at least 1");
        }
        if (!(steepness > 0 && steepness < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("the steepness is " + steepness + ", but must be positive and finite");
        }
    }

    /**
     * The approximation within ε of every g with Lipschitz constant L: m = ⌈L/ε⌉ and α = 2L E|Z|/ε.
     *
     * @throws IllegalArgumentException if σ is no sigmoid with E|Z| &gt; 0, or L/ε is not positive and finite
     */
    public static SigmoidApproximation within(Activation sigmoid, double lipschitz, double precision) {
        double ratio = lipschitz / precision;
        return new SigmoidApproximation(sigmoid, (int) Math.ceil(ratio), 2 * ratio * spread(sigmoid));
    }

    /**
     * E|Z| of a random variable Z with the distribution function σ.
     *
     * @throws IllegalArgumentException if σ does not increase from 0 to 1
     */
    public static double spread(Activation sigmoid) {
        return switch (sigmoid) {
            case STEP -> 0;
            case RAMP -> 0.25;
            case ERF_SIGMOID -> 1 / Math.sqrt(Math.PI);
            case TANH_SIGMOID -> Math.log(2);
            case LOGISTIC -> 2 * Math.log(2);
            default ->
                throw new IllegalArgumentException(
                        "the activation is " + sigmoid.title()
                                + ", but must increase from 0 to 1: the step, the ramp, the logistic, or the sigmoid of tanh or erf");
        };
    }

    /** m + 1: one neuron at each jump, and one that is constant. */
    public int width() {
        return jumps + 1;
    }

    /**
     * The network of g, through the values at the points j/m.
     *
     * @throws IllegalArgumentException if a value is not finite, or there are too many for memory
     */
    public TwoLayerNetwork of(DoubleUnaryOperator g) {
        MatrixSize.require(jumps + 1L, 1);
        double[] points = IntStream.rangeClosed(0, jumps)
                .mapToDouble(j -> (double) j / jumps)
                .toArray();
        return Staircase.midway(g, points).network(sigmoid, steepness);
    }

    /** L(1/(2m) + E|Z|/α), a bound on the error on [0, 1] for every g with Lipschitz constant L. */
    public double bound(double lipschitz) {
        return lipschitz * (0.5 / jumps + spread(sigmoid) / steepness);
    }

    /**
     * An upper limit of sup |f − g| over [from, to]: the largest value at the ends of equal parts, and what f − g can gain
     * between them.
     *
     * <p>As σ′ is largest at 0 and falls on either side, the slope of f is at most L(1 + ασ′(0)/m).
     *
     * @param g with the Lipschitz constant L
     * @param parts their number, at least 1; it costs as many values of the network
     * @throws IllegalArgumentException if there is no part, or a value is not finite
     */
    public double largestError(DoubleUnaryOperator g, double lipschitz, double from, double to, int parts) {
        Inputs.atLeast("the number of parts", parts, 1);
        // tag::enclose[]
        double[] x = IntStream.rangeClosed(0, parts)
                .mapToDouble(k -> from + (to - from) * k / parts)
                .toArray();
        double[] values = of(g).on(new DoubleMatrix(x));
        double seen = IntStream.rangeClosed(0, parts)
                .mapToDouble(k -> Math.abs(values[k] - g.applyAsDouble(x[k])))
                .max()
                .orElseThrow();
        double slope = lipschitz * (2 + steepness * sigmoid.derivative(0) / jumps);
        return seen + slope * (to - from) / (2 * parts);
        // end::enclose[]
    }
}

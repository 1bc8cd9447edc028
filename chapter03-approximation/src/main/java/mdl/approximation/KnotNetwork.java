package mdl.approximation;

import java.util.Arrays;
import java.util.function.DoubleUnaryOperator;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import mdl.foundations.analysis.PanelQuadrature;
import mdl.foundations.input.Inputs;
import mdl.foundations.linalg.MatrixSize;

/**
 * The networks (1/p) Σ g′(t_j) 1(x ≥ t_j) of steps on [0, 1] that imitate g(x) = ∫₀¹ 1(x ≥ t) g′(t) dt, for g with g(0) = 0.
 *
 * <p>Notes: 3.3.1.
 */
public final class KnotNetwork {

    /** Below this width the polynomials of the quadrature have no error that rounding would show, for a few waves in [0, 1]. */
    private static final double PANEL = 0.25;

    private final DoubleUnaryOperator function;
    private final DoubleUnaryOperator derivative;
    private final DoubleUnaryOperator integral;
    private final double square;

    /**
     * The networks for one function.
     *
     * @param function g, with g(0) = 0, smooth
     * @param derivative g′
     * @param integral an antiderivative of g
     * @throws IllegalArgumentException if g(0) is not zero
     */
    public KnotNetwork(DoubleUnaryOperator function, DoubleUnaryOperator derivative, DoubleUnaryOperator integral) {
        if (function.applyAsDouble(0) != 0) {
            throw new IllegalArgumentException(
                    "the function is " + function.applyAsDouble(0) + " at zero, but must vanish there");
        }
        this.function = function;
        this.derivative = derivative;
        this.integral = integral;
        square = PanelQuadrature.integrate(t -> square(function.applyAsDouble(t)), 0, 1, PANEL);
    }

    /** g. */
    public DoubleUnaryOperator function() {
        return function;
    }

    /** The network with these knots, which increase, as a staircase. */
    // tag::staircase[]
    public Staircase staircase(double... knots) {
        double[] levels = new double[knots.length + 1];
        for (int j = 0; j < knots.length; j++) {
            levels[j + 1] = levels[j] + derivative.applyAsDouble(knots[j]) / knots.length;
        }
        return new Staircase(knots, levels);
    }
    // end::staircase[]

    /** ∫₀¹ (f − g)² = ∫₀¹ g² + Σ ∫ (ℓ² − 2ℓg) over the pieces with level ℓ, for the network f with these knots in [0, 1]. */
    public double squaredError(double... knots) {
        double[] levels = staircase(knots).levels();
        double sum = square;
        double from = 0;
        for (int j = 0; j < levels.length; j++) {
            double to = j == knots.length ? 1 : knots[j];
            double mass = integral.applyAsDouble(to) - integral.applyAsDouble(from);
            sum += levels[j] * (levels[j] * (to - from) - 2 * mass);
            from = to;
        }
        return sum;
    }

    /** (1/p)(∫₀¹ g′(t)² (1 − t) dt − ∫₀¹ g²), the mean of {@link #squaredError} over p independent uniform knots. */
    public double meanSquaredError(int width) {
        requireKnot(width);
        return PanelQuadrature.integrate(
                        t -> square(derivative.applyAsDouble(t)) * (1 - t) - square(function.applyAsDouble(t)),
                        0,
                        1,
                        PANEL)
                / width;
    }

    /** p independent uniform knots in increasing order. */
    public static double[] draw(int width, RandomGenerator generator) {
        requireKnot(width);
        return IntStream.range(0, width)
                .mapToDouble(j -> generator.nextDouble())
                .sorted()
                .toArray();
    }

    /** One uniform knot in each of p equal cells. */
    public static double[] stratified(int width, RandomGenerator generator) {
        requireKnot(width);
        return IntStream.range(0, width)
                .mapToDouble(j -> (j + generator.nextDouble()) / width)
                .toArray();
    }

    /** The midpoints (j + ½)/p of p equal cells. */
    public static double[] grid(int width) {
        requireKnot(width);
        double[] knots = new double[width];
        Arrays.setAll(knots, j -> (j + 0.5) / width);
        return knots;
    }

    private static void requireKnot(int width) {
        Inputs.atLeast("the number of knots", width, 1);
        MatrixSize.require(width, 1);
    }

    private static double square(double value) {
        return value * value;
    }
}

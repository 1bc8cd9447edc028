package mdl.approximation;

import java.util.Arrays;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.Stream;
import mdl.foundations.analysis.Activation;
import mdl.foundations.input.Inputs;
import mdl.foundations.linalg.MatrixSize;
import org.jblas.DoubleMatrix;

/**
 * A function of one variable that is constant between jumps: ℓ_0 before t_1, ℓ_j from t_j on.
 *
 * <p>It is the network of width m + 1 with the step activation, and any sigmoid-like activation imitates it.
 * Notes: 3.2.5–3.2.9.
 *
 * @param jumps t_1 &lt; … &lt; t_m
 * @param levels ℓ_0, …, ℓ_m
 */
public record Staircase(double[] jumps, double[] levels) {

    /** @throws IllegalArgumentException if there is not one level more than jumps, one is not finite, or the jumps do not increase */
    public Staircase {
        if (levels.length != jumps.length + 1) {
            throw new IllegalArgumentException("a staircase with " + jumps.length + " jumps has " + (jumps.length + 1)
                    + " levels, not " + levels.length);
        }
        for (int j = 0; j < jumps.length; j++) {
            if (!Double.isFinite(jumps[j]) || j > 0 && !(jumps[j] > jumps[j - 1])) {
                throw new IllegalArgumentException("the jumps of a staircase must be finite and increase");
            }
        }
        for (double level : levels) {
            if (!Double.isFinite(level)) {
                throw new IllegalArgumentException("a level of the staircase is " + level + ", but must be finite");
            }
        }
        jumps = jumps.clone();
        levels = levels.clone();
    }

    /**
     * The staircase that takes the value of g at the left end of each cell [t_j, t_{j+1}).
     *
     * @param ends the left ends t_0 &lt; … &lt; t_m of the cells; g(t_0) counts before t_0 too
     * @throws IllegalArgumentException if there is no end, or they are not finite and increasing
     */
    public static Staircase leftEnds(DoubleUnaryOperator g, double... ends) {
        requirePoints(ends);
        return new Staircase(
                Arrays.copyOfRange(ends, 1, ends.length),
                Arrays.stream(ends).map(g).toArray());
    }

    /**
     * The staircase on [0, 1] with ⌈L/ε⌉ levels, the values of g at the left ends of cells of length ε/L.
     *
     * <p>It is within ε of every g with Lipschitz constant L. Notes: Proposition 3, 3.2.7–3.2.9.
     *
     * @param lipschitz L &gt; 0
     * @param precision ε &gt; 0
     * @throws IllegalArgumentException if L or ε is not positive and finite, or L/ε numbers do not fit in memory
     */
    public static Staircase ofLipschitz(DoubleUnaryOperator g, double lipschitz, double precision) {
        requirePositive("Lipschitz constant", lipschitz);
        requirePositive("precision", precision);
        double cell = precision / lipschitz;
        MatrixSize.require((long) Math.ceil(lipschitz / precision), 1);
        double[] ends = new double[(int) Math.ceil(lipschitz / precision)];
        Arrays.setAll(ends, j -> j * cell);
        return leftEnds(g, ends);
    }

    /**
     * The staircase through the points (t_j, g(t_j)) that jumps half-way between them.
     *
     * @param points t_0 &lt; … &lt; t_m
     * @throws IllegalArgumentException if there is no point, or they are not finite and increasing
     */
    public static Staircase midway(DoubleUnaryOperator g, double... points) {
        requirePoints(points);
        double[] jumps = new double[points.length - 1];
        Arrays.setAll(jumps, j -> 0.5 * (points[j] + points[j + 1]));
        return new Staircase(jumps, Arrays.stream(points).map(g).toArray());
    }

    /** A copy of t_1, …, t_m. */
    @Override
    public double[] jumps() {
        return jumps.clone();
    }

    /** A copy of ℓ_0, …, ℓ_m. */
    @Override
    public double[] levels() {
        return levels.clone();
    }

    /**
     * The level at x, in O(log m) operations.
     *
     * @throws IllegalArgumentException if x is NaN
     */
    public double at(double x) {
        Inputs.number("x", x);
        int place = Arrays.binarySearch(jumps, x);
        return levels[place >= 0 ? place + 1 : -place - 1];
    }

    /**
     * sup |f − g| over [from, to] for a continuous g that is monotone between its turns.
     *
     * <p>It is attained, or approached from the left, at an end of a cell or at a turn, so it is exact.
     *
     * @param turns where g may change direction, in any order; those outside [from, to] are left out
     * @throws IllegalArgumentException unless from &lt; to
     */
    public double supremumDistance(DoubleUnaryOperator g, double from, double to, double... turns) {
        if (!(from < to)) {
            throw new IllegalArgumentException("an interval needs from < to, not [" + from + ", " + to + "]");
        }
        // tag::supremum[]
        double[] ends = Stream.of(new double[] {from, to}, jumps, turns)
                .flatMapToDouble(Arrays::stream)
                .filter(x -> x >= from && x <= to)
                .sorted()
                .distinct()
                .toArray();
        double largest = Math.abs(at(to) - g.applyAsDouble(to));
        for (int k = 1; k < ends.length; k++) {
            double level = at(ends[k - 1]);
            double left = Math.abs(level - g.applyAsDouble(ends[k - 1]));
            double right = Math.abs(level - g.applyAsDouble(ends[k]));
            largest = Math.max(largest, Math.max(left, right));
        }
        return largest;
        // end::supremum[]
    }

    /** sup |f − g| over the interval on which g is defined, exact. */
    public double supremumDistance(PiecewiseLinear g) {
        double[] knots = g.knots();
        return supremumDistance(g::at, knots[0], knots[knots.length - 1], knots);
    }

    /**
     * The network ℓ_0 + Σ_j (ℓ_j − ℓ_{j−1}) σ(α(x − t_j)) of width m + 1; its first neuron is constant.
     *
     * <p>With the step activation it is the staircase; with a sigmoid-like one it tends to it, off the jumps, as α grows.
     *
     * @param sigmoid σ, which rises from 0 to 1 and has σ(0) &gt; 0
     * @param steepness α &gt; 0
     * @throws IllegalArgumentException if α or σ(0) is not positive and finite
     */
    public TwoLayerNetwork network(Activation sigmoid, double steepness) {
        requirePositive("steepness", steepness);
        requirePositive("value of the activation at zero", sigmoid.applyAsDouble(0));
        double[] outer = new double[levels.length];
        DoubleMatrix weights = new DoubleMatrix(levels.length, 1);
        double[] biases = new double[levels.length];
        outer[0] = levels[0] / sigmoid.applyAsDouble(0);
        for (int j = 1; j < levels.length; j++) {
            outer[j] = levels[j] - levels[j - 1];
            weights.data[j] = steepness;
            biases[j] = -steepness * jumps[j - 1];
        }
        return new TwoLayerNetwork(sigmoid, outer, weights, biases);
    }

    private static void requirePositive(String name, double value) {
        Inputs.positiveFinite("the " + name, value);
    }

    private static void requirePoints(double[] points) {
        if (points.length == 0) {
            throw new IllegalArgumentException("there are 0 points of the staircase, but there must be at least 1");
        }
        Inputs.finite("points", points);
    }
}

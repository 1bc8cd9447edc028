package mdl.approximation;

import java.util.function.DoubleUnaryOperator;
import java.util.stream.IntStream;
import mdl.foundations.analysis.PanelQuadrature;

/**
 * The transform ĝ(ξ) = (1/2π) ∫ g(t) e^{−iξt} dt of a function on an interval, by quadrature, so that g(t) = ∫ ĝ(ξ) e^{iξt} dξ.
 *
 * <p>The function is evaluated once at each node of {@link PanelQuadrature}; one value of the transform
 * then costs one cosine and one sine for each node. Notes: 3.3.7–3.3.8.
 */
public final class FourierTransform {

    private static final int MOST_PANELS = 100_000;

    private final double[] nodes;
    private final double[] weighted;

    /**
     * The transform of a function that vanishes outside the interval, up to what the caller neglects.
     *
     * @param panel the width of the panels: no more than the distance of the singularities of g, and a few units over the
     *     largest frequency
     * @throws IllegalArgumentException if the interval is empty or infinite, or the panels have no positive width or are
     *     more than 100000
     */
    public FourierTransform(DoubleUnaryOperator function, double from, double to, double panel) {
        if (!(from < to) || Double.isInfinite(to - from)) {
            throw new IllegalArgumentException(
                    "a transform is taken over a finite interval, not from " + from + " to " + to);
        }
        if (!(panel > 0 && (to - from) / panel <= MOST_PANELS)) {
            throw new IllegalArgumentException("the width of the panels is " + panel
                    + ", but must be positive and make no more than " + MOST_PANELS + " panels");
        }
        PanelQuadrature.Nodes rule = PanelQuadrature.nodes(from, to, panel);
        nodes = rule.points();
        weighted = IntStream.range(0, nodes.length)
                .mapToDouble(k -> rule.weights()[k] * function.applyAsDouble(nodes[k]) / (2 * Math.PI))
                .toArray();
    }

    /** Re ĝ(ξ) = (1/2π) ∫ g(t) cos(ξt) dt. */
    public double real(double frequency) {
        double sum = 0;
        for (int k = 0; k < nodes.length; k++) {
            sum += weighted[k] * Math.cos(frequency * nodes[k]);
        }
        return sum;
    }

    /** Im ĝ(ξ) = −(1/2π) ∫ g(t) sin(ξt) dt. */
    public double imaginary(double frequency) {
        double sum = 0;
        for (int k = 0; k < nodes.length; k++) {
            sum -= weighted[k] * Math.sin(frequency * nodes[k]);
        }
        return sum;
    }

    /** |ĝ(ξ)|. */
    public double modulus(double frequency) {
        return Math.hypot(real(frequency), imaginary(frequency));
    }
}

package mdl.rmt;

import java.util.Arrays;
import java.util.function.DoubleBinaryOperator;
import java.util.function.DoubleUnaryOperator;
import mdl.foundations.analysis.Airy;
import mdl.foundations.analysis.ChebyshevInterpolant;
import mdl.foundations.analysis.FredholmDeterminant;
import mdl.foundations.analysis.PanelQuadrature;

/**
 * The Tracy–Widom laws F₁ and F₂: the limits of the largest eigenvalue of Gaussian orthogonal and unitary matrices, centred at
 * the edge and scaled.
 *
 * <p>With the operator of the kernel Ai(x + y + s) on (0, ∞) and its eigenvalues λⱼ, F₁(s) = Π(1 − λⱼ) and
 * F₂(s) = Π(1 − λⱼ²). The functions are entire; they are computed at {@value #DEGREE} points and interpolated, with an
 * absolute error of some 10⁻¹⁴.
 *
 * <p>Source: Tracy and Widom (1994, 1996); Ferrari and Spohn (2005); Bornemann (2010). Notes: Remark 20.
 */
public final class TracyWidom {

    private static final int DEGREE = 80;
    private static final int NODES = 48;

    /** Ai is below 10⁻²⁰ beyond 16. */
    private static final double REACH = 16;

    private final double from;
    private final double to;
    private final ChebyshevInterpolant distribution;
    private final ChebyshevInterpolant density;

    /** The law on an interval outside of which F and 1 − F are below 10⁻¹⁵. */
    private TracyWidom(double from, double to, DoubleUnaryOperator factor) {
        this.from = from;
        this.to = to;
        distribution = ChebyshevInterpolant.of(s -> determinant(s, factor), from, to, DEGREE);
        density = distribution.derivative();
    }

    /** F₁, of the orthogonal ensemble; costs about 10⁵ values of Ai. */
    public static TracyWidom orthogonal() {
        return new TracyWidom(-10, 13, value -> 1 - value);
    }

    /** F₂, of the unitary ensemble; costs about 10⁵ values of Ai. */
    public static TracyWidom unitary() {
        return new TracyWidom(-8, 8, value -> (1 - value) * (1 + value));
    }

    // tag::determinant[]
    private static double determinant(double s, DoubleUnaryOperator factor) {
        DoubleBinaryOperator kernel = (x, y) -> Airy.ai(x + y + s);
        double end = Math.max(2, REACH - s);
        double[] eigenvalues = FredholmDeterminant.eigenvalues(kernel, 0, end, NODES);
        return Arrays.stream(eigenvalues).map(factor).reduce(1, (a, b) -> a * b);
    }
    // end::determinant[]

    /** The distribution function F(s). */
    public double cdf(double s) {
        return s <= from ? 0 : s >= to ? 1 : Math.max(0, Math.min(1, distribution.at(s)));
    }

    /** The density F′(s). */
    public double density(double s) {
        return s <= from || s >= to ? 0 : Math.max(0, density.at(s));
    }

    /** The mean. */
    public double mean() {
        return integral(s -> s);
    }

    /** The variance. */
    public double variance() {
        double mean = mean();
        return integral(s -> (s - mean) * (s - mean));
    }

    /** The skewness, the third central moment over the variance to the power 3/2. */
    public double skewness() {
        double mean = mean();
        return integral(s -> Math.pow(s - mean, 3)) / Math.pow(variance(), 1.5);
    }

    private double integral(DoubleUnaryOperator function) {
        return PanelQuadrature.integrate(s -> function.applyAsDouble(s) * density.at(s), from, to, 1);
    }
}

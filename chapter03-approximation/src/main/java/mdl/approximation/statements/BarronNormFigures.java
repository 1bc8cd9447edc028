package mdl.approximation.statements;

import java.util.Arrays;
import java.util.function.DoubleUnaryOperator;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import mdl.approximation.GaussianBump;
import mdl.foundations.analysis.PanelQuadrature;
import mdl.foundations.exhibit.Axis;
import mdl.foundations.exhibit.Figure;

/** Pictures of the Barron norm against the dimension, and of its integral up to a frequency. */
final class BarronNormFigures {

    private BarronNormFigures() {}

    static Figure dimension() {
        double[] dimensions = IntStream.rangeClosed(1, 40).asDoubleStream().toArray();
        return Figure.of(Axis.linear("dimension d"), Axis.logarithmic("Barron norm"))
                .titled("The Barron norm of Gaussians against the dimension")
                .described("Without normalisation the norm grows slowly, like the root of d; that of a density grows or"
                        + " falls exponentially, on either side of 2πσ² = 1.")
                .curve("exp(−‖x‖²/2)", dimensions, norms(dimensions, GaussianBump::standard))
                .points("density, 2πσ² = 0.8", dimensions, norms(dimensions, d -> density(d, 0.8)))
                .points("density, 2πσ² = 1", dimensions, norms(dimensions, d -> density(d, 1)))
                .points("density, 2πσ² = 1.25", dimensions, norms(dimensions, d -> density(d, 1.25)));
    }

    private static GaussianBump density(int dimension, double square) {
        return GaussianBump.density(dimension, Math.sqrt(square / (2 * Math.PI)));
    }

    private static double[] norms(double[] dimensions, IntFunction<GaussianBump> bump) {
        return Arrays.stream(dimensions)
                .map(d -> bump.apply((int) d).barronNorm())
                .toArray();
    }

    static Figure cutoff() {
        double[] cuts = IntStream.rangeClosed(-4, 32)
                .mapToDouble(k -> Math.PI * Math.pow(2, k / 4.0))
                .toArray();
        return Figure.of(Axis.logarithmic("cut K"), Axis.linear("∫ |ξ f̂(ξ)| dξ over |ξ| ≤ K"))
                .titled("The integral of the Barron norm, cut at the frequency K")
                .described("For the logistic function the integral levels off at one quarter. For the ramp and for the"
                        + " tent it grows like the logarithm of K.")
                .curve(
                        "2/π (log K + γ_{E})",
                        cut -> 2 / Math.PI * (Math.log(cut) + BarronNormStatement.EULER),
                        cuts[0],
                        cuts[cuts.length - 1])
                .points("tent of ReLUs", cuts, cut(cuts, t -> t * BarronNormStatement.tent(t)))
                .points("ramp", cuts, cut(cuts, t -> Math.abs(Math.sin(t / 2) / (Math.PI * t))))
                .points("logistic", cuts, cut(cuts, t -> t / (2 * Math.sinh(Math.PI * t))));
    }

    private static double[] cut(double[] cuts, DoubleUnaryOperator integrand) {
        return Arrays.stream(cuts)
                .map(cut -> 2 * PanelQuadrature.integrate(integrand, 0, cut, 0.25))
                .toArray();
    }
}

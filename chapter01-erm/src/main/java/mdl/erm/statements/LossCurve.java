package mdl.erm.statements;

import java.util.Arrays;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import mdl.erm.ConvexLoss;
import mdl.foundations.analysis.PanelQuadrature;

/** A loss at one response, as a function of the prediction: its value, its slope, and its kinks, ascending. */
record LossCurve(DoubleUnaryOperator value, DoubleUnaryOperator slope, double... kinks) {

    static LossCurve of(ConvexLoss loss, double y) {
        return new LossCurve(z -> loss.of(y, z), z -> loss.slope(y, z), loss.kinks(y));
    }

    /** Points of [−4, 4] at equal distances that are exact; 0 and ±1 are among them. */
    static double[] grid() {
        return IntStream.rangeClosed(-64, 64).mapToDouble(k -> k / 16.0).toArray();
    }

    /** The integral of the slope over [a, b], piece by piece. */
    double integralOfSlope(double a, double b) {
        double[] ends = DoubleStream.concat(
                        Arrays.stream(kinks).filter(kink -> kink > a && kink < b), DoubleStream.of(b))
                .toArray();
        double from = a;
        double sum = 0;
        for (double to : ends) {
            sum += PanelQuadrature.integrate(slope, from, to, Math.PI);
            from = to;
        }
        return sum;
    }
}

package mdl.rmt.statements;

import java.util.function.ToDoubleFunction;
import mdl.foundations.analysis.PanelQuadrature;
import org.hipparchus.complex.Complex;

/** The Stieltjes transform of GOE(1), a single number of variance 2. */
final class OneEntry {

    private OneEntry() {}

    /** The variance of a part of 1/(√2 ξ − z) for a standard normal ξ. */
    static double variance(Complex z, ToDoubleFunction<Complex> part) {
        double distance = Math.min(1, z.getImaginary() / Math.sqrt(2));
        // The value at ξ = 0 is taken off first, so that a small variance is not a difference of larger numbers.
        double centre = part.applyAsDouble(z.negate().reciprocal());
        double[] moments = new double[2];
        for (int k = 0; k < 2; k++) {
            int power = k + 1;
            moments[k] = PanelQuadrature.integrate(
                    x -> Math.exp(-x * x / 2)
                            / Math.sqrt(2 * Math.PI)
                            * Math.pow(
                                    part.applyAsDouble(z.negate()
                                                    .add(Math.sqrt(2) * x)
                                                    .reciprocal())
                                            - centre,
                                    power),
                    -10,
                    10,
                    distance);
        }
        return moments[1] - moments[0] * moments[0];
    }
}

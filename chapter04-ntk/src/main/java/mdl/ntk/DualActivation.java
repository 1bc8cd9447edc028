package mdl.ntk;

import java.util.function.DoubleUnaryOperator;
import mdl.foundations.analysis.Activation;
import org.hipparchus.analysis.integration.gauss.GaussIntegrator;
import org.hipparchus.analysis.integration.gauss.GaussIntegratorFactory;

/**
 * The means E σ(u)σ(v) and E σ′(u)σ′(v) over centred normal u, v of deviations r, s whose correlation is the cosine of an
 * angle φ.
 *
 * <p>For w ~ N(0, I_d), u = ⟨w, x⟩ and v = ⟨w, z⟩, r and s are the lengths of x and z and φ the angle between them. The
 * angle, not the correlation, is the argument, since it stays exact where x and z are nearly parallel. Closed forms for the
 * ReLU (arc-cosine kernels) and erf (arcsine kernels), else Gauss–Hermite quadrature: u = rξ, v = s(ξ cos φ + ζ sin φ). Sources: Cho and
 * Saul (2009); Williams (1998). Notes: 4.2.31, 4.4.2.
 *
 * @param activation σ
 */
public record DualActivation(Activation activation) {

    private static final int NODES = 64;

    /**
     * E σ(u)σ(v).
     *
     * @throws IllegalArgumentException if r or s is negative or not finite, or φ outside [0, π]
     */
    public double values(double r, double s, double angle) {
        require(r, s, angle);
        return switch (activation) {
            case IDENTITY -> r * s * Math.cos(angle);
            case RELU -> r * s * (Math.sin(angle) + (Math.PI - angle) * Math.cos(angle)) / (2 * Math.PI);
            case ERF ->
                2 / Math.PI * Math.asin(2 * r * s * Math.cos(angle) / Math.sqrt((1 + 2 * r * r) * (1 + 2 * s * s)));
            default -> quadrature(activation, r, s, angle);
        };
    }

    /**
     * E σ′(u)σ′(v).
     *
     * @throws IllegalArgumentException if r or s is negative or not finite, or φ outside [0, π]
     */
    public double slopes(double r, double s, double angle) {
        require(r, s, angle);
        return switch (activation) {
            case IDENTITY -> 1;
            case RELU -> r == 0 || s == 0 ? 0 : (Math.PI - angle) / (2 * Math.PI);
            case ERF -> {
                double product = 2 * r * s * Math.cos(angle);
                yield 4 / Math.PI / Math.sqrt((1 + 2 * r * r) * (1 + 2 * s * s) - product * product);
            }
            default -> quadrature(activation::derivative, r, s, angle);
        };
    }

    private static double quadrature(DoubleUnaryOperator g, double r, double s, double angle) {
        GaussIntegrator rule = new GaussIntegratorFactory().hermite(NODES);
        double cosine = Math.cos(angle);
        double sine = Math.sin(angle);
        double sum = 0;
        for (int i = 0; i < NODES; i++) {
            double first = Math.sqrt(2) * rule.getPoint(i);
            double inner = 0;
            for (int j = 0; j < NODES; j++) {
                double second = Math.sqrt(2) * rule.getPoint(j);
                inner += rule.getWeight(j) * g.applyAsDouble(s * (cosine * first + sine * second));
            }
            sum += rule.getWeight(i) * g.applyAsDouble(r * first) * inner;
        }
        return sum / Math.PI;
    }

    private static void require(double r, double s, double angle) {
        if (!(r >= 0 && s >= 0 && r + s < Double.POSITIVE_INFINITY && angle >= 0 && angle <= Math.PI)) {
            throw new IllegalArgumentException("the deviations are " + r + " and " + s + " and the angle " + angle
                    + ", but must be finite and not negative, and the angle at most π");
        }
    }
}

package mdl.ntk;

import java.util.function.DoubleUnaryOperator;
import mdl.foundations.analysis.PanelQuadrature;
import org.hipparchus.special.Erf;

/**
 * The dual of the ramp, whose slope jumps at ±½: over the angle, the derivative of E σ′(u)σ′(v) is a density at four points.
 *
 * <p>Plackett's (1954) identity ∂E F(u)G(v)/∂ρ = rs E F′(u)G′(v) gives E σ′σ′ as an integral of g over the angles from φ to π/2,
 * and, integrated by parts, E σσ as one of g(τ)(cos φ − cos τ).
 */
record DualRamp(double r, double s) {

    /** e^{−c/τ²} is smooth on an interval that ends at half its distance from 0; below 2⁻⁶⁰ nothing is left. */
    private static final int HALVINGS = 60;

    double values(double angle) {
        double first = independent() * Math.cos(angle);
        double cosine = Math.cos(angle);
        return 0.25 + r * s * (first + integral(angle, tau -> cosine - Math.cos(tau)));
    }

    double slopes(double angle) {
        return independent() + integral(angle, tau -> 1);
    }

    private double independent() {
        return Erf.erf(0.5 / (Math.sqrt(2) * r)) * Erf.erf(0.5 / (Math.sqrt(2) * s));
    }

    /** The integral of g times a weight from φ to π/2; the other half of the angles mirrors g with the opposite sign. */
    private double integral(double angle, DoubleUnaryOperator weight) {
        if (r == 0 || s == 0) {
            return 0;
        }
        boolean obtuse = angle > Math.PI / 2;
        double end = obtuse ? Math.PI - angle : angle;
        DoubleUnaryOperator integrand = tau -> density(tau) * weight.applyAsDouble(obtuse ? Math.PI - tau : tau);
        double sum = 0;
        double from = Math.PI / 2;
        for (int k = 0; k < HALVINGS && from > end; k++) {
            double to = Math.max(end, from / 2);
            sum += PanelQuadrature.integrate(integrand, to, from, from / 2);
            from = to;
        }
        return sum;
    }

    /** g(τ), twice the density at (½, ½) minus twice that at (½, −½), times rs sin τ. */
    private double density(double tau) {
        double h = 0.5 / r;
        double k = 0.5 / s;
        double sine = Math.sin(tau);
        double half = Math.sin(tau / 2);
        double apart = (h - k) * (h - k) / (2 * sine * sine);
        double near = h * k / (1 + Math.cos(tau));
        double far = h * k / (2 * half * half);
        return (Math.exp(-apart - near) - Math.exp(-apart - far)) / Math.PI;
    }
}

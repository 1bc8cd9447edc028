package mdl.ridge.statements;

import mdl.ridge.IsotropicRidge;
import mdl.ridge.LatentSpaceRisk;

/**
 * The risk of the latent space model without label noise, by the formulas that the notes print.
 *
 * @param alpha α = n/d
 * @param gamma γ = p/n
 */
record PrintedLatentSpaceRisk(double alpha, double gamma) {

    /** (6.3.52)–(6.3.54): for p &lt; d one eigenvalue 1 + αγ, and θ⋆ = Wβ/(1 + αγ). */
    double at(double lambda) {
        double product = alpha * gamma;
        if (product >= 1) {
            return new LatentSpaceRisk(alpha, gamma, 0).at(lambda);
        }
        double e = 1 + product;
        double kappa = e * new IsotropicRidge(gamma, 1, 0).effectivePenalty(lambda / e);
        double lost = kappa / (e + kappa);
        double kept = e / (e + kappa);
        return (1 - product / 2 + product / e * lost * lost) / (1 - gamma * kept * kept);
    }

    /** (6.3.55)–(6.3.59), which hold for λ → 0. */
    double interpolator() {
        double e = alpha * gamma + 1;
        if (gamma < 1) {
            return (alpha * gamma >= 1 ? 1 / e : 1 - alpha * gamma / 2) / (1 - gamma);
        }
        double root = Math.sqrt((4 + alpha * alpha) * gamma * gamma - 4 * gamma);
        double kappa = gamma - 1 - alpha * gamma / 2 + root / 2;
        double a = alpha * gamma / (e * (e + kappa) * (e + kappa));
        double b = e * e / ((e + kappa) * (e + kappa)) / alpha + (gamma - 1 / alpha) / ((1 + kappa) * (1 + kappa));
        return 1 / e + kappa * kappa * a / (1 - b) + b / (e * (1 - b));
    }
}

package mdl.rmt.statements;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.DoubleUnaryOperator;
import mdl.foundations.analysis.GaussChebyshev;
import mdl.foundations.statement.Identity;
import mdl.foundations.statement.Rounding;
import mdl.rmt.MarchenkoPasturLaw;
import org.hipparchus.complex.Complex;

/** What the Marchenko–Pastur law satisfies without any matrix, at four aspect ratios. */
final class MarchenkoPasturIdentities {

    private static final double[] RATIOS = {0.1, 0.5, 2, 5};
    private static final int MOMENTS = 6;

    private MarchenkoPasturIdentities() {}

    /** The residual of the quadratic equation of γ at the transform of a ratio, relative to the terms that cancel. */
    static Identity quadratic(DoubleUnaryOperator ratio) {
        List<Double> residuals = new ArrayList<>();
        for (double gamma : RATIOS) {
            MarchenkoPasturLaw law = new MarchenkoPasturLaw(ratio.applyAsDouble(gamma));
            for (double x : new double[] {-1, 0, law.lowerEdge(), 1, law.upperEdge(), 10}) {
                for (double height : new double[] {0.01, 0.5, 10}) {
                    Complex z = new Complex(x, height);
                    Complex s = law.stieltjes(z);
                    Complex square = z.multiply(s).multiply(s).multiply(gamma);
                    Complex linear = z.add(gamma - 1).multiply(s);
                    double scale = square.norm() + linear.norm() + 1;
                    residuals.add(square.add(linear).add(1).norm() / scale);
                }
            }
        }
        return Identity.of(
                "$γzs^2-(1-γ-z)s+1=0$, relative to its terms",
                new double[residuals.size()],
                array(residuals),
                Rounding.of(16));
    }

    /** The density of a ratio against the polynomials of γ. */
    static Identity moments(DoubleUnaryOperator ratio) {
        // On the support, λ = 1 + γ + 2√γ t turns the density into (2/π)√(1 − t²)/λ; the rule is exact for λ^{k−1}.
        GaussChebyshev quadrature = new GaussChebyshev(MOMENTS);
        List<Double> shares = new ArrayList<>();
        List<Double> ones = new ArrayList<>();
        for (double gamma : RATIOS) {
            double observed = ratio.applyAsDouble(gamma);
            for (int k = 1; k <= MOMENTS; k++) {
                int power = k - 1;
                double integral =
                        quadrature.integrate(t -> Math.pow(1 + observed + 2 * Math.sqrt(observed) * t, power));
                shares.add(integral / new MarchenkoPasturLaw(gamma).moment(k));
                ones.add(1.0);
            }
        }
        return Identity.of(
                "$\\int λ^k\\,μ(\\dd λ)$ is the Narayana polynomial of $γ$ for $k\\le6$: their ratio",
                array(ones),
                array(shares),
                Rounding.of(8 * MOMENTS));
    }

    /** The closed form of a transform against the integral that defines it. */
    static Identity transform(BiFunction<MarchenkoPasturLaw, Complex, Complex> transform) {
        // At height 1/2 the integrand is analytic in an ellipse with ρ > 1.2, and 1.2 to the power -2·400 is below ε.
        GaussChebyshev quadrature = new GaussChebyshev(400);
        double height = 0.5;
        List<Double> integrals = new ArrayList<>();
        List<Double> closedForm = new ArrayList<>();
        for (double gamma : RATIOS) {
            MarchenkoPasturLaw law = new MarchenkoPasturLaw(gamma);
            for (double x : new double[] {0, law.lowerEdge(), 1, law.upperEdge()}) {
                Complex z = new Complex(x, height);
                double atom = law.atom() * z.negate().reciprocal().getImaginary();
                // On the support, λ = 1 + γ + 2√γ t turns the density into (2/π)√(1 − t²)/λ.
                double continuous = quadrature.integrate(t -> {
                    double lambda = 1 + gamma + 2 * Math.sqrt(gamma) * t;
                    return z.negate().add(lambda).reciprocal().getImaginary() / lambda;
                });
                integrals.add(atom + continuous);
                closedForm.add(transform.apply(law, z).getImaginary());
            }
        }
        return Identity.of(
                "$\\Im s(z)=\\int\\Im\\frac{1}{λ-z}\\,μ(\\dd λ)$ by quadrature",
                array(integrals),
                array(closedForm),
                Rounding.of(quadrature.nodes()).withScale(1 / height));
    }

    /** The product of the two roots of γzs² − (1 − γ − z)s + 1 = 0 is 1/(γz). */
    static Complex otherRoot(MarchenkoPasturLaw law, Complex z) {
        return law.stieltjes(z).multiply(z).multiply(law.gamma()).reciprocal();
    }

    private static double[] array(List<Double> values) {
        return values.stream().mapToDouble(Double::doubleValue).toArray();
    }
}

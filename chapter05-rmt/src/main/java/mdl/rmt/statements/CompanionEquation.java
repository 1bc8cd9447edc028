package mdl.rmt.statements;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import mdl.foundations.statement.Bound;
import mdl.foundations.statement.Identity;
import mdl.foundations.statement.Rounding;
import mdl.rmt.GeneralizedMarchenkoPastur;
import mdl.rmt.PopulationSpectrum;
import org.hipparchus.complex.Complex;

/** The self-consistent equation 1/s̃ + z = γ∫ λ/(1 + λs̃) H(dλ), its residual at the root found, and its iteration. */
record CompanionEquation(PopulationSpectrum population) {

    private static final double[] RATIOS = {0.5, 2};

    /** Far from the line and near to it, in the bulk. */
    private static final List<Complex> ITERATED = List.of(new Complex(1, 1), new Complex(2, 0.05));

    private static final List<Complex> POINTS =
            List.of(new Complex(1, 1), new Complex(9, 1), new Complex(2, 0.01), new Complex(40, 1e-3));

    /** The equation with another factor in place of γ before the integral, of which the root is that of γ itself. */
    Bound residual(UnaryOperator<Double> factor) {
        Inequalities inequalities = new Inequalities();
        for (double gamma : RATIOS) {
            for (Complex z : POINTS) {
                Complex s = new GeneralizedMarchenkoPastur(population, gamma).companion(z);
                Complex left = s.reciprocal().add(z);
                Complex right = integral(s).multiply(factor.apply(gamma));
                // The root ζ is found to a residual of rounding size, and 1 + λs̃ = (ζ − λ)/ζ loses digits as ζ nears
                // λ.
                double rounding = Rounding.of(2 * population.size() + 2)
                        .withCondition(condition(s))
                        .withScale(z.norm() + s.reciprocal().norm() + gamma * magnitude(s))
                        .tolerance();
                inequalities.add(left.subtract(right).norm(), rounding);
            }
        }
        return inequalities.bound(
                "the root found solves $\\frac{1}{\\tilde{s}}+z=γ\\int\\frac{λ}{1+λ\\tilde{s}}\\,H(\\dd λ)$ to rounding, down to the line",
                Rounding.of(1).withScale(0));
    }

    Identity iteration(UnaryOperator<Double> ratio) {
        List<Double> iterated = new ArrayList<>();
        List<Double> solved = new ArrayList<>();
        double condition = 1;
        for (double gamma : RATIOS) {
            for (Complex z : ITERATED) {
                Complex s = new GeneralizedMarchenkoPastur(population, ratio.apply(gamma)).companion(z);
                // The iteration contracts by 1 − Im z |s|²/Im s at its fixed point.
                condition = Math.max(condition, s.getImaginary() / (z.getImaginary() * s.norm() * s.norm()));
                for (double start : new double[] {1e-3, 1, 1e3}) {
                    Complex limit = iterated(z, new Complex(-start, start), gamma);
                    iterated.add(limit.getReal());
                    iterated.add(limit.getImaginary());
                    solved.add(s.getReal());
                    solved.add(s.getImaginary());
                }
            }
        }
        return Identity.of(
                "from wherever it starts in the half plane, the iteration of the self-consistent equation ends at its root",
                iterated.stream().mapToDouble(Double::doubleValue).toArray(),
                solved.stream().mapToDouble(Double::doubleValue).toArray(),
                Rounding.of(8).withCondition(condition));
    }

    /** Steps until they no longer shrink, once they are small enough for the contraction to be seen. */
    private Complex iterated(Complex z, Complex start, double gamma) {
        Complex s = start;
        double last = Double.POSITIVE_INFINITY;
        while (true) {
            Complex next = integral(s).multiply(gamma).subtract(z).reciprocal();
            double step = next.subtract(s).norm();
            s = next;
            if (step >= last) {
                return s;
            }
            last = step < Math.sqrt(Math.ulp(1.0)) * s.norm() ? step : Double.POSITIVE_INFINITY;
        }
    }

    private Complex integral(Complex s) {
        Complex sum = Complex.ZERO;
        for (int k = 0; k < population.size(); k++) {
            double lambda = population.value(k);
            sum = sum.add(s.multiply(lambda).add(1).reciprocal().multiply(lambda * population.weight(k)));
        }
        return sum;
    }

    private double magnitude(Complex s) {
        double sum = 0;
        for (int k = 0; k < population.size(); k++) {
            double lambda = population.value(k);
            sum += lambda * population.weight(k) / s.multiply(lambda).add(1).norm();
        }
        return sum;
    }

    /** The largest (1 + |λs̃|)/|1 + λs̃|. */
    private double condition(Complex s) {
        double largest = 1;
        for (int k = 0; k < population.size(); k++) {
            Complex product = s.multiply(population.value(k));
            largest = Math.max(largest, (1 + product.norm()) / product.add(1).norm());
        }
        return largest;
    }
}

package mdl.rmt;

import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import org.hipparchus.analysis.solvers.BracketingNthOrderBrentSolver;

/**
 * The map ζ ↦ z(ζ) = ζ(1 − γ∫ λ/(λ − ζ) H(dλ)) on the real line: the complement of the support is where it increases
 * (Silverstein and Choi, 1995), so the edges are its critical points.
 *
 * <p>Its derivative is 1 − γφ(ζ) with φ(ζ) = ∫ λ²/(λ − ζ)² H(dλ), which is convex between two values of H, so that each
 * of the roots of φ = 1/γ has a bracket of its own.
 */
record RealBranches(PopulationSpectrum population, double gamma) {

    /** The parameter z that belongs to a real ζ, no value of H. */
    double parameter(double zeta) {
        double sum = 0;
        for (int k = 0; k < population.size(); k++) {
            sum += population.weight(k) * population.value(k) / (population.value(k) - zeta);
        }
        return zeta * (1 - gamma * sum);
    }

    /** The intervals of the support of the continuous part, ascending; costs one pass over H, and a search per edge. */
    List<Bulk> bulks() {
        List<Double> edges = new ArrayList<>();
        int first = population.value(0) > 0 ? 0 : firstPositive();
        double lowest = population.value(first);
        double span = Math.sqrt(gamma * population.moment(2));
        // φ(ζ) is at most ∫λ²/(λ₁ − ζ)² left of the values and ∫λ²/(ζ − λ_K)² right of them.
        edges.add(critical(lowest - 2 * span, lowest));
        for (int k = first; k + 1 < population.size(); k++) {
            if (mayOpen(k)) {
                double a = population.value(k);
                double b = population.value(k + 1);
                double middle = root(this::slopeOfPhi, a, b);
                if (gamma * phi(middle) < 1) {
                    edges.add(critical(a, middle));
                    edges.add(critical(middle, b));
                }
            }
        }
        edges.add(critical(population.largest(), population.largest() + 2 * span));
        List<Bulk> bulks = new ArrayList<>();
        for (int k = 0; k < edges.size(); k += 2) {
            double lower = edges.get(k);
            double upper = edges.get(k + 1);
            bulks.add(new Bulk(parameter(lower), parameter(upper), lower, upper));
        }
        return bulks;
    }

    /** The real ζ that belongs to a real z off the support, between the bulks below and above it. */
    double root(double z, List<Bulk> bulks) {
        double low = Math.min(z - gamma * population.moment(1), bulks.get(0).lowerRenormalized());
        double high = z;
        for (Bulk bulk : bulks) {
            if (z >= bulk.upper()) {
                low = bulk.upperRenormalized();
            }
        }
        for (int k = bulks.size() - 1; k >= 0; k--) {
            if (z <= bulks.get(k).lower()) {
                high = bulks.get(k).lowerRenormalized();
            }
        }
        return root(zeta -> parameter(zeta) - z, low, Math.max(low, high));
    }

    private int firstPositive() {
        int k = 0;
        while (population.value(k) == 0) {
            k++;
        }
        return k;
    }

    /** Two terms of φ alone are at least (p + q)³/(b − a)² between a and b (Hölder), with p³ and q³ as below. */
    private boolean mayOpen(int k) {
        double a = population.value(k);
        double b = population.value(k + 1);
        double p = Math.cbrt(population.weight(k) * a * a);
        double q = Math.cbrt(population.weight(k + 1) * b * b);
        return gamma * Math.pow(p + q, 3) < (b - a) * (b - a);
    }

    private double phi(double zeta) {
        double sum = 0;
        for (int k = 0; k < population.size(); k++) {
            double ratio = population.value(k) / (population.value(k) - zeta);
            sum += population.weight(k) * ratio * ratio;
        }
        return sum;
    }

    private double slopeOfPhi(double zeta) {
        double sum = 0;
        for (int k = 0; k < population.size(); k++) {
            double value = population.value(k);
            double ratio = value / (value - zeta);
            sum += population.weight(k) * ratio * ratio / (value - zeta);
        }
        return sum;
    }

    private double critical(double from, double to) {
        // 1/√φ is nearly linear next to a value, where φ itself has a pole.
        return root(zeta -> 1 / Math.sqrt(phi(zeta)) - Math.sqrt(gamma), from, to);
    }

    /** A root between two ends of different sign, to the last place. */
    private static double root(DoubleUnaryOperator function, double from, double to) {
        double inside = Math.nextUp(from);
        double below = Math.nextDown(to);
        if (!(inside < below) || function.applyAsDouble(inside) == 0) {
            return inside;
        }
        if (Math.signum(function.applyAsDouble(inside)) == Math.signum(function.applyAsDouble(below))) {
            // Rounding has moved the root across the end next to it.
            return Math.abs(function.applyAsDouble(inside)) < Math.abs(function.applyAsDouble(below)) ? inside : below;
        }
        return new BracketingNthOrderBrentSolver(0x1p-52, Double.MIN_NORMAL, Double.MIN_NORMAL, 5)
                .solve(Integer.MAX_VALUE, function::applyAsDouble, inside, below);
    }
}

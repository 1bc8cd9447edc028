package mdl.rmt.statements;

import java.util.List;
import java.util.function.UnaryOperator;
import java.util.random.RandomGenerator;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import mdl.foundations.linalg.MatrixProduct;
import mdl.foundations.linalg.SymmetricEigen;
import mdl.foundations.random.EntryLaw;
import mdl.rmt.DeterministicEquivalent;
import mdl.rmt.GeneralizedMarchenkoPastur;
import mdl.rmt.PopulationCovariance;
import mdl.rmt.SampleCovariance;
import mdl.rmt.SymmetricResolvent;
import org.hipparchus.complex.Complex;
import org.jblas.DoubleMatrix;

/**
 * One population and what is predicted for it once and for all trials: traces and diagonals of resolvents at a few points.
 *
 * @param population Σ
 * @param samples n
 * @param predicted by the deterministic equivalent
 * @param classical by the population's resolvent at z itself
 * @param printed by the population's resolvent at 1/s̃
 */
record ResolventNumbers(
        PopulationCovariance population, int samples, Numbers predicted, Numbers classical, Numbers printed) {

    /** A point of the ridge's kind, one in the bulk and one at its right. */
    private static final List<Complex> POINTS = List.of(new Complex(-1), new Complex(1, 1), new Complex(9, 1));

    /** A covariance for each dimension. */
    @FunctionalInterface
    interface Family {
        PopulationCovariance at(int dimension);
    }

    /** (1/d) Tr R(z) and (1/d) Tr ΣR(z) in turn, and all Rᵢᵢ(z), for each of the points. */
    record Numbers(List<Complex> traces, List<Complex> entries) {

        double traceDistance(Numbers other) {
            return distances(traces, other.traces).max().orElseThrow();
        }

        double entryDistance(Numbers other) {
            return distances(entries, other.entries).average().orElseThrow();
        }
    }

    /** What one data matrix gave. */
    record Observed(ResolventNumbers target, Numbers numbers, double alignedError) {

        double traceError() {
            return numbers.traceDistance(target.predicted);
        }

        double entryError() {
            return numbers.entryDistance(target.predicted);
        }

        double classicalError() {
            return numbers.traceDistance(target.classical);
        }

        double printedError() {
            return numbers.traceDistance(target.printed);
        }

        /** From the equivalent as printed, without the division by d. */
        double undividedError() {
            int d = target.population.dimension();
            List<Complex> undivided = target.predicted.traces.stream()
                    .map(trace -> trace.multiply(d))
                    .toList();
            return distances(numbers.traces, undivided).max().orElseThrow();
        }

        /** The gap between 1/(1 + factor (γ/d) Tr ΣR) and −z s̃_d(z), at the worst of the points. */
        double leaveOneOutError(double factor) {
            double gamma = (double) target.population.dimension() / target.samples;
            return IntStream.range(0, POINTS.size())
                    .mapToDouble(k -> {
                        Complex s = numbers.traces.get(2 * k);
                        Complex weighted = numbers.traces.get(2 * k + 1);
                        Complex left = weighted.multiply(factor * gamma).add(1).reciprocal();
                        Complex right = POINTS.get(k)
                                .multiply(s)
                                .add(1)
                                .multiply(-gamma)
                                .add(1);
                        return left.subtract(right).norm();
                    })
                    .max()
                    .orElseThrow();
        }
    }

    static ResolventNumbers of(PopulationCovariance population, double gamma) {
        int n = (int) Math.round(population.dimension() / gamma);
        GeneralizedMarchenkoPastur law = new DeterministicEquivalent(population, n).law();
        SymmetricResolvent resolvent = new SymmetricResolvent(population.eigen());
        return new ResolventNumbers(
                population,
                n,
                numbers(resolvent, population, law::renormalized),
                numbers(resolvent, population, z -> z),
                numbers(resolvent, population, z -> law.renormalized(z).negate()));
    }

    Observed observe(EntryLaw entries, RandomGenerator generator) {
        DoubleMatrix x = population.sample(samples, entries, generator);
        SymmetricResolvent resolvent = SymmetricResolvent.of(SampleCovariance.of(x));
        return new Observed(this, numbers(resolvent, population, z -> z), alignedError(resolvent.eigen()));
    }

    /** (ζ/z)(Σ − ζ)⁻¹ for ζ a function of z; with ζ = z it is the resolvent itself. */
    private static Numbers numbers(
            SymmetricResolvent resolvent, PopulationCovariance population, UnaryOperator<Complex> parameter) {
        int d = population.dimension();
        DoubleMatrix unit = DoubleMatrix.eye(d);
        List<Complex> traces = POINTS.stream()
                .flatMap(z -> Stream.of(unit, population.matrix()).map(a -> {
                    Complex zeta = parameter.apply(z);
                    return resolvent.trace(a, zeta).multiply(zeta.divide(z)).divide(d);
                }))
                .toList();
        List<Complex> entries = POINTS.stream()
                .flatMap(z -> {
                    Complex zeta = parameter.apply(z);
                    return Stream.of(resolvent.diagonal(zeta)).map(entry -> entry.multiply(zeta.divide(z)));
                })
                .toList();
        return new Numbers(traces, entries);
    }

    /** The same error for the eigenvectors of Σ̂ in place of fixed vectors, at the first point. */
    private double alignedError(SymmetricEigen sample) {
        Complex z = POINTS.get(0);
        DoubleMatrix turned = MatrixProduct.transposeMultiply(
                sample.vectors(), population.eigen().vectors());
        SymmetricResolvent seen =
                new SymmetricResolvent(new SymmetricEigen(population.eigen().values(), turned));
        Complex zeta = new DeterministicEquivalent(population, samples).law().renormalized(z);
        List<Complex> equivalent = Stream.of(seen.diagonal(zeta))
                .map(entry -> entry.multiply(zeta.divide(z)))
                .toList();
        List<Complex> own = IntStream.range(0, sample.values().length)
                .mapToObj(k -> z.negate().add(sample.values()[k]).reciprocal())
                .toList();
        return distances(equivalent, own).average().orElseThrow();
    }

    private static DoubleStream distances(List<Complex> left, List<Complex> right) {
        return IntStream.range(0, left.size())
                .mapToDouble(k -> left.get(k).subtract(right.get(k)).norm());
    }
}

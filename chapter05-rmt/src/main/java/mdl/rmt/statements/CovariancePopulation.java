package mdl.rmt.statements;

import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;
import mdl.foundations.linalg.MatrixProduct;
import mdl.foundations.linalg.SymmetricEigen;
import mdl.foundations.random.EntryLaw;
import mdl.rmt.FourthMoments;
import mdl.rmt.Resolvent;
import mdl.rmt.SampleCovariance;
import org.hipparchus.complex.Complex;
import org.jblas.DoubleMatrix;

/** A population of samples x = Au with independent entries of u, and what its sample covariances are compared with. */
record CovariancePopulation(
        EntryLaw entries, FourthMoments moments, DoubleMatrix truth, SymmetricEigen eigen, List<Complex> traces) {

    /** Inside and outside the spectrum of Σ̂, and at a distance from the real line. */
    private static final List<Complex> POINTS = List.of(new Complex(-1, 0), new Complex(4, 2));

    static CovariancePopulation of(EntryLaw entries, double excessKurtosis, DoubleMatrix factor) {
        FourthMoments moments = new FourthMoments(factor, excessKurtosis);
        DoubleMatrix truth = moments.covariance();
        return new CovariancePopulation(
                entries, moments, truth, SymmetricEigen.of(truth), resolventTraces(factor, truth));
    }

    /** Tr A(M − z)⁻¹ at each of the points, for the factor A. */
    private static List<Complex> resolventTraces(DoubleMatrix factor, DoubleMatrix matrix) {
        return POINTS.stream()
                .map(z -> Resolvent.solve(matrix, z).trace(factor))
                .toList();
    }

    /** The same law of entries with that many independent copies of the vector. */
    CovariancePopulation copies(int blocks) {
        DoubleMatrix factor = moments.factor();
        int size = factor.rows;
        DoubleMatrix repeated = DoubleMatrix.zeros(size * blocks, size * blocks);
        for (int block = 0; block < blocks; block++) {
            for (int j = 0; j < size; j++) {
                for (int k = 0; k < size; k++) {
                    repeated.put(block * size + j, block * size + k, factor.get(j, k));
                }
            }
        }
        return of(entries, moments.excessKurtosis(), repeated);
    }

    /** The largest eigenvalue of Σ. */
    double largest() {
        return eigen.values()[truth.rows - 1];
    }

    /** The standard deviation of √n(λ̂ − λ) for the largest eigenvalue, if these are the moments. */
    double deviationOfLargest(FourthMoments assumed) {
        return Math.sqrt(assumed.along(eigen.vectors().getColumn(truth.rows - 1).toArray()));
    }

    CovarianceEstimate estimate(int samples, RandomGenerator generator) {
        DoubleMatrix factor = moments.factor();
        DoubleMatrix white = SampleCovariance.of(entries.matrix(samples, truth.rows, generator));
        DoubleMatrix half = MatrixProduct.multiply(factor, white);
        DoubleMatrix sample = MatrixProduct.multiplyTranspose(half, factor);
        double[] values = SymmetricEigen.valuesOf(sample);
        double[] expected = eigen.values();
        double farthest = 0;
        for (int k = 0; k < values.length; k++) {
            farthest = Math.max(farthest, Math.abs(values[k] - expected[k]));
        }
        List<Complex> observed = resolventTraces(factor, sample);
        double trace = 0;
        for (int k = 0; k < observed.size(); k++) {
            trace = Math.max(trace, observed.get(k).subtract(traces.get(k)).norm() / truth.rows);
        }
        double[] errors = pairs(sample.sub(truth));
        double scale = Math.sqrt(samples);
        return new CovarianceEstimate(
                white.sub(DoubleMatrix.eye(truth.rows)).norm2() / Math.sqrt(truth.rows),
                farthest,
                trace,
                scale * (values[values.length - 1] - largest()),
                Arrays.stream(errors).map(error -> scale * error).toArray());
    }

    /** The entries j ≤ k in the order of {@link FourthMoments#matrix}. */
    private static double[] pairs(DoubleMatrix symmetric) {
        int d = symmetric.rows;
        double[] pairs = new double[d * (d + 1) / 2];
        int pair = 0;
        for (int j = 0; j < d; j++) {
            for (int k = j; k < d; k++) {
                pairs[pair++] = symmetric.get(j, k);
            }
        }
        return pairs;
    }
}

package mdl.ridge.statements;

import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import mdl.foundations.random.Randomness;
import mdl.foundations.random.Sample;
import mdl.foundations.statement.Expectation;
import mdl.ridge.BidiagonalDesign;
import mdl.ridge.IsotropicRidge;

/**
 * How simulations of isotropic ridge regression at n/2 and n samples lie about the curve of the limit, at one point of it.
 *
 * @param half risks of n/2 samples, less the limit
 * @param full risks of n samples, less the limit
 */
record CurveResidual(Sample half, Sample full) {

    /** Points of the curves at which simulations are tested, with independent draws at each. */
    static final int POINTS = 40;

    private static final double[] PENALTIES = {0.01, 0.03, 0.1, 0.3};
    private static final double WIDEST = 3;
    private static final double NOISE = IsotropicRidgeStatement.NOISE;

    /** Simulations at points with γ up to 3 and four penalties in turn. */
    static List<CurveResidual> along(int samples, Randomness random) {
        int half = samples / 2;
        return IntStream.range(0, POINTS)
                .mapToObj(k -> at(
                        half,
                        (int) Math.ceil(half * WIDEST * (k + 1) / POINTS),
                        PENALTIES[k % PENALTIES.length],
                        random.at(k)))
                .toList();
    }

    private static CurveResidual at(int n, int d, double lambda, Randomness random) {
        double limit = new IsotropicRidge((double) d / n, 1, NOISE).at(lambda).total();
        List<double[]> pairs = random.trials(Expectation.LEAST_TRIALS, generator -> new double[] {
            deviation(n, d, lambda, limit, generator), deviation(2 * n, 2 * d, lambda, limit, generator)
        });
        return new CurveResidual(column(pairs, 0), column(pairs, 1));
    }

    private static double deviation(int n, int d, double lambda, double limit, RandomGenerator generator) {
        return BidiagonalDesign.draw(n, d, generator)
                        .riskOverDirections(lambda, 1, NOISE)
                        .total()
                - limit;
    }

    private static Sample column(List<double[]> rows, int column) {
        return new Sample(rows.stream().mapToDouble(row -> row[column]).toArray());
    }

    /** Student's t of the mean of 2R_n − R_{n/2}, from which the finite-size term of order 1/n is gone. */
    double extrapolated() {
        double[] first = half.values();
        double[] second = full.values();
        return studentised(new Sample(IntStream.range(0, first.length)
                .mapToDouble(k -> 2 * second[k] - first[k])
                .toArray()));
    }

    /** Student's t of the mean at n samples, with that term in it. */
    double plain() {
        return studentised(full);
    }

    private static double studentised(Sample sample) {
        return sample.mean() / sample.standardError();
    }
}

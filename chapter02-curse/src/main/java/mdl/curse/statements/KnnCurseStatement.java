package mdl.curse.statements;

import java.util.Arrays;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import mdl.curse.Geometry;
import mdl.curse.KNearestNeighborsRegression;
import mdl.curse.NearestDistanceLaw;
import mdl.curse.NearestNeighbors;
import mdl.curse.UnitBall;
import mdl.curse.UnitCube;
import mdl.curse.WaveNeighborRisk;
import mdl.curse.WorstCaseNeighborRisk;
import mdl.foundations.input.Inputs;
import mdl.foundations.random.Experiment;
import mdl.foundations.random.Randomness;
import mdl.foundations.random.Sample;
import mdl.foundations.random.Sweep;
import mdl.foundations.statement.Bound;
import mdl.foundations.statement.Evidence;
import mdl.foundations.statement.Expectation;
import mdl.foundations.statement.Law;
import mdl.foundations.statement.Notes;
import mdl.foundations.statement.Parameter;
import mdl.foundations.statement.Rate;
import mdl.foundations.statement.Rounding;
import mdl.foundations.statement.Statement;
import org.jblas.DoubleMatrix;

/** The worst-case risk of k nearest neighbours over Lipschitz targets falls as n^{−2/(2+d)}, and no faster. */
@Notes(
        id = "knn-curse",
        name = "Nearest neighbours in high dimension",
        section = "2.1.1",
        items = {"Figure 2.1"},
        sources = {"fix1951", "stone1977", "stone1982"})
public record KnnCurseStatement(
        @Parameter("largest number of samples n, at least 1024; smaller ones are n/2, …, n/32")
        int samples,

        @Parameter("data sets of each size, at least 200") int trials)
        implements Statement {

    private static final int SIZES = 6;
    private static final int HIGH = 4;
    private static final double LIPSCHITZ = 1;

    /** The variance of the labels, as in Figure 2.1. */
    static final double NOISE = 0.2;

    /** In the periods of a wave that grow with n there is room for eight neighbourhoods. */
    private static final int ROOM = 8;

    /** The periods of the wave that the data sets see. */
    private static final int PERIODS = 2;

    /** Up to two thousand samples. */
    public KnnCurseStatement() {
        this(2048, 200);
    }

    /** @throws IllegalArgumentException if n &lt; 1024 or there are fewer than 200 trials */
    public KnnCurseStatement {
        Inputs.atLeast("samples", samples, 1024);
        Inputs.atLeast("trials", trials, 200);
    }

    /**
     * What one data set on the torus says at the origin.
     *
     * @param nearest the distance of the nearest point
     * @param meanDistance that of the k nearest, on average
     * @param cone the prediction for the cone ‖x‖, whose value there is zero, from noisy labels
     * @param waveError the error of the prediction for a wave of random phase, from noisy labels
     * @param shifted the error of the prediction for a cone with its tip elsewhere, from labels without noise
     */
    private record AtOrigin(double nearest, double meanDistance, double cone, double waveError, double shifted) {}

    @Override
    public Evidence examine(Randomness random) {
        Experiment<AtOrigin> line = dataSets(1, 1, random.named("line"));
        Experiment<AtOrigin> plane = dataSets(2, 2, random.named("plane"));
        Experiment<AtOrigin> high = dataSets(HIGH, HIGH, random.named("high"));
        Experiment<AtOrigin> restricted = dataSets(HIGH, 1, random.named("restricted"));

        return Evidence.that(
                        nearestLaw(1, line),
                        nearestLaw(2, plane),
                        nearestLaw(HIGH, high),
                        nearestRate(high),
                        coneRisk(1, line),
                        coneRisk(2, plane),
                        coneRisk(HIGH, high),
                        shiftedConeIsNoWorse(high, 1),
                        waveRisk(high),
                        worstRate(1, 1, -1),
                        worstRate(2, 2, exponent(1)),
                        worstRate(HIGH, HIGH, exponent(1)),
                        changingWave(2, KnnCurseStatement::growing),
                        changingWave(HIGH, KnnCurseStatement::growing),
                        fixedWave(2, (d, n) -> 1),
                        fixedWave(HIGH, (d, n) -> 1))
                .failsWith(
                        "a target of one coordinate, and neighbours in this coordinate",
                        nearestLaw(HIGH, restricted),
                        nearestRate(restricted),
                        coneRisk(HIGH, restricted),
                        waveRisk(restricted),
                        worstRate(2, 1, exponent(1)),
                        worstRate(HIGH, 1, exponent(1)))
                .failsWith("a target with twice the Lipschitz constant", shiftedConeIsNoWorse(high, 2))
                .failsWith("a wave that stays the same", changingWave(2, (d, n) -> 1), changingWave(HIGH, (d, n) -> 1))
                .failsWith(
                        "a wave that changes with $n$",
                        fixedWave(2, KnnCurseStatement::growing),
                        fixedWave(HIGH, KnnCurseStatement::growing))
                .shows("fit", () -> KnnCurseFigures.fit(random.named("fit").generator()))
                .shows("risk", () -> KnnCurseFigures.risks(atTip(line), atTip(plane), HIGH, atTip(high)))
                .shows("needed", KnnCurseFigures::needed);
    }

    static double exponent(int dimension) {
        return -2.0 / (2 + dimension);
    }

    private static double smoothExponent(int dimension) {
        return -4.0 / (4 + dimension);
    }

    private static Sweep atTip(Experiment<AtOrigin> data) {
        return data.measure(outcome -> outcome.cone() * outcome.cone());
    }

    static WorstCaseNeighborRisk worst(int dimension) {
        return new WorstCaseNeighborRisk(dimension, NOISE, LIPSCHITZ);
    }

    static int neighbours(int dimension, int n) {
        return (int) Math.round(worst(dimension).balancedNeighbors(n));
    }

    /** Points of the torus of which only some coordinates are looked at. */
    private Experiment<AtOrigin> dataSets(int dimension, int seen, Randomness random) {
        return Experiment.doublingTo(samples, SIZES, trials, random, (n, generator) -> {
            DoubleMatrix points = new UnitCube(dimension).sample(n, generator);
            return atOrigin(points.getRange(0, n, 0, seen), neighbours(seen, n), generator);
        });
    }

    private static AtOrigin atOrigin(DoubleMatrix points, int k, RandomGenerator generator) {
        NearestNeighbors data = new NearestNeighbors(points, Geometry.TORUS);
        double[] origin = new double[points.columns];
        double[] distances = data.distances(origin, k);
        double mean = Arrays.stream(distances).sum() / k;
        double[] tip = origin.clone();
        tip[0] = distances[0] / 2;
        double[] shifted = Arrays.stream(data.squaredDistances(tip))
                .map(square -> LIPSCHITZ * Math.sqrt(square))
                .toArray();
        double[] labels = Arrays.stream(data.squaredDistances(origin))
                .map(square -> LIPSCHITZ * Math.sqrt(square) + Math.sqrt(NOISE) * generator.nextGaussian())
                .toArray();
        double phase = 2 * Math.PI * generator.nextDouble();
        double[] wave = new double[points.rows];
        Arrays.setAll(
                wave,
                i -> wave(2 * Math.PI * PERIODS * points.get(i, 0) + phase)
                        + Math.sqrt(NOISE) * generator.nextGaussian());
        return new AtOrigin(
                distances[0],
                mean,
                new KNearestNeighborsRegression(data, labels, k).predict(origin),
                new KNearestNeighborsRegression(data, wave, k).predict(origin) - wave(phase),
                new KNearestNeighborsRegression(data, shifted, k).predict(origin) - LIPSCHITZ * tip[0]);
    }

    /** A wave of the data sets, which has the Lipschitz constant L in its first coordinate. */
    private static double wave(double angle) {
        return LIPSCHITZ / (2 * Math.PI * PERIODS) * Math.cos(angle);
    }

    private Law nearestLaw(int dimension, Experiment<AtOrigin> data) {
        double volume = new UnitBall(dimension).volume();
        NearestDistanceLaw law = new NearestDistanceLaw(samples, r -> Math.min(1, volume * Math.pow(r, dimension)));
        return Law.of(
                "for $d=" + dimension + "$ the nearest of $n$ points has the law $\\P(R>r)=(1-V_dr^d)^n$",
                data.atLargest(AtOrigin::nearest),
                law::cdf);
    }

    private static Rate nearestRate(Experiment<AtOrigin> data) {
        return Rate.of(
                "for $d=" + HIGH + "$ the nearest distance has the exponent $-1/d$ in $n$",
                data.measure(AtOrigin::nearest),
                -1.0 / HIGH,
                -1);
    }

    private Expectation coneRisk(int dimension, Experiment<AtOrigin> data) {
        return Expectation.of(
                "for $d=" + dimension
                        + "$ the squared error at the tip of a cone has the mean $\\frac{σ^2}{k}+L^2\\E ρ^2[m_d^2+\\frac{v_d}{k}]$",
                worst(dimension).at(samples, neighbours(dimension, samples)),
                data.atLargest(outcome -> outcome.cone() * outcome.cone()));
    }

    private static Bound shiftedConeIsNoWorse(Experiment<AtOrigin> data, double lipschitz) {
        double[] shifted = data.atLargest(outcome -> Math.abs(lipschitz * outcome.shifted()))
                .values();
        return Bound.always(
                "without noise, the error of a cone with its tip elsewhere is at most the mean distance of the neighbours",
                shifted,
                data.atLargest(AtOrigin::meanDistance).values(),
                Rounding.of(shifted.length));
    }

    private Expectation waveRisk(Experiment<AtOrigin> data) {
        return Expectation.of(
                "for $d=" + HIGH + "$ the squared error for a wave of " + PERIODS
                        + " periods and random phase has the mean $\\frac{σ^2}{k}+\\frac{L^2}{8π^2m^2}\\E[(1-φ)^2+\\frac{1-φ^2}{k}]$",
                new WaveNeighborRisk(HIGH, NOISE, LIPSCHITZ).at(samples, neighbours(HIGH, samples), PERIODS),
                data.atLargest(outcome -> outcome.waveError() * outcome.waveError()));
    }

    /** At sizes that multiply the number of neighbours by four. */
    private static Sweep exactly(int dimension, DoubleUnaryOperator risk) {
        List<Double> sizes = IntStream.rangeClosed(3, 8)
                .mapToObj(j -> Math.pow(2, (2.0 + dimension) * j))
                .toList();
        return new Sweep(
                sizes,
                sizes.stream().map(n -> Sample.exactly(risk.applyAsDouble(n))).toList());
    }

    private static Rate worstRate(int dimension, int effective, double against) {
        return Rate.of(
                "for $d=" + dimension + "$ the worst risk has the exponent $-\\frac{2}{2+d}$ in $n$ with the best $k$",
                exactly(dimension, worst(effective)::least),
                exponent(dimension),
                effective == dimension ? against : exponent(effective));
    }

    /** n^{1/(2+d)}/8 periods, a whole number at the sizes looked at. */
    private static double growing(int dimension, double n) {
        return Math.rint(Math.pow(n, 1.0 / (2 + dimension))) / ROOM;
    }

    /** Periods of a wave as a function of the dimension and of n. */
    private interface Periods {
        double of(int dimension, double n);
    }

    private static Sweep waves(int dimension, Periods periods) {
        WaveNeighborRisk risk = new WaveNeighborRisk(dimension, NOISE, LIPSCHITZ);
        return exactly(dimension, n -> risk.least(n, periods.of(dimension, n)));
    }

    private static Rate changingWave(int dimension, Periods periods) {
        return Rate.of(
                "for $d=" + dimension + "$ the risk for a wave of $n^{1/(2+d)}/" + ROOM
                        + "$ periods has the exponent $-\\frac{2}{2+d}$ too, with the best $k$",
                waves(dimension, periods),
                exponent(dimension),
                smoothExponent(dimension));
    }

    private static Rate fixedWave(int dimension, Periods periods) {
        return Rate.of(
                "for $d=" + dimension + "$ the risk for one wave has the exponent $-\\frac{4}{4+d}$, with the best $k$",
                waves(dimension, periods),
                smoothExponent(dimension),
                exponent(dimension));
    }
}

package mdl.curse.statements;

import java.util.Arrays;
import java.util.random.RandomGenerator;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import mdl.curse.Geometry;
import mdl.curse.KNearestNeighborsRegression;
import mdl.curse.NearestDistanceLaw;
import mdl.curse.NearestNeighbors;
import mdl.curse.UnitBall;
import mdl.curse.UnitCube;
import mdl.curse.WorstCaseNeighborRisk;
import mdl.foundations.exhibit.Axis;
import mdl.foundations.exhibit.Cell;
import mdl.foundations.exhibit.Column;
import mdl.foundations.exhibit.Figure;
import mdl.foundations.exhibit.Table;
import mdl.foundations.random.EntryLaw;
import mdl.foundations.random.Experiment;
import mdl.foundations.random.Randomness;
import mdl.foundations.random.Sample;
import mdl.foundations.random.Sweep;
import mdl.foundations.statement.Bound;
import mdl.foundations.statement.Evidence;
import mdl.foundations.statement.Expectation;
import mdl.foundations.statement.Hypothesis;
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
    private static final double NOISE = 0.2;

    private static final double TARGET_RISK = 0.05;

    /** Up to two thousand samples. */
    public KnnCurseStatement() {
        this(2048, 200);
    }

    /** @throws IllegalArgumentException if n &lt; 1024 or there are fewer than 200 trials */
    public KnnCurseStatement {
        Hypothesis.atLeast("samples", samples, 1024);
        Hypothesis.atLeast("trials", trials, 200);
    }

    /**
     * What one data set on the torus says at the origin.
     *
     * @param nearest the distance of the nearest point
     * @param meanDistance that of the k nearest, on average
     * @param cone the prediction for the cone ‖x‖, whose value there is zero, from noisy labels
     * @param shifted the error of the prediction for a cone with its tip elsewhere, from labels without noise
     */
    private record AtOrigin(double nearest, double meanDistance, double cone, double shifted) {}

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
                        worstRate(1, 1, -1),
                        worstRate(2, 2, exponent(1)),
                        worstRate(HIGH, HIGH, exponent(1)))
                .failsWith(
                        "a target of one coordinate, and neighbours in this coordinate",
                        nearestLaw(HIGH, restricted),
                        nearestRate(restricted),
                        coneRisk(HIGH, restricted),
                        worstRate(2, 1, exponent(1)),
                        worstRate(HIGH, 1, exponent(1)))
                .failsWith("a target with twice the Lipschitz constant", shiftedConeIsNoWorse(high, 2))
                .shows("fit", () -> fitFigure(random.named("fit").generator()))
                .shows("risk", () -> riskFigure(line, plane, high))
                .shows("needed", KnnCurseStatement::neededTable);
    }

    private static double exponent(int dimension) {
        return -2.0 / (2 + dimension);
    }

    private static WorstCaseNeighborRisk risk(int dimension) {
        return new WorstCaseNeighborRisk(dimension, NOISE, LIPSCHITZ);
    }

    private static int neighbours(int dimension, int n) {
        return (int) Math.round(risk(dimension).balancedNeighbors(n));
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
        return new AtOrigin(
                distances[0],
                mean,
                new KNearestNeighborsRegression(data, labels, k).predict(origin),
                new KNearestNeighborsRegression(data, shifted, k).predict(origin) - LIPSCHITZ * tip[0]);
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
                "for $d=" + dimension + "$ the squared error at the tip of a cone has the exact mean of the text",
                risk(dimension).at(samples, neighbours(dimension, samples)),
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

    /** At sizes that multiply the number of neighbours by four. */
    private static Rate worstRate(int dimension, int effective, double against) {
        double[] sizes = IntStream.rangeClosed(3, 9)
                .mapToDouble(j -> Math.pow(2, (2.0 + dimension) * j))
                .toArray();
        WorstCaseNeighborRisk risk = risk(effective);
        Sweep sweep = new Sweep(
                DoubleStream.of(sizes).boxed().toList(),
                DoubleStream.of(sizes)
                        .mapToObj(n -> Sample.exactly(risk.at(n, risk.balancedNeighbors(n))))
                        .toList());
        return Rate.of(
                "for $d=" + dimension + "$ the worst risk has the exponent $-\\frac{2}{2+d}$ in $n$",
                sweep,
                exponent(dimension),
                effective == dimension ? against : exponent(effective));
    }

    private static Figure fitFigure(RandomGenerator generator) {
        int n = 100;
        int k = 5;
        double[] x = new UnitCube(1).sample(n, generator).sort().data;
        double[] noise = EntryLaw.GAUSSIAN.matrix(n, 1, generator).data;
        double[] y = new double[n];
        Arrays.setAll(y, i -> Math.sin(2 * Math.PI * x[i]) + Math.sqrt(NOISE) * noise[i]);
        KNearestNeighborsRegression fit =
                new KNearestNeighborsRegression(new NearestNeighbors(new DoubleMatrix(x), Geometry.EUCLIDEAN), y, k);
        // The neighbours change half-way between a point and the k-th after it.
        double[] jumps = DoubleStream.concat(
                        DoubleStream.of(0), IntStream.range(0, n - k).mapToDouble(i -> (x[i] + x[i + k]) / 2))
                .toArray();
        double[] levels = IntStream.range(0, jumps.length)
                .mapToDouble(i ->
                        fit.predict(new double[] {(jumps[i] + (i + 1 < jumps.length ? jumps[i + 1] : 1)) / 2}))
                .toArray();
        return Figure.of(Axis.linear("x"), Axis.linear("y"))
                .points("data", x, y)
                .steps("5 nearest neighbours", jumps, levels)
                .curve("sin(2πx)", t -> Math.sin(2 * Math.PI * t), 0, 1)
                .titled("Five nearest neighbours on the line")
                .described("A step function that averages the labels of five neighbours follows one period of a sine.");
    }

    private Figure riskFigure(Experiment<AtOrigin> line, Experiment<AtOrigin> plane, Experiment<AtOrigin> high) {
        Figure figure =
                Figure.of(Axis.logarithmic("samples n"), Axis.logarithmic("squared error at the tip of a cone"));
        figure = withRisk(figure, 1, line, 1);
        figure = withRisk(figure, 2, plane, 2);
        figure = withRisk(figure, HIGH, high, 3);
        return figure.titled("The worst-case risk of nearest neighbours")
                .described("The risk falls with the number of samples, the more slowly the higher the dimension.");
    }

    private Figure withRisk(Figure figure, int dimension, Experiment<AtOrigin> data, int colour) {
        Sweep risks = data.measure(outcome -> outcome.cone() * outcome.cone());
        WorstCaseNeighborRisk risk = risk(dimension);
        return figure.points("d = " + dimension, risks.sizeArray(), risks.means(), risks.standardErrors())
                .coloured(colour)
                .curve(
                        "exact, d = " + dimension,
                        n -> risk.at(n, risk.balancedNeighbors(n)),
                        risks.size(0),
                        risks.largest())
                .coloured(colour);
    }

    private static Table neededTable() {
        Table table = Table.of(
                Column.named("dimension"),
                Column.named("samples, decimal logarithm"),
                Column.named("exponent of n in the risk"));
        for (int d : new int[] {1, 2, 4, 8, 16}) {
            table = table.row(
                    Cell.count(d),
                    Cell.number(Math.log10(risk(d).samplesFor(TARGET_RISK)), 3),
                    Cell.number(exponent(d), 3));
        }
        return table;
    }
}

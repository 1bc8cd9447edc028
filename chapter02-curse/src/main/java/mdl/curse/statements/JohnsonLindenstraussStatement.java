package mdl.curse.statements;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.DoubleBinaryOperator;
import java.util.function.ToDoubleFunction;
import java.util.function.ToIntFunction;
import mdl.curse.Distortion;
import mdl.curse.GaussianNorm;
import mdl.curse.GossetLattice;
import mdl.curse.PairDistances;
import mdl.curse.ProjectedDimension;
import mdl.curse.RandomProjection;
import mdl.foundations.analysis.Order;
import mdl.foundations.exhibit.Quantity;
import mdl.foundations.input.Inputs;
import mdl.foundations.random.Experiment;
import mdl.foundations.random.Randomness;
import mdl.foundations.random.Sample;
import mdl.foundations.statement.Bound;
import mdl.foundations.statement.Evidence;
import mdl.foundations.statement.Expectation;
import mdl.foundations.statement.Law;
import mdl.foundations.statement.Limit;
import mdl.foundations.statement.Notes;
import mdl.foundations.statement.Parameter;
import mdl.foundations.statement.Rounding;
import mdl.foundations.statement.Statement;
import org.jblas.DoubleMatrix;

/** A Gaussian projection to about log n dimensions keeps all distances of n points up to a factor 1 ± ε. */
@Notes(
        id = "johnson-lindenstrauss",
        name = "The lemma of Johnson and Lindenstrauss",
        section = "2.1.4",
        items = {"Theorem 1"},
        sources = {"johnson1984", "dasgupta2003", "achlioptas2003", "conway1999"})
public record JohnsonLindenstraussStatement(
        @Parameter("points n, 200 to 2000") int points,

        @Parameter("precision ε, 0.3 to 0.5") double epsilon,

        @Parameter("projections, at least 40") int trials)
        implements Statement {

    /** The probability of failure for which a dimension is chosen. */
    private static final double FAILURE = 0.05;

    /** The dimension d of the points, and the dimension k, in the notes' example. */
    private static final int AMBIENT = 10_000;

    private static final int PRINTED = 10;

    /** The dimension k in which single lengths are looked at. */
    private static final int TARGET = 20;

    private static final int LENGTHS = 1000;
    private static final int CLOUD_SIZE = 30;
    private static final int CLOUD_DIMENSION = 60;

    /** An exponent is known to a few per cent from so many times the projections of a mean. */
    private static final int MORE = 10;

    private static final double[] PRECISIONS = {0.05, 0.1, 0.2, 0.3, 0.5, 0.7, 0.9};

    /** The notes' own number of points. */
    public JohnsonLindenstraussStatement() {
        this(1000, 0.5, 40);
    }

    /** @throws IllegalArgumentException if n, ε or the number of trials lies outside its range */
    public JohnsonLindenstraussStatement {
        Inputs.within("points", points, 200, 2000);
        Inputs.within("epsilon", epsilon, 0.3, 0.5);
        Inputs.atLeast("trials", trials, 40);
    }

    @Override
    public Evidence examine(Randomness random) {
        ProjectedDimension needed = new ProjectedDimension(points, epsilon);
        int enough = needed.smallest(FAILURE);
        List<Distortion> wide = basis(RandomProjection.GAUSSIAN, points, enough, trials, random.named("enough"));
        List<Distortion> printed = basis(RandomProjection.GAUSSIAN, points, PRINTED, trials, random.named("printed"));
        List<Distortion> subset =
                basis(RandomProjection.COORDINATES, AMBIENT, enough, trials / 2, random.named("coordinates"));
        ProjectedCloud cloud = ProjectedCloud.of(CLOUD_SIZE, CLOUD_DIMENSION, random.named("points"));
        List<Distortion> moderate = random.named("moderate")
                .trials(MORE * trials, g -> cloud.under(RandomProjection.GAUSSIAN.matrix(PRINTED, CLOUD_DIMENSION, g)));
        ProjectedDimension ofCloud = new ProjectedDimension(CLOUD_SIZE, epsilon);
        Experiment<Distortion> gaussian =
                cloud.projected(RandomProjection.GAUSSIAN, MORE * trials, random.named("gaussian"));
        Experiment<Distortion> sparse = cloud.projected(RandomProjection.SPARSE, MORE * trials, random.named("sparse"));

        return Evidence.that(
                        lengthLaw(RandomProjection.GAUSSIAN, random.named("law")),
                        keepsDistances(wide, enough),
                        brokenPairs("standard basis", PRINTED, printed, needed.brokenPairs(PRINTED)),
                        brokenPairs("cloud", PRINTED, moderate, ofCloud.brokenPairs(PRINTED)),
                        perPair((k, e) -> k * (e * e / 4 - e * e * e / 6)),
                        classicalSuffices(ProjectedDimension::classical),
                        fourthMoment(RandomProjection.SPARSE, random.named("fourth")),
                        worstFalls("Gaussian", gaussian),
                        worstFalls("sparse", sparse),
                        eightDimensions(GossetLattice.ball().muli(0.5)))
                .failsWith(
                        "a Gaussian projection of $n$ points to $k=" + PRINTED + "$ dimensions",
                        keepsDistances(printed, PRINTED))
                .failsWith("$k$ coordinates of $d=10^4$ in place of a projection", keepsDistances(subset, enough))
                .failsWith(
                        "squared distances within $1±ε$",
                        brokenPairs("standard basis", PRINTED, printed, needed.brokenSquares(PRINTED)),
                        brokenPairs("cloud", PRINTED, moderate, ofCloud.brokenSquares(PRINTED)))
                .failsWith(
                        "entries $±1/\\sqrt{k}$",
                        lengthLaw(RandomProjection.SIGNS, random.named("law")),
                        fourthMoment(RandomProjection.SIGNS, random.named("fourth")))
                .failsWith("the exponent without its cubic term", perPair((k, e) -> k * e * e / 4))
                .failsWith("half the classical dimension", classicalSuffices(d -> d.classical() / 2))
                .failsWith("$2^{k/2}$ points", worstFalls("Gaussian", tooMany(random.named("too many"))))
                .failsWith(
                        "a random map in place of the lattice",
                        eightDimensions(RandomProjection.GAUSSIAN.matrix(
                                8, points, random.named("eight").generator())))
                .shows("ratios", () -> ProjectionFigures.ratios(wide.get(0), enough, printed.get(0), PRINTED, epsilon))
                .shows(
                        "distortion",
                        () -> ProjectionFigures.distortion(
                                CLOUD_SIZE,
                                CLOUD_DIMENSION,
                                gaussian.measure(Distortion::worst),
                                sparse.measure(Distortion::worst),
                                ProjectedCloud.of(CLOUD_SIZE, 10 * CLOUD_DIMENSION, random.named("more coordinates"))
                                        .projected(RandomProjection.GAUSSIAN, trials, random.named("figure"))
                                        .measure(Distortion::worst)))
                .shows("dimensions", () -> ProjectionFigures.dimensions(FAILURE))
                .shows("enough", () -> count(enough))
                .shows("classical", () -> count(needed.classical()))
                .shows("classical-failure", () -> Quantity.of(needed.brokenSquares(needed.classical()), 2))
                .shows("printed-share", () -> Quantity.of(100 * needed.brokenPairs(PRINTED) / needed.pairs(), 2))
                .shows("printed-pairs", () -> count(Math.round(needed.brokenPairs(PRINTED))));
    }

    /** The images of the first n vectors of the standard basis are the first n columns of T. */
    private List<Distortion> basis(RandomProjection projection, int from, int to, int draws, Randomness random) {
        PairDistances originals = PairDistances.ofStandardBasis(points);
        return random.trials(draws, generator -> {
            DoubleMatrix columns = projection.matrix(to, from, generator).getRange(0, to, 0, points);
            return originals.distortion(PairDistances.of(columns));
        });
    }

    private Experiment<Distortion> tooMany(Randomness random) {
        return Experiment.doublingTo(16, 3, trials, random, (k, generator) -> {
            int n = 1 << (k / 2);
            return PairDistances.ofStandardBasis(n)
                    .distortion(PairDistances.of(RandomProjection.GAUSSIAN.matrix(k, n, generator)));
        });
    }

    /** ‖T(e₁ − e₂)‖/√2. */
    private static double relativeLength(DoubleMatrix map) {
        return map.getColumn(0).sub(map.getColumn(1)).norm2() / Math.sqrt(2);
    }

    private static Law lengthLaw(RandomProjection projection, Randomness random) {
        return Law.of(
                "$k\\|T(e_1-e_2)\\|^2/2$ has the $χ^2$ law with $k=" + TARGET + "$ degrees of freedom",
                random.sample(LENGTHS, generator -> relativeLength(projection.matrix(TARGET, 2, generator))),
                new GaussianNorm(TARGET)::cdf);
    }

    private static Expectation fourthMoment(RandomProjection projection, Randomness random) {
        return Expectation.of(
                "$\\E(\\|Te_1\\|^2-1)^2=\\frac2k$ with sparse entries, as with Gaussian ones, $k=" + TARGET + "$",
                2.0 / TARGET,
                random.sample(LENGTHS, generator -> {
                    double length = projection.matrix(TARGET, 1, generator).norm2();
                    return Math.pow(length * length - 1, 2);
                }));
    }

    private Bound keepsDistances(List<Distortion> distortions, int k) {
        double[] allowed = new double[distortions.size()];
        Arrays.fill(allowed, epsilon);
        return Bound.withProbability(
                "all distances of $n=" + points + "$ vectors of a standard basis stay within $1±" + epsilon + "$ in $k="
                        + k + "$ dimensions",
                distortions.stream().mapToDouble(Distortion::worst).toArray(),
                allowed,
                FAILURE);
    }

    private Expectation brokenPairs(String which, int k, List<Distortion> distortions, double predicted) {
        return Expectation.of(
                "the mean number of pairs that leave $1±" + epsilon + "$ in $k=" + k
                        + "$ dimensions is $\\frac{n(n-1)}{2}$ times the exact tail (" + which + ")",
                predicted,
                new Sample(distortions.stream()
                        .mapToDouble(distortion -> distortion.broken(epsilon))
                        .toArray()));
    }

    private static Bound perPair(DoubleBinaryOperator exponent) {
        List<Double> shares = new ArrayList<>();
        double condition = 1;
        for (int k : new int[] {1, 3, 10, 30, 100, 300, 1000, 3000}) {
            for (double e : PRECISIONS) {
                double observed = new GaussianNorm(k).squareOutside(e);
                // Where a tail underflows there is nothing to compare.
                if (observed > Double.MIN_NORMAL) {
                    shares.add(observed / (2 * Math.exp(-exponent.applyAsDouble(k, e))));
                    condition = Math.max(condition, k * (1 + e));
                }
            }
        }
        return below(
                "a squared distance leaves $1±ε$ with probability at most $2\\exp(-k(ε^2/4-ε^3/6))$, by the exact"
                        + " tail for $k\\le3000$: their ratio",
                shares,
                condition);
    }

    private static Bound classicalSuffices(ToIntFunction<ProjectedDimension> dimension) {
        List<Double> shares = new ArrayList<>();
        double condition = 1;
        for (int n = 2; n <= 1_000_000; n *= 2) {
            for (double e : PRECISIONS) {
                ProjectedDimension needed = new ProjectedDimension(n, e);
                int k = dimension.applyAsInt(needed);
                shares.add(needed.brokenSquares(k) / (1 - 1.0 / n));
                condition = Math.max(condition, k * (1 + e));
            }
        }
        return below(
                "for $k\\ge\\frac{4\\log n}{ε^2/2-ε^3/3}$ the mean number of squared distances outside $1±ε$ is at"
                        + " most $1-\\frac1n$: their ratio",
                shares,
                condition);
    }

    /** The exponent of a tail is a difference of terms as large as the condition. */
    private static Bound below(String sentence, List<Double> shares, double condition) {
        double[] ones = new double[shares.size()];
        Arrays.fill(ones, 1);
        return Bound.always(
                sentence,
                shares.stream().mapToDouble(Double::doubleValue).toArray(),
                ones,
                Rounding.of(8).withCondition(condition));
    }

    private static Limit worstFalls(String entries, Experiment<Distortion> distortions) {
        ToDoubleFunction<Distortion> worst = Distortion::worst;
        return Limit.of(
                "the worst distortion of " + CLOUD_SIZE + " points falls as $k^{-1/2}$ in the mean (" + entries
                        + " entries)",
                distortions.measure(worst),
                Order.inverseRoot("k"));
    }

    private Bound eightDimensions(DoubleMatrix columns) {
        int n = Math.min(points, columns.columns);
        DoubleMatrix images = columns.getRange(0, columns.rows, 0, n);
        double[] ratios = PairDistances.ofStandardBasis(n)
                .distortion(PairDistances.of(images))
                .ratios();
        double[] deviations = Arrays.stream(ratios).map(r -> Math.abs(r - 1)).toArray();
        double[] halves = new double[deviations.length];
        Arrays.fill(halves, 0.5);
        return Bound.always(
                "the map of $" + n + "$ basis vectors to points of the lattice $E_8$, halved, keeps distances within"
                        + " $1±1/2$",
                deviations,
                halves,
                Rounding.of(2 * columns.rows));
    }

    /** A whole number with all its digits. */
    private static Quantity count(long value) {
        return Quantity.of(value, Long.toString(value).length());
    }
}

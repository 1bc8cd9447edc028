package mdl.approximation.statements;

import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import mdl.approximation.CubeGrid;
import mdl.approximation.FejerKorovkin;
import mdl.approximation.SigmoidImitation;
import mdl.approximation.TwoLayerNetwork;
import mdl.foundations.analysis.Activation;
import mdl.foundations.analysis.Order;
import mdl.foundations.exhibit.Axis;
import mdl.foundations.exhibit.Figure;
import mdl.foundations.input.Inputs;
import mdl.foundations.random.Randomness;
import mdl.foundations.random.Sweep;
import mdl.foundations.statement.Bound;
import mdl.foundations.statement.Evidence;
import mdl.foundations.statement.Limit;
import mdl.foundations.statement.Notes;
import mdl.foundations.statement.Parameter;
import mdl.foundations.statement.Rounding;
import mdl.foundations.statement.Statement;
import org.jblas.DoubleMatrix;

/** Wide two-layer networks with a sigmoid-like activation come uniformly close to every continuous function on [0, 1]^d. */
@Notes(
        id = "universal-approximation",
        name = "Universal approximation by two layers",
        section = "3.2",
        items = {"Theorem 4", "Remark 8"},
        sources = {"hornik1989", "cybenko1989", "leshno1993", "korovkin1960"})
public record UniversalApproximationStatement(
        @Parameter("degree n of the cosines in the plane, between 5 and 10")
        int degree,

        @Parameter("random networks, at least 30") int networks)
        implements Statement {

    private static final Order INVERSE = new Order("1/n", n -> 1 / n);

    /** What the distance between the points of a fine set may add to an error, as a share of the bound. */
    private static final double FINE = 0.3;

    /** What the staircases may add to the error of the cosines, as a share of the bound. */
    private static final double STAIRS = 0.2;

    private static final int FEW_POINTS = 16;
    private static final int LIMIT_CELLS = 30;
    private static final int LARGEST = 32;
    private static final int SIZES = 4;

    /** The accuracy of the staircase in the figure, coarse enough to be seen. */
    private static final double SHOWN = 0.75;

    /** Cosines up to degree eight in the plane, and 40 random networks. */
    public UniversalApproximationStatement() {
        this(8, 40);
    }

    /** @throws IllegalArgumentException if n lies outside 5..10, or there are fewer than 30 networks */
    public UniversalApproximationStatement {
        Inputs.within("degree", degree, 5, 10);
        Inputs.within("networks", networks, 30, 10_000);
    }

    @Override
    public Evidence examine(Randomness random) {
        List<CosineNeuron> neurons = random.named("neurons").trials(networks, CosineNeuron::draw);
        Randomness polynomial = random.named("polynomial");
        return Evidence.that(
                        byCosines(UniversalApproximationStatement::cone),
                        cosinesApproach(UniversalApproximationStatement::cone),
                        CosineNeuron.preactivations(neurons, CosineNeuron::reached),
                        CosineNeuron.bySigmoids(neurons, CosineNeuron::reached),
                        assembled(cases(), UniversalApproximationStatement::sigmoids, random.named("points")),
                        PolynomialActivation.staysAway(networks, polynomial, k -> t -> Math.pow(t, k)))
                .failsWith(
                        "a jump at $x_1=\\frac13$",
                        byCosines(UniversalApproximationStatement::jump),
                        cosinesApproach(UniversalApproximationStatement::jump))
                .failsAsPrinted(
                        "3.2.28",
                        "the interval $[\\abs{b},\\abs{b}+\\abs{\\langle w,1\\rangle}]$",
                        CosineNeuron.preactivations(neurons, CosineNeuron::reachedAsPrinted),
                        CosineNeuron.bySigmoids(neurons, CosineNeuron::reachedAsPrinted))
                .failsWith(
                        "the best constant in place of the network, $d=1$",
                        assembled(casesIn(1), UniversalApproximationStatement::constant, random.named("points")))
                .failsWith(
                        "the best constant in place of the network, $d=2$",
                        assembled(casesIn(2), UniversalApproximationStatement::constant, random.named("points")))
                .failsWith(
                        "the best constant in place of the network, $d=3$",
                        assembled(casesIn(3), UniversalApproximationStatement::constant, random.named("points")))
                .failsWith(
                        "the hyperbolic tangent, which is no polynomial",
                        PolynomialActivation.staysAway(networks, polynomial, k -> Math::tanh))
                .shows("error", () -> errorFigure(random.named("points")))
                .shows("cosine", UniversalApproximationStatement::cosineFigure);
    }

    private record Case(int dimension, int degree) {

        double bound() {
            return new FejerKorovkin(degree).bound(dimension);
        }

        TwoLayerNetwork cosines(ToDoubleFunction<double[]> g) {
            return new FejerKorovkin(degree).network(g, dimension);
        }
    }

    /** Degrees at which no constant meets the bounds: they are below half of the range of the cone. */
    private List<Case> cases() {
        return List.of(new Case(1, 6), new Case(1, 14), new Case(2, 5), new Case(2, degree), new Case(3, 4));
    }

    private List<Case> casesIn(int dimension) {
        return cases().stream().filter(one -> one.dimension() == dimension).toList();
    }

    /** The distance from a point, which has the Lipschitz constant 1 and a kink. */
    private static double cone(double[] x) {
        double sum = 0;
        for (int i = 0; i < x.length; i++) {
            sum += Math.pow(x[i] - apex(i), 2);
        }
        return Math.sqrt(sum);
    }

    private static double apex(int coordinate) {
        return 1.0 / (coordinate + 2);
    }

    private static double jump(double[] x) {
        return x[0] >= 1.0 / 3 ? 1 : 0;
    }

    private Bound byCosines(ToDoubleFunction<double[]> g) {
        List<Case> cases = cases();
        return Bound.always(
                "cosines of degree $n$ miss $\\norm{x-c}$ on $[0,1]^d$ by at most $\\sqrt{d}\\,\\sin\\frac{π}{2n+4}$,"
                        + " the fineness of the grid included",
                cases.stream().mapToDouble(one -> supremum(one, g)).toArray(),
                cases.stream().mapToDouble(Case::bound).toArray(),
                Rounding.of(1000));
    }

    /** The largest error on a grid, and what the Lipschitz constants of g, 1, and of the network allow between its points. */
    private static double supremum(Case one, ToDoubleFunction<double[]> g) {
        TwoLayerNetwork cosines = one.cosines(g);
        double lipschitz = 1 + CubeGrid.lipschitz(cosines);
        CubeGrid grid = CubeGrid.withRemainder(one.dimension(), lipschitz, FINE * one.bound());
        return CubeGrid.largestError(cosines, g, grid.points()) + grid.remainder(lipschitz);
    }

    private static Limit cosinesApproach(ToDoubleFunction<double[]> g) {
        DoubleMatrix grid = new CubeGrid(2, LIMIT_CELLS).points();
        return Limit.of(
                "on a grid in the plane the cosines of degree $n$ approach $\\norm{x-c}$, in terms of $n+2$",
                Sweep.exactlyDoublingTo(
                        LARGEST,
                        SIZES,
                        size -> CubeGrid.largestError(new FejerKorovkin((int) size - 2).network(g, 2), g, grid)),
                INVERSE);
    }

    private static TwoLayerNetwork sigmoids(Case one) {
        TwoLayerNetwork cosines = one.cosines(UniversalApproximationStatement::cone);
        double size = Arrays.stream(cosines.outer()).map(Math::abs).sum();
        Activation sigmoid = CosineNeuron.SIGMOIDS.get(one.degree() % CosineNeuron.SIGMOIDS.size());
        return new SigmoidImitation(sigmoid, STAIRS * one.bound() / size).of(cosines);
    }

    /** Half of the largest value of the cone, which lies between it and zero. */
    private static TwoLayerNetwork constant(Case one) {
        double[] corner = IntStream.range(0, one.dimension())
                .mapToDouble(i -> apex(i) > 0.5 ? 0 : 1)
                .toArray();
        return new TwoLayerNetwork(
                Activation.COSINE,
                new double[] {cone(corner) / 2},
                DoubleMatrix.zeros(1, one.dimension()),
                new double[1]);
    }

    /** The apex, the corners and random points. */
    private static DoubleMatrix somePoints(int dimension, Randomness random) {
        double[] apex = IntStream.range(0, dimension)
                .mapToDouble(UniversalApproximationStatement::apex)
                .toArray();
        DoubleMatrix inside = new DoubleMatrix(
                FEW_POINTS,
                dimension,
                random.generator().doubles((long) FEW_POINTS * dimension).toArray());
        return DoubleMatrix.concatVertically(
                new DoubleMatrix(1, dimension, apex),
                DoubleMatrix.concatVertically(new CubeGrid(dimension, 1).points(), inside));
    }

    private static double assembledError(TwoLayerNetwork network, Randomness random) {
        return CubeGrid.largestError(
                network, UniversalApproximationStatement::cone, somePoints(network.dimension(), random));
    }

    private static Bound assembled(List<Case> cases, Function<Case, TwoLayerNetwork> network, Randomness random) {
        return Bound.always(
                "the network of sigmoids misses $\\norm{x-c}$ at the apex, the corners and random points by at most $\\frac65$ of"
                        + " the bound of the cosines",
                cases.stream()
                        .mapToDouble(one -> assembledError(network.apply(one), random))
                        .toArray(),
                cases.stream().mapToDouble(one -> (1 + STAIRS) * one.bound()).toArray(),
                Rounding.of(1e6));
    }

    private static Figure errorFigure(Randomness random) {
        Figure figure = Figure.of(Axis.logarithmic("width"), Axis.logarithmic("largest error found"))
                .titled("Error of a network of sigmoids")
                .described("The error falls with the width, and the more slowly the higher the dimension.");
        for (int dimension = 1; dimension <= 3; dimension++) {
            int d = dimension;
            int largest = List.of(24, 8, 4).get(d - 1);
            List<TwoLayerNetwork> networks = IntStream.iterate(1, n -> n <= largest, n -> n + (n + d) / (d + 1))
                    .mapToObj(n -> sigmoids(new Case(d, n)))
                    .toList();
            figure = figure.points(
                    "d = " + d,
                    networks.stream().mapToDouble(TwoLayerNetwork::width).toArray(),
                    networks.stream()
                            .mapToDouble(network -> assembledError(network, random))
                            .toArray());
        }
        return figure;
    }

    private static Figure cosineFigure() {
        double end = 2 * Math.PI;
        TwoLayerNetwork stairs = new SigmoidImitation(Activation.LOGISTIC, SHOWN).follow(Activation.COSINE, -end, end);
        return Figure.of(Axis.linear("t"), Axis.linear("value"))
                .titled("A cosine and a staircase of sigmoids")
                .described("The sum of logistic functions follows the cosine and rounds its extremes.")
                .curve("cosine", Math::cos, -end, end)
                .curve(stairs.width() + " logistic neurons", t -> stairs.at(t), -end, end);
    }
}

package mdl.approximation.statements;

import java.util.Arrays;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.DoubleBinaryOperator;
import java.util.function.ToDoubleFunction;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import mdl.approximation.CubeFunction;
import mdl.approximation.CubeGrid;
import mdl.approximation.GridApproximation;
import mdl.approximation.GridPartition;
import mdl.foundations.analysis.Order;
import mdl.foundations.input.Inputs;
import mdl.foundations.random.Randomness;
import mdl.foundations.random.Sweep;
import mdl.foundations.statement.Bound;
import mdl.foundations.statement.Evidence;
import mdl.foundations.statement.Identity;
import mdl.foundations.statement.Limit;
import mdl.foundations.statement.Notes;
import mdl.foundations.statement.Parameter;
import mdl.foundations.statement.Rounding;
import mdl.foundations.statement.Statement;

/** Sums of ⌈1/δ⌉^d indicators of cubes come within the modulus of continuity ω(δ) of a continuous function. */
@Notes(
        id = "grid-indicators",
        name = "Indicators of cubes",
        section = "3.2.2",
        items = {"Proposition 5", "Remark 6"},
        sources = {"kolmogorov1959"})
public record GridIndicatorsStatement(
        @Parameter("side δ of the cubes, between 0.1 and 0.9")
        double side,

        @Parameter("random centres, at least 10") int trials)
        implements Statement {

    private static final List<Integer> DIMENSIONS = List.of(1, 2, 3);
    private static final int PLANE = 2;
    private static final Rounding ROUNDING = Rounding.of(1);
    private static final int LARGEST = 64;
    private static final int SIZES = 5;

    /** Its multiples by powers of two are never whole, so a jump there lies inside a cell of every grid used. */
    private static final double JUMP = 1.0 / 3;

    /** Cubes of a side that one over is not whole. */
    public GridIndicatorsStatement() {
        this(0.3, 40);
    }

    /** @throws IllegalArgumentException if δ lies outside [0.1, 0.9] or next to one over a whole number, or there are fewer than 10 trials */
    public GridIndicatorsStatement {
        Inputs.within("side", side, 0.1, 0.9);
        Inputs.atLeast("trials", trials, 10);
        Inputs.require(
                CubeGrid.beyond(side, 1).smallestDistance() > side + 2 * ROUNDING.tolerance(),
                "side is " + side + ", but must not be as near to one over a whole number as rounding");
    }

    @Override
    public Evidence examine(Randomness random) {
        CubeFunction roots = CubeFunction.sumOf(Math::sqrt);
        CubeFunction jump = CubeFunction.sumOf(t -> t >= JUMP ? 1 : 0);

        return Evidence.that(
                        ofDistance(random.named("distance"), Math::sqrt),
                        ofRoots(random.named("roots"), roots),
                        attained(d -> Math.sqrt(d)),
                        half(d -> Math.sqrt(d)),
                        separated(0),
                        enough((s, d) -> GridPartition.ofSide((int) d, s).cells()),
                        vanishes(roots))
                .failsWith(
                        "the modulus $1/m$ of the Euclidean norm, without $\\sqrt{d}$",
                        ofDistance(random.named("distance"), d -> 1.0),
                        attained(d -> 1),
                        half(d -> 1))
                .failsWith("a function that jumps", ofRoots(random.named("roots"), jump), vanishes(jump))
                .failsWith("one point more on each axis", separated(1))
                .failsAsPrinted(
                        "Proposition 5", "$\\lceilδ^{-d}\\rceil$ cubes", enough((s, d) -> Math.ceil(Math.pow(s, -d))))
                .shows("error", GridIndicatorsFigures::error)
                .shows("cells", GridIndicatorsFigures::cells);
    }

    /** The side 1/m of the cubes, at most δ. */
    private double cube() {
        return 1.0 / GridPartition.ofSide(1, side).perSide();
    }

    private Bound ofDistance(Randomness random, ToDoubleFunction<Integer> lipschitz) {
        return within(
                "the error for $\\norm{x-c}_2$ is at most $ω(1/m)=\\sqrt{d}/m$, whatever the points $x_j$ of the cubes",
                random,
                (d, generator) -> CubeFunction.distanceTo(generator.doubles(d).toArray()),
                d -> lipschitz.applyAsDouble(d) * cube());
    }

    private Bound ofRoots(Randomness random, CubeFunction g) {
        return within(
                "the error for $\\sum_i\\sqrt{x_i}$, which has no Lipschitz constant, is at most $ω(1/m)=d/\\sqrt{m}$",
                random,
                (d, generator) -> g,
                d -> d * Math.sqrt(cube()));
    }

    private Bound within(
            String sentence,
            Randomness random,
            BiFunction<Integer, RandomGenerator, CubeFunction> draw,
            ToDoubleFunction<Integer> modulus) {
        return Bound.always(
                sentence,
                DIMENSIONS.stream()
                        .flatMap(d -> random
                                .at(d)
                                .trials(trials, generator -> {
                                    GridPartition partition = GridPartition.ofSide(d, side);
                                    CubeFunction g = draw.apply(d, generator);
                                    return GridApproximation.through(
                                                    partition, g, cell -> pointOf(partition, cell, generator))
                                            .supremumDistance(g);
                                })
                                .stream())
                        .mapToDouble(Double::doubleValue)
                        .toArray(),
                DIMENSIONS.stream()
                        .flatMap(d ->
                                Stream.generate(() -> modulus.applyAsDouble(d)).limit(trials))
                        .mapToDouble(Double::doubleValue)
                        .toArray(),
                Rounding.of(2 * DIMENSIONS.size()));
    }

    private static double[] pointOf(GridPartition partition, int cell, RandomGenerator generator) {
        double[] x = partition.lower(cell);
        for (int i = 0; i < x.length; i++) {
            x[i] += generator.nextDouble() / partition.perSide();
        }
        return x;
    }

    private Identity attained(ToDoubleFunction<Integer> lipschitz) {
        return ofNorm(
                "with heights at the lower corners the error for $\\norm{x}_2$ is $\\sqrt{d}/m$, where $m=\\lceil1/δ\\rceil$",
                lipschitz,
                1,
                (partition, g) -> GridApproximation.through(partition, g, partition::lower));
    }

    private Identity half(ToDoubleFunction<Integer> lipschitz) {
        return ofNorm("with the best heights it is $\\sqrt{d}/(2m)$", lipschitz, 0.5, GridApproximation::best);
    }

    private Identity ofNorm(
            String sentence,
            ToDoubleFunction<Integer> lipschitz,
            double share,
            BiFunction<GridPartition, CubeFunction, GridApproximation> construction) {
        return Identity.of(
                sentence,
                DIMENSIONS.stream()
                        .mapToDouble(d -> share * lipschitz.applyAsDouble(d) * cube())
                        .toArray(),
                DIMENSIONS.stream()
                        .mapToDouble(d -> {
                            CubeFunction g = CubeFunction.distanceTo(new double[d]);
                            return construction
                                    .apply(GridPartition.ofSide(d, side), g)
                                    .supremumDistance(g);
                        })
                        .toArray(),
                Rounding.of(2 * DIMENSIONS.size()).withScale(2));
    }

    /** More than δ, not δ alone: what rounding may add is asked for on top. */
    private Bound separated(int more) {
        return Bound.always(
                "any two points of a lattice of $\\lceil1/δ\\rceil^d$ points in the cube differ by more than $δ$ in a coordinate",
                DIMENSIONS.stream()
                        .mapToDouble(d -> side + 2 * ROUNDING.tolerance())
                        .toArray(),
                DIMENSIONS.stream()
                        .mapToDouble(d -> {
                            int cells = CubeGrid.beyond(side, d).cells();
                            return new CubeGrid(d, cells + more).smallestDistance();
                        })
                        .toArray(),
                ROUNDING);
    }

    private Bound enough(DoubleBinaryOperator cells) {
        double[] sides = {side, 0.7, 0.45, 0.25};
        return Bound.always(
                "there are as many cubes as points that lie in different cubes because they are more than $δ$ apart",
                DIMENSIONS.stream()
                        .flatMapToDouble(d -> Arrays.stream(sides)
                                .map(s -> CubeGrid.beyond(s, d).count()))
                        .toArray(),
                DIMENSIONS.stream()
                        .flatMapToDouble(d -> Arrays.stream(sides).map(s -> cells.applyAsDouble(s, d)))
                        .toArray(),
                Rounding.of(1));
    }

    private static Limit vanishes(CubeFunction g) {
        return Limit.of(
                "as the grid of $m^2$ cubes is refined, the error for $\\sqrt{x_1}+\\sqrt{x_2}$ vanishes as $1/\\sqrt{m}$",
                Sweep.exactlyDoublingTo(LARGEST, SIZES, m -> {
                    GridPartition partition = new GridPartition(PLANE, (int) m);
                    return GridApproximation.through(partition, g, partition::lower)
                            .supremumDistance(g);
                }),
                Order.inverseRoot("m"));
    }
}

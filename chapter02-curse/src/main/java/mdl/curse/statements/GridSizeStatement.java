package mdl.curse.statements;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import mdl.curse.GridPartition;
import mdl.foundations.exhibit.Axis;
import mdl.foundations.exhibit.Cell;
import mdl.foundations.exhibit.Column;
import mdl.foundations.exhibit.Figure;
import mdl.foundations.exhibit.Table;
import mdl.foundations.input.Inputs;
import mdl.foundations.random.Randomness;
import mdl.foundations.statement.Bound;
import mdl.foundations.statement.Evidence;
import mdl.foundations.statement.Identity;
import mdl.foundations.statement.Notes;
import mdl.foundations.statement.Parameter;
import mdl.foundations.statement.Rounding;
import mdl.foundations.statement.Statement;

/** A grid of cubes with sides at most δ has at least ⌈1/δ⌉ᵈ of them, and no fewer cubes of side δ cover. */
@Notes(
        id = "grid-size",
        name = "Grids in high dimension",
        section = "2.1.2",
        items = {"Figure 2.2"},
        sources = {"bellman1961"})
public record GridSizeStatement(
        @Parameter("longest side δ of a cell, from 0.05 to 0.5")
        double side,

        @Parameter("largest dimension d, from 64 to 1000") int dimension)
        implements Statement {

    /** Beside the side given, one that does not divide the unit interval and one that needs ten cells. */
    private static final List<Double> OTHER_SIDES = List.of(0.3, 0.1);

    private static final int COUNTED_DIMENSIONS = 3;
    private static final int THROWN = 1000;
    private static final double DEPTH = 0.4;
    private static final double MILLION = 1e6;
    private static final double TEN = Math.log(10);

    /** The side of Figure 2.2, and a hundred dimensions. */
    public GridSizeStatement() {
        this(0.2, 100);
    }

    /** @throws IllegalArgumentException if δ lies outside 0.05..0.5 or d outside 64..1000 */
    public GridSizeStatement {
        Inputs.within("side", side, 0.05, 0.5);
        Inputs.within("dimension", dimension, 64, 1000);
    }

    @Override
    public Evidence examine(Randomness random) {
        return Evidence.that(
                        counted((delta, d) -> Math.pow(leastPerAxis(delta), d)),
                        covers(0, random.named("points")),
                        noFewer(0),
                        exactCount(GridSizeStatement::logOfWholeNumber))
                .failsWith("the number $⌈δ^{-d}⌉$", counted((delta, d) -> Math.ceil(Math.pow(delta, -d))))
                .failsWith("one cell less on each axis", covers(1, random.named("points")))
                .failsWith("one corner more on each axis", noFewer(1))
                .failsWith("a product of 64-bit integers, which overflows", exactCount(GridSizeStatement::logOfLong))
                .shows("grids", this::gridFigure)
                .shows("cells", this::cellsFigure)
                .shows("counts", this::countTable);
    }

    private double[] sides() {
        return IntStream.rangeClosed(0, OTHER_SIDES.size())
                .mapToDouble(i -> i == 0 ? side : OTHER_SIDES.get(i - 1))
                .toArray();
    }

    /** The least m with mδ ≥ 1, by adding up δ in exact decimals. */
    private static int leastPerAxis(double side) {
        BigDecimal delta = BigDecimal.valueOf(side);
        BigDecimal covered = delta;
        int m = 1;
        while (covered.compareTo(BigDecimal.ONE) < 0) {
            covered = covered.add(delta);
            m++;
        }
        return m;
    }

    private Identity counted(BiFunction<Double, Integer, Double> formula) {
        double[] sides = sides();
        double[] predicted = new double[sides.length * COUNTED_DIMENSIONS];
        double[] observed = new double[predicted.length];
        Arrays.setAll(predicted, i -> formula.apply(sides[i / COUNTED_DIMENSIONS], 1 + i % COUNTED_DIMENSIONS));
        Arrays.setAll(
                observed,
                i -> occupied(GridPartition.ofSide(sides[i / COUNTED_DIMENSIONS], 1 + i % COUNTED_DIMENSIONS)));
        return Identity.of(
                "three points for every cell and axis lie in $⌈1/δ⌉^d$ different cells, $d=1,2,3$",
                predicted,
                observed,
                Rounding.of(1).withScale(0));
    }

    /** How many cells hold a point of a lattice with three times as many points on each axis as the grid has cells. */
    private static int occupied(GridPartition grid) {
        int fine = 3 * grid.perAxis();
        Set<List<Integer>> cells = new HashSet<>();
        int total = (int) Math.pow(fine, grid.dimension());
        for (int i = 0; i < total; i++) {
            double[] point = new double[grid.dimension()];
            int rest = i;
            for (int k = 0; k < point.length; k++) {
                point[k] = (rest % fine + 0.5) / fine;
                rest /= fine;
            }
            cells.add(Arrays.stream(grid.cellOf(point)).boxed().toList());
        }
        return cells.size();
    }

    private Bound covers(int missing, Randomness random) {
        double[] distances = new double[sides().length * THROWN];
        double[] halves = new double[distances.length];
        for (int s = 0; s < sides().length; s++) {
            GridPartition full = GridPartition.ofSide(sides()[s], COUNTED_DIMENSIONS);
            GridPartition grid = new GridPartition(full.perAxis() - missing, COUNTED_DIMENSIONS);
            double[] far = random.at(s)
                    .sample(THROWN, generator -> {
                        double[] point = generator.doubles(COUNTED_DIMENSIONS).toArray();
                        double[] centre = grid.centre(grid.cellOf(point));
                        return IntStream.range(0, point.length)
                                .mapToDouble(k -> Math.abs(point[k] - centre[k]))
                                .max()
                                .orElseThrow();
                    })
                    .values();
            System.arraycopy(far, 0, distances, s * THROWN, THROWN);
            Arrays.fill(halves, s * THROWN, (s + 1) * THROWN, sides()[s] / 2);
        }
        return Bound.always(
                "no coordinate of a point is farther than $δ/2$ from the centre of its cell, $d=3$",
                distances,
                halves,
                Rounding.of(4));
    }

    /** The sides are the hundredths below one. */
    private static Bound noFewer(int more) {
        double[] sides = IntStream.range(1, 100).mapToDouble(i -> i / 100.0).toArray();
        double[] spacings = Arrays.stream(sides)
                .map(delta -> 1.0 / (GridPartition.ofSide(delta, 1).perAxis() - 1 + more))
                .toArray();
        return Bound.always(
                "$⌈1/δ⌉^d$ points of a lattice are more than $δ$ apart, so that no cube of side $δ$ holds two",
                sides,
                spacings,
                Rounding.of(1).withScale(0));
    }

    private Identity exactCount(BiFunction<GridPartition, BigInteger, Double> logarithm) {
        List<GridPartition> grids = IntStream.rangeClosed(1, dimension)
                .mapToObj(d -> GridPartition.ofSide(side, d))
                .toList();
        return Identity.of(
                "the logarithm of the exact number of cells is $d\\log⌈1/δ⌉$",
                grids.stream()
                        .mapToDouble(grid -> grid.dimension() * Math.log(leastPerAxis(side)))
                        .toArray(),
                grids.stream()
                        .mapToDouble(grid -> logarithm.apply(grid, grid.cells()))
                        .toArray(),
                Rounding.of(4).withScale(grids.get(dimension - 1).logCells()));
    }

    private static double logOfWholeNumber(GridPartition grid, BigInteger cells) {
        int shift = Math.max(0, cells.bitLength() - Double.MAX_EXPONENT);
        return Math.log(cells.shiftRight(shift).doubleValue()) + shift * Math.log(2);
    }

    private static double logOfLong(GridPartition grid, BigInteger cells) {
        long product = 1;
        for (int k = 0; k < grid.dimension(); k++) {
            product *= grid.perAxis();
        }
        return Math.log(Math.max(1, Math.abs((double) product)));
    }

    /** The face in front and the two other faces of the cube that one sees, as one line. */
    private Figure gridFigure() {
        int m = GridPartition.ofSide(side, 1).perAxis();
        List<double[]> square = grid(m);
        List<double[]> cube = new ArrayList<>(square);
        square.forEach(corner -> cube.add(new double[] {corner[0] + DEPTH * corner[1], 1 + DEPTH * corner[1]}));
        cube.add(new double[] {1, 1});
        square.forEach(corner -> cube.add(new double[] {1 + DEPTH * corner[0], corner[1] + DEPTH * corner[0]}));
        double[] across =
                IntStream.range(0, m * m).mapToDouble(i -> (i % m + 0.5) / m).toArray();
        double[] up =
                IntStream.range(0, m * m).mapToDouble(i -> (i / m + 0.5) / m).toArray();
        return Figure.of(
                        Axis.linear("first coordinate").range(-1, 2.4),
                        Axis.linear("second coordinate").range(-0.1, 1.5))
                .curve(label(3), column(cube, 0), column(cube, 1))
                .points(label(2), across, up)
                .points(label(1), Arrays.copyOf(across, m), new double[m])
                .titled("Grids on the interval, the square and the cube")
                .described(
                        "A cube in perspective, cut into cells, with a mark in each cell of its front face and of its lower edge.");
    }

    private String label(int d) {
        return "d = " + d + ": " + GridPartition.ofSide(side, d).cells() + " cells";
    }

    /** The lines of a grid on the unit square as one line that leaves the grid nowhere, from (0, 0) to another corner. */
    private static List<double[]> grid(int m) {
        List<double[]> corners = new ArrayList<>();
        int height = 0;
        for (int i = 0; i <= m; i++) {
            corners.add(new double[] {(double) i / m, height});
            height = 1 - height;
            corners.add(new double[] {(double) i / m, height});
        }
        int side = 1;
        int start = height;
        for (int i = 0; i <= m; i++) {
            double v = Math.abs(start - (double) i / m);
            corners.add(new double[] {side, v});
            side = 1 - side;
            corners.add(new double[] {side, v});
        }
        return corners;
    }

    private static double[] column(List<double[]> corners, int k) {
        return corners.stream().mapToDouble(corner -> corner[k]).toArray();
    }

    private Figure cellsFigure() {
        double[] d = IntStream.rangeClosed(1, dimension).asDoubleStream().toArray();
        Figure figure = Figure.of(Axis.linear("dimension d"), Axis.linear("log₁₀ of the number of cells"));
        for (double delta : sides()) {
            IntToDoubleFunction logCells = n -> GridPartition.ofSide(delta, n).logCells() / TEN;
            figure = figure.curve(
                    "δ = " + delta,
                    d,
                    IntStream.rangeClosed(1, dimension).mapToDouble(logCells).toArray());
        }
        return figure.titled("The number of cells of a grid")
                .described("The logarithm of the number of cells grows in proportion to the dimension.");
    }

    private Table countTable() {
        Table table = Table.of(
                Column.named("dimension"), Column.named("cells, δ = " + side), Column.named("share within reach"));
        for (int d : new int[] {1, 2, 3, 10, 30}) {
            GridPartition grid = GridPartition.ofSide(side, d);
            table = table.row(
                    Cell.count(d),
                    wholeNumber(grid.cells()),
                    Cell.number(Math.min(1, MILLION / Math.exp(grid.logCells())), 2));
        }
        return table;
    }

    private static Cell wholeNumber(BigInteger number) {
        return number.bitLength() < Long.SIZE ? Cell.count(number.longValueExact()) : Cell.text(number.toString());
    }
}

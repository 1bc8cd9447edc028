package mdl.curse.statements;

import java.util.function.ToDoubleFunction;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import mdl.curse.UnitBall;
import mdl.curse.UnitCube;
import mdl.foundations.analysis.Order;
import mdl.foundations.analysis.PanelQuadrature;
import mdl.foundations.exhibit.Axis;
import mdl.foundations.exhibit.Cell;
import mdl.foundations.exhibit.Column;
import mdl.foundations.exhibit.Figure;
import mdl.foundations.exhibit.Table;
import mdl.foundations.input.Inputs;
import mdl.foundations.random.Randomness;
import mdl.foundations.random.Sample;
import mdl.foundations.random.Sweep;
import mdl.foundations.statement.Bound;
import mdl.foundations.statement.Evidence;
import mdl.foundations.statement.Expectation;
import mdl.foundations.statement.Identity;
import mdl.foundations.statement.Limit;
import mdl.foundations.statement.Notes;
import mdl.foundations.statement.Parameter;
import mdl.foundations.statement.Rounding;
import mdl.foundations.statement.Statement;
import org.jblas.DoubleMatrix;

/** The volume of the unit ball vanishes faster than any exponential, so that covering the cube takes very many balls. */
@Notes(
        id = "unit-ball-volume",
        name = "The volume of the unit ball",
        section = "2.1.1",
        items = {},
        sources = {"ball1997"})
public record UnitBallVolumeStatement(
        @Parameter("largest dimension d, from 1024 to 1000000")
        int dimension,

        @Parameter("points thrown into a cube around the ball, at least 1000")
        int trials)
        implements Statement {

    private static final Order INVERSE = new Order("1/d", d -> 1 / d);
    private static final Order INVERSE_CUBE = new Order("1/d³", d -> 1 / (d * d * d));

    /** Beyond it, log V_d has lost the digits in which the third order stands. */
    private static final int LARGEST_CORRECTED = 64;

    /** The same for the first order. */
    private static final int LARGEST_ORDER = 512;

    private static final int LARGEST_VOLUME = 5;
    private static final int COMPARED = 100;
    private static final int SIZES = 5;
    private static final int MOST = 1_000_000;

    /** Ten thousand dimensions. */
    public UnitBallVolumeStatement() {
        this(10_000, 4000);
    }

    /** @throws IllegalArgumentException if d lies outside 1024..10⁶, or there are fewer than 1000 trials */
    public UnitBallVolumeStatement {
        Inputs.within("dimension", dimension, 1024, MOST);
        Inputs.atLeast("trials", trials, 1000);
    }

    @Override
    public Evidence examine(Randomness random) {
        double full = Math.log(2 * Math.PI * Math.E);
        return Evidence.that(
                        recursion(2 * Math.PI),
                        slices(0),
                        share(2, 2, random.named("disc")),
                        share(5, 2, random.named("ball")),
                        largest(1),
                        stirling(1),
                        order(full),
                        gridCovers(1),
                        leastNumber(1, UnitBallVolumeStatement::logLeast))
                .failsWith("half the factor of the recursion", recursion(Math.PI))
                .failsWith("slices of the ball in one dimension more", slices(1))
                .failsWith(
                        "the sum of absolute values in place of the Euclidean norm",
                        share(2, 1, random.named("disc")),
                        share(5, 1, random.named("ball")))
                .failsWith("balls of radius two", largest(2))
                .failsWith("Stirling's form without its correction", stirling(0))
                .failsWith(
                        "cells three times as wide", gridCovers(3), leastNumber(3, UnitBallVolumeStatement::logLeast))
                .failsAsPrinted(
                        "2.1.9",
                        "the order without the factor $(2πe)^{d/2}$",
                        order(0),
                        leastNumber(1, ball -> (ball.dimension() + 1) / 2.0 * Math.log(ball.dimension())))
                .shows("volume", UnitBallVolumeStatement::volumeFigure)
                .shows("covering", UnitBallVolumeStatement::coveringFigure)
                .shows("needed", UnitBallVolumeStatement::neededTable);
    }

    private static IntStream dimensions(int last) {
        return IntStream.rangeClosed(1, last);
    }

    private static double[] over(int last, ToDoubleFunction<UnitBall> number) {
        return dimensions(last).mapToObj(UnitBall::new).mapToDouble(number).toArray();
    }

    private Identity recursion(double factor) {
        double[] logs = new double[dimension + 1];
        logs[1] = Math.log(2);
        for (int d = 2; d <= dimension; d++) {
            logs[d] = logs[d - 2] + Math.log(factor / d);
        }
        return Identity.of(
                "$\\log V_d$ follows from $V_0=1$, $V_1=2$ and $V_d=\\frac{2π}{d}V_{d-2}$",
                over(dimension, UnitBall::logVolume),
                DoubleStream.of(logs).skip(1).toArray(),
                Rounding.of(dimension / 2.0).withScale(Math.abs(logs[dimension])));
    }

    /** The slice of the ball at height sin θ has the radius cos θ. */
    private static Identity slices(int more) {
        double[] slices = dimensions(COMPARED)
                .mapToDouble(d -> PanelQuadrature.integrate(
                        theta -> Math.pow(Math.cos(theta), d + more), -Math.PI / 2, Math.PI / 2, 1.0 / 4))
                .toArray();
        double[] ratios = over(COMPARED, UnitBall::logVolume);
        for (int d = COMPARED; d > 1; d--) {
            ratios[d - 1] = Math.exp(ratios[d - 1] - ratios[d - 2]);
        }
        ratios[0] = Math.exp(ratios[0]);
        return Identity.of(
                "$\\frac{V_d}{V_{d-1}}=\\int_{-1}^1(1-t^2)^{(d-1)/2}\\,\\dd t$ by quadrature",
                slices,
                ratios,
                Rounding.of(COMPARED).withScale(2));
    }

    private Expectation share(int d, int power, Randomness random) {
        Sample inside = random.sample(trials, generator -> {
            DoubleMatrix point = new UnitCube(d).sample(1, generator).muli(2).subi(1);
            double sum = 0;
            for (double coordinate : point.data) {
                sum += Math.pow(Math.abs(coordinate), power);
            }
            return sum <= 1 ? 1 : 0;
        });
        return Expectation.of(
                "a uniform point of $[-1,1]^" + d + "$ lies in the ball with probability $2^{-" + d + "}V_" + d + "$",
                new UnitBall(d).volume() / Math.pow(2, d),
                inside);
    }

    private static Bound largest(double radius) {
        ToDoubleFunction<UnitBall> volume = ball -> Math.pow(radius, ball.dimension()) * ball.volume();
        double most = volume.applyAsDouble(new UnitBall(LARGEST_VOLUME));
        return Bound.always(
                "no $V_d$ is larger than $V_5$",
                over(COMPARED, volume),
                over(COMPARED, ball -> most),
                Rounding.of(COMPARED).withScale(most));
    }

    private static Limit stirling(double correction) {
        return Limit.of(
                "$\\log V_d$ approaches $\\frac{d}{2}\\log(2πe/d)-\\frac12\\log(πd)-1/(6d)$",
                Sweep.exactlyDoublingTo(LARGEST_CORRECTED, SIZES, d -> {
                    UnitBall ball = new UnitBall((int) d);
                    return Math.abs(ball.logVolume() - ball.logStirling() + correction / (6 * d));
                }),
                INVERSE_CUBE);
    }

    private static Limit order(double logBase) {
        return Limit.of(
                "$\\log V_d+\\frac{d+1}{2}\\log d-\\frac{d}{2}\\log(2πe)$ approaches $-\\frac12\\log π$",
                Sweep.exactlyDoublingTo(
                        LARGEST_ORDER,
                        SIZES,
                        d -> Math.abs(new UnitBall((int) d).logVolume()
                                + (d + 1) / 2 * Math.log(d)
                                - d / 2 * logBase
                                + Math.log(Math.PI) / 2)),
                INVERSE);
    }

    /** Cells of this many times the side 2/√d, whose half diagonal is 1; at least one on each axis. */
    private static double perAxis(int d, double wider) {
        return Math.ceil(Math.sqrt(d) / (2 * wider));
    }

    private Bound gridCovers(double wider) {
        return Bound.always(
                "with $⌈\\sqrt{d}/2⌉^d$ cells, every point of the cube lies within distance one of the centre of its cell",
                dimensions(dimension)
                        .mapToDouble(d -> Math.sqrt(d) / (2 * perAxis(d, wider)))
                        .toArray(),
                over(dimension, ball -> 1),
                Rounding.of(2));
    }

    private static double logLeast(UnitBall ball) {
        return -ball.logVolume();
    }

    private Bound leastNumber(double wider, ToDoubleFunction<UnitBall> logLeast) {
        double[] grid = over(dimension, ball -> ball.dimension() * Math.log(perAxis(ball.dimension(), wider)));
        return Bound.always(
                "this covering has no fewer balls than the volume demands, in logarithms",
                over(dimension, logLeast),
                grid,
                Rounding.of(4).withScale(grid[dimension - 1]));
    }

    private static Figure volumeFigure() {
        double[] d = dimensions(30).asDoubleStream().toArray();
        return Figure.of(Axis.linear("dimension d"), Axis.linear("volume of the unit ball"))
                .points("volume", d, over(30, UnitBall::volume))
                .curve("Stirling's form", d, over(30, ball -> Math.exp(ball.logStirling())))
                .titled("The volume of the unit ball")
                .described("The volume rises to about 5.3 at dimension five and then falls to nearly zero.");
    }

    private static Figure coveringFigure() {
        int last = 200;
        double[] d = dimensions(last).asDoubleStream().toArray();
        double ten = Math.log(10);
        return Figure.of(
                        Axis.linear("dimension d"),
                        Axis.linear("log₁₀ of the number of balls").range(0, 250))
                .points(
                        "covering by a grid",
                        d,
                        over(last, ball -> ball.dimension() * Math.log10(perAxis(ball.dimension(), 1))))
                .curve("least number by volume", d, over(last, ball -> logLeast(ball) / ten))
                .dashed(
                        "as printed, d^{(d+1)/2}",
                        d,
                        over(last, ball -> (ball.dimension() + 1) / 2.0 * Math.log10(ball.dimension())))
                .titled("Balls of radius one that cover the cube")
                .described("The least number by volume stays below that of a grid which covers; the printed order lies"
                        + " above both.");
    }

    private static Table neededTable() {
        Table table = Table.of(
                Column.named("dimension"),
                Column.named("volume"),
                Column.named("balls by volume"),
                Column.named("balls of the grid"));
        for (int d : new int[] {1, 2, 5, 13, 20, 50, 100, 1000, 10_000}) {
            UnitBall ball = new UnitBall(d);
            double log = ball.logVolume() / Math.log(10);
            table = table.row(
                    Cell.count(d),
                    Cell.number(log, 4),
                    Cell.number(Math.max(0, -log), 4),
                    Cell.number(d * Math.log10(perAxis(d, 1)), 4));
        }
        return table;
    }
}

package mdl.approximation.statements;

import java.util.Arrays;
import java.util.List;
import java.util.function.DoubleBinaryOperator;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import mdl.approximation.PiecewiseLinear;
import mdl.approximation.SigmoidApproximation;
import mdl.approximation.TwoLayerNetwork;
import mdl.foundations.analysis.Activation;
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
import org.jblas.DoubleMatrix;

/** Networks of 1 + ⌈L/ε⌉ sigmoids come within ε of every L-Lipschitz function on [0, 1], if they are steep enough. */
@Notes(
        id = "sigmoid-network",
        name = "Networks of sigmoids",
        section = "3.2.1",
        items = {"Proposition 4", "Figure 3.3"},
        sources = {"debao1993"})
public record SigmoidNetworkStatement(
        @Parameter("number of sigmoids p, between 8 and 200")
        int width,

        @Parameter("random functions, at least 20") int trials)
        implements Statement {

    static final List<Activation> SIGMOIDS =
            List.of(Activation.LOGISTIC, Activation.TANH_SIGMOID, Activation.ERF_SIGMOID, Activation.RAMP);

    static final double LIPSCHITZ = LipschitzFunctions.OF_SINE;

    private static final DoubleUnaryOperator KINK = x -> LIPSCHITZ * Math.abs(x - 0.5);

    /** Parts for each jump, which leave a few per cent to the slope between points. */
    static final int FINE = 40;

    private static final Order INVERSE_WIDTH = new Order("1/m", m -> 1 / m);

    /** How far from a jump a sigmoid is compared with a step. */
    private static final double OFF = 0.25;

    private static final double STEEPEST = 64;
    private static final int SIZES = 4;
    private static final double[] PRECISIONS = {1, 0.5, 0.25};
    /** Functions of each kind for which sigmoids of other kinds are tried. */
    private static final int FEW = 10;

    private static final double[] LENGTHS = {1, 4, 16};

    /** Steepness times the distance of two jumps. */
    private static final double[] RELATIVE_STEEPNESS = {0.25, 1, 16};

    /** The notes' own width, that of Figure 3.3. */
    public SigmoidNetworkStatement() {
        this(20, 60);
    }

    /** @throws IllegalArgumentException if p lies outside 8..200, or there are fewer than 20 trials */
    public SigmoidNetworkStatement {
        Inputs.within("width", width, 8, 200);
        Inputs.atLeast("trials", trials, 20);
    }

    @Override
    public Evidence examine(Randomness random) {
        List<PiecewiseLinear> functions =
                random.named("functions").trials(trials, generator -> LipschitzFunctions.draw(LIPSCHITZ, generator));
        List<PiecewiseLinear> kinks = random.named("kinks").trials(trials, generator -> kink(generator.nextDouble()));
        List<PiecewiseLinear> few = Stream.concat(
                        functions.stream().limit(FEW), kinks.stream().limit(FEW))
                .toList();
        OtherSigmoids others = new OtherSigmoids(width - 1, LIPSCHITZ);

        return Evidence.that(
                        tendToZeroAndOne(SIGMOIDS.toArray(DoubleUnaryOperator[]::new)),
                        approachesStep(OFF),
                        approachesBox(OFF, SigmoidNetworkStatement::box),
                        NearestPoint.isMean(width - 1, functions, 1),
                        exactly("random polygons with slopes up to $L$", functions, true),
                        exactly("the functions $L\\abs{x-c}$", kinks, true),
                        within(1, 1),
                        withinOfLine(false),
                        others.heavyTailed(few, true),
                        others.notIncreasing(few, 1),
                        falls(m -> 2 * m))
                .failsAsPrinted("Section 3.2.1", "$σ(t)=1+e^{-t}$", tendToZeroAndOne(t -> 1 + Math.exp(-t)))
                .failsAsPrinted(
                        "Section 3.2.1 (ReLU)",
                        "a difference of ReLUs that is not divided by $2δ$, with $δ=\\frac14$",
                        tendToZeroAndOne(t -> Math.max(t + OFF, 0) - Math.max(t - OFF, 0)))
                .failsWith("the jump included", approachesStep(0), approachesBox(0, SigmoidNetworkStatement::box))
                .failsAsPrinted(
                        "3.2.13",
                        "the difference of two sigmoids that run in opposite directions",
                        approachesBox(OFF, SigmoidNetworkStatement::boxAsPrinted))
                .failsWith("a noise twice as wide", NearestPoint.isMean(width - 1, functions, 2))
                .failsWith(
                        "no allowance for the noise",
                        exactly("the functions $L\\abs{x-c}$", kinks, false),
                        others.heavyTailed(few, false))
                .failsWith(
                        "the distance $\\frac12$ of the logistic function from the step",
                        others.notIncreasing(few, 0.2))
                .failsWith("sigmoids a tenth as steep", within(0.1, 1))
                .failsWith("a quarter of the width", within(1, 0.25))
                .failsAsPrinted(
                        "Proposition 4",
                        "the whole line, at a point where $Lx$ exceeds $\\sum_j\\abs{a_j}$ and so every value of the network",
                        withinOfLine(true))
                .failsWith("a steepness that does not grow with the width", falls(m -> 20))
                .shows("box", SigmoidNetworkFigures::box)
                .shows("sine", () -> SigmoidNetworkFigures.sine(width))
                .shows("error", () -> SigmoidNetworkFigures.error(errors(m -> 2 * m), errors(m -> 20)))
                .shows("sigmoids", SigmoidNetworkFigures::sigmoids);
    }

    /** L|x − c|, for which the error at c is the mean distance of T. */
    private static PiecewiseLinear kink(double at) {
        return new PiecewiseLinear(new double[] {0, at, 1}, new double[] {LIPSCHITZ * at, 0, LIPSCHITZ * (1 - at)});
    }

    private static Identity tendToZeroAndOne(DoubleUnaryOperator... sigmoids) {
        return Identity.of(
                "$σ(t)$ is 0 and 1 to the last digit at $t=\\mp64$",
                Arrays.stream(sigmoids)
                        .flatMapToDouble(s -> DoubleStream.of(0, 1))
                        .toArray(),
                Arrays.stream(sigmoids)
                        .flatMapToDouble(s -> DoubleStream.of(s.applyAsDouble(-STEEPEST), s.applyAsDouble(STEEPEST)))
                        .toArray(),
                Rounding.of(1));
    }

    private static Order exponential() {
        return new Order("exp(-α/4)", alpha -> Math.exp(-alpha * OFF));
    }

    /** Largest at the nearest points, as σ increases. */
    private static Limit approachesStep(double off) {
        return Limit.of(
                "at distances from $\\frac14$ on, the logistic $σ(αx)$ approaches the step as $α$ grows",
                Sweep.exactlyDoublingTo(
                        STEEPEST, SIZES, alpha -> Math.max(logistic(-alpha * off), 1 - logistic(alpha * off))),
                exponential());
    }

    /** The difference rises up to 0 and falls from there, so it is farthest from the box at the nearest points. */
    private static Limit approachesBox(double off, DoubleBinaryOperator box) {
        return Limit.of(
                "at distances from $\\frac14$ on, $σ(α(x+\\frac12))-σ(α(x-\\frac12))$ approaches the indicator of $[-\\frac12,\\frac12]$",
                Sweep.exactlyDoublingTo(
                        STEEPEST,
                        SIZES,
                        alpha -> DoubleStream.of(
                                        Math.abs(box.applyAsDouble(alpha, -0.5 - off)),
                                        Math.abs(1 - box.applyAsDouble(alpha, -0.5 + off)),
                                        Math.abs(1 - box.applyAsDouble(alpha, 0.5 - off)),
                                        Math.abs(box.applyAsDouble(alpha, 0.5 + off)))
                                .max()
                                .orElseThrow()),
                exponential());
    }

    static double box(double alpha, double x) {
        return logistic(alpha * (x + 0.5)) - logistic(alpha * (x - 0.5));
    }

    private static double boxAsPrinted(double alpha, double x) {
        return logistic(alpha * (-x + 0.5)) - logistic(alpha * (x - 0.5));
    }

    private static double logistic(double t) {
        return Activation.LOGISTIC.applyAsDouble(t);
    }

    /** With ramps the network is piecewise linear, so that its distance to g is exact. */
    private Bound exactly(String which, List<PiecewiseLinear> functions, boolean noise) {
        List<SigmoidApproximation> ramps = Arrays.stream(RELATIVE_STEEPNESS)
                .mapToObj(steepness -> new SigmoidApproximation(Activation.RAMP, width - 1, steepness * (width - 1)))
                .toList();
        return Bound.always(
                "the error of ramps is at most $L/(2m)+L\\E\\abs{Z}/α$ for " + which + ", at three values of $α$",
                ramps.stream()
                        .flatMapToDouble(ramp -> functions.stream()
                                .mapToDouble(g -> polygon(ramp, g).supremumDistance(g)))
                        .toArray(),
                ramps.stream()
                        .flatMapToDouble(ramp -> functions.stream()
                                .mapToDouble(g -> noise ? ramp.bound(LIPSCHITZ) : LIPSCHITZ / (2 * ramp.jumps())))
                        .toArray(),
                Rounding.of(width).withScale(2 * LIPSCHITZ));
    }

    /** The network of g as a polygon: it bends where a ramp begins or ends. */
    private static PiecewiseLinear polygon(SigmoidApproximation ramps, PiecewiseLinear g) {
        TwoLayerNetwork network = ramps.of(g::at);
        double[] knots = IntStream.range(0, ramps.jumps())
                .mapToDouble(j -> (j + 0.5) / ramps.jumps())
                .flatMap(jump -> DoubleStream.of(jump - 0.5 / ramps.steepness(), jump + 0.5 / ramps.steepness()))
                .filter(x -> x > 0 && x < 1)
                .toArray();
        double[] all = DoubleStream.concat(DoubleStream.of(0, 1), Arrays.stream(knots))
                .sorted()
                .distinct()
                .toArray();
        return new PiecewiseLinear(all, network.on(new DoubleMatrix(all)));
    }

    private static Bound within(double shareOfSteepness, double shareOfWidth) {
        double[] errors = SIGMOIDS.stream()
                .flatMapToDouble(sigmoid -> Arrays.stream(PRECISIONS).flatMap(precision -> {
                    SigmoidApproximation exact = SigmoidApproximation.within(sigmoid, LIPSCHITZ, precision);
                    SigmoidApproximation network = new SigmoidApproximation(
                            sigmoid,
                            (int) Math.ceil(shareOfWidth * exact.jumps()),
                            shareOfSteepness * exact.steepness());
                    return DoubleStream.of(error(network, LipschitzFunctions.SINE), error(network, KINK));
                }))
                .toArray();
        return Bound.always(
                "$1+\\lceil L/ε\\rceil$ logistic, tanh, erf or ramp units with $α=2L\\,\\E\\abs{Z}/ε$ are within $ε$ of $\\sin(2πx)$ and $L\\abs{x-\\frac12}$",
                errors,
                SIGMOIDS.stream()
                        .flatMapToDouble(s ->
                                Arrays.stream(PRECISIONS).flatMap(precision -> DoubleStream.of(precision, precision)))
                        .toArray(),
                Rounding.of(errors.length));
    }

    static double error(SigmoidApproximation network, DoubleUnaryOperator g) {
        return network.largestError(g, LIPSCHITZ, 0, 1, FINE * network.jumps());
    }

    /** On [0, R] the line Lx is the line LRt with t in [0, 1]. */
    private static Bound withinOfLine(boolean everywhere) {
        return Bound.always(
                "on $[0,R]$, $1+\\lceil LR/ε\\rceil$ logistic units are within $ε$ of the line $Lx$, for $R=1$, 4 and 16",
                Arrays.stream(PRECISIONS)
                        .flatMap(precision -> Arrays.stream(LENGTHS).map(length -> {
                            double slope = LIPSCHITZ * length;
                            SigmoidApproximation units =
                                    SigmoidApproximation.within(Activation.LOGISTIC, slope, precision);
                            return everywhere
                                    ? beyondReach(units.of(t -> slope * t), slope, precision)
                                    : units.largestError(t -> slope * t, slope, 0, 1, FINE * units.jumps());
                        }))
                        .toArray(),
                Arrays.stream(PRECISIONS)
                        .flatMap(precision -> Arrays.stream(LENGTHS).map(length -> precision))
                        .toArray(),
                Rounding.of(PRECISIONS.length).withScale(LIPSCHITZ * LENGTHS[LENGTHS.length - 1]));
    }

    /** The error where the line is 2ε above Σ_j |a_j|, which no value of units between 0 and 1 exceeds. */
    private static double beyondReach(TwoLayerNetwork network, double slope, double precision) {
        double reach = Arrays.stream(network.outer()).map(Math::abs).sum() + 2 * precision;
        return reach - network.at(reach / slope);
    }

    private static Sweep errors(DoubleUnaryOperator steepness) {
        return Sweep.exactlyDoublingTo(
                64,
                SIZES,
                m -> error(
                        new SigmoidApproximation(Activation.LOGISTIC, (int) m, steepness.applyAsDouble(m)),
                        LipschitzFunctions.SINE));
    }

    private static Limit falls(DoubleUnaryOperator steepness) {
        return Limit.of(
                "with $α=2m$ the error of logistic units for $\\sin(2πx)$ vanishes as $1/m$",
                errors(steepness),
                INVERSE_WIDTH);
    }
}

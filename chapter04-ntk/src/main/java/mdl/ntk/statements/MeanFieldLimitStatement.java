package mdl.ntk.statements;

import java.util.function.DoubleUnaryOperator;
import java.util.stream.DoubleStream;
import mdl.foundations.analysis.Order;
import mdl.foundations.exhibit.Quantity;
import mdl.foundations.input.Inputs;
import mdl.foundations.random.Experiment;
import mdl.foundations.random.Randomness;
import mdl.foundations.random.Sweep;
import mdl.foundations.statement.Evidence;
import mdl.foundations.statement.Expectation;
import mdl.foundations.statement.Identity;
import mdl.foundations.statement.Limit;
import mdl.foundations.statement.Notes;
import mdl.foundations.statement.Parameter;
import mdl.foundations.statement.Rounding;
import mdl.foundations.statement.Statement;
import mdl.ntk.ScalarNetwork;
import org.hipparchus.analysis.integration.gauss.GaussIntegratorFactory;

/** With the factor 1/p and the time multiplied by p, wide networks follow one flow of measures, and their neurons move. */
@Notes(
        id = "mean-field-limit",
        name = "The limit of the mean field",
        section = "4.3",
        items = {},
        sources = {"mei2018", "chizat2018"})
public record MeanFieldLimitStatement(
        @Parameter("largest width p, from 256 to 1024 and a multiple of 32")
        int width,

        @Parameter("networks at each of six widths, from 30 to 200")
        int trials)
        implements Statement {

    private static final Order ROOT = Order.inverseRoot("p");
    private static final Order STANDSTILL = new Order("1", p -> 1);
    private static final int SIZES = 6;
    private static final int SMALLEST = 256;
    private static final int PANELS = 128;
    private static final int FINEST_GRID = 32;
    private static final int NODES = 64;
    private static final double ALMOST = 0.9;

    /** Widths at which the order shows. */
    public MeanFieldLimitStatement() {
        this(SMALLEST, 40);
    }

    /** @throws IllegalArgumentException if p is outside 256..1024 or no multiple of 32, or the number of networks outside 30..200 */
    public MeanFieldLimitStatement {
        Inputs.within("width", width, SMALLEST, 1024);
        Inputs.require(width % 32 == 0, "width is " + width + ", but must be a multiple of 32");
        Inputs.within("trials", trials, Expectation.LEAST_TRIALS, 200);
    }

    @Override
    public Evidence examine(Randomness random) {
        MeanFieldRun limit = MeanFieldRun.grid(2 * FINEST_GRID);
        Experiment<MeanFieldRun> rich = runs(true, random.named("mean field"));
        Experiment<MeanFieldRun> lazy = runs(false, random.named("tangent"));

        return Evidence.that(
                        predictions(rich, limit),
                        motion(rich, limit),
                        freezes(lazy),
                        gridConverges(limit),
                        transport(1),
                        explicitFlow(1),
                        lazyEnd(scale -> scale))
                .failsWith("the scaling of the tangent kernel", predictions(lazy, limit), motion(lazy, limit))
                .failsWith("the factor $1/p$ in place of $1/\\sqrt{p}$", freezes(rich))
                .failsWith("the opposite direction of transport", transport(-1))
                .failsWith("a speed that stays at its start", explicitFlow(0))
                .failsWith("the factor $α=1$ at every size", lazyEnd(scale -> 1))
                .shows("neurons", () -> MeanFieldFigures.neurons(random.named("figure")))
                .shows("distance", () -> MeanFieldFigures.distance(rich, lazy, limit))
                .shows("scale", MeanFieldFigures::scale)
                .shows("motion", () -> Quantity.of(limit.motion(), 4))
                .shows("motion-lazy", () -> Quantity.meanOf(lazy.atLargest(MeanFieldRun::motion)));
    }

    private Experiment<MeanFieldRun> runs(boolean meanField, Randomness random) {
        return Experiment.doublingTo(
                width, SIZES, trials, random, (p, generator) -> MeanFieldRun.drawn(p, meanField, generator));
    }

    private static Limit predictions(Experiment<MeanFieldRun> runs, MeanFieldRun limit) {
        return Limit.of(
                "the predictions of $p$ random neurons during training approach those of the limiting measure",
                runs.measure(limit::distance),
                ROOT);
    }

    private static Limit motion(Experiment<MeanFieldRun> runs, MeanFieldRun limit) {
        return Limit.of(
                "the mean squared way of the neurons approaches that under the limiting flow",
                runs.measure(run -> Math.abs(run.motion() - limit.motion())),
                ROOT,
                STANDSTILL);
    }

    private static Limit freezes(Experiment<MeanFieldRun> runs) {
        return Limit.of(
                "with the factor $1/\\sqrt{p}$ the mean squared way of the neurons vanishes",
                runs.measure(MeanFieldRun::motion),
                new Order("1/p", p -> 1 / p));
    }

    private static Limit gridConverges(MeanFieldRun limit) {
        return Limit.of(
                "the flow of equal masses at $m$ equal steps of the angle approaches that of twice the finest grid",
                Sweep.exactlyDoublingTo(FINEST_GRID, 4, angles -> limit.distance(MeanFieldRun.grid((int) angles))),
                new Order("1/m⁴", m -> Math.pow(m, -4)));
    }

    private static Limit transport(double sign) {
        double[] rates = MeanFieldRun.transport(PANELS);
        double change = MeanFieldRun.testFunctionChange(PANELS);
        return Limit.of(
                "the change of $\\int\\norm{w}^2\\,\\dd μ_t$ is the transport that the continuity equation prescribes, integrated by Simpson's rule with $m$ steps",
                Sweep.exactlyDoublingTo(PANELS, 4, m -> Math.abs(change - sign * MeanFieldRun.simpson(rates, (int) m))),
                new Order("1/m⁴", m -> Math.pow(m, -4)));
    }

    /** The time to reach q is ∫₀^q df/((1 − f)√(1 + 4f²/α²)); at power 0 the root is left out. */
    private static Identity explicitFlow(int power) {
        double[] scales = {0.5, 1, 2, 4};
        double[] reached = DoubleStream.of(scales)
                .map(scale -> {
                    double time = new GaussIntegratorFactory()
                            .legendre(NODES, 0, ALMOST)
                            .integrate(f -> Math.pow(1 + 4 * f * f / (scale * scale), -power / 2.0) / (1 - f));
                    return new ScalarNetwork(scale).output(time);
                })
                .toArray();
        double[] expected = DoubleStream.of(scales).map(scale -> ALMOST).toArray();
        return Identity.of(
                "for $f=αaw$ from $(1,0)$, $f=0.9$ at the time that the integral of $\\dd f/\\dd τ=\\sqrt{1+4f^2/α^2}\\,(1-f)$ gives",
                expected,
                reached,
                Rounding.of(NODES).withScale(1 / (1 - ALMOST)));
    }

    private static Limit lazyEnd(DoubleUnaryOperator scale) {
        return Limit.of(
                "for $f=αaw$ and large $α$, $f(1)$ approaches $1-e^{-1}$",
                Sweep.exactlyDoublingTo(
                        64,
                        5,
                        size -> Math.abs(new ScalarNetwork(scale.applyAsDouble(size)).output(1) + Math.expm1(-1))),
                new Order("1/α²", alpha -> 1 / (alpha * alpha)));
    }
}

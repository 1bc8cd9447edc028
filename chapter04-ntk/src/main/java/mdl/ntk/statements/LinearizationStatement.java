package mdl.ntk.statements;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.function.UnaryOperator;
import java.util.random.RandomGenerator;
import mdl.foundations.analysis.Activation;
import mdl.foundations.analysis.Order;
import mdl.foundations.exhibit.Axis;
import mdl.foundations.exhibit.Figure;
import mdl.foundations.exhibit.Quantity;
import mdl.foundations.input.Inputs;
import mdl.foundations.linalg.SymmetricEigen;
import mdl.foundations.random.EntryLaw;
import mdl.foundations.random.Experiment;
import mdl.foundations.random.Randomness;
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
import mdl.ntk.Initialization;
import mdl.ntk.ReluLinearizationGap;
import mdl.ntk.ScaledNetworks;
import mdl.ntk.TrainedWeights;
import org.jblas.DoubleMatrix;

/** Within distance one of its start, a wide network deviates from its linearisation by at most mM‖x‖²/(2√p). */
@Notes(
        id = "linearization",
        name = "Wide networks are nearly linear",
        section = "4.2.2",
        items = {"Proposition 7", "Remark 13", "Exercise 9"},
        sources = {"liu2020"})
public record LinearizationStatement(
        @Parameter("dimension d of the inputs, from 1 to 10")
        int inputs,

        @Parameter("largest width p, from 2048 to 8192") int width,

        @Parameter("starts at each of the widths p/32, …, p, from 40 to 100")
        int trials)
        implements Statement {

    /** M = max |σ″| of tanh, where tanh is ±1/√3. */
    private static final double CURVATURE = 4 / (3 * Math.sqrt(3));

    /** The preactivation at which tanh″ is M. */
    private static final double BENT_MOST = -Math.log(2 + Math.sqrt(3)) / 2;

    /** p^{1/6} times the supremum for the ReLU, in the limit of large p, at inputs of length one. */
    private static final double KINK = 0.75 / Math.pow(8 * Math.PI, 1.0 / 6);

    private static final Order HALF = Order.inverseRoot("p");
    private static final Order TWO_FIFTHS = new Order("p^(-2/5)", p -> Math.pow(p, -0.4));
    private static final Order THIRD = new Order("p^(-1/3)", p -> Math.pow(p, -1.0 / 3));
    private static final String BOTH = "with $a$ trained too, ";
    private static final int SIZES = 6;
    private static final int SMALL = 5;

    /** The notes leave d and p open. */
    public LinearizationStatement() {
        this(3, 2048, 40);
    }

    /** @throws IllegalArgumentException if d is outside 1..10, p outside 2048..8192, or the number of starts outside 40..100 */
    public LinearizationStatement {
        Inputs.within("inputs", inputs, 1, 10);
        Inputs.within("width", width, 2048, 8192);
        Inputs.within("trials", trials, 40, 100);
    }

    /** What one start shows. */
    private record Found(int width, double hidden, double all, double gradient, double origin) {}

    private record Kinked(int width, double supremum) {}

    @Override
    public Evidence examine(Randomness random) {
        Experiment<Found> smooth = Experiment.doublingTo(width, SIZES, trials, random.named("smooth"), this::found);
        Experiment<Kinked> relu = Experiment.doublingTo(
                width,
                SIZES + 1,
                6 * trials,
                random.named("relu"),
                (p, generator) -> new Kinked(p, gap(kinked(p, generator)).supremum()));
        RandomGenerator small = random.named("small").generator();
        TangentStart start = start(TrainedWeights.ALL, SMALL, small);
        List<TangentStart> starts = starts(random.named("starts"));
        return Evidence.that(
                        hessian(start, TrainedWeights.ALL),
                        norm(start, TrainedWeights.ALL),
                        hessianBound(starts, CURVATURE),
                        deviationBound(starts, s -> CURVATURE * s.networks().scale()),
                        evaluated(random.named("evaluated"), 1),
                        sharp(smooth, CURVATURE / 2),
                        falls("", smooth.measure(Found::hidden)),
                        deviationBoundOfBoth(smooth, steepest()),
                        falls(BOTH, smooth.measure(Found::all)),
                        reluSupremum(relu, KINK),
                        gradient(smooth, 0, Found::gradient),
                        gradient(smooth, SIZES - 1, Found::gradient))
                .failsWith(
                        "the outer weights held fixed in the formula",
                        hessian(start, TrainedWeights.HIDDEN),
                        norm(start, TrainedWeights.HIDDEN))
                .failsWith("half the bound on the second derivative", hessianBound(starts, CURVATURE / 2))
                .failsWith("half of the way", evaluated(random.named("evaluated"), 0.5))
                .failsWith("without the factor $\\frac12$", sharp(smooth, CURVATURE))
                .failsWith(
                        "without the factor $1/\\sqrt{p}$",
                        falls("", smooth.measure(found -> Math.sqrt(found.width()) * found.hidden())),
                        falls(BOTH, smooth.measure(found -> Math.sqrt(found.width()) * found.all())))
                .failsAsPrinted(
                        "4.2.18", "the ReLU, which has no second derivative", falls("", relu.measure(Kinked::supremum)))
                .failsAsPrinted(
                        "4.2.9",
                        "the Hessian at the start alone",
                        deviationBound(starts, s -> s.hessian().norm()))
                .failsAsPrinted("4.2.20", "the ball around zero", falls("", smooth.measure(Found::origin)))
                .failsWith("the bound $M$ on $σ''$ in place of $C$", deviationBoundOfBoth(smooth, CURVATURE))
                .failsWith("neurons of both signs that help each other", reluSupremum(relu, KINK * Math.cbrt(2)))
                .failsWith("the factor $1/p$", gradient(smooth, SIZES - 1, found -> found.gradient() / found.width()))
                .shows("deviation", () -> figure(smooth, relu))
                .shows(
                        "share",
                        () -> Quantity.meanOf(
                                smooth.atLargest(found -> found.hidden() * 2 * Math.sqrt(found.width()) / CURVATURE)));
    }

    private TangentStart start(TrainedWeights trained, int p, RandomGenerator generator) {
        return TangentStart.uniform(trained, inputs, p, EntryLaw.GAUSSIAN, generator);
    }

    private Found found(int p, RandomGenerator generator) {
        TangentStart start = start(TrainedWeights.HIDDEN, p, generator);
        double[] back = start.theta().clone();
        Arrays.fill(back, 0, p, 0);
        return new Found(
                p,
                start.gap().deviation(),
                start.with(TrainedWeights.ALL).gap().deviation(),
                start.squaredGradient(),
                start.deviation(back, -1));
    }

    private TangentStart kinked(int p, RandomGenerator generator) {
        return new TangentStart(
                ScaledNetworks.tangent(Activation.RELU, inputs, p, TrainedWeights.HIDDEN),
                Initialization.signs().draw(inputs, p, generator));
    }

    private static ReluLinearizationGap gap(TangentStart relu) {
        return ReluLinearizationGap.of(relu.networks(), relu.theta(), relu.x());
    }

    /** Usual starts, first layers without a mean, and one at which all neurons are bent most. */
    private List<TangentStart> starts(Randomness random) {
        List<TangentStart> starts = new ArrayList<>();
        for (int p = 16; p <= 1024; p *= 4) {
            Randomness stream = random.at(p);
            starts.add(start(TrainedWeights.HIDDEN, p, stream.generator()));
            starts.add(TangentStart.uniform(
                    TrainedWeights.HIDDEN,
                    inputs,
                    p,
                    EntryLaw.CAUCHY,
                    stream.named("Cauchy").generator()));
            starts.add(TangentStart.spaced(inputs, p, BENT_MOST, BENT_MOST));
            starts.add(TangentStart.spaced(inputs, p, 0, 0));
        }
        return starts;
    }

    private static Identity hessian(TangentStart start, TrainedWeights formula) {
        return Identity.of(
                "$\\nabla^2f$ has one block for each neuron, with these entries: by automatic differentiation",
                automatic(start).data,
                start.with(formula).hessianColumns(),
                Rounding.of(start.theta().length));
    }

    private static Identity norm(TangentStart start, TrainedWeights formula) {
        double[] eigenvalues = SymmetricEigen.valuesOf(automatic(start));
        return Identity.of(
                "$\\norm{\\nabla^2f}_\\op$ is the largest norm of a block: by the eigenvalues of the whole",
                Math.max(-eigenvalues[0], eigenvalues[eigenvalues.length - 1]),
                start.with(formula).hessian().norm(),
                Rounding.of(start.theta().length));
    }

    private static DoubleMatrix automatic(TangentStart start) {
        return AutomaticHessian.of(start.networks(), start.theta(), start.x(), UnaryOperator.identity());
    }

    private static Bound hessianBound(List<TangentStart> starts, double curvature) {
        return Bound.always(
                "$\\norm{\\nabla^2f}_\\op\\le mM\\norm{x}^2/\\sqrt{p}$ wherever $W$ starts",
                starts.stream().mapToDouble(start -> start.hessian().norm()).toArray(),
                starts.stream()
                        .mapToDouble(start -> curvature * start.networks().scale())
                        .toArray(),
                Rounding.of(10));
    }

    private static Bound deviationBound(List<TangentStart> starts, ToDoubleFunction<TangentStart> norm) {
        return Bound.always(
                "$\\abs{f-f_{\\mathrm{lin}}}\\le mM\\norm{x}^2/(2\\sqrt{p})$ within distance one, wherever $W$ starts",
                starts.stream().mapToDouble(start -> start.gap().deviation()).toArray(),
                starts.stream()
                        .mapToDouble(start -> norm.applyAsDouble(start) / 2)
                        .toArray(),
                Rounding.of(1024));
    }

    private Identity evaluated(Randomness random, double share) {
        TangentStart hidden = start(TrainedWeights.HIDDEN, width, random.generator());
        TangentStart all = hidden.with(TrainedWeights.ALL);
        TangentStart relu = kinked(width, random.generator());
        return Identity.of(
                "the deviations at the points found: by the network and its linearisation",
                new double[] {
                    hidden.deviation(hidden.gap().displacement(), share),
                    all.deviation(all.gap().displacement(), share),
                    relu.deviation(gap(relu).displacement(), share)
                },
                new double[] {
                    hidden.gap().deviation(), all.gap().deviation(), gap(relu).supremum()
                },
                Rounding.of(width).withScale(Math.sqrt(width)));
    }

    private static Limit sharp(Experiment<Found> smooth, double constant) {
        return Limit.of(
                "$2\\sqrt{p}\\,\\abs{f-f_{\\mathrm{lin}}}$ approaches $mM\\norm{x}^2$ at the points found: the bound is sharp",
                smooth.measure(found -> Math.abs(1 - Math.sqrt(found.width()) * found.hidden() / constant)),
                TWO_FIFTHS);
    }

    private static Limit falls(String trained, Sweep deviations) {
        return Limit.of(trained + "$\\abs{f-f_{\\mathrm{lin}}}$ vanishes at the points found", deviations, HALF);
    }

    /** C = max_z (|σ″| + √(σ″² + 4σ′²))/2 for tanh: with tanh z = sinh s it is (1 − sinh² s)eˢ, largest where 3u² − 6u = 1 for u = e²ˢ. */
    private static double steepest() {
        double u = 1 + 2 / Math.sqrt(3);
        return Math.sqrt(u) * (1 - (u + 1 / u - 2) / 4);
    }

    /** The mean of a_j on the way, with the weight 2(1 − u) of Taylor's remainder, is m + ⅓ at most. */
    private static Bound deviationBoundOfBoth(Experiment<Found> smooth, double norm) {
        double constant = (1 + 1.0 / 3) * norm / 2;
        List<Found> all = smooth.outcomes().stream().flatMap(List::stream).toList();
        return Bound.always(
                BOTH + "$\\abs{f-f_{\\mathrm{lin}}}\\le(m+\\frac13)C/(2\\sqrt{p})$ within distance one",
                all.stream().mapToDouble(Found::all).toArray(),
                all.stream()
                        .mapToDouble(found -> constant / Math.sqrt(found.width()))
                        .toArray(),
                Rounding.of(10));
    }

    private static Limit reluSupremum(Experiment<Kinked> relu, double constant) {
        return Limit.of(
                "for the ReLU $p^{1/6}\\,\\sup\\abs{f-f_{\\mathrm{lin}}}$ approaches $\\frac34(8π)^{-1/6}\\norm{x}$",
                relu.measure(kinked -> Math.abs(1 - Math.pow(kinked.width(), 1.0 / 6) * kinked.supremum() / constant)),
                THIRD);
    }

    private static Expectation gradient(Experiment<Found> smooth, int size, ToDoubleFunction<Found> squared) {
        double mean = Activation.TANH.derivativeExpectationWith(Activation.TANH::derivative) / 3;
        Sweep squares = smooth.measure(squared);
        return Expectation.of(
                "$\\E\\norm{\\nabla_Wf}^2=\\frac{m^2}{3}\\norm{x}^2\\,\\E σ'(\\langle w,x\\rangle)^2$ at $p="
                        + (int) squares.size(size) + "$",
                mean,
                squares.samples().get(size));
    }

    private Figure figure(Experiment<Found> smooth, Experiment<Kinked> relu) {
        Sweep tanh = smooth.measure(Found::hidden);
        Sweep kinked = relu.measure(Kinked::supremum);
        double from = kinked.size(0);
        return Figure.of(Axis.logarithmic("width p"), Axis.logarithmic("deviation |f − f_{lin}|"))
                .titled("How far a network is from linear within distance one of its start")
                .described(
                        "For tanh the deviation falls along its bound, the width to the power -1/2; for the ReLU -1/6.")
                .points("tanh, at the points found", tanh.sizeArray(), tanh.means(), tanh.standardErrors())
                .curve("mM‖x‖²/(2√p)", p -> CURVATURE / 2 / Math.sqrt(p), from, width)
                .points("ReLU, supremum", kinked.sizeArray(), kinked.means(), kinked.standardErrors())
                .curve("¾(8π)^{−1/6} p^{−1/6}", p -> KINK * Math.pow(p, -1.0 / 6), from, width);
    }
}

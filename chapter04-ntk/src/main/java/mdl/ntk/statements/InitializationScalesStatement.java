package mdl.ntk.statements;

import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import mdl.erm.TwoLayerNetworks;
import mdl.foundations.analysis.Activation;
import mdl.foundations.analysis.Order;
import mdl.foundations.analysis.PanelQuadrature;
import mdl.foundations.exhibit.Axis;
import mdl.foundations.exhibit.Cell;
import mdl.foundations.exhibit.Column;
import mdl.foundations.exhibit.Figure;
import mdl.foundations.exhibit.Table;
import mdl.foundations.input.Inputs;
import mdl.foundations.random.Experiment;
import mdl.foundations.random.Randomness;
import mdl.foundations.random.Sample;
import mdl.foundations.random.Sweep;
import mdl.foundations.statement.Evidence;
import mdl.foundations.statement.Expectation;
import mdl.foundations.statement.Identity;
import mdl.foundations.statement.Law;
import mdl.foundations.statement.Limit;
import mdl.foundations.statement.Notes;
import mdl.foundations.statement.Parameter;
import mdl.foundations.statement.Rate;
import mdl.foundations.statement.Rounding;
import mdl.foundations.statement.Statement;
import mdl.ntk.Initialization;
import org.jblas.DoubleMatrix;

/** The default initialisations draw the outer weights with a deviation of order 1/√p, and set the size of the output. */
@Notes(
        id = "initialization-scales",
        name = "The scales of initial weights",
        section = "4.2",
        items = {"Table 4.1"},
        sources = {"glorot2010", "he2015"})
public record InitializationScalesStatement(
        @Parameter("dimension d, from 2 to 16") int inputs,

        @Parameter("largest width p, from 512 to 4096") int width,

        @Parameter("networks at each width, from 800 to 2000")
        int trials)
        implements Statement {

    private static final int SIZES = 5;
    private static final Order INVERSE = new Order("1/p", p -> 1 / p);

    /** A slope with which He's rule for leaky units is the default of PyTorch. */
    private static final double TORCH_SLOPE = Math.sqrt(5);

    private enum Scheme {
        HE("He"),
        XAVIER("Xavier"),
        TORCH("PyTorch");

        private final String title;

        Scheme(String title) {
            this.title = title;
        }

        Initialization of(int inputs, int width) {
            return switch (this) {
                case HE -> Initialization.he(inputs, width);
                case XAVIER -> Initialization.xavier(inputs, width);
                case TORCH -> Initialization.torch(inputs, width);
            };
        }

        /** E f(x)² at an input with |x|² = d. */
        double outputSquare(double d, double p) {
            return switch (this) {
                case HE -> 2;
                case XAVIER -> 2 * p * d / ((p + 1) * (p + d));
                case TORCH -> 1.0 / 18;
            };
        }
    }

    /** Ten inputs. */
    public InitializationScalesStatement() {
        this(10, 512, 800);
    }

    /** @throws IllegalArgumentException if d lies outside 2..16, p outside 512..4096, or the number of networks outside 800..2000 */
    public InitializationScalesStatement {
        Inputs.within("inputs", inputs, 2, 16);
        Inputs.within("width", width, 512, 4096);
        Inputs.within("trials", trials, 800, 2000);
    }

    @Override
    public Evidence examine(Randomness random) {
        Experiment<Start> he = starts(p -> Scheme.HE.of(inputs, p), random.named("He"));
        Experiment<Start> xavier = starts(p -> Scheme.XAVIER.of(inputs, p), random.named("Xavier"));
        Experiment<Start> torch = starts(p -> Scheme.TORCH.of(inputs, p), random.named("PyTorch"));
        Experiment<Start> constant = starts(p -> Initialization.standard(inputs), random.named("constant scale"));

        return Evidence.that(
                        variances(1.0 / 3),
                        uniform(Scheme.HE, random.named("law")),
                        uniform(Scheme.TORCH, random.named("law")),
                        shrinks("He", he),
                        shrinks("PyTorch", torch),
                        atMost(xavier),
                        output("He", 2, he),
                        output("Xavier", Scheme.XAVIER.outputSquare(inputs, width), xavier),
                        output("PyTorch", 1.0 / 18, torch),
                        vanishes(xavier),
                        leaky(TORCH_SLOPE))
                .failsWith("the half width of the interval for the deviation", variances(1))
                .failsWith(
                        "outer weights whose law does not depend on the width",
                        shrinks("He", constant),
                        atMost(constant))
                .failsWith(
                        "a network without its activation, whose neurons are never off",
                        output("He", 4, he),
                        output("PyTorch", 1.0 / 9, torch))
                .failsWith("He’s initialisation in place of Xavier’s", vanishes(he))
                .failsAsPrinted("Table 4.1", "the slope zero, which makes the bound $\\sqrt{6/n}$", leaky(0))
                .shows("scales", () -> table(List.of(he, xavier, torch)))
                .shows("outputs", () -> figure(List.of(he, xavier, torch)));
    }

    /** The mean square of the outer weights and f(x)² of one network. */
    private record Start(double outerSquare, double outputSquare) {}

    private Experiment<Start> starts(IntFunction<Initialization> law, Randomness random) {
        return Experiment.doublingTo(
                width,
                SIZES,
                trials,
                random,
                (p, generator) -> start(law.apply(p).draw(inputs, p, generator), p));
    }

    private Start start(double[] theta, int p) {
        double squares = Arrays.stream(theta, 0, p).map(a -> a * a).sum();
        double f = new TwoLayerNetworks(Activation.RELU, inputs, p).outputs(theta, DoubleMatrix.ones(1, inputs))[0];
        return new Start(squares / p, f * f);
    }

    private Identity variances(double share) {
        double[] reaches = {
            Math.sqrt(6.0 / width),
            Math.sqrt(6.0 / inputs),
            Math.sqrt(6.0 / (width + 1)),
            Math.sqrt(6.0 / (width + inputs)),
            1 / Math.sqrt(width),
            1 / Math.sqrt(inputs)
        };
        double[] moments = Stream.of(Scheme.values())
                .map(scheme -> scheme.of(inputs, width))
                .flatMapToDouble(law -> DoubleStream.of(law.outerDeviation(), law.innerDeviation()))
                .map(deviation -> deviation * deviation)
                .toArray();
        double[] integrals = Arrays.stream(reaches)
                .map(r -> 3 * share * PanelQuadrature.integrate(x -> x * x / (2 * r), -r, r, 2 * r))
                .toArray();
        return Identity.of(
                "$\\frac{1}{2r}\\int_{-r}^rx^2\\,\\dd x$ is the variance $r^2/3$ of a weight, for six intervals",
                integrals, moments, Rounding.of(100));
    }

    private Law uniform(Scheme scheme, Randomness random) {
        double reach = Math.sqrt(3) * scheme.of(inputs, width).outerDeviation();
        double[] theta = scheme.of(inputs, width)
                .draw(inputs, width, random.named(scheme.title).generator());
        return Law.of(
                "the outer weights of " + scheme.title + " are uniform on the interval",
                new Sample(Arrays.copyOf(theta, width)),
                x -> Math.min(1, Math.max(0, (x / reach + 1) / 2)));
    }

    private static Rate shrinks(String name, Experiment<Start> starts) {
        return Rate.of("the mean of $a_j^2$ of " + name + " falls as $1/p$", starts.measure(Start::outerSquare), -1, 0);
    }

    /** Its variance 2/(p + 1) is no power of p, so that no exponent is claimed. */
    private static Limit atMost(Experiment<Start> starts) {
        return Limit.of(
                "the mean of $a_j^2$ of Xavier is at most of the order $1/p$",
                starts.measure(Start::outerSquare),
                INVERSE);
    }

    private static Expectation output(String name, double predicted, Experiment<Start> starts) {
        return Expectation.of(
                "with the ReLU and $\\norm{x}^2=d$, the output of " + name + " has the exact mean square",
                predicted,
                starts.atLargest(Start::outputSquare));
    }

    private static Limit vanishes(Experiment<Start> starts) {
        return Limit.of(
                "at a fixed $d$ the output of Xavier’s initialisation vanishes as $p$ grows, since its $w_{jk}$ shrink too",
                starts.measure(Start::outputSquare),
                INVERSE);
    }

    private Identity leaky(double slope) {
        Initialization rule = Initialization.leaky(inputs, width, slope);
        Initialization torch = Initialization.torch(inputs, width);
        return Identity.of(
                "He’s rule for units of slope $c=\\sqrt{5}$ left of zero, $\\sqrt{6/((1+c^2)n)}$, is the bound $1/\\sqrt{n}$ of PyTorch",
                new double[] {torch.outerDeviation(), torch.innerDeviation()},
                new double[] {rule.outerDeviation(), rule.innerDeviation()},
                Rounding.of(10));
    }

    private Table table(List<Experiment<Start>> experiments) {
        Table table = Table.of(
                Column.named("initialisation"),
                Column.named("√p · deviation of a"),
                Column.named("√d · deviation of w"),
                Column.named("mean of f(x)², exact"),
                Column.named("in the run"));
        for (Scheme scheme : Scheme.values()) {
            Initialization law = scheme.of(inputs, width);
            Sample squares = experiments.get(scheme.ordinal()).atLargest(Start::outputSquare);
            table = table.row(
                    Cell.text(scheme.title),
                    Cell.number(Math.sqrt(width) * law.outerDeviation(), 3),
                    Cell.number(Math.sqrt(inputs) * law.innerDeviation(), 3),
                    Cell.number(scheme.outputSquare(inputs, width), 3),
                    Cell.estimate(squares.mean(), squares.standardError()));
        }
        return table;
    }

    private Figure figure(List<Experiment<Start>> experiments) {
        Figure figure = Figure.of(Axis.logarithmic("width p"), Axis.logarithmic("mean of f(x)²"))
                .titled("The size of the output at the start")
                .described(
                        "The mean square of the output is flat for He and PyTorch, and falls with the width for Xavier.");
        List<Sweep> sweeps = experiments.stream()
                .map(experiment -> experiment.measure(Start::outputSquare))
                .toList();
        for (Scheme scheme : Scheme.values()) {
            Sweep sweep = sweeps.get(scheme.ordinal());
            figure = figure.curve(scheme.title, p -> scheme.outputSquare(inputs, p), sweep.size(0), sweep.largest());
        }
        return figure.points(
                "mean of networks",
                joined(sweeps, Sweep::sizeArray),
                joined(sweeps, Sweep::means),
                joined(sweeps, Sweep::standardErrors));
    }

    private static double[] joined(List<Sweep> sweeps, Function<Sweep, double[]> column) {
        return sweeps.stream().map(column).flatMapToDouble(Arrays::stream).toArray();
    }
}

package mdl.ntk.statements;

import java.util.Arrays;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import java.util.random.RandomGenerator;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import mdl.erm.GradientDescent;
import mdl.erm.GradientFlow;
import mdl.erm.ParametricRisk;
import mdl.erm.SquareLoss;
import mdl.foundations.analysis.Activation;
import mdl.foundations.exhibit.Axis;
import mdl.foundations.exhibit.Cell;
import mdl.foundations.exhibit.Column;
import mdl.foundations.exhibit.Figure;
import mdl.foundations.exhibit.Quantity;
import mdl.foundations.exhibit.Table;
import mdl.foundations.input.Inputs;
import mdl.foundations.linalg.SymmetricEigen;
import mdl.foundations.random.EntryLaw;
import mdl.foundations.random.Experiment;
import mdl.foundations.random.Randomness;
import mdl.foundations.statement.Bound;
import mdl.foundations.statement.Evidence;
import mdl.foundations.statement.Notes;
import mdl.foundations.statement.Parameter;
import mdl.foundations.statement.Statement;
import mdl.ntk.Initialization;
import mdl.ntk.NeuralTangentKernel;
import mdl.ntk.ScaledNetworks;
import mdl.ntk.TrainedWeights;

/** Wide networks of which the inner weights are trained fit n separate inputs at least at the rate λ₀/n, squared. */
@Notes(
        id = "du-convergence",
        name = "Exponential convergence of wide networks",
        section = "4.2.3",
        items = {"Theorem 7"},
        sources = {"du2019"})
public record DuConvergenceStatement(
        @Parameter("number of inputs n, from 3 to 6, of length one and with equal angles")
        int samples,

        @Parameter("inner product of two inputs, from 0.7 to 0.85")
        double correlation,

        @Parameter("largest width p, from 256 to 4096") int width,

        @Parameter("networks at each width, at least 40") int trials)
        implements Statement {

    /** The share of networks that may fail. */
    private static final double DELTA = 0.1;

    /** Far below 1, the scale on which the bound is judged. */
    private static final double TOLERANCE = 1e-6;

    private static final double SEPARATE = 0.1;

    private static final int WIDTHS = 6;

    /** Four inputs. */
    public DuConvergenceStatement() {
        this(4, 0.8, 256, 40);
    }

    /** @throws IllegalArgumentException if a parameter lies outside its range */
    public DuConvergenceStatement {
        Inputs.within("samples", samples, 3, 6);
        Inputs.within("correlation", correlation, 0.7, 0.85);
        Inputs.within("width", width, 256, 4096);
        Inputs.within("trials", trials, 40, 10000);
    }

    @Override
    public Evidence examine(Randomness random) {
        double[] relu = spectrum(Activation.RELU, correlation);
        double[] tanh = spectrum(Activation.TANH, correlation);
        double least = relu[0];
        Experiment<Path> descents = Experiment.doublingTo(
                width, WIDTHS, trials, random.named("descent"), (p, generator) -> descent(p, least, generator));
        List<Path> kinked = descents.outcomes().get(WIDTHS - 1);
        List<Path> smooth = random.named("flow").trials(trials, generator -> flow(width / 4, tanh[0], generator));
        List<Path> narrow = random.named("narrow").trials(trials, generator -> descent(2, least, generator));

        return Evidence.that(
                        squared("the flow of tanh networks", smooth, tanh[0]),
                        squared("descent of ReLU networks with the step one", kinked, least))
                .failsAsPrinted(
                        "4.2.42",
                        "the norm without its square and $t$ without $1/n$",
                        asPrinted("the flow of tanh networks", smooth, tanh[0]),
                        asPrinted("descent of ReLU networks with the step one", kinked, least))
                .failsWith(
                        "the largest eigenvalue in place of the smallest",
                        squared("the flow of tanh networks", smooth, tanh[samples - 1]),
                        squared("descent of ReLU networks with the step one", kinked, relu[samples - 1]))
                .failsWith(
                        "$λ_0$ of other inputs, which are well separated",
                        squared("the flow of tanh networks", smooth, spectrum(Activation.TANH, SEPARATE)[0]),
                        squared(
                                "descent of ReLU networks with the step one",
                                kinked,
                                spectrum(Activation.RELU, SEPARATE)[0]))
                .failsWith(
                        "networks of two neurons", squared("descent of ReLU networks with the step one", narrow, least))
                .shows("widths", () -> table(descents, least))
                .shows("residuals", () -> figure(kinked, least, relu[samples - 1]))
                .shows("sufficient", () -> Quantity.of(sufficient(least), 2))
                .shows("smallest", () -> Quantity.of(least, 3));
    }

    /** Squared residuals over the first of them, at times from 0. */
    private record Path(double[] times, double[] squares) {

        /** The largest of ‖r(t)‖²/‖r(0)‖² over what is allowed at the same time. */
        double excess(DoubleUnaryOperator allowed) {
            double worst = 0;
            for (int k = 1; k < times.length; k++) {
                worst = Math.max(worst, squares[k] / squares[0] / allowed.applyAsDouble(times[k]));
            }
            return worst;
        }
    }

    /** The eigenvalues of K₀, ascending. */
    private double[] spectrum(Activation activation, double inner) {
        double[] values = SymmetricEigen.valuesOf(
                NeuralTangentKernel.of(activation, TrainedWeights.HIDDEN, Initialization.signs())
                        .gram(EquiangularInputs.of(samples, inner)));
        Arrays.sort(values);
        return values;
    }

    private ScaledNetworks networks(Activation activation, int neurons) {
        return ScaledNetworks.tangent(activation, samples + 1, neurons, TrainedWeights.HIDDEN);
    }

    private double[] labels(RandomGenerator generator) {
        return EntryLaw.RADEMACHER.matrix(samples, 1, generator).data;
    }

    private Path flow(int neurons, double least, RandomGenerator generator) {
        double[] y = labels(generator);
        ParametricRisk risk = new ParametricRisk(
                new SquareLoss(), networks(Activation.TANH, neurons), EquiangularInputs.of(samples, correlation), y);
        GradientFlow flow = new GradientFlow(risk, TOLERANCE);
        double[] theta = Initialization.signs().draw(samples + 1, neurons, generator);
        double[] times = DoubleStream.of(0.25, 0.5, 1, 2, 4, 8)
                .map(time -> time * samples / least)
                .toArray();
        double[] squares = Stream.concat(Stream.of(theta), flow.along(theta, times).stream())
                .mapToDouble(weights -> 2 * samples * risk.value(weights))
                .toArray();
        return new Path(
                DoubleStream.concat(DoubleStream.of(0), DoubleStream.of(times)).toArray(), squares);
    }

    private Path descent(int neurons, double least, RandomGenerator generator) {
        double[] y = labels(generator);
        ParametricRisk risk = new ParametricRisk(
                new SquareLoss(), networks(Activation.RELU, neurons), EquiangularInputs.of(samples, correlation), y);
        int steps = (int) Math.ceil(8 * samples / least);
        double[] times = new double[steps + 1];
        double[] squares = new double[steps + 1];
        GradientDescent.withStep(1)
                .follow(
                        steps,
                        risk::gradient,
                        Initialization.signs().draw(samples + 1, neurons, generator),
                        (step, theta) -> {
                            times[step] = step;
                            squares[step] = 2 * samples * risk.value(theta);
                        });
        return new Path(times, squares);
    }

    private Bound squared(String what, List<Path> paths, double eigenvalue) {
        return within(
                "$\\norm{y-f(t)}^2\\le e^{-λ_0t/n}\\norm{y-f(0)}^2$ at all times looked at, but for a share $δ$: "
                        + what,
                paths,
                t -> Math.exp(-eigenvalue * t / samples));
    }

    private static Bound asPrinted(String what, List<Path> paths, double eigenvalue) {
        return within(
                "$\\norm{y-f(t)}\\le e^{-λ_0t}\\norm{y-f(0)}$ at all times looked at, but for a share $δ$: " + what,
                paths,
                t -> Math.exp(-2 * eigenvalue * t));
    }

    private static Bound within(String sentence, List<Path> paths, DoubleUnaryOperator allowed) {
        double[] one = new double[paths.size()];
        Arrays.fill(one, 1);
        return Bound.withProbability(
                sentence,
                paths.stream().mapToDouble(path -> path.excess(allowed)).toArray(),
                one,
                DELTA);
    }

    /** n⁶/(λ₀⁴δ³), the order of the width in the theorem. */
    private double sufficient(double least) {
        return Math.pow(samples, 6) / (Math.pow(least, 4) * Math.pow(DELTA, 3));
    }

    private Table table(Experiment<Path> descents, double least) {
        Table table = Table.of(Column.named("width p"), Column.named("networks"), Column.named("beyond the bound"));
        for (int k = 0; k < WIDTHS; k++) {
            List<Path> paths = descents.outcomes().get(k);
            long beyond = paths.stream()
                    .filter(path -> path.excess(t -> Math.exp(-least * t / samples)) > 1)
                    .count();
            table = table.row(Cell.count(descents.sizes().get(k)), Cell.count(paths.size()), Cell.count(beyond));
        }
        return table;
    }

    private Figure figure(List<Path> paths, double least, double largest) {
        Path path = paths.get(0);
        double[] relative = Arrays.stream(path.squares())
                .map(square -> square / path.squares()[0])
                .toArray();
        double end = path.times()[path.times().length - 1];
        return Figure.of(
                        Axis.linear("time t"),
                        Axis.logarithmic("squared residual ‖y − f(t)‖² / ‖y − f(0)‖²")
                                .range(1e-8, 2))
                .titled("A ReLU network of width " + width + " fits " + samples + " labels")
                .described(
                        "The residual stays below the bound with the smallest eigenvalue and soon exceeds the one with the largest.")
                .curve("one network", path.times(), relative)
                .dashed("bound with λ_{0}", t -> Math.exp(-least * t / samples), 0, end)
                .dashed(
                        "with λ_{max} in place of λ_{0}",
                        t -> Math.exp(-largest * t / samples), 0, Math.min(end, 18 * samples / largest));
    }
}

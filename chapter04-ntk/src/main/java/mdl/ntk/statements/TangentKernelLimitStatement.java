package mdl.ntk.statements;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import mdl.foundations.analysis.Activation;
import mdl.foundations.analysis.Order;
import mdl.foundations.exhibit.Axis;
import mdl.foundations.exhibit.ConvergenceFigure;
import mdl.foundations.exhibit.Figure;
import mdl.foundations.exhibit.Quantity;
import mdl.foundations.input.Inputs;
import mdl.foundations.linalg.SymmetricEigen;
import mdl.foundations.random.Experiment;
import mdl.foundations.random.Randomness;
import mdl.foundations.random.Sample;
import mdl.foundations.statement.Bound;
import mdl.foundations.statement.Evidence;
import mdl.foundations.statement.Expectation;
import mdl.foundations.statement.Identity;
import mdl.foundations.statement.Limit;
import mdl.foundations.statement.Notes;
import mdl.foundations.statement.Parameter;
import mdl.foundations.statement.Rounding;
import mdl.foundations.statement.Statement;
import mdl.ntk.EmpiricalTangentKernel;
import mdl.ntk.Initialization;
import mdl.ntk.NeuralTangentKernel;
import mdl.ntk.ScaledNetworks;
import mdl.ntk.TrainedWeights;
import org.jblas.DoubleMatrix;

/** The tangent kernel of a wide ReLU network at its start is near that of infinite width, and positive definite with it. */
@Notes(
        id = "tangent-kernel-limit",
        name = "The kernel of infinite width",
        section = "4.2.3",
        items = {"Exercise 7"},
        sources = {"jacot2018", "cho2009", "hoeffding1963"})
public record TangentKernelLimitStatement(
        @Parameter("number of inputs n, from 3 to 10, of length one and with equal angles")
        int samples,

        @Parameter("inner product of two inputs, from 0.05 to 0.7")
        double correlation,

        @Parameter("largest width p of the sweep, from 1024 to 16384")
        int width,

        @Parameter("networks at each width, from 100 to 1000")
        int trials)
        implements Statement {

    /** δ, the share of networks for which the bound of the exercise may fail. */
    private static final double DELTA = 0.1;

    /** Five inputs. */
    public TangentKernelLimitStatement() {
        this(5, 0.3, 1024, 100);
    }

    /** @throws IllegalArgumentException if a parameter lies outside its range */
    public TangentKernelLimitStatement {
        Inputs.within("samples", samples, 3, 10);
        Inputs.within("correlation", correlation, 0.05, 0.7);
        Inputs.within("width", width, 1024, 16384);
        Inputs.within("trials", trials, 100, 1000);
    }

    @Override
    public Evidence examine(Randomness random) {
        DoubleMatrix x = EquiangularInputs.of(samples, correlation);
        DoubleMatrix limit = kernel().gram(x);
        double least = least(limit);
        DoubleMatrix doubled = x.dup();
        doubled.putRow(1, x.getRow(0).mul(0.5));
        Experiment<DoubleMatrix> sweep = Experiment.doublingTo(
                width, 5, trials, random.named("widths"), (p, generator) -> draw(x, p, generator));
        List<DoubleMatrix> both = random.named("both").trials(trials, generator -> {
            double[] theta = Initialization.standard(x.columns).draw(x.columns, 64, generator);
            return new EmpiricalTangentKernel(
                            ScaledNetworks.tangent(Activation.RELU, x.columns, 64, TrainedWeights.ALL), theta)
                    .gram(x);
        });
        DoubleMatrix whole = NeuralTangentKernel.of(
                        Activation.RELU, TrainedWeights.ALL, Initialization.standard(x.columns))
                .gram(x);
        DoubleMatrix slopesOnly = NeuralTangentKernel.of(
                        Activation.RELU, TrainedWeights.HIDDEN, Initialization.standard(x.columns))
                .gram(x);
        double half = least / 2;
        int enough = sufficient(half);
        List<DoubleMatrix> wide = random.named("wide").trials(trials, generator -> draw(x, enough, generator));
        List<DoubleMatrix> narrow = random.named("narrow")
                .trials(trials, generator -> draw(x, (int) Math.ceil(0.5 / (half * half)), generator));
        List<DoubleMatrix> parallel =
                random.named("parallel").trials(trials, generator -> draw(doubled, enough, generator));

        return Evidence.that(
                        smallest(least, smallestEigenvalue()),
                        mean(sweep.outcomes().get(0), limit.get(0, 1)),
                        meanOfBoth(both, whole.get(0, 1)),
                        spread(sweep, limit, variance()),
                        approaches(sweep, limit, 1),
                        hoeffding(wide, limit, half),
                        positive(wide, half))
                .failsWith(
                        "the arc cosine of Exercise 7 left out",
                        mean(sweep.outcomes().get(0), correlation / 2),
                        smallest(least, 0.5 * (1 - correlation)))
                .failsWith("without the kernel of the random features", meanOfBoth(both, slopesOnly.get(0, 1)))
                .failsWith("the variance $q(1-q)$ of $σ'σ'$ left out", spread(sweep, limit, squares()))
                .failsWith("a sum over neurons divided by $p^2$", approaches(sweep, limit, 1.0 / width))
                .failsWith("the width without $n^2$ and the logarithm", hoeffding(narrow, limit, half))
                .failsWith("two parallel inputs", positive(parallel, half))
                .shows("error", () -> errorFigure(sweep, limit))
                .shows("angle", () -> angleFigure(random.named("figure")))
                .shows("width", () -> Quantity.of(enough, 4))
                .shows("used", () -> Quantity.of(variance() / (enough * half * half), 2))
                .shows("smallest", () -> Quantity.of(least, 4));
    }

    private static NeuralTangentKernel kernel() {
        return NeuralTangentKernel.of(Activation.RELU, TrainedWeights.HIDDEN, Initialization.signs());
    }

    private static DoubleMatrix draw(DoubleMatrix x, int neurons, java.util.random.RandomGenerator generator) {
        double[] theta = Initialization.signs().draw(x.columns, neurons, generator);
        return new EmpiricalTangentKernel(
                        ScaledNetworks.tangent(Activation.RELU, x.columns, neurons, TrainedWeights.HIDDEN), theta)
                .gram(x);
    }

    /** q = ½ − φ/2π, how often both neurons are active. */
    private double frequency() {
        return 0.5 - Math.acos(correlation) / (2 * Math.PI);
    }

    private double smallestEigenvalue() {
        return 0.5 - correlation * frequency();
    }

    /** Σ⟨x_i, x_k⟩², of which each is multiplied by a variance. */
    private double squares() {
        return samples + samples * (samples - 1) * correlation * correlation;
    }

    private double variance() {
        double q = frequency();
        return samples * 0.25 + samples * (samples - 1) * correlation * correlation * q * (1 - q);
    }

    /** Hoeffding for each entry of a mean of p numbers in [0, 1] at ε/n, and all n(n + 1)/2 entries together. */
    private int sufficient(double epsilon) {
        double n = samples;
        return (int) Math.ceil(n * n * Math.log(n * (n + 1) / DELTA) / (2 * epsilon * epsilon));
    }

    private static double least(DoubleMatrix symmetric) {
        return Arrays.stream(SymmetricEigen.valuesOf(symmetric)).min().orElseThrow();
    }

    private static double distance(DoubleMatrix kernel, DoubleMatrix limit) {
        return kernel.sub(limit).norm2();
    }

    private Identity smallest(double observed, double predicted) {
        return Identity.of(
                "inputs of length one with equal inner products $ρ$ and angles $φ$ have $λ_{\\min}(K)=\\frac12-ρ(\\frac12-\\frac{1}{2π}φ)$",
                predicted, observed, Rounding.of(samples * samples));
    }

    private static Expectation mean(List<DoubleMatrix> kernels, double predicted) {
        return Expectation.of(
                "$\\E\\hat{K}_0(x,x')=\\langle x,x'\\rangle (\\frac12-\\frac{1}{2π}φ)$ for the ReLU, at every width",
                predicted, sample(kernels));
    }

    private static Expectation meanOfBoth(List<DoubleMatrix> kernels, double predicted) {
        return Expectation.of(
                "with both layers trained, $\\E\\hat{K}_0(x,x')=K_{RF}(x,x')+K_{NTK}(x,x')$",
                predicted,
                sample(kernels));
    }

    private static Sample sample(List<DoubleMatrix> kernels) {
        return new Sample(
                kernels.stream().mapToDouble(kernel -> kernel.get(0, 1)).toArray());
    }

    private static Expectation spread(Experiment<DoubleMatrix> sweep, DoubleMatrix limit, double predicted) {
        double[] squares = IntStream.range(0, sweep.sizes().size())
                .boxed()
                .flatMapToDouble(k -> sweep.outcomes().get(k).stream()
                        .mapToDouble(kernel -> sweep.sizes().get(k) * Math.pow(distance(kernel, limit), 2)))
                .toArray();
        return Expectation.of(
                "$p\\,\\E\\norm{\\hat{K}-K}_F^2=\\sum_{ik}\\langle x_i,x_k\\rangle^2q_{ik}(1-q_{ik})$ with $q=\\frac12-\\frac{1}{2π}φ$, at all widths together",
                predicted, new Sample(squares));
    }

    private static Limit approaches(Experiment<DoubleMatrix> sweep, DoubleMatrix limit, double factor) {
        return Limit.of(
                "$\\norm{\\hat{K}-K}_F$ falls as $p^{-1/2}$",
                sweep.measure(kernel -> distance(kernel.mul(factor), limit)),
                Order.inverseRoot("p"));
    }

    private static Bound hoeffding(List<DoubleMatrix> kernels, DoubleMatrix limit, double epsilon) {
        double[] claimed = new double[kernels.size()];
        Arrays.fill(claimed, epsilon);
        return Bound.withProbability(
                "$\\norm{\\hat{K}-K}_F\\le ε$ but for a share $δ$ of the networks, if $p\\ge\\frac{n^2}{2ε^2}\\log\\frac{n(n+1)}{δ}$",
                kernels.stream().mapToDouble(kernel -> distance(kernel, limit)).toArray(),
                claimed,
                DELTA);
    }

    private static Bound positive(List<DoubleMatrix> kernels, double half) {
        double[] observed = new double[kernels.size()];
        Arrays.fill(observed, half);
        return Bound.withProbability(
                "at that width for $ε=\\frac12λ_{\\min}(K)$, $λ_{\\min}(\\hat{K})\\ge\\frac12λ_{\\min}(K)>0$ but for a share $δ$",
                observed,
                kernels.stream().mapToDouble(TangentKernelLimitStatement::least).toArray(),
                DELTA);
    }

    private static Figure errorFigure(Experiment<DoubleMatrix> sweep, DoubleMatrix limit) {
        int largest = sweep.sizes().get(sweep.sizes().size() - 1);
        return ConvergenceFigure.of(
                        "width p",
                        "distance of the kernels",
                        Order.inverseRoot("p"),
                        sweep.measure(kernel -> distance(kernel, limit)),
                        "divided by p² instead of p",
                        sweep.measure(kernel -> distance(kernel.mul(1.0 / largest), limit)))
                .titled("The kernel of a random network against that of infinite width")
                .described("The distance falls by the root of the width; with the wrong factor it stays.");
    }

    private static Figure angleFigure(Randomness random) {
        int points = 25;
        double[] angles = IntStream.range(0, points)
                .mapToDouble(k -> Math.PI * k / (points - 1))
                .toArray();
        DoubleMatrix first = new DoubleMatrix(new double[][] {{1, 0}});
        DoubleMatrix circle = new DoubleMatrix(points, 2);
        for (int k = 0; k < points; k++) {
            circle.put(k, 0, Math.cos(angles[k]));
            circle.put(k, 1, Math.sin(angles[k]));
        }
        Figure figure = Figure.of(Axis.linear("angle φ between the inputs x and z"), Axis.linear("kernel K(x, z)"))
                .titled("The tangent kernel of the ReLU on the circle")
                .described("Points of narrow networks scatter about the curve, those of a wide one lie on it.");
        for (int neurons : new int[] {16, 4096}) {
            double[] theta =
                    Initialization.signs().draw(2, neurons, random.at(neurons).generator());
            ScaledNetworks networks = ScaledNetworks.tangent(Activation.RELU, 2, neurons, TrainedWeights.HIDDEN);
            figure = figure.points(
                    "one network, p = " + neurons,
                    angles,
                    new EmpiricalTangentKernel(networks, theta).between(first, circle).data);
        }
        return figure.curve(
                "infinite width",
                angle -> kernel().at(new double[] {1, 0}, new double[] {Math.cos(angle), Math.sin(angle)}),
                0,
                Math.PI);
    }
}

package mdl.ntk.statements;

import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import mdl.foundations.analysis.Activation;
import mdl.foundations.analysis.Order;
import mdl.foundations.analysis.PanelQuadrature;
import mdl.foundations.exhibit.ConvergenceFigure;
import mdl.foundations.exhibit.Figure;
import mdl.foundations.exhibit.Quantity;
import mdl.foundations.input.Inputs;
import mdl.foundations.linalg.Cholesky;
import mdl.foundations.random.EntryLaw;
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
import mdl.foundations.statement.Rounding;
import mdl.foundations.statement.Statement;
import mdl.ntk.GaussianProcessKernel;
import mdl.ntk.Initialization;
import mdl.ntk.ReluOutputLaw;
import mdl.ntk.ScaledNetworks;
import mdl.ntk.TrainedWeights;
import org.hipparchus.distribution.continuous.ChiSquaredDistribution;
import org.jblas.DoubleMatrix;

/** At its start a wide network is a Gaussian process with the covariance K; what it lacks at width p is of order 1/p. */
@Notes(
        id = "gaussian-process-limit",
        name = "Wide networks are Gaussian processes",
        section = "4.2.1",
        items = {},
        sources = {"neal1996", "cho2009"})
public record GaussianProcessLimitStatement(
        @Parameter("width p of the wide networks, from 256 to 4096")
        int width,

        @Parameter("wide networks, from 500 to 10000; so many batches of narrow ones as well")
        int trials)
        implements Statement {

    private static final int NARROW = 4;
    private static final int BATCH = 16;
    private static final int SIZES = 6;

    /** x and z of length √3, and an angle of π/3 between them; a longer third input between them, outside their plane. */
    private static final DoubleMatrix INPUTS = new DoubleMatrix(new double[][] {
        {Math.sqrt(3), 0, 0},
        {Math.sqrt(3) / 2, 1.5, 0},
        {3, Math.sqrt(3), 1}
    });

    private static final int DIMENSION = INPUTS.columns;
    private static final Initialization START = Initialization.standard(DIMENSION);
    private static final Order ORDER = new Order("1/p", p -> 1 / p);

    /** K(x, x) for |x|² = d. */
    private static final double VARIANCE = 1.0 / 6;

    /** Networks of width 512. */
    public GaussianProcessLimitStatement() {
        this(512, 1000);
    }

    /** @throws IllegalArgumentException if p is outside 256..4096, or the number of networks outside 500..10000 */
    public GaussianProcessLimitStatement {
        Inputs.within("width", width, 256, 4096);
        Inputs.within("trials", trials, 500, 10_000);
    }

    @Override
    public Evidence examine(Randomness random) {
        List<double[]> wide = outputs(tangent(width), START, random.named("wide"));
        List<Batch> narrow = batches(random.named("narrow"));
        ReluOutputLaw exact = new ReluOutputLaw(1 / Math.sqrt(NARROW), NARROW);
        DoubleMatrix kernel = kernel(Activation.RELU);
        double gaussian = Math.exp(-VARIANCE * frequency() * frequency() / 2);

        return Evidence.that(
                        closedForm(false),
                        covariance(narrow, kernel),
                        fourthMoment(narrow, 3 + exact.excessKurtosis()),
                        characteristic(narrow, exact.characteristic(frequency())),
                        jointLaw(wide, kernel),
                        approaches(toNormal(0.5)),
                        leadingTerm(9.0 / 5 * 6 - 3))
                .failsWith("the mean of $σ'σ'$ in place of $σσ$", closedForm(true))
                .failsWith(
                        "a covariance that knows nothing of the activation",
                        covariance(narrow, kernel(Activation.IDENTITY)),
                        jointLaw(wide, kernel(Activation.IDENTITY)))
                .failsWith(
                        "the Gaussian process at the width four",
                        fourthMoment(narrow, 3),
                        characteristic(narrow, gaussian))
                .failsWith(
                        "values that are independent at different inputs",
                        jointLaw(wide, DoubleMatrix.diag(kernel.diag())))
                .failsWith(
                        "outer weights without variance (Cauchy)",
                        jointLaw(outputs(tangent(width), cauchy(), random.named("cauchy")), kernel))
                .failsWith(
                        "the scale $1/p$, at which the network collapses to zero",
                        jointLaw(outputs(meanField(width), START, random.named("wide")), kernel),
                        approaches(toNormal(1)))
                .failsWith("equal outer weights in the kurtosis", leadingTerm(6 - 3))
                .shows("functions", () -> GaussianProcessFigures.functions(tangent(width), random.named("functions")))
                .shows("narrow", () -> GaussianProcessFigures.histogram(tangent(NARROW), random.named("histogram")))
                .shows("wide", () -> GaussianProcessFigures.histogram(tangent(width), random.named("histogram")))
                .shows("convergence", GaussianProcessLimitStatement::convergence)
                .shows("kurtosis-narrow", () -> Quantity.of(exact.excessKurtosis(), 3));
    }

    /** Outputs of networks of width four at x and z. */
    private record Batch(List<double[]> outputs) {

        double mean(ToDoubleFunction<double[]> number) {
            return outputs.stream().mapToDouble(number).average().orElseThrow();
        }
    }

    private static ScaledNetworks tangent(int width) {
        return ScaledNetworks.tangent(Activation.RELU, DIMENSION, width, TrainedWeights.ALL);
    }

    private static ScaledNetworks meanField(int width) {
        return ScaledNetworks.meanField(Activation.RELU, DIMENSION, width, TrainedWeights.ALL);
    }

    private static Initialization cauchy() {
        return new Initialization(EntryLaw.CAUCHY, START.outerDeviation(), START.inner(), START.innerDeviation());
    }

    private static DoubleMatrix kernel(Activation activation) {
        return new GaussianProcessKernel(activation, START.outerDeviation(), START.innerDeviation()).gram(INPUTS);
    }

    /** Two deviations of the limit: there the laws of a narrow and of a wide network differ much. */
    private static double frequency() {
        return 2 / Math.sqrt(VARIANCE);
    }

    private List<double[]> outputs(ScaledNetworks networks, Initialization start, Randomness random) {
        return random.trials(
                trials, generator -> networks.outputs(start.draw(DIMENSION, networks.width(), generator), INPUTS));
    }

    private List<Batch> batches(Randomness random) {
        ScaledNetworks networks = tangent(NARROW);
        return random.trials(
                trials,
                generator -> new Batch(IntStream.range(0, BATCH)
                        .mapToObj(k -> networks.outputs(START.draw(DIMENSION, NARROW, generator), INPUTS))
                        .toList()));
    }

    private static Sample means(List<Batch> batches, ToDoubleFunction<double[]> number) {
        return new Sample(
                batches.stream().mapToDouble(batch -> batch.mean(number)).toArray());
    }

    /** In polar coordinates u = ρ cos θ, v = ρ cos(θ − φ), and the mean of ρ² is 2; both are positive for φ − π/2 < θ < π/2. */
    private static Identity closedForm(boolean slopes) {
        double[] angles =
                IntStream.rangeClosed(0, 12).mapToDouble(k -> Math.PI * k / 12).toArray();
        double[] integrals = new double[angles.length];
        double[] closed = new double[angles.length];
        GaussianProcessKernel kernel = new GaussianProcessKernel(Activation.RELU, 1, 1);
        for (int k = 0; k < angles.length; k++) {
            double angle = angles[k];
            integrals[k] = PanelQuadrature.integrate(
                            t -> slopes ? 0.5 : Math.cos(t) * Math.cos(t - angle),
                            angle - Math.PI / 2,
                            Math.PI / 2,
                            0.5)
                    / Math.PI;
            DoubleMatrix x = new DoubleMatrix(1, 2, 1, 0);
            DoubleMatrix z = new DoubleMatrix(1, 2, Math.cos(angle), Math.sin(angle));
            closed[k] = kernel.between(x, z).get(0);
        }
        return Identity.of(
                "$\\E\\,σ(u)σ(v)=\\frac{1}{2π}(\\sin φ+(π-φ)\\cos φ)$ for the ReLU, by an integral over the angle of $w$",
                integrals, closed, Rounding.of(16 * 7));
    }

    private static Expectation covariance(List<Batch> narrow, DoubleMatrix kernel) {
        return Expectation.of(
                "$\\E f(x)f(z)=K(x,z)$ already at width four, for two inputs at the angle $π/3$",
                kernel.get(0, 1),
                means(narrow, f -> f[0] * f[1]));
    }

    private static Expectation fourthMoment(List<Batch> narrow, double kurtosis) {
        return Expectation.of(
                "at width four $\\E f(x)^4=(3+\\frac{39}{5p})K(x,x)^2$",
                kurtosis * VARIANCE * VARIANCE,
                means(narrow, f -> Math.pow(f[0], 4)));
    }

    private static Expectation characteristic(List<Batch> narrow, double predicted) {
        return Expectation.of(
                "at width four the mean of $\\cos(tf(x))$ is the characteristic function of the exact law",
                predicted,
                means(narrow, f -> Math.cos(frequency() * f[0])));
    }

    private static Law jointLaw(List<double[]> wide, DoubleMatrix kernel) {
        Cholesky cholesky = Cholesky.of(kernel);
        return Law.of(
                "at three inputs, $f^\\top K^{-1}f$ follows the $χ^2$ law with three degrees of freedom",
                new Sample(wide.stream()
                        .mapToDouble(f -> {
                            DoubleMatrix values = new DoubleMatrix(f);
                            return values.dot(cholesky.solve(values));
                        })
                        .toArray()),
                new ChiSquaredDistribution(INPUTS.rows)::cumulativeProbability);
    }

    /** The distance to N(0, K) of the law at one input, for the factor p^{−exponent}. */
    private static Sweep toNormal(double exponent) {
        return Sweep.exactlyDoublingTo(
                512,
                SIZES,
                p -> new ReluOutputLaw(Math.pow(p, -exponent), (int) p).distanceToNormal(Math.sqrt(VARIANCE)));
    }

    private static Limit approaches(Sweep distances) {
        return Limit.of(
                "the $L^2$ distance of the distribution function of $f(x)$ to that of $N(0,K(x,x))$ vanishes",
                distances,
                ORDER);
    }

    /** Edgeworth's term −(κ/24)He₃φ of the distribution function has the norm (κ/24)(15/(16√π))^{1/2} times √σ. */
    private static Limit leadingTerm(double kurtosis) {
        double norm = Math.sqrt(15 / (16 * Math.sqrt(Math.PI))) * Math.pow(VARIANCE, 0.25);
        Sweep distances = toNormal(0.5);
        return Limit.of(
                "$p$ times this distance approaches $\\frac{κ}{24}$ times the norm of Edgeworth’s term, with $κ=\\frac{39}{5}$",
                Sweep.exactlyDoublingTo(
                        512,
                        SIZES,
                        p -> Math.abs(p * distances.mean(distances.sizes().indexOf(p)) - kurtosis / 24 * norm)),
                ORDER);
    }

    private static Figure convergence() {
        return ConvergenceFigure.of(
                        "width p",
                        "L² distance of distribution functions",
                        ORDER,
                        toNormal(0.5),
                        "scale 1/p",
                        toNormal(1))
                .titled("Distance to the normal law")
                .described("The distance falls like one over p; at the scale 1/p it does not fall.");
    }
}

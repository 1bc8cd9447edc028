package mdl.ntk.statements;

import java.util.Arrays;
import mdl.erm.ParametricRisk;
import mdl.erm.SquareLoss;
import mdl.foundations.analysis.Activation;
import mdl.foundations.analysis.Order;
import mdl.foundations.exhibit.Axis;
import mdl.foundations.exhibit.Figure;
import mdl.foundations.input.Inputs;
import mdl.foundations.linalg.MatrixProduct;
import mdl.foundations.random.EntryLaw;
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
import mdl.ntk.EmpiricalTangentKernel;
import mdl.ntk.Initialization;
import mdl.ntk.LinearizedNetwork;
import mdl.ntk.ScaledNetworks;
import mdl.ntk.TangentDynamics;
import mdl.ntk.TrainedWeights;
import org.jblas.DoubleMatrix;

/** Along the gradient flow of the square loss the outputs obey ḟ = K̂_t(y − f)/n, and a constant kernel relaxes by modes. */
@Notes(
        id = "tangent-kernel-dynamics",
        name = "The outputs follow the tangent kernel",
        section = "4.2.3",
        items = {"Remark 14"},
        sources = {"jacot2018"})
public record TangentKernelDynamicsStatement(
        @Parameter("number of samples n, from 3 to 20") int samples,

        @Parameter("number of inputs d of the network, at least 2 and at most 100")
        int inputs,

        @Parameter("width p, at most 2000 and such that p(d + 1) is at least 4n")
        int width)
        implements Statement {

    private static final double[] TIMES = {0.5, 2, 8, 32, 128};

    /** Six samples and thirty-two neurons. */
    public TangentKernelDynamicsStatement() {
        this(6, 4, 32);
    }

    /** @throws IllegalArgumentException if n, d or p lies outside what the parameters say */
    public TangentKernelDynamicsStatement {
        Inputs.within("samples", samples, 3, 20);
        Inputs.within("inputs", inputs, 2, 100);
        Inputs.within("width", width, (4L * samples + inputs) / (inputs + 1), 2000);
    }

    @Override
    public Evidence examine(Randomness random) {
        DoubleMatrix x =
                EntryLaw.GAUSSIAN.matrix(samples, inputs, random.named("inputs").generator());
        double[] y =
                EntryLaw.RADEMACHER.matrix(samples, 1, random.named("labels").generator()).data;
        DoubleMatrix fresh =
                EntryLaw.GAUSSIAN.matrix(samples, inputs, random.named("fresh").generator());
        TangentStart start = start(x, y, random);
        double[] rates = sorted(start.flow().rates());
        double slowest = rates[0];
        double fastest = rates[samples - 1];

        return Evidence.that(
                        chainRule("on the sample", start, x, start.kernel().gram(x)),
                        chainRule(
                                "at fresh inputs", start, fresh, start.kernel().between(fresh, x)),
                        modes(start, start.flow()),
                        decay(start, slowest),
                        rate(start, slowest),
                        interpolation(start))
                .failsWith(
                        "the kernel without its part from the outer weights",
                        chainRule("on the sample", start, x, start.hidden().gram(x)))
                .failsWith(
                        "the kernel of other weights",
                        modes(start, start(x, y, random.named("other")).flow()))
                .failsAsPrinted(
                        "Remark 14", "the largest eigenvalue as the rate", decay(start, fastest), rate(start, fastest))
                .failsWith("one trained weight for all samples", interpolation(single(x, y, random)))
                .shows("modes", () -> figure(start, slowest, fastest));
    }

    private TangentStart start(DoubleMatrix x, double[] y, Randomness random) {
        return start(width, TrainedWeights.ALL, x, y, random);
    }

    /** One neuron that sees the first coordinate alone, with its outer weight fixed. */
    private TangentStart single(DoubleMatrix x, double[] y, Randomness random) {
        return start(1, TrainedWeights.HIDDEN, x.getColumn(0), y, random);
    }

    private static TangentStart start(
            int neurons, TrainedWeights trained, DoubleMatrix x, double[] y, Randomness random) {
        ScaledNetworks networks = ScaledNetworks.tangent(Activation.TANH, x.columns, neurons, trained);
        double[] theta = Initialization.standard(x.columns)
                .draw(x.columns, neurons, random.named("weights").generator());
        return new TangentStart(networks, theta, x, y);
    }

    /** Weights, the data they are trained on and the residual there. */
    private record TangentStart(ScaledNetworks networks, double[] theta, DoubleMatrix x, double[] y) {

        EmpiricalTangentKernel kernel() {
            return new EmpiricalTangentKernel(networks, theta);
        }

        EmpiricalTangentKernel hidden() {
            return new EmpiricalTangentKernel(
                    new ScaledNetworks(networks.networks(), networks.scale(), TrainedWeights.HIDDEN), theta);
        }

        TangentDynamics flow() {
            return TangentDynamics.of(kernel().gram(x));
        }

        double[] residual() {
            return minus(y, networks.outputs(theta, x));
        }

        double[] descent(double[] labels) {
            return scaled(-1, new ParametricRisk(new SquareLoss(), networks, x, labels).gradient(theta));
        }

        Rounding rounding() {
            double trace = kernel().gram(x).diag().sum();
            return Rounding.of(theta.length + x.rows).withScale(trace * (1 + norm(y) + norm(residual())));
        }
    }

    private Identity chainRule(String where, TangentStart start, DoubleMatrix z, DoubleMatrix kernel) {
        double[] predicted = scaled(1.0 / samples, MatrixProduct.times(kernel, start.residual()));
        double[] observed = start.networks().directional(start.theta(), start.descent(start.y()), z);
        double largest = Arrays.stream(kernel.data).map(Math::abs).max().orElseThrow();
        return Identity.of(
                "$\\frac{\\dd f}{\\dd t}=\\frac1n\\hat{K}_t(y-f)$ " + where
                        + ": the derivative of the network along $-∇\\hat{R}$ is the kernel times the residual",
                predicted,
                observed,
                start.rounding().withScale(start.rounding().scale() * (1 + largest)));
    }

    /** θ(t) from the modes solves the flow if its velocity, also from the modes, is minus the gradient there. */
    private Identity modes(TangentStart start, TangentDynamics flow) {
        LinearizedNetwork linear = new LinearizedNetwork(start.networks(), start.theta());
        ParametricRisk risk = new ParametricRisk(new SquareLoss(), linear, start.x(), start.y());
        double[] velocities = {};
        double[] gradients = {};
        for (double time : TIMES) {
            double[] theta =
                    start.networks().combinedGradient(start.theta(), start.x(), flow.travelled(start.residual(), time));
            for (int k = 0; k < theta.length; k++) {
                theta[k] += start.theta()[k];
            }
            double[] residual = scaled(1.0 / samples, flow.residual(start.residual(), time));
            velocities = joined(velocities, start.networks().combinedGradient(start.theta(), start.x(), residual));
            gradients = joined(gradients, scaled(-1, risk.gradient(theta)));
        }
        return Identity.of(
                "the linearised network relaxes by modes: with $y-f(t)=\\sum_ke^{-λ_kt/n}\\langle v_k,y-f(0)\\rangle v_k$, $\\frac{\\dd θ}{\\dd t}=-∇\\hat{R}(θ)$ at every time",
                velocities,
                gradients,
                start.rounding().withScale(start.rounding().scale() * (1 + TIMES[TIMES.length - 1])));
    }

    private static Bound decay(TangentStart start, double rate) {
        double[] slow = slowestDirection(start);
        double[] observed = Arrays.stream(TIMES)
                .map(t -> norm(start.flow().residual(slow, t)))
                .toArray();
        double[] claimed = Arrays.stream(TIMES).map(t -> Math.exp(-rate * t)).toArray();
        return Bound.always(
                "$\\norm{y-f(t)}\\le e^{-λ_{\\min}t/n}\\norm{y-f(0)}$, attained from the slowest eigenvector",
                observed,
                claimed,
                Rounding.of(start.x().rows * TIMES[TIMES.length - 1]));
    }

    private static Limit rate(TangentStart start, double rate) {
        double[] rates = sorted(start.flow().rates());
        double n = rates.length;
        // By then the faster modes of this start are e^{-1} of the slowest.
        double settled = (Math.log(n) + 2) / (2 * (rates[1] - rates[0]));
        return Limit.of(
                "$-\\frac1t\\log\\norm{y-f(t)}$ tends to $λ_{\\min}/n$, from a residual with equal parts in all modes",
                Sweep.exactlyDoublingTo(16 * settled, 5, t -> Math.abs(-logNorm(rates, t) / t - rate)),
                new Order("1/t", t -> 1 / t));
    }

    /** log‖r(t)‖ for a start of length one with equal parts, with the slowest exponential taken out, which would underflow. */
    private static double logNorm(double[] rates, double t) {
        double square = Arrays.stream(rates)
                        .map(rate -> Math.exp(-2 * (rate - rates[0]) * t))
                        .sum()
                / rates.length;
        return Math.log(square) / 2 - rates[0] * t;
    }

    private static Bound interpolation(TangentStart start) {
        double[] slow = slowestDirection(start);
        double[] outputs = start.networks().outputs(start.theta(), start.x());
        double[] labels = minus(outputs, scaled(-1, slow));
        double gradient = norm(start.descent(labels));
        return Bound.always(
                "where $\\hat{K}$ has rank $n$ only interpolators are stationary: $\\norm{∇\\hat{R}}=\\norm{J^\\top(y-f)}/n$ is beyond rounding for the residual that makes it least",
                new double[] {start.rounding().tolerance()},
                new double[] {gradient},
                Rounding.of(1).withScale(0));
    }

    private static double[] slowestDirection(TangentStart start) {
        TangentDynamics flow = start.flow();
        double[] values = flow.modes().values();
        int least = 0;
        for (int k = 1; k < values.length; k++) {
            least = values[k] < values[least] ? k : least;
        }
        return flow.modes().vectors().getColumn(least).data;
    }

    private Figure figure(TangentStart start, double slowest, double fastest) {
        double[] residual = start.residual();
        TangentDynamics flow = start.flow();
        double early = 0.03 / fastest;
        double end = 9 / slowest;
        double whole = norm(residual);
        return Figure.of(Axis.logarithmic("time t").range(early, end), Axis.linear("residual ‖y − f(t)‖"))
                .titled("Relaxation of " + samples + " outputs under a constant kernel")
                .described("The residual begins to fall at the time of the largest eigenvalue, goes down by steps, and "
                        + "falls to zero at the time of the smallest.")
                .curve("residual", t -> norm(flow.residual(residual, t)), early, end)
                .dashed("at the rate λ_{min} / n", t -> whole * Math.exp(-slowest * t), early, end)
                .dashed("at the rate λ_{max} / n", t -> whole * Math.exp(-fastest * t), early, end);
    }

    private static double[] sorted(double[] values) {
        double[] copy = values.clone();
        Arrays.sort(copy);
        return copy;
    }

    private static double[] scaled(double factor, double[] values) {
        return Arrays.stream(values).map(value -> factor * value).toArray();
    }

    private static double[] minus(double[] a, double[] b) {
        double[] difference = a.clone();
        for (int k = 0; k < difference.length; k++) {
            difference[k] -= b[k];
        }
        return difference;
    }

    private static double[] joined(double[] a, double[] b) {
        double[] both = Arrays.copyOf(a, a.length + b.length);
        System.arraycopy(b, 0, both, a.length, b.length);
        return both;
    }

    private static double norm(double[] values) {
        return new DoubleMatrix(values).norm2();
    }
}

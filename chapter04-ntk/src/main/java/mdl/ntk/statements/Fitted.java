package mdl.ntk.statements;

import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import mdl.foundations.analysis.Activation;
import mdl.foundations.exhibit.Axis;
import mdl.foundations.exhibit.Figure;
import mdl.foundations.linalg.LeastSquares;
import mdl.foundations.linalg.SingularValueDecomposition;
import mdl.foundations.random.Experiment;
import mdl.foundations.random.Randomness;
import mdl.foundations.random.Sweep;
import mdl.foundations.statement.Rounding;
import mdl.ntk.EmpiricalTangentKernel;
import mdl.ntk.Initialization;
import mdl.ntk.KernelRegression;
import mdl.ntk.LinearizedNetwork;
import mdl.ntk.NetworkTraining;
import mdl.ntk.NeuralTangentKernel;
import mdl.ntk.ScaledNetworks;
import mdl.ntk.TrainedWeights;
import org.jblas.DoubleMatrix;

/**
 * A network with both layers trained until little of the residual is left, with what the kernels at its start predict.
 *
 * <p>Each network learns to move its outputs by the same amounts, so that the residual at the start is no matter of chance.
 */
record Fitted(NetworkTraining training, double[] start, DoubleMatrix seen, double[] predictions) {

    private static final int SAMPLES = 3;
    private static final double LENGTH = 2.5;
    private static final double[] MOVES = {0.6, -0.4, 0.5};
    private static final double[] DEGREES = {0, 30, 90};
    private static final DoubleMatrix X = circle(DEGREES);
    private static final DoubleMatrix SEEN = circle(15, 60, 105, 150);
    private static final DoubleMatrix TANGENT = tangentKernel(X, X);
    private static final DoubleMatrix TANGENT_SEEN = tangentKernel(SEEN, X);
    private static final DoubleMatrix PROCESS = processKernel(X, X);
    private static final DoubleMatrix PROCESS_SEEN = processKernel(SEEN, X);

    /** Eight times n over the smallest eigenvalue of the limiting kernel, which is 0.479. */
    private static final double TIME = 50;

    /** Far below every distance that is measured. */
    private static final double TOLERANCE = 1e-6;

    private static final int CURVE = 36;

    static ScaledNetworks tangent(int width) {
        return ScaledNetworks.tangent(Activation.TANH, 2, width, TrainedWeights.ALL);
    }

    static Fitted of(ScaledNetworks networks, RandomGenerator generator) {
        return of(networks, Initialization.signs().draw(2, networks.width(), generator), SEEN);
    }

    private static Fitted of(ScaledNetworks networks, double[] start, DoubleMatrix seen) {
        double[] responses = networks.outputs(start, X);
        for (int i = 0; i < SAMPLES; i++) {
            responses[i] += MOVES[i];
        }
        NetworkTraining training = NetworkTraining.of(networks, X, responses);
        double[] times = {TIME};
        return new Fitted(
                training, start, seen, training.flow(start, times, TOLERANCE).outputs(1, seen));
    }

    double distanceTo(double[] values) {
        double largest = 0;
        for (int i = 0; i < values.length; i++) {
            largest = Math.max(largest, Math.abs(values[i] - predictions[i]));
        }
        return largest;
    }

    double[] ownKernel() {
        EmpiricalTangentKernel kernel = new EmpiricalTangentKernel(training.networks(), start);
        return new KernelRegression(kernel.gram(X), training.residual(start))
                .predict(kernel.between(seen, X), training.networks().outputs(start, seen));
    }

    /** K̂(x, X)K̂⁻¹y, as if the network began at zero. */
    double[] withoutStart() {
        EmpiricalTangentKernel kernel = new EmpiricalTangentKernel(training.networks(), start);
        return new KernelRegression(kernel.gram(X), training.responses())
                .predict(kernel.between(seen, X), new double[seen.rows]);
    }

    double[] limitingKernel() {
        return from(TANGENT, TANGENT_SEEN);
    }

    double[] processKernel() {
        return from(PROCESS, PROCESS_SEEN);
    }

    private double[] from(DoubleMatrix gram, DoubleMatrix cross) {
        return new KernelRegression(gram, training.residual(start))
                .predict(cross, training.networks().outputs(start, seen));
    }

    /** f_lin(x; θ⁰ + J⁺(y − f⁰)), by least squares in p(d + 1) unknowns. */
    double[] linearNetwork() {
        double[] shift = LeastSquares.solve(jacobian(), new DoubleMatrix(training.residual(start)))
                .solution()
                .data;
        for (int k = 0; k < shift.length; k++) {
            shift[k] += start[k];
        }
        return new LinearizedNetwork(training.networks(), start).outputs(shift, seen);
    }

    Rounding rounding() {
        double[] s = SingularValueDecomposition.valuesOf(jacobian());
        double condition = s[0] / s[SAMPLES - 1];
        return Rounding.of(3.0 * training.networks().width())
                .withCondition(condition * condition)
                .withScale(new DoubleMatrix(training.residual(start)).norm2() + 1);
    }

    private DoubleMatrix jacobian() {
        return new EmpiricalTangentKernel(training.networks(), start).jacobian(X);
    }

    /** The kernel of the last layer alone is what the hidden layer does not add. */
    private static DoubleMatrix processKernel(DoubleMatrix x, DoubleMatrix z) {
        NeuralTangentKernel hidden =
                NeuralTangentKernel.of(Activation.TANH, TrainedWeights.HIDDEN, Initialization.signs());
        return tangentKernel(x, z).sub(hidden.between(x, z));
    }

    private static DoubleMatrix tangentKernel(DoubleMatrix x, DoubleMatrix z) {
        return NeuralTangentKernel.of(Activation.TANH, TrainedWeights.ALL, Initialization.signs())
                .between(x, z);
    }

    private static DoubleMatrix circle(double... degrees) {
        DoubleMatrix x = new DoubleMatrix(degrees.length, 2);
        for (int i = 0; i < degrees.length; i++) {
            x.put(i, 0, LENGTH * Math.cos(Math.toRadians(degrees[i])));
            x.put(i, 1, LENGTH * Math.sin(Math.toRadians(degrees[i])));
        }
        return x;
    }

    static Figure figure(int width, int narrow, Randomness random) {
        double[] degrees = IntStream.rangeClosed(0, CURVE)
                .mapToDouble(i -> 180.0 * i / CURVE)
                .toArray();
        DoubleMatrix seen = circle(degrees);
        Fitted wide = inPairs(width, seen, random.named("wide"));
        Fitted small = inPairs(narrow, seen, random.named("narrow"));
        double[] zero = new double[seen.rows];
        double[] limit = new KernelRegression(TANGENT, MOVES).predict(tangentKernel(seen, X), zero);
        return Figure.of(Axis.linear("angle of the input, in degrees"), Axis.linear("prediction f(x)"))
                .titled("A wide and a narrow network at the end of their training")
                .described("All curves pass through the three points of the sample; the wide network lies on the "
                        + "prediction of the kernel, the narrow one does not.")
                .curve("kernel regression, infinite width", degrees, limit)
                .dashed("network, p = " + width, degrees, wide.predictions())
                .curve("network, p = " + narrow, degrees, small.predictions())
                .points("sample", DEGREES, MOVES);
    }

    private static Fitted inPairs(int width, DoubleMatrix seen, Randomness random) {
        return of(tangent(width), Initialization.signs().drawInPairs(2, width, random.generator()), seen);
    }

    static Figure distances(Experiment<Fitted> wide, Experiment<Fitted> narrow) {
        Sweep own = wide.measure(fit -> fit.distanceTo(fit.ownKernel()));
        Sweep limiting = wide.measure(fit -> fit.distanceTo(fit.limitingKernel()));
        Sweep control = narrow.measure(fit -> fit.distanceTo(fit.ownKernel()));
        double fast = own.mean(0) * own.size(0);
        double slow = limiting.mean(0) * Math.sqrt(limiting.size(0));
        return Figure.of(Axis.logarithmic("width p"), Axis.logarithmic("largest difference of predictions"))
                .titled("From the trained network to kernel regression")
                .described(
                        "The distance to regression with the network's own kernel falls like one over the width, that "
                                + "to the kernel of infinite width like one over its root; at a fixed small width nothing falls.")
                .points("own kernel", own.sizeArray(), own.means(), own.standardErrors())
                .points("infinite width", limiting.sizeArray(), limiting.means(), limiting.standardErrors())
                .points("control: narrow", control.sizeArray(), control.means(), control.standardErrors())
                .dashed("C/p", p -> fast / p, own.size(0), own.largest())
                .dashed("C/√p", p -> slow / Math.sqrt(p), own.size(0), own.largest());
    }
}

package mdl.ntk;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import mdl.erm.GradientDescent;
import mdl.erm.GradientFlow;
import mdl.erm.ParametricRisk;
import mdl.erm.SquareLoss;
import mdl.foundations.input.Inputs;
import mdl.foundations.linalg.MatrixSize;
import org.jblas.DoubleMatrix;

/**
 * The training of a network with one hidden layer on R̂(θ) = (1/2n)‖y − f(X; θ)‖², by dθ/dt = −c∇R̂(θ) or by steps of length η.
 *
 * <p>c = 1/(pα²) gives the predictions a speed of order one whatever α is: 1 in the scaling of the tangent kernel and p in
 * that of the mean field. Notes: 4.2.22, 4.3.12.
 *
 * @param networks f
 * @param inputs the rows x_i, n × d
 * @param responses y_1, …, y_n
 * @param clock c, positive
 */
public record NetworkTraining(ScaledNetworks networks, DoubleMatrix inputs, double[] responses, double clock) {

    /** @throws IllegalArgumentException if there are not n responses, n is zero, d is not that of the networks, a number is not finite, or c not positive */
    public NetworkTraining {
        if (inputs.rows == 0 || responses.length != inputs.rows || inputs.columns != networks.inputs()) {
            throw new IllegalArgumentException("there are " + responses.length + " responses and inputs of shape "
                    + inputs.rows + " × " + inputs.columns
                    + ", but must be one response for each of at least one row, and "
                    + networks.inputs() + " columns");
        }
        Inputs.positiveFinite("the clock of a training", clock);
        Inputs.finite("inputs", inputs);
        Inputs.finite("responses", responses);
        inputs = inputs.dup();
        responses = responses.clone();
    }

    /** Training with the clock c = 1/(pα²), in which the tangent kernel times c has entries of order one. */
    public static NetworkTraining of(ScaledNetworks networks, DoubleMatrix inputs, double[] responses) {
        double clock = 1 / (networks.width() * networks.scale() * networks.scale());
        return new NetworkTraining(networks, inputs, responses, clock);
    }

    /**
     * The flow at these times, in one solution with an error of each step below the tolerance.
     *
     * @param times positive and increasing
     * @throws IllegalArgumentException if the times are not positive and increasing, or as {@link GradientFlow} says
     */
    public TrainingPath flow(double[] start, double[] times, double tolerance) {
        GradientFlow flow = new GradientFlow(risk(), tolerance);
        double[] scaled = Arrays.stream(times).map(time -> clock * time).toArray();
        List<double[]> parameters = new ArrayList<>(List.of(start.clone()));
        parameters.addAll(flow.along(start, scaled));
        return TrainingPath.of(this, times, parameters);
    }

    /**
     * Gradient descent with steps η, seen at these multiples of it: the path at the times kη for k = every, 2·every, ….
     *
     * @param eta the step in units of the clock: θ moves by −ηc∇R̂
     * @param every how many steps lie between two stops, at least 1
     * @param stops how many stops there are, at least 1
     * @throws IllegalArgumentException if η is not positive and finite, or a count is below 1
     */
    public TrainingPath descent(double[] start, double eta, int every, int stops) {
        if (every < 1 || stops < 1) {
            throw new IllegalArgumentException(
                    "there are " + stops + " stops after " + every + " steps each, but must be at least one of both");
        }
        MatrixSize.require(stops + 1L, start.length);
        GradientDescent descent = GradientDescent.withStep(eta * clock);
        List<double[]> parameters = new ArrayList<>(List.of(start.clone()));
        double[] times = new double[stops];
        double[] theta = start;
        for (int k = 0; k < stops; k++) {
            theta = descent.after(every, risk()::gradient, theta);
            parameters.add(theta);
            times[k] = (k + 1.0) * every * eta;
        }
        return TrainingPath.of(this, times, parameters);
    }

    /** R̂. */
    public ParametricRisk risk() {
        return new ParametricRisk(new SquareLoss(), networks, inputs, responses);
    }

    /** y − f(X; θ). */
    public double[] residual(double[] theta) {
        double[] residual = networks.outputs(theta, inputs);
        for (int i = 0; i < residual.length; i++) {
            residual[i] = responses[i] - residual[i];
        }
        return residual;
    }
}

package mdl.erm;

import java.util.stream.IntStream;
import mdl.foundations.input.Inputs;
import org.jblas.DoubleMatrix;

/**
 * The empirical risk R̂(θ) = (1/n)Σ ℓ(y_i, f(x_i; θ)) of a hypothesis class, with its gradient by the chain rule.
 *
 * <p>Notes: 1.2.1, 1.3.1.
 */
public final class ParametricRisk implements EmpiricalObjective {

    private final ConvexLoss loss;
    private final HypothesisClass hypotheses;
    private final DoubleMatrix inputs;
    private final double[] responses;

    /**
     * The risk on a data set.
     *
     * @param inputs the rows x_i, n × d
     * @param responses y_1, …, y_n
     * @throws IllegalArgumentException if the matrix of inputs is empty or not finite, or there are not n finite responses
     */
    public ParametricRisk(ConvexLoss loss, HypothesisClass hypotheses, DoubleMatrix inputs, double[] responses) {
        if (inputs.isEmpty()) {
            throw new IllegalArgumentException(
                    "the matrix of inputs is " + inputs.rows + " × " + inputs.columns + ", but must have an entry");
        }
        if (responses.length != inputs.rows) {
            throw new IllegalArgumentException("there are " + responses.length + " responses, but must be "
                    + inputs.rows + ", one for each input");
        }
        Inputs.finite("inputs", inputs);
        Inputs.finite("responses", responses);
        this.loss = loss;
        this.hypotheses = hypotheses;
        this.inputs = inputs.dup();
        this.responses = responses.clone();
    }

    /**
     * The risk (1/n)Σ ℓ(y_i, ⟨θ, φ(x_i)⟩) of linear functions.
     *
     * @param features the rows φ(x_i), n × p
     * @param responses y_1, …, y_n
     * @throws IllegalArgumentException if there is no feature or one that is not finite, or there are not n finite responses
     */
    public static ParametricRisk linear(ConvexLoss loss, DoubleMatrix features, double[] responses) {
        return new ParametricRisk(loss, new LinearFunctions(features.columns), features, responses);
    }

    @Override
    public int dimension() {
        return hypotheses.dimension();
    }

    @Override
    public int samples() {
        return inputs.rows;
    }

    @Override
    public double value(double[] theta) {
        double[] outputs = hypotheses.outputs(theta, inputs);
        double sum = 0;
        for (int i = 0; i < outputs.length; i++) {
            sum += loss.of(responses[i], outputs[i]);
        }
        return sum / outputs.length;
    }

    @Override
    public double[] gradient(double[] theta) {
        return gradient(theta, inputs, IntStream.range(0, samples()).toArray());
    }

    @Override
    public double[] gradient(double[] theta, int[] batch) {
        if (batch.length == 0) {
            throw new IllegalArgumentException("the batch is empty");
        }
        for (int i : batch) {
            if (i < 0 || i >= samples()) {
                throw new IndexOutOfBoundsException(
                        "the batch names sample " + i + ", but samples are counted from 0 to " + (samples() - 1));
            }
        }
        return gradient(theta, inputs.getRows(batch), batch);
    }

    private double[] gradient(double[] theta, DoubleMatrix rows, int[] indices) {
        return hypotheses.chainedGradient(theta, rows, outputs -> {
            double[] slopes = new double[outputs.length];
            for (int i = 0; i < slopes.length; i++) {
                slopes[i] = loss.slope(responses[indices[i]], outputs[i]) / slopes.length;
            }
            return slopes;
        });
    }
}

package mdl.erm;

import java.util.Objects;
import java.util.stream.IntStream;
import mdl.foundations.linalg.MatrixProduct;
import org.jblas.DoubleMatrix;

/**
 * The empirical risk of a predictor that is linear in its parameters, R̂(θ) = (1/n)Σ ℓ(y_i, ⟨θ, φ(x_i)⟩).
 *
 * <p>Values and gradients take one product with the n × p feature matrix each. Notes: 1.2.2, 1.3.1.
 */
public final class LinearRisk implements EmpiricalObjective {

    private final ConvexLoss loss;
    private final DoubleMatrix features;
    private final double[] responses;

    /**
     * The risk on a data set.
     *
     * @param features the rows φ(x_i), n × p
     * @param responses y_1, …, y_n
     * @throws IllegalArgumentException if there is no feature, or there are not n responses
     */
    public LinearRisk(ConvexLoss loss, DoubleMatrix features, double[] responses) {
        if (features.isEmpty()) {
            throw new IllegalArgumentException("the feature matrix is empty");
        }
        if (responses.length != features.rows) {
            throw new IllegalArgumentException(
                    "there are " + responses.length + " responses, but " + features.rows + " rows of features");
        }
        this.loss = loss;
        this.features = features.dup();
        this.responses = responses.clone();
    }

    @Override
    public int dimension() {
        return features.columns;
    }

    @Override
    public int samples() {
        return features.rows;
    }

    @Override
    public double value(double[] theta) {
        double[] predictions = MatrixProduct.times(features, theta);
        double sum = 0;
        for (int i = 0; i < predictions.length; i++) {
            sum += loss.of(responses[i], predictions[i]);
        }
        return sum / predictions.length;
    }

    @Override
    public double[] gradient(double[] theta) {
        return gradient(features, IntStream.range(0, samples()).toArray(), theta);
    }

    @Override
    public double[] gradient(double[] theta, int[] batch) {
        if (batch.length == 0) {
            throw new IllegalArgumentException("the batch is empty");
        }
        for (int i : batch) {
            Objects.checkIndex(i, samples());
        }
        return gradient(features.getRows(batch), batch, theta);
    }

    private double[] gradient(DoubleMatrix rows, int[] indices, double[] theta) {
        double[] slopes = MatrixProduct.times(rows, theta);
        for (int i = 0; i < slopes.length; i++) {
            slopes[i] = loss.slope(responses[indices[i]], slopes[i]) / slopes.length;
        }
        return MatrixProduct.transposeTimes(rows, slopes);
    }
}

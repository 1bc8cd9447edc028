package mdl.ridge.statements;

import java.util.random.RandomGenerator;
import mdl.foundations.analysis.Activation;
import mdl.foundations.analysis.HermitePolynomial;
import mdl.foundations.linalg.MatrixProduct;
import mdl.foundations.random.EntryLaw;
import mdl.ridge.GaussianEquivalent;
import mdl.ridge.LinearModel;
import mdl.ridge.RandomFeatures;
import mdl.ridge.RidgePath;
import mdl.ridge.RidgeRiskEquivalent;
import org.jblas.DoubleMatrix;

/**
 * Ridge regression on random features, for the responses y = ⟨β, z⟩ + c g(z) + ξ with ‖β‖ = 1 and n = 1.5 d.
 *
 * @param activation σ
 * @param equivalent b₀, which is subtracted from the features, b₁ and b⋆², which predict
 * @param noise the variance of ξ
 * @param quadratic c
 * @param shape g, of degree two and of variance one
 * @param penalty λ; at 0 the estimator of least norm
 */
record FeatureRegression(
        Activation activation,
        GaussianEquivalent equivalent,
        double noise,
        double quadratic,
        Shape shape,
        double penalty) {

    private static final double SAMPLES_PER_INPUT = 1.5;
    private static final HermitePolynomial SECOND = new HermitePolynomial(2);

    /** With the coefficients of the activation itself. */
    static FeatureRegression of(Activation activation, double noise, double quadratic, Shape shape, double penalty) {
        return new FeatureRegression(activation, GaussianEquivalent.of(activation), noise, quadratic, shape, penalty);
    }

    /** With a linear target. */
    static FeatureRegression linear(Activation activation, double noise, double penalty) {
        return of(activation, noise, 0, Shape.ONE_INPUT, penalty);
    }

    /** The same regression, predicted by other coefficients. */
    FeatureRegression predictedBy(GaussianEquivalent other) {
        return new FeatureRegression(activation, other, noise, quadratic, shape, penalty);
    }

    /** A function of degree two, orthogonal to the linear ones and of variance one. */
    enum Shape {
        /** h₂(z₁), of correlation 1/√d with the length. */
        ONE_INPUT {
            @Override
            double at(DoubleMatrix z, int i) {
                return SECOND.applyAsDouble(z.get(i, 0));
            }
        },
        /** The length of z, (‖z‖² − d)/√(2d). */
        LENGTH {
            @Override
            double at(DoubleMatrix z, int i) {
                double sum = 0;
                for (int j = 0; j < z.columns; j++) {
                    sum += SECOND.applyAsDouble(z.get(i, j));
                }
                return sum / Math.sqrt(z.columns);
            }
        };

        abstract double at(DoubleMatrix z, int i);
    }

    static int samples(int d) {
        return (int) Math.round(SAMPLES_PER_INPUT * d);
    }

    /**
     * One network's test error on fresh inputs beside what the equivalent predicts, the same twice for a linear target.
     *
     * @param simulated the mean squared error, noise included
     * @param predicted with the part of degree two counted as noise
     * @param asSignal with the part of degree two counted as a linear signal
     */
    record Outcome(double simulated, double predicted, double asSignal) {}

    /** Trains p neurons on n = 1.5 d samples, and tests them on m fresh ones. */
    Outcome observe(int p, int d, int m, RandomGenerator generator) {
        DoubleMatrix weights = EntryLaw.GAUSSIAN.matrix(p, d, generator);
        double energy = quadratic * quadratic;
        double simulated = testError(new RandomFeatures(activation, weights), m, generator);
        double predicted = risk(equivalent.model(weights, slopes(d, 1), noise + energy), d);
        if (quadratic == 0) {
            return new Outcome(simulated, predicted, predicted);
        }
        return new Outcome(
                simulated, predicted, risk(equivalent.model(weights, slopes(d, Math.sqrt(1 + energy)), noise), d));
    }

    /** The test error that a linear model predicts, noise included. */
    double risk(LinearModel model, int d) {
        return model.noise()
                + new RidgeRiskEquivalent(model, samples(d)).at(penalty).total();
    }

    /** β, along the last input: the law of the weights knows no direction. */
    private static double[] slopes(int d, double size) {
        double[] beta = new double[d];
        beta[d - 1] = size;
        return beta;
    }

    private double testError(RandomFeatures features, int m, RandomGenerator generator) {
        int d = features.dimension();
        DoubleMatrix z = EntryLaw.GAUSSIAN.matrix(samples(d), d, generator);
        double[] weights = RidgePath.of(centred(features, z)).estimate(responses(z, generator), penalty);
        DoubleMatrix fresh = EntryLaw.GAUSSIAN.matrix(m, d, generator);
        double[] y = responses(fresh, generator);
        double[] fitted = MatrixProduct.times(centred(features, fresh), weights);
        double sum = 0;
        for (int i = 0; i < m; i++) {
            sum += (y[i] - fitted[i]) * (y[i] - fitted[i]);
        }
        return sum / m;
    }

    private DoubleMatrix centred(RandomFeatures features, DoubleMatrix z) {
        return features.of(z).subi(equivalent.mean());
    }

    private double[] responses(DoubleMatrix z, RandomGenerator generator) {
        double[] y = new double[z.rows];
        for (int i = 0; i < y.length; i++) {
            y[i] = z.get(i, z.columns - 1) + quadratic * shape.at(z, i) + Math.sqrt(noise) * generator.nextGaussian();
        }
        return y;
    }
}

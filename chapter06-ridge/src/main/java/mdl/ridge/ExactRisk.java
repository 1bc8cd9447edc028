package mdl.ridge;

import org.jblas.DoubleMatrix;

/**
 * The excess risk of the ridge estimator on a given data matrix X, averaged over the noise of the labels exactly:
 * B = λ²⟨θ⋆, (Σ̂+λ)⁻¹Σ(Σ̂+λ)⁻¹θ⋆⟩ and V = σ²/n · Tr Σ̂(Σ̂+λ)⁻²Σ.
 *
 * <p>One decomposition serves all penalties. Notes: 6.2.13, 6.2.14.
 */
public final class ExactRisk {

    private final LinearModel model;
    private final RidgePath path;
    private final double[] noiseWeights;

    private ExactRisk(LinearModel model, RidgePath path, double[] noiseWeights) {
        this.model = model;
        this.path = path;
        this.noiseWeights = noiseWeights;
    }

    /**
     * The risk on these covariates.
     *
     * @param x n × d, drawn from the model or not
     * @throws IllegalArgumentException if X is empty, not finite, or has not d columns
     */
    public static ExactRisk of(LinearModel model, DoubleMatrix x) {
        if (x.columns != model.dimension()) {
            throw new IllegalArgumentException("the covariates have " + x.columns + " columns, but the model "
                    + model.dimension() + " dimensions");
        }
        RidgePath path = RidgePath.of(x);
        return new ExactRisk(model, path, path.noiseWeights(model.spectrum()));
    }

    /**
     * The risk on the same covariates for another θ⋆, without a new decomposition.
     *
     * @throws IllegalArgumentException if θ⋆ has not d finite coordinates
     */
    public ExactRisk withTarget(double[] target) {
        return new ExactRisk(new LinearModel(model.spectrum(), target, model.noise()), path, noiseWeights);
    }

    /**
     * B(λ) = ‖θ⋆ − E θ̂_λ‖²_Σ and V(λ) = Tr Σ Cov(θ̂_λ), in O(nd) operations.
     *
     * @throws IllegalArgumentException if λ is negative or not finite
     */
    // tag::at[]
    public ExcessRisk at(double lambda) {
        double bias = model.mahalanobis(path.shrinkage(model.target(), lambda));
        double variance = model.noise() * path.varianceOf(noiseWeights, lambda);
        return new ExcessRisk(bias, variance);
    }
    // end::at[]

    /**
     * The mean of the risks for the columns of Θ in the place of θ⋆, d × m, in O(dm min(n, d)) operations.
     *
     * @throws IllegalArgumentException if λ is negative or not finite, or Θ has not d rows
     */
    public ExcessRisk meanOver(DoubleMatrix targets, double lambda) {
        DoubleMatrix biases = path.shrinkages(targets, lambda);
        double sum = 0;
        for (int k = 0; k < biases.columns; k++) {
            sum += model.mahalanobis(biases.getColumn(k).data);
        }
        return new ExcessRisk(sum / biases.columns, model.noise() * path.varianceOf(noiseWeights, lambda));
    }
}

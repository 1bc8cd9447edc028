package mdl.ridge;

import mdl.foundations.input.Inputs;
import org.jblas.DoubleMatrix;

/**
 * The excess risk of the ridge estimator on given covariates, averaged over the noise of the labels and over a target
 * with independent coordinates of mean 0 and variance τ²/d:
 * B = τ²/d · λ² Tr Σ(Σ̂ + λ)⁻² and V = σ²/n · Tr Σ̂(Σ̂ + λ)⁻²Σ.
 *
 * <p>Both are smooth functions of spectra, which fluctuate by 1/n only, where B at one fixed target fluctuates by n^{−1/2}.
 * Where the law of X does not change when columns change signs, B has the mean of the target with coordinates ±τ/√d.
 *
 * <p>Source: Dobriban and Wager (2018). Notes: 6.2.13, 6.2.14, with the target averaged.
 */
public final class RandomTargetRisk {

    private final CovarianceSpectrum spectrum;
    private final double signal;
    private final double noise;
    private final RidgePath path;
    private final double[] noiseWeights;

    private RandomTargetRisk(CovarianceSpectrum spectrum, double signal, double noise, RidgePath path) {
        this.spectrum = spectrum;
        this.signal = signal;
        this.noise = noise;
        this.path = path;
        this.noiseWeights = path.noiseWeights(spectrum);
    }

    /**
     * The risk on these covariates.
     *
     * @param spectrum the eigenvalues of Σ, in the order of the columns of X
     * @param signal τ², the mean of ‖θ⋆‖², not negative
     * @param noise σ², not negative
     * @param x n × d
     * @throws IllegalArgumentException if X is empty, not finite or has not d columns, or a variance is negative or not finite
     */
    public static RandomTargetRisk of(CovarianceSpectrum spectrum, double signal, double noise, DoubleMatrix x) {
        if (x.columns != spectrum.dimension()) {
            throw new IllegalArgumentException("the covariates have " + x.columns + " columns, but the covariance has "
                    + spectrum.dimension() + " eigenvalues");
        }
        Inputs.finiteNotNegative("the signal", signal);
        Inputs.finiteNotNegative("the noise", noise);
        return new RandomTargetRisk(spectrum, signal, noise, RidgePath.of(x));
    }

    /**
     * B(λ) and V(λ), in O(d) operations.
     *
     * @throws IllegalArgumentException if λ is negative or not finite
     */
    // tag::at[]
    public ExcessRisk at(double lambda) {
        double residual = path.residualTrace(spectrum, noiseWeights, lambda);
        double bias = signal / spectrum.dimension() * residual;
        return new ExcessRisk(bias, noise * path.varianceOf(noiseWeights, lambda));
    }
    // end::at[]
}

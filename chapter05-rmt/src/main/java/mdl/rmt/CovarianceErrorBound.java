package mdl.rmt;

/**
 * How far a sample covariance may be from the truth, ‖Σ̂ − Σ‖/‖Σ‖ in operator norm, except with probability 2e⁻ᵗ, for
 * Gaussian samples.
 *
 * <p>Davidson and Szarek (2001): the singular values of an n × d standard normal matrix lie within √d + √(2t) of √n, except
 * with that probability. With ε = (√d + √(2t))/√n, the eigenvalues of Σ̂ lie within 2ε + ε² of 1 for Σ = I, and any
 * other Σ costs the factor ‖Σ‖. By Cauchy's inequality ε² ≤ 3r with r = (d + t)/n, and 2ε + ε² ≤ 2√3(√r + r).
 *
 * <p>Notes: Theorem 10, equation 5.4.8, for all sub-Gaussian samples with a constant C that depends on their law.
 *
 * @param samples n, at least 1
 * @param dimension d, at least 1
 * @param t positive
 */
public record CovarianceErrorBound(int samples, int dimension, double t) {

    /** A constant C of the theorem that is proved for Gaussian samples, 2√3. */
    public static final double CONSTANT = 2 * Math.sqrt(3);

    /** @throws IllegalArgumentException if n or d is below 1, or t is not positive and finite */
    public CovarianceErrorBound {
        if (samples < 1 || dimension < 1) {
            throw new IllegalArgumentException("there are " + samples + " samples in " + dimension
                    + " dimensions, but there must be at least 1 of each");
        }
        if (!(t > 0 && t < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("t is " + t + ", but must be positive and finite");
        }
    }

    /** The bound as Davidson and Szarek give it, 2ε + ε². */
    // tag::bounds[]
    public double sharp() {
        double deviation = (Math.sqrt(dimension) + Math.sqrt(2 * t)) / Math.sqrt(samples);
        return 2 * deviation + deviation * deviation;
    }

    /** The bound in the form of the notes, C(√r + r) with r = (d + t)/n. */
    public double simple() {
        double ratio = (dimension + t) / samples;
        return CONSTANT * (Math.sqrt(ratio) + ratio);
    }
    // end::bounds[]

    /** The probability 2e⁻ᵗ with which the error may be larger. */
    public double failure() {
        return 2 * Math.exp(-t);
    }
}

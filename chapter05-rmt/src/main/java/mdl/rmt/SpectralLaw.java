package mdl.rmt;

/** A limiting law of eigenvalues: a density on intervals, possibly with an atom, and its Stieltjes transform. */
public interface SpectralLaw extends StieltjesTransform {

    /** The density of the absolutely continuous part at x; 0 outside its support. */
    double density(double x);

    /** The mass of (−∞, x]. */
    double cdf(double x);

    /** The mass of (−∞, x), which differs from {@link #cdf} at an atom only. */
    double cdfBelow(double x);

    /**
     * The k-th moment ∫ λᵏ μ(dλ).
     *
     * @throws IllegalArgumentException if k is negative
     */
    double moment(int k);

    /** The left edge of the support of the density. */
    double lowerEdge();

    /** The right edge of the support of the density. */
    double upperEdge();
}

package mdl.foundations.analysis;

/**
 * The Airy function Ai, the solution of y″ = xy that decays for large x.
 *
 * <p>Ai(x) = (1/2π)∫ exp(i(t³/3 + xt)) dt over a line parallel to the real axis at a height c &gt; 0, where the integrand is
 * entire and falls as exp(−cu²): the trapezoidal rule converges exponentially (Trefethen and Weideman, 2014). For x &gt; 1
 * the line passes through the saddle at i√x, so that the value keeps its relative accuracy.
 */
public final class Airy {

    private static final double LEAST = -12;

    /** At u² = 40/c the integrand has fallen below rounding. */
    private static final double REACH = 40;

    private Airy() {}

    /**
     * Ai(x), to absolute rounding accuracy for x ≤ 1 and to relative beyond; costs 20 to 100 exponentials.
     *
     * @throws IllegalArgumentException if x &lt; −12, where terms cancel, or x is not a number
     */
    public static double ai(double x) {
        if (!(x >= LEAST)) {
            throw new IllegalArgumentException("x is " + x + ", but must be at least " + LEAST);
        }
        double height = x > 1 ? Math.sqrt(x) : x > -4 ? 1 : 0.5;
        double step = height < 1 ? 0.09 : Math.min(0.15, 0.4 / Math.sqrt(height));
        // The saddle's own size, exp(-2x√x/3) at height √x, is taken out of the sum, which would vanish with it.
        double level = height * height * height / 3 - x * height;
        int terms = (int) Math.ceil(Math.sqrt(REACH / height) / step);
        double sum = 0.5;
        for (int k = 1; k <= terms; k++) {
            double u = k * step;
            sum += Math.exp(-height * u * u) * Math.cos(u * (u * u / 3 - height * height + x));
        }
        return step / Math.PI * sum * Math.exp(level);
    }
}

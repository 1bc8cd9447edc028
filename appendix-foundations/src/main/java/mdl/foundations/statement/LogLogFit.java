package mdl.foundations.statement;

import java.util.Arrays;
import mdl.foundations.input.Inputs;
import mdl.foundations.random.Sample;
import mdl.foundations.random.Sweep;

/**
 * The straight line through the logarithms of means against the logarithms of sizes, by weighted least squares.
 *
 * <p>Each mean weighs with the inverse variance of its logarithm, (mean / standard error)². Where the points scatter
 * about the line by more than their own errors explain, the error of the slope is widened by the same factor (Birge,
 * 1932), so that a curved relation cannot pass for a sharp exponent. Without chance the slope is that of the last step,
 * and its uncertainty is what may still change: corrections of relative order size^{-1/2} or faster shrink by √2 or more
 * with every doubling.
 *
 * @param slope the fitted exponent
 * @param halfWidth half the width of its interval, which misses the exponent on each side with probability 10⁻⁶/2
 */
record LogLogFit(double slope, double halfWidth) {

    /** The sum of 2^{-1/2} + 2^{-1} + …, in units of the last change. */
    private static final double STILL_TO_COME = 1 / (Math.sqrt(2) - 1);

    static LogLogFit of(Sweep sweep) {
        int m = sweep.length();
        Inputs.atLeast("the number of sizes of a fitted exponent", m, 3);
        double[] x = new double[m];
        double[] y = new double[m];
        for (int k = 0; k < m; k++) {
            x[k] = Math.log(sweep.size(k));
            y[k] = Math.log(sweep.mean(k));
        }
        return isWithoutChance(sweep) ? ofLastStep(x, y) : weighted(sweep, x, y);
    }

    /**
     * Whether no number varies; two or three trials would be the worst of both, since weights taken from them are mostly
     * noise.
     */
    private static boolean isWithoutChance(Sweep sweep) {
        int fewest = sweep.samples().stream().mapToInt(Sample::size).min().orElse(0);
        int most = sweep.samples().stream().mapToInt(Sample::size).max().orElse(0);
        Inputs.require(
                most == 1 || fewest >= Expectation.LEAST_TRIALS,
                "a sweep has " + fewest + " to " + most + " trials at its sizes, but must have one at each or at least "
                        + Expectation.LEAST_TRIALS);
        return sweep.samples().stream().allMatch(sample -> sample.standardError() == 0);
    }

    private static LogLogFit ofLastStep(double[] x, double[] y) {
        int last = x.length - 1;
        double slope = (y[last] - y[last - 1]) / (x[last] - x[last - 1]);
        double before = (y[last - 1] - y[last - 2]) / (x[last - 1] - x[last - 2]);
        double largest = Arrays.stream(y).map(Math::abs).max().orElse(0);
        if (!(largest < Double.POSITIVE_INFINITY)) {
            return new LogLogFit(slope, Double.POSITIVE_INFINITY);
        }
        double rounding = Rounding.of(2).withScale(largest).tolerance() / (x[last] - x[last - 1]);
        return new LogLogFit(slope, STILL_TO_COME * Math.abs(slope - before) + rounding);
    }

    private static LogLogFit weighted(Sweep sweep, double[] x, double[] y) {
        int m = x.length;
        double[] weight = new double[m];
        int spare = 0;
        for (int k = 0; k < m; k++) {
            // Trials that agree leave the rounding of their mean.
            double rounding = Rounding.of(sweep.samples().get(k).size()).tolerance();
            double relative = Math.max(sweep.standardError(k) / sweep.mean(k), rounding);
            weight[k] = 1 / (relative * relative);
            spare += sweep.samples().get(k).size() - 1;
        }
        double total = 0;
        double meanX = 0;
        double meanY = 0;
        for (int k = 0; k < m; k++) {
            total += weight[k];
            meanX += weight[k] * x[k];
            meanY += weight[k] * y[k];
        }
        meanX /= total;
        meanY /= total;
        double spread = 0;
        double product = 0;
        for (int k = 0; k < m; k++) {
            spread += weight[k] * (x[k] - meanX) * (x[k] - meanX);
            product += weight[k] * (x[k] - meanX) * (y[k] - meanY);
        }
        double slope = product / spread;
        double misfit = 0;
        for (int k = 0; k < m; k++) {
            double residual = y[k] - meanY - slope * (x[k] - meanX);
            misfit += weight[k] * residual * residual;
        }
        double error = Math.sqrt(Math.max(1, misfit / (m - 2)) / spread);
        return new LogLogFit(slope, Significance.twoSidedQuantile(spare) * error);
    }
}

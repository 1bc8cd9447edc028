package mdl.foundations.statement;

import mdl.foundations.random.Sweep;

/**
 * The straight line through the logarithms of means against the logarithms of sizes, by weighted least squares.
 *
 * <p>Each mean weighs with the inverse variance of its logarithm, (mean / standard error)². Where the points scatter
 * about the line by more than their own errors explain, the error of the slope is widened by the same factor (Birge,
 * 1932), so that a curved relation cannot pass for a sharp exponent. Without chance the scatter is all there is.
 *
 * @param slope the fitted exponent
 * @param standardError its standard error
 * @param degreesOfFreedom of the quantile that turns the standard error into an interval
 */
record LogLogFit(double slope, double standardError, int degreesOfFreedom) {

    static LogLogFit of(Sweep sweep) {
        int m = sweep.length();
        Hypothesis.atLeast("the number of sizes of a fitted exponent", m, 3);
        boolean chance = sweep.samples().stream().allMatch(sample -> sample.standardError() > 0);
        double[] x = new double[m];
        double[] y = new double[m];
        double[] weight = new double[m];
        int spare = 0;
        for (int k = 0; k < m; k++) {
            x[k] = Math.log(sweep.size(k));
            y[k] = Math.log(sweep.mean(k));
            double relative = chance ? sweep.standardError(k) / sweep.mean(k) : 1;
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
        double scatter = misfit / (m - 2);
        double error = Math.sqrt((chance ? Math.max(1, scatter) : scatter) / spread);
        return new LogLogFit(slope, error, chance ? spare : m - 2);
    }

    /** Half the width of the interval that misses the exponent with probability 2·10⁻⁶. */
    double halfWidth() {
        return Significance.studentQuantile(degreesOfFreedom) * standardError;
    }
}

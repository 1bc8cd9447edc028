package mdl.curse.statements;

import java.util.Arrays;
import java.util.stream.IntStream;
import mdl.foundations.analysis.Order;
import mdl.foundations.exhibit.Axis;
import mdl.foundations.exhibit.ConvergenceFigure;
import mdl.foundations.exhibit.Figure;
import mdl.foundations.exhibit.NumberText;
import mdl.foundations.random.Sweep;
import mdl.rmt.EmpiricalSpectrum;
import mdl.rmt.MarchenkoPasturLaw;
import mdl.rmt.SpectralHistogram;

/** The eigenvalues of an empirical covariance, seen. */
final class UnreliableCovarianceFigures {

    private static final int BINS = 40;

    private UnreliableCovarianceFigures() {}

    static Figure spectrum(EmpiricalSpectrum spectrum, int samples, MarchenkoPasturLaw law) {
        SpectralHistogram histogram = spectrum.histogram(BINS);
        return Figure.of(Axis.linear("eigenvalue λ"), Axis.linear("density").range(0, 1))
                .titled("Eigenvalues of the empirical covariance of isotropic data")
                .described("A histogram of eigenvalues spreads far to both sides of one, where all of them should be.")
                .histogram(
                        "eigenvalues, d = " + NumberText.integer(spectrum.dimension()) + ", n = "
                                + NumberText.integer(samples),
                        histogram.edges(),
                        histogram.densities())
                .curve("Marchenko–Pastur law", law::density, law.lowerEdge(), law.upperEdge())
                .marker("population", 1);
    }

    /** The share of the variance in the first k directions, as a principal component analysis reports it. */
    static Figure explained(EmpiricalSpectrum spectrum, int samples) {
        double[] ascending = spectrum.eigenvalues();
        int d = ascending.length;
        double total = Arrays.stream(ascending).sum();
        double[] directions = IntStream.rangeClosed(0, d).asDoubleStream().toArray();
        double[] shares = new double[d + 1];
        for (int k = 1; k <= d; k++) {
            shares[k] = shares[k - 1] + ascending[d - k] / total;
        }
        return Figure.of(Axis.linear("principal components"), Axis.linear("share of the variance"))
                .titled("What a principal component analysis of isotropic data reports")
                .described("A curve rises above the straight line of equal shares.")
                .curve("empirical, n = " + NumberText.integer(samples), directions, shares)
                .dashed("population", k -> k / d, 0, d);
    }

    static Figure convergence(Order order, Sweep fixed, Sweep growing) {
        return ConvergenceFigure.of("samples n", "error in operator norm", order, fixed, "dimension n/2", growing)
                .titled("The error of the empirical covariance")
                .described("In fixed dimension the error falls like one over the root of n; where the dimension grows"
                        + " with n it does not fall.");
    }
}

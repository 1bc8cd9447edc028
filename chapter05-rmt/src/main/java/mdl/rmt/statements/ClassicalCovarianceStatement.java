package mdl.rmt.statements;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.IntUnaryOperator;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import mdl.foundations.analysis.Order;
import mdl.foundations.exhibit.Axis;
import mdl.foundations.exhibit.ConvergenceFigure;
import mdl.foundations.exhibit.Figure;
import mdl.foundations.input.Inputs;
import mdl.foundations.linalg.Cholesky;
import mdl.foundations.linalg.MatrixProduct;
import mdl.foundations.linalg.MatrixSize;
import mdl.foundations.linalg.SymmetricEigen;
import mdl.foundations.random.EntryLaw;
import mdl.foundations.random.Experiment;
import mdl.foundations.random.Randomness;
import mdl.foundations.random.Sample;
import mdl.foundations.statement.Bound;
import mdl.foundations.statement.Evidence;
import mdl.foundations.statement.Expectation;
import mdl.foundations.statement.Identity;
import mdl.foundations.statement.Law;
import mdl.foundations.statement.Limit;
import mdl.foundations.statement.Notes;
import mdl.foundations.statement.Parameter;
import mdl.foundations.statement.Rate;
import mdl.foundations.statement.Rounding;
import mdl.foundations.statement.Statement;
import mdl.rmt.EmpiricalSpectrum;
import mdl.rmt.FourthMoments;
import mdl.rmt.GaussianLikelihood;
import mdl.rmt.SampleCovariance;
import mdl.rmt.SpectralHistogram;
import org.hipparchus.distribution.continuous.ChiSquaredDistribution;
import org.hipparchus.distribution.continuous.NormalDistribution;
import org.jblas.DoubleMatrix;

/** In a fixed dimension, the sample covariance approaches the truth like n^{-1/2}, with Gaussian fluctuations. */
@Notes(
        id = "classical-covariance",
        name = "The sample covariance in a fixed dimension",
        section = "5.4.1",
        items = {"Remark 22"},
        sources = {"anderson1963", "isserlis1918"})
public record ClassicalCovarianceStatement(
        @Parameter("largest number of samples n, at least 2048")
        int samples,

        @Parameter("data sets at each of the sizes n/32, n/16, …, n, at least 500")
        int trials)
        implements Statement {

    /** A factor A of Σ = AAᵀ with well separated eigenvalues. */
    private static final DoubleMatrix FACTOR = new DoubleMatrix(new double[][] {{1, 0, 0}, {1, 2, 0}, {0, 1, 8}});

    /** Apart, because their moments need the native library and a list of statements must not. */
    private static final class Populations {
        static final CovariancePopulation GAUSSIAN = CovariancePopulation.of(EntryLaw.GAUSSIAN, 0, FACTOR);
        /** E u⁴ = 9/5 for a uniform u of variance 1. */
        static final CovariancePopulation UNIFORM = CovariancePopulation.of(EntryLaw.UNIFORM, -1.2, FACTOR);
    }

    private static final Order CENTRAL_LIMIT = Order.inverseRoot("n");
    private static final int PAIRS = FACTOR.rows * (FACTOR.rows + 1) / 2;
    private static final int BINS = 30;
    private static final int LONG = 6;
    private static final int SHORT = 4;

    /** So many samples that what the laws of the limit lack, of order n^{-1/2}, is far below what the trials resolve. */
    public ClassicalCovarianceStatement() {
        this(4096, 600);
    }

    /** @throws IllegalArgumentException if n &lt; 2048, there are fewer than 500 trials, or a matrix cannot fit in memory */
    public ClassicalCovarianceStatement {
        Inputs.atLeast("samples", samples, 2048);
        Inputs.atLeast("trials", trials, 500);
        MatrixSize.require(samples, FACTOR.rows);
    }

    @Override
    public Evidence examine(Randomness random) {
        Experiment<CovarianceEstimate> gaussian =
                estimates(Populations.GAUSSIAN, samples, LONG, trials, n -> 1, random.named("Gaussian"));
        Experiment<CovarianceEstimate> uniform =
                estimates(Populations.UNIFORM, samples / 2, 1, 4 * trials, n -> 1, random.named("uniform"));
        CovariancePopulation round = CovariancePopulation.of(EntryLaw.GAUSSIAN, 0, DoubleMatrix.eye(FACTOR.rows));
        Experiment<CovarianceEstimate> equal = estimates(round, samples / 4, 1, trials, n -> 1, random.named("equal"));
        Experiment<CovarianceEstimate> growing = estimates(
                Populations.GAUSSIAN,
                samples / 32,
                SHORT,
                2 * Expectation.LEAST_TRIALS,
                n -> n / 8,
                random.named("growing"));
        FourthMoments normal = Populations.GAUSSIAN.moments();
        FourthMoments flat = Populations.UNIFORM.moments();

        return Evidence.that(
                        rate(gaussian),
                        resolvent(gaussian),
                        eigenvalues(gaussian),
                        enumerated(new FourthMoments(FACTOR, -2)),
                        mean("Gaussian", gaussian, normal),
                        mean("uniform", uniform, flat),
                        law("Gaussian", gaussian, normal),
                        law("uniform", uniform, flat),
                        largest("Gaussian", Populations.GAUSSIAN, gaussian, normal),
                        largest("uniform", Populations.UNIFORM, uniform, flat),
                        likelihood(1, random.named("likelihood")),
                        information(normal))
                .failsWith("a dimension that grows with $n$", rate(growing), resolvent(growing), eigenvalues(growing))
                .failsWith(
                        "the fourth moments of Gaussian data",
                        enumerated(normal),
                        mean("uniform", uniform, normal),
                        law("uniform", uniform, normal),
                        largest("uniform", Populations.UNIFORM, uniform, normal))
                .failsAsPrinted(
                        "5.4.6", "eigenvalues of $Σ$ that coincide", largest("Gaussian", round, equal, round.moments()))
                .failsWith(
                        "the estimate $\\frac{n}{n-1}\\hat{Σ}$",
                        likelihood(samples / (samples - 1.0), random.named("likelihood")))
                .failsWith("the fourth moments of uniform data", information(flat))
                .shows("eigenvalue", () -> eigenvalueFigure(uniform))
                .shows("convergence", () -> convergenceFigure(gaussian, growing));
    }

    private static Experiment<CovarianceEstimate> estimates(
            CovariancePopulation population,
            int largest,
            int sizes,
            int trials,
            IntUnaryOperator copies,
            Randomness random) {
        Map<Integer, CovariancePopulation> enlarged = IntStream.range(0, sizes)
                .mapToObj(k -> largest >> k)
                .collect(Collectors.toMap(n -> n, n -> population.copies(copies.applyAsInt(n))));
        return Experiment.doublingTo(
                largest,
                sizes,
                trials,
                random,
                (n, generator) -> enlarged.get(n).estimate(n, generator));
    }

    private static Rate rate(Experiment<CovarianceEstimate> estimates) {
        return Rate.of(
                "$\\frac{1}{\\sqrt{d}}\\|Σ^{-1/2}(\\hat{Σ}-Σ)Σ^{-1/2}\\|_F$ falls like $1/\\sqrt{n}$",
                estimates.measure(CovarianceEstimate::error), -0.5, 0);
    }

    private static Limit eigenvalues(Experiment<CovarianceEstimate> estimates) {
        return Limit.of(
                "every eigenvalue of $\\hat{Σ}$ approaches that of $Σ$",
                estimates.measure(CovarianceEstimate::farthest),
                CENTRAL_LIMIT);
    }

    private static Limit resolvent(Experiment<CovarianceEstimate> estimates) {
        return Limit.of(
                "$\\frac1d\\Tr A(\\hat{Σ}-z)^{-1}$ approaches $\\frac1d\\Tr A(Σ-z)^{-1}$ at two points $z$",
                estimates.measure(CovarianceEstimate::trace),
                CENTRAL_LIMIT);
    }

    private static Identity enumerated(FourthMoments moments) {
        int d = FACTOR.rows;
        DoubleMatrix truth = moments.covariance();
        List<Double> averages = new ArrayList<>();
        List<Double> formula = new ArrayList<>();
        for (int entry = 0; entry < d * d * d * d; entry++) {
            int j = entry % d;
            int k = entry / d % d;
            int l = entry / (d * d) % d;
            int m = entry / (d * d * d);
            double sum = 0;
            for (int signs = 0; signs < 1 << d; signs++) {
                double[] x = MatrixProduct.times(FACTOR, signs(signs));
                sum += (x[j] * x[k] - truth.get(j, k)) * (x[l] * x[m] - truth.get(l, m));
            }
            averages.add(sum / (1 << d));
            formula.add(moments.entry(j, k, l, m));
        }
        double scale = Math.pow(FACTOR.norm2(), 4);
        return Identity.of(
                "$V_{jk,lm}$ for random signs, as the mean over all of them",
                averages.stream().mapToDouble(Double::doubleValue).toArray(),
                formula.stream().mapToDouble(Double::doubleValue).toArray(),
                Rounding.of(1 << d).withScale(scale));
    }

    private static double[] signs(int bits) {
        return IntStream.range(0, FACTOR.rows)
                .mapToDouble(p -> (bits >> p & 1) == 0 ? 1 : -1)
                .toArray();
    }

    private static Expectation mean(String data, Experiment<CovarianceEstimate> estimates, FourthMoments moments) {
        return Expectation.of(
                "the mean of $n\\,δ^\\top V^{-1}δ$ is $\\frac{d(d+1)}{2}$ at every $n$, for $δ$ the entries of $\\hat{Σ}-Σ$: "
                        + data + " data",
                PAIRS,
                mahalanobis(estimates, moments));
    }

    private static Law law(String data, Experiment<CovarianceEstimate> estimates, FourthMoments moments) {
        ChiSquaredDistribution limit = new ChiSquaredDistribution(PAIRS);
        return Law.of(
                "$n\\,δ^\\top V^{-1}δ$ follows the chi-square law with $\\frac{d(d+1)}{2}$ degrees of freedom: " + data
                        + " data",
                mahalanobis(estimates, moments),
                limit::cumulativeProbability);
    }

    private static Sample mahalanobis(Experiment<CovarianceEstimate> estimates, FourthMoments moments) {
        Cholesky covariance = Cholesky.of(moments.matrix());
        return estimates.atLargest(estimate -> estimate.mahalanobis(covariance));
    }

    private static Law largest(
            String data,
            CovariancePopulation population,
            Experiment<CovarianceEstimate> estimates,
            FourthMoments moments) {
        double deviation = population.deviationOfLargest(moments);
        return Law.of(
                "$\\sqrt{n}\\,(\\hat{λ}_1-λ_1)/σ_1$ follows $N(0,1)$ with $σ_1^2=\\Var((u_1^\\top x)^2)$: " + data
                        + " data",
                estimates.atLargest(estimate -> estimate.largest() / deviation),
                new NormalDistribution()::cumulativeProbability);
    }

    /** Among Σ̂ and many other matrices, the estimate scaled by a factor has the largest likelihood. */
    private Bound likelihood(double factor, Randomness random) {
        RandomGenerator generator = random.generator();
        DoubleMatrix observed = SampleCovariance.of(EntryLaw.GAUSSIAN.matrix(samples, FACTOR.rows, generator));
        GaussianLikelihood likelihood = new GaussianLikelihood(observed);
        double[] others = Stream.concat(
                        Stream.of(observed),
                        Stream.generate(() -> EntryLaw.GAUSSIAN.matrix(samples, FACTOR.rows, generator))
                                .map(SampleCovariance::of)
                                .limit(Expectation.LEAST_TRIALS))
                .mapToDouble(likelihood::negativeLog)
                .toArray();
        double[] estimate = new double[others.length];
        Arrays.fill(estimate, likelihood.negativeLog(observed.mul(factor)));
        return Bound.always(
                "no other covariance has a larger Gaussian likelihood than the estimate",
                estimate,
                others,
                Rounding.of(FACTOR.rows).withScale(FACTOR.rows));
    }

    private static Identity information(FourthMoments moments) {
        DoubleMatrix information = GaussianLikelihood.information(moments.covariance());
        DoubleMatrix product = MatrixProduct.multiply(moments.matrix(), information);
        double[] values = SymmetricEigen.valuesOf(Populations.GAUSSIAN.moments().matrix());
        return Identity.of(
                "$V$ is the inverse of Fisher's information about the entries of $Σ$",
                DoubleMatrix.eye(PAIRS).data,
                product.data,
                Rounding.of(PAIRS).withCondition(values[PAIRS - 1] / values[0]));
    }

    private Figure eigenvalueFigure(Experiment<CovarianceEstimate> uniform) {
        double deviation = Populations.UNIFORM.deviationOfLargest(Populations.UNIFORM.moments());
        double normal = Populations.UNIFORM.deviationOfLargest(Populations.GAUSSIAN.moments());
        double[] fluctuations = uniform.atLargest(CovarianceEstimate::largest).values();
        Arrays.sort(fluctuations);
        SpectralHistogram histogram = new EmpiricalSpectrum(fluctuations).histogram(BINS);
        double width = 3 * normal;
        return Figure.of(Axis.linear("√n (λ̂₁ − λ₁)"), Axis.linear("density"))
                .titled("Fluctuations of the largest eigenvalue, uniform data")
                .described("The bars follow the curve of the uniform fourth moments, not the wider Gaussian one.")
                .histogram(4 * trials + " data sets, n = " + samples / 2, histogram.edges(), histogram.densities())
                .curve("σ₁ of uniform data", new NormalDistribution(0, deviation)::density, -width, width)
                .dashed("σ₁ of Gaussian data", new NormalDistribution(0, normal)::density, -width, width);
    }

    private static Figure convergenceFigure(
            Experiment<CovarianceEstimate> fixed, Experiment<CovarianceEstimate> growing) {
        return ConvergenceFigure.of(
                        "number of samples n",
                        "error per row",
                        CENTRAL_LIMIT,
                        fixed.measure(CovarianceEstimate::error),
                        "d proportional to n",
                        growing.measure(CovarianceEstimate::error))
                .titled("Error of the sample covariance")
                .described("In three dimensions the error falls like 1/√n; with d growing like n it stays.");
    }
}

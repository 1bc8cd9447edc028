package mdl.ridge.statements;

import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import mdl.foundations.analysis.Order;
import mdl.foundations.exhibit.Axis;
import mdl.foundations.exhibit.Figure;
import mdl.foundations.exhibit.Quantity;
import mdl.foundations.input.Inputs;
import mdl.foundations.linalg.Cholesky;
import mdl.foundations.linalg.LeastSquares;
import mdl.foundations.linalg.MatrixProduct;
import mdl.foundations.linalg.MatrixSize;
import mdl.foundations.linalg.SingularValueDecomposition;
import mdl.foundations.random.EntryLaw;
import mdl.foundations.random.Randomness;
import mdl.foundations.random.Sample;
import mdl.foundations.random.Sweep;
import mdl.foundations.statement.Evidence;
import mdl.foundations.statement.Expectation;
import mdl.foundations.statement.Identity;
import mdl.foundations.statement.Law;
import mdl.foundations.statement.Limit;
import mdl.foundations.statement.Notes;
import mdl.foundations.statement.Parameter;
import mdl.foundations.statement.Rounding;
import mdl.foundations.statement.Statement;
import mdl.ridge.CovarianceSpectrum;
import mdl.ridge.ExactRisk;
import mdl.ridge.LinearModel;
import mdl.rmt.MarchenkoPasturLaw;
import org.hipparchus.complex.Complex;
import org.hipparchus.distribution.continuous.ChiSquaredDistribution;
import org.jblas.DoubleMatrix;

/** With Gaussian covariates, least squares has the mean excess risk σ²d/(n − d − 1), whatever their covariance. */
@Notes(
        id = "ols-risk",
        name = "The risk of ordinary least squares",
        section = "6.2.1",
        items = {},
        sources = {"breiman1983", "marchenko1967"})
public record OlsRiskStatement(
        @Parameter("number of samples n, at least d + 6, as the variance of the risk is infinite for n ≤ d + 3")
        int samples,

        @Parameter("dimension d, at least max(n/5, 10)") int dimension,

        @Parameter("data sets, at least 200") int trials)
        implements Statement {

    private static final double NOISE = 0.5;

    /** Three samples for each dimension. */
    public OlsRiskStatement() {
        this(60, 20, 400);
    }

    /** @throws IllegalArgumentException if d &lt; max(n/5, 10), n &lt; d + 6, there are fewer than 200 trials, or X cannot fit in memory */
    public OlsRiskStatement {
        Inputs.atLeast("dimension", dimension, Math.max(samples / 5, 10));
        Inputs.atLeast("samples", samples, dimension + 6L);
        Inputs.atLeast("trials", trials, 200);
        MatrixSize.require(samples, dimension);
    }

    @Override
    public Evidence examine(Randomness random) {
        List<Trained> draws = random.named("data").trials(trials, generator -> {
            DoubleMatrix z = EntryLaw.GAUSSIAN.matrix(samples, dimension, generator);
            double[] noise = EntryLaw.GAUSSIAN.matrix(samples, 1, generator).muli(Math.sqrt(NOISE)).data;
            return Trained.on(z, noise, model());
        });
        double randomDesign = NOISE * dimension / (samples - dimension - 1);
        double fixedDesign = NOISE * dimension / samples;

        return Evidence.that(
                        variance(draws, randomDesign),
                        excessRisk(draws, randomDesign),
                        trainingError(draws, fixedDesign),
                        independentOfCovariance(draws, model()),
                        unbiased(draws, samples),
                        diagonal(draws, samples - dimension - 1),
                        offDiagonal(draws, 0, 1),
                        diagonalLaw(draws, samples - dimension + 1),
                        approachesTransform(gamma -> gamma * transformAtZero(gamma)))
                .failsWith(
                        "the risk $σ^2d/n$ of a fixed design",
                        variance(draws, fixedDesign),
                        excessRisk(draws, fixedDesign),
                        approachesTransform(gamma -> gamma))
                .failsAsPrinted(
                        "6.2.21",
                        "the transform without its factor $γ$",
                        approachesTransform(OlsRiskStatement::transformAtZero))
                .failsWith("new covariates in place of those of the sample", trainingError(draws, randomDesign))
                .failsWith(
                        "the Euclidean norm of the error",
                        independentOfCovariance(
                                draws,
                                new LinearModel(CovarianceSpectrum.isotropic(dimension), new double[dimension], NOISE)))
                .failsWith("fewer samples than dimensions", unbiased(draws, dimension - 1))
                .failsWith(
                        "$Z^\\top Z$ replaced by its mean $nI_d$",
                        diagonal(draws, samples),
                        diagonalLaw(draws, samples))
                .failsWith("a diagonal entry in place of one off the diagonal", offDiagonal(draws, 1, 1))
                .shows("risk", () -> riskFigure(random.named("figure")))
                .shows("mean", () -> Quantity.meanOf(sample(draws, Trained::variance)))
                .shows("predicted", () -> Quantity.of(randomDesign, 4))
                .shows("fixed-design", () -> Quantity.of(fixedDesign, 4));
    }

    private LinearModel model() {
        double[] target = new double[dimension];
        Arrays.fill(target, 1);
        return new LinearModel(CovarianceSpectrum.powerLaw(dimension, 1), target, NOISE);
    }

    /** One data set X = ZΣ^{1/2}, (ZᵀZ)⁻¹, and the error of the least-squares estimator. */
    private record Trained(DoubleMatrix x, DoubleMatrix inverse, double variance, double excess, double training) {

        static Trained on(DoubleMatrix z, double[] noise, LinearModel model) {
            Cholesky factor = Cholesky.of(MatrixProduct.gram(z));
            DoubleMatrix inverse = factor.solve(DoubleMatrix.eye(z.columns));
            DoubleMatrix roots = new DoubleMatrix(Arrays.stream(model.spectrum().eigenvalues())
                    .map(Math::sqrt)
                    .toArray());
            DoubleMatrix x = z.mulRowVector(roots);
            double[] y = MatrixProduct.times(x, model.target());
            for (int i = 0; i < y.length; i++) {
                y[i] += noise[i];
            }
            // tag::error[]
            double[] error = LeastSquares.solve(x, new DoubleMatrix(y)).solution().data;
            double[] target = model.target();
            for (int k = 0; k < error.length; k++) {
                error[k] -= target[k];
            }
            // end::error[]
            double[] fitted = MatrixProduct.times(x, error);
            double training = Arrays.stream(fitted).map(v -> v * v).sum() / fitted.length;
            return new Trained(x, inverse, NOISE * inverse.diag().sum(), model.mahalanobis(error), training);
        }
    }

    private static Sample sample(List<Trained> draws, ToDoubleFunction<Trained> number) {
        return new Sample(draws.stream().mapToDouble(number).toArray());
    }

    private static Expectation variance(List<Trained> draws, double predicted) {
        return Expectation.of(
                "the variance $V(X,0^+)=σ^2\\Tr(Z^\\top Z)^{-1}$ has the mean $\\frac{σ^2d}{n-d-1}$",
                predicted,
                sample(draws, Trained::variance));
    }

    private static Expectation excessRisk(List<Trained> draws, double predicted) {
        return Expectation.of(
                "the excess risk on new covariates has the mean $\\frac{σ^2d}{n-d-1}$, with $λ_k=1/k$ and noisy labels",
                predicted,
                sample(draws, Trained::excess));
    }

    private static Expectation trainingError(List<Trained> draws, double predicted) {
        return Expectation.of(
                "on the covariates of the sample, $\\frac{1}{n}\\norm{X(\\hat{θ}-θ_\\star)}^2$ has the mean $\\frac{σ^2d}{n}$",
                predicted, sample(draws, Trained::training));
    }

    private static Identity independentOfCovariance(List<Trained> draws, LinearModel model) {
        List<Trained> some = draws.subList(0, Expectation.LEAST_TRIALS);
        double condition = 1;
        double scale = 0;
        for (Trained draw : some) {
            double[] s = SingularValueDecomposition.valuesOf(draw.x());
            condition = Math.max(condition, Math.pow(s[0] / s[s.length - 1], 2));
            scale = Math.max(scale, draw.variance());
        }
        return Identity.of(
                "$\\frac{σ^2}{n}\\Tr\\hat{Σ}^{-1}Σ=σ^2\\Tr(Z^\\top Z)^{-1}$ for $λ_k=1/k$",
                some.stream()
                        .mapToDouble(draw -> ExactRisk.of(model, draw.x()).at(0).variance())
                        .toArray(),
                some.stream().mapToDouble(Trained::variance).toArray(),
                Rounding.of(draws.get(0).x().rows).withCondition(condition).withScale(scale));
    }

    private Identity unbiased(List<Trained> draws, int rows) {
        DoubleMatrix x = draws.get(0).x().getRange(0, rows, 0, dimension);
        double[] target = model().target();
        LeastSquares fit = LeastSquares.solve(x, new DoubleMatrix(MatrixProduct.times(x, target)));
        double[] s = fit.singularValues();
        return Identity.of(
                "without noise, $\\hat{θ}=θ_\\star$: the bias $B(θ_\\star,X,0^+)$ is zero",
                target,
                fit.solution().data,
                Rounding.of(rows + dimension)
                        .withCondition(s[0] / s[s.length - 1])
                        .withScale(new DoubleMatrix(target).norm2()));
    }

    private static Expectation diagonal(List<Trained> draws, double free) {
        return Expectation.of(
                "the first diagonal entry of $(Z^\\top Z)^{-1}$ has the mean $\\frac{1}{n-d-1}$",
                1 / free, sample(draws, draw -> draw.inverse().get(0, 0)));
    }

    private static Expectation offDiagonal(List<Trained> draws, int row, int column) {
        return Expectation.of(
                "an entry of $(Z^\\top Z)^{-1}$ off the diagonal has the mean zero",
                0,
                sample(draws, draw -> draw.inverse().get(row, column)));
    }

    private static Law diagonalLaw(List<Trained> draws, int degrees) {
        return Law.of(
                "one over the first diagonal entry of $(Z^\\top Z)^{-1}$ has the $χ^2$ law with $n-d+1$ degrees of freedom",
                sample(draws, draw -> 1 / draw.inverse().get(0, 0)),
                new ChiSquaredDistribution(degrees)::cumulativeProbability);
    }

    private Limit approachesTransform(Function<Double, Double> limit) {
        double gamma = (double) dimension / samples;
        return Limit.of(
                "$\\frac{d}{n-d-1}$ approaches $γs_γ(0)$, with the transform of the Marchenko–Pastur law",
                Sweep.exactlyDoublingTo(
                        samples * 64.0, 5, n -> Math.abs(gamma * n / (n - gamma * n - 1) - limit.apply(gamma))),
                new Order("1/n", n -> 1 / n));
    }

    private static double transformAtZero(double gamma) {
        return new MarchenkoPasturLaw(gamma).stieltjes(Complex.ZERO).getReal();
    }

    private Figure riskFigure(Randomness random) {
        int steps = 9;
        double[] dimensions = new double[steps];
        double[] means = new double[steps];
        double[] errors = new double[steps];
        double last = 0.8 * (samples - 6);
        for (int k = 0; k < steps; k++) {
            int d = Math.max(1, (int) Math.round(last * (k + 1) / steps));
            Sample variances = random.at(k)
                    .sample(
                            100,
                            generator -> NOISE
                                    * Cholesky.of(MatrixProduct.gram(EntryLaw.GAUSSIAN.matrix(samples, d, generator)))
                                            .solve(DoubleMatrix.eye(d))
                                            .diag()
                                            .sum());
            dimensions[k] = d;
            means[k] = variances.mean();
            errors[k] = variances.standardError();
        }
        return Figure.of(Axis.linear("dimension d"), Axis.linear("excess risk"))
                .titled("The risk of least squares with " + samples + " samples")
                .described(
                        "The risk of the random design bends upwards as d nears n; that of the fixed design is a line.")
                .points("mean of 100 data sets", dimensions, means, errors)
                .curve("random design: σ²d/(n−d−1)", d -> NOISE * d / (samples - d - 1), 0, last)
                .dashed("fixed design: σ²d/n", d -> NOISE * d / samples, 0, last);
    }
}

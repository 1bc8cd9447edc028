package mdl.ridge.statements;

import java.util.Arrays;
import java.util.function.ToDoubleFunction;
import mdl.foundations.exhibit.Axis;
import mdl.foundations.exhibit.Figure;
import mdl.foundations.exhibit.Quantity;
import mdl.foundations.input.Inputs;
import mdl.foundations.linalg.MatrixProduct;
import mdl.foundations.linalg.MatrixSize;
import mdl.foundations.linalg.QrDecomposition;
import mdl.foundations.random.EntryLaw;
import mdl.foundations.random.Randomness;
import mdl.foundations.random.Sample;
import mdl.foundations.statement.Evidence;
import mdl.foundations.statement.Expectation;
import mdl.foundations.statement.Identity;
import mdl.foundations.statement.Law;
import mdl.foundations.statement.Notes;
import mdl.foundations.statement.Parameter;
import mdl.foundations.statement.Rounding;
import mdl.foundations.statement.Statement;
import mdl.ridge.CovarianceSpectrum;
import mdl.ridge.ExactRisk;
import mdl.ridge.LinearModel;
import mdl.ridge.RidgeEstimator;
import org.hipparchus.distribution.continuous.NormalDistribution;
import org.jblas.DoubleMatrix;

/** The excess risk of a linear predictor is the squared distance of its weights from θ⋆ in the norm of Σ. */
@Notes(
        id = "excess-risk-mahalanobis",
        name = "The excess risk as a distance",
        section = "6.1",
        items = {"Assumption 1"},
        sources = {"mahalanobis1936"})
public record ExcessRiskMahalanobisStatement(
        @Parameter("number of samples n, between d and 3d") int samples,

        @Parameter("dimension d, at least 20") int dimension,

        @Parameter("batches of new samples, at least 200") int trials)
        implements Statement {

    private static final double NOISE = 0.25;
    private static final double PENALTY = 1e-3;

    /** New samples in one batch: their mean is less skewed than one square. */
    private static final int BATCH = 25;

    /** Twice as many samples as dimensions. */
    public ExcessRiskMahalanobisStatement() {
        this(40, 20, 400);
    }

    /** @throws IllegalArgumentException if a parameter lies outside its range, or X cannot fit in memory */
    public ExcessRiskMahalanobisStatement {
        Inputs.atLeast("dimension", dimension, 20);
        Inputs.within("samples", samples, dimension, 3L * dimension);
        Inputs.atLeast("trials", trials, 200);
        MatrixSize.require(samples, dimension);
    }

    @Override
    public Evidence examine(Randomness random) {
        LinearModel model = model(dimension);
        DoubleMatrix x = model.covariates(
                samples, EntryLaw.GAUSSIAN, random.named("covariates").generator());
        double[] y = model.responses(x, random.named("labels").generator());
        double[] theta = new RidgeEstimator(PENALTY).primal(x, y);
        double[] error = theta.clone();
        Arrays.setAll(error, k -> theta[k] - model.target()[k]);
        double excess = model.mahalanobis(error);
        double euclidean = Arrays.stream(error).map(v -> v * v).sum();

        return Evidence.that(
                        excess(EntryLaw.GAUSSIAN, error, excess, random),
                        excess(EntryLaw.RADEMACHER, error, excess, random),
                        risk(theta, NOISE + excess, random.named("risk")),
                        bayes(model.target(), random.named("Bayes")),
                        law(error, excess, random.named("law")),
                        turns(x, y, excess, true, random.named("turn")))
                .failsWith(
                        "the Euclidean norm of the error",
                        excess(EntryLaw.GAUSSIAN, error, euclidean, random),
                        risk(theta, NOISE + euclidean, random.named("risk")),
                        law(error, euclidean, random.named("law")))
                .failsWith("another predictor", bayes(theta, random.named("Bayes")))
                .failsWith("a covariance that is not turned", turns(x, y, excess, false, random.named("turn")))
                .shows("spread", () -> spreadFigure(random.named("spread")))
                .shows("excess", () -> Quantity.of(excess, 3))
                .shows("euclidean", () -> Quantity.of(euclidean, 3));
    }

    private static LinearModel model(int d) {
        double[] target = new double[d];
        Arrays.fill(target, 1);
        return new LinearModel(CovarianceSpectrum.powerLaw(d, 1), target, NOISE);
    }

    /** The mean over a batch of new samples of a number that depends on the difference of two predictions. */
    private Sample batches(EntryLaw law, double[] weights, ToDoubleFunction<double[]> number, Randomness random) {
        LinearModel model = model(dimension);
        return random.named(law.name())
                .sample(
                        trials,
                        generator -> number.applyAsDouble(
                                MatrixProduct.times(model.covariates(BATCH, law, generator), weights)));
    }

    private static double meanSquare(double[] values) {
        return Arrays.stream(values).map(v -> v * v).average().orElseThrow();
    }

    private Expectation excess(EntryLaw law, double[] error, double predicted, Randomness random) {
        return Expectation.of(
                "the mean of $(f_\\star(x)-f(x;\\hat{θ}))^2$ over new $x$ is $\\norm{\\hat{θ}-θ_\\star}_Σ^2$: "
                        + law.title() + " covariates",
                predicted,
                batches(law, error, ExcessRiskMahalanobisStatement::meanSquare, random));
    }

    private Sample losses(double[] theta, Randomness random) {
        LinearModel model = model(dimension);
        return random.sample(trials, generator -> {
            DoubleMatrix x = model.covariates(BATCH, EntryLaw.GAUSSIAN, generator);
            double[] loss = model.responses(x, generator);
            double[] predictions = MatrixProduct.times(x, theta);
            Arrays.setAll(loss, i -> loss[i] - predictions[i]);
            return meanSquare(loss);
        });
    }

    private Expectation risk(double[] theta, double predicted, Randomness random) {
        return Expectation.of(
                "$R(\\hat{θ})=σ^2+\\norm{\\hat{θ}-θ_\\star}_Σ^2$ on new samples", predicted, losses(theta, random));
    }

    private Expectation bayes(double[] theta, Randomness random) {
        return Expectation.of("the Bayes risk is $σ^2$, the risk of $θ_\\star$", NOISE, losses(theta, random));
    }

    private Law law(double[] error, double square, Randomness random) {
        NormalDistribution normal = new NormalDistribution(0, Math.sqrt(square));
        return Law.of(
                "at a new Gaussian $x$ the error of the prediction is normal, with the variance of the excess risk",
                batches(EntryLaw.GAUSSIAN, error, values -> values[0], random),
                normal::cumulativeProbability);
    }

    /** Ridge regression on XQᵀ, with the covariance QΣQᵀ and the target Qθ⋆, has the excess risk of the eigenbasis. */
    private Identity turns(DoubleMatrix x, double[] y, double excess, boolean turned, Randomness random) {
        LinearModel model = model(dimension);
        DoubleMatrix q = QrDecomposition.of(EntryLaw.GAUSSIAN.matrix(dimension, dimension, random.generator()))
                .q();
        double[] error = new RidgeEstimator(PENALTY).primal(MatrixProduct.multiplyTranspose(x, q), y);
        double[] target = MatrixProduct.times(q, model.target());
        Arrays.setAll(error, k -> error[k] - target[k]);
        DoubleMatrix sigma = DoubleMatrix.diag(new DoubleMatrix(model.spectrum().eigenvalues()));
        DoubleMatrix covariance = turned ? MatrixProduct.multiplyTranspose(MatrixProduct.multiply(q, sigma), q) : sigma;
        double[] image = MatrixProduct.times(covariance, error);
        double form = 0;
        for (int k = 0; k < image.length; k++) {
            form += error[k] * image[k];
        }
        double condition = 1 + x.norm2() * x.norm2() / (samples * PENALTY);
        double size = new DoubleMatrix(error).norm2() + new DoubleMatrix(target).norm2();
        return Identity.of(
                "the excess risk does not change when covariates, covariance and target are turned together",
                excess,
                form,
                Rounding.of(samples + dimension).withCondition(condition).withScale(size * size));
    }

    private static Figure spreadFigure(Randomness random) {
        Figure figure = Figure.of(Axis.linear("excess risk averaged over the noise"), Axis.linear("share of data sets"))
                .titled("The excess risk still depends on the covariates")
                .described("Distribution functions of the risk over random covariates get steeper as n and d grow.");
        for (int d : new int[] {10, 40, 160}) {
            double[] ones = new double[d];
            Arrays.fill(ones, 1 / Math.sqrt(d));
            LinearModel model = new LinearModel(CovarianceSpectrum.isotropic(d), ones, NOISE);
            Sample risks = random.at(d)
                    .sample(
                            100,
                            generator -> ExactRisk.of(model, model.covariates(2 * d, EntryLaw.GAUSSIAN, generator))
                                    .at(0.1)
                                    .total());
            figure = figure.distribution("n = " + 2 * d + ", d = " + d, risks.values());
        }
        return figure;
    }
}

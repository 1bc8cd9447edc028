package mdl.ridge.statements;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import mdl.foundations.exhibit.Quantity;
import mdl.foundations.input.Inputs;
import mdl.foundations.linalg.Cholesky;
import mdl.foundations.linalg.MatrixProduct;
import mdl.foundations.linalg.MatrixSize;
import mdl.foundations.linalg.SingularValueDecomposition;
import mdl.foundations.random.EntryLaw;
import mdl.foundations.random.Randomness;
import mdl.foundations.statement.Evidence;
import mdl.foundations.statement.Expectation;
import mdl.foundations.statement.Identity;
import mdl.foundations.statement.Notes;
import mdl.foundations.statement.Parameter;
import mdl.foundations.statement.Rounding;
import mdl.foundations.statement.Statement;
import mdl.ridge.ExactRisk;
import mdl.ridge.IsotropicRidge;
import mdl.ridge.LatentSpaceModel;
import mdl.ridge.LatentSpaceRisk;
import mdl.ridge.LinearModel;
import mdl.ridge.RidgePath;
import mdl.ridge.RidgeRiskEquivalent;
import org.jblas.DoubleMatrix;

/** In the latent space model the risk has a peak at as many features as samples, and is least with many more. */
@Notes(
        id = "latent-space-double-descent",
        name = "Double descent in the latent space model",
        section = "6.3.4",
        items = {"Figure 6.3", "Remark 28", "Remark 29", "Remark 30"},
        sources = {"belkin2019", "goldt2020", "hastie2022"})
public record LatentSpaceDoubleDescentStatement(
        @Parameter("hidden variables d of the figure, at least 20")
        int hidden,

        @Parameter("repetitions at each point of a curve, at least 2")
        int repetitions)
        implements Statement {

    /** The notes' α = n/d, with τ² = 0. */
    static final int ALPHA = 10;

    private static final int DENSE = 40;
    private static final int DENSE_TRIALS = 400;
    private static final double PENALTY = 0.1;

    /** What is predicted for p features of that many hidden variables and samples, at a penalty. */
    private interface Prediction {
        double at(int features, int hidden, int samples, double lambda);
    }

    /** The notes' own size. */
    public LatentSpaceDoubleDescentStatement() {
        this(100, 5);
    }

    /** @throws IllegalArgumentException if d &lt; 20, there are fewer than 2 repetitions, or a matrix cannot fit in memory */
    public LatentSpaceDoubleDescentStatement {
        Inputs.atLeast("hidden", hidden, 20);
        Inputs.atLeast("repetitions", repetitions, 2);
        MatrixSize.require((long) ALPHA * hidden, hidden);
    }

    @Override
    public Evidence examine(Randomness random) {
        LatentSpaceInterpolator interpolator = new LatentSpaceInterpolator(0, 0);
        InterpolatorCurve orthogonal = new InterpolatorCurve(
                "orthogonal columns, $α=10$", List.of(LatentSpaceDoubleDescentStatement::interpolatorRisk), -1, 20);
        InterpolatorCurve unequal = new InterpolatorCurve(
                "two singular values, $\\sqrt{3}$ to 1, $α=10$", List.of(gamma -> unequalRisk(gamma, 0.5, 3)), -5, 6);
        InterpolatorCurve strong = new InterpolatorCurve(
                "squared singular values $1600:1$, $α=10$",
                List.of(gamma -> unequalRisk(gamma, 1.0 / 16, 1600)),
                -5,
                6);
        InterpolatorCurve isotropic = new InterpolatorCurve(
                "excess risk", List.of(LatentSpaceDoubleDescentStatement::isotropicRisk), -10, 20);

        return Evidence.that(
                        conditioning(random.named("conditioning"), true),
                        effectiveNoise(DENSE / 4, LinearModel::target, random.named("noise")),
                        effectiveNoise(2 * DENSE, LinearModel::target, random.named("noise")),
                        testRisk(DENSE / 2, LinearModel::noise, random.named("test")),
                        testRisk(DENSE, LinearModel::noise, random.named("test")),
                        testRisk(2 * DENSE, LinearModel::noise, random.named("test")),
                        closedForm(LatentSpaceDoubleDescentStatement::theory),
                        interpolator(),
                        growing(1, random).narrow(Radius.ONE),
                        growing(2, random).narrow(Radius.ONE),
                        growing(16, random).wide(),
                        interpolator.peak("below", -1),
                        interpolator.peak("above", 1),
                        interpolator.decreases(),
                        unequal.decreases(),
                        orthogonal.endsBelow(),
                        unequal.endsBelow(),
                        interpolator.falls())
                .failsAsPrinted(
                        "6.3.47",
                        "$W^\\top W$ in place of $WW^\\top$",
                        conditioning(random.named("conditioning"), false))
                .failsAsPrinted(
                        "6.3.52",
                        "for $p<d$, $θ_\\star=Wβ_\\star/(1+αγ)$, and $1+αγ$ in the degrees of freedom",
                        effectiveNoise(
                                DENSE / 4, LatentSpaceDoubleDescentStatement::printedTarget, random.named("noise")),
                        closedForm(LatentSpaceDoubleDescentStatement::printed))
                .failsWith(
                        "label noise alone, without misspecification",
                        testRisk(2 * DENSE, model -> 0, random.named("test")),
                        growing(16, random).wideWithoutNoise())
                .failsWith(
                        "samples of random length, $r^2=0.1$ or 1.9",
                        growing(2, random).narrow(Radius.TWO))
                .failsWith("the penalty kept at $λ=0.01$", new LatentSpaceInterpolator(0, 0.01).peak("above", 1))
                .failsWith("one large singular value and 15 small ones", strong.endsBelow())
                .failsWith("isotropic covariates", isotropic.decreases(), isotropic.endsBelow())
                .failsWith("labels with noise, $τ^2=0.1$", new LatentSpaceInterpolator(0.1, 0).falls())
                .shows("risk", () -> new LatentSpaceFigure(hidden, repetitions).risk(random.named("figure")))
                .shows("least", () -> Quantity.of(LatentSpaceInterpolator.leastRisk(ALPHA), 3))
                .shows(
                        "least-classical",
                        () -> Quantity.of(
                                InterpolatorCurve.leastBefore(LatentSpaceDoubleDescentStatement::interpolatorRisk), 3));
    }

    private static LatentSpaceApproach growing(int features, Randomness random) {
        return new LatentSpaceApproach(features, random.named("growing"));
    }

    /** θ⋆ by the normal equations of a dense W, against the model in the basis of its singular vectors. */
    private static Identity conditioning(Randomness random, boolean outer) {
        int p = 12;
        DoubleMatrix w = EntryLaw.GAUSSIAN.matrix(p, p, random.generator());
        double[] beta = IntStream.range(0, p).mapToDouble(k -> Math.cos(k)).toArray();
        DoubleMatrix covariance =
                (outer ? MatrixProduct.outerGram(w) : MatrixProduct.gram(w)).addi(DoubleMatrix.eye(p));
        double[] moment = MatrixProduct.times(w, beta);
        double[] direct = Cholesky.of(covariance).solve(new DoubleMatrix(moment)).data;
        SingularValueDecomposition svd = SingularValueDecomposition.of(w);
        double[] rotated = MatrixProduct.transposeTimes(svd.v(), beta);
        LinearModel model = new LatentSpaceModel(p, svd.values(), rotated, 0.1).linearModel();
        double[] target = MatrixProduct.times(svd.u(), model.target());
        double explained =
                IntStream.range(0, p).mapToDouble(k -> moment[k] * direct[k]).sum();
        double size = Arrays.stream(beta).map(value -> value * value).sum();
        double[] predicted = Arrays.copyOf(target, p + 1);
        predicted[p] = model.noise();
        double[] observed = Arrays.copyOf(direct, p + 1);
        observed[p] = 0.1 + size - explained;
        return Identity.of(
                "$θ_\\star=(WW^\\top+I_p)^{-1}Wβ_\\star$, and $σ^2$ is the variance that is left, for a dense $W$",
                predicted,
                observed,
                Rounding.of(p).withCondition(model.spectrum().eigenvalue(1)).withScale(size));
    }

    private static Expectation effectiveNoise(int features, Function<LinearModel, double[]> target, Randomness random) {
        LatentSpaceModel latent = LatentSpaceModel.orthogonal(features, DENSE, 0);
        LinearModel model = latent.linearModel();
        double[] theta = target.apply(model);
        return Expectation.of(
                "$\\E(y-\\langleθ_\\star,x\\rangle)^2=σ^2$ for $p=" + features + "$ features of " + DENSE
                        + " hidden variables",
                model.noise(),
                random.at(features).sample(DENSE_TRIALS, generator -> testError(latent, theta, 200, generator)));
    }

    private static double testError(LatentSpaceModel latent, double[] theta, int n, RandomGenerator generator) {
        LatentSpaceModel.Observations fresh = latent.observe(n, generator);
        double[] predictions = MatrixProduct.times(fresh.x(), theta);
        return IntStream.range(0, n)
                .mapToDouble(i -> (fresh.y()[i] - predictions[i]) * (fresh.y()[i] - predictions[i]) / n)
                .sum();
    }

    /** (6.3.52) for p &lt; d, where Wβ = 2θ⋆ and αγ = p/d. */
    private static double[] printedTarget(LinearModel model) {
        double ratio = (double) model.dimension() / DENSE;
        return Arrays.stream(model.target())
                .map(value -> 2 * value / (1 + ratio))
                .toArray();
    }

    private static Expectation testRisk(int features, ToDoubleFunction<LinearModel> noise, Randomness random) {
        LatentSpaceModel latent = LatentSpaceModel.orthogonal(features, DENSE, 0);
        LinearModel model = latent.linearModel();
        return Expectation.of(
                "test error and $σ^2+B+V$ of the same samples agree for $p=" + features + "$ features of " + DENSE
                        + " hidden variables",
                0,
                random.at(features).sample(DENSE_TRIALS, generator -> {
                    LatentSpaceModel.Observations data = latent.observe(DENSE, generator);
                    RidgePath path = RidgePath.of(data.x());
                    double test = testError(latent, path.estimate(data.y(), PENALTY), 100, generator);
                    double exact = ExactRisk.of(model, data.x()).at(PENALTY).total();
                    return test - noise.applyAsDouble(model) - exact;
                }));
    }

    private static double theory(int p, int d, int n, double lambda) {
        return new LatentSpaceRisk((double) n / d, (double) p / n, 0).at(lambda);
    }

    private static double printed(int p, int d, int n, double lambda) {
        return new PrintedLatentSpaceRisk((double) n / d, (double) p / n).at(lambda);
    }

    private static Identity closedForm(Prediction prediction) {
        int n = 80;
        int d = 20;
        List<Double> closed = new ArrayList<>();
        List<Double> solved = new ArrayList<>();
        for (int p : new int[] {4, 10, 20, 40, 80, 160, 320}) {
            LinearModel model = LatentSpaceModel.orthogonal(p, d, 0).linearModel();
            for (double lambda : new double[] {1e-2, 0.1, 2, 10}) {
                closed.add(prediction.at(p, d, n, lambda));
                solved.add(model.noise()
                        + new RidgeRiskEquivalent(model, n).at(lambda).total());
            }
        }
        return Identity.of(
                "the closed form of the risk is $σ^2+\\mathsf B+\\mathsf V$ of the general formula",
                array(closed),
                array(solved),
                Rounding.of(320).withCondition(10));
    }

    private static Identity interpolator() {
        List<Double> closed = new ArrayList<>();
        List<Double> general = new ArrayList<>();
        for (double alpha : new double[] {1.5, 10}) {
            for (double gamma : new double[] {0.05, 0.5, 0.9, 1.5, 2, 3}) {
                closed.add(new PrintedLatentSpaceRisk(alpha, gamma).interpolator());
                general.add(new LatentSpaceRisk(alpha, gamma, 0).at(0));
            }
        }
        // κ is the difference of numbers of size αγ, and 1/(1 − B) is at most about 1/|1 − γ| = 10.
        return Identity.of(
                "without a penalty the risk is that of (6.3.55)–(6.3.59) of the notes",
                array(closed),
                array(general),
                Rounding.of(16).withCondition(10 * 30));
    }

    private static double interpolatorRisk(double gamma) {
        return new LatentSpaceRisk(ALPHA, gamma, 0).at(0);
    }

    /** A share of the 16 squared singular values is that many times the others, and ‖W‖²_F is p still. */
    private static double unequalRisk(double gamma, double share, double ratio) {
        int d = 16;
        int n = ALPHA * d;
        int p = (int) Math.round(gamma * n);
        int rank = Math.min(p, d);
        double large = Math.max(1, Math.rint(share * rank));
        double small = p / (large * ratio + rank - large);
        double[] values = new double[rank];
        Arrays.setAll(values, k -> Math.sqrt(k < large ? ratio * small : small));
        double[] target = new double[d];
        Arrays.fill(target, 1 / Math.sqrt(d));
        LinearModel model = new LatentSpaceModel(p, values, target, 0).linearModel();
        return model.noise() + new RidgeRiskEquivalent(model, n).at(0).total();
    }

    private static double isotropicRisk(double gamma) {
        return new IsotropicRidge(gamma, 1, IsotropicRidgeStatement.NOISE).at(0).total();
    }

    private static double[] array(List<Double> values) {
        return values.stream().mapToDouble(Double::doubleValue).toArray();
    }
}

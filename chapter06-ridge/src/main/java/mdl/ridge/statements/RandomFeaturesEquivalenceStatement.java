package mdl.ridge.statements;

import java.util.Arrays;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.IntStream;
import mdl.foundations.analysis.Activation;
import mdl.foundations.analysis.HermitePolynomial;
import mdl.foundations.analysis.HermiteSeries;
import mdl.foundations.analysis.Order;
import mdl.foundations.exhibit.Axis;
import mdl.foundations.exhibit.ConvergenceFigure;
import mdl.foundations.exhibit.Figure;
import mdl.foundations.exhibit.Quantity;
import mdl.foundations.input.Inputs;
import mdl.foundations.linalg.MatrixSize;
import mdl.foundations.linalg.SymmetricEigen;
import mdl.foundations.random.EntryLaw;
import mdl.foundations.random.Experiment;
import mdl.foundations.random.Randomness;
import mdl.foundations.random.Sweep;
import mdl.foundations.statement.Evidence;
import mdl.foundations.statement.Expectation;
import mdl.foundations.statement.Identity;
import mdl.foundations.statement.Limit;
import mdl.foundations.statement.Notes;
import mdl.foundations.statement.Parameter;
import mdl.foundations.statement.Rounding;
import mdl.foundations.statement.Statement;
import mdl.ridge.FeatureKernels;
import mdl.ridge.GaussianEquivalent;
import mdl.ridge.LimitingFeatures;
import mdl.ridge.LinearModel;
import mdl.ridge.statements.EquivalentRisk.Width;
import mdl.ridge.statements.FeatureRegression.Outcome;
import mdl.ridge.statements.FeatureRegression.Shape;
import org.hipparchus.util.CombinatoricsUtils;
import org.jblas.DoubleMatrix;

/** Ridge regression on random features errs like ridge regression on Gaussian features with the same first two moments. */
@Notes(
        id = "random-features-equivalence",
        name = "The Gaussian equivalent of random features",
        section = "6.4.1",
        items = {"Figure 6.4"},
        sources = {"rahimi2007", "mei2022", "goldt2022", "hu2023"})
public record RandomFeaturesEquivalenceStatement(
        @Parameter("largest number of inputs d in the limits, at least 64")
        int dimension,

        @Parameter("networks at each of the dimensions d/2 and d, at least 30")
        int trials,

        @Parameter("number of inputs d in the figure, at least 20")
        int drawn)
        implements Statement {

    /** The largest of d diagonal entries is off by √(2 log d) of their standard deviations, which are of order 1/√d. */
    private static final Order LARGEST_WEIGHT = new Order("√(log(d)/d)", d -> Math.sqrt(Math.log(d) / d));

    /** How the distance of the control falls, at best: not at all. */
    private static final Order CONSTANT = new Order("a constant", d -> 1);

    private static final int SIZES = 4;
    private static final int LAST_DEGREE = 12;
    private static final double NOISE = 0.1;
    private static final String LINEAR = "tanh and a linear target";
    private static final String CURVED = "ReLU and a target with a part of degree two";
    private static final double QUADRATIC = 1;
    private static final int ALL_DEGREES = 200;
    private static final int COVARIANCE_TRIALS = 40;
    private static final double PENALTY = 0.01;
    private static final int CURVE_POINTS = 120;
    private static final double WIDEST = 3;
    private static final double[] CORRELATIONS = {-0.9, -0.5, 0.2, 0.7, 1};

    /** A thousand nodes, integrands of order one. */
    private static final Rounding QUADRATURE = Rounding.of(1000);

    private static final double[] WIDTHS = {0.05, 0.2, 0.4, 0.6, 0.75, 0.85, 1.15, 1.3, 1.5, 1.75, 2, 2.5, 3};

    /** The notes' own dimension in the figure. */
    public RandomFeaturesEquivalenceStatement() {
        this(64, 100, 500);
    }

    /** @throws IllegalArgumentException if a size is too small or too large for memory, or there are fewer than 30 trials */
    public RandomFeaturesEquivalenceStatement {
        Inputs.atLeast("dimension", dimension, 64);
        Inputs.atLeast("trials", trials, Expectation.LEAST_TRIALS);
        Inputs.atLeast("drawn", drawn, 20);
        MatrixSize.require(5L * Math.max(dimension, drawn), 5L * Math.max(dimension, drawn));
    }

    @Override
    public Evidence examine(Randomness random) {
        Experiment<DoubleMatrix> weights = Experiment.doublingTo(
                3 * dimension,
                SIZES,
                COVARIANCE_TRIALS,
                random.named("weights"),
                (d, generator) -> EntryLaw.GAUSSIAN.matrix(d, d, generator));
        Sweep odd = distances(weights, FeatureKernels.ERF, Activation.ERF);
        Sweep notOdd = distances(weights, FeatureKernels.RELU, Activation.RELU);
        FeatureRegression tanh = FeatureRegression.linear(Activation.TANH, NOISE, PENALTY);
        EquivalentRisk wide = risk(LINEAR, Width.DOUBLE, tanh, random.named("linear"));
        EquivalentRisk narrow = risk(LINEAR, Width.HALF, tanh, random.named("narrow"));
        FeatureRegression leastNorm = FeatureRegression.linear(Activation.TANH, NOISE, 0);
        EquivalentRisk interpolating = risk(LINEAR, Width.DOUBLE, leastNorm, random.named("interpolating"));
        EquivalentRisk even = risk(
                "the absolute value and a linear target",
                Width.DOUBLE,
                FeatureRegression.linear(Activation.ABSOLUTE, NOISE, PENALTY).predictedBy(withLinearPartOfRelu()),
                random.named("even"));
        EquivalentRisk curved = risk(CURVED, Width.DOUBLE, relu(Shape.ONE_INPUT), random.named("curved"));
        EquivalentRisk length = risk(CURVED, Width.DOUBLE, relu(Shape.LENGTH), random.named("length"));

        return Evidence.that(
                        coefficientsOfErf(Activation.ERF),
                        coefficientsOfRelu(Activation.RELU),
                        integrationByParts(Math::sqrt),
                        residual(2),
                        kernel(2),
                        covariance("erf", odd),
                        wide.agreesWith(Outcome::predicted),
                        narrow.agreesWith(Outcome::predicted),
                        interpolating.agreesWith(Outcome::predicted),
                        curved.agreesWith(Outcome::predicted))
                .failsWith(
                        "the coefficients of another activation",
                        coefficientsOfErf(Activation.TANH),
                        coefficientsOfRelu(Activation.ABSOLUTE))
                .failsWith("Hermite polynomials that are not normalised", integrationByParts(l -> 1))
                .failsWith("a sum that begins with the linear part", residual(1))
                .failsWith("the kernel of inputs twice as long", kernel(4))
                .failsAsPrinted("6.4.9", "an activation that is not odd", covariance("ReLU", notOdd))
                .failsWith(
                        "the features of an even activation, predicted with $b_1$ of ReLU",
                        even.agreesWith(Outcome::predicted))
                .failsWith("the part of degree two counted as signal", curved.agreesWith(Outcome::asSignal))
                .failsWith("a target along the length of the inputs", length.agreesWith(Outcome::predicted))
                .shows("test-error", () -> testErrorFigure(random.named("figure")))
                .shows("covariance", () -> covarianceFigure(odd, notOdd))
                .shows(
                        "linear-coefficient",
                        () -> Quantity.of(GaussianEquivalent.of(Activation.TANH).linear(), 3))
                .shows(
                        "residual",
                        () -> Quantity.of(GaussianEquivalent.of(Activation.TANH).residual(), 2));
    }

    private static GaussianEquivalent withLinearPartOfRelu() {
        GaussianEquivalent relu = GaussianEquivalent.of(Activation.RELU);
        double mean = GaussianEquivalent.of(Activation.ABSOLUTE).mean();
        return new GaussianEquivalent(mean, relu.linear(), relu.residual());
    }

    private static FeatureRegression relu(Shape shape) {
        return FeatureRegression.of(Activation.RELU, NOISE, QUADRATIC, shape, PENALTY);
    }

    private EquivalentRisk risk(String setting, Width width, FeatureRegression regression, Randomness random) {
        return EquivalentRisk.of(setting, width, regression, dimension, trials, random);
    }

    /** The distance between the second moments of d random features of d inputs and of their Gaussian equivalent. */
    private static Sweep distances(Experiment<DoubleMatrix> weights, FeatureKernels kernel, Activation activation) {
        GaussianEquivalent equivalent = GaussianEquivalent.of(activation);
        return weights.measure(w -> {
            double[] eigenvalues =
                    SymmetricEigen.valuesOf(kernel.secondMoments(w).subi(equivalent.secondMoments(w)));
            return Math.max(-eigenvalues[0], eigenvalues[eigenvalues.length - 1]);
        });
    }

    private static Identity coefficientsOfErf(Activation activation) {
        return Identity.of(
                "$b_{2k+1}=\\frac{2(-1)^k}{\\sqrt{π}}\\frac{\\sqrt{(2k+1)!}}{k!(2k+1)3^{k+1/2}}$ for erf, by quadrature",
                IntStream.rangeClosed(0, LAST_DEGREE)
                        .mapToDouble(RandomFeaturesEquivalenceStatement::erf)
                        .toArray(),
                HermiteSeries.of(activation, LAST_DEGREE).coefficients(),
                QUADRATURE);
    }

    private static double erf(int degree) {
        if (degree % 2 == 0) {
            return 0;
        }
        int k = degree / 2;
        double sign = k % 2 == 0 ? 1 : -1;
        return sign
                * 2
                / Math.sqrt(Math.PI)
                * Math.sqrt(CombinatoricsUtils.factorialDouble(degree))
                / (CombinatoricsUtils.factorialDouble(k) * degree * Math.pow(3, k + 0.5));
    }

    private static Identity coefficientsOfRelu(Activation activation) {
        return Identity.of(
                "$b_1=1/2$ and $b_{2k}=(-1)^{k+1}(2k-3)!!/\\sqrt{2π(2k)!}$ for ReLU, by quadrature",
                IntStream.rangeClosed(0, LAST_DEGREE)
                        .mapToDouble(RandomFeaturesEquivalenceStatement::relu)
                        .toArray(),
                HermiteSeries.of(activation, LAST_DEGREE).coefficients(),
                QUADRATURE);
    }

    private static double relu(int degree) {
        if (degree % 2 == 1) {
            return degree == 1 ? 0.5 : 0;
        }
        double value = 1 / Math.sqrt(2 * Math.PI * CombinatoricsUtils.factorialDouble(degree));
        for (int odd = degree - 3; odd > 1; odd -= 2) {
            value *= odd;
        }
        return degree % 4 == 0 && degree > 0 ? -value : value;
    }

    private static Identity integrationByParts(DoubleUnaryOperator normalisation) {
        return Identity.of(
                "$b_ℓ=\\E σ'(z)h_{ℓ-1}(z)/\\sqrt{ℓ}$ for tanh",
                IntStream.rangeClosed(1, LAST_DEGREE)
                        .mapToDouble(l -> Activation.TANH.derivativeExpectationWith(new HermitePolynomial(l - 1))
                                / normalisation.applyAsDouble(l))
                        .toArray(),
                IntStream.rangeClosed(1, LAST_DEGREE)
                        .mapToDouble(l -> Activation.TANH.expectationWith(new HermitePolynomial(l)))
                        .toArray(),
                QUADRATURE);
    }

    private static Identity residual(int from) {
        double[] coefficients = HermiteSeries.of(Activation.ERF, ALL_DEGREES).coefficients();
        return Identity.of(
                "$b_\\star^2=\\E σ(z)^2-b_0^2-b_1^2$ is the sum of the other $b_ℓ^2$, for erf",
                GaussianEquivalent.of(Activation.ERF).residual(),
                Arrays.stream(coefficients).skip(from).map(b -> b * b).sum(),
                QUADRATURE);
    }

    private static Identity kernel(double factor) {
        HermiteSeries series = HermiteSeries.of(Activation.ERF, ALL_DEGREES);
        return Identity.of(
                "$\\E σ(z)σ(z')$ at correlation $ρ$ is the sum of $b_ℓ^2ρ^ℓ$: the arcsine kernel, for erf",
                Arrays.stream(CORRELATIONS)
                        .map(rho -> 2 / Math.PI * Math.asin(factor * rho / (1 + factor)))
                        .toArray(),
                Arrays.stream(CORRELATIONS).map(series::kernel).toArray(),
                QUADRATURE);
    }

    private static Limit covariance(String activation, Sweep distances) {
        return Limit.of(
                "the second moments of the features are $b_0^2\\mathbf 1\\mathbf 1^\\top+b_1^2WW^\\top/d+b_\\star^2I_p$ in operator norm, for "
                        + activation,
                distances,
                LARGEST_WEIGHT,
                CONSTANT);
    }

    private Figure testErrorFigure(Randomness random) {
        int n = FeatureRegression.samples(drawn);
        FeatureRegression regression = FeatureRegression.linear(Activation.TANH, NOISE, 0);
        LimitingFeatures limit = new LimitingFeatures(regression.equivalent());
        double[] ratios = IntStream.rangeClosed(1, CURVE_POINTS)
                .mapToDouble(i -> Math.rint(WIDEST * n * i / CURVE_POINTS) / n)
                .toArray();
        double[] predicted = Arrays.stream(ratios)
                .map(ratio -> {
                    LinearModel model = limit.model((int) Math.round(ratio * n), drawn, 1, NOISE);
                    return regression.risk(model, drawn);
                })
                .toArray();
        double[] simulated = IntStream.range(0, WIDTHS.length)
                .parallel()
                .mapToDouble(i -> regression
                        .observe(
                                (int) Math.round(WIDTHS[i] * n),
                                drawn,
                                2 * drawn,
                                random.at(i).generator())
                        .simulated())
                .toArray();
        return Figure.of(Axis.linear("width p/n"), Axis.linear("test error").range(0, 3))
                .titled("Test error of least squares on random features, n = 1.5 d, no penalty")
                .described(
                        "The test error diverges where p equals n and falls beyond to its lowest value; single networks"
                                + " lie on the curve of the Gaussian equivalent.")
                .curve("Gaussian equivalent", ratios, predicted)
                .points("one network each, d = " + drawn, WIDTHS, simulated);
    }

    private static Figure covarianceFigure(Sweep odd, Sweep notOdd) {
        return ConvergenceFigure.of("dimension d", "distance in operator norm", LARGEST_WEIGHT, odd, "ReLU", notOdd)
                .titled("Second moments of random features against those of their Gaussian equivalent")
                .described("For erf the distance falls like the root of log d over d; for ReLU it grows.");
    }
}

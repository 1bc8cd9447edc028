package mdl.ridge.statements;

import java.util.Arrays;
import java.util.function.IntToDoubleFunction;
import java.util.function.ToDoubleFunction;
import java.util.random.RandomGenerator;
import mdl.foundations.analysis.Order;
import mdl.foundations.exhibit.Axis;
import mdl.foundations.exhibit.Figure;
import mdl.foundations.exhibit.Quantity;
import mdl.foundations.input.Inputs;
import mdl.foundations.linalg.MatrixProduct;
import mdl.foundations.linalg.MatrixSize;
import mdl.foundations.random.EntryLaw;
import mdl.foundations.random.Experiment;
import mdl.foundations.random.Randomness;
import mdl.foundations.random.Sample;
import mdl.foundations.random.Sweep;
import mdl.foundations.statement.Evidence;
import mdl.foundations.statement.Expectation;
import mdl.foundations.statement.Identity;
import mdl.foundations.statement.Limit;
import mdl.foundations.statement.Notes;
import mdl.foundations.statement.Parameter;
import mdl.foundations.statement.Rounding;
import mdl.foundations.statement.Statement;
import mdl.ridge.ExactRisk;
import mdl.ridge.HeadAndTail;
import mdl.ridge.LinearModel;
import mdl.ridge.RidgePath;
import mdl.ridge.RidgeRiskEquivalent;
import org.jblas.DoubleMatrix;

/** A predictor that interpolates noise may be consistent: a few strong directions over a long flat tail. */
@Notes(
        id = "benign-overfitting",
        name = "Benign overfitting",
        section = "6.4.2",
        items = {},
        sources = {"bartlett2020", "tsigler2023", "misiakiewicz2024lectures"})
public record BenignOverfittingStatement(
        @Parameter("largest number of samples n for the formulas, at least 256; the dimension is its square")
        int samples,

        @Parameter("largest number of samples n of the simulation, at least 64; the dimension is its square")
        int simulated,

        @Parameter("data matrices at each of the sizes n/8, n/4, n/2 and n of the simulation, at least 30")
        int trials)
        implements Statement {

    /** With k⋆ ~ log n directions above the tail, V ~ σ²k⋆/n (Bartlett et al., 2020, Theorem 2). */
    private static final Order BENIGN = new Order("log(n)/n", n -> Math.log(n) / n);

    private static final Order LOGARITHMIC = new Order("1/log(n)", n -> 1 / Math.log(n));

    private static final int SIZES = 6;
    private static final int SIMULATED_SIZES = 4;
    private static final int LARGEST_OF_SLOW = 4096;
    private static final int INTERPOLATED = 40;

    /** Sizes at which everything takes about a second. */
    public BenignOverfittingStatement() {
        this(512, 64, 200);
    }

    /** @throws IllegalArgumentException if a size is too small, too large for memory, or there are fewer than 30 trials */
    public BenignOverfittingStatement {
        Inputs.atLeast("samples", samples, 256);
        Inputs.atLeast("simulated", simulated, 64);
        Inputs.atLeast("trials", trials, Expectation.LEAST_TRIALS);
        MatrixSize.require((long) samples * samples, 1);
        MatrixSize.require((long) simulated * simulated, simulated);
    }

    @Override
    public Evidence examine(Randomness random) {
        BenignBounds bounds = BenignBounds.onGrid();
        Experiment<Observed> observed = Experiment.doublingTo(
                simulated, SIMULATED_SIZES, trials, random.named("simulation"), BenignOverfittingStatement::observe);

        return Evidence.that(
                        bounds.secondDegrees(),
                        bounds.variance(),
                        bounds.varianceWithoutRatio(),
                        bounds.bias(),
                        bounds.upper("λ_{k_\\star}", HeadAndTail::smallestOfHead),
                        bounds.shareOfSamples("n/2", 0.5),
                        bounds.lower(),
                        boundVanishes(
                                "$4\\bigl(\\frac{λ_{k_\\star}}{λ_{k_\\star+1}}\\bigr)^2\\frac{n}{r(k_\\star)}$",
                                BenignBounds::corrected),
                        riskVanishes("$λ_k=e^{-k}+1/d$ with $d=n^2$", TailModels.GEOMETRIC_OVER_FLAT),
                        riskVanishesSlowly(LOGARITHMIC),
                        simulationVanishes(observed),
                        simulationAgrees(observed, Observed::predicted),
                        interpolates(TailModels.GEOMETRIC_OVER_FLAT.with(INTERPOLATED), random.named("interpolation")))
                .failsAsPrinted(
                        "6.4.20",
                        "$λ_{k_\\star+1}$ in place of $λ_{k_\\star}$",
                        bounds.upper("λ_{k_\\star+1}", cut -> cut.tail().largest()))
                .failsAsPrinted(
                        "6.4.21",
                        "$n\\,r(k_\\star)$ in place of $4n/r(k_\\star)$",
                        boundVanishes(
                                "$\\bigl(\\frac{λ_{k_\\star}}{λ_{k_\\star+1}}\\bigr)^2n\\,r(k_\\star)$",
                                BenignBounds::printed))
                .failsAsPrinted("6.4.29", "$n$ in place of $n/2$", bounds.shareOfSamples("n", 1))
                .failsWith("the head alone", bounds.varianceOfHead(), bounds.biasOfHead())
                .failsWith("factors of one for two", bounds.lowerWithoutTwo())
                .failsWith("isotropic covariates in $d=2n$ dimensions", riskVanishes("$λ_k=1$", TailModels.ISOTROPIC))
                .failsWith("a spectrum without a tail", riskVanishes("$λ_k=e^{-k}$", TailModels.GEOMETRIC))
                .failsWith("a power of $n$ for the logarithm", riskVanishesSlowly(Order.inverseRoot("n")))
                .failsWith("a flat tail that takes up no noise", simulationAgrees(observed, Observed::tailAsPenalty))
                .failsWith(
                        "fewer dimensions than samples",
                        interpolates(TailModels.ISOTROPIC.with(INTERPOLATED / 4), random.named("interpolation")))
                .shows("risk", () -> riskFigure(observed))
                .shows("excess-risk", () -> Quantity.meanOf(observed.atLargest(Observed::excess)))
                .shows(
                        "slow-risk",
                        () -> Quantity.of(
                                TailModels.LOGARITHMIC.risk(LARGEST_OF_SLOW).total(), 2))
                .shows(
                        "without-tail",
                        () -> Quantity.of(TailModels.GEOMETRIC.risk(100).total(), 3));
    }

    /**
     * The excess risk on one data matrix, averaged over the noise.
     *
     * @param predicted B + V
     * @param tailAsPenalty B + V where the tail, of trace near one, is but a penalty of 1/n and takes up no noise
     */
    private record Observed(double excess, double predicted, double tailAsPenalty) {}

    private static Observed observe(int n, RandomGenerator generator) {
        LinearModel model = TailModels.GEOMETRIC_OVER_FLAT.with(n);
        DoubleMatrix x = model.covariates(n, EntryLaw.GAUSSIAN, generator);
        return new Observed(
                ExactRisk.of(model, x).at(0).total(),
                TailModels.GEOMETRIC_OVER_FLAT.risk(n).total(),
                new RidgeRiskEquivalent(TailModels.GEOMETRIC.with(n), n)
                        .at(1.0 / n)
                        .total());
    }

    private Limit boundVanishes(String tailShare, ToDoubleFunction<HeadAndTail> bound) {
        return Limit.of(
                "the bound on $\\mathsf V$ whose tail takes " + tailShare
                        + " vanishes for $λ_k=e^{-k}+1/d$ with $d=n^2$",
                exactly(n -> bound.applyAsDouble(HeadAndTail.of(TailModels.GEOMETRIC_OVER_FLAT.with(n), n, 0))),
                BENIGN);
    }

    private Limit riskVanishes(String spectrum, TailModels models) {
        return Limit.of(
                "$\\mathsf B+\\mathsf V$ vanishes without a penalty for " + spectrum,
                exactly(n -> models.risk(n).total()),
                BENIGN);
    }

    private static Limit riskVanishesSlowly(Order order) {
        return Limit.of(
                "$\\mathsf B+\\mathsf V$ vanishes without a penalty for $λ_k=1/(k\\log^2(k+1))$",
                Sweep.exactlyDoublingTo(
                        LARGEST_OF_SLOW,
                        SIZES,
                        n -> TailModels.LOGARITHMIC.risk((int) n).total()),
                order);
    }

    private Sweep exactly(IntToDoubleFunction number) {
        return Sweep.exactlyDoublingTo(samples, SIZES, n -> number.applyAsDouble((int) n));
    }

    private static Limit simulationVanishes(Experiment<Observed> observed) {
        return Limit.of(
                "the simulated excess risk vanishes for $λ_k=e^{-k}+1/d$ with $d=n^2$",
                observed.measure(Observed::excess),
                BENIGN);
    }

    /** The mean ratio is off by order 1/n, so twice that at n less that at n/2 is off by a smaller order. */
    private static Expectation simulationAgrees(Experiment<Observed> observed, ToDoubleFunction<Observed> prediction) {
        Sweep ratios = observed.measure(outcome -> outcome.excess() / prediction.applyAsDouble(outcome));
        int last = ratios.length() - 1;
        double[] small = ratios.samples().get(last - 1).values();
        double[] large = ratios.samples().get(last).values();
        double[] extrapolated = new double[large.length];
        Arrays.setAll(extrapolated, k -> 2 * large[k] - small[k]);
        return Expectation.of(
                "the simulated excess risk over $\\mathsf B+\\mathsf V$, without its first correction, although $d/n$ diverges",
                1,
                new Sample(extrapolated));
    }

    private static Identity interpolates(LinearModel model, Randomness random) {
        RandomGenerator generator = random.generator();
        DoubleMatrix x = model.covariates(INTERPOLATED, EntryLaw.GAUSSIAN, generator);
        double[] y = model.responses(x, generator);
        RidgePath path = RidgePath.of(x);
        double[] eigenvalues = path.eigenvalues();
        double condition = eigenvalues[eigenvalues.length - 1] / eigenvalues[0];
        return Identity.of(
                "the predictor meets the noisy responses, $X\\hat{θ}=y$",
                y,
                MatrixProduct.times(x, path.estimate(y, 0)),
                Rounding.of(x.columns)
                        .withCondition(condition)
                        .withScale(Arrays.stream(y).map(Math::abs).max().orElseThrow()));
    }

    private Figure riskFigure(Experiment<Observed> observed) {
        double[] sizes = exactly(n -> n).sizeArray();
        Figure figure = Figure.of(Axis.logarithmic("samples n"), Axis.logarithmic("excess risk"))
                .titled("Excess risk of interpolators against the number of samples")
                .described("With a flat tail under e to the minus k the risk falls like log n over n, and simulation"
                        + " follows; for one over k log squared k it falls hardly visibly; for isotropic covariates"
                        + " it is constant, and for e to the minus k alone it grows in proportion to n.");
        for (TailModels models : TailModels.values()) {
            double[] risks =
                    Arrays.stream(sizes).map(n -> models.risk((int) n).total()).toArray();
            figure = figure.curve(models.title(), sizes, risks);
        }
        Sweep points = observed.measure(Observed::excess);
        return figure.points(
                "simulation, e⁻ᵏ over a flat tail", points.sizeArray(), points.means(), points.standardErrors());
    }
}

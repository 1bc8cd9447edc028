package mdl.ridge.statements;

import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import mdl.foundations.analysis.Order;
import mdl.foundations.exhibit.Axis;
import mdl.foundations.exhibit.CurveFamily;
import mdl.foundations.exhibit.Figure;
import mdl.foundations.exhibit.NumberText;
import mdl.foundations.exhibit.Quantity;
import mdl.foundations.exhibit.Slider;
import mdl.foundations.input.Inputs;
import mdl.foundations.linalg.MatrixProduct;
import mdl.foundations.linalg.MatrixSize;
import mdl.foundations.linalg.SymmetricEigen;
import mdl.foundations.random.Randomness;
import mdl.foundations.random.Sweep;
import mdl.foundations.statement.Bound;
import mdl.foundations.statement.Evidence;
import mdl.foundations.statement.Identity;
import mdl.foundations.statement.Limit;
import mdl.foundations.statement.Notes;
import mdl.foundations.statement.Parameter;
import mdl.foundations.statement.Rounding;
import mdl.foundations.statement.Statement;
import mdl.ridge.CovarianceSpectrum;
import mdl.ridge.EffectiveRegularization;
import org.jblas.DoubleMatrix;

/** The effective regularisation κ(λ) exceeds the penalty λ, within bounds, and without a penalty it is positive if and only if d > n. */
@Notes(
        id = "effective-regularization",
        name = "The effective regularisation",
        section = "6.3.2",
        items = {"Remark 26"},
        sources = {"dobriban2018", "hastie2022"})
public record EffectiveRegularizationStatement(
        @Parameter("samples n, even and at least 16") int samples) implements Statement {

    private static final double SMALLEST = 1e-6;
    private static final double[] PENALTIES = {SMALLEST, 1e-4, 1e-2, 0.1, 1, 10};
    private static final String ISOTROPIC = "κ for Σ = I";
    private static final double LARGEST = 4096;
    private static final int DOUBLINGS = 6;

    /** Sixty-four samples, and half, as many and twice as many dimensions. */
    public EffectiveRegularizationStatement() {
        this(64);
    }

    /** @throws IllegalArgumentException if n is odd or below 16, or a matrix cannot fit in memory */
    public EffectiveRegularizationStatement {
        Inputs.atLeast("samples", samples, 16);
        Inputs.require(samples % 2 == 0, "samples is " + samples + ", but must be even");
        MatrixSize.require(2 * samples, 2 * samples);
    }

    @Override
    public Evidence examine(Randomness random) {
        EffectiveRegularization power = regularization(Ensemble.POWER_LAW, 2 * samples);
        return Evidence.that(
                        largestEigenvalue(EffectiveRegularization::samples),
                        degreesWithoutPenalty(regularization -> regularization.at(0)),
                        aboveThePenalty(EffectiveRegularization::at),
                        belowTheRatio(regularization -> ratio(regularization) < 1),
                        belowTheTrace(CovarianceSpectrum::trace),
                        sharpForLargePenalties(power, samples),
                        growsFaster(EffectiveRegularization::at),
                        concave(EffectiveRegularization::derivative))
                .failsWith(
                        "$d$ in place of $n$ in the equation",
                        largestEigenvalue(
                                regularization -> regularization.spectrum().dimension()))
                .failsWith("the penalty itself in place of $κ$", degreesWithoutPenalty(regularization -> 0))
                .failsWith(
                        "the excess $κ-λ$ in place of $κ$",
                        aboveThePenalty((one, lambda) -> one.at(lambda) - lambda),
                        growsFaster((one, lambda) -> one.at(lambda) - lambda))
                .failsWith("$γ=2$", belowTheRatio(regularization -> ratio(regularization) == 2))
                .failsWith(
                        "$\\Tr Σ^2$ in place of $\\Tr Σ$",
                        belowTheTrace(spectrum -> DoubleStream.of(spectrum.eigenvalues())
                                .map(value -> value * value)
                                .sum()))
                .failsAsPrinted("6.3.36", "$\\Tr Σ/κ$ without the $n$", sharpForLargePenalties(power, 1))
                .failsWith("a slope of one", concave((regularization, lambda) -> 1))
                .shows("kappa", this::figure)
                .shows("isotropic", EffectiveRegularizationStatement::sliding)
                .shows("without-penalty", () -> Quantity.of(power.at(0), 3));
    }

    private EffectiveRegularization regularization(Ensemble ensemble, int dimension) {
        return new EffectiveRegularization(ensemble.spectrum(dimension), samples);
    }

    /** Every ensemble with d/n = 1/2, 1 and 2. */
    private Stream<EffectiveRegularization> all() {
        return Stream.of(Ensemble.values())
                .flatMap(ensemble -> Stream.of(samples / 2, samples, 2 * samples)
                        .map(dimension -> regularization(ensemble, dimension)));
    }

    private static double ratio(EffectiveRegularization regularization) {
        return (double) regularization.spectrum().dimension() / regularization.samples();
    }

    private Identity largestEigenvalue(ToDoubleFunction<EffectiveRegularization> count) {
        DoubleStream.Builder eigenvalues = DoubleStream.builder();
        DoubleStream.Builder solutions = DoubleStream.builder();
        all().forEach(regularization -> DoubleStream.concat(DoubleStream.of(0), DoubleStream.of(PENALTIES))
                .forEach(lambda -> {
                    eigenvalues.add(
                            rankOneLift(regularization.spectrum(), lambda, count.applyAsDouble(regularization)));
                    solutions.add(regularization.at(lambda));
                }));
        return Identity.of(
                "$κ(λ)$ is the largest eigenvalue of $\\diag(0,-λ_1,…,-λ_d)+vv^\\top$",
                eigenvalues.build().toArray(),
                solutions.build().toArray(),
                rounding());
    }

    /** The poles of λ/κ + df₁(κ)/n have positive residues, so its crossings of 1 are eigenvalues of a matrix. */
    private static double rankOneLift(CovarianceSpectrum spectrum, double lambda, double n) {
        int d = spectrum.dimension();
        DoubleMatrix lift = new DoubleMatrix(d + 1);
        lift.put(0, Math.sqrt(lambda));
        for (int k = 1; k <= d; k++) {
            lift.put(k, Math.sqrt(spectrum.eigenvalue(k) / n));
        }
        DoubleMatrix matrix = MatrixProduct.outerGram(lift);
        for (int k = 1; k <= d; k++) {
            matrix.put(k, k, matrix.get(k, k) - spectrum.eigenvalue(k));
        }
        return SymmetricEigen.valuesOf(matrix)[d];
    }

    private Identity degreesWithoutPenalty(ToDoubleFunction<EffectiveRegularization> kappa) {
        return Identity.of(
                "$\\mathrm{df}_1(κ(0))=\\min(n,d)$, so $κ(0)=0$ if and only if $d≤n$",
                all().mapToDouble(one -> Math.min(samples, one.spectrum().rank()))
                        .toArray(),
                all().mapToDouble(one -> one.spectrum().firstDegreesOfFreedom(kappa.applyAsDouble(one)))
                        .toArray(),
                Rounding.of(2 * samples).withScale(samples));
    }

    private Bound aboveThePenalty(Map kappa) {
        return bound("$λ≤κ(λ)$", one -> true, (one, lambda) -> lambda, kappa);
    }

    private Bound belowTheRatio(Predicate<EffectiveRegularization> ratios) {
        return bound(
                "$κ(λ)≤λ/(1-γ)$ for $γ<1$",
                ratios,
                EffectiveRegularization::at,
                (one, lambda) -> lambda / Math.abs(1 - ratio(one)));
    }

    private Bound belowTheTrace(ToDoubleFunction<CovarianceSpectrum> trace) {
        return bound(
                "$κ(λ)≤λ+\\frac1n\\Tr Σ$",
                one -> true,
                EffectiveRegularization::at,
                (one, lambda) -> lambda + trace.applyAsDouble(one.spectrum()) / samples);
    }

    private static Limit sharpForLargePenalties(EffectiveRegularization regularization, int divisor) {
        double trace = regularization.spectrum().trace();
        return Limit.of(
                "as $λ$ grows, $1-λ/κ$ attains its bound $\\Tr Σ/(nκ)$: their ratio tends to one",
                Sweep.exactlyDoublingTo(
                        LARGEST, DOUBLINGS, lambda -> 1 - (regularization.at(lambda) - lambda) * divisor / trace),
                new Order("1/λ", lambda -> 1 / lambda));
    }

    private Bound growsFaster(Map kappa) {
        return Bound.always(
                "$κ(λ')-κ(λ)≥λ'-λ$ for $λ'≥λ$",
                steps((one, from, to) -> kappa.of(one, from) + (to - from)),
                steps((one, from, to) -> kappa.of(one, to)),
                rounding());
    }

    private Bound concave(Map slope) {
        return Bound.always(
                "$κ$ lies below its tangents, whose slope is $n/(n-\\mathrm{df}_2)$",
                steps((one, from, to) -> one.at(to)),
                steps((one, from, to) -> one.at(from) + slope.of(one, from) * (to - from)),
                rounding());
    }

    /** A number that belongs to a penalty, such as κ(λ). */
    private interface Map {
        double of(EffectiveRegularization regularization, double lambda);
    }

    /** A number that belongs to two penalties, λ < λ'. */
    private interface Step {
        double of(EffectiveRegularization regularization, double from, double to);
    }

    private Bound bound(String sentence, Predicate<EffectiveRegularization> where, Map lower, Map upper) {
        return Bound.always(sentence, values(where, lower), values(where, upper), rounding());
    }

    private double[] values(Predicate<EffectiveRegularization> where, Map map) {
        return all().filter(where)
                .flatMapToDouble(one -> DoubleStream.of(PENALTIES).map(lambda -> map.of(one, lambda)))
                .toArray();
    }

    private double[] steps(Step step) {
        return all().flatMapToDouble(one -> IntStream.range(1, PENALTIES.length)
                        .mapToDouble(k -> step.of(one, PENALTIES[k - 1], PENALTIES[k])))
                .toArray();
    }

    /** Of sums over 2n eigenvalues, at the size of the largest of the numbers compared. */
    private Rounding rounding() {
        double largest =
                all().mapToDouble(one -> one.spectrum().trace() / samples).max().orElseThrow();
        return Rounding.of(2 * samples).withScale(PENALTIES[PENALTIES.length - 1] + largest);
    }

    private Figure figure() {
        Figure figure = Figure.of(
                        Axis.logarithmic("penalty λ"),
                        Axis.logarithmic("effective regularisation κ").range(1e-6, 30))
                .titled("The effective regularisation of a power law")
                .described("Three curves rise with the penalty. That of half as many dimensions as samples follows the "
                        + "penalty, that of as many falls like its root, that of twice as many levels off.");
        for (int dimension : new int[] {samples / 2, samples, 2 * samples}) {
            EffectiveRegularization one = regularization(Ensemble.POWER_LAW, dimension);
            figure = figure.curve("κ, γ = " + NumberText.significant(ratio(one), 1), one::at, SMALLEST, 10);
        }
        double trace = Ensemble.POWER_LAW.spectrum(2 * samples).trace();
        return figure.dashed("λ", lambda -> lambda, SMALLEST, 10)
                .dashed("λ/(1 − γ), γ = 0.5", lambda -> 2 * lambda, SMALLEST, 10)
                .dashed("λ + Tr Σ/n, γ = 2", lambda -> lambda + trace / samples, SMALLEST, 10);
    }

    private static Figure sliding() {
        double start = 2;
        return Figure.of(
                        Axis.logarithmic("penalty λ"),
                        Axis.logarithmic("effective regularisation κ").range(1e-6, 30))
                .titled("The effective regularisation of the isotropic covariance")
                .described(
                        "For twice as many dimensions as samples the curve levels off at one as the penalty vanishes.")
                .curve(ISOTROPIC, lambda -> EffectiveRegularization.isotropic(start, lambda), SMALLEST, 10)
                .dashed("λ", lambda -> lambda, SMALLEST, 10)
                .sliding(
                        ISOTROPIC,
                        Slider.of("γ", 0.1, 3, 0.1, start),
                        CurveFamily.of(EffectiveRegularization.class, "isotropic", EffectiveRegularization::isotropic));
    }
}

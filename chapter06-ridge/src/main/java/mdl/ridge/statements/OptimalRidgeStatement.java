package mdl.ridge.statements;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import java.util.random.RandomGenerator;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import mdl.foundations.exhibit.Axis;
import mdl.foundations.exhibit.Figure;
import mdl.foundations.input.Inputs;
import mdl.foundations.linalg.Cholesky;
import mdl.foundations.linalg.MatrixProduct;
import mdl.foundations.linalg.MatrixSize;
import mdl.foundations.random.EntryLaw;
import mdl.foundations.random.Randomness;
import mdl.foundations.random.Sample;
import mdl.foundations.statement.Bound;
import mdl.foundations.statement.Evidence;
import mdl.foundations.statement.Identity;
import mdl.foundations.statement.Notes;
import mdl.foundations.statement.Parameter;
import mdl.foundations.statement.Rounding;
import mdl.foundations.statement.Statement;
import mdl.ridge.BidiagonalDesign;
import mdl.ridge.CovarianceSpectrum;
import mdl.ridge.IsotropicRidge;
import mdl.ridge.LinearModel;
import mdl.ridge.RandomTargetRisk;
import mdl.ridge.RidgeRiskEquivalent;
import org.jblas.DoubleMatrix;

/** With the best penalty, more samples never hurt, and the risk has no peak at as many parameters as samples. */
@Notes(
        id = "optimal-ridge",
        name = "Optimal regularisation",
        section = "6",
        items = {},
        sources = {"dobriban2018", "nakkiran2021optimal"})
public record OptimalRidgeStatement(
        @Parameter("dimension d of the exact checks, at least 4")
        int dimension,

        @Parameter("samples n of the figure, at least 40") int samples)
        implements Statement {

    private static final double NOISE = IsotropicRidgeStatement.NOISE;
    private static final double WIDEST = 3;
    private static final String WHERE = " for four data matrices of two covariances with $n=d/2$, $d$ and $3d$";

    /** How the penalty follows from the dimension, the number of samples and the noise, for a signal of one. */
    private interface Penalty {
        double of(double dimension, double samples);
    }

    /** Twenty dimensions, and the notes' samples. */
    public OptimalRidgeStatement() {
        this(20, 400);
    }

    /** @throws IllegalArgumentException if d &lt; 4, n &lt; 40, or a matrix cannot fit in memory */
    public OptimalRidgeStatement {
        Inputs.atLeast("dimension", dimension, 4);
        Inputs.atLeast("samples", samples, 40);
        MatrixSize.require(3L * dimension, dimension);
    }

    @Override
    public Evidence examine(Randomness random) {
        List<Design> x = designs(random.named("designs"));
        Penalty best = OptimalRidgeStatement::best;
        Penalty vanishing = (d, n) -> best(d, n) / 1e4;
        Penalty withoutDimension = (d, n) -> NOISE / n;

        return Evidence.that(
                        posterior(x, best),
                        noBetterPenalty(x, best),
                        moreSamplesHelp(x, best),
                        totalRisk(best),
                        noBetterInTheLimit(best),
                        noPeak(best))
                .failsWith(
                        "a penalty near zero",
                        posterior(x, vanishing),
                        noBetterPenalty(x, vanishing),
                        moreSamplesHelp(x, (d, n) -> 0),
                        totalRisk(vanishing),
                        noBetterInTheLimit(vanishing),
                        noPeak((d, n) -> 0))
                .failsWith(
                        "the factor $d$ left out of $λ_\\star$",
                        posterior(x, withoutDimension),
                        noBetterPenalty(x, withoutDimension),
                        noBetterInTheLimit((d, n) -> NOISE))
                .shows("risk", () -> figure(random.named("figure")));
    }

    /** λ⋆ = σ²d/(n‖θ⋆‖²). */
    private static double best(double d, double n) {
        return new IsotropicRidge(d / n, 1, NOISE).optimalPenalty();
    }

    /** Data matrices of two covariances, of which the first rows are taken. */
    private List<Design> designs(Randomness random) {
        return Stream.of(Ensemble.POWER_LAW, Ensemble.TWO_LEVELS)
                .flatMap(ensemble -> IntStream.range(0, 2).mapToObj(k -> {
                    CovarianceSpectrum spectrum = ensemble.spectrum(dimension);
                    LinearModel model = new LinearModel(spectrum, new double[dimension], NOISE);
                    RandomGenerator generator =
                            random.named(ensemble.name()).at(k).generator();
                    return new Design(spectrum, model.covariates(3 * dimension, EntryLaw.GAUSSIAN, generator));
                }))
                .toList();
    }

    /** The rows of a data matrix whose covariance is known. */
    private record Design(CovarianceSpectrum spectrum, DoubleMatrix x) {
        Design first(int rows) {
            return new Design(spectrum, x.getRange(0, rows, 0, x.columns));
        }

        /** The mean over θ⋆ ~ N(0, I/d). */
        DoubleUnaryOperator meanRisk() {
            RandomTargetRisk risk = RandomTargetRisk.of(spectrum, 1, NOISE, x);
            return lambda -> risk.at(lambda).total();
        }

        double posteriorVariance(double lambda) {
            int d = x.columns;
            DoubleMatrix identity = DoubleMatrix.eye(d);
            DoubleMatrix precision = MatrixProduct.gram(x).addi(identity.mul(x.rows * lambda));
            DoubleMatrix covariance = Cholesky.of(precision).solve(identity);
            return NOISE
                    * IntStream.range(0, d)
                            .mapToDouble(k -> spectrum.eigenvalue(k + 1) * covariance.get(k, k))
                            .sum();
        }
    }

    private int[] sampleSizes() {
        return new int[] {dimension / 2, dimension, 3 * dimension};
    }

    private Identity posterior(List<Design> designs, Penalty penalty) {
        List<Double> risks = new ArrayList<>();
        List<Double> variances = new ArrayList<>();
        double largest = 1;
        for (Design design : designs) {
            for (int n : sampleSizes()) {
                double lambda = penalty.of(dimension, n);
                risks.add(design.first(n).meanRisk().applyAsDouble(lambda));
                variances.add(design.first(n).posteriorVariance(lambda));
            }
            largest = Math.max(largest, MatrixProduct.gram(design.x()).norm2());
        }
        return Identity.of(
                "at $λ_\\star=σ^2d/n$ the mean risk over $θ_\\star$ given $X$ is $σ^2\\Tr Σ(X^\\top X+nλ_\\star)^{-1}$,"
                        + WHERE,
                array(risks),
                array(variances),
                Rounding.of(3 * dimension).withCondition(1 + largest / (NOISE * dimension)));
    }

    private static double[] factors() {
        return DoubleStream.iterate(1.0 / 1024, factor -> factor <= 1024, factor -> factor * Math.sqrt(2))
                .toArray();
    }

    private Bound noBetterPenalty(List<Design> designs, Penalty penalty) {
        return noBetter(
                "no penalty has a smaller mean risk given $X$ than $λ_\\star$," + WHERE,
                designs.stream()
                        .flatMap(design -> IntStream.of(sampleSizes())
                                .mapToObj(n -> new Tuned(
                                        penalty.of(dimension, n),
                                        design.first(n).meanRisk())))
                        .toList());
    }

    /** A penalty, and the risk at every penalty. */
    private record Tuned(double lambda, DoubleUnaryOperator risk) {}

    private static Bound noBetter(String sentence, List<Tuned> cases) {
        double[] others = cases.stream()
                .flatMapToDouble(one ->
                        DoubleStream.of(factors()).map(factor -> one.risk().applyAsDouble(one.lambda() * factor)))
                .toArray();
        double[] chosen = cases.stream()
                .flatMapToDouble(one ->
                        DoubleStream.of(factors()).map(factor -> one.risk().applyAsDouble(one.lambda())))
                .toArray();
        return Bound.always(sentence, chosen, others, Rounding.of(1024));
    }

    private Bound moreSamplesHelp(List<Design> designs, Penalty penalty) {
        int most = 3 * dimension;
        double[][] risks = designs.stream()
                .map(design -> IntStream.rangeClosed(1, most)
                        .mapToDouble(n -> design.first(n).meanRisk().applyAsDouble(penalty.of(dimension, n)))
                        .toArray())
                .toArray(double[][]::new);
        return Bound.always(
                "with $λ_\\star$ every further sample lowers the mean risk given $X$, for the same four data matrices",
                Arrays.stream(risks)
                        .flatMapToDouble(one -> Arrays.stream(one, 1, most))
                        .toArray(),
                Arrays.stream(risks)
                        .flatMapToDouble(one -> Arrays.stream(one, 0, most - 1))
                        .toArray(),
                Rounding.of(most).withCondition(most));
    }

    private static Identity totalRisk(Penalty penalty) {
        List<Double> risks = new ArrayList<>();
        List<Double> ratios = new ArrayList<>();
        int n = 60;
        for (int d : new int[] {30, 60, 90}) {
            for (double exponent : new double[] {0, 1, 2}) {
                double[] target = new double[d];
                Arrays.fill(target, 1 / Math.sqrt(d));
                LinearModel model = new LinearModel(CovarianceSpectrum.powerLaw(d, exponent), target, NOISE);
                RidgeRiskEquivalent equivalent = new RidgeRiskEquivalent(model, n);
                double lambda = penalty.of(d, n);
                risks.add(NOISE + equivalent.at(lambda).total());
                ratios.add(NOISE * equivalent.regularization().at(lambda) / lambda);
            }
        }
        return Identity.of(
                "in the limit $σ^2+\\mathsf B+\\mathsf V=σ^2κ(λ_\\star)/λ_\\star$ at $λ_\\star$, for three covariances",
                array(risks),
                array(ratios),
                Rounding.of(n).withCondition(1 / NOISE));
    }

    private static Bound noBetterInTheLimit(Penalty penalty) {
        double gamma = 1.5;
        return noBetter(
                "in the limit no penalty has a smaller risk than $λ_\\star=σ^2γ$, for $Σ=I_d$",
                List.of(new Tuned(
                        penalty.of(gamma, 1),
                        lambda -> new IsotropicRidge(gamma, 1, NOISE).at(lambda).total())));
    }

    private static Bound noPeak(Penalty penalty) {
        double[] risks = ratios().map(gamma -> inTheLimit(gamma, penalty)).toArray();
        return Bound.always(
                "with $λ_\\star=σ^2γ$ the risk increases in $γ$, for $Σ=I_d$",
                Arrays.copyOf(risks, risks.length - 1),
                Arrays.copyOfRange(risks, 1, risks.length),
                Rounding.of(16));
    }

    private static DoubleStream ratios() {
        return DoubleStream.iterate(1.0 / 16, gamma -> gamma <= WIDEST, gamma -> gamma + 1.0 / 16);
    }

    private static double inTheLimit(double gamma, Penalty penalty) {
        return new IsotropicRidge(gamma, 1, NOISE).at(penalty.of(gamma, 1)).total();
    }

    private Figure figure(Randomness random) {
        int points = 15;
        int[] dimensions = IntStream.range(0, points)
                .map(k -> (int) Math.round(samples * WIDEST * (k + 0.5) / points))
                .filter(d -> d != samples)
                .toArray();
        List<Sample> tuned = Arrays.stream(dimensions)
                .mapToObj(d -> random.at(d)
                        .sample(
                                10,
                                generator -> BidiagonalDesign.draw(samples, d, generator)
                                        .risk(best(d, samples), 1, NOISE)
                                        .total()))
                .toList();
        double[] gammas =
                Arrays.stream(dimensions).mapToDouble(d -> (double) d / samples).toArray();
        return Figure.of(
                        Axis.linear("γ = d/n").range(0, WIDEST),
                        Axis.linear("excess risk").range(0, 2))
                .titled("Excess risk with and without tuning")
                .described(
                        "Without a penalty the risk has a high peak at γ = 1; with the best penalty it climbs steadily "
                                + "and stays below.")
                .curve("no penalty, λ → 0", gamma -> inTheLimit(gamma, (d, n) -> 0), 1e-3, WIDEST)
                .curve("best penalty, λ = σ²γ", gamma -> inTheLimit(gamma, OptimalRidgeStatement::best), 1e-3, WIDEST)
                .points(
                        "best penalty, simulated, n = " + samples,
                        gammas,
                        tuned.stream().mapToDouble(Sample::mean).toArray(),
                        tuned.stream().mapToDouble(Sample::standardError).toArray());
    }

    private static double[] array(List<Double> values) {
        return values.stream().mapToDouble(Double::doubleValue).toArray();
    }
}

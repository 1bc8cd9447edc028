package mdl.rmt.statements;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import mdl.foundations.analysis.Order;
import mdl.foundations.exhibit.ConvergenceFigure;
import mdl.foundations.exhibit.Figure;
import mdl.foundations.exhibit.Quantity;
import mdl.foundations.input.Inputs;
import mdl.foundations.linalg.Cholesky;
import mdl.foundations.linalg.MatrixProduct;
import mdl.foundations.linalg.MatrixSize;
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
import mdl.rmt.GeneralizedMarchenkoPastur;
import mdl.rmt.PopulationCovariance;
import mdl.rmt.PopulationSpectrum;
import mdl.rmt.statements.ResolventNumbers.Observed;
import org.hipparchus.complex.Complex;
import org.jblas.DoubleMatrix;

/** The resolvent of XᵀX/n acts in traces like the population's resolvent at a renormalised spectral parameter. */
@Notes(
        id = "anisotropic-law",
        name = "The anisotropic law",
        section = "5.4.2",
        items = {"Theorem 11", "Remark 23"},
        sources = {"marchenko1967", "silverstein1995"})
public record AnisotropicLawStatement(
        @Parameter("largest dimension d, at least 80") int dimension,

        @Parameter("data matrices at each of the dimensions d/16, d/8, d/4, d/2 and d, at least 60")
        int trials)
        implements Statement {

    /** A smooth linear statistic fluctuates, and its mean is off, by 1/d (Bai and Silverstein, 2004). */
    private static final Order LINEAR_STATISTIC = new Order("1/d", d -> 1 / d);

    private static final PopulationSpectrum TWO_VALUES = PopulationSpectrum.of(1, 8);
    private static final Complex POINT = new Complex(1, 1);
    private static final int SIZES = 5;

    /** Small enough for seconds, with trials enough to see an exponent through the scatter of five sizes. */
    public AnisotropicLawStatement() {
        this(128, 60);
    }

    /** @throws IllegalArgumentException if d &lt; 80, there are fewer than 60 trials, or a matrix cannot fit in memory */
    public AnisotropicLawStatement {
        Inputs.atLeast("dimension", dimension, 80);
        Inputs.atLeast("trials", trials, 2 * Expectation.LEAST_TRIALS);
        MatrixSize.require(2L * dimension, dimension);
    }

    @Override
    public Evidence examine(Randomness random) {
        Experiment<Observed> twoValues =
                observe(AnisotropicLawStatement::twoValues, 0.5, EntryLaw.GAUSSIAN, random.named("two values"));
        Experiment<Observed> power =
                observe(AnisotropicLawStatement::powerLaw, 2, EntryLaw.RADEMACHER, random.named("power law"));
        Experiment<Observed> toeplitz =
                observe(d -> PopulationCovariance.toeplitz(d, 0.5), 0.5, EntryLaw.UNIFORM, random.named("Toeplitz"));

        ResolventRemainder remainder = ResolventRemainder.of(1, random.named("remainder"));
        ResolventRemainder printed = ResolventRemainder.of(-1, random.named("remainder"));
        CompanionEquation equation = new CompanionEquation(TWO_VALUES);

        return Evidence.that(
                        traces("two eigenvalues, Gaussian entries, $γ=0.5$", twoValues.measure(Observed::traceError)),
                        traces("a power law, Rademacher entries, $γ=2$", power.measure(Observed::traceError)),
                        traces("a Toeplitz matrix, uniform entries, $γ=0.5$", toeplitz.measure(Observed::traceError)),
                        entries("two eigenvalues", twoValues.measure(Observed::entryError)),
                        entries("a power law", power.measure(Observed::entryError)),
                        entries("a Toeplitz matrix", toeplitz.measure(Observed::entryError)),
                        leaveOneOut(twoValues, 1),
                        companionRelation(dimension, dimension / 2, random.named("companion")),
                        remainder.resolventIdentity(),
                        remainder.leaveOneOut(),
                        equation.residual(UnaryOperator.identity()),
                        equation.iteration(UnaryOperator.identity()),
                        classicalLimit(UnaryOperator.identity()))
                .failsWith(
                        "$z$ in place of $-1/\\tilde{s}(z)$",
                        traces("two eigenvalues", twoValues.measure(Observed::classicalError)),
                        traces("a Toeplitz matrix", toeplitz.measure(Observed::classicalError)))
                .failsWith(
                        "a direction that depends on the data, an eigenvector of $\\hat{Σ}$",
                        entries("two eigenvalues", twoValues.measure(Observed::alignedError)))
                .failsWith(
                        "$n$ and $d$ exchanged",
                        companionRelation(dimension / 2, dimension, random.named("companion")),
                        equation.iteration(gamma -> 1 / gamma))
                .failsAsPrinted(
                        "Remark 23",
                        "$1/\\tilde{s}(z)$ in place of $-1/\\tilde{s}(z)$",
                        traces("two eigenvalues", twoValues.measure(Observed::printedError)),
                        classicalLimit(Complex::negate))
                .failsAsPrinted(
                        "5.4.15",
                        "the equivalent without the factor $\\frac1d$",
                        traces("two eigenvalues", twoValues.measure(Observed::undividedError)))
                .failsAsPrinted("5.4.38", "the integral without the factor $γ$", equation.residual(gamma -> 1.0))
                .failsAsPrinted("5.4.40", "$Δ$ with a minus sign", printed.resolventIdentity(), printed.leaveOneOut())
                .failsAsPrinted("5.4.33", "$γ\\Tr$ without the division by $d$", leaveOneOut(twoValues, dimension))
                .shows("convergence", () -> convergenceFigure(twoValues))
                .shows("error", () -> Quantity.meanOf(twoValues.atLargest(Observed::traceError)))
                .shows("error-classical", () -> Quantity.meanOf(twoValues.atLargest(Observed::classicalError)));
    }

    private Experiment<Observed> observe(
            ResolventNumbers.Family family, double gamma, EntryLaw entries, Randomness random) {
        List<ResolventNumbers> sizes = new ArrayList<>();
        for (int k = 0; k < SIZES; k++) {
            sizes.add(ResolventNumbers.of(family.at(dimension >> k), gamma));
        }
        return Experiment.doublingTo(
                dimension,
                SIZES,
                trials,
                random,
                (d, generator) -> sizes.stream()
                        .filter(size -> size.population().dimension() == d)
                        .findFirst()
                        .orElseThrow()
                        .observe(entries, generator));
    }

    private static PopulationCovariance twoValues(int d) {
        return PopulationCovariance.diagonal(
                IntStream.range(0, d).mapToDouble(k -> 2 * k < d ? 1 : 8).toArray());
    }

    /** The quantiles of a law with density λ^{−1/2}/2 on [0, 1]: no gap, and mass near 0. */
    private static PopulationCovariance powerLaw(int d) {
        return PopulationCovariance.diagonal(IntStream.range(0, d)
                .mapToDouble(k -> (k + 0.5) / d)
                .map(u -> u * u)
                .toArray());
    }

    private static Limit traces(String population, Sweep errors) {
        return Limit.of(
                "$\\frac1d\\Tr A(\\hat{Σ}-z)^{-1}$ approaches $ζ\\,\\Tr A(Σ-ζ)^{-1}/(zd)$, $ζ=-1/\\tilde{s}(z)$, for $A=I$ and $A=Σ$: "
                        + population,
                errors,
                LINEAR_STATISTIC);
    }

    private static Limit entries(String population, Sweep errors) {
        return Limit.of(
                "$v^\\top(\\hat{Σ}-z)^{-1}v$ approaches $ζ\\,v^\\top(Σ-ζ)^{-1}v/z$, on average over the unit vectors $v$ of a fixed basis: "
                        + population,
                errors,
                Order.inverseRoot("d"));
    }

    /** The printed form has γ Tr, d times as much. */
    private static Limit leaveOneOut(Experiment<Observed> observed, double factor) {
        return Limit.of(
                "$1/(1+\\frac1n\\Tr Σ(\\hat{Σ}-z)^{-1})$ approaches $-z\\tilde{s}_d(z)$",
                observed.measure(one -> one.leaveOneOutError(factor)),
                LINEAR_STATISTIC);
    }

    private static Identity companionRelation(int rows, int columns, Randomness random) {
        int n = Math.max(rows, columns);
        int d = Math.min(rows, columns);
        DoubleMatrix x = EntryLaw.GAUSSIAN.matrix(n, d, random.generator());
        double small = transformAtMinusOne(MatrixProduct.gram(x).divi(n));
        double large = transformAtMinusOne(MatrixProduct.outerGram(x).divi(n));
        double gamma = (double) columns / rows;
        return Identity.of(
                "$γs_d(z)=\\tilde{s}_d(z)+\\frac{1-γ}{z}$ from the two Gram matrices of one $X$",
                small,
                large / gamma - (1 - gamma) / gamma,
                Rounding.of(n + d).withCondition(2 + (double) n / d).withScale(2 / gamma));
    }

    private static double transformAtMinusOne(DoubleMatrix gram) {
        DoubleMatrix unit = DoubleMatrix.eye(gram.rows);
        return Cholesky.of(gram.add(unit)).solve(unit).diag().sum() / gram.rows;
    }

    private static Limit classicalLimit(UnaryOperator<Complex> parameter) {
        Sweep distances = Sweep.exactlyDoublingTo(1024, SIZES, samplesPerDimension -> {
            Complex zeta = parameter.apply(
                    new GeneralizedMarchenkoPastur(TWO_VALUES, 1 / samplesPerDimension).renormalized(POINT));
            Complex equivalent = zeta.divide(POINT).multiply(TWO_VALUES.stieltjes(zeta));
            return equivalent.subtract(TWO_VALUES.stieltjes(POINT)).norm();
        });
        return Limit.of(
                "as $n/d$ grows, the equivalent returns the population's $\\frac1d\\Tr(Σ-z)^{-1}$",
                distances,
                new Order("d/n", size -> 1 / size));
    }

    private static Figure convergenceFigure(Experiment<Observed> observed) {
        Sweep entries = observed.measure(Observed::entryError);
        return ConvergenceFigure.of(
                        "dimension d",
                        "error",
                        LINEAR_STATISTIC,
                        observed.measure(Observed::traceError),
                        "an eigenvector of the sample",
                        observed.measure(Observed::alignedError))
                .points("fixed vectors", entries.sizeArray(), entries.means(), entries.standardErrors())
                .titled("Resolvent and equivalent, two population eigenvalues")
                .described("The error of traces falls like one over d, that of fixed unit vectors like one over the"
                        + " root of d, and along eigenvectors of the sample it stays.");
    }
}

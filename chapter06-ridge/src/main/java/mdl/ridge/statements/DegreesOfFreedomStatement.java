package mdl.ridge.statements;

import java.util.Arrays;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import mdl.foundations.exhibit.Axis;
import mdl.foundations.exhibit.Figure;
import mdl.foundations.input.Inputs;
import mdl.foundations.random.Randomness;
import mdl.foundations.statement.Bound;
import mdl.foundations.statement.Evidence;
import mdl.foundations.statement.Identity;
import mdl.foundations.statement.Notes;
import mdl.foundations.statement.Parameter;
import mdl.foundations.statement.Rounding;
import mdl.foundations.statement.Statement;
import mdl.ridge.CovarianceSpectrum;
import mdl.rmt.EmpiricalSpectrum;
import org.hipparchus.complex.Complex;

/** The degrees of freedom df₂ ≤ df₁ count the eigenvalues above κ softly. */
@Notes(
        id = "degrees-of-freedom",
        name = "Degrees of freedom",
        section = "6.3.1",
        items = {"Figure 6.1"},
        sources = {"zhang2005", "caponnetto2007"})
public record DegreesOfFreedomStatement(
        @Parameter("number of eigenvalues d, at least 20") int dimension) implements Statement {

    private static final double LOWEST = 0.01;
    private static final double HIGHEST = 100;
    private static final int LEVELS = 41;

    /** The hundred eigenvalues of the notes' picture. */
    public DegreesOfFreedomStatement() {
        this(100);
    }

    /** @throws IllegalArgumentException if d &lt; 20 */
    public DegreesOfFreedomStatement {
        Inputs.atLeast("dimension", dimension, 20);
    }

    @Override
    public Evidence examine(Randomness random) {
        CovarianceSpectrum spectrum = exponential(random.named("eigenvalues"));
        CovarianceSpectrum singular = padded(spectrum);
        return Evidence.that(
                        chain(singular, kappa -> singular.rank()),
                        fullCount(singular, singular.rank()),
                        decreasing(spectrum, spectrum::secondDegreesOfFreedom),
                        aboveTheCount(spectrum, 0.5),
                        belowTheCount(spectrum, 1),
                        average(spectrum, 1),
                        transform(spectrum, spectrum),
                        distributionFunction(spectrum, dimension))
                .failsWith("the hard count in place of the rank", chain(singular, singular::hardCount))
                .failsWith("the dimension in place of the rank", fullCount(singular, singular.dimension()))
                .failsWith("a whole for a half", aboveTheCount(spectrum, 1))
                .failsWith("nothing for the eigenvalues below $κ$", belowTheCount(spectrum, 0))
                .failsWith(
                        "$\\mathrm{df}_1-\\mathrm{df}_2$ in place of $\\mathrm{df}_2$",
                        decreasing(
                                spectrum,
                                kappa ->
                                        spectrum.firstDegreesOfFreedom(kappa) - spectrum.secondDegreesOfFreedom(kappa)))
                .failsWith("a threshold with median $2κ$", average(spectrum, 2))
                .failsWith("the transform without the zeros of $Σ$", transform(singular, spectrum))
                .failsAsPrinted("6.3.21", "$1-φ(κ)$", distributionFunction(spectrum, 1))
                .shows("counts", () -> figure(spectrum));
    }

    private CovarianceSpectrum exponential(Randomness random) {
        double[] ascending = random.sample(dimension, generator -> generator.nextExponential())
                .values();
        Arrays.sort(ascending);
        return descending(ascending);
    }

    private static CovarianceSpectrum descending(double[] ascending) {
        double[] values = new double[ascending.length];
        Arrays.setAll(values, k -> ascending[ascending.length - 1 - k]);
        return new CovarianceSpectrum(values);
    }

    /** The same eigenvalues, and half as many zeros. */
    private static CovarianceSpectrum padded(CovarianceSpectrum spectrum) {
        return new CovarianceSpectrum(Arrays.copyOf(spectrum.eigenvalues(), spectrum.dimension() * 3 / 2));
    }

    private static Bound chain(CovarianceSpectrum spectrum, DoubleUnaryOperator most) {
        double[] first = levels().map(spectrum::firstDegreesOfFreedom).toArray();
        double[] second = levels().map(spectrum::secondDegreesOfFreedom).toArray();
        double[] none = new double[LEVELS];
        double[] all = levels().map(most).toArray();
        return Bound.always(
                "$0≤\\mathrm{df}_2(κ)≤\\mathrm{df}_1(κ)≤\\rank Σ$",
                joined(none, second, first),
                joined(second, first, all),
                rounding(spectrum));
    }

    private static Identity fullCount(CovarianceSpectrum spectrum, int rank) {
        return Identity.of(
                "$\\mathrm{df}_1(0)=\\mathrm{df}_2(0)=\\rank Σ$",
                new double[] {rank, rank},
                new double[] {spectrum.firstDegreesOfFreedom(0), spectrum.secondDegreesOfFreedom(0)},
                rounding(spectrum));
    }

    private static Bound decreasing(CovarianceSpectrum spectrum, DoubleUnaryOperator ofSecondOrder) {
        double[] first = levels().map(spectrum::firstDegreesOfFreedom).toArray();
        double[] second = levels().map(ofSecondOrder).toArray();
        return Bound.always(
                "$\\mathrm{df}_1$ and $\\mathrm{df}_2$ decrease",
                joined(Arrays.copyOfRange(first, 1, LEVELS), Arrays.copyOfRange(second, 1, LEVELS)),
                joined(Arrays.copyOf(first, LEVELS - 1), Arrays.copyOf(second, LEVELS - 1)),
                rounding(spectrum));
    }

    private static Bound aboveTheCount(CovarianceSpectrum spectrum, double share) {
        return Bound.always(
                "$φ(κ)/2≤\\mathrm{df}_1(κ)$",
                levels().map(kappa -> share * spectrum.hardCount(kappa)).toArray(),
                levels().map(spectrum::firstDegreesOfFreedom).toArray(),
                rounding(spectrum));
    }

    private static Bound belowTheCount(CovarianceSpectrum spectrum, double weight) {
        return Bound.always(
                "$\\mathrm{df}_1(κ)≤φ(κ)+(λ_{φ+1}+…+λ_d)/κ$",
                levels().map(spectrum::firstDegreesOfFreedom).toArray(),
                levels().map(kappa -> spectrum.hardCount(kappa)
                                + weight
                                        * DoubleStream.of(spectrum.eigenvalues())
                                                .filter(value -> value < kappa)
                                                .sum()
                                        / kappa)
                        .toArray(),
                rounding(spectrum));
    }

    /** The integral is exact, for φ is constant between eigenvalues and the density is the derivative of t/(t + κ). */
    private static Identity average(CovarianceSpectrum spectrum, double median) {
        double[] integrals = levels().map(kappa -> {
                    double integral = 0;
                    double below = 0;
                    for (int k = spectrum.dimension(); k >= 1; k--) {
                        double upTo = spectrum.eigenvalue(k) / (spectrum.eigenvalue(k) + median * kappa);
                        integral += spectrum.hardCount(spectrum.eigenvalue(k)) * (upTo - below);
                        below = upTo;
                    }
                    return integral;
                })
                .toArray();
        return Identity.of(
                "$\\mathrm{df}_1(κ)=\\int φ(t)κ(t+κ)^{-2}\\dd t$, the hard count at a random threshold with median $κ$",
                integrals,
                levels().map(spectrum::firstDegreesOfFreedom).toArray(),
                rounding(spectrum));
    }

    private static Identity transform(CovarianceSpectrum spectrum, CovarianceSpectrum measured) {
        double[] ascending = measured.eigenvalues();
        Arrays.sort(ascending);
        EmpiricalSpectrum measure = new EmpiricalSpectrum(ascending);
        return Identity.of(
                "$\\mathrm{df}_1(κ)=d\\,(1-κ s(-κ))$ with the Stieltjes transform $s$ of the spectrum of $Σ$",
                levels().map(kappa -> spectrum.dimension()
                                * (1
                                        - kappa
                                                * measure.stieltjes(new Complex(-kappa))
                                                        .getReal()))
                        .toArray(),
                levels().map(spectrum::firstDegreesOfFreedom).toArray(),
                rounding(spectrum));
    }

    private static Identity distributionFunction(CovarianceSpectrum spectrum, double divisor) {
        double d = spectrum.dimension();
        return Identity.of(
                "$1-φ(κ)/d$ is the mass that the spectral distribution puts below $κ$",
                levels().map(kappa -> DoubleStream.of(spectrum.eigenvalues())
                                        .filter(value -> value < kappa)
                                        .count()
                                / d)
                        .toArray(),
                levels().map(kappa -> 1 - spectrum.hardCount(kappa) / divisor).toArray(),
                Rounding.of(2));
    }

    /** From 0.01 to 100 at equal ratios. */
    private static DoubleStream levels() {
        return IntStream.range(0, LEVELS).mapToDouble(k -> LOWEST * Math.pow(HIGHEST / LOWEST, k / (LEVELS - 1.0)));
    }

    private static double[] joined(double[]... lists) {
        return Arrays.stream(lists).flatMapToDouble(Arrays::stream).toArray();
    }

    private static Rounding rounding(CovarianceSpectrum spectrum) {
        return Rounding.of(spectrum.dimension()).withScale(spectrum.dimension());
    }

    private Figure figure(CovarianceSpectrum spectrum) {
        double[] jumps = DoubleStream.concat(
                        DoubleStream.of(LOWEST, HIGHEST),
                        DoubleStream.of(spectrum.eigenvalues()).filter(value -> value > LOWEST && value < HIGHEST))
                .sorted()
                .toArray();
        double[] counts = Arrays.stream(jumps)
                .map(value -> spectrum.hardCount(Math.nextUp(value)))
                .toArray();
        return Figure.of(
                        Axis.logarithmic("κ").range(LOWEST, HIGHEST),
                        Axis.linear("number of eigenvalues").range(0, dimension))
                .titled("Degrees of freedom of " + dimension + " exponential eigenvalues")
                .described("A staircase falls from the number of eigenvalues to zero within two decades. Two smooth "
                        + "curves fall beside it more slowly, the second below the first.")
                .steps("hard count φ(κ)", jumps, counts)
                .curve("df_{1}(κ)", spectrum::firstDegreesOfFreedom, LOWEST, HIGHEST)
                .dashed("df_{2}(κ)", spectrum::secondDegreesOfFreedom, LOWEST, HIGHEST);
    }
}

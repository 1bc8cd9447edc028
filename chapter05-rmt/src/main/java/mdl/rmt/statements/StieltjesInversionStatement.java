package mdl.rmt.statements;

import java.util.Arrays;
import java.util.function.DoubleUnaryOperator;
import java.util.function.ToDoubleFunction;
import java.util.random.RandomGenerator;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import mdl.foundations.analysis.GaussChebyshev;
import mdl.foundations.analysis.Order;
import mdl.foundations.exhibit.Axis;
import mdl.foundations.exhibit.ConvergenceFigure;
import mdl.foundations.exhibit.Figure;
import mdl.foundations.input.Inputs;
import mdl.foundations.random.EntryLaw;
import mdl.foundations.random.Randomness;
import mdl.foundations.random.Sweep;
import mdl.foundations.statement.Evidence;
import mdl.foundations.statement.Identity;
import mdl.foundations.statement.Law;
import mdl.foundations.statement.Limit;
import mdl.foundations.statement.Notes;
import mdl.foundations.statement.Parameter;
import mdl.foundations.statement.Rounding;
import mdl.foundations.statement.Statement;
import mdl.rmt.MarchenkoPasturLaw;
import mdl.rmt.SemicircleLaw;
import mdl.rmt.SpectralLaw;

/** The imaginary part of the Stieltjes transform just above the line gives the measure back. */
@Notes(
        id = "stieltjes-inversion",
        name = "Stieltjes–Perron inversion",
        section = "5.2",
        items = {"Proposition 8"},
        sources = {"stieltjes1894", "perron1913"})
public record StieltjesInversionStatement(
        @Parameter("finest resolution η, between 1e-4 and 0.02")
        double resolution,

        @Parameter("size of the sample of X + ηY, at least 2500")
        int sample)
        implements Statement {

    private static final SemicircleLaw SEMICIRCLE = new SemicircleLaw();

    /** Where the density is smooth, the Cauchy kernel of width η leaves an error of order η: its tails fall as 1/x². */
    private static final Order WIDTH = new Order("η", inverse -> 1 / inverse);

    private static final int RESOLUTIONS = 4;

    /** The η of the sum X + ηY. */
    private static final double SUM_WIDTH = 0.5;

    /** A resolution at which the density is right to three digits, and a sample that tells noise of two laws apart. */
    public StieltjesInversionStatement() {
        this(0.002, 4000);
    }

    /** @throws IllegalArgumentException if η or the sample size lies outside its range */
    public StieltjesInversionStatement {
        Inputs.within("resolution", resolution, 1e-4, 0.02);
        Inputs.atLeast("sample", sample, 2500);
    }

    @Override
    public Evidence examine(Randomness random) {
        MarchenkoPasturLaw half = new MarchenkoPasturLaw(0.5);
        MarchenkoPasturLaw two = new MarchenkoPasturLaw(2);

        return Evidence.that(
                        densityReturns("the semicircle law", SEMICIRCLE, 1),
                        densityReturns("the Marchenko–Pastur law, $γ=0.5$", half, 1),
                        massReturns("around its atom", two, -0.5),
                        smoothingIsCauchy(0.1),
                        sumHasSmoothedLaw(SUM_WIDTH, random.named("sum"), StieltjesInversionStatement::cauchy))
                .failsAsPrinted(
                        "5.2.11",
                        "inversion without the factor $1/π$",
                        densityReturns("the semicircle law", SEMICIRCLE, Math.PI),
                        densityReturns("the Marchenko–Pastur law, $γ=0.5$", half, Math.PI))
                .failsAsPrinted(
                        "5.2.13",
                        "$Λ+C$ in place of $Λ+ηC$",
                        sumHasSmoothedLaw(1, random.named("sum"), StieltjesInversionStatement::cauchy))
                .failsWith("an interval that ends at the atom", massReturns("beginning at its atom", two, 0))
                .failsWith("a kernel of twice the width", smoothingIsCauchy(0.2))
                .failsWith(
                        "Gaussian noise in place of Cauchy noise",
                        sumHasSmoothedLaw(SUM_WIDTH, random.named("sum"), RandomGenerator::nextGaussian))
                .shows("smoothing", this::smoothingFigure)
                .shows("error", this::errorFigure);
    }

    private Limit densityReturns(String name, SpectralLaw law, double factor) {
        return Limit.of("$\\frac1π\\Im s(x+iη)$ approaches the density of " + name, errorOfDensity(law, factor), WIDTH);
    }

    /** The largest error over points inside the support, against 1/η. */
    private Sweep errorOfDensity(SpectralLaw law, double factor) {
        return Sweep.exactlyDoublingTo(
                1 / resolution,
                RESOLUTIONS,
                inverse -> inside(law)
                        .map(x -> Math.abs(factor * law.smoothedDensity(x, 1 / inverse) - law.density(x)))
                        .max()
                        .orElseThrow());
    }

    /** Ninety-nine points of the middle three quarters of the support, away from the edges where the density has no derivative. */
    private static DoubleStream inside(SpectralLaw law) {
        double centre = (law.lowerEdge() + law.upperEdge()) / 2;
        double half = (law.upperEdge() - law.lowerEdge()) / 2;
        return IntStream.rangeClosed(-49, 49).mapToDouble(k -> centre + 0.75 * half * k / 49);
    }

    private Limit massReturns(String interval, MarchenkoPasturLaw law, double from) {
        double to = 1;
        double mass = law.cdf(to) - law.cdfBelow(from);
        return Limit.of(
                "the mass of an interval returns for the Marchenko–Pastur law with $γ=2$, " + interval,
                Sweep.exactlyDoublingTo(
                        1 / resolution,
                        RESOLUTIONS,
                        inverse -> Math.abs(law.smoothedMass(from, to, 1 / inverse) - mass)),
                WIDTH);
    }

    private static Identity smoothingIsCauchy(double width) {
        double eta = 0.1;
        // The Cauchy kernel has poles at height η: ρ > 1 + η/2, and (1 + η/2) to the power -2·500 is below ε.
        GaussChebyshev quadrature = new GaussChebyshev(500);
        double[] points = DoubleStream.iterate(-3, x -> x <= 3, x -> x + 0.25).toArray();
        return Identity.of(
                "$\\frac1π\\Im s(x+iη)$ is the density of $Λ+ηC$, $Λ$ of the semicircle law and $C$ standard Cauchy",
                Arrays.stream(points)
                        .map(x -> quadrature.integrate(t -> cauchyDensity(x - 2 * t, width)))
                        .toArray(),
                Arrays.stream(points)
                        .map(x -> SEMICIRCLE.smoothedDensity(x, eta))
                        .toArray(),
                Rounding.of(quadrature.nodes()).withScale(cauchyDensity(0, eta)));
    }

    private static double cauchyDensity(double x, double width) {
        return width / (Math.PI * (x * x + width * width));
    }

    /** The noise comes in times the factor, which is η where the claim is true. */
    private Law sumHasSmoothedLaw(double factor, Randomness random, ToDoubleFunction<RandomGenerator> noise) {
        return Law.of(
                "$Λ+ηC$ has the distribution function $\\frac1π\\int\\Im s(x+iη)\\,\\dd x$, $η=" + SUM_WIDTH + "$",
                random.sample(
                        sample, generator -> SEMICIRCLE.draw(generator) + factor * noise.applyAsDouble(generator)),
                x -> SEMICIRCLE.smoothedCdf(x, SUM_WIDTH));
    }

    private static double cauchy(RandomGenerator generator) {
        return EntryLaw.CAUCHY.draw(generator);
    }

    private Figure smoothingFigure() {
        return Figure.of(Axis.linear("x"), Axis.linear("density"))
                .titled("The semicircle law seen from three heights")
                .described("Three bells, the lower the height the closer to the half ellipse that they approach.")
                .curve("η = 0.5", smoothed(0.5), -3, 3)
                .curve("η = 0.1", smoothed(0.1), -3, 3)
                .curve("η = 0.02", smoothed(0.02), -3, 3)
                .curve("semicircle law", SEMICIRCLE::density, -3, 3);
    }

    private static DoubleUnaryOperator smoothed(double eta) {
        return x -> SEMICIRCLE.smoothedDensity(x, eta);
    }

    private Figure errorFigure() {
        return ConvergenceFigure.of(
                        "inverse resolution 1/η",
                        "largest error of the density",
                        WIDTH,
                        errorOfDensity(SEMICIRCLE, 1),
                        "without the factor 1/π",
                        errorOfDensity(SEMICIRCLE, Math.PI))
                .titled("Error of the inversion")
                .described("The error falls in proportion to the resolution; without the factor 1/π it stays.");
    }
}

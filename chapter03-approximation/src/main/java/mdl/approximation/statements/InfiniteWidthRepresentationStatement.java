package mdl.approximation.statements;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.DoubleUnaryOperator;
import java.util.function.Function;
import java.util.function.IntUnaryOperator;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import mdl.approximation.BarronNorm;
import mdl.approximation.BarronSampler;
import mdl.approximation.FourierTransform;
import mdl.approximation.GaussianBump;
import mdl.approximation.KnotNetwork;
import mdl.approximation.SphericalCosine;
import mdl.approximation.TwoLayerNetwork;
import mdl.foundations.analysis.PanelQuadrature;
import mdl.foundations.input.Inputs;
import mdl.foundations.random.EntryLaw;
import mdl.foundations.random.Experiment;
import mdl.foundations.random.Randomness;
import mdl.foundations.random.Sample;
import mdl.foundations.random.Sweep;
import mdl.foundations.statement.Bound;
import mdl.foundations.statement.Evidence;
import mdl.foundations.statement.Expectation;
import mdl.foundations.statement.Identity;
import mdl.foundations.statement.Notes;
import mdl.foundations.statement.Parameter;
import mdl.foundations.statement.Rate;
import mdl.foundations.statement.Rounding;
import mdl.foundations.statement.Statement;
import org.hipparchus.distribution.continuous.ChiSquaredDistribution;
import org.jblas.DoubleMatrix;

/** A function of finite Barron norm is the mean of random waves, and of random steps: a network of infinite width. */
@Notes(
        id = "infinite-width-representation",
        name = "Functions as networks of infinite width",
        section = "3.3.1",
        items = {"Proposition 6", "Remark 9"},
        sources = {"barron1993"})
public record InfiniteWidthRepresentationStatement(
        @Parameter("largest number p of knots, between 128 and 1024")
        int width,

        @Parameter("networks at each width, at least 2000") int trials,

        @Parameter("units that are drawn in each dimension, at least 10000")
        int draws)
        implements Statement {

    private static final int SIZES = 6;
    private static final int[] DIMENSIONS = {1, 2, 8};
    private static final double RADIUS = 2;

    /** Draws of which only the mean is kept, which cost fewer streams. */
    private static final int BLOCK = 20;

    /** The chi density with at most ten degrees of freedom is below the unit roundoff from here on. */
    private static final double REACH = 14;

    /** 256 knots at most. */
    public InfiniteWidthRepresentationStatement() {
        this(256, 2500, 100_000);
    }

    /** @throws IllegalArgumentException if p lies outside 128..1024, or there are fewer than 2000 networks or 10000 units */
    public InfiniteWidthRepresentationStatement {
        Inputs.within("width", width, 128, 1024);
        Inputs.atLeast("trials", trials, 2000);
        Inputs.atLeast("draws", draws, 10_000);
    }

    @Override
    public Evidence examine(Randomness random) {
        KnotNetwork sine = sine();
        Sweep drawn = errors(sine, random.named("knots"));
        Sample stratified = random.named("one in each cell")
                .sample(
                        Expectation.LEAST_TRIALS,
                        generator -> sine.squaredError(KnotNetwork.stratified(width, generator)));
        Sweep grid = Sweep.exactlyDoublingTo(width, SIZES, p -> sine.squaredError(KnotNetwork.grid((int) p)));
        Randomness units = random.named("units");

        return Evidence.that(
                        variance(sine, drawn.samples().get(SIZES - 1)),
                        randomRate(drawn),
                        gridRate(grid),
                        dependsOnMeasure(random.named("network"), width -> width),
                        meanOfWaves(GaussianBump::centre),
                        waves(units, 1, GaussianBump::drawFrequency),
                        waves(units, 2, GaussianBump::drawFrequency),
                        waves(units, 8, GaussianBump::drawFrequency),
                        steps(units, 1, RADIUS),
                        steps(units, 8, RADIUS),
                        bounded(random.named("worst"), RADIUS),
                        oscillation(2))
                .failsWith("one knot in each cell of a grid", variance(sine, stratified))
                .failsWith("the knots of a grid", randomRate(grid))
                .failsWith("random knots", gridRate(drawn))
                .failsWith("no division by the width", dependsOnMeasure(random.named("network"), width -> 1))
                .failsWith("the phase $α$ left out", meanOfWaves(bump -> new double[bump.dimension()]))
                .failsWith(
                        "frequencies from $\\abs{\\hat{g}}$ without the factor $\\norm{ξ}$",
                        waves(units, 1, InfiniteWidthRepresentationStatement::untilted),
                        waves(units, 2, InfiniteWidthRepresentationStatement::untilted))
                .failsWith(
                        "knots that reach an eighth as far as $x$",
                        steps(units, 1, new DoubleMatrix(point(1)).norm2() / 8),
                        steps(units, 8, new DoubleMatrix(point(8)).norm2() / 8))
                .failsWith("points at twice the radius", bounded(random.named("worst"), 2 * RADIUS))
                .failsAsPrinted("Proposition 6", "the bound $M=R\\norm{g}_B$", oscillation(1))
                .shows("knots", () -> KnotFigures.staircases(sine, random.named("figure")))
                .shows("errors", () -> KnotFigures.errors(sine, drawn, grid));
    }

    private static KnotNetwork sine() {
        return new KnotNetwork(
                x -> Math.sin(2 * Math.PI * x),
                x -> 2 * Math.PI * Math.cos(2 * Math.PI * x),
                x -> -Math.cos(2 * Math.PI * x) / (2 * Math.PI));
    }

    private Sweep errors(KnotNetwork sine, Randomness random) {
        return Experiment.doublingTo(
                        width,
                        SIZES,
                        trials,
                        random,
                        (p, generator) -> sine.squaredError(KnotNetwork.draw(p, generator)))
                .measure(error -> error);
    }

    private Expectation variance(KnotNetwork sine, Sample squares) {
        return Expectation.of(
                "with $p$ random knots, the network $\\frac1p\\sum_jg'(t_j)$ over the $t_j\\le x$ has the mean squared error $\\frac1p(\\int_0^1g'(t)^2(1-t)\\,\\dd t-\\int_0^1g(t)^2\\,\\dd t)$ for a sine $g$",
                sine.meanSquaredError(width),
                squares);
    }

    private static Rate randomRate(Sweep errors) {
        return Rate.of("with random knots the squared error falls as $p^{-1}$", errors, -1, -2);
    }

    private static Rate gridRate(Sweep errors) {
        return Rate.of("with the knots of a grid the squared error falls as $p^{-2}$", errors, -2, -1);
    }

    /** Every unit twice, in another order: the empirical measure is the same. */
    private static Identity dependsOnMeasure(Randomness random, IntUnaryOperator divisor) {
        GaussianBump bump = bump(3);
        BarronSampler sampler = new BarronSampler(bump, RADIUS);
        TwoLayerNetwork once = sampler.sample(20, random.generator());
        DoubleMatrix points = EntryLaw.GAUSSIAN.matrix(10, 3, random.at(1).generator());
        int[] twice = IntStream.concat(IntStream.range(0, 20).map(j -> 19 - j), IntStream.range(0, 20))
                .toArray();
        double[] outer = once.outer();
        double[] biases = once.biases();
        TwoLayerNetwork doubled = new TwoLayerNetwork(
                once.activation(),
                Arrays.stream(twice).mapToDouble(j -> outer[j]).toArray(),
                once.weights().getRows(twice),
                Arrays.stream(twice).mapToDouble(j -> biases[j]).toArray());
        return Identity.of(
                "$\\frac1p\\sum_ja_jσ(\\langle w_j,x\\rangle+b_j)$ is the same for the units listed twice and in another order, as it depends on $\\hat{μ}_p$ only",
                Arrays.stream(once.on(points))
                        .map(v -> v / divisor.applyAsInt(20))
                        .toArray(),
                Arrays.stream(doubled.on(points))
                        .map(v -> v / divisor.applyAsInt(40))
                        .toArray(),
                Rounding.of(40).withScale(sampler.weightBound()));
    }

    /** Off the origin, so that the phases are not zero. */
    private static GaussianBump bump(int dimension) {
        double[] centre = new double[dimension];
        Arrays.setAll(centre, i -> 0.8 / Math.sqrt(dimension) * (i % 2 == 0 ? 1 : -0.5));
        return new GaussianBump(centre, 1, 1);
    }

    private static double[] point(int dimension) {
        double[] point = new double[dimension];
        Arrays.setAll(point, i -> (1.5 - 0.1 * i) / Math.sqrt(dimension));
        return point;
    }

    /** The mean over directions of ξ first, then that over ‖ξ‖. */
    private static Identity meanOfWaves(Function<GaussianBump, double[]> centre) {
        double[] rises = new double[DIMENSIONS.length];
        double[] means = new double[DIMENSIONS.length];
        for (int k = 0; k < DIMENSIONS.length; k++) {
            int d = DIMENSIONS[k];
            double[] x = point(d);
            DoubleMatrix c = new DoubleMatrix(centre.apply(bump(d)));
            rises[k] = bump(d).rise(x);
            double near = c.norm2();
            double far = c.distance2(new DoubleMatrix(x));
            SphericalCosine cosine = new SphericalCosine(d);
            ChiSquaredDistribution square = new ChiSquaredDistribution(d);
            means[k] = PanelQuadrature.integrate(
                    r -> 2 * r * square.density(r * r) * (cosine.at(r * far) - cosine.at(r * near)), 0, REACH, 0.25);
        }
        return Identity.of(
                "$\\int\\abs{\\hat{g}(ξ)}(\\cos(\\langle ξ,x\\rangle+α)-\\cos α)\\,\\dd ξ=g(x)-g(0)$ for a Gaussian off the origin, by quadrature over $\\norm{ξ}$, in $d=1,2,8$; it is $\\intφ\\,\\dd μ$ once $\\norm{ξ}$ and $\\norm{g}_B$ cancel",
                rises,
                means,
                Rounding.of(1000));
    }

    private Expectation waves(
            Randomness random, int d, BiFunction<GaussianBump, RandomGenerator, double[]> frequencies) {
        GaussianBump bump = bump(d);
        double[] x = point(d);
        return Expectation.of(
                "for $d=" + d + "$, $φ(x,ξ)$ has the mean $g(x)-g(0)$ over frequencies of the law $μ$",
                bump.rise(x),
                random.named("waves")
                        .at(d)
                        .sample(
                                draws / BLOCK,
                                generator -> IntStream.range(0, BLOCK)
                                                .mapToDouble(i -> bump.wave(x, frequencies.apply(bump, generator)))
                                                .sum()
                                        / BLOCK));
    }

    /** From |ĝ| itself, which for σ = 1 is a multiple of the density of N(0, I_d). */
    private static double[] untilted(GaussianBump bump, RandomGenerator generator) {
        return EntryLaw.GAUSSIAN.matrix(bump.dimension(), 1, generator).data;
    }

    private Expectation steps(Randomness random, int d, double radius) {
        BarronSampler sampler = new BarronSampler(bump(d), radius);
        double[] x = point(d);
        return Expectation.of(
                "for $d=" + d
                        + "$, a random step, of size $a$ where $\\langle w,x\\rangle+b\\ge0$, has the mean $g(x)-g(0)$",
                sampler.target().rise(x),
                // A network of p units is their mean.
                random.named("steps")
                        .at(d)
                        .sample(
                                draws / BLOCK,
                                generator -> sampler.sample(BLOCK, generator).at(x)));
    }

    /** Random waves, and slow ones at a quarter of their period from a crest, which attain the bound nearly. */
    private static Bound bounded(Randomness random, double distance) {
        List<Double> sizes = new ArrayList<>();
        List<Double> bounds = new ArrayList<>();
        RandomGenerator generator = random.generator();
        for (int d : DIMENSIONS) {
            double[] direction = new double[d];
            direction[d - 1] = 1;
            for (double far : new double[] {0.5, 5, 50}) {
                double[] centre = Arrays.stream(direction).map(v -> far * v).toArray();
                GaussianBump bump = new GaussianBump(centre, 1, 1);
                double[] x = Arrays.stream(direction).map(v -> distance * v).toArray();
                double[] slow =
                        Arrays.stream(direction).map(v -> Math.PI / 2 / far * v).toArray();
                sizes.add(Math.abs(bump.wave(x, slow)));
                bounds.add(RADIUS * bump.barronNorm());
                for (int k = 0; k < 200; k++) {
                    sizes.add(Math.abs(bump.wave(x, bump.drawFrequency(generator))));
                    bounds.add(RADIUS * bump.barronNorm());
                }
            }
        }
        return Bound.always(
                "$\\abs{φ(x,ξ)}\\le R\\norm{g}_B$ for $\\norm{x}\\le R$",
                sizes.stream().mapToDouble(Double::doubleValue).toArray(),
                bounds.stream().mapToDouble(Double::doubleValue).toArray(),
                Rounding.of(100).withScale(RADIUS * new GaussianBump(new double[8], 1, 1).barronNorm()));
    }

    /** A mean of units aσ with |a| ≤ M and 0 ≤ σ ≤ 1 varies by M at most; a slow wave in a wide window varies by nearly 2R. */
    private static Bound oscillation(double factor) {
        double frequency = 0.1;
        DoubleUnaryOperator wave =
                x -> Math.exp(-0.5 * frequency * frequency * x * x) * Math.sin(frequency * x) / frequency;
        FourierTransform transform = new FourierTransform(wave, -9 / frequency, 9 / frequency, 0.5 / frequency);
        double norm = BarronNorm.radial(1, transform::modulus, 10 * frequency, 0.5 * frequency);
        double[] radii = {0.01, 0.1, 0.5, 1};
        return Bound.always(
                "$\\abs{g(x)-g(y)}\\le M=2R\\norm{g}_B$ for $\\abs{x},\\abs{y}\\le R$, as $M$ is the most that a mean of units $aσ$ with $\\abs{a}\\le M$, $0\\leσ\\le1$ can vary",
                Arrays.stream(radii)
                        .map(r -> wave.applyAsDouble(r) - wave.applyAsDouble(-r))
                        .toArray(),
                Arrays.stream(radii).map(r -> factor * r * norm).toArray(),
                Rounding.of(200));
    }
}

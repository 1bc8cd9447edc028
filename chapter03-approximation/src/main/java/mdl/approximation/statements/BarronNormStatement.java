package mdl.approximation.statements;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import java.util.function.IntFunction;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import mdl.approximation.BarronNorm;
import mdl.approximation.FourierTransform;
import mdl.approximation.GaussianBump;
import mdl.foundations.analysis.Activation;
import mdl.foundations.analysis.Order;
import mdl.foundations.analysis.PanelQuadrature;
import mdl.foundations.exhibit.Quantity;
import mdl.foundations.input.Inputs;
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

/** The Barron norm of Gaussians, of sigmoids of a linear form, and of tents of ReLUs, which have none. */
@Notes(
        id = "barron-norm",
        name = "The Barron norm",
        section = "3.3.2",
        items = {"Definition 3", "Example 8", "Remark 10", "Exercise 6"},
        sources = {"barron1993"})
public record BarronNormStatement(
        @Parameter("dimension d of the Gaussian whose frequencies are drawn")
        int dimension,

        @Parameter("frequencies that are drawn, at least 1000 d")
        int draws)
        implements Statement {

    private static final double[] DEVIATIONS = {0.3, 1 / Math.sqrt(2 * Math.PI), 0.7, 1, 1.5};
    private static final int[] DIMENSIONS = {1, 2, 3, 8, 32, 100};

    /** Beyond it the transform at ‖ξ‖ = √d, where the integrand peaks, is lost in the rounding of its quadrature. */
    private static final int LARGEST_BY_TRANSFORM = 3;

    /** A Gaussian density is below the unit roundoff nine deviations off its centre. */
    private static final double REACH = 9;

    /** The logistic derivative and its transform πξ/sinh(πξ) are below the unit roundoff at these. */
    private static final double LOGISTIC_REACH = 40;

    private static final double LOGISTIC_FREQUENCY = 14;

    static final double EULER = 0.57721566490153286;

    /** Ten thousand frequencies in eight dimensions. */
    public BarronNormStatement() {
        this(8, 10_000);
    }

    /** @throws IllegalArgumentException if d &lt; 1, or there are fewer than 1000 d frequencies */
    public BarronNormStatement {
        Inputs.atLeast("dimension", dimension, 1);
        Inputs.atLeast("draws", draws, 1000L * dimension);
    }

    @Override
    public Evidence examine(Randomness random) {
        Sample lengths = random.named("frequencies")
                .sample(
                        draws,
                        generator -> Math.sqrt(IntStream.range(0, dimension)
                                .mapToDouble(i -> generator.nextGaussian())
                                .map(x -> x * x)
                                .sum()));
        GaussianBump standard = GaussianBump.standard(dimension);
        DoubleUnaryOperator bump = GaussianBump.standard(1)::modulus;
        List<Activation> sigmoids = List.of(Activation.LOGISTIC, Activation.TANH_SIGMOID, Activation.ERF_SIGMOID);

        return Evidence.that(
                        transformedDensity(GaussianBump::barronNorm),
                        standardGaussian(2),
                        meanLength(lengths, standard.barronNorm()),
                        growsAsRoot(GaussianBump::standard),
                        threshold(2 * Math.PI),
                        ridge(sigmoids, Math::abs),
                        wave(Math::sin),
                        lineOnInterval(n -> 1 / n),
                        tentGrows(BarronNormStatement::tent),
                        tailVanishes(xi -> xi / (2 * Math.sinh(Math.PI * xi))),
                        rampGrows(t -> Math.sin(t) / t))
                .failsAsPrinted(
                        "3.4.8",
                        "the norm of (3.4.8), for the transform with $e^{-2πi\\langle ξ,x\\rangle}$",
                        transformedDensity(g -> g.barronNorm() / (2 * Math.PI)))
                .failsWith("the exponent of the density in place of that of its transform", standardGaussian(1))
                .failsWith(
                        "the root of the mean square in place of the mean", meanLength(lengths, Math.sqrt(dimension)))
                .failsWith(
                        "the density of $N(0,I_d)$, whose height falls with $d$",
                        growsAsRoot(d -> GaussianBump.density(d, 1)))
                .failsAsPrinted("Exercise 6", "the threshold $σ^2=1$", threshold(1))
                .failsWith("a weight of another length", ridge(sigmoids, weight -> 1))
                .failsAsPrinted(
                        "Exercise 6 (b)",
                        "a ramp, whose derivative jumps",
                        tailVanishes(xi -> Math.sin(xi / 2) / (Math.PI * xi)))
                .failsWith("a cosine in place of the sine", wave(Math::cos))
                .failsWith("a frequency that stays", lineOnInterval(n -> 1))
                .failsWith("a Gaussian in place of the tent", tentGrows(bump))
                .failsWith("a Gaussian in place of the ramp’s transform", rampGrows(t -> Math.exp(-t * t)))
                .shows("dimension", BarronNormFigures::dimension)
                .shows("cutoff", BarronNormFigures::cutoff)
                .shows("mean-length", () -> Quantity.meanOf(lengths))
                .shows("closed-form", () -> Quantity.of(standard.barronNorm(), 5));
    }

    /** The transform of the density in one coordinate, of product form in all of them. */
    private static Identity transformedDensity(ToDoubleFunction<GaussianBump> closedForm) {
        List<Double> ratios = new ArrayList<>();
        for (double deviation : DEVIATIONS) {
            GaussianBump line = GaussianBump.density(1, deviation);
            FourierTransform transform =
                    new FourierTransform(line::at, -REACH * deviation, REACH * deviation, deviation / 2);
            double atZero = transform.real(0);
            for (int d = 1; d <= LARGEST_BY_TRANSFORM; d++) {
                double others = Math.pow(atZero, d - 1);
                double norm = BarronNorm.radial(
                        d, r -> Math.abs(transform.real(r)) * others, REACH / deviation, 0.5 / deviation);
                ratios.add(norm / closedForm.applyAsDouble(GaussianBump.density(d, deviation)));
            }
        }
        return ones(
                "$\\norm{f}_B=\\frac{\\sqrt{2}}{σ}\\frac{Γ((d+1)/2)}{Γ(d/2)}(2πσ^2)^{-d/2}$ for the density of $N(0,σ^2I_d)$, $d\\le3$, by two quadratures: their ratio",
                ratios, LARGEST_BY_TRANSFORM * 1000);
    }

    private static Identity standardGaussian(double half) {
        List<Double> ratios = new ArrayList<>();
        for (int d : DIMENSIONS) {
            GaussianBump bump = GaussianBump.standard(d);
            DoubleUnaryOperator modulus = r -> Math.pow(2 * Math.PI, -0.5 * d) * Math.exp(-r * r / half);
            ratios.add(BarronNorm.radial(d, modulus, Math.sqrt(d) + REACH, 0.5) / bump.barronNorm());
        }
        return ones(
                "$\\norm{g}_B=\\sqrt{2}\\,\\frac{Γ((d+1)/2)}{Γ(d/2)}$ for $g(x)=\\exp(-\\norm{x}^2/2)$ and $d\\le100$: the ratio to the quadrature of $\\norm{ξ}\\abs{\\hat{g}(ξ)}$",
                ratios, 1000);
    }

    private Expectation meanLength(Sample lengths, double predicted) {
        return Expectation.of(
                "$\\norm{g}_B=\\E\\norm{ξ}$ for $ξ$ of the law $N(0,I_d)$ and $g(x)=\\exp(-\\norm{x}^2/2)$",
                predicted,
                lengths);
    }

    private static Limit growsAsRoot(IntFunction<GaussianBump> bump) {
        return Limit.of(
                "$\\norm{g}_B/\\sqrt{d}$ tends to one for $g(x)=\\exp(-\\norm{x}^2/2)$",
                Sweep.exactlyDoublingTo(
                        512, 6, d -> Math.abs(bump.apply((int) d).barronNorm() / Math.sqrt(d) - 1)),
                new Order("1/d", d -> 1 / d));
    }

    /** Γ((d+3)/2)/Γ((d+1)/2) = (d+1)/2 and Γ(d/2+1)/Γ(d/2) = d/2, so two dimensions more cost a factor. */
    private static Identity threshold(double constant) {
        List<Double> ratios = new ArrayList<>();
        for (double deviation : DEVIATIONS) {
            for (int d : new int[] {1, 4, 25, 60}) {
                double factor = densityNorm(d + 2, deviation) / densityNorm(d, deviation);
                ratios.add(factor * constant * deviation * deviation * d / (d + 1));
            }
        }
        return ones(
                "from $d$ to $d+2$ the norm of the density grows by $\\frac{d+1}{d}\\frac{1}{2πσ^2}$: their ratio",
                ratios, 1000);
    }

    private static double densityNorm(int d, double deviation) {
        GaussianBump density = GaussianBump.density(d, deviation);
        return BarronNorm.radial(d, density::modulus, (Math.sqrt(d) + REACH) / deviation, 0.5 / deviation);
    }

    /** The transforms of the derivatives are positive, so their integral is the derivative at zero. */
    private static Identity ridge(List<Activation> sigmoids, DoubleUnaryOperator length) {
        List<Double> ratios = new ArrayList<>();
        double[][] neurons = {{1, 0}, {-3, 1}, {0.5, 2}};
        for (Activation sigmoid : sigmoids) {
            double scale = 4 * sigmoid.derivative(0);
            for (double[] neuron : neurons) {
                double norm = ridgeNorm(sigmoid, neuron[0], neuron[1], scale * Math.abs(neuron[0]));
                ratios.add(norm / (length.applyAsDouble(neuron[0]) * sigmoid.derivative(0)));
            }
        }
        return ones(
                "$\\norm{f}_B=\\abs{w}\\int\\abs{ξ\\hat{σ}(ξ)}\\,\\dd ξ=\\abs{w}σ'(0)$ for $f(x)=σ(wx+b)$, with the logistic function, the hyperbolic tangent and the error function: the ratio to the quadrature",
                ratios,
                2000);
    }

    private static double ridgeNorm(Activation sigmoid, double weight, double bias, double scale) {
        double middle = -bias / weight;
        FourierTransform derivative = new FourierTransform(
                t -> weight * sigmoid.derivative(weight * t + bias),
                middle - LOGISTIC_REACH / scale,
                middle + LOGISTIC_REACH / scale,
                1 / scale);
        return BarronNorm.ofActivation(derivative, LOGISTIC_FREQUENCY * scale, scale);
    }

    /** The transform of the derivative is positive: in frequency it is ξ times the difference of two Gaussians. */
    private static Identity wave(DoubleUnaryOperator wave) {
        List<Double> norms = new ArrayList<>();
        for (double frequency : new double[] {0.1, 1, 3}) {
            FourierTransform transform = new FourierTransform(
                    x -> windowed(wave, frequency, x), -REACH / frequency, REACH / frequency, 0.5 / frequency);
            norms.add(BarronNorm.radial(1, transform::modulus, (1 + REACH) * frequency, 0.5 * frequency));
        }
        return ones(
                "$\\norm{g_ω}_B=1$ for $g_ω(x)=\\exp(-ω^2x^2/2)\\,\\mathrm{sin}(ωx)/ω$, which has the slope one at the origin",
                norms,
                1000);
    }

    private static double windowed(DoubleUnaryOperator wave, double frequency, double x) {
        double scaled = frequency * x;
        return Math.exp(-scaled * scaled / 2) * wave.applyAsDouble(scaled) / frequency;
    }

    /** As the slope of g_ω is at most one, x − g_ω(x) increases, and is largest at x = 1. */
    private static Limit lineOnInterval(DoubleUnaryOperator frequency) {
        return Limit.of(
                "on $\\abs{x}\\le1$ the functions $g_ω$ approach $x$, which is not integrable on the line, as $n=1/ω$ grows",
                Sweep.exactlyDoublingTo(64, 6, n -> 1 - windowed(Math::sin, frequency.applyAsDouble(n), 1)),
                new Order("1/n²", n -> 1 / (n * n)));
    }

    /** The transform of max(1 − |x|, 0) = (x+1)₊ − 2x₊ + (x−1)₊. */
    static double tent(double frequency) {
        double half = frequency / 2;
        double sinc = half == 0 ? 1 : Math.sin(half) / half;
        return sinc * sinc / (2 * Math.PI);
    }

    /** Cut at multiples of 2π, where the cosine integral that is left has no sine in its leading term. */
    private static Limit tentGrows(DoubleUnaryOperator modulus) {
        return Limit.of(
                "for the tent $f(x)=\\max(1-\\abs{x},0)$ of three ReLUs, $\\int\\abs{ξ\\hat{f}(ξ)}\\,\\dd ξ$ over $\\abs{ξ}\\le K$ is $\\frac{2}{π}(\\log K+γ_E)$ with Euler's constant $γ_E$, up to what vanishes",
                Sweep.exactlyDoublingTo(
                        512 * Math.PI,
                        6,
                        cut -> Math.abs(BarronNorm.radial(1, modulus, cut, 1) - 2 / Math.PI * (Math.log(cut) + EULER))),
                new Order("1/K²", cut -> 1 / (cut * cut)));
    }

    /** Between multiples of 2π, where the transform of the ramp's derivative changes its sign. */
    private static Limit tailVanishes(DoubleUnaryOperator derivative) {
        return Limit.of(
                "for the logistic function the part of $\\int\\abs{ξ\\hat{σ}(ξ)}\\,\\dd ξ$ over $K\\le\\abs{ξ}\\le2K$ vanishes faster than $1/K$, so that the integral is finite",
                Sweep.exactlyDoublingTo(16 * Math.PI, 4, cut -> 2 * absolute(derivative, cut, 2 * cut)),
                new Order("1/K²", cut -> 1 / (cut * cut)),
                new Order("1/K", cut -> 1 / cut));
    }

    private static Limit rampGrows(DoubleUnaryOperator sinc) {
        return Limit.of(
                "for the ramp $σ$ of two ReLUs, $\\int\\abs{ξ\\hat{σ}(ξ)}\\,\\dd ξ$ over $K\\le\\abs{ξ}\\le2K$ tends to $\\frac{4}{π^2}\\log 2$, and not to zero, along multiples $K$ of $π$",
                Sweep.exactlyDoublingTo(
                        256 * Math.PI,
                        6,
                        cut -> Math.abs(
                                2 / Math.PI * absolute(sinc, cut / 2, cut) - 4 / (Math.PI * Math.PI) * Math.log(2))),
                new Order("1/K²", cut -> 1 / (cut * cut)));
    }

    /** The integral of |f| between multiples of π, where f may change its sign: one panel for each. */
    private static double absolute(DoubleUnaryOperator function, double from, double to) {
        // A shade wider than π, so that rounding does not make one panel more.
        return PanelQuadrature.integrate(t -> Math.abs(function.applyAsDouble(t)), from, to, 1.0001 * Math.PI);
    }

    private static Identity ones(String sentence, List<Double> ratios, int operations) {
        double[] ones = new double[ratios.size()];
        Arrays.fill(ones, 1);
        return Identity.of(
                sentence, ones, ratios.stream().mapToDouble(Double::doubleValue).toArray(), Rounding.of(operations));
    }
}

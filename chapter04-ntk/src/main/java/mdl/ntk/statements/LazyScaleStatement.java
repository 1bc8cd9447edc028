package mdl.ntk.statements;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.random.RandomGenerator;
import mdl.foundations.analysis.Activation;
import mdl.foundations.analysis.Order;
import mdl.foundations.exhibit.Axis;
import mdl.foundations.exhibit.Figure;
import mdl.foundations.input.Inputs;
import mdl.foundations.linalg.MatrixProduct;
import mdl.foundations.random.EntryLaw;
import mdl.foundations.random.Experiment;
import mdl.foundations.random.Randomness;
import mdl.foundations.random.Sweep;
import mdl.foundations.statement.Bound;
import mdl.foundations.statement.Evidence;
import mdl.foundations.statement.Expectation;
import mdl.foundations.statement.Identity;
import mdl.foundations.statement.Limit;
import mdl.foundations.statement.Notes;
import mdl.foundations.statement.Parameter;
import mdl.foundations.statement.Rate;
import mdl.foundations.statement.Rounding;
import mdl.foundations.statement.Statement;
import mdl.ntk.Initialization;
import mdl.ntk.LazyScale;
import mdl.ntk.ScaledNetworks;
import mdl.ntk.TrainedWeights;
import org.hipparchus.special.Erf;
import org.jblas.DoubleMatrix;

/** The number κ_h says whether training is lazy, and for a network with the factor α it is of order 1/√p + 1/(pα). */
@Notes(
        id = "lazy-scale",
        name = "The scale of a lazy model",
        section = "4.3",
        items = {},
        sources = {"chizat2019"})
public record LazyScaleStatement(
        @Parameter("dimension d of the inputs, from 1 to 10")
        int inputs,

        @Parameter("largest width p, from 2048 to 16384") int width,

        @Parameter("starts at each of the widths p/16, …, p, from 400 to 2000")
        int trials)
        implements Statement {

    /** M = max |σ″| of tanh. */
    private static final double CURVATURE = 4 / (3 * Math.sqrt(3));

    /** E σ(z)² and E σ′(z)² of tanh. */
    private static final double VALUES = Activation.TANH.secondMoment();

    private static final double SLOPES = Activation.TANH.derivativeExpectationWith(Activation.TANH::derivative);

    /** y, at which the term 1/(pα) rules from α = p^{-3/4} on: h is small beside it. */
    private static final double RESPONSE = 0.5;

    /** y, at which the term 1/√p rules already at p^{-1/4}: the other adds less than a hundredth to a fitted exponent of ½. */
    private static final double SMALL_RESPONSE = 0.1;

    private static final int SIZES = 5;
    private static final int SIGNS = 8;
    private static final int SMALL = 64;
    private static final double[] POWERS = {0.25, 0.5, 0.75, 1, 1.25};
    private static final String[] FACTORS = {"p^{-1/4}", "p^{-1/2}", "p^{-3/4}", "1/p", "p^{-5/4}"};
    private static final String[] NAMES = {"α = p^{−1/4}", "α = p^{−1/2}", "α = p^{−3/4}", "α = 1/p"};

    /** The notes leave d and p open. */
    public LazyScaleStatement() {
        this(2, 2048, 600);
    }

    /** @throws IllegalArgumentException if d, p or the number of starts is outside its range */
    public LazyScaleStatement {
        Inputs.within("inputs", inputs, 1, 10);
        Inputs.within("width", width, 2048, 16_384);
        Inputs.within("trials", trials, 400, 2000);
    }

    /** A first layer with the factor 1/√p: h for several draws of signs a, and ‖∇h‖ and ‖∇²h‖_op, which are the same for all. */
    private record Found(int width, double[] outputs, double gradient, double hessian) {

        /** The mean over the signs of what a number is with the factor α = p^{-power}, to which h and its derivatives are proportional. */
        double mean(double power, double response, ToDoubleFunction<LazyScale> number) {
            double c = Math.pow(width, 0.5 - power);
            return Arrays.stream(outputs)
                    .map(h ->
                            number.applyAsDouble(new LazyScale(Math.abs(response - c * h), c * gradient, c * hessian)))
                    .average()
                    .orElseThrow();
        }
    }

    @Override
    public Evidence examine(Randomness random) {
        Experiment<Found> found = Experiment.doublingTo(width, SIZES, trials, random.named("starts"), this::found);
        List<TangentStart> small = new ArrayList<>();
        for (double power : POWERS) {
            small.add(start(SMALL, power, random.named("small").generator()));
        }
        List<TangentStart> alike = List.of(
                small.get(1), TangentStart.spaced(inputs, SMALL, 1, 1), TangentStart.spaced(inputs, SMALL, 0, 0));
        // With random signs the terms of second order have mean zero, and may vanish.
        TangentStart fan = TangentStart.spaced(inputs, SMALL, 0, 2);
        GradientStep step = new GradientStep(fan, fan.output() + 1);
        return Evidence.that(
                        quotient(small, 1),
                        lossFalls(step, step.scale().decrease()),
                        featuresChange(step, step.firstOrderChange()),
                        changeBound(alike, GradientStep::firstOrderChange),
                        error(found, 0.25, VALUES * Math.sqrt(width)),
                        rate(found, 0, 0),
                        rate(found, 1, 1),
                        rate(found, 2, 2),
                        rate(found, 3, 3),
                        rate(found, 4, 4),
                        stays(found, 1))
                .failsWith("the loss $(y-h)^4$", quotient(small, 2))
                .failsAsPrinted(
                        "4.3.4", "the norm of the gradient, not squared", lossFalls(step, step.slopeWithoutSquare()))
                .failsWith(
                        "the bound in place of the change",
                        featuresChange(step, step.scale().featureChange()))
                .failsAsPrinted(
                        "4.3.5", "no term of second order", changeBound(alike, one -> one.change(1.0 / 1024) * 1024))
                .failsAsPrinted("4.3.9", "an error that does not grow with $α$", error(found, 0.25, VALUES))
                .failsWith("$α=1/p$ in place of another", rate(found, 0, 3), rate(found, 1, 3), rate(found, 2, 3))
                .failsAsPrinted(
                        "4.3.11", "$α=1/p$ as the factor with the largest change of features", rate(found, 4, 3))
                .failsWith("$α=p^{-3/4}$ in place of $1/p$", rate(found, 3, 2), stays(found, 0.75))
                .shows("scale", () -> figure(found));
    }

    private TangentStart start(int p, double power, RandomGenerator generator) {
        ScaledNetworks networks = ScaledNetworks.tangent(Activation.TANH, inputs, p, TrainedWeights.HIDDEN);
        return new TangentStart(
                new ScaledNetworks(networks.networks(), Math.pow(p, -power), networks.trained()),
                Initialization.signs().draw(inputs, p, generator));
    }

    private Found found(int p, RandomGenerator generator) {
        TangentStart start = start(p, 0.5, generator);
        DoubleMatrix features = start.networks().networks().features(start.theta(), start.row());
        DoubleMatrix signs = EntryLaw.RADEMACHER.matrix(p, SIGNS, generator);
        double[] outputs = MatrixProduct.multiply(features, signs).data;
        for (int k = 0; k < SIGNS; k++) {
            outputs[k] *= start.networks().scale();
        }
        return new Found(
                p, outputs, Math.sqrt(start.squaredGradient()), start.hessian().norm());
    }

    /** F = (y − h)^{2k}, whose quotient is κ/(2k). */
    private static Identity quotient(List<TangentStart> starts, int k) {
        double[] quotients = new double[starts.size()];
        double[] scales = new double[starts.size()];
        for (int i = 0; i < quotients.length; i++) {
            TangentStart start = starts.get(i);
            double error = RESPONSE - start.output();
            double loss = Math.pow(error, 2 * k);
            double[] gradient = start.networks().combinedGradient(start.theta(), start.row(), new double[] {
                -2 * k * Math.pow(error, 2 * k - 1)
            });
            double features = start.hessian().norm() / GradientStep.norm(start.gradient());
            quotients[i] = features / (GradientStep.norm(gradient) / loss);
            scales[i] = LazyScale.of(start.networks(), start.theta(), start.x(), RESPONSE)
                            .kappa()
                    / 2;
        }
        return Identity.of(
                "the two sides of (4.3.6) have the quotient $κ_h/2$ for the square loss",
                quotients,
                scales,
                Rounding.of(SMALL));
    }

    private static Limit lossFalls(GradientStep step, double slope) {
        return Limit.of(
                "$Δ(F)-η\\norm{\\nabla F}^2/F$ vanishes like $η^2$",
                Sweep.exactlyDoublingTo(64, 5, steps -> Math.abs(step.decrease(1 / steps) - slope / steps)),
                new Order("η²", steps -> 1 / (steps * steps)));
    }

    private static Limit featuresChange(GradientStep step, double slope) {
        return Limit.of(
                "$Δ(\\nabla h)-η\\norm{\\nabla^2h\\,\\nabla F}/\\norm{\\nabla h}$ vanishes like $η^2$",
                Sweep.exactlyDoublingTo(64, 5, steps -> Math.abs(step.change(1 / steps) - slope / steps)),
                new Order("η²", steps -> 1 / (steps * steps)));
    }

    private static Bound changeBound(List<TangentStart> starts, ToDoubleFunction<GradientStep> change) {
        List<GradientStep> steps =
                starts.stream().map(start -> new GradientStep(start, RESPONSE)).toList();
        return Bound.always(
                "$\\norm{\\nabla^2h\\,\\nabla F}/\\norm{\\nabla h}\\le\\norm{\\nabla F}\\,\\norm{\\nabla^2h}_\\op/\\norm{\\nabla h}$",
                steps.stream().mapToDouble(change).toArray(),
                steps.stream().mapToDouble(step -> step.scale().featureChange()).toArray(),
                Rounding.of(SMALL));
    }

    private Expectation error(Experiment<Found> found, double power, double spread) {
        return Expectation.of(
                "$\\E(y-h)^2=y^2+pα^2\\,\\E σ(\\langle w,x\\rangle)^2$ with $α=p^{-1/4}$",
                RESPONSE * RESPONSE + spread,
                found.atLargest(one -> one.mean(power, RESPONSE, scale -> scale.error() * scale.error())));
    }

    /** The claim for one of the factors, judged on starts with one of them; the interval must leave out that of 1/p. */
    private static Rate rate(Experiment<Found> found, int claimed, int drawn) {
        double response = claimed == 0 ? SMALL_RESPONSE : RESPONSE;
        return Rate.of(
                "$κ_h$ is of the order $1/\\sqrt{p}+1/(pα)$ with $α=" + FACTORS[claimed] + "$",
                found.measure(one -> one.mean(POWERS[drawn], response, LazyScale::kappa)),
                Math.max(-0.5, POWERS[claimed] - 1),
                claimed == 3 ? -0.25 : 0);
    }

    private static Limit stays(Experiment<Found> found, double power) {
        double limit = RESPONSE * CURVATURE / SLOPES;
        return Limit.of(
                "with $α=1/p$, $κ_h$ approaches $\\abs{y}\\,M/\\E σ'(\\langle w,x\\rangle)^2$: training is not lazy",
                found.measure(one -> Math.abs(one.mean(power, RESPONSE, LazyScale::kappa) - limit)),
                Order.inverseRoot("p"));
    }

    private static Figure figure(Experiment<Found> found) {
        Figure figure = Figure.of(Axis.logarithmic("width p"), Axis.logarithmic("κ_{h} at the start"))
                .titled("The scale of a network with four factors")
                .described("κ falls with the width for the three larger factors, and stays where the factor is 1/p.");
        List<Sweep> sweeps = new ArrayList<>();
        for (int k = 0; k < NAMES.length; k++) {
            double power = POWERS[k];
            Sweep kappa = found.measure(one -> one.mean(power, RESPONSE, LazyScale::kappa));
            figure = figure.curve(NAMES[k], theory(power), kappa.size(0), kappa.largest());
            sweeps.add(kappa);
        }
        return figure.points(
                "mean over the starts",
                joined(sweeps, Sweep::sizeArray),
                joined(sweeps, Sweep::means),
                joined(sweeps, Sweep::standardErrors));
    }

    private static double[] joined(List<Sweep> sweeps, Function<Sweep, double[]> column) {
        return sweeps.stream().map(column).flatMapToDouble(Arrays::stream).toArray();
    }

    /** (M/E σ′²)·E|y/(pα) − G/√p| for a normal G of variance E σ². */
    private static DoubleUnaryOperator theory(double power) {
        return p -> {
            double mean = RESPONSE * Math.pow(p, power - 1);
            double deviation = Math.sqrt(VALUES / p);
            double t = mean / (deviation * Math.sqrt(2));
            double folded = deviation * Math.sqrt(2 / Math.PI) * Math.exp(-t * t) + mean * Erf.erf(t);
            return CURVATURE / SLOPES * folded;
        };
    }
}

package mdl.ntk.statements;

import java.util.function.DoubleUnaryOperator;
import java.util.function.ToDoubleFunction;
import java.util.random.RandomGenerator;
import mdl.foundations.analysis.Activation;
import mdl.foundations.analysis.NormalExpectation;
import mdl.foundations.analysis.Order;
import mdl.foundations.exhibit.Axis;
import mdl.foundations.exhibit.Figure;
import mdl.foundations.input.Inputs;
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
import mdl.foundations.statement.Rate;
import mdl.foundations.statement.Rounding;
import mdl.foundations.statement.Statement;
import mdl.ntk.TrainedWeights;
import org.hipparchus.analysis.differentiation.DerivativeStructure;
import org.hipparchus.analysis.integration.gauss.GaussIntegrator;
import org.hipparchus.analysis.integration.gauss.GaussIntegratorFactory;
import org.jblas.DoubleMatrix;

/** A nonlinear function φ of the output of a wide network is not nearly linear in the weights, however wide it is. */
@Notes(
        id = "no-linearization-with-output-nonlinearity",
        name = "A nonlinear output is not linearised",
        section = "4.4",
        items = {"Exercise 8"},
        sources = {"liu2020"})
public record NoLinearizationWithOutputNonlinearityStatement(
        @Parameter("dimension d of the inputs, from 1 to 10")
        int inputs,

        @Parameter("largest width p, from 4096 to 16384") int width,

        @Parameter("starts at each of the widths p/32, …, p, from 100 to 400")
        int trials)
        implements Statement {

    /** M = max |σ″| of tanh. */
    private static final double CURVATURE = 4 / (3 * Math.sqrt(3));

    private static final int SIZES = 6;
    private static final int SMALL = 5;

    /** Exact to rounding for e^{as} with |as| ≤ 1. */
    private static final GaussIntegrator RULE = new GaussIntegratorFactory().legendre(12);

    /** The exercise leaves d, p and φ open; here φ = exp. */
    public NoLinearizationWithOutputNonlinearityStatement() {
        this(3, 4096, 120);
    }

    /** @throws IllegalArgumentException if d, p or the number of starts is outside its range */
    public NoLinearizationWithOutputNonlinearityStatement {
        Inputs.within("inputs", inputs, 1, 10);
        Inputs.within("width", width, 4096, 16_384);
        Inputs.within("trials", trials, 100, 400);
    }

    /** What one start shows: f, ‖∇f‖² and ‖∇²f‖_op there, and f after the step ∇f/‖∇f‖. */
    private record Found(int width, double output, double square, double hessian, double after) {

        /** The norm of φ′(f)∇²f. */
        double first(Activation outer) {
            return Math.abs(outer.derivative(output)) * hessian;
        }

        /** The norm of φ″(f)∇f∇fᵀ. */
        double second(Activation outer) {
            return Math.abs(outer.secondDerivative(output)) * square;
        }

        /** |g − g_lin| after the step. */
        double deviation(Activation outer) {
            double linear = outer.applyAsDouble(output) + outer.derivative(output) * Math.sqrt(square);
            return Math.abs(outer.applyAsDouble(after) - linear);
        }

        /** What the deviation is for an f that is linear. */
        double remainder() {
            double length = Math.sqrt(square);
            return Math.exp(output) * (Math.expm1(length) - length);
        }

        double secondOrder() {
            return Math.exp(output) * square / 2;
        }
    }

    @Override
    public Evidence examine(Randomness random) {
        Experiment<Found> found = Experiment.doublingTo(width, SIZES, trials, random.named("starts"), this::found);
        TangentStart small = start(SMALL, random.named("small").generator());
        return Evidence.that(
                        hessian(small, true),
                        firstTerm(found.measure(one -> one.first(Activation.EXPONENTIAL))),
                        secondTerm(found, 0, one -> one.second(Activation.EXPONENTIAL)),
                        secondTerm(found, SIZES - 1, one -> one.second(Activation.EXPONENTIAL)),
                        remainder(found, Found::remainder),
                        stays(found.measure(one -> one.deviation(Activation.EXPONENTIAL))))
                .failsWith("without the second term", hessian(small, false))
                .failsWith(
                        "without the factor $1/\\sqrt{p}$",
                        firstTerm(found.measure(one -> Math.sqrt(one.width()) * one.first(Activation.EXPONENTIAL))))
                .failsWith(
                        "a linear φ",
                        secondTerm(found, SIZES - 1, one -> one.second(Activation.IDENTITY)),
                        stays(found.measure(one -> one.deviation(Activation.IDENTITY))))
                .failsWith("the term of second order alone", remainder(found, Found::secondOrder))
                .shows("norms", () -> figure(found));
    }

    private TangentStart start(int p, RandomGenerator generator) {
        return TangentStart.uniform(TrainedWeights.HIDDEN, inputs, p, EntryLaw.GAUSSIAN, generator);
    }

    private Found found(int p, RandomGenerator generator) {
        TangentStart start = start(p, generator);
        double square = start.squaredGradient();
        double after = start.moved(start.gradient(), 1 / Math.sqrt(square)).output();
        return new Found(p, start.output(), square, start.hessian().norm(), after);
    }

    private static Identity hessian(TangentStart start, boolean both) {
        double slope = Math.exp(start.output());
        double[] gradient = start.gradient();
        DoubleMatrix automatic =
                AutomaticHessian.of(start.networks(), start.theta(), start.x(), DerivativeStructure::exp);
        int size = gradient.length;
        double[] columns = start.hessianColumns();
        for (int k = 0; k < columns.length; k++) {
            columns[k] = slope * (columns[k] + (both ? gradient[k / size] * gradient[k % size] : 0));
        }
        return Identity.of(
                "$\\nabla^2g=φ'(f)\\nabla^2f+φ''(f)\\nabla f\\nabla f^\\top$: by automatic differentiation",
                automatic.data,
                columns,
                Rounding.of(size).withScale(slope));
    }

    private static Limit firstTerm(Sweep norms) {
        return Limit.of("$\\norm{φ'(f)\\nabla^2f}_\\op$ vanishes", norms, Order.inverseRoot("p"));
    }

    private static Expectation secondTerm(Experiment<Found> found, int size, ToDoubleFunction<Found> norm) {
        Sweep norms = found.measure(norm);
        return Expectation.of(
                "$\\E\\norm{φ''(f)\\nabla f\\nabla f^\\top}_\\op$ is a product of one-dimensional means at $p="
                        + (int) norms.size(size) + "$",
                meanOfSecond(norms.size(size)),
                norms.samples().get(size));
    }

    /** E e^f‖∇f‖² = E[a²e^{aσ/√p}σ′²]·(E e^{aσ/√p})^{p−1}, as the neurons are independent. */
    private static double meanOfSecond(double p) {
        double own = normal(z -> Math.pow(Activation.TANH.derivative(z), 2)
                * uniform(a -> a * a * Math.exp(a * Math.tanh(z) / Math.sqrt(p))));
        return own * meanOfSlope(p, p - 1);
    }

    /** (E e^{aσ/√p})^k. */
    private static double meanOfSlope(double p, double k) {
        return Math.pow(normal(z -> uniform(a -> Math.exp(a * Math.tanh(z) / Math.sqrt(p)))), k);
    }

    private static double normal(DoubleUnaryOperator f) {
        return NormalExpectation.of(f, Math.PI / 2);
    }

    private static double uniform(DoubleUnaryOperator f) {
        return RULE.integrate(f::applyAsDouble) / 2;
    }

    private static Limit remainder(Experiment<Found> found, ToDoubleFunction<Found> limit) {
        return Limit.of(
                "after the step $\\nabla f/\\norm{\\nabla f}$, $g-g_{\\mathrm{lin}}$ approaches $φ(f+κ)-φ(f)-φ'(f)κ$ with $κ=\\norm{\\nabla f}$",
                found.measure(one -> Math.abs(one.deviation(Activation.EXPONENTIAL) - limit.applyAsDouble(one))),
                new Order("1/p", p -> 1 / p));
    }

    private static Rate stays(Sweep deviations) {
        return Rate.of("$\\abs{g-g_{\\mathrm{lin}}}$ does not fall with the width", deviations, 0, -1);
    }

    private static Figure figure(Experiment<Found> found) {
        Sweep first = found.measure(one -> one.first(Activation.EXPONENTIAL));
        Sweep second = found.measure(one -> one.second(Activation.EXPONENTIAL));
        double from = first.size(0);
        double to = first.largest();
        return Figure.of(Axis.logarithmic("width p"), Axis.logarithmic("operator norm"))
                .titled("The two terms of the Hessian of exp(f)")
                .described(
                        "The norm of the first term falls like one over the root of the width, that of the second stays.")
                .points("first term", first.sizeArray(), first.means(), first.standardErrors())
                .curve("mM‖x‖² E φ′(f)/√p", p -> CURVATURE / Math.sqrt(p) * meanOfSlope(p, p), from, to)
                .points("second term", second.sizeArray(), second.means(), second.standardErrors())
                .curve("its exact mean", NoLinearizationWithOutputNonlinearityStatement::meanOfSecond, from, to);
    }
}

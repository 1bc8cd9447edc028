package mdl.ntk.statements;

import java.util.function.ToDoubleFunction;
import mdl.foundations.analysis.Order;
import mdl.foundations.exhibit.Quantity;
import mdl.foundations.input.Inputs;
import mdl.foundations.random.Experiment;
import mdl.foundations.random.Randomness;
import mdl.foundations.statement.Evidence;
import mdl.foundations.statement.Expectation;
import mdl.foundations.statement.Identity;
import mdl.foundations.statement.Limit;
import mdl.foundations.statement.Notes;
import mdl.foundations.statement.Parameter;
import mdl.foundations.statement.Statement;

/** Trained until little is left of its residual, a wide network predicts what kernel regression with its tangent kernel does. */
@Notes(
        id = "kernel-regression-limit",
        name = "Wide networks do kernel regression",
        section = "4.2.3",
        items = {},
        sources = {"jacot2018", "lee2019"})
public record KernelRegressionLimitStatement(
        @Parameter("largest width p, a multiple of 16 from 256 to 1024")
        int width,

        @Parameter("networks at each of five widths, from 30 to 1000")
        int trials)
        implements Statement {

    private static final Order WIDTH = new Order("1/p", p -> 1 / p);
    private static final Order ROOT = Order.inverseRoot("p");

    /** The differences scatter by half their size, too much to tell p^(-1/4) from p^(-1/2) with forty of them at each width. */
    private static final Order SLOWER = new Order("p^(-1/8)", p -> Math.pow(p, -0.125));

    private static final int SIZES = 5;
    private static final int SMALLEST = 256;
    private static final int NARROW = 8;

    /** Widths at which the two orders can be told apart. */
    public KernelRegressionLimitStatement() {
        this(SMALLEST, 40);
    }

    /** @throws IllegalArgumentException if a parameter lies outside its range, or p is no multiple of 16 */
    public KernelRegressionLimitStatement {
        Inputs.within("width", width, SMALLEST, 1024);
        Inputs.require(width % 16 == 0, "width is " + width + ", but must be a multiple of 16");
        Inputs.within("trials", trials, Expectation.LEAST_TRIALS, 1000);
    }

    @Override
    public Evidence examine(Randomness random) {
        Experiment<Fitted> wide = fits(random.named("wide"));
        Experiment<Fitted> narrow = Experiment.doublingTo(
                width,
                SIZES,
                Expectation.LEAST_TRIALS,
                random.named("narrow"),
                (p, generator) -> Fitted.of(Fitted.tangent(NARROW), generator));

        return Evidence.that(
                        ownKernel(wide, fit -> fit.distanceTo(fit.ownKernel())),
                        limitingKernel(wide, fit -> fit.distanceTo(fit.limitingKernel())),
                        linearNetwork(wide, false))
                .failsWith(
                        "networks of width " + NARROW + " at every size",
                        ownKernel(narrow, fit -> fit.distanceTo(fit.ownKernel())),
                        limitingKernel(narrow, fit -> fit.distanceTo(fit.limitingKernel())))
                .failsWith(
                        "the kernel of the Gaussian process, of the last layer alone",
                        limitingKernel(wide, fit -> fit.distanceTo(fit.processKernel())))
                .failsWith(
                        "without the function at the start",
                        ownKernel(wide, fit -> fit.distanceTo(fit.withoutStart())),
                        linearNetwork(wide, true))
                .shows("predictions", () -> Fitted.figure(width, NARROW, random.named("figure")))
                .shows("distances", () -> Fitted.distances(wide, narrow))
                .shows("own", () -> Quantity.meanOf(wide.atLargest(fit -> fit.distanceTo(fit.ownKernel()))))
                .shows("limiting", () -> Quantity.meanOf(wide.atLargest(fit -> fit.distanceTo(fit.limitingKernel()))));
    }

    private Experiment<Fitted> fits(Randomness random) {
        return Experiment.doublingTo(
                width, SIZES, trials, random, (p, generator) -> Fitted.of(Fitted.tangent(p), generator));
    }

    private static Limit ownKernel(Experiment<Fitted> fits, ToDoubleFunction<Fitted> distance) {
        return Limit.of(
                "the trained network approaches kernel regression with its own kernel at the start",
                fits.measure(distance),
                WIDTH,
                ROOT.root());
    }

    private static Limit limitingKernel(Experiment<Fitted> fits, ToDoubleFunction<Fitted> distance) {
        return Limit.of(
                "the trained network approaches kernel regression with the kernel of infinite width",
                fits.measure(distance),
                ROOT,
                SLOWER);
    }

    private static Identity linearNetwork(Experiment<Fitted> fits, boolean withoutStart) {
        Fitted fit = fits.outcomes().get(SIZES - 1).get(0);
        return Identity.of(
                "$f^0(x)+\\hat{K}_0(x,X)\\hat{K}_0(X,X)^{-1}(y-f^0(X))$ is $f_{\\mathrm{lin}}$ at the weights nearest to $θ^0$ that fit the data",
                withoutStart ? fit.withoutStart() : fit.ownKernel(),
                fit.linearNetwork(),
                fit.rounding());
    }
}

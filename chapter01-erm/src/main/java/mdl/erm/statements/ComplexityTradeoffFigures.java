package mdl.erm.statements;

import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import mdl.erm.NestedLeastSquares;
import mdl.foundations.exhibit.Axis;
import mdl.foundations.exhibit.CurveFamily;
import mdl.foundations.exhibit.Figure;
import mdl.foundations.exhibit.Interval;
import mdl.foundations.exhibit.Slider;
import mdl.foundations.random.Randomness;
import mdl.foundations.random.Sample;

/** The risk of least squares against the number of features, below the number of samples and beyond it. */
final class ComplexityTradeoffFigures {

    private static final int TRIALS = 200;
    private static final double NOISE = 0.25;
    private static final double WIDEST = 60;
    private static final double START = 60;

    private ComplexityTradeoffFigures() {}

    static Figure risk(NestedLeastSquares model, Randomness random) {
        double last = 0.8 * model.samples();
        int[] sizes = IntStream.rangeClosed(1, 12)
                .map(k -> Math.max(1, (int) Math.round(last * k / 12)))
                .toArray();
        List<SelectionFit[]> fits = fits(model, sizes, random);
        double noise = model.noise() / 2;
        Figure figure = Figure.of(Axis.linear("features p"), Axis.linear("risk"))
                .titled("Risk and training risk of least squares with " + model.samples() + " samples")
                .described("The risk falls, is least near " + Math.round(model.bestSize())
                        + " features and rises; the training risk only falls.")
                .curve("risk", p -> noise + model.excess(p), 0, last)
                .curve("training risk", model::trainingRisk, 0, last)
                .dashed("approximation error and noise", p -> noise + model.approximation(p), 0, last);
        figure = points(
                figure,
                "risk of 200 data sets",
                sizes,
                fits,
                (fit, p) -> noise + model.approximation(p) + fit.estimation());
        return points(figure, "their training risk", sizes, fits, (fit, p) -> fit.trainingRisk())
                .marker("best size", model.bestSize());
    }

    static Figure beyond(NestedLeastSquares model, Randomness random) {
        int n = model.samples();
        int[] sizes = {1, 3, n / 6, n / 3, n / 2, 3 * n / 4, n - 6, n + 6, 5 * n / 4, 3 * n / 2, 2 * n, 5 * n / 2, 3 * n
        };
        Figure figure = Figure.of(
                        Axis.logarithmic("features p"),
                        Axis.logarithmic("excess risk").range(0.05, 10))
                .titled("The excess risk of least squares below and beyond " + n + " features")
                .described(
                        "The excess risk falls, rises to infinity at as many features as samples, and falls again beyond.")
                .curve("fewer features than samples", model::excess, 1, n - 1.1)
                .curve("more features than samples", model::excess, n + 1.1, 3.0 * n);
        return points(
                figure,
                "mean of 200 data sets",
                sizes,
                fits(model, sizes, random),
                (fit, p) -> model.approximation(p) + fit.estimation());
    }

    /** How the trade-off moves with the number of samples. */
    static Figure sliding() {
        NestedLeastSquares model = new NestedLeastSquares((int) START, NOISE);
        double last = Math.min(START - 2, WIDEST);
        Slider slider = Slider.of("n", 10, 200, 10, START);
        return Figure.of(
                        Axis.linear("features p").range(0, WIDEST),
                        Axis.linear("mean error").range(0, 0.5))
                .titled("Approximation and estimation against the number of features")
                .described(
                        "The approximation error falls, the estimation error rises, and their sum is least in between.")
                .curve("excess risk", model::excess, 0, last)
                .curve("estimation error", model::estimation, 0, last)
                .dashed("approximation error", model::approximation, 0, WIDEST)
                .sliding("excess risk", slider, family("excess", NestedLeastSquares::excess))
                .sliding("estimation error", slider, family("estimation", NestedLeastSquares::estimation));
    }

    private interface Error {
        double of(NestedLeastSquares model, double features);
    }

    private static CurveFamily family(String function, Error error) {
        return CurveFamily.of(
                        NestedLeastSquares.class,
                        function,
                        (n, p) -> error.of(new NestedLeastSquares((int) n, NOISE), p))
                .between("ends", n -> new Interval(0, Math.min(n - 2, WIDEST)));
    }

    private static List<SelectionFit[]> fits(NestedLeastSquares model, int[] sizes, Randomness random) {
        return random.trials(TRIALS, generator -> SelectionFit.of(model, 4 * model.samples(), sizes, generator));
    }

    private interface Read {
        double of(SelectionFit fit, int features);
    }

    private static Figure points(Figure figure, String label, int[] sizes, List<SelectionFit[]> fits, Read read) {
        Sample[] samples = IntStream.range(0, sizes.length)
                .mapToObj(k -> new Sample(fits.stream()
                        .mapToDouble(fit -> read.of(fit[k], sizes[k]))
                        .toArray()))
                .toArray(Sample[]::new);
        return figure.points(
                label,
                Arrays.stream(sizes).asDoubleStream().toArray(),
                all(samples, Sample::mean),
                all(samples, Sample::standardError));
    }

    private static double[] all(Sample[] samples, ToDoubleFunction<Sample> number) {
        return Arrays.stream(samples).mapToDouble(number).toArray();
    }
}

package mdl.ridge.statements;

import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;
import mdl.foundations.exhibit.Axis;
import mdl.foundations.exhibit.CurveFamily;
import mdl.foundations.exhibit.Figure;
import mdl.foundations.exhibit.NumberText;
import mdl.foundations.exhibit.Slider;
import mdl.foundations.random.Randomness;
import mdl.foundations.random.Sample;
import mdl.ridge.BidiagonalDesign;
import mdl.ridge.ExcessRisk;
import mdl.ridge.IsotropicRidge;

/** Figure 6.2 of the notes: closed forms, and means over simulated data matrices. */
record IsotropicRidgeFigures(int samples, int repetitions) {

    private static final double NOISE = IsotropicRidgeStatement.NOISE;
    private static final double[] PENALTIES = {1e-4, 1e-3, 5e-3, 1e-2, 0.1};
    private static final int POINTS = 30;
    private static final double WIDEST = 3;

    /** The excess risk against γ for five penalties; the reader moves one more. */
    Figure risk(Randomness random) {
        Curves curves = simulate(random);
        Figure figure = Figure.of(
                        Axis.linear("γ = d/n").range(0, WIDEST),
                        Axis.linear("excess risk").range(0, 2))
                .titled("Excess risk of ridge regression with isotropic covariates")
                .described("Five curves against γ with crosses on them. For small λ they have a high peak at γ = 1, "
                        + "for λ = 0.1 none; for large γ all climb slowly.");
        for (int k = 0; k < PENALTIES.length; k++) {
            double lambda = PENALTIES[k];
            figure = figure.curve(
                            "λ = " + NumberText.significant(lambda, 1), gamma -> risk(gamma, lambda), 1e-3, WIDEST)
                    .coloured(k + 1);
        }
        List<Sample> simulated = Arrays.stream(PENALTIES)
                .boxed()
                .flatMap(lambda -> curves.of(lambda, ExcessRisk::total).stream())
                .toList();
        double[] gammas = Arrays.stream(PENALTIES)
                .flatMap(lambda -> Arrays.stream(curves.gammas()))
                .toArray();
        figure = figure.points("simulated, n = " + samples, gammas, means(simulated), errors(simulated))
                .coloured(6);
        return figure.curve("λ of the slider", gamma -> risk(gamma, 1), 1e-3, WIDEST)
                .coloured(6)
                .sliding(
                        "λ of the slider",
                        Slider.logarithmic("λ", 1e-4, 10, 51, 1),
                        CurveFamily.of(IsotropicRidge.class, "excessRisk", (lambda, gamma) -> risk(gamma, lambda)));
    }

    /** Bias, variance and their sum for the interpolator. */
    Figure biasAndVariance(Randomness random) {
        Curves curves = simulate(random);
        Figure figure = Figure.of(
                        Axis.linear("γ = d/n").range(0, WIDEST),
                        Axis.linear("excess risk").range(0, 2))
                .titled("Bias and variance of the interpolator with isotropic covariates")
                .described("The variance has a peak at γ = 1 and falls on both sides. The bias is 0 up to γ = 1 and "
                        + "then climbs towards 1.");
        return crosses(
                crosses(
                        crosses(figure, "excess risk", 1, curves, ExcessRisk::total),
                        "bias",
                        2,
                        curves,
                        ExcessRisk::bias),
                "variance",
                3,
                curves,
                ExcessRisk::variance);
    }

    private static Figure crosses(
            Figure figure, String part, int colour, Curves curves, ToDoubleFunction<ExcessRisk> number) {
        List<Sample> sample = curves.of(0, number);
        return figure.curve(
                        part, gamma -> number.applyAsDouble(new IsotropicRidge(gamma, 1, NOISE).at(0)), 1e-3, WIDEST)
                .coloured(colour)
                .points(part + ", simulated", curves.gammas(), means(sample), errors(sample))
                .coloured(colour);
    }

    private static double risk(double gamma, double lambda) {
        return gamma > 0 ? new IsotropicRidge(gamma, 1, NOISE).at(lambda).total() : Double.NaN;
    }

    /** At each γ, the draws. */
    private record Curves(double[] gammas, List<List<BidiagonalDesign>> draws) {

        List<Sample> of(double lambda, ToDoubleFunction<ExcessRisk> number) {
            return draws.stream()
                    .map(designs -> new Sample(designs.stream()
                            .mapToDouble(design -> number.applyAsDouble(design.risk(lambda, 1, NOISE)))
                            .toArray()))
                    .toList();
        }
    }

    private Curves simulate(Randomness random) {
        int[] dimensions = new int[POINTS];
        // As the notes do, thirty values of γ up to 3; none of them is 1.
        Arrays.setAll(dimensions, k -> (int) Math.round(samples * WIDEST * (k + 0.5) / POINTS));
        List<List<BidiagonalDesign>> draws = Arrays.stream(dimensions)
                .mapToObj(d ->
                        random.at(d).trials(repetitions, generator -> BidiagonalDesign.draw(samples, d, generator)))
                .toList();
        double[] gammas =
                Arrays.stream(dimensions).mapToDouble(d -> (double) d / samples).toArray();
        return new Curves(gammas, draws);
    }

    private static double[] means(List<Sample> samples) {
        return samples.stream().mapToDouble(Sample::mean).toArray();
    }

    private static double[] errors(List<Sample> samples) {
        return samples.stream().mapToDouble(Sample::standardError).toArray();
    }
}

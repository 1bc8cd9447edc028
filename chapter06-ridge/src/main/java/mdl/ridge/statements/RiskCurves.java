package mdl.ridge.statements;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;
import mdl.foundations.exhibit.Axis;
import mdl.foundations.exhibit.Cell;
import mdl.foundations.exhibit.Column;
import mdl.foundations.exhibit.Figure;
import mdl.foundations.exhibit.Table;
import mdl.foundations.random.Randomness;
import mdl.foundations.random.Sample;
import mdl.foundations.statement.Expectation;
import mdl.ridge.ExactRisk;
import mdl.ridge.LinearModel;
import mdl.ridge.RidgeRiskEquivalent;
import org.hipparchus.distribution.continuous.TDistribution;

/**
 * Simulated and predicted excess risk along the penalty, for every ensemble and an aligned and a misaligned target, with
 * d = 2n.
 *
 * @param samples n, even
 * @param noise σ²
 * @param points each from data matrices of its own
 */
record RiskCurves(int samples, double noise, List<Point> points) {

    private static final double[] PENALTIES = {1e-6, 1e-4, 1e-2, 0.1, 1, 10};
    private static final int TRIALS = 40;

    /**
     * One point of a curve: the exact risks of independent data matrices at n, and 2R(n) − R(n/2), whose mean is off its
     * prediction by the second order 1/n² only.
     */
    record Point(
            Ensemble ensemble,
            boolean aligned,
            double lambda,
            Sample risks,
            double predicted,
            Expectation extrapolated) {}

    /** Draws the data matrices of every point, each point from a stream of its own. */
    static RiskCurves draw(int samples, double noise, Radius radius, Randomness random) {
        List<Point> points = new ArrayList<>();
        for (Ensemble ensemble : Ensemble.values()) {
            for (boolean aligned : new boolean[] {true, false}) {
                for (double lambda : PENALTIES) {
                    Randomness stream = random.at(points.size());
                    points.add(point(samples / 2, noise, ensemble, aligned, lambda, radius, stream));
                }
            }
        }
        return new RiskCurves(samples, noise, points);
    }

    /** θ⋆ of length one, spread over the eighth of the directions where Σ is largest, or smallest. */
    private static LinearModel model(Ensemble ensemble, int dimension, boolean aligned, double noise) {
        double[] target = new double[dimension];
        int share = Ensemble.eighth(dimension);
        int from = aligned ? 0 : dimension - share;
        Arrays.fill(target, from, from + share, 1 / Math.sqrt(share));
        return new LinearModel(ensemble.spectrum(dimension), target, noise);
    }

    private static Point point(
            int n, double noise, Ensemble ensemble, boolean aligned, double lambda, Radius radius, Randomness random) {
        LinearModel small = model(ensemble, 2 * n, aligned, noise);
        LinearModel large = model(ensemble, 4 * n, aligned, noise);
        double[] risks = new double[TRIALS];
        double[] extrapolated = new double[TRIALS];
        List<double[]> pairs = random.trials(TRIALS, generator -> new double[] {
            ExactRisk.of(small, radius.covariates(small, n, generator))
                    .at(lambda)
                    .total(),
            ExactRisk.of(large, radius.covariates(large, 2 * n, generator))
                    .at(lambda)
                    .total()
        });
        for (int k = 0; k < TRIALS; k++) {
            risks[k] = pairs.get(k)[1];
            extrapolated[k] = 2 * pairs.get(k)[1] - pairs.get(k)[0];
        }
        double ofSmall = new RidgeRiskEquivalent(small, n).at(lambda).total();
        double ofLarge = new RidgeRiskEquivalent(large, 2 * n).at(lambda).total();
        return new Point(
                ensemble,
                aligned,
                lambda,
                new Sample(risks),
                ofLarge,
                Expectation.of(
                        "the risk without its first correction", 2 * ofLarge - ofSmall, new Sample(extrapolated)));
    }

    /** The deviation of each point from its prediction, over its standard error. */
    Sample residuals() {
        return new Sample(points.stream()
                .mapToDouble(point -> point.extrapolated().statistic())
                .toArray());
    }

    /** The distribution function of a residual, Student's. */
    static double distributionOfResiduals(double residual) {
        return new TDistribution(TRIALS - 1).cumulativeProbability(residual);
    }

    /** Four of the curves with their points. */
    Figure figure() {
        List<Point> drawn = points.stream()
                .filter(point -> point.ensemble() != Ensemble.ISOTROPIC)
                .toList();
        Figure figure = Figure.of(Axis.logarithmic("penalty λ"), Axis.logarithmic("excess risk"))
                .titled("Excess risk against the penalty, n = " + samples + " and d = " + 2 * samples)
                .described("Simulated risks lie on four curves. For the power law a larger penalty helps a misaligned "
                        + "target more than an aligned one; with two levels it harms an aligned target.")
                .points(
                        "simulated",
                        array(drawn, Point::lambda),
                        array(drawn, point -> point.risks().mean()),
                        array(drawn, point -> point.risks().standardError()));
        for (Ensemble ensemble : List.of(Ensemble.POWER_LAW, Ensemble.TWO_LEVELS)) {
            for (boolean aligned : new boolean[] {true, false}) {
                RidgeRiskEquivalent equivalent =
                        new RidgeRiskEquivalent(model(ensemble, 2 * samples, aligned, noise), samples);
                figure = figure.curve(
                        ensemble.title() + (aligned ? ", aligned" : ", misaligned"),
                        lambda -> equivalent.at(lambda).total(),
                        PENALTIES[0],
                        PENALTIES[PENALTIES.length - 1]);
            }
        }
        return figure;
    }

    private static double[] array(List<Point> points, ToDoubleFunction<Point> number) {
        return points.stream().mapToDouble(number).toArray();
    }

    /** The points with these penalties, simulated and predicted. */
    Table table(List<Double> penalties) {
        Table table = Table.of(
                Column.named("covariance"),
                Column.named("target"),
                Column.named("λ"),
                Column.named("simulated"),
                Column.named("predicted"),
                Column.named("ratio"));
        for (Point point : points) {
            if (penalties.contains(point.lambda())) {
                double mean = point.risks().mean();
                double error = point.risks().standardError();
                table = table.row(
                        Cell.text(point.ensemble().title()),
                        Cell.text(point.aligned() ? "aligned" : "misaligned"),
                        Cell.number(point.lambda(), 1),
                        Cell.estimate(mean, error),
                        Cell.number(point.predicted(), 3),
                        Cell.estimate(mean / point.predicted(), error / point.predicted()));
            }
        }
        return table;
    }
}

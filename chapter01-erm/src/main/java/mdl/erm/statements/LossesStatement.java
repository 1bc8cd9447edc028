package mdl.erm.statements;

import java.util.Arrays;
import java.util.List;
import java.util.function.DoubleBinaryOperator;
import java.util.function.DoubleUnaryOperator;
import java.util.random.RandomGenerator;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import mdl.erm.AbsoluteLoss;
import mdl.erm.ConvexLoss;
import mdl.erm.CrossEntropyLoss;
import mdl.erm.HingeLoss;
import mdl.erm.HuberLoss;
import mdl.erm.LinearRisk;
import mdl.erm.LogisticLoss;
import mdl.erm.SquareLoss;
import mdl.erm.ZeroOneLoss;
import mdl.foundations.analysis.PanelQuadrature;
import mdl.foundations.exhibit.Axis;
import mdl.foundations.exhibit.Cell;
import mdl.foundations.exhibit.Column;
import mdl.foundations.exhibit.CurveFamily;
import mdl.foundations.exhibit.Figure;
import mdl.foundations.exhibit.Slider;
import mdl.foundations.exhibit.Table;
import mdl.foundations.random.Randomness;
import mdl.foundations.statement.Bound;
import mdl.foundations.statement.Evidence;
import mdl.foundations.statement.Hypothesis;
import mdl.foundations.statement.Identity;
import mdl.foundations.statement.Notes;
import mdl.foundations.statement.Parameter;
import mdl.foundations.statement.Rounding;
import mdl.foundations.statement.Statement;
import org.hipparchus.analysis.solvers.BracketingNthOrderBrentSolver;
import org.hipparchus.dfp.Dfp;
import org.hipparchus.dfp.DfpField;
import org.jblas.DoubleMatrix;

/** The losses of regression and of classification: how they relate, their slopes, and what replaces the 0/1 loss. */
@Notes(
        id = "losses",
        name = "Losses for regression and classification",
        section = "1.1.1",
        items = {"Example 2", "Example 3", "Figure 1.2"},
        sources = {"huber1964", "bartlett2006"})
public record LossesStatement(
        @Parameter("number of classes K, from 2 to 1000") int classes,

        @Parameter("pairs of points at which convexity is tried, from 30 to 100000")
        int pairs)
        implements Statement {

    private static final SquareLoss SQUARE = new SquareLoss();
    private static final AbsoluteLoss ABSOLUTE = new AbsoluteLoss();
    private static final LogisticLoss LOGISTIC = new LogisticLoss();
    private static final HingeLoss HINGE = new HingeLoss();
    private static final ZeroOneLoss ZERO_ONE = new ZeroOneLoss();
    private static final CrossEntropyLoss CROSS_ENTROPY = new CrossEntropyLoss();

    /** The losses are compared on [−4, 4]; the points are exact, and 0 and ±1 are among them. */
    private static final double REACH = 4;

    private static final double STEP = 1.0 / 16;
    private static final double[] THRESHOLDS = {0.25, 0.5, 1, 2, 3, 5, 8};
    private static final double[] FAR = {10, 100, 1e3, 1e6};

    /** Ten values around zero, all within the threshold 1 of their mean. */
    private static final double[] INLIERS = {-0.45, -0.35, -0.25, -0.15, -0.05, 0.05, 0.15, 0.25, 0.35, 0.45};

    private static final double[] MARGINS = {
        -1e4, -1e3, -700, -100, -40, -10, -1, -0.1, 0, 0.1, 1, 10, 40, 100, 700, 740, 1e3, 1e4
    };

    /** Ten classes, as of handwritten digits. */
    public LossesStatement() {
        this(10, 300);
    }

    /** @throws IllegalArgumentException if K lies outside 2..1000, or the pairs are not 30 to 100000 */
    public LossesStatement {
        Hypothesis.within("classes", classes, 2, 1000);
        Hypothesis.within("pairs", pairs, 30, 100_000);
    }

    @Override
    public Evidence examine(Randomness random) {
        return Evidence.that(
                        squareLessHuber(threshold -> new HuberLoss(threshold)::of),
                        absoluteLessHuber(threshold -> 1 / threshold),
                        outlierMoves(new HuberLoss(1)),
                        slopesIntegrate(slopes()),
                        liesAboveTangents(slopes(), random.named("pairs")),
                        aboveMisclassification(1 / Math.log(2), 0),
                        logisticIsCrossEntropy(CROSS_ENTROPY::of, score -> score / 2),
                        convexityGap(true, random.named("scores")),
                        exactAtEveryMargin(LOGISTIC::ofMargin))
                .failsWith(
                        "$δ\\abs{u}$ beyond $δ$, without $-\\frac12δ^2$",
                        squareLessHuber(threshold -> (y, z) ->
                                Math.abs(z - y) <= threshold ? SQUARE.of(y, z) : threshold * ABSOLUTE.of(y, z)))
                .failsWith("the Huber loss itself in place of its share of $δ$", absoluteLessHuber(threshold -> 1))
                .failsWith("the square loss", outlierMoves(SQUARE))
                .failsWith(
                        "the 0/1 loss, whose derivative is zero wherever it exists",
                        slopesIntegrate(List.of(misclassification())),
                        liesAboveTangents(List.of(misclassification()), random.named("pairs")))
                .failsWith("the natural logarithm", aboveMisclassification(1, 0))
                .failsAsPrinted(
                        "Figure 1.2",
                        "the 0/1 loss with its step at margin 1",
                        aboveMisclassification(1 / Math.log(2), 1))
                .failsWith("the scores $(g,-g)$", logisticIsCrossEntropy(CROSS_ENTROPY::of, score -> score))
                .failsAsPrinted(
                        "1.1.8",
                        "the label inside the softmax",
                        logisticIsCrossEntropy(LossesStatement::labelInside, score -> score / 2))
                .failsWith("the relative entropy the other way round", convexityGap(false, random.named("scores")))
                .failsWith("$\\log(1+e^{-t})$ as it is written", exactAtEveryMargin(LossesStatement::asWritten))
                .shows("regression", LossesStatement::regressionFigure)
                .shows("classification", LossesStatement::classificationFigure)
                .shows("outlier", LossesStatement::outlierTable)
                .shows("margins", LossesStatement::marginTable);
    }

    /** A loss at one response, as a function of the prediction: its value, its slope, and its kinks. */
    private record Slope(DoubleUnaryOperator value, DoubleUnaryOperator slope, double... kinks) {

        static Slope of(ConvexLoss loss, double y) {
            return new Slope(z -> loss.of(y, z), z -> loss.slope(y, z), loss.kinks(y));
        }

        /** The integral of the slope from −4 to z, piece by piece. */
        double integral(double z) {
            double[] ends = DoubleStream.concat(
                            Arrays.stream(kinks).filter(kink -> kink > -REACH && kink < z), DoubleStream.of(z))
                    .toArray();
            double from = -REACH;
            double sum = 0;
            for (double to : ends) {
                sum += PanelQuadrature.integrate(slope, from, to, Math.PI);
                from = to;
            }
            return sum;
        }
    }

    private static List<Slope> slopes() {
        return List.of(
                Slope.of(SQUARE, 0.5),
                Slope.of(ABSOLUTE, 0.5),
                Slope.of(new HuberLoss(1.25), 0.5),
                Slope.of(LOGISTIC, 1),
                Slope.of(LOGISTIC, -1),
                Slope.of(HINGE, 1),
                Slope.of(HINGE, -1));
    }

    private static Slope misclassification() {
        return new Slope(z -> ZERO_ONE.of(1, z), z -> 0, 0);
    }

    private static double[] grid() {
        return IntStream.rangeClosed(0, (int) (2 * REACH / STEP))
                .mapToDouble(k -> -REACH + k * STEP)
                .toArray();
    }

    private static double largest(DoubleUnaryOperator difference) {
        return Arrays.stream(grid()).map(difference).max().orElseThrow();
    }

    /** A loss for each threshold. */
    private interface Family {
        DoubleBinaryOperator at(double threshold);
    }

    private static Identity squareLessHuber(Family huber) {
        return Identity.of(
                "on $\\abs{u}\\le4$ the square loss is above the Huber loss by at most $\\frac12\\max(4-δ,0)^2$, which is attained",
                Arrays.stream(THRESHOLDS)
                        .map(threshold -> Math.pow(Math.max(REACH - threshold, 0), 2) / 2)
                        .toArray(),
                Arrays.stream(THRESHOLDS)
                        .map(threshold -> largest(u ->
                                Math.abs(SQUARE.of(0, u) - huber.at(threshold).applyAsDouble(0, u))))
                        .toArray(),
                Rounding.of(4).withScale(REACH * REACH / 2));
    }

    private static Identity absoluteLessHuber(DoubleUnaryOperator factor) {
        double[] small = Arrays.stream(THRESHOLDS)
                .filter(threshold -> threshold <= REACH)
                .toArray();
        return Identity.of(
                "the absolute deviation is above the Huber loss over $δ$ by at most $\\frac12δ$, which is attained",
                Arrays.stream(small).map(threshold -> threshold / 2).toArray(),
                Arrays.stream(small)
                        .map(threshold -> largest(u -> Math.abs(ABSOLUTE.of(0, u)
                                - factor.applyAsDouble(threshold) * new HuberLoss(threshold).of(0, u))))
                        .toArray(),
                Rounding.of(4).withScale(REACH));
    }

    /** The constant with the least risk on ten inliers and one response far away. */
    private static double centre(ConvexLoss loss, double far) {
        double[] responses = Arrays.copyOf(INLIERS, INLIERS.length + 1);
        responses[INLIERS.length] = far;
        LinearRisk risk = new LinearRisk(loss, DoubleMatrix.ones(responses.length, 1), responses);
        return new BracketingNthOrderBrentSolver(Math.ulp(1.0), Double.MIN_NORMAL, Double.MIN_NORMAL, 3)
                .solve(2000, z -> risk.gradient(new double[] {z})[0], -1, far);
    }

    private static Identity outlierMoves(ConvexLoss loss) {
        return Identity.of(
                "one response far from ten others moves their best constant by $\\frac{1}{10}δ$ for the Huber loss, however far it is",
                Arrays.stream(FAR).map(far -> 1.0 / INLIERS.length).toArray(),
                Arrays.stream(FAR).map(far -> centre(loss, far)).toArray(),
                Rounding.of(4 * INLIERS.length));
    }

    private static Identity slopesIntegrate(List<Slope> losses) {
        return Identity.of(
                "every loss is the integral of its slope",
                losses.stream()
                        .flatMapToDouble(loss -> Arrays.stream(grid())
                                .map(z -> loss.value().applyAsDouble(z)
                                        - loss.value().applyAsDouble(-REACH)))
                        .toArray(),
                losses.stream()
                        .flatMapToDouble(loss -> Arrays.stream(grid()).map(loss::integral))
                        .toArray(),
                Rounding.of(64).withScale(SQUARE.of(0.5, -REACH)));
    }

    private Bound liesAboveTangents(List<Slope> losses, Randomness random) {
        RandomGenerator generator = random.generator();
        double[] tangents = new double[losses.size() * pairs];
        double[] values = new double[losses.size() * pairs];
        for (int k = 0; k < values.length; k++) {
            Slope loss = losses.get(k % losses.size());
            double a = REACH * (2 * generator.nextDouble() - 1);
            double b = REACH * (2 * generator.nextDouble() - 1);
            tangents[k] = loss.value().applyAsDouble(a) + loss.slope().applyAsDouble(a) * (b - a);
            values[k] = loss.value().applyAsDouble(b);
        }
        return Bound.always(
                "every loss is convex: it lies above its tangents",
                tangents,
                values,
                Rounding.of(8).withScale(4 * REACH * REACH));
    }

    private static Bound aboveMisclassification(double factor, double step) {
        double[] margins = DoubleStream.concat(Arrays.stream(grid()), Arrays.stream(grid()))
                .toArray();
        double[] errors = IntStream.range(0, margins.length)
                .mapToDouble(k ->
                        k < margins.length / 2 ? ZERO_ONE.of(1, margins[k] - step) : ZERO_ONE.of(-1, step - margins[k]))
                .toArray();
        return Bound.always(
                "the hinge loss and $\\log_2(1+e^{-t})$ lie above the 0/1 loss at every margin",
                errors,
                Arrays.stream(margins)
                        .map(t -> Math.min(HINGE.ofMargin(t), factor * LOGISTIC.ofMargin(t)))
                        .toArray(),
                Rounding.of(4));
    }

    /** A loss of a class and of the scores of all classes. */
    private interface ScoreLoss {
        double of(int label, double[] scores);
    }

    private static Identity logisticIsCrossEntropy(ScoreLoss loss, DoubleUnaryOperator half) {
        double[] logistic = new double[2 * MARGINS.length];
        double[] entropy = new double[2 * MARGINS.length];
        for (int k = 0; k < logistic.length; k++) {
            double score = MARGINS[k / 2];
            double[] scores = {half.applyAsDouble(score), -half.applyAsDouble(score)};
            double exact = LOGISTIC.of(k % 2 == 0 ? 1 : -1, score);
            logistic[k] = relative(exact, exact);
            entropy[k] = relative(loss.of(k % 2, scores), exact);
        }
        return Identity.of(
                "the logistic loss is the cross-entropy of two classes with the scores $(\\frac{g}2,-\\frac{g}2)$: their ratio",
                logistic,
                entropy,
                Rounding.of(4));
    }

    /** The cross-entropy with exponents y_k g_k. */
    private static double labelInside(int label, double[] scores) {
        double[] exponents = new double[scores.length];
        exponents[label] = scores[label];
        return CROSS_ENTROPY.of(label, exponents);
    }

    private Identity convexityGap(boolean forward, Randomness random) {
        RandomGenerator generator = random.generator();
        double[] gaps = new double[pairs];
        double[] entropies = new double[pairs];
        double scale = 0;
        for (int k = 0; k < pairs; k++) {
            double[] g = generator.doubles(classes, -REACH, REACH).toArray();
            double[] h = generator.doubles(classes, -REACH, REACH).toArray();
            int label = generator.nextInt(classes);
            double[] slope = CROSS_ENTROPY.gradient(label, g);
            double[] other = CROSS_ENTROPY.gradient(label, h);
            slope[label] += 1;
            other[label] += 1;
            gaps[k] = CROSS_ENTROPY.of(label, h) - CROSS_ENTROPY.of(label, g) + h[label] - g[label];
            for (int j = 0; j < classes; j++) {
                gaps[k] -= slope[j] * (h[j] - g[j]);
                entropies[k] +=
                        forward ? slope[j] * Math.log(slope[j] / other[j]) : other[j] * Math.log(other[j] / slope[j]);
            }
            scale = Math.max(scale, Math.abs(gaps[k]) + 4 * REACH);
        }
        return Identity.of(
                "the cross-entropy lies above its tangent at $g$ by the relative entropy $\\sum_kp_k(g)\\log\\frac{p_k(g)}{p_k(h)}$",
                entropies,
                gaps,
                Rounding.of(classes + 4.0).withScale(scale));
    }

    private static Identity exactAtEveryMargin(DoubleUnaryOperator logistic) {
        return Identity.of(
                "$\\log(1+e^{-t})$ at margins up to $\\pm10^4$, in 16 digits and in 40: their ratio",
                Arrays.stream(MARGINS)
                        .map(t -> relative(precise(t), precise(t)))
                        .toArray(),
                Arrays.stream(MARGINS)
                        .map(t -> relative(logistic.applyAsDouble(t), precise(t)))
                        .toArray(),
                Rounding.of(4));
    }

    /** The ratio to a positive number, or to the smallest normal one. */
    private static double relative(double value, double exact) {
        return value / Math.max(exact, Double.MIN_NORMAL);
    }

    private static double asWritten(double margin) {
        return Math.log(1 + Math.exp(-margin));
    }

    /** log(1 + x) = 2 artanh(x/(2 + x)) with x = e^{−t} in 40 digits, by its series where x ≤ 1. */
    private static double precise(double margin) {
        Dfp x = new DfpField(40).newDfp(-margin).exp();
        if (margin < 0) {
            return x.add(1).log().toDouble();
        }
        Dfp u = x.divide(x.add(2));
        Dfp sum = x.getZero();
        for (int k = 2 * 40 + 1; k > 0; k -= 2) {
            sum = sum.multiply(u).multiply(u).add(u.getOne().divide(k));
        }
        return sum.multiply(u).multiply(2).toDouble();
    }

    private static Figure regressionFigure() {
        return Figure.of(Axis.linear("z − y"), Axis.linear("loss"))
                .titled("Losses of regression")
                .described("The Huber loss follows the square loss near zero and is parallel to a multiple of the "
                        + "absolute deviation further out.")
                .curve("Huber loss", u -> new HuberLoss(1).of(0, u), -REACH / 2, REACH / 2)
                .dashed("square loss", u -> SQUARE.of(0, u), -REACH / 2, REACH / 2)
                .dashed("absolute deviation", u -> ABSOLUTE.of(0, u), -REACH / 2, REACH / 2)
                .sliding(
                        "Huber loss",
                        Slider.of("δ", 0.1, 2, 0.1, 1),
                        CurveFamily.of(HuberLoss.class, "value", (delta, u) -> new HuberLoss(delta).of(0, u)));
    }

    private static Figure classificationFigure() {
        return Figure.of(Axis.linear("margin t"), Axis.linear("loss"))
                .titled("Losses of classification")
                .described(
                        "The hinge and the binary logistic loss touch the corner of the 0/1 loss at margin zero; the "
                                + "natural one passes below it.")
                .steps("0/1 loss", new double[] {-2, 0, 3}, new double[] {1, 0, 0})
                .curve("hinge loss", HINGE::ofMargin, -2, 3)
                .curve("logistic loss", LOGISTIC::ofMargin, -2, 3)
                .curve("logistic loss, base 2", t -> LOGISTIC.ofMargin(t) / Math.log(2), -2, 3);
    }

    private static Table outlierTable() {
        Table table = Table.of(
                Column.named("far response"),
                Column.named("square"),
                Column.named("Huber, δ = 1"),
                Column.named("absolute"));
        for (double far : FAR) {
            table = table.row(
                    Cell.number(far, 3),
                    Cell.number(centre(SQUARE, far), 4),
                    Cell.number(centre(new HuberLoss(1), far), 4),
                    Cell.number(centre(ABSOLUTE, far), 4));
        }
        return table;
    }

    private static Table marginTable() {
        Table table = Table.of(
                Column.named("margin"), Column.named("as written"), Column.named("here"), Column.named("40 digits"));
        for (double margin : new double[] {-1e4, -1e3, -1, 10, 30, 40, 700}) {
            double written = asWritten(margin);
            table = table.row(
                    Cell.number(margin, 3),
                    Double.isFinite(written) ? Cell.number(written, 6) : Cell.text("overflow"),
                    Cell.number(LOGISTIC.ofMargin(margin), 6),
                    Cell.number(precise(margin), 6));
        }
        return table;
    }
}

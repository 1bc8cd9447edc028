package mdl.erm.statements;

import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;
import mdl.erm.AbsoluteLoss;
import mdl.erm.CrossEntropyLoss;
import mdl.erm.HingeLoss;
import mdl.erm.HuberLoss;
import mdl.erm.LogisticLoss;
import mdl.erm.SquareLoss;
import mdl.erm.ZeroOneLoss;
import mdl.foundations.input.Inputs;
import mdl.foundations.random.Randomness;
import mdl.foundations.statement.Bound;
import mdl.foundations.statement.Evidence;
import mdl.foundations.statement.Identity;
import mdl.foundations.statement.Notes;
import mdl.foundations.statement.Parameter;
import mdl.foundations.statement.Rounding;
import mdl.foundations.statement.Statement;

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

    /** The end of the grid on which losses are compared. */
    private static final double REACH = 4;

    /** Ten classes, as of handwritten digits. */
    public LossesStatement() {
        this(10, 300);
    }

    /** @throws IllegalArgumentException if K lies outside 2..1000, or the pairs are not 30 to 100000 */
    public LossesStatement {
        Inputs.within("classes", classes, 2, 1000);
        Inputs.within("pairs", pairs, 30, 100_000);
    }

    @Override
    public Evidence examine(Randomness random) {
        return Evidence.that(
                        RegressionLosses.squareLessHuber(threshold -> new HuberLoss(threshold)::of),
                        RegressionLosses.absoluteLessHuber(threshold -> 1 / threshold),
                        RegressionLosses.outlierMoves(new HuberLoss(1)),
                        slopesIntegrate(slopes()),
                        liesAboveTangents(slopes(), random.named("pairs")),
                        ClassificationLosses.aboveMisclassification(
                                "$\\log_2(1+e^{-t})$", t -> LOGISTIC.ofMargin(t) / Math.log(2), 0),
                        ClassificationLosses.aboveMisclassification("the hinge loss", HINGE::ofMargin, 0),
                        ClassificationLosses.logisticIsCrossEntropy(
                                "$(g/2,-g/2)$", CROSS_ENTROPY::of, g -> g / 2, g -> -g / 2),
                        ClassificationLosses.logisticIsCrossEntropy("$(g,0)$", CROSS_ENTROPY::of, g -> g, g -> 0),
                        convexityGap(true, random.named("scores")),
                        ClassificationLosses.exactAtEveryMargin(LOGISTIC::ofMargin))
                .failsWith(
                        "$δ\\abs{u}$ beyond $δ$, without $-\\frac12δ^2$",
                        RegressionLosses.squareLessHuber(threshold -> (y, z) ->
                                Math.abs(z - y) <= threshold ? SQUARE.of(y, z) : threshold * ABSOLUTE.of(y, z)))
                .failsWith(
                        "the Huber loss itself in place of its share of $δ$",
                        RegressionLosses.absoluteLessHuber(threshold -> 1))
                .failsWith("the square loss", RegressionLosses.outlierMoves(SQUARE))
                .failsWith(
                        "the 0/1 loss, whose derivative is zero wherever it exists",
                        slopesIntegrate(List.of(misclassification())),
                        liesAboveTangents(List.of(misclassification()), random.named("pairs")))
                .failsWith(
                        "the natural logarithm",
                        ClassificationLosses.aboveMisclassification("$\\log(1+e^{-t})$", LOGISTIC::ofMargin, 0))
                .failsAsPrinted(
                        "Figure 1.2",
                        "the 0/1 loss with its step at margin 1",
                        ClassificationLosses.aboveMisclassification(
                                "$\\log_2(1+e^{-t})$", t -> LOGISTIC.ofMargin(t) / Math.log(2), 1),
                        ClassificationLosses.aboveMisclassification("the hinge loss", HINGE::ofMargin, 1))
                .failsWith(
                        "the scores $(g,-g)$",
                        ClassificationLosses.logisticIsCrossEntropy("$(g,-g)$", CROSS_ENTROPY::of, g -> g, g -> -g))
                .failsAsPrinted(
                        "1.1.8",
                        "the label inside the softmax",
                        ClassificationLosses.logisticIsCrossEntropy(
                                "$(g/2,-g/2)$", ClassificationLosses::labelInside, g -> g / 2, g -> -g / 2),
                        ClassificationLosses.logisticIsCrossEntropy(
                                "$(g,0)$", ClassificationLosses::labelInside, g -> g, g -> 0))
                .failsWith("the relative entropy the other way round", convexityGap(false, random.named("scores")))
                .failsWith(
                        "$\\log(1+e^{-t})$ as it is written",
                        ClassificationLosses.exactAtEveryMargin(ClassificationLosses::asWritten))
                .shows("regression", RegressionLosses::figure)
                .shows("classification", ClassificationLosses::figure)
                .shows("outlier", RegressionLosses::outlierTable)
                .shows("margins", ClassificationLosses::marginTable);
    }

    private static List<LossCurve> slopes() {
        return List.of(
                LossCurve.of(SQUARE, 0.5),
                LossCurve.of(ABSOLUTE, 0.5),
                LossCurve.of(new HuberLoss(1.25), 0.5),
                LossCurve.of(LOGISTIC, 1),
                LossCurve.of(LOGISTIC, -1),
                LossCurve.of(HINGE, 1),
                LossCurve.of(HINGE, -1));
    }

    private static LossCurve misclassification() {
        return new LossCurve(z -> ZERO_ONE.of(1, z), z -> 0, 0);
    }

    private static Identity slopesIntegrate(List<LossCurve> losses) {
        return Identity.of(
                "the square, absolute, Huber, logistic and hinge loss are the integrals of their slopes",
                losses.stream()
                        .flatMapToDouble(loss -> Arrays.stream(LossCurve.grid())
                                .map(z -> loss.value().applyAsDouble(z)
                                        - loss.value().applyAsDouble(-REACH)))
                        .toArray(),
                losses.stream()
                        .flatMapToDouble(
                                loss -> Arrays.stream(LossCurve.grid()).map(z -> loss.integralOfSlope(-REACH, z)))
                        .toArray(),
                Rounding.of(64).withScale(SQUARE.of(0.5, -REACH)));
    }

    private Bound liesAboveTangents(List<LossCurve> losses, Randomness random) {
        RandomGenerator generator = random.generator();
        double[] tangents = new double[losses.size() * pairs];
        double[] values = new double[losses.size() * pairs];
        for (int k = 0; k < values.length; k++) {
            LossCurve loss = losses.get(k % losses.size());
            double a = REACH * (2 * generator.nextDouble() - 1);
            double b = REACH * (2 * generator.nextDouble() - 1);
            tangents[k] = loss.value().applyAsDouble(a) + loss.slope().applyAsDouble(a) * (b - a);
            values[k] = loss.value().applyAsDouble(b);
        }
        return Bound.always(
                "the same five losses are convex: they lie above their tangents",
                tangents,
                values,
                Rounding.of(8).withScale(4 * REACH * REACH));
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
                "the cross-entropy lies above its tangent at $g$ by the relative entropy $\\sum_k p_k(g)\\log(p_k(g)/p_k(h))$",
                entropies,
                gaps,
                Rounding.of(classes + 4.0).withScale(scale));
    }
}

package mdl.erm.statements;

import java.util.Arrays;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.IntStream;
import mdl.erm.CrossEntropyLoss;
import mdl.erm.HingeLoss;
import mdl.erm.LogisticLoss;
import mdl.erm.ZeroOneLoss;
import mdl.foundations.exhibit.Axis;
import mdl.foundations.exhibit.Cell;
import mdl.foundations.exhibit.Column;
import mdl.foundations.exhibit.Figure;
import mdl.foundations.exhibit.Table;
import mdl.foundations.statement.Bound;
import mdl.foundations.statement.Identity;
import mdl.foundations.statement.Rounding;
import org.hipparchus.dfp.Dfp;
import org.hipparchus.dfp.DfpField;

/** Claims about the losses of classification, and what there is to see of them. */
final class ClassificationLosses {

    private static final LogisticLoss LOGISTIC = new LogisticLoss();
    private static final HingeLoss HINGE = new HingeLoss();
    private static final ZeroOneLoss ZERO_ONE = new ZeroOneLoss();
    private static final CrossEntropyLoss CROSS_ENTROPY = new CrossEntropyLoss();

    private static final double[] MARGINS = {
        -1e4, -1e3, -700, -100, -40, -10, -1, -0.1, 0, 0.1, 1, 10, 40, 100, 700, 740, 1e3, 1e4
    };

    private ClassificationLosses() {}

    /** A loss of a class and of the scores of all classes. */
    interface ScoreLoss {
        double of(int label, double[] scores);
    }

    static Bound aboveMisclassification(String name, DoubleUnaryOperator surrogate, double step) {
        double[] margins = LossCurve.grid();
        return Bound.always(
                name + " lies above the 0/1 loss at every margin, for both labels",
                IntStream.of(-1, 1)
                        .boxed()
                        .flatMapToDouble(y -> Arrays.stream(margins).map(t -> ZERO_ONE.of(y, y * (t - step))))
                        .toArray(),
                IntStream.of(-1, 1)
                        .boxed()
                        .flatMapToDouble(y -> Arrays.stream(margins).map(surrogate))
                        .toArray(),
                Rounding.of(4));
    }

    static Identity logisticIsCrossEntropy(
            String name, ScoreLoss loss, DoubleUnaryOperator first, DoubleUnaryOperator second) {
        double[] logistic = new double[2 * MARGINS.length];
        double[] entropy = new double[2 * MARGINS.length];
        for (int k = 0; k < logistic.length; k++) {
            double score = MARGINS[k / 2];
            double[] scores = {first.applyAsDouble(score), second.applyAsDouble(score)};
            double exact = LOGISTIC.of(k % 2 == 0 ? 1 : -1, score);
            logistic[k] = relative(exact, exact);
            entropy[k] = relative(loss.of(k % 2, scores), exact);
        }
        return Identity.of(
                "the logistic loss is the cross-entropy of two classes with the scores " + name + ": their ratio",
                logistic,
                entropy,
                Rounding.of(4));
    }

    /** The cross-entropy with exponents y_k g_k. */
    static double labelInside(int label, double[] scores) {
        double[] exponents = new double[scores.length];
        exponents[label] = scores[label];
        return CROSS_ENTROPY.of(label, exponents);
    }

    static Identity exactAtEveryMargin(DoubleUnaryOperator logistic) {
        return Identity.of(
                "$\\log(1+e^{-t})$ at margins between $-10^4$ and $10^4$, in 16 digits and in 40: their ratio",
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

    static double asWritten(double margin) {
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

    static Figure figure() {
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

    static Table marginTable() {
        Table table = Table.of(
                Column.named("margin"), Column.named("as written"), Column.named("here"), Column.named("40 digits"));
        for (double margin : new double[] {-1e4, -1e3, -1, 10, 30, 40, 700}) {
            double written = asWritten(margin);
            table = table.row(
                    Cell.number(margin, 3),
                    Double.isFinite(written) ? Cell.number(written, 4) : Cell.text("overflow"),
                    Cell.number(LOGISTIC.ofMargin(margin), 4),
                    Cell.number(precise(margin), 4));
        }
        return table;
    }
}

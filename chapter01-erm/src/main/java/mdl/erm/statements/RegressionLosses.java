package mdl.erm.statements;

import java.util.Arrays;
import java.util.function.DoubleBinaryOperator;
import java.util.function.DoubleUnaryOperator;
import mdl.erm.AbsoluteLoss;
import mdl.erm.ConvexLoss;
import mdl.erm.HuberLoss;
import mdl.erm.ParametricRisk;
import mdl.erm.SquareLoss;
import mdl.foundations.exhibit.Axis;
import mdl.foundations.exhibit.Cell;
import mdl.foundations.exhibit.Column;
import mdl.foundations.exhibit.CurveFamily;
import mdl.foundations.exhibit.Figure;
import mdl.foundations.exhibit.Slider;
import mdl.foundations.exhibit.Table;
import mdl.foundations.statement.Identity;
import mdl.foundations.statement.Rounding;
import org.hipparchus.analysis.solvers.BracketingNthOrderBrentSolver;
import org.jblas.DoubleMatrix;

/** Claims about the losses of regression, and what there is to see of them. */
final class RegressionLosses {

    private static final SquareLoss SQUARE = new SquareLoss();
    private static final AbsoluteLoss ABSOLUTE = new AbsoluteLoss();

    /** The end of the grid on which losses are compared. */
    private static final double REACH = 4;

    private static final double[] THRESHOLDS = {0.25, 0.5, 1, 2, 3, 5, 8};
    private static final double[] FAR = {10, 100, 1e3, 1e6};

    /** Ten values with mean zero, all within the threshold 1 of the best constant. */
    private static final double[] INLIERS = {-0.45, -0.35, -0.25, -0.15, -0.05, 0.05, 0.15, 0.25, 0.35, 0.45};

    private RegressionLosses() {}

    /** A loss for each threshold. */
    interface Family {
        DoubleBinaryOperator at(double threshold);
    }

    static Identity squareLessHuber(Family huber) {
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

    static Identity absoluteLessHuber(DoubleUnaryOperator factor) {
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

    static Identity outlierMoves(ConvexLoss loss) {
        return Identity.of(
                "one response far from ten others moves their best constant by $\\frac{1}{10}δ$ for the Huber loss, however far it is",
                Arrays.stream(FAR).map(far -> 1.0 / INLIERS.length).toArray(),
                Arrays.stream(FAR).map(far -> centre(loss, far)).toArray(),
                Rounding.of(4 * INLIERS.length));
    }

    static Figure figure() {
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

    static Table outlierTable() {
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

    /** The constant with the least risk on ten inliers and one response far away. */
    private static double centre(ConvexLoss loss, double far) {
        double[] responses = Arrays.copyOf(INLIERS, INLIERS.length + 1);
        responses[INLIERS.length] = far;
        ParametricRisk risk = ParametricRisk.linear(loss, DoubleMatrix.ones(responses.length, 1), responses);
        return new BracketingNthOrderBrentSolver(Math.ulp(1.0), Double.MIN_NORMAL, Double.MIN_NORMAL, 3)
                .solve(2000, z -> risk.gradient(new double[] {z})[0], -1, far);
    }

    private static double largest(DoubleUnaryOperator difference) {
        return Arrays.stream(LossCurve.grid()).map(difference).max().orElseThrow();
    }
}

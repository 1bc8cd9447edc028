package mdl.erm.statements;

import java.util.Arrays;
import java.util.List;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import mdl.erm.ZeroOneGap;
import mdl.foundations.exhibit.Axis;
import mdl.foundations.exhibit.Cell;
import mdl.foundations.exhibit.Column;
import mdl.foundations.exhibit.Figure;
import mdl.foundations.exhibit.Table;
import mdl.foundations.random.Sweep;

/** The gap of a fixed predictor beside its bound, and what the bound asks for. */
final class RisksExhibits {

    private RisksExhibits() {}

    static Figure gap(Sweep gaps, Sweep memorised) {
        double[] sizes = gaps.sizeArray();
        return Figure.of(Axis.logarithmic("number of samples n"), Axis.logarithmic("gap |R̂ − R|"))
                .titled("The gap between the two risks")
                .described("The mean gap of a fixed predictor falls like one over the root of n, below Hoeffding's"
                        + " bound; the gap of the memoriser does not fall.")
                .points("fixed predictor, mean", sizes, gaps.means(), gaps.standardErrors())
                .points("control: the memoriser", sizes, memorised.means())
                .curve("exact mean", sizes, at(sizes, n -> new ZeroOneGap(n, RisksStatement.RISK).mean()))
                .dashed(
                        "bound, δ = 0.05",
                        sizes,
                        at(sizes, n -> RisksStatement.BOUND.at(n, RisksStatement.SHOWN_DELTA)));
    }

    private static double[] at(double[] sizes, IntToDoubleFunction number) {
        return Arrays.stream(sizes).map(n -> number.applyAsDouble((int) n)).toArray();
    }

    static Figure violations() {
        Figure figure = Figure.of(
                        Axis.logarithmic("confidence δ"),
                        Axis.logarithmic("probability of a larger gap").range(1e-6, 1))
                .titled("How often Hoeffding's bound is violated")
                .described("The exact probabilities lie below the diagonal, a single point of two samples near it.");
        double[] deltas = IntStream.rangeClosed(0, 200)
                .mapToDouble(k -> Math.pow(10, -3 + 3.0 * k / 200))
                .toArray();
        for (int n : List.of(2, 10, 1000)) {
            figure = figure.curve(
                    "exact, n = " + n,
                    deltas,
                    Arrays.stream(deltas)
                            .map(delta ->
                                    Math.max(1e-300, new ZeroOneGap(n, 0.5).exceeds(RisksStatement.BOUND.at(n, delta))))
                            .toArray());
        }
        return figure.dashed("allowed: δ", delta -> delta, deltas[0], 1);
    }

    static Table samples() {
        Table table =
                Table.of(Column.named("gap ε"), Column.named("bound on n"), Column.named("P(gap > ε) there, R = 1/2"));
        for (double gap : RisksStatement.GAPS) {
            int n = RisksStatement.BOUND.samples(gap, RisksStatement.SHOWN_DELTA);
            table = table.row(Cell.number(gap, 1), Cell.count(n), Cell.number(new ZeroOneGap(n, 0.5).exceeds(gap), 2));
        }
        return table;
    }

    static Table losses() {
        Table table = Table.of(
                Column.named("loss"), Column.named("range B for |z| ≤ 1"), Column.named("largest at |z| = 1000"));
        for (RisksStatement.Bounded each : RisksStatement.losses()) {
            table = table.row(
                    Cell.text(each.name()),
                    Cell.number(each.range(), 3),
                    Cell.number(Math.max(each.loss().of(1, -1000), each.loss().of(-1, 1000)), 4));
        }
        return table;
    }
}

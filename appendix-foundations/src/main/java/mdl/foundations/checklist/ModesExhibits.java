package mdl.foundations.checklist;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import mdl.foundations.exhibit.Axis;
import mdl.foundations.exhibit.Cell;
import mdl.foundations.exhibit.Column;
import mdl.foundations.exhibit.Figure;
import mdl.foundations.exhibit.Table;
import mdl.foundations.probability.RandomSequence;

/** What the examples of the modes of convergence look like. */
final class ModesExhibits {

    private ModesExhibits() {}

    static Table table(int index) {
        Table table = Table.of(
                Column.named("sequence"),
                Column.named("P(|Xₖ| > ½ for some k from n to n²)"),
                Column.named("P(|Xₙ| > ½)"),
                Column.named("E|Xₙ|"),
                Column.named("E Xₙ²"),
                Column.named("P(Xₙ ≤ ½)"));
        for (RandomSequence sequence : List.of(
                ModesOfConvergenceStatement.UNIFORM,
                ModesOfConvergenceStatement.ONES,
                ModesOfConvergenceStatement.RARER_ONES,
                ModesOfConvergenceStatement.SPIKE,
                ModesOfConvergenceStatement.GAUSSIAN,
                ModesOfConvergenceStatement.SWINGING)) {
            table = table.row(
                    Cell.text(sequence.title()),
                    Cell.number(sequence.everExceeds(index, index * index, ModesOfConvergenceStatement.LEVEL), 2),
                    Cell.number(sequence.exceedance(index, ModesOfConvergenceStatement.LEVEL), 2),
                    Cell.number(sequence.mean(index, Math::abs), 2),
                    Cell.number(sequence.mean(index, x -> x * x), 2),
                    Cell.number(sequence.distribution(index, ModesOfConvergenceStatement.LEVEL), 2));
        }
        return table;
    }

    static Figure returns() {
        double[] ends = IntStream.rangeClosed(0, 32)
                .mapToDouble(k -> Math.rint(ModesOfConvergenceStatement.WATCHED * Math.pow(10, k / 8.0)))
                .toArray();
        Figure figure = Figure.of(
                        Axis.logarithmic("N"), Axis.linear("probability").range(0, 1))
                .titled("The probability of an exceedance between n = " + ModesOfConvergenceStatement.WATCHED
                        + " and N")
                .described(
                        "For ones of probability 1/n it grows to one; for the other two sequences it stays near a tenth.");
        for (RandomSequence sequence : List.of(
                ModesOfConvergenceStatement.ONES,
                ModesOfConvergenceStatement.RARER_ONES,
                ModesOfConvergenceStatement.SPIKE)) {
            figure = figure.curve(
                    sequence.title(),
                    ends,
                    Arrays.stream(ends)
                            .map(end -> sequence.everExceeds(
                                    ModesOfConvergenceStatement.WATCHED, (int) end, ModesOfConvergenceStatement.LEVEL))
                            .toArray());
        }
        return figure;
    }

    static Figure distributions() {
        Figure figure = Figure.of(Axis.linear("x"), Axis.linear("P(Xₙ ≤ x)"))
                .titled("Distribution functions of Gaussian variables of variance 1/n")
                .described("Steeper and steeper curves through the point one half at zero approach a step.");
        for (int n : new int[] {1, 4, 16, 64}) {
            figure = figure.curve("n = " + n, x -> ModesOfConvergenceStatement.GAUSSIAN.distribution(n, x), -2, 2);
        }
        return figure.steps("limit", new double[] {-2, 0, 2}, new double[] {0, 1, 1});
    }
}

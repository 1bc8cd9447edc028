package mdl.foundations.checklist;

import java.util.stream.Stream;
import mdl.foundations.exhibit.Axis;
import mdl.foundations.exhibit.Cell;
import mdl.foundations.exhibit.Column;
import mdl.foundations.exhibit.Figure;
import mdl.foundations.exhibit.Table;
import mdl.foundations.probability.FiniteLaw;
import mdl.foundations.probability.LaplaceLaw;
import mdl.foundations.probability.NormalLaw;
import mdl.foundations.probability.ScalarLaw;
import mdl.foundations.probability.StudentLaw;
import mdl.foundations.probability.UniformLaw;

/** A picture of the norms of some laws against the exponent, and a table of them. */
final class LpNormsFigures {

    private static final int DEGREES = 4;
    private static final ScalarLaw NORMAL = new NormalLaw(1);

    private LpNormsFigures() {}

    static Figure normsFigure() {
        double last = 64;
        return Figure.of(
                        Axis.logarithmic("exponent p"),
                        Axis.logarithmic("norm ‖X‖_{p}").range(0.4, 30))
                .titled("Norms of five laws against the exponent")
                .described(
                        "The norms rise with p: to one for the uniform law, like the root of p for the normal law, like p for the"
                                + " Laplace law, and to infinity at four for Student's law.")
                .curve("Laplace", new LaplaceLaw(1)::norm, 1, last)
                .curve("normal", NORMAL::norm, 1, last)
                .curve("uniform", new UniformLaw(1)::norm, 1, last)
                .curve("sign", FiniteLaw.sign()::norm, 1, last)
                .curve("Student, ν = 4", new StudentLaw(DEGREES)::norm, 1, DEGREES - 0x1p-20)
                .dashed("√p", Math::sqrt, 1, last);
    }

    static Table normsTable() {
        Table table = Table.of(
                Column.named("law"),
                Column.named("p = 1"),
                Column.named("p = 2"),
                Column.named("p = 4"),
                Column.named("p = 16"),
                Column.named("p = ∞"));
        table = row(table, "sign", FiniteLaw.sign());
        table = row(table, "uniform on [−1, 1]", new UniformLaw(1));
        table = row(table, "normal", NORMAL);
        table = row(table, "Laplace", new LaplaceLaw(1));
        return row(table, "Student, ν = 4", new StudentLaw(DEGREES));
    }

    static Table row(Table table, String name, ScalarLaw law) {
        return table.row(Stream.concat(
                        Stream.of(Cell.text(name)),
                        Stream.of(1.0, 2.0, 4.0, 16.0, Double.POSITIVE_INFINITY)
                                .map(law::norm)
                                .map(norm -> Double.isFinite(norm) ? Cell.number(norm, 4) : Cell.text("∞")))
                .toArray(Cell[]::new));
    }
}

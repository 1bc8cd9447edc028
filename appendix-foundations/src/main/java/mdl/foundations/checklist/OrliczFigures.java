package mdl.foundations.checklist;

import java.util.stream.Stream;
import mdl.foundations.exhibit.Axis;
import mdl.foundations.exhibit.Cell;
import mdl.foundations.exhibit.Column;
import mdl.foundations.exhibit.Figure;
import mdl.foundations.exhibit.Table;
import mdl.foundations.probability.FiniteLaw;
import mdl.foundations.probability.GammaLaw;
import mdl.foundations.probability.NormalLaw;
import mdl.foundations.probability.OrliczNorm;
import mdl.foundations.probability.ScalarLaw;
import mdl.foundations.probability.UniformLaw;

/** Pictures of sub-Gaussian norms, and a table of them. */
final class OrliczFigures {

    private static final ScalarLaw NORMAL = new NormalLaw(1);
    private static final FiniteLaw BERNOULLI = FiniteLaw.twoPoint(1, 0.5);

    private OrliczFigures() {}

    static Figure unitBallFigure() {
        double last = 4;
        return Figure.of(Axis.linear("C"), Axis.linear("E exp(X²/C²)").range(1, 4))
                .titled("The exponential moment that defines the sub-Gaussian norm")
                .described("Three curves fall as C grows; each crosses the height two at the norm of its law.")
                .curve("normal", c -> NORMAL.exponentialMoment(2, 1 / (c * c)), Math.sqrt(2 / 0.95), last)
                .curve("sign", c -> FiniteLaw.sign().exponentialMoment(2, 1 / (c * c)), 0.8, last)
                .curve("uniform on [−1, 1]", c -> new UniformLaw(1).exponentialMoment(2, 1 / (c * c)), 0.5, last)
                .dashed("2", c -> 2, 0.5, last)
                .marker("√(8/3)", Math.sqrt(8.0 / 3));
    }

    static Figure tailFigure() {
        double norm = OrliczNorm.of(NORMAL, 2);
        return Figure.of(Axis.linear("t"), Axis.logarithmic("probability").range(1e-6, 2))
                .titled("The tail of a normal variable and what its sub-Gaussian norm says")
                .described("The tail of the normal law lies below two bounds, which come together as t grows.")
                .curve("P(|G| ≥ t)", NORMAL::tail, 0, 5)
                .curve("1/(exp(t²/K²) − 1)", t -> 1 / Math.expm1(t * t / (norm * norm)), 0.9, 5)
                .dashed("2 exp(−t²/K²)", t -> 2 * Math.exp(-t * t / (norm * norm)), 0, 5)
                .curve("P(E ≥ t), exponential", t -> Math.exp(-t), 0, 5);
    }

    static Table normsTable() {
        Table table = Table.of(Column.named("law"), Column.named("ψ₁ norm"), Column.named("ψ₂ norm"));
        table = row(table, "sign", FiniteLaw.sign());
        table = row(table, "fair coin in {0, 1}", BERNOULLI);
        table = row(table, "uniform on [−1, 1]", new UniformLaw(1));
        table = row(table, "normal", NORMAL);
        table = row(table, "exponential", new GammaLaw(1, 1));
        return row(table, "square of a normal", new GammaLaw(0.5, 2));
    }

    static Table row(Table table, String name, ScalarLaw law) {
        return table.row(Stream.concat(
                        Stream.of(Cell.text(name)),
                        Stream.of(1, 2)
                                .map(power -> OrliczNorm.of(law, power))
                                .map(norm -> Double.isFinite(norm) ? Cell.number(norm, 4) : Cell.text("∞")))
                .toArray(Cell[]::new));
    }
}

package mdl.curse.statements;

import mdl.curse.GaussianNorm;
import mdl.foundations.exhibit.Axis;
import mdl.foundations.exhibit.Cell;
import mdl.foundations.exhibit.Column;
import mdl.foundations.exhibit.CurveFamily;
import mdl.foundations.exhibit.Figure;
import mdl.foundations.exhibit.NumberText;
import mdl.foundations.exhibit.Slider;
import mdl.foundations.exhibit.Table;
import mdl.foundations.random.Randomness;

/** The norm of a Gaussian vector, seen. */
final class ThinShellFigures {

    /** Those of the notes' Figure 2.4. */
    private static final int[] DIMENSIONS = {1, 10, 50, 100};

    private static final EqualBins BINS = new EqualBins(0, 2.5, 50);
    private static final int SHOWN = 10;
    private static final String CURVE = "law of the norm";

    private ThinShellFigures() {}

    /** The histograms of the notes, in one picture. */
    static Figure norms(int vectors, Randomness random) {
        Figure figure = axes().titled("Norms of " + NumberText.integer(vectors) + " Gaussian vectors")
                .described("Four histograms: that of one dimension is wide and begins at zero, that of a hundred"
                        + " dimensions is a narrow peak at one.");
        for (int d : DIMENSIONS) {
            figure = figure.histogram("d = " + d, BINS.edges(), BINS.densities(draw(d, vectors, random)));
        }
        return figure;
    }

    /** One histogram, with the law of any dimension from 1 to 100. */
    static Figure sliding(int vectors, Randomness random) {
        GaussianNorm law = new GaussianNorm(SHOWN);
        return axes().titled("The law of the norm")
                .described("A histogram of norms follows a bell around one; larger dimensions make the bell narrower.")
                .histogram("vectors, d = " + SHOWN, BINS.edges(), BINS.densities(draw(SHOWN, vectors, random)))
                .curve(CURVE, law::density, BINS.from(), BINS.to())
                .sliding(
                        CURVE,
                        Slider.of("d", 1, 100, 1, SHOWN),
                        CurveFamily.of(GaussianNorm.class, "density", (d, x) -> new GaussianNorm((int) d).density(x)));
    }

    /** The exact tail against the bounds on it. */
    static Figure tail(double epsilon) {
        double last = 400;
        return Figure.of(Axis.linear("dimension d"), Axis.logarithmic("probability"))
                .titled("Leaving the shell, ε = " + epsilon)
                .described("Four falling lines on a logarithmic axis: the exact probability falls as steeply as"
                        + " Chernoff's bound, the other bounds fall more slowly.")
                .curve("exact", d -> new GaussianNorm((int) Math.round(d)).outside(epsilon), 1, last)
                .curve("Chernoff", d -> ThinShellStatement.chernoff(d, epsilon), 1, last)
                .dashed("2 exp(−dε²/2)", d -> 2 * Math.exp(-d * epsilon * epsilon / 2), 1, last)
                .dashed("2 exp(−dε²/8)", d -> 2 * Math.exp(-d * epsilon * epsilon / 8), 1, last);
    }

    /** Mean, standard deviation and tail in the dimensions of the notes. */
    static Table widths() {
        Table table = Table.of(
                Column.named("dimension d"),
                Column.named("mean of ‖x‖/√d"),
                Column.named("standard deviation of ‖x‖"),
                Column.named("probability outside 1 ± 0.1"));
        for (int d : new int[] {1, 10, 50, 100, 1000}) {
            GaussianNorm norm = new GaussianNorm(d);
            table = table.row(
                    Cell.count(d),
                    Cell.number(norm.mean(), 4),
                    Cell.number(Math.sqrt(d) * norm.standardDeviation(), 4),
                    Cell.number(norm.outside(0.1), 3));
        }
        return table;
    }

    private static double[] draw(int d, int vectors, Randomness random) {
        return random.at(d)
                .sample(vectors, generator -> ThinShellStatement.gaussian(d, generator))
                .values();
    }

    private static Figure axes() {
        return Figure.of(Axis.linear("norm"), Axis.linear("density").range(0, 6));
    }
}

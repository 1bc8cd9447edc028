package mdl.curse.statements;

import mdl.curse.Distortion;
import mdl.curse.GaussianNorm;
import mdl.curse.ProjectedDimension;
import mdl.foundations.exhibit.Axis;
import mdl.foundations.exhibit.Cell;
import mdl.foundations.exhibit.Column;
import mdl.foundations.exhibit.Figure;
import mdl.foundations.exhibit.Table;
import mdl.foundations.random.Sweep;

/** What random projections make of distances, seen. */
final class ProjectionFigures {

    private static final EqualBins BINS = new EqualBins(0, 2, 80);

    private ProjectionFigures() {}

    /** The ratios of all pairs in two dimensions k, with the law of each of them. */
    static Figure ratios(Distortion wide, int enough, Distortion narrow, int few, double epsilon) {
        GaussianNorm law = new GaussianNorm(enough);
        GaussianNorm fewLaw = new GaussianNorm(few);
        return Figure.of(Axis.linear("distance of images over distance of points"), Axis.linear("density"))
                .titled("Distances after a Gaussian projection")
                .described("Two histograms around one with the curves of their laws; only the narrower one stays"
                        + " between the two marks.")
                .histogram("k = " + enough, BINS.edges(), BINS.densities(wide.ratios()))
                .histogram("k = " + few, BINS.edges(), BINS.densities(narrow.ratios()))
                .curve("law, k = " + enough, law::density, BINS.from(), BINS.to())
                .curve("law, k = " + few, fewLaw::density, BINS.from(), BINS.to())
                .marker("1 − ε", 1 - epsilon)
                .marker("1 + ε", 1 + epsilon);
    }

    /** The mean of the worst distortion against k. */
    static Figure distortion(int points, int dimension, Sweep gaussian, Sweep sparse, Sweep more) {
        double constant = gaussian.mean(0) * Math.sqrt(gaussian.size(0));
        Figure line = Figure.of(Axis.logarithmic("dimension k"), Axis.logarithmic("worst distortion"))
                .titled("The worst distortion of " + points + " points")
                .described("Three sets of points lie on one line that falls like one over the root of k.")
                .curve("C/√k", k -> constant / Math.sqrt(k), gaussian.size(0), gaussian.largest());
        return points(
                points(points(line, "Gaussian, d = " + dimension, gaussian), "sparse, d = " + dimension, sparse),
                "Gaussian, d = " + 10 * dimension,
                more);
    }

    private static Figure points(Figure figure, String label, Sweep sweep) {
        return figure.points(label, sweep.sizeArray(), sweep.means(), sweep.standardErrors());
    }

    /** How many dimensions are enough by the exact tail and by the classical bound. */
    static Table dimensions(double failure) {
        Table table = Table.of(
                Column.named("points n"),
                Column.named("precision ε"),
                Column.named("log n"),
                Column.named("k, exact tail"),
                Column.named("k, classical"));
        for (int n : new int[] {100, 1000, 1_000_000}) {
            for (double epsilon : new double[] {0.5, 0.1}) {
                ProjectedDimension needed = new ProjectedDimension(n, epsilon);
                table = table.row(
                        Cell.count(n),
                        Cell.number(epsilon, 1),
                        Cell.number(Math.log(n), 2),
                        Cell.count(needed.smallest(failure)),
                        Cell.count(needed.classical()));
            }
        }
        return table;
    }
}

package mdl.erm.statements;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import mdl.erm.LegendreRegression;
import mdl.erm.RiskDecomposition;
import mdl.foundations.exhibit.Axis;
import mdl.foundations.exhibit.Cell;
import mdl.foundations.exhibit.Column;
import mdl.foundations.exhibit.Figure;
import mdl.foundations.exhibit.Table;
import mdl.foundations.random.Sample;

/** What the parts of the excess risk look like, against the size of the class and along gradient descent. */
record RiskDecompositionFigures(LegendreRegression model) {

    private static final int LONGEST = 200;

    /** The means over the data sets for 1, …, p features. */
    Figure terms(List<LegendreRegression.Data> data, int features) {
        List<List<RiskDecomposition>> parts = new ArrayList<>();
        for (int p = 1; p <= features; p++) {
            int count = p;
            parts.add(data.stream()
                    .map(one -> PolynomialFit.of(model, one, count))
                    .map(fit -> fit.parts(fit.minimiser()))
                    .toList());
        }
        double[] sizes = IntStream.rangeClosed(1, features).asDoubleStream().toArray();
        Figure figure = Figure.of(Axis.linear("features p"), Axis.linear("part of the excess risk"))
                .titled("The parts of the excess risk against the number of features")
                .described(
                        "Approximation falls to zero, the statistical part grows, the algorithmic part is negative; their"
                                + " sum is least in between.")
                .curve("approximation", sizes, means(parts, RiskDecomposition::approximation));
        figure = points(figure, "statistical", sizes, parts, RiskDecomposition::statistical);
        figure = points(figure, "algorithmic", sizes, parts, RiskDecomposition::algorithmic);
        return points(figure, "excess risk, the sum", sizes, parts, RiskDecomposition::excess);
    }

    /** The means over data sets along gradient descent. */
    static Figure stopping(List<PolynomialFit> fits) {
        int[] steps = IntStream.iterate(1, k -> k <= LONGEST, k -> Math.max(k + 1, (int) Math.round(k * 1.3)))
                .toArray();
        List<List<RiskDecomposition>> parts = Arrays.stream(steps)
                .mapToObj(k ->
                        fits.stream().map(fit -> fit.parts(fit.descended(k))).toList())
                .toList();
        double[] x = Arrays.stream(steps).asDoubleStream().toArray();
        double[] level = new double[x.length];
        Arrays.fill(
                level,
                fits.stream()
                        .mapToDouble(fit -> fit.parts(fit.minimiser()).excess())
                        .average()
                        .orElseThrow());
        return Figure.of(Axis.logarithmic("steps of gradient descent"), Axis.linear("part of the excess risk"))
                .titled("The parts of the excess risk along gradient descent")
                .described(
                        "The algorithmic part falls from positive to negative, the statistical part grows, and the excess"
                                + " risk is least before the end.")
                .curve("excess risk", x, means(parts, RiskDecomposition::excess))
                .curve("statistical", x, means(parts, RiskDecomposition::statistical))
                .curve("algorithmic", x, means(parts, RiskDecomposition::algorithmic))
                .dashed("excess risk of the minimiser", x, level);
    }

    /** The parts for four predictors from one data set. */
    static Table predictors(PolynomialFit fit, int few) {
        Table table = Table.of(
                Column.named("predictor"),
                Column.named("approximation"),
                Column.named("statistical"),
                Column.named("algorithmic"),
                Column.named("excess risk"));
        table = row(table, "empirical minimiser", fit.parts(fit.minimiser()));
        table = row(table, "gradient descent, 1 step", fit.parts(fit.descended(1)));
        table = row(table, "gradient descent, " + few + " steps", fit.parts(fit.descended(few)));
        return row(table, "best predictor of the class", fit.parts(fit.best()));
    }

    private static Table row(Table table, String predictor, RiskDecomposition parts) {
        return table.row(
                Cell.text(predictor),
                Cell.number(parts.approximation(), 3),
                Cell.number(parts.statistical(), 3),
                Cell.number(parts.algorithmic(), 3),
                Cell.number(parts.excess(), 3));
    }

    private static Figure points(
            Figure figure,
            String label,
            double[] sizes,
            List<List<RiskDecomposition>> parts,
            ToDoubleFunction<RiskDecomposition> part) {
        double[] errors = parts.stream()
                .mapToDouble(trials -> new Sample(all(trials, part)).standardError())
                .toArray();
        return figure.points(label, sizes, means(parts, part), errors);
    }

    private static double[] means(List<List<RiskDecomposition>> parts, ToDoubleFunction<RiskDecomposition> part) {
        return parts.stream()
                .mapToDouble(trials -> new Sample(all(trials, part)).mean())
                .toArray();
    }

    private static double[] all(List<RiskDecomposition> parts, ToDoubleFunction<RiskDecomposition> part) {
        return parts.stream().mapToDouble(part).toArray();
    }
}

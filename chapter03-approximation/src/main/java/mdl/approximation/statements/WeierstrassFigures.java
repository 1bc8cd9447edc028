package mdl.approximation.statements;

import java.util.Arrays;
import java.util.stream.IntStream;
import mdl.approximation.BernsteinPolynomial;
import mdl.foundations.exhibit.Axis;
import mdl.foundations.exhibit.Cell;
import mdl.foundations.exhibit.Column;
import mdl.foundations.exhibit.Figure;
import mdl.foundations.exhibit.Table;
import org.hipparchus.analysis.polynomials.PolynomialFunctionLagrangeForm;

/** Bernstein polynomials at a kink, beside an interpolation, and the degrees that a precision asks for. */
final class WeierstrassFigures {

    private WeierstrassFigures() {}

    static Figure kink() {
        Figure figure = Figure.of(Axis.linear("x"), Axis.linear("B_{n}g(x)"))
                .titled("Bernstein polynomials of a kink")
                .described(
                        "Three polynomials of growing degree follow a function with a kink at one half; all of them stay above it, most of all at the kink.")
                .dashed("g", WeierstrassStatement.KINK, 0, 1);
        for (int n : new int[] {4, 16, 64}) {
            figure = figure.curve("n = " + n, BernsteinPolynomial.of(WeierstrassStatement.KINK, 0, 1, n)::at, 0, 1);
        }
        return figure;
    }

    static Figure runge() {
        int n = 14;
        double[] nodes = WeierstrassStatement.nodes(n);
        double[] values = Arrays.stream(nodes).map(WeierstrassStatement.RUNGE).toArray();
        return Figure.of(Axis.linear("x"), Axis.linear("value").range(-0.5, 1.5))
                .titled("Two polynomials of one degree")
                .described(
                        "The interpolating polynomial oscillates wildly near the ends; the Bernstein polynomial stays flat and close.")
                .dashed("1/(1 + 25x²)", WeierstrassStatement.RUNGE, -1, 1)
                .curve("interpolation, n = " + n, x -> PolynomialFunctionLagrangeForm.evaluate(nodes, values, x), -1, 1)
                .curve("Bernstein, n = " + n, BernsteinPolynomial.of(WeierstrassStatement.RUNGE, -1, 1, n)::at, -1, 1);
    }

    /** The degrees that the bound asks for, and the least even ones that suffice, for the kink. */
    static Table degrees() {
        Table table = Table.of(
                Column.named("precision"), Column.named("degree by the bound"), Column.named("degree that suffices"));
        for (double precision : new double[] {0.1, 0.05, 0.025}) {
            int enough = IntStream.iterate(2, n -> n + 2)
                    .filter(n -> BernsteinPolynomial.of(WeierstrassStatement.KINK, 0, 1, n)
                                    .at(0.5)
                            <= precision)
                    .findFirst()
                    .orElseThrow();
            table = table.row(
                    Cell.number(precision, 2),
                    Cell.count((long) Math.ceil(Math.pow(WeierstrassStatement.SIKKEMA / precision, 2))),
                    Cell.count(enough));
        }
        return table;
    }
}

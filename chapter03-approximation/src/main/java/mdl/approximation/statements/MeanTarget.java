package mdl.approximation.statements;

import java.util.Arrays;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.IntStream;
import mdl.approximation.BernsteinPolynomial;
import mdl.approximation.Coordinate;
import mdl.approximation.TensorBernstein;
import mdl.foundations.random.Sample;
import mdl.foundations.random.Sweep;
import mdl.foundations.statement.Bound;
import mdl.foundations.statement.Identity;
import mdl.foundations.statement.Rate;
import mdl.foundations.statement.Rounding;

/** A convex function φ of the mean coordinate, whose Bernstein polynomials are farthest from it on the diagonal. */
enum MeanTarget {
    SMOOTH("1/(1+t)", "smooth", t -> 1 / (1 + t)),
    KINKED("\\abs{t-\\frac12}", "kinked", t -> Math.abs(t - 0.5));

    /** The second derivative of 1/(1 + t) is largest at zero. */
    private static final double SMOOTH_CURVATURE = 2;

    /** The degree at which points off the diagonal are compared with those on it, and the cells of that grid. */
    private static final int DEGREE = 16;

    private static final int FINE = 1000;

    private final String formula;
    private final String adjective;
    private final DoubleUnaryOperator phi;

    MeanTarget(String formula, String adjective, DoubleUnaryOperator phi) {
        this.formula = formula;
        this.adjective = adjective;
        this.phi = phi;
    }

    /** In two variables, one row of the values for each first coordinate. */
    private double[] inTwoVariables(double[] axis) {
        return TensorBernstein.of(x -> phi.applyAsDouble((x[0] + x[1]) / 2), Coordinate.POLYNOMIAL, 2, DEGREE)
                .values(axis);
    }

    private static double[] axis(int cells) {
        return IntStream.rangeClosed(0, cells)
                .mapToDouble(i -> (double) i / cells)
                .toArray();
    }

    /** At (t, t) all 2n trials have one probability, so that their number is binomial. */
    Identity onDiagonal(int factor) {
        double[] axis = axis(DEGREE);
        double[] values = inTwoVariables(axis);
        BernsteinPolynomial one = BernsteinPolynomial.of(phi, 0, 1, factor * DEGREE);
        return Identity.of(
                "for a function $φ$ of the mean coordinate, the Bernstein polynomial of degree $n$ in each of two variables is on the diagonal that of $φ$ of degree $2n$",
                Arrays.stream(axis).map(one::at).toArray(),
                IntStream.range(0, axis.length)
                        .mapToDouble(i -> values[i * (axis.length + 1)])
                        .toArray(),
                Rounding.of(4 * DEGREE));
    }

    /** Of trials with one mean probability, those with equal ones spread most (Hoeffding, 1956). */
    Bound largestOnDiagonal(int sign) {
        double[] axis = axis(DEGREE);
        BernsteinPolynomial one = BernsteinPolynomial.of(phi, 0, 1, 2 * DEGREE);
        return Bound.always(
                "for $φ(t)=" + formula
                        + "$ it is nowhere larger than at the point of the diagonal with the same mean coordinate",
                Arrays.stream(inTwoVariables(axis)).map(value -> sign * value).toArray(),
                IntStream.range(0, axis.length * axis.length)
                        .mapToDouble(i -> sign * one.at((axis[i / axis.length] + axis[i % axis.length]) / 2))
                        .toArray(),
                Rounding.of(4 * DEGREE));
    }

    /** The number of coefficients against one over the largest error, which is one on the diagonal. */
    Rate coefficients(int dimension, int largest, double predicted, double against) {
        List<Integer> degrees = List.of(largest / 8, largest / 4, largest / 2, largest);
        Sweep sweep = new Sweep(
                degrees.stream().map(n -> 1 / largestError(dimension * n)).toList(),
                degrees.stream()
                        .map(n -> Sample.exactly(Math.pow(n + 1.0, dimension)))
                        .toList());
        return Rate.of(
                "in dimension " + dimension + ", the Bernstein polynomial with the largest error $ε$ for a " + adjective
                        + " function of the mean has of order $ε^{-" + (int) predicted + "}$ coefficients",
                sweep,
                predicted,
                against);
    }

    /** Of φ on [0, 1], at the kink or bounded from a grid. */
    private double largestError(int degree) {
        BernsteinPolynomial polynomial = BernsteinPolynomial.of(phi, 0, 1, degree);
        return this == KINKED ? polynomial.at(0.5) : polynomial.supremumBound(phi, SMOOTH_CURVATURE, axis(FINE));
    }
}

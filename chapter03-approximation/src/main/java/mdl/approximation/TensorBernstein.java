package mdl.approximation;

import java.util.Arrays;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import mdl.foundations.input.Inputs;
import mdl.foundations.linalg.MatrixSize;

/**
 * The Bernstein polynomial of degree n in each of d variables u(x_1), …, u(x_d), on [0, 1]^d.
 *
 * <p>Its (n + 1)^d coefficients are the values of g on a grid whose image under u is equispaced. Notes: Remark 4.
 *
 * @param coordinate u
 * @param dimension d
 * @param degree n
 * @param coefficients g at the grid points, the first coordinate varying slowest
 */
public record TensorBernstein(Coordinate coordinate, int dimension, int degree, double[] coefficients) {

    /** @throws IllegalArgumentException if d or n is below 1, or there are not (n + 1)^d coefficients */
    public TensorBernstein {
        if (dimension < 1 || degree < 1 || coefficients.length != Math.pow(degree + 1.0, dimension)) {
            throw new IllegalArgumentException("a polynomial of degree " + degree + " in each of " + dimension
                    + " variables has (" + degree + " + 1)^" + dimension + " coefficients, not " + coefficients.length);
        }
        coefficients = coefficients.clone();
    }

    /**
     * The polynomial of g, whose argument is an array that it must not keep.
     *
     * @throws IllegalArgumentException if d or n is below 1, or (n + 1)^d numbers do not fit in an array
     */
    public static TensorBernstein of(ToDoubleFunction<double[]> g, Coordinate coordinate, int dimension, int degree) {
        Inputs.atLeast("the dimension", dimension, 1);
        Inputs.atLeast("the degree", degree, 1);
        MatrixSize.require(degree + 1L, 1);
        double[] axis = IntStream.rangeClosed(0, degree)
                .mapToDouble(k -> coordinate.inverse((double) k / degree))
                .toArray();
        return new TensorBernstein(coordinate, dimension, degree, onGrid(g, dimension, axis));
    }

    /** A copy of the coefficients. */
    @Override
    public double[] coefficients() {
        return coefficients.clone();
    }

    /** The values on the grid of all points with coordinates from an axis, by one contraction for each variable. */
    // tag::values[]
    public double[] values(double... axis) {
        double[][] weights = Arrays.stream(axis)
                .map(coordinate::at)
                .mapToObj(u -> BernsteinPolynomial.binomialWeights(degree, u))
                .toArray(double[][]::new);
        double[] values = coefficients;
        for (int k = 0; k < dimension; k++) {
            values = contracted(values, weights);
        }
        return values;
    }
    // end::values[]

    /**
     * The largest |B − g| on a grid of spacing 1/m; on [0, 1]^d it is larger by the {@link #allowance} at most.
     *
     * @param cells m
     * @throws IllegalArgumentException if m is below 1, or (m + 1)^d numbers do not fit in an array
     */
    public double largestOnGrid(ToDoubleFunction<double[]> g, int cells) {
        Inputs.atLeast("the number of cells", cells, 1);
        MatrixSize.require(cells + 1L, degree + 1L);
        double[] axis = IntStream.rangeClosed(0, cells)
                .mapToDouble(i -> (double) i / cells)
                .toArray();
        double[] values = values(axis);
        double[] target = onGrid(g, dimension, axis);
        return IntStream.range(0, values.length)
                .mapToDouble(i -> Math.abs(values[i] - target[i]))
                .max()
                .orElseThrow();
    }

    /**
     * d(L + s)/(2m), by which |B − g| can exceed its largest value on the grid, where s bounds every |∂B/∂x_j|.
     *
     * @param lipschitz L, a Lipschitz constant of g in each coordinate
     * @param cells m
     * @throws IllegalArgumentException if L is negative or not finite, or m is below 1
     */
    public double allowance(double lipschitz, int cells) {
        Inputs.finiteNotNegative("the Lipschitz constant", lipschitz);
        Inputs.atLeast("the number of cells", cells, 1);
        return dimension * (lipschitz + slope()) / (2.0 * cells);
    }

    /** A bound on the derivative in each x_j: n times the largest difference of neighbours, times the largest u′. */
    private double slope() {
        double largest = 0;
        for (int stride = 1; stride < coefficients.length; stride *= degree + 1) {
            for (int i = 0; i + stride < coefficients.length; i++) {
                if (i / stride % (degree + 1) < degree) {
                    largest = Math.max(largest, Math.abs(coefficients[i + stride] - coefficients[i]));
                }
            }
        }
        return degree * largest * coordinate.slope();
    }

    /** Sums over the first index and puts the new one last: after d contractions the order is the old one. */
    private static double[] contracted(double[] values, double[][] weights) {
        int terms = weights[0].length;
        int rest = values.length / terms;
        double[] result = new double[rest * weights.length];
        for (int i = 0; i < weights.length; i++) {
            for (int k = 0; k < terms; k++) {
                double weight = weights[i][k];
                for (int r = 0; r < rest; r++) {
                    result[r * weights.length + i] += weight * values[k * rest + r];
                }
            }
        }
        return result;
    }

    private static double[] onGrid(ToDoubleFunction<double[]> g, int dimension, double[] axis) {
        double[] point = new double[dimension];
        return IntStream.range(0, Lattice.size(axis.length, dimension))
                .mapToDouble(i -> {
                    int[] digits = Lattice.digits(i, axis.length, dimension);
                    for (int k = 0; k < dimension; k++) {
                        point[k] = axis[digits[dimension - 1 - k]];
                    }
                    return g.applyAsDouble(point);
                })
                .toArray();
    }
}

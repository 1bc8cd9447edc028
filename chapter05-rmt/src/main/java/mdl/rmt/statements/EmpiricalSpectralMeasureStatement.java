package mdl.rmt.statements;

import java.util.Arrays;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import mdl.foundations.input.Inputs;
import mdl.foundations.linalg.LuDecomposition;
import mdl.foundations.linalg.MatrixProduct;
import mdl.foundations.random.EntryLaw;
import mdl.foundations.random.Randomness;
import mdl.foundations.statement.Evidence;
import mdl.foundations.statement.Identity;
import mdl.foundations.statement.Notes;
import mdl.foundations.statement.Parameter;
import mdl.foundations.statement.Rounding;
import mdl.foundations.statement.Statement;
import mdl.rmt.EmpiricalSpectrum;
import mdl.rmt.Resolvent;
import org.hipparchus.complex.Complex;
import org.jblas.DoubleMatrix;

/** The spectral measure of a symmetric matrix counts eigenvalues, and its transform is the trace of the resolvent. */
@Notes(
        id = "empirical-spectral-measure",
        name = "The empirical spectral measure",
        section = "5.2",
        items = {"Remark 17", "Definition 4"})
public record EmpiricalSpectralMeasureStatement(
        @Parameter("half the dimension of the matrix, between 4 and 60")
        int dimension) implements Statement {

    private static final double LOWEST = 0.25;
    private static final int MOMENTS = 6;

    /** Large enough for a spectrum, small enough to count eigenvalues by determinants. */
    public EmpiricalSpectralMeasureStatement() {
        this(20);
    }

    /** @throws IllegalArgumentException if the dimension lies outside its range */
    public EmpiricalSpectralMeasureStatement {
        Inputs.within("dimension", dimension, 4, 60);
    }

    @Override
    public Evidence examine(Randomness random) {
        DoubleMatrix g = EntryLaw.GAUSSIAN
                .matrix(dimension, dimension, random.generator())
                .divi(Math.sqrt(dimension));
        DoubleMatrix block = g.add(g.transpose()).divi(2);
        DoubleMatrix symmetric = withZeros(block);
        EmpiricalSpectrum spectrum = EmpiricalSpectrum.of(symmetric);
        EmpiricalSpectrum distinct = distinct(EmpiricalSpectrum.of(block));
        DoubleMatrix unsymmetric = withZeros(g);

        return Evidence.that(
                        counts(symmetric, spectrum),
                        moments(symmetric, spectrum),
                        transformIsTrace(symmetric, spectrum))
                .failsWith("equal eigenvalues counted once", counts(symmetric, distinct))
                .failsWith(
                        "the matrix before it is made symmetric",
                        moments(unsymmetric, spectrum),
                        transformIsTrace(unsymmetric, spectrum));
    }

    /** The block matrix diag(M, 0) of twice the size, of which 0 is an eigenvalue as often as M has rows. */
    private static DoubleMatrix withZeros(DoubleMatrix block) {
        int d = block.rows;
        DoubleMatrix matrix = DoubleMatrix.zeros(2 * d, 2 * d);
        for (int column = 0; column < d; column++) {
            for (int row = 0; row < d; row++) {
                matrix.put(row, column, block.get(row, column));
            }
        }
        return matrix;
    }

    /** The eigenvalues of M, and 0 once. */
    private static EmpiricalSpectrum distinct(EmpiricalSpectrum block) {
        return new EmpiricalSpectrum(DoubleStream.concat(DoubleStream.of(0), Arrays.stream(block.eigenvalues()))
                .sorted()
                .toArray());
    }

    private static Identity counts(DoubleMatrix matrix, EmpiricalSpectrum spectrum) {
        double[] ends = gaps(spectrum);
        int[][] intervals = {{0, 1}, {0, 2}, {1, 3}, {2, 4}, {0, 4}};
        double[] byMass = Stream.of(intervals)
                .mapToDouble(ab -> matrix.rows * spectrum.mass(ends[ab[0]], ends[ab[1]]))
                .toArray();
        double[] bySigns = Stream.of(intervals)
                .mapToDouble(ab -> below(matrix, ends[ab[1]]) - below(matrix, ends[ab[0]]))
                .toArray();
        return Identity.of(
                "$d\\,\\hat{μ}([a,b])$ is the number of eigenvalues in $[a,b]$, by signs of determinants; on the whole line all $d$",
                bySigns,
                byMass,
                Rounding.of(matrix.rows).withScale(matrix.rows));
    }

    /** Five points between eigenvalues: the middles of the widest gaps, and one outside on either side. */
    private static double[] gaps(EmpiricalSpectrum spectrum) {
        double[] values = spectrum.eigenvalues();
        List<Integer> widest = IntStream.range(1, values.length)
                .boxed()
                .sorted((i, j) -> Double.compare(values[j] - values[j - 1], values[i] - values[i - 1]))
                .limit(3)
                .toList();
        return DoubleStream.concat(
                        DoubleStream.of(values[0] - 1, spectrum.largest() + 1),
                        widest.stream().mapToDouble(i -> (values[i - 1] + values[i]) / 2))
                .sorted()
                .toArray();
    }

    /** The number of eigenvalues below x: the changes of sign in 1, D₁, …, D_d, the leading minors of M − x (Jacobi's rule). */
    private static int below(DoubleMatrix matrix, double x) {
        int changes = 0;
        int last = 1;
        for (int k = 1; k <= matrix.rows; k++) {
            DoubleMatrix leading =
                    matrix.getRange(0, k, 0, k).sub(DoubleMatrix.eye(k).mul(x));
            int sign = LuDecomposition.of(leading).determinantSign();
            changes += sign == last ? 0 : 1;
            last = sign;
        }
        return changes;
    }

    private static Identity moments(DoubleMatrix matrix, EmpiricalSpectrum spectrum) {
        double[] byProducts = new double[MOMENTS];
        DoubleMatrix power = matrix;
        for (int k = 0; k < MOMENTS; k++) {
            byProducts[k] = power.diag().sum() / matrix.rows;
            power = MatrixProduct.multiply(power, matrix);
        }
        double norm = Math.max(-spectrum.eigenvalues()[0], spectrum.largest());
        return Identity.of(
                "$\\int λ^k\\,\\hat{μ}(\\dd λ)=\\frac1d\\Tr M^k$ for $k$ up to 6, by products",
                byProducts,
                IntStream.rangeClosed(1, MOMENTS).mapToDouble(spectrum::moment).toArray(),
                Rounding.of(matrix.rows * MOMENTS).withScale(Math.pow(Math.max(1, norm), MOMENTS)));
    }

    private static Identity transformIsTrace(DoubleMatrix matrix, EmpiricalSpectrum spectrum) {
        List<Complex> points = Stream.of(-2.0, -0.5, 0.0, 1.0, 3.0)
                .flatMap(x -> Stream.of(new Complex(x, LOWEST), new Complex(x, -1)))
                .toList();
        double[] bySolve =
                parts(points.stream().map(z -> Resolvent.solve(matrix, z).normalisedTrace()));
        double[] byEigenvalues = parts(points.stream().map(spectrum::stieltjes));
        double norm = Math.max(-spectrum.eigenvalues()[0], spectrum.largest());
        return Identity.of(
                "$s_{\\hat{μ}}(z)=\\frac1d\\Tr(M-z)^{-1}$ by a linear solve",
                bySolve,
                byEigenvalues,
                Rounding.of(2 * matrix.rows)
                        .withCondition(1 + (norm + points.get(9).norm()) / LOWEST)
                        .withScale(1 / LOWEST));
    }

    private static double[] parts(Stream<Complex> numbers) {
        return numbers.flatMapToDouble(s -> DoubleStream.of(s.getReal(), s.getImaginary()))
                .toArray();
    }
}

package mdl.foundations.checklist;

import java.util.Arrays;
import java.util.List;
import mdl.foundations.input.Inputs;
import mdl.foundations.linalg.MatrixProduct;
import mdl.foundations.linalg.MatrixSize;
import mdl.foundations.linalg.Projection;
import mdl.foundations.linalg.QrDecomposition;
import mdl.foundations.linalg.SchattenNorm;
import mdl.foundations.linalg.SymmetricEigen;
import mdl.foundations.random.EntryLaw;
import mdl.foundations.random.Randomness;
import mdl.foundations.statement.Bound;
import mdl.foundations.statement.Evidence;
import mdl.foundations.statement.Identity;
import mdl.foundations.statement.Notes;
import mdl.foundations.statement.Parameter;
import mdl.foundations.statement.Rounding;
import mdl.foundations.statement.Statement;
import org.jblas.DoubleMatrix;

/** Orthogonal, symmetric, positive semi-definite matrices and projections, with what their spectra say. */
@Notes(
        id = "matrix-classes",
        name = "Classes of matrices",
        section = "A.1",
        items = {"Example 9", "Example 10"},
        sources = {"horn2013"})
public record MatrixClassesStatement(
        @Parameter("dimension n, at least 6") int dimension) implements Statement {

    private static final int LARGEST = 200;

    /** Dimension twelve. */
    public MatrixClassesStatement() {
        this(12);
    }

    /** @throws IllegalArgumentException if the dimension lies outside 6..200 */
    public MatrixClassesStatement {
        Inputs.within("dimension", dimension, 6, LARGEST);
        MatrixSize.require(2L * dimension, 2L * dimension);
    }

    @Override
    public Evidence examine(Randomness random) {
        DoubleMatrix gaussian = gaussian(dimension, random.named("orthogonal"));
        DoubleMatrix orthogonal =
                QrDecomposition.of(gaussian).withNonnegativeDiagonal().q();
        DoubleMatrix stretched = orthogonal.mulRowVector(twoThenOnes());
        DoubleMatrix symmetric = gaussian.add(gaussian.transpose());
        SymmetricEigen eigen = SymmetricEigen.of(symmetric);
        DoubleMatrix vectors = gaussian(4, random.named("vectors"));
        DoubleMatrix wide = gaussian(dimension / 2, random.named("wide")).transpose();

        DoubleMatrix basis = gaussian(rank(), random.named("basis"));
        DoubleMatrix projection = Projection.orthogonal(basis);
        DoubleMatrix normals =
                basis.add(gaussian(rank(), random.named("normals")).divi(2));
        DoubleMatrix oblique = Projection.oblique(basis, normals);
        DoubleMatrix span = QrDecomposition.of(basis).q();
        DoubleMatrix line = vectors.getColumn(0).div(vectors.getColumn(0).norm2());

        return Evidence.that(
                        OrthogonalClaims.inverseIsTranspose(orthogonal),
                        OrthogonalClaims.isometry(orthogonal, vectors),
                        OrthogonalClaims.determinantIsOne(orthogonal),
                        OrthogonalClaims.eigenvaluesOnCircle(orthogonal),
                        eigenvectors(symmetric, eigen.values(), eigen.vectors()),
                        gramIsPositive(wide, MatrixProduct.gram(wide)),
                        gramSpectra(wide, MatrixProduct.outerGram(wide)),
                        ProjectionClaims.idempotent(List.of(projection, oblique, Projection.complement(oblique))),
                        ProjectionClaims.zeroOrOne(rank(), List.of(projection, oblique)),
                        ProjectionClaims.sumOfProjections(basis, basis),
                        ProjectionClaims.pythagoras(projection, vectors),
                        ProjectionClaims.nearest(projection, span, vectors),
                        ProjectionClaims.lineAndComplement(line))
                .failsAsPrinted(
                        "A.1.10",
                        "the rows of $O$ as eigenvectors",
                        eigenvectors(symmetric, eigen.values(), eigen.vectors().transpose()))
                .failsAsPrinted(
                        "A.1.11",
                        "a projection that is not symmetric",
                        ProjectionClaims.sumOfProjections(basis, normals))
                .failsAsPrinted(
                        "A.1.12",
                        "an orthogonal projection as an orthogonal matrix",
                        OrthogonalClaims.inverseIsTranspose(projection),
                        OrthogonalClaims.determinantIsOne(projection))
                .failsWith(
                        "one column of $O$ twice as long",
                        OrthogonalClaims.inverseIsTranspose(stretched),
                        OrthogonalClaims.isometry(stretched, vectors),
                        OrthogonalClaims.determinantIsOne(stretched),
                        OrthogonalClaims.eigenvaluesOnCircle(stretched))
                .failsWith("a symmetric matrix that is no product $A^\\top A$", gramIsPositive(wide, symmetric))
                .failsWith("$2A$ in place of $A$ on one side", gramSpectra(wide, MatrixProduct.outerGram(wide.mul(2))))
                .failsWith(
                        "$P/2$ in place of $P$",
                        ProjectionClaims.idempotent(List.of(projection.div(2))),
                        ProjectionClaims.zeroOrOne(rank(), List.of(projection.div(2))))
                .failsWith(
                        "an oblique projection",
                        ProjectionClaims.pythagoras(oblique, vectors),
                        ProjectionClaims.nearest(oblique, span, vectors))
                .failsWith("a vector $v$ of length two", ProjectionClaims.lineAndComplement(line.mul(2)))
                .shows("spectra", () -> MatrixClassesFigures.spectra(orthogonal, projection))
                .shows("lengths", MatrixClassesFigures::lengths);
    }

    private int rank() {
        return dimension / 3;
    }

    private DoubleMatrix gaussian(int columns, Randomness random) {
        return EntryLaw.GAUSSIAN.matrix(dimension, columns, random.generator());
    }

    private DoubleMatrix twoThenOnes() {
        return DoubleMatrix.ones(dimension).put(0, 2);
    }

    private Rounding rounding() {
        return Rounding.of(2.0 * dimension);
    }

    private Identity eigenvectors(DoubleMatrix symmetric, double[] values, DoubleMatrix vectors) {
        double scale = Math.max(Math.abs(values[0]), Math.abs(values[values.length - 1]));
        return Identity.of(
                "$Mo_i=λ_io_i$ for the columns $o_i$ of $O$ in $M=ODO^\\top$",
                vectors.mulRowVector(new DoubleMatrix(values)).data,
                MatrixProduct.multiply(symmetric, vectors).data,
                rounding().withScale(scale));
    }

    /** A has more columns than rows, so that the smallest eigenvalue is exactly zero. */
    private Bound gramIsPositive(DoubleMatrix a, DoubleMatrix gram) {
        double scale = Math.pow(SchattenNorm.OPERATOR.of(a), 2);
        double[] negated =
                Arrays.stream(SymmetricEigen.valuesOf(gram)).map(λ -> -λ).toArray();
        return Bound.always(
                "no eigenvalue of $A^\\top A$ is below zero",
                negated,
                new double[negated.length],
                rounding().withScale(scale));
    }

    private Identity gramSpectra(DoubleMatrix a, DoubleMatrix outer) {
        double[] inner = SymmetricEigen.valuesOf(MatrixProduct.gram(a));
        double[] padded = new double[inner.length];
        double[] values = SymmetricEigen.valuesOf(outer);
        System.arraycopy(values, 0, padded, padded.length - values.length, values.length);
        return Identity.of(
                "$A^\\top A$ has the eigenvalues of $AA^\\top$, and zeros",
                inner,
                padded,
                rounding().withScale(Math.pow(SchattenNorm.OPERATOR.of(a), 2)));
    }
}

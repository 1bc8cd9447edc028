package mdl.foundations.checklist;

import java.util.Arrays;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import mdl.foundations.exhibit.Axis;
import mdl.foundations.exhibit.Figure;
import mdl.foundations.linalg.LuDecomposition;
import mdl.foundations.linalg.MatrixProduct;
import mdl.foundations.linalg.MatrixSize;
import mdl.foundations.linalg.Projection;
import mdl.foundations.linalg.QrDecomposition;
import mdl.foundations.linalg.SchattenNorm;
import mdl.foundations.linalg.SingularValueDecomposition;
import mdl.foundations.linalg.SymmetricEigen;
import mdl.foundations.random.EntryLaw;
import mdl.foundations.random.Randomness;
import mdl.foundations.statement.Bound;
import mdl.foundations.statement.Evidence;
import mdl.foundations.statement.Hypothesis;
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
        Hypothesis.within("dimension", dimension, 6, LARGEST);
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
                        inverseIsTranspose(orthogonal),
                        isometry(orthogonal, vectors),
                        determinantIsOne(orthogonal, reflected(orthogonal)),
                        eigenvaluesOnCircle(orthogonal),
                        eigenvectors(symmetric, eigen.values(), eigen.vectors()),
                        gramIsPositive(wide, MatrixProduct.gram(wide)),
                        gramSpectra(wide, MatrixProduct.outerGram(wide)),
                        idempotent(List.of(projection, oblique, Projection.complement(oblique))),
                        zeroOrOne(List.of(projection, oblique)),
                        sumOfProjections(basis, basis),
                        pythagoras(projection, vectors),
                        nearest(projection, span, vectors),
                        lineAndComplement(line))
                .failsAsPrinted(
                        "A.1.10",
                        "the rows of $O$ as eigenvectors",
                        eigenvectors(symmetric, eigen.values(), eigen.vectors().transpose()))
                .failsAsPrinted("A.1.11", "a projection that is not symmetric", sumOfProjections(basis, normals))
                .failsAsPrinted(
                        "A.1.12",
                        "an orthogonal projection as an orthogonal matrix",
                        inverseIsTranspose(projection),
                        determinantIsOne(projection, reflected(projection)))
                .failsWith(
                        "one column of $O$ twice as long",
                        inverseIsTranspose(stretched),
                        isometry(stretched, vectors),
                        determinantIsOne(stretched, reflected(stretched)),
                        eigenvaluesOnCircle(stretched))
                .failsWith(
                        "a symmetric matrix that is no product $A^\\top A$",
                        gramIsPositive(wide, symmetric),
                        gramSpectra(wide, MatrixProduct.outerGram(wide.mul(2))))
                .failsWith(
                        "$P/2$ in place of $P$",
                        idempotent(List.of(projection.div(2))),
                        zeroOrOne(List.of(projection.div(2))))
                .failsWith("an oblique projection", pythagoras(oblique, vectors), nearest(oblique, span, vectors))
                .failsWith("a vector $v$ of length two", lineAndComplement(line.mul(2)))
                .shows("spectra", () -> spectraFigure(orthogonal, projection))
                .shows("lengths", MatrixClassesStatement::lengthsFigure);
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

    /** The same with its first column negated: a rotation becomes a reflection, and the reverse. */
    private static DoubleMatrix reflected(DoubleMatrix a) {
        return a.mulRowVector(DoubleMatrix.ones(a.columns).put(0, -1));
    }

    private Rounding rounding() {
        return Rounding.of(2.0 * dimension);
    }

    private Identity inverseIsTranspose(DoubleMatrix o) {
        DoubleMatrix both = DoubleMatrix.concatHorizontally(
                MatrixProduct.transposeMultiply(o, o), MatrixProduct.multiplyTranspose(o, o));
        DoubleMatrix identity = DoubleMatrix.eye(dimension);
        return Identity.of(
                "$O^\\top O=OO^\\top=I$ for the orthogonal factor of a Gaussian matrix",
                DoubleMatrix.concatHorizontally(identity, identity).data,
                both.data,
                rounding());
    }

    private Identity isometry(DoubleMatrix o, DoubleMatrix vectors) {
        return Identity.of(
                "$\\norm{Ov}_2=\\norm{v}_2$",
                lengths(vectors),
                lengths(MatrixProduct.multiply(o, vectors)),
                rounding().withScale(vectors.norm2()));
    }

    private static double[] lengths(DoubleMatrix vectors) {
        return vectors.columnsAsList().stream().mapToDouble(DoubleMatrix::norm2).toArray();
    }

    private Identity determinantIsOne(DoubleMatrix o, DoubleMatrix reflected) {
        double first = determinant(o);
        return Identity.of(
                "$\\det O$ is $1$ or $-1$, and changes its sign when one column does",
                new double[] {Math.signum(first), -Math.signum(first), 1},
                new double[] {first, determinant(reflected), Math.abs(first)},
                rounding());
    }

    private static double determinant(DoubleMatrix a) {
        LuDecomposition factors = LuDecomposition.of(a);
        return factors.determinantSign() * Math.exp(factors.logAbsoluteDeterminant());
    }

    /**
     * Power sums determine the eigenvalues, and those of a normal matrix have the real parts that its symmetric part has;
     * cos kθ is the Chebyshev polynomial of degree k in cos θ, whose slope is at most k².
     */
    private Identity eigenvaluesOnCircle(DoubleMatrix o) {
        double[] angles = angles(o);
        return Identity.of(
                "$\\Tr O^k=\\sum_i\\cos kθ_i$ for $k\\le n$, so the eigenvalues are $e^{iθ}$ of modulus one",
                IntStream.rangeClosed(1, dimension)
                        .mapToDouble(k -> Arrays.stream(angles)
                                .map(angle -> Math.cos(k * angle))
                                .sum())
                        .toArray(),
                tracesOfPowers(o),
                rounding().withCondition(dimension * dimension).withScale(dimension));
    }

    /** The angles whose cosines are the eigenvalues of (O + Oᵀ)/2; rounding may have carried one beyond 1. */
    private static double[] angles(DoubleMatrix o) {
        return Arrays.stream(SymmetricEigen.valuesOf(o.add(o.transpose()).divi(2)))
                .map(cosine -> Math.acos(Math.max(-1, Math.min(1, cosine))))
                .toArray();
    }

    /** Tr A, Tr A², up to Tr Aⁿ. */
    private double[] tracesOfPowers(DoubleMatrix a) {
        double[] traces = new double[dimension];
        DoubleMatrix power = DoubleMatrix.eye(dimension);
        for (int k = 0; k < dimension; k++) {
            power = MatrixProduct.multiply(power, a);
            traces[k] = power.diag().sum();
        }
        return traces;
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
                "no eigenvalue of $A^\\top A$ is below zero, and some are zero if $A$ is wide",
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

    private Identity idempotent(List<DoubleMatrix> projections) {
        return WorstIdentity.of(projections.stream()
                .map(p -> Identity.of(
                        "$P^2=P$ for an orthogonal projection, an oblique one and $I-P$",
                        p.data,
                        MatrixProduct.multiply(p, p).data,
                        rounding().withCondition(squaredNorm(p)))));
    }

    /** ‖P‖² ≥ 1, by which an oblique projection amplifies what rounding leaves. */
    private static double squaredNorm(DoubleMatrix p) {
        return Math.max(1, Math.pow(SchattenNorm.OPERATOR.of(p), 2));
    }

    private Identity zeroOrOne(List<DoubleMatrix> projections) {
        return WorstIdentity.of(projections.stream()
                .map(p -> Identity.of(
                        "$\\Tr P^k=\\rank(P)$ for $k\\le n$, so the eigenvalues are zeros and as many ones",
                        DoubleStream.generate(this::rank).limit(dimension).toArray(),
                        tracesOfPowers(p),
                        rounding().withCondition(squaredNorm(p)).withScale((double) dimension * dimension))));
    }

    private static double[] concat(double[] first, double[] second) {
        return DoubleStream.concat(Arrays.stream(first), Arrays.stream(second)).toArray();
    }

    private Identity sumOfProjections(DoubleMatrix basis, DoubleMatrix normals) {
        double[] values = SingularValueDecomposition.valuesOf(MatrixProduct.transposeMultiply(normals, basis));
        return Identity.of(
                "$B(B^\\top B)^{-1}B^\\top=\\sum_iv_iv_i^\\top$ with an orthonormal basis $v_i$ of the image",
                Projection.orthogonal(basis).data,
                Projection.oblique(basis, normals).data,
                rounding().withCondition(values[0] / values[values.length - 1]));
    }

    private Identity pythagoras(DoubleMatrix projection, DoubleMatrix vectors) {
        double[] kept = lengths(MatrixProduct.multiply(projection, vectors));
        double[] left = lengths(MatrixProduct.multiply(Projection.complement(projection), vectors));
        double[] whole = lengths(vectors);
        return Identity.of(
                "$\\norm{v}_2^2=\\norm{Pv}_2^2+\\norm{(I-P)v}_2^2$ for an orthogonal projection",
                Arrays.stream(whole).map(length -> length * length).toArray(),
                IntStream.range(0, whole.length)
                        .mapToDouble(i -> kept[i] * kept[i] + left[i] * left[i])
                        .toArray(),
                rounding().withScale(Math.pow(vectors.norm2(), 2)));
    }

    /** Competitors w: the nearest point of the span itself, and others about it. */
    private Bound nearest(DoubleMatrix projection, DoubleMatrix span, DoubleMatrix vectors) {
        DoubleMatrix coefficients = MatrixProduct.transposeMultiply(span, vectors);
        double[] distances = lengths(MatrixProduct.multiply(Projection.complement(projection), vectors));
        double[] others = Stream.of(0.0, 0.1, 1.0)
                .flatMapToDouble(step ->
                        Arrays.stream(lengths(vectors.sub(MatrixProduct.multiply(span, coefficients.add(step))))))
                .toArray();
        double[] repeated = IntStream.range(0, others.length)
                .mapToDouble(i -> distances[i % distances.length])
                .toArray();
        return Bound.always(
                "$\\norm{v-Pv}_2\\le\\norm{v-w}_2$ for every $w$ in the image of an orthogonal projection",
                repeated,
                others,
                rounding().withScale(vectors.norm2()));
    }

    private Identity lineAndComplement(DoubleMatrix v) {
        DoubleMatrix line = MatrixProduct.outerGram(v);
        double[] expected = DoubleStream.concat(DoubleStream.generate(() -> 0).limit(dimension - 1), DoubleStream.of(1))
                .toArray();
        double[] complement = Arrays.stream(SymmetricEigen.valuesOf(Projection.complement(line)))
                .map(λ -> 1 - λ)
                .sorted()
                .toArray();
        return Identity.of(
                "$vv^\\top$ with $\\norm{v}_2=1$ has one eigenvalue one, $I-vv^\\top$ has one eigenvalue zero",
                concat(expected, expected),
                concat(SymmetricEigen.valuesOf(line), complement),
                rounding());
    }

    private static Figure spectraFigure(DoubleMatrix orthogonal, DoubleMatrix projection) {
        double[] circle =
                IntStream.rangeClosed(0, 360).mapToDouble(Math::toRadians).toArray();
        double[] angles = angles(orthogonal);
        double[] both =
                concat(angles, Arrays.stream(angles).map(angle -> -angle).toArray());
        double[] values = SymmetricEigen.valuesOf(projection);
        return Figure.of(Axis.linear("Re λ"), Axis.linear("Im λ"))
                .titled("Eigenvalues of an orthogonal matrix and of a projection")
                .described(
                        "Eigenvalues of an orthogonal matrix lie on the unit circle, those of a projection at 0 and 1.")
                .dashed(
                        "unit circle",
                        Arrays.stream(circle).map(Math::cos).toArray(),
                        Arrays.stream(circle).map(Math::sin).toArray())
                .points(
                        "orthogonal matrix",
                        Arrays.stream(both).map(Math::cos).toArray(),
                        Arrays.stream(both).map(Math::sin).toArray())
                .points("orthogonal projection", values, new double[values.length]);
    }

    /** Projections of the plane onto the first axis: along the second, and along the direction (1, 1). */
    private static Figure lengthsFigure() {
        DoubleMatrix axis = new DoubleMatrix(new double[] {1, 0});
        DoubleMatrix orthogonal = Projection.orthogonal(axis);
        DoubleMatrix oblique = Projection.oblique(axis, new DoubleMatrix(new double[] {1, -1}));
        return Figure.of(Axis.linear("angle of v in degrees"), Axis.linear("length of Pv"))
                .titled("Lengths of projected unit vectors")
                .described("Under the orthogonal projection no length exceeds one; under the oblique one many do.")
                .curve("orthogonal", angle -> length(orthogonal, angle), 0, 180)
                .curve("along the diagonal", angle -> length(oblique, angle), 0, 180);
    }

    private static double length(DoubleMatrix projection, double degrees) {
        double angle = Math.toRadians(degrees);
        return new DoubleMatrix(MatrixProduct.times(projection, new double[] {Math.cos(angle), Math.sin(angle)}))
                .norm2();
    }
}

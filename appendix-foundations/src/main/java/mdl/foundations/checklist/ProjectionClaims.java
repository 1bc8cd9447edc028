package mdl.foundations.checklist;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import mdl.foundations.linalg.MatrixProduct;
import mdl.foundations.linalg.Projection;
import mdl.foundations.linalg.SchattenNorm;
import mdl.foundations.linalg.SingularValueDecomposition;
import mdl.foundations.linalg.SymmetricEigen;
import mdl.foundations.statement.Bound;
import mdl.foundations.statement.Identity;
import mdl.foundations.statement.Rounding;
import org.hipparchus.util.MathArrays;
import org.jblas.DoubleMatrix;

/** What the spectra of projections are, and what more is true of orthogonal ones. */
final class ProjectionClaims {

    private ProjectionClaims() {}

    private static Rounding rounding(DoubleMatrix a) {
        return Rounding.of(2.0 * a.rows);
    }

    static Identity idempotent(List<DoubleMatrix> projections) {
        return WorstIdentity.of(projections.stream()
                .map(p -> Identity.of(
                        "$P^2=P$ for an orthogonal projection, an oblique one and $I-P$",
                        p.data,
                        MatrixProduct.multiply(p, p).data,
                        rounding(p).withCondition(squaredNorm(p)))));
    }

    /** ‖P‖² ≥ 1, by which an oblique projection amplifies what rounding leaves. */
    private static double squaredNorm(DoubleMatrix p) {
        return Math.max(1, Math.pow(SchattenNorm.OPERATOR.of(p), 2));
    }

    static Identity zeroOrOne(int rank, List<DoubleMatrix> projections) {
        return WorstIdentity.of(projections.stream()
                .map(p -> Identity.of(
                        "$\\Tr P^k=\\rank(P)$ for $k\\le n$, so the eigenvalues are zeros and as many ones",
                        DoubleMatrix.ones(p.rows).mul(rank).data,
                        PowerTraces.of(p),
                        rounding(p).withCondition(squaredNorm(p)).withScale((double) p.rows * p.rows))));
    }

    static Identity sumOfProjections(DoubleMatrix basis, DoubleMatrix normals) {
        double condition = SingularValueDecomposition.conditionOf(MatrixProduct.transposeMultiply(normals, basis));
        return Identity.of(
                "$B(B^\\top B)^{-1}B^\\top=\\sum_iv_iv_i^\\top$ with an orthonormal basis $v_i$ of the image",
                Projection.orthogonal(basis).data,
                Projection.oblique(basis, normals).data,
                rounding(basis).withCondition(condition));
    }

    static Identity pythagoras(DoubleMatrix projection, DoubleMatrix vectors) {
        double[] kept = Lengths.ofColumns(MatrixProduct.multiply(projection, vectors));
        double[] left = Lengths.ofColumns(MatrixProduct.multiply(Projection.complement(projection), vectors));
        double[] whole = Lengths.ofColumns(vectors);
        return Identity.of(
                "$\\norm{v}_2^2=\\norm{Pv}_2^2+\\norm{(I-P)v}_2^2$ for an orthogonal projection",
                Arrays.stream(whole).map(length -> length * length).toArray(),
                IntStream.range(0, whole.length)
                        .mapToDouble(i -> kept[i] * kept[i] + left[i] * left[i])
                        .toArray(),
                rounding(vectors).withScale(Math.pow(vectors.norm2(), 2)));
    }

    /** Competitors w: the nearest point of the span itself, and others about it. */
    static Bound nearest(DoubleMatrix projection, DoubleMatrix span, DoubleMatrix vectors) {
        DoubleMatrix coefficients = MatrixProduct.transposeMultiply(span, vectors);
        double[] distances = Lengths.ofColumns(MatrixProduct.multiply(Projection.complement(projection), vectors));
        double[] others = Stream.of(0.0, 0.1, 1.0)
                .flatMapToDouble(step -> Arrays.stream(
                        Lengths.ofColumns(vectors.sub(MatrixProduct.multiply(span, coefficients.add(step))))))
                .toArray();
        double[] repeated = IntStream.range(0, others.length)
                .mapToDouble(i -> distances[i % distances.length])
                .toArray();
        return Bound.always(
                "$\\norm{v-Pv}_2\\le\\norm{v-w}_2$ for every $w$ in the image of an orthogonal projection",
                repeated,
                others,
                rounding(vectors).withScale(vectors.norm2()));
    }

    static Identity lineAndComplement(DoubleMatrix v) {
        DoubleMatrix line = MatrixProduct.outerGram(v);
        double[] expected = new double[v.rows];
        expected[v.rows - 1] = 1;
        double[] complement = Arrays.stream(SymmetricEigen.valuesOf(Projection.complement(line)))
                .map(λ -> 1 - λ)
                .sorted()
                .toArray();
        return Identity.of(
                "$vv^\\top$ with $\\norm{v}_2=1$ has one eigenvalue one, $I-vv^\\top$ has one eigenvalue zero",
                MathArrays.concatenate(expected, expected),
                MathArrays.concatenate(SymmetricEigen.valuesOf(line), complement),
                rounding(v));
    }
}

package mdl.foundations.checklist;

import java.util.Arrays;
import java.util.stream.IntStream;
import mdl.foundations.linalg.LuDecomposition;
import mdl.foundations.linalg.MatrixProduct;
import mdl.foundations.linalg.SymmetricEigen;
import mdl.foundations.statement.Identity;
import mdl.foundations.statement.Rounding;
import org.jblas.DoubleMatrix;

/** What orthogonal matrices do to lengths, and where their eigenvalues lie. */
final class OrthogonalClaims {

    private OrthogonalClaims() {}

    private static Rounding rounding(DoubleMatrix o) {
        return Rounding.of(2.0 * o.rows);
    }

    static Identity inverseIsTranspose(DoubleMatrix o) {
        DoubleMatrix both = DoubleMatrix.concatHorizontally(
                MatrixProduct.transposeMultiply(o, o), MatrixProduct.multiplyTranspose(o, o));
        DoubleMatrix identity = DoubleMatrix.eye(o.rows);
        return Identity.of(
                "$O^\\top O=OO^\\top=I$ for the orthogonal factor of a Gaussian matrix",
                DoubleMatrix.concatHorizontally(identity, identity).data,
                both.data,
                rounding(o));
    }

    static Identity isometry(DoubleMatrix o, DoubleMatrix vectors) {
        return Identity.of(
                "$\\norm{Ov}_2=\\norm{v}_2$",
                Lengths.ofColumns(vectors),
                Lengths.ofColumns(MatrixProduct.multiply(o, vectors)),
                rounding(o).withScale(vectors.norm2()));
    }

    static Identity determinantIsOne(DoubleMatrix o) {
        double first = determinant(o);
        return Identity.of(
                "$\\det O$ is $1$ or $-1$, and changes its sign when one column does",
                new double[] {Math.signum(first), -Math.signum(first), 1},
                new double[] {first, determinant(reflected(o)), Math.abs(first)},
                rounding(o));
    }

    private static double determinant(DoubleMatrix a) {
        LuDecomposition factors = LuDecomposition.of(a);
        return factors.determinantSign() * Math.exp(factors.logAbsoluteDeterminant());
    }

    /**
     * Power sums determine the eigenvalues, and those of a normal matrix have the real parts that its symmetric part has;
     * cos kθ is the Chebyshev polynomial of degree k in cos θ, whose slope is at most k².
     */
    static Identity eigenvaluesOnCircle(DoubleMatrix o) {
        double[] angles = angles(o);
        return Identity.of(
                "$\\Tr O^k=\\sum_i\\cos kθ_i$ for $k\\le n$, so the eigenvalues are $e^{iθ}$ of modulus one",
                IntStream.rangeClosed(1, o.rows)
                        .mapToDouble(k -> Arrays.stream(angles)
                                .map(angle -> Math.cos(k * angle))
                                .sum())
                        .toArray(),
                PowerTraces.of(o),
                rounding(o).withCondition((double) o.rows * o.rows).withScale(o.rows));
    }

    /** The angles whose cosines are the eigenvalues of (O + Oᵀ)/2; rounding may have carried one beyond 1. */
    static double[] angles(DoubleMatrix o) {
        return Arrays.stream(SymmetricEigen.valuesOf(o.add(o.transpose()).divi(2)))
                .map(cosine -> Math.acos(Math.max(-1, Math.min(1, cosine))))
                .toArray();
    }

    /** The same with its first column negated: a rotation becomes a reflection, and the reverse. */
    private static DoubleMatrix reflected(DoubleMatrix a) {
        return a.mulRowVector(DoubleMatrix.ones(a.columns).put(0, -1));
    }
}

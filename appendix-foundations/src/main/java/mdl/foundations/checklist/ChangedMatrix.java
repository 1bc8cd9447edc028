package mdl.foundations.checklist;

import mdl.foundations.linalg.LuDecomposition;
import mdl.foundations.linalg.MatrixProduct;
import mdl.foundations.linalg.RankOneUpdate;
import mdl.foundations.linalg.SchattenNorm;
import mdl.foundations.linalg.SingularValueDecomposition;
import mdl.foundations.statement.Rounding;
import org.jblas.DoubleMatrix;

/** A well-conditioned A that changes by uvᵀ, with u and v of length one before v is scaled. */
record ChangedMatrix(DoubleMatrix a, double[] u, double[] v) {

    DoubleMatrix inverse() {
        return LuDecomposition.of(a).inverse();
    }

    double form() {
        return new DoubleMatrix(MatrixProduct.times(inverse(), u)).dot(new DoubleMatrix(v));
    }

    /** The same with v scaled so that vᵀA⁻¹u has this value. */
    ChangedMatrix with(double form) {
        double scale = form / form();
        return new ChangedMatrix(a, u, new DoubleMatrix(v).mul(scale).data);
    }

    DoubleMatrix changed() {
        return a.add(MatrixProduct.multiplyTranspose(new DoubleMatrix(u), new DoubleMatrix(v)));
    }

    DoubleMatrix inverseByFormula() {
        return RankOneUpdate.ofInverse(inverse(), u, v);
    }

    DoubleMatrix inverseWithExchangedVectors() {
        return RankOneUpdate.ofInverse(inverse(), v, u);
    }

    DoubleMatrix inverseWithoutOne() {
        DoubleMatrix correction = inverse().sub(inverseByFormula());
        return inverse().sub(correction.mul((1 + form()) / form()));
    }

    /** A small denominator 1 + vᵀA⁻¹u amplifies what rounding did to vᵀA⁻¹u. */
    Rounding rounding() {
        double condition = SingularValueDecomposition.conditionOf(a);
        double spread =
                1 + SchattenNorm.OPERATOR.of(inverse()) * new DoubleMatrix(v).norm2() * new DoubleMatrix(u).norm2();
        return Rounding.of(a.rows)
                .withCondition(condition * Math.max(1, 1 / Math.abs(1 + form())))
                .withScale(condition * spread * spread);
    }
}

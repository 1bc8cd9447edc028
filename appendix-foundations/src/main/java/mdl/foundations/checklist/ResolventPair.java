package mdl.foundations.checklist;

import java.util.function.DoubleUnaryOperator;
import mdl.foundations.exhibit.Axis;
import mdl.foundations.exhibit.Figure;
import mdl.foundations.linalg.LuDecomposition;
import mdl.foundations.linalg.MatrixProduct;
import mdl.foundations.linalg.SingularValueDecomposition;
import mdl.foundations.statement.Rounding;
import org.jblas.DoubleMatrix;

/** U (n × d), V (d × n) with columns of length about one, and z. */
record ResolventPair(DoubleMatrix u, DoubleMatrix v, double z) {

    private static final double NEAREST = 0.2;
    private static final double FARTHEST = 4;

    int surplus() {
        return u.rows - u.columns;
    }

    DoubleMatrix uvShifted() {
        return MatrixProduct.multiply(u, v).subi(DoubleMatrix.eye(u.rows).muli(z));
    }

    DoubleMatrix vuShifted() {
        return MatrixProduct.multiply(v, u).subi(DoubleMatrix.eye(v.rows).muli(z));
    }

    DoubleMatrix resolventOfUv() {
        return LuDecomposition.of(uvShifted()).inverse();
    }

    DoubleMatrix resolventOfVu() {
        return LuDecomposition.of(vuShifted()).inverse();
    }

    /** The rounding of numbers that are made of products of powers of one resolvent. */
    Rounding rounding(int power) {
        double[] uv = SingularValueDecomposition.valuesOf(uvShifted());
        double[] vu = SingularValueDecomposition.valuesOf(vuShifted());
        double inverse = Math.max(1 / uv[uv.length - 1], 1 / vu[vu.length - 1]);
        double condition = Math.max(uv[0], vu[0]) * inverse;
        return Rounding.of(u.rows + u.columns)
                .withCondition(condition)
                .withScale(Math.max(u.rows, u.columns) * Math.pow(inverse, power));
    }

    /** The symmetric case V = Uᵀ, in which all poles lie on the half line of z ≥ 0. */
    static Figure tracesFigure(DoubleMatrix u) {
        DoubleUnaryOperator larger = t -> symmetric(u, t).resolventOfUv().diag().sum();
        DoubleUnaryOperator smaller =
                t -> symmetric(u, t).resolventOfVu().diag().sum();
        return Figure.of(Axis.linear("distance −z below zero"), Axis.linear("trace of the resolvent"))
                .titled("Traces of the two resolvents")
                .described("Both fall with the distance; that of the larger matrix has a pole at zero besides.")
                .curve("UUᵀ", larger, NEAREST, FARTHEST)
                .curve("UᵀU", smaller, NEAREST, FARTHEST)
                .dashed(
                        "UᵀU and the pole (n − d)/(−z)",
                        t -> smaller.applyAsDouble(t) + (u.rows - u.columns) / t,
                        NEAREST,
                        FARTHEST);
    }

    private static ResolventPair symmetric(DoubleMatrix u, double distance) {
        return new ResolventPair(u, u.transpose(), -distance);
    }
}

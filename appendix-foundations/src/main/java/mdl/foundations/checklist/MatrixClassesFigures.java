package mdl.foundations.checklist;

import java.util.Arrays;
import java.util.stream.IntStream;
import mdl.foundations.exhibit.Axis;
import mdl.foundations.exhibit.Figure;
import mdl.foundations.linalg.MatrixProduct;
import mdl.foundations.linalg.Projection;
import mdl.foundations.linalg.SymmetricEigen;
import org.hipparchus.util.MathArrays;
import org.jblas.DoubleMatrix;

/** Spectra of matrices of two classes, and what projections do to lengths. */
final class MatrixClassesFigures {

    private MatrixClassesFigures() {}

    static Figure spectra(DoubleMatrix orthogonal, DoubleMatrix projection) {
        double[] circle =
                IntStream.rangeClosed(0, 360).mapToDouble(Math::toRadians).toArray();
        double[] angles = OrthogonalClaims.angles(orthogonal);
        double[] both = MathArrays.concatenate(
                angles, Arrays.stream(angles).map(angle -> -angle).toArray());
        double[] values = SymmetricEigen.valuesOf(projection);
        return Figure.of(
                        Axis.linear("Re λ").range(-1.2, 3.1),
                        Axis.linear("Im λ").range(-1.2, 1.2))
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
    static Figure lengths() {
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

package mdl.curse;

import static mdl.foundations.Precision.rounding;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import mdl.foundations.linalg.MatrixProduct;
import mdl.foundations.random.Randomness;
import mdl.foundations.random.Sample;
import mdl.foundations.statement.Law;
import org.jblas.DoubleMatrix;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("Points of the cube, of spheres and of planes")
class PointLawsTest {

    private final Randomness random = new Randomness(3, "points");

    @Test
    void cube_has_its_moments_and_its_points() {
        UnitCube cube = new UnitCube(12);
        assertThat(cube.meanSquaredDistance()).isEqualTo(2);
        assertThat(cube.varianceOfSquaredDistance()).isCloseTo(7.0 / 15, rounding(2, 1));
        DoubleMatrix points = cube.sample(5, random.generator());
        assertThat(points.rows).isEqualTo(5);
        assertThat(points.columns).isEqualTo(12);
        assertThat(points.min()).isNotNegative();
        assertThat(points.max()).isLessThan(1);
    }

    @Test
    void range_of_two_and_of_three_normal_numbers_is_known() {
        double root = Math.sqrt(0.3 / Math.PI);
        assertThat(UnitCube.limitingContrast(1)).isCloseTo(0, rounding(160 * 16, 1));
        assertThat(UnitCube.limitingContrast(2)).isCloseTo(2 * root, rounding(160 * 16, 1));
        assertThat(UnitCube.limitingContrast(3)).isCloseTo(3 * root, rounding(160 * 16, 1));
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, 0.1, 1, 1.9, 2})
    void caps_of_circle_and_sphere_have_closed_forms(double r) {
        // The fraction of an incomplete beta function with parameters ½ or 1 has at most 30 terms.
        assertThat(new UniformSphere(1).capMass(r)).isCloseTo(2 * Math.asin(r / 2) / Math.PI, rounding(30, 1));
        assertThat(new UniformSphere(2).capMass(r)).isCloseTo(r * r / 4, rounding(30, 1));
    }

    @Test
    void points_of_the_sphere_are_uniform() {
        DoubleMatrix points = new UniformSphere(2).sample(2000, random.generator());
        for (int i = 0; i < 10; i++) {
            assertThat(points.getRow(i).norm2()).isCloseTo(1, rounding(3, 1));
        }
        // Archimedes: each coordinate of the sphere is uniform.
        Law height = Law.of("height", new Sample(points.getColumn(1).data), z -> (1 + z) / 2);
        assertThat(height.holds()).as(height.reading()).isTrue();
    }

    @Test
    void nearest_of_one_point_has_the_law_of_the_point() {
        assertThat(new NearestDistanceLaw(1, r -> r).cdf(0.3)).isCloseTo(0.3, rounding(3, 1));
        assertThat(new NearestDistanceLaw(3, r -> r).cdf(0.5)).isCloseTo(0.875, rounding(3, 1));
        assertThat(new NearestDistanceLaw(1000, r -> r).cdf(1)).isOne();
        assertThat(new NearestDistanceLaw(1000, r -> r).cdf(1e-30)).isCloseTo(1e-27, rounding(3, 1e-27));
    }

    @Test
    void frames_keep_distances() {
        OrthonormalFrame frame = OrthonormalFrame.draw(20, 4, random.generator());
        DoubleMatrix identity = MatrixProduct.gram(frame.q());
        assertThat(identity.sub(DoubleMatrix.eye(4)).normmax()).isCloseTo(0, rounding(20, 1));
        DoubleMatrix points = new UnitCube(4).sample(3, random.generator());
        DoubleMatrix images = frame.embed(points);
        assertThat(images.rows).isEqualTo(3);
        assertThat(images.columns).isEqualTo(20);
        assertThat(images.getRow(0).distance2(images.getRow(1)))
                .isCloseTo(points.getRow(0).distance2(points.getRow(1)), rounding(24, 2));
    }

    @Test
    void refuse_what_makes_no_sense() {
        assertThatThrownBy(() -> new UnitCube(0)).hasMessageContaining("dimension is 0");
        assertThatThrownBy(() -> UnitCube.limitingContrast(0)).hasMessageContaining("points is 0");
        assertThatThrownBy(() -> new UniformSphere(0)).hasMessageContaining("intrinsic is 0");
        assertThatThrownBy(() -> new UniformSphere(1).capMass(-1)).hasMessageContaining("r is -1.0");
        assertThatThrownBy(() -> new NearestDistanceLaw(0, r -> r)).hasMessageContaining("samples is 0");
        assertThatThrownBy(() -> OrthonormalFrame.draw(2, 3, random.generator()))
                .hasMessageContaining("m = 3");
        assertThatThrownBy(() -> new NearestDistanceLaw(1, r -> r).cdf(Double.NaN))
                .hasMessageContaining("r is NaN");
    }
}

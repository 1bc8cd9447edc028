package mdl.curse;

import java.util.random.RandomGenerator;
import mdl.foundations.analysis.PanelQuadrature;
import mdl.foundations.input.Inputs;
import mdl.foundations.linalg.MatrixSize;
import org.hipparchus.distribution.continuous.NormalDistribution;
import org.jblas.DoubleMatrix;

/**
 * Independent uniform points of the cube [0, 1]ᵈ and their squared Euclidean distances, sums of d independent squares.
 *
 * <p>Source: Beyer et al. (1999). Notes: equations 2.1.1 to 2.1.3.
 *
 * @param dimension d, at least 1
 */
public record UnitCube(int dimension) {

    /** A standard normal number beyond it has no probability in double precision. */
    private static final double FAR = 40;

    /** @throws IllegalArgumentException if d &lt; 1 */
    public UnitCube {
        if (dimension < 1) {
            throw new IllegalArgumentException("dimension is " + dimension + ", but must be at least 1");
        }
    }

    /**
     * n independent points, shape n × d.
     *
     * @throws IllegalArgumentException if n &lt; 1, or nd numbers do not fit in memory
     */
    public DoubleMatrix sample(int n, RandomGenerator generator) {
        Inputs.atLeast("n", n, 1);
        MatrixSize.require(n, dimension);
        DoubleMatrix points = new DoubleMatrix(n, dimension);
        for (int i = 0; i < points.data.length; i++) {
            points.data[i] = generator.nextDouble();
        }
        return points;
    }

    /** E‖x − x′‖² = d/6. */
    public double meanSquaredDistance() {
        return dimension / 6.0;
    }

    /** Var‖x − x′‖² = 7d/180. */
    public double varianceOfSquaredDistance() {
        return 7 * dimension / 180.0;
    }

    /**
     * The limit of √d E(1 − R_min/R_max) as d grows, for the distances from a uniform point to n others.
     *
     * <p>It is √(3/10) times the mean range of n standard normal numbers: the squared distances from a given point
     * are independent, with the mean variance d/30.
     *
     * @throws IllegalArgumentException if n &lt; 1
     */
    public static double limitingContrast(int points) {
        if (points < 1) {
            throw new IllegalArgumentException("points is " + points + ", but must be at least 1");
        }
        // tag::contrast[]
        NormalDistribution normal = new NormalDistribution();
        double range = PanelQuadrature.integrate(
                t -> 1
                        - Math.pow(normal.cumulativeProbability(t), points)
                        - Math.pow(normal.cumulativeProbability(-t), points),
                -FAR,
                FAR,
                1.0 / 2);
        return Math.sqrt(3 / 10.0) * range;
        // end::contrast[]
    }
}

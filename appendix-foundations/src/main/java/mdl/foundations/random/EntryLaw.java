package mdl.foundations.random;

import java.util.Locale;
import java.util.random.RandomGenerator;
import mdl.foundations.linalg.MatrixSize;
import org.jblas.DoubleMatrix;

/**
 * The law of the independent entries of a random matrix. All but the Cauchy law have mean 0 and variance 1; all but the
 * Student and the Cauchy law are sub-Gaussian.
 */
public enum EntryLaw {
    /** The standard normal law, N(0, 1). */
    GAUSSIAN {
        @Override
        public double draw(RandomGenerator generator) {
            return generator.nextGaussian();
        }
    },
    /** Signs: −1 or +1 with equal probability. */
    RADEMACHER {
        @Override
        public double draw(RandomGenerator generator) {
            return generator.nextBoolean() ? 1 : -1;
        }
    },
    /** The uniform law on [−√3, √3]. */
    UNIFORM {
        @Override
        public double draw(RandomGenerator generator) {
            return HALF_WIDTH * (2 * generator.nextDouble() - 1);
        }
    },
    /** Student's law with three degrees of freedom, over √3: the third moment of its size is infinite. */
    STUDENT {
        @Override
        public double draw(RandomGenerator generator) {
            double squares = 0;
            for (int i = 0; i < 3; i++) {
                double normal = generator.nextGaussian();
                squares += normal * normal;
            }
            return generator.nextGaussian() / Math.sqrt(squares);
        }
    },
    /** The standard Cauchy law, the ratio of two independent standard normals: it has neither mean nor variance. */
    CAUCHY {
        @Override
        public double draw(RandomGenerator generator) {
            return generator.nextGaussian() / generator.nextGaussian();
        }
    };

    private static final double HALF_WIDTH = Math.sqrt(3);

    /** The name as it stands in a sentence, such as {@code Gaussian}. */
    public String title() {
        return name().charAt(0) + name().substring(1).toLowerCase(Locale.ROOT);
    }

    /** One value of the law. */
    public abstract double draw(RandomGenerator generator);

    /**
     * A matrix of independent entries, drawn column by column.
     *
     * @return shape rows × columns
     * @throws IllegalArgumentException if a dimension is below 1 or the matrix cannot fit in memory
     */
    public DoubleMatrix matrix(int rows, int columns, RandomGenerator generator) {
        MatrixSize.require(rows, columns);
        DoubleMatrix matrix = new DoubleMatrix(rows, columns);
        for (int i = 0; i < matrix.data.length; i++) {
            matrix.data[i] = draw(generator);
        }
        return matrix;
    }
}

package mdl.curse;

import java.util.random.RandomGenerator;
import mdl.foundations.linalg.MatrixSize;
import mdl.foundations.random.EntryLaw;
import org.jblas.DoubleMatrix;

/**
 * A random linear map T: R^d → R^k that keeps squared lengths on average, E‖Tx‖² = ‖x‖².
 *
 * <p>Source: Johnson and Lindenstrauss (1984); Achlioptas (2003) for signs. Notes: Theorem 1.
 */
public enum RandomProjection {
    /** Independent entries N(0, 1/k): ‖Tx‖/‖x‖ has the law {@link GaussianNorm} of dimension k for every x. */
    GAUSSIAN {
        @Override
        DoubleMatrix draw(int k, int d, RandomGenerator generator) {
            return EntryLaw.GAUSSIAN.matrix(k, d, generator).divi(Math.sqrt(k));
        }
    },
    /** Independent entries ±1/√k. */
    SIGNS {
        @Override
        DoubleMatrix draw(int k, int d, RandomGenerator generator) {
            return EntryLaw.RADEMACHER.matrix(k, d, generator).divi(Math.sqrt(k));
        }
    },
    /** Independent entries √(3/k) times 1, 0 or −1 with probabilities 1/6, 2/3, 1/6: the first five moments of the Gaussian. */
    SPARSE {
        @Override
        DoubleMatrix draw(int k, int d, RandomGenerator generator) {
            DoubleMatrix matrix = new DoubleMatrix(k, d);
            double entry = Math.sqrt(3.0 / k);
            for (int i = 0; i < matrix.data.length; i++) {
                int face = generator.nextInt(6);
                matrix.data[i] = face == 0 ? entry : face == 1 ? -entry : 0;
            }
            return matrix;
        }
    },
    /** √(d/k) times k coordinates, each chosen uniformly: it loses what lies in the other coordinates. */
    COORDINATES {
        @Override
        DoubleMatrix draw(int k, int d, RandomGenerator generator) {
            DoubleMatrix matrix = new DoubleMatrix(k, d);
            for (int row = 0; row < k; row++) {
                matrix.put(row, generator.nextInt(d), Math.sqrt((double) d / k));
            }
            return matrix;
        }
    };

    /**
     * One draw of T.
     *
     * @param k the dimension of the image
     * @param d the dimension of the points
     * @return shape k × d
     * @throws IllegalArgumentException if a dimension is below 1 or the matrix cannot fit in memory
     */
    public DoubleMatrix matrix(int k, int d, RandomGenerator generator) {
        MatrixSize.require(k, d);
        return draw(k, d, generator);
    }

    abstract DoubleMatrix draw(int k, int d, RandomGenerator generator);
}

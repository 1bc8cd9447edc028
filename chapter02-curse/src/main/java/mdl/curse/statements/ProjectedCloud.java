package mdl.curse.statements;

import mdl.curse.Distortion;
import mdl.curse.PairDistances;
import mdl.curse.RandomProjection;
import mdl.foundations.linalg.MatrixProduct;
import mdl.foundations.random.EntryLaw;
import mdl.foundations.random.Experiment;
import mdl.foundations.random.Randomness;
import org.jblas.DoubleMatrix;

/** Fixed points of a Gaussian cloud, one per column, and what projections make of their distances. */
record ProjectedCloud(DoubleMatrix points, PairDistances distances) {

    private static final int LARGEST_TARGET = 256;
    private static final int SIZES = 5;

    static ProjectedCloud of(int size, int dimension, Randomness random) {
        DoubleMatrix points = EntryLaw.GAUSSIAN.matrix(dimension, size, random.generator());
        return new ProjectedCloud(points, PairDistances.of(points));
    }

    Distortion under(DoubleMatrix map) {
        return distances.distortion(PairDistances.of(MatrixProduct.multiply(map, points)));
    }

    Experiment<Distortion> projected(RandomProjection projection, int trials, Randomness random) {
        return Experiment.doublingTo(
                LARGEST_TARGET, SIZES, trials, random, (k, g) -> under(projection.matrix(k, points.rows, g)));
    }
}

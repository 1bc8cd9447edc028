package mdl.ridge.statements;

import java.util.random.RandomGenerator;
import mdl.foundations.random.EntryLaw;
import mdl.ridge.LinearModel;
import org.jblas.DoubleMatrix;

/** The length r of a covariate rΣ^{1/2}z with Gaussian z; E r² = 1, so that Σ stays the covariance. */
enum Radius {
    /** Always one. */
    ONE {
        @Override
        double draw(RandomGenerator generator) {
            return 1;
        }
    },
    /** One of two lengths with equal probability. */
    TWO {
        @Override
        double draw(RandomGenerator generator) {
            return Math.sqrt(generator.nextBoolean() ? 0.1 : 1.9);
        }
    };

    /** One length. */
    abstract double draw(RandomGenerator generator);

    /** n covariates, each with a length of its own. */
    DoubleMatrix covariates(LinearModel model, int n, RandomGenerator generator) {
        DoubleMatrix x = model.covariates(n, EntryLaw.GAUSSIAN, generator);
        for (int i = 0; i < n; i++) {
            double length = draw(generator);
            for (int k = 0; k < x.columns; k++) {
                x.put(i, k, length * x.get(i, k));
            }
        }
        return x;
    }
}

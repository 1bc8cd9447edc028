package mdl.erm.statements;

import java.util.random.RandomGenerator;
import mdl.erm.ParametricRisk;
import mdl.erm.SquareLoss;
import mdl.foundations.linalg.LeastSquares;
import mdl.foundations.random.EntryLaw;
import org.jblas.DoubleMatrix;

/**
 * Standard normal covariates with responses that are noise alone, so that θ⋆ = 0 and ∇R(θ) = θ.
 *
 * @param covariates n × d
 * @param responses n
 */
record StreamOfSamples(DoubleMatrix covariates, double[] responses) {

    /** Neighbouring samples have the correlation ρ; each of them alone has the same law for every ρ. */
    static StreamOfSamples of(int samples, int dimension, double noise, double rho, RandomGenerator generator) {
        DoubleMatrix all = EntryLaw.GAUSSIAN.matrix(samples, dimension + 1, generator);
        double fresh = Math.sqrt(1 - rho * rho);
        for (int j = 0; j <= dimension; j++) {
            for (int i = 1; i < samples; i++) {
                all.put(i, j, rho * all.get(i - 1, j) + fresh * all.get(i, j));
            }
        }
        return new StreamOfSamples(
                all.getRange(0, samples, 0, dimension), all.getColumn(dimension).mul(Math.sqrt(noise)).data);
    }

    /** R̂ under the square loss. */
    ParametricRisk risk() {
        return ParametricRisk.linear(new SquareLoss(), covariates, responses);
    }

    /** The minimiser of R̂. */
    double[] leastSquares() {
        return LeastSquares.solve(covariates, new DoubleMatrix(responses)).solution().data;
    }
}

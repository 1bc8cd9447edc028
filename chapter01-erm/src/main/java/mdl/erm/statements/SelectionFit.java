package mdl.erm.statements;

import java.util.Arrays;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import mdl.erm.IsotropicRisk;
import mdl.erm.NestedLeastSquares;
import mdl.erm.ParametricRisk;
import mdl.erm.SquareLoss;
import mdl.foundations.linalg.LeastSquares;
import mdl.foundations.linalg.MatrixProduct;
import mdl.foundations.random.EntryLaw;
import org.jblas.DoubleMatrix;

/** What least squares on the first p covariates of one data set attains. */
record SelectionFit(double estimation, double trainingRisk, double gainOverBest, double freshLoss) {

    /** New pairs on which each predictor is tried. */
    private static final int FRESH = 20;

    /** One data set and the fits with these numbers of features. */
    static SelectionFit[] of(NestedLeastSquares model, int covariates, int[] sizes, RandomGenerator generator) {
        double[] weights = NestedLeastSquares.weights(covariates);
        Pairs training = Pairs.draw(model, weights, model.samples(), generator);
        Pairs fresh = Pairs.draw(model, weights, FRESH, generator);
        return Arrays.stream(sizes)
                .mapToObj(p -> of(model, training, fresh, Arrays.copyOf(weights, p)))
                .toArray(SelectionFit[]::new);
    }

    private static SelectionFit of(NestedLeastSquares model, Pairs training, Pairs fresh, double[] best) {
        ParametricRisk empirical = training.risk(best.length);
        double[] found = LeastSquares.solve(training.first(best.length), new DoubleMatrix(training.responses()))
                .solution()
                .data;
        IsotropicRisk population = new IsotropicRisk(best, model.noise() / 2 + model.approximation(best.length));
        return new SelectionFit(
                population.excess(found),
                empirical.value(found),
                empirical.value(found) - empirical.value(best),
                fresh.risk(best.length).value(found));
    }

    private record Pairs(DoubleMatrix covariates, double[] responses) {

        static Pairs draw(NestedLeastSquares model, double[] weights, int count, RandomGenerator generator) {
            DoubleMatrix covariates = EntryLaw.GAUSSIAN.matrix(count, weights.length, generator);
            double[] responses = MatrixProduct.times(covariates, weights);
            for (int i = 0; i < count; i++) {
                responses[i] += Math.sqrt(model.noise()) * generator.nextGaussian();
            }
            return new Pairs(covariates, responses);
        }

        DoubleMatrix first(int features) {
            return covariates.getColumns(IntStream.range(0, features).toArray());
        }

        ParametricRisk risk(int features) {
            return ParametricRisk.linear(new SquareLoss(), first(features), responses);
        }
    }
}

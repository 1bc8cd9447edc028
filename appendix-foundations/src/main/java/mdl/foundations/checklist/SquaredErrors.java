package mdl.foundations.checklist;

import java.util.function.IntUnaryOperator;
import mdl.foundations.analysis.Order;
import mdl.foundations.random.Experiment;
import mdl.foundations.random.Randomness;
import mdl.foundations.statement.Expectation;
import mdl.foundations.statement.Limit;

/** Squared errors of an estimate of the mean of exponential variables. */
final class SquaredErrors {

    private static final int ESTIMATED = 256;
    private static final int SIZES = 5;

    private SquaredErrors() {}

    /** Errors of the mean of some of n exponential variables, shifted by a bias. */
    static Experiment<Double> of(int trials, Randomness random, IntUnaryOperator used, double bias) {
        return Experiment.doublingTo(ESTIMATED, SIZES, trials, random, (n, generator) -> {
            int terms = used.applyAsInt(n);
            double sum = 0;
            for (int i = 0; i < terms; i++) {
                sum += generator.nextExponential() - 1;
            }
            return sum / terms + bias;
        });
    }

    static Limit vanish(Experiment<Double> errors) {
        return Limit.of(
                "$\\E\\abs{X_n-α}^2$ vanishes for an unbiased estimate $X_n$ of $α$, the mean of $n$ exponential variables",
                errors.measure(error -> error * error),
                new Order("1/n", n -> 1 / n));
    }

    static Expectation areVariances(Experiment<Double> errors) {
        return Expectation.of(
                "$\\E\\abs{X_n-α}^2=\\Var(X_n)=\\frac1n$ at $n=" + ESTIMATED + "$",
                1.0 / ESTIMATED,
                errors.atLargest(error -> error * error));
    }
}

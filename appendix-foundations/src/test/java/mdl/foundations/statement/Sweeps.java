package mdl.foundations.statement;

import java.util.function.DoubleUnaryOperator;
import mdl.foundations.random.Experiment;
import mdl.foundations.random.Randomness;
import mdl.foundations.random.Sweep;

/** Distances against sizes 50, 100, 200, 400, made for the tests of limits and rates. */
final class Sweeps {

    private static final int LARGEST = 400;
    private static final int COUNT = 4;
    private static final int TRIALS = 60;
    private static final double NOISE = 0.05;

    private Sweeps() {}

    /** The distance with relative Gaussian noise of five per cent in each of sixty trials. */
    static Sweep noisy(DoubleUnaryOperator distance) {
        return noisy(distance, NOISE);
    }

    /** The distance with relative Gaussian noise of that standard deviation in each of sixty trials. */
    static Sweep noisy(DoubleUnaryOperator distance, double noise) {
        return Experiment.doublingTo(
                        LARGEST,
                        COUNT,
                        TRIALS,
                        new Randomness(3, "sweeps"),
                        (d, generator) -> distance.applyAsDouble(d) * (1 + noise * generator.nextGaussian()))
                .measure(x -> x);
    }

    /** The distance without chance. */
    static Sweep exactly(DoubleUnaryOperator distance) {
        return Sweep.exactlyDoublingTo(LARGEST, COUNT, distance);
    }
}

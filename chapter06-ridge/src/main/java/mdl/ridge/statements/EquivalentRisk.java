package mdl.ridge.statements;

import java.util.Arrays;
import java.util.function.ToDoubleFunction;
import mdl.foundations.exhibit.NumberText;
import mdl.foundations.random.Experiment;
import mdl.foundations.random.Randomness;
import mdl.foundations.random.Sample;
import mdl.foundations.random.Sweep;
import mdl.foundations.statement.Expectation;

/**
 * Test errors of one regression on random features in d/2 and d inputs, each beside its predictions.
 *
 * @param setting the regression in words
 * @param width p in terms of n, in TeX
 * @param penalty λ, in TeX
 * @param outcomes at d/2 and at d
 */
record EquivalentRisk(String setting, String width, String penalty, Experiment<FeatureRegression.Outcome> outcomes) {

    private static final int SIZES = 2;
    private static final int TESTS_PER_INPUT = 2;

    /** The widths as multiples of the number of samples. */
    enum Width {
        HALF("p=n/2", 0.5),
        DOUBLE("p=2n", 2);

        private final String title;
        private final double ratio;

        Width(String title, double ratio) {
            this.title = title;
            this.ratio = ratio;
        }

        private int of(int samples) {
            return (int) (ratio * samples);
        }
    }

    static EquivalentRisk of(
            String setting, Width width, FeatureRegression regression, int dimension, int trials, Randomness random) {
        return new EquivalentRisk(
                setting,
                width.title,
                NumberText.significant(regression.penalty(), 1),
                Experiment.doublingTo(
                        dimension,
                        SIZES,
                        trials,
                        random,
                        (d, generator) -> regression.observe(
                                width.of(FeatureRegression.samples(d)), d, TESTS_PER_INPUT * d, generator)));
    }

    /** The mean error is of order 1/d, so twice that at d less that at d/2 is of smaller order. */
    Expectation agreesWith(ToDoubleFunction<FeatureRegression.Outcome> prediction) {
        Sweep errors = outcomes.measure(outcome -> outcome.simulated() - prediction.applyAsDouble(outcome));
        double[] small = errors.samples().get(0).values();
        double[] large = errors.samples().get(1).values();
        double[] extrapolated = new double[large.length];
        Arrays.setAll(extrapolated, k -> 2 * large[k] - small[k]);
        return Expectation.of(
                "the test error on random features less that on their Gaussian equivalent, without its first"
                        + " correction, for " + setting + ", $" + width + "$ and $λ=" + penalty + "$",
                0,
                new Sample(extrapolated));
    }
}

package mdl.approximation.statements;

import java.util.Arrays;
import java.util.function.DoubleUnaryOperator;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import mdl.approximation.FiniteMeasure;
import mdl.foundations.random.EntryLaw;

/** A probability measure, two functions on its points, and the probability that the label is one. */
record MarginProblem(FiniteMeasure measure, double[] f, double[] g, double[] chance) {

    static MarginProblem draw(int points, RandomGenerator generator) {
        double[] masses = generator.doubles(points, Double.MIN_NORMAL, 1).toArray();
        double[] f = EntryLaw.GAUSSIAN.matrix(points, 1, generator).data;
        double[] g = EntryLaw.GAUSSIAN.matrix(points, 1, generator).data;
        return new MarginProblem(
                new FiniteMeasure(masses).normalised(),
                f,
                g,
                generator.doubles(points).toArray());
    }

    /** The Bayes predictor of the hinge loss and one that is nearer to zero: the loss is linear between them. */
    MarginProblem certain() {
        double[] ones = LipschitzFunctions.constant(f.length, 1);
        return new MarginProblem(measure, Arrays.stream(f).map(Math::sin).toArray(), ones, ones);
    }

    /** Labels that are one, a predictor that is zero, and one whose margin is −R. */
    MarginProblem withMargins(double size) {
        int n = f.length;
        return new MarginProblem(
                measure,
                LipschitzFunctions.constant(n, -size),
                LipschitzFunctions.constant(n, 0),
                LipschitzFunctions.constant(n, 1));
    }

    double[] difference() {
        return IntStream.range(0, f.length).mapToDouble(k -> f[k] - g[k]).toArray();
    }

    /** E ℓ(yf(x)) − E ℓ(yg(x)). */
    double excess(DoubleUnaryOperator loss) {
        return measure.integral(IntStream.range(0, f.length)
                .mapToDouble(k -> chance[k] * (loss.applyAsDouble(f[k]) - loss.applyAsDouble(g[k]))
                        + (1 - chance[k]) * (loss.applyAsDouble(-f[k]) - loss.applyAsDouble(-g[k])))
                .toArray());
    }

    /** E (y − f(x))² − E (y − η(x))² with labels in {0, 1}, for which η = P(y = 1 | x) is the Bayes predictor. */
    double excessSquare() {
        return measure.integral(IntStream.range(0, f.length)
                .mapToDouble(k -> squareRisk(k, f[k]) - squareRisk(k, chance[k]))
                .toArray());
    }

    private double squareRisk(int k, double z) {
        return chance[k] * (1 - z) * (1 - z) + (1 - chance[k]) * z * z;
    }

    double[] errorOfBayes() {
        return IntStream.range(0, f.length).mapToDouble(k -> f[k] - chance[k]).toArray();
    }
}

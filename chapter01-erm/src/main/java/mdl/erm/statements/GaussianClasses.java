package mdl.erm.statements;

import java.util.Arrays;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.IntStream;
import mdl.erm.GaussianMixture;
import mdl.foundations.analysis.NormalExpectation;
import mdl.foundations.random.Randomness;
import mdl.foundations.random.Sample;
import mdl.foundations.statement.Expectation;
import mdl.foundations.statement.Identity;
import mdl.foundations.statement.Rounding;

/**
 * Claims about the classification of two Gaussian classes.
 *
 * @param separation ‖μ‖/σ
 * @param dimension d
 */
record GaussianClasses(double separation, int dimension) {

    private static final double DEVIATION = 0.5;
    private static final int PAIRS = 100;

    /** The cosine of the angle by which the direction of a worse classifier is turned. */
    private static final double COSINE = 0.6;

    private static final double[] OFFSETS = {-2, -1, -0.25, 0.5, 1.5};

    GaussianMixture mixture() {
        double[] centre = new double[dimension];
        Arrays.fill(centre, separation * DEVIATION / Math.sqrt(dimension));
        return new GaussianMixture(centre, DEVIATION);
    }

    /** A direction with the cosine 0.6 to the centre. */
    double[] turned() {
        double[] direction = new double[dimension];
        Arrays.fill(direction, COSINE / Math.sqrt(dimension));
        double other = Math.sqrt((1 - COSINE * COSINE) / 2);
        direction[0] += other;
        direction[1] -= other;
        return direction;
    }

    Identity mixtureRisk(double distance) {
        GaussianMixture mixture = mixture();
        double integral = overMixture(
                t -> {
                    double g = mixture.probability(along(t));
                    return Math.min(g, 1 - g);
                },
                0);
        GaussianMixture closed = new GaussianMixture(new double[] {distance}, 1);
        return Identity.of(
                "the Bayes risk of two Gaussian classes is $\\E\\min(g,1-g)=Φ(-\\norm{μ}/σ)$, by quadrature",
                closed.errorOf(new double[] {1}, 0),
                integral,
                Rounding.of(16));
    }

    Identity offsetsCost(double factor) {
        GaussianMixture mixture = mixture();
        double best = mixture.errorOf(mixture.centre(), 0);
        double unit = separation * DEVIATION * DEVIATION;
        return Identity.of(
                "a shifted threshold costs $\\E\\abs{2g-1}$ where the decisions differ, by quadrature",
                Arrays.stream(OFFSETS)
                        .map(offset -> mixture.errorOf(mixture.centre(), offset * unit) - best)
                        .toArray(),
                Arrays.stream(OFFSETS)
                        .map(offset -> factor * between(mixture, offset))
                        .toArray(),
                Rounding.of(16));
    }

    Expectation errorsOf(String name, double[] direction, double predicted, int trials, Randomness random) {
        GaussianMixture mixture = mixture();
        Sample errors = random.sample(trials, generator -> {
            int wrong = 0;
            for (int i = 0; i < PAIRS; i++) {
                int label = generator.nextBoolean() ? 1 : -1;
                double[] x = mixture.draw(label, generator);
                double score = IntStream.range(0, dimension)
                        .mapToDouble(j -> direction[j] * x[j])
                        .sum();
                wrong += score * label < 0 ? 1 : 0;
            }
            return (double) wrong / PAIRS;
        });
        return Expectation.of(
                name
                        + " $\\mathrm{sign}\\langle w,x\\rangle$ errs on drawn pairs as often as $Φ(-\\langle w,μ\\rangle/σ\\norm{w})$ says",
                predicted,
                errors);
    }

    /** E|2g − 1| over covariates between 0 and an offset: the two kinks are cut by a difference of half lines. */
    private double between(GaussianMixture mixture, double offset) {
        DoubleUnaryOperator regret = t -> 2 * mixture.probability(along(t)) - 1;
        double below = overMixture(t -> t < 0 ? regret.applyAsDouble(t) : 0, 0);
        double shifted = overMixture(t -> t < offset ? regret.applyAsDouble(t) : 0, offset);
        return shifted - below;
    }

    /** E h(T), where T is the covariate along the centre in standard deviations, with a kink of h at one point. */
    private double overMixture(DoubleUnaryOperator h, double kink) {
        double pole = Math.PI / (2 * separation);
        return (NormalExpectation.of(z -> h.applyAsDouble(separation + z), pole, kink - separation)
                        + NormalExpectation.of(z -> h.applyAsDouble(z - separation), pole, kink + separation))
                / 2;
    }

    /** The covariate at t standard deviations along the centre. */
    private double[] along(double t) {
        return Arrays.stream(mixture().centre()).map(c -> c * t / separation).toArray();
    }
}

package mdl.erm.statements;

import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import mdl.erm.GradientEstimate;
import mdl.erm.LeastMeanSquares;
import mdl.foundations.exhibit.Axis;
import mdl.foundations.exhibit.Figure;
import mdl.foundations.random.Sample;
import org.hipparchus.distribution.continuous.LaplaceDistribution;
import org.hipparchus.distribution.continuous.NormalDistribution;
import org.jblas.DoubleMatrix;

/**
 * Draws of the effective noise of two fresh samples at a point θ with ‖θ − θ⋆‖ = 1.
 *
 * @param model the law of the samples
 * @param draws one after the other
 */
record EffectiveNoise(LeastMeanSquares model, List<Draw> draws) {

    /** b. */
    static final int BATCH = 2;

    private static final int DRAWS = 8000;
    private static final int BINS = 48;
    private static final double EDGE = 3;

    /** ‖ε‖², and one coordinate of ε across θ − θ⋆. */
    private record Draw(double square, double across) {}

    /** At θ with equal coordinates. */
    static EffectiveNoise at(double[] theta, LeastMeanSquares model, RandomGenerator generator) {
        GradientEstimate gradient = model.fresh(BATCH, generator);
        DoubleMatrix mean = new DoubleMatrix(theta);
        return new EffectiveNoise(
                model,
                Stream.generate(() -> {
                            double[] estimate = gradient.at(theta);
                            double square = mean.squaredDistance(new DoubleMatrix(estimate));
                            return new Draw(square, (estimate[0] - estimate[1]) / Math.sqrt(2));
                        })
                        .limit(DRAWS)
                        .toList());
    }

    Sample squares() {
        return sample(Draw::square);
    }

    Sample across() {
        return sample(Draw::across);
    }

    /** A sum of two products of independent normal numbers has a Laplace law. */
    LaplaceDistribution laplace() {
        return new LaplaceDistribution(0, Math.sqrt(1 + model.noise()) / BATCH);
    }

    /** With the same variance. */
    NormalDistribution normal() {
        return new NormalDistribution(0, Math.sqrt((1 + model.noise()) / BATCH));
    }

    Figure figure() {
        double width = 2 * EDGE / BINS;
        double[] edges = IntStream.rangeClosed(0, BINS)
                .mapToDouble(i -> i * width - EDGE)
                .toArray();
        double[] heights = new double[BINS];
        draws.stream()
                .map(draw -> (int) Math.floor((draw.across() + EDGE) / width))
                .filter(bin -> bin >= 0 && bin < BINS)
                .forEach(bin -> heights[bin] += 1 / (DRAWS * width));
        return Figure.of(Axis.linear("coordinate of the noise"), Axis.linear("density"))
                .titled("The effective noise is not Gaussian")
                .described(
                        "The histogram has a peak at zero and heavy tails; it follows the Laplace density and not the"
                                + " normal density of the same variance.")
                .histogram("noise of two samples", edges, heights)
                .curve("Laplace law", laplace()::density, -EDGE, EDGE)
                .dashed("normal law of the same variance", normal()::density, -EDGE, EDGE);
    }

    private Sample sample(ToDoubleFunction<Draw> number) {
        return new Sample(draws.stream().mapToDouble(number).toArray());
    }
}

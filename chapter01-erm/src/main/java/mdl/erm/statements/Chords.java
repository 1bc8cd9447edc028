package mdl.erm.statements;

import java.util.Arrays;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import mdl.erm.EmpiricalObjective;
import mdl.foundations.random.EntryLaw;
import mdl.foundations.random.Randomness;
import mdl.foundations.statement.Bound;
import mdl.foundations.statement.Rounding;

/** Chords of a risk between points drawn at random. */
record Chords(EmpiricalObjective risk, Place place) {

    /** Draws a point of a family of parameters. */
    interface Place {
        double[] draw(RandomGenerator generator);
    }

    static Place free(int dimension) {
        return generator -> EntryLaw.GAUSSIAN.matrix(dimension, 1, generator).muli(4).data;
    }

    static double[] between(double[] from, double[] to, double share) {
        return IntStream.range(0, from.length)
                .mapToDouble(j -> (1 - share) * from[j] + share * to[j])
                .toArray();
    }

    Bound lieAbove(String sentence, int chords, Randomness random) {
        RandomGenerator generator = random.generator();
        double[] middles = new double[chords];
        double[] means = new double[chords];
        for (int k = 0; k < chords; k++) {
            double[] from = place.draw(generator);
            double[] to = place.draw(generator);
            middles[k] = risk.value(between(from, to, 0.5));
            means[k] = (risk.value(from) + risk.value(to)) / 2;
        }
        return Bound.always(
                sentence + ": at the middle of a chord it is at most the mean of the ends",
                middles,
                means,
                Rounding.of(risk.samples() + risk.dimension())
                        .withScale(Arrays.stream(means).max().orElseThrow()));
    }
}

package mdl.erm;

import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import mdl.foundations.input.Inputs;
import mdl.foundations.linalg.MatrixSize;

/**
 * Labels ±1 of a uniform covariate: x uniform on [0, 1), y the sign of x − ½, flipped with probability q.
 *
 * @param flip q
 */
public record NoisyStep(double flip) {

    /** @throws IllegalArgumentException if q lies outside [0, ½] */
    public NoisyStep {
        if (!(flip >= 0 && flip <= 0.5)) {
            throw new IllegalArgumentException("flip is " + flip + ", but must lie between 0 and 0.5");
        }
    }

    /**
     * n independent pairs.
     *
     * @throws IllegalArgumentException if n &lt; 1
     */
    public List<Labelled<Double>> sample(int samples, RandomGenerator generator) {
        Inputs.atLeast("samples", samples, 1);
        MatrixSize.require(samples, 2);
        List<Labelled<Double>> data = new ArrayList<>(samples);
        for (int i = 0; i < samples; i++) {
            double x = generator.nextDouble();
            boolean flipped = generator.nextDouble() < flip;
            data.add(new Labelled<>(x, (x >= 0.5) == flipped ? -1 : 1));
        }
        return data;
    }

    /**
     * The population 0/1 risk q + (1 − 2q)|t − ½| of the score x − t.
     *
     * @throws IllegalArgumentException if t lies outside [0, 1]
     */
    public double zeroOneRisk(double threshold) {
        requireInside(threshold);
        return flip + (1 - 2 * flip) * Math.abs(threshold - 0.5);
    }

    /**
     * The population square risk ½(1 + E(x − t)² − 2(1 − 2q)E|x − ½|) of the score x − t, where E|x − ½| = ¼.
     *
     * @throws IllegalArgumentException if t lies outside [0, 1]
     */
    public double squareRisk(double threshold) {
        requireInside(threshold);
        double second = 1.0 / 12 + (0.5 - threshold) * (0.5 - threshold);
        return 0.5 * (1 + second - 0.5 * (1 - 2 * flip));
    }

    private static void requireInside(double threshold) {
        if (!(threshold >= 0 && threshold <= 1)) {
            throw new IllegalArgumentException("threshold is " + threshold + ", but must lie between 0 and 1");
        }
    }
}

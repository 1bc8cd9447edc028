package mdl.ridge.statements;

import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;
import mdl.foundations.exhibit.Axis;
import mdl.foundations.exhibit.CurveFamily;
import mdl.foundations.exhibit.Figure;
import mdl.foundations.exhibit.NumberText;
import mdl.foundations.exhibit.Slider;
import mdl.foundations.random.Randomness;
import mdl.foundations.random.Sample;
import mdl.ridge.BidiagonalDesign;
import mdl.ridge.LatentSpaceRisk;
import mdl.ridge.SpikedDesign;

/** Figure 6.3 of the notes: the closed form, and means over simulated data matrices. */
record LatentSpaceFigure(int hidden, int repetitions) {

    private static final double[] PENALTIES = {1e-4, 1e-3, 5e-3, 1e-2, 0.1};
    private static final int POINTS = 20;
    private static final double WIDEST = 3;

    /** The risk against γ for five penalties; the reader moves one more. */
    Figure risk(Randomness random) {
        int n = LatentSpaceDoubleDescentStatement.ALPHA * hidden;
        double[] gammas = new double[POINTS];
        Arrays.setAll(gammas, k -> Math.round(n * WIDEST * (k + 1) / POINTS) / (double) n);
        Sample[][] samples = simulate(gammas, n, random);
        Figure figure = Figure.of(
                        Axis.linear("γ = p/n").range(0, WIDEST),
                        Axis.linear("risk").range(0, 1))
                .titled("Risk of ridge regression in the latent space model")
                .described("Five curves against γ with crosses on them. For small λ they fall, climb to a high peak at "
                        + "γ = 1 and fall to a lower level than before; for λ = 0.1 the curve only falls.");
        for (int k = 0; k < PENALTIES.length; k++) {
            double lambda = PENALTIES[k];
            figure = figure.curve(
                            "λ = " + NumberText.significant(lambda, 1), gamma -> risk(lambda, gamma), 1e-3, WIDEST)
                    .coloured(k + 1);
        }
        Sample[] simulated = Arrays.stream(samples).flatMap(Arrays::stream).toArray(Sample[]::new);
        figure = figure.points(
                        "simulated, d = " + hidden + ", n = " + n,
                        Arrays.stream(PENALTIES)
                                .flatMap(lambda -> Arrays.stream(gammas))
                                .toArray(),
                        Arrays.stream(simulated).mapToDouble(Sample::mean).toArray(),
                        Arrays.stream(simulated)
                                .mapToDouble(Sample::standardError)
                                .toArray())
                .coloured(6);
        return figure.curve("λ of the slider", gamma -> risk(1, gamma), 1e-3, WIDEST)
                .coloured(6)
                .sliding(
                        "λ of the slider",
                        Slider.logarithmic("λ", 1e-4, 10, 51, 1),
                        CurveFamily.of(LatentSpaceRisk.class, "risk", LatentSpaceFigure::risk));
    }

    private static double risk(double lambda, double gamma) {
        return gamma > 0
                ? new LatentSpaceRisk(LatentSpaceDoubleDescentStatement.ALPHA, gamma, 0).at(lambda)
                : Double.NaN;
    }

    /** At each penalty and γ, the risks of the repetitions. */
    private Sample[][] simulate(double[] gammas, int n, Randomness random) {
        Sample[][] samples = new Sample[PENALTIES.length][gammas.length];
        for (int j = 0; j < gammas.length; j++) {
            int p = (int) Math.round(gammas[j] * n);
            List<double[]> trials = random.at(p).trials(repetitions, generator -> risks(n, p, generator));
            for (int k = 0; k < PENALTIES.length; k++) {
                int penalty = k;
                samples[k][j] = new Sample(
                        trials.stream().mapToDouble(risks -> risks[penalty]).toArray());
            }
        }
        return samples;
    }

    private double[] risks(int n, int p, RandomGenerator generator) {
        double noise = new LatentSpaceRisk((double) n / hidden, (double) p / n, 0).effectiveNoise();
        double seen = Math.max(1, (double) p / hidden);
        double size = 1 + seen;
        double signal = seen * Math.min(1, (double) p / hidden) / (size * size);
        if (p >= hidden) {
            SpikedDesign design = SpikedDesign.draw(n, p, hidden, size, generator);
            return Arrays.stream(PENALTIES)
                    .map(lambda -> noise + design.risk(lambda, signal, noise).total())
                    .toArray();
        }
        // Two times the isotropic model: a penalty λ on covariates √2 x is λ/2 on x with √2 θ⋆.
        BidiagonalDesign design = BidiagonalDesign.draw(n, p, generator);
        return Arrays.stream(PENALTIES)
                .map(lambda ->
                        noise + design.risk(lambda / 2, 2 * signal, noise).total())
                .toArray();
    }
}

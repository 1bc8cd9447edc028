package mdl.benchmarks;

import java.util.stream.IntStream;
import mdl.foundations.random.Randomness;
import mdl.rmt.GeneralizedMarchenkoPastur;
import mdl.rmt.PopulationSpectrum;
import mdl.rmt.TridiagonalGaussianOrthogonal;
import mdl.ridge.CovarianceSpectrum;
import mdl.ridge.EffectiveRegularization;
import org.hipparchus.complex.Complex;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** What a spectrum of d numbers costs: a histogram of a random one, the companion transform and κ of a given one. */
@State(Scope.Benchmark)
public class SpectrumBenchmark {

    private static final int BINS = 40;
    private static final double PENALTY = 1e-3;
    private static final Complex NEAR_THE_AXIS = new Complex(1, 1e-3);

    @Param({"1000", "4000", "16000", "64000"})
    private int size;

    private double[] edges;
    private GeneralizedMarchenkoPastur law;
    private EffectiveRegularization regularization;

    @Setup
    public void spectra() {
        edges = IntStream.rangeClosed(0, BINS)
                .mapToDouble(bin -> -2 + 4.0 * bin / BINS)
                .toArray();
        CovarianceSpectrum spectrum = CovarianceSpectrum.powerLaw(size, 1.5);
        law = new GeneralizedMarchenkoPastur(PopulationSpectrum.of(spectrum.eigenvalues()), 0.5);
        regularization = new EffectiveRegularization(spectrum, size / 2);
    }

    @Benchmark
    public int[] histogram() {
        return new TridiagonalGaussianOrthogonal(size)
                .sample(new Randomness(Randomness.PROJECT_SEED, "spectrum-benchmark").generator())
                .counts(edges);
    }

    @Benchmark
    public Complex companion() {
        return law.companion(NEAR_THE_AXIS);
    }

    @Benchmark
    public double kappa() {
        return regularization.at(PENALTY);
    }
}

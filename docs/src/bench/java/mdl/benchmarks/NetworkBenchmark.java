package mdl.benchmarks;

import mdl.approximation.BarronSampler;
import mdl.approximation.GaussianBump;
import mdl.approximation.TwoLayerNetwork;
import mdl.erm.ParametricRisk;
import mdl.erm.SquareLoss;
import mdl.foundations.analysis.Activation;
import mdl.foundations.random.EntryLaw;
import mdl.foundations.random.Randomness;
import mdl.ntk.EmpiricalTangentKernel;
import mdl.ntk.Initialization;
import mdl.ntk.ScaledNetworks;
import mdl.ntk.TrainedWeights;
import org.jblas.DoubleMatrix;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** What a network of width p costs: its tangent kernel on 500 inputs of dimension 100, one gradient, one Barron draw. */
@State(Scope.Benchmark)
public class NetworkBenchmark {

    static final int SAMPLES = 500;
    static final int INPUTS = 100;

    @Param({"512", "1024", "2048", "4096"})
    private int size;

    private final Randomness random = new Randomness(Randomness.PROJECT_SEED, "network-benchmark");
    private DoubleMatrix x;
    private double[] theta;
    private EmpiricalTangentKernel kernel;
    private ParametricRisk risk;
    private BarronSampler sampler;

    @Setup
    public void draw() {
        ScaledNetworks networks = ScaledNetworks.tangent(Activation.RELU, INPUTS, size, TrainedWeights.ALL);
        x = EntryLaw.GAUSSIAN.matrix(SAMPLES, INPUTS, random.named("x").generator());
        theta = Initialization.standard(INPUTS)
                .draw(INPUTS, size, random.named("theta").generator());
        kernel = new EmpiricalTangentKernel(networks, theta);
        risk = new ParametricRisk(new SquareLoss(), networks, x, new double[SAMPLES]);
        sampler = new BarronSampler(GaussianBump.standard(INPUTS), 1);
    }

    @Benchmark
    public DoubleMatrix tangentKernel() {
        return kernel.gram(x);
    }

    @Benchmark
    public double[] gradient() {
        return risk.gradient(theta);
    }

    @Benchmark
    public TwoLayerNetwork barron() {
        return sampler.sample(size, random.named("barron").generator());
    }
}

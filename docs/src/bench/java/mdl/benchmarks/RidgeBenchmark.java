package mdl.benchmarks;

import mdl.foundations.random.EntryLaw;
import mdl.foundations.random.Randomness;
import mdl.ridge.RidgePath;
import org.jblas.DoubleMatrix;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** The ridge estimates of a hundred penalties by one decomposition, for n × n inputs. */
@State(Scope.Benchmark)
public class RidgeBenchmark {

    private static final int PENALTIES = 100;

    @Param({"64", "128", "256", "512"})
    private int size;

    private DoubleMatrix x;
    private double[] y;

    @Setup
    public void draw() {
        Randomness random = new Randomness(Randomness.PROJECT_SEED, "ridge-benchmark");
        x = EntryLaw.GAUSSIAN.matrix(size, size, random.named("x").generator());
        y = EntryLaw.GAUSSIAN.matrix(size, 1, random.named("y").generator()).data;
    }

    @Benchmark
    public double path() {
        RidgePath path = RidgePath.of(x);
        double sum = 0;
        for (int k = 0; k < PENALTIES; k++) {
            sum += path.estimate(y, Math.pow(10, 4.0 * k / PENALTIES - 2))[0];
        }
        return sum;
    }
}

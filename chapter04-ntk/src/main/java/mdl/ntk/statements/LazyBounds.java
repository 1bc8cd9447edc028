package mdl.ntk.statements;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import mdl.foundations.exhibit.Axis;
import mdl.foundations.exhibit.Figure;
import mdl.foundations.linalg.SymmetricEigen;
import mdl.foundations.linalg.VectorNorm;
import mdl.foundations.random.Experiment;
import mdl.foundations.random.Randomness;
import mdl.foundations.random.Sweep;
import mdl.foundations.statement.Bound;
import mdl.foundations.statement.Rounding;
import mdl.ntk.BootstrapBound;
import mdl.ntk.EmpiricalTangentKernel;
import mdl.ntk.Initialization;
import mdl.ntk.NetworkTraining;
import mdl.ntk.ScaledNetworks;
import mdl.ntk.TrainingPath;
import org.jblas.DoubleMatrix;

/**
 * The inequalities of the bootstrap argument, on random networks and on two that come near to equality.
 *
 * <p>In the first all neurons are one, with |σ′| = 1 at the only sample x and |σ″| = 1 at 2x. In the second the
 * residual lies along the slowest mode.
 *
 * @param drawn random networks, and the aligned one
 * @param slow networks in pairs whose residual lies along the slowest mode
 */
record LazyBounds(List<Observed> drawn, Experiment<Observed> slow) {

    private static final int SIZES = 5;
    private static final double SHORT = 0.25;

    /** Of bounds that no network violates, some networks say as much as many. */
    private static final int SLOW = 10;

    /** One training, its bounds and the inputs at which it is looked at. */
    record Observed(TrainingPath path, BootstrapBound bound, DoubleMatrix seen, double largest) {

        static Observed of(TrainingPath path, DoubleMatrix seen) {
            // σ = cos: |σ′| ≤ 1 and |σ″| ≤ 1.
            double[] values = SymmetricEigen.of(path.kernel(0)).values();
            return new Observed(
                    path, BootstrapBound.of(path.training(), path.start(), 1, 1), seen, values[values.length - 1]);
        }

        double time(int stop) {
            return path.times()[stop];
        }

        double norm(int row) {
            return seen.getRow(row).norm2();
        }

        /** |d/dt(f − f_lin)| = |⟨∇f(x; θ) − ∇f(x; θ⁰), dθ/dt⟩| at a stop. */
        double[] speeds(int stop) {
            double[] theta = path.parameters().get(stop);
            double[] velocity = path.training().risk().gradient(theta);
            ScaledNetworks networks = path.training().networks();
            double[] now = networks.directional(theta, velocity, seen);
            double[] first = networks.directional(path.start(), velocity, seen);
            for (int i = 0; i < now.length; i++) {
                now[i] = Math.abs(now[i] - first[i]);
            }
            return now;
        }

        double residual(int stop) {
            return new VectorNorm(2)
                    .of(path.training().residual(path.parameters().get(stop)));
        }
    }

    static LazyBounds of(int width, Experiment<LazyRun> runs, Randomness random) {
        Stream<Observed> some = runs.outcomes().stream()
                .flatMap(trials -> trials.stream().limit(4))
                .map(run -> Observed.of(run.path(), LazyProblem.SEEN));
        List<Observed> drawn = Stream.concat(Stream.of(aligned(width)), some).toList();
        return new LazyBounds(
                drawn, Experiment.doublingTo(width, SIZES, SLOW, random, (p, generator) -> slowest(p, generator)));
    }

    private static Observed aligned(int width) {
        double[] start = new double[3 * width];
        for (int j = 0; j < width; j++) {
            start[j] = 1;
            start[width + 2 * j] = Math.PI / 2;
        }
        NetworkTraining training =
                NetworkTraining.of(LazyProblem.tangent(width), new DoubleMatrix(1, 2, 1, 0), new double[] {0.5});
        double[] times = {SHORT / 4, SHORT / 2, SHORT};
        return Observed.of(training.flow(start, times, LazyProblem.TOLERANCE), new DoubleMatrix(1, 2, 2, 0));
    }

    private static Observed slowest(int width, RandomGenerator generator) {
        ScaledNetworks networks = LazyProblem.tangent(width);
        double[] start = Initialization.signs().drawInPairs(LazyProblem.INPUTS, width, generator);
        DoubleMatrix kernel = new EmpiricalTangentKernel(networks, start).gram(LazyProblem.X);
        double[] responses = SymmetricEigen.of(kernel).vectors().getColumn(0).mul(SHORT).data;
        NetworkTraining training = NetworkTraining.of(networks, LazyProblem.X, responses);
        return Observed.of(training.flow(start, LazyProblem.TIMES, LazyProblem.TOLERANCE), LazyProblem.SEEN);
    }

    /** 4.2.38 with ‖x‖ to this power. */
    Bound speed(int power) {
        Pairs pairs = new Pairs();
        for (Observed one : drawn) {
            for (int k = 1; k <= one.path().stops(); k++) {
                double[] speeds = one.speeds(k);
                for (int i = 0; i < speeds.length; i++) {
                    pairs.add(speeds[i], one.bound().rate(Math.pow(one.norm(i), power / 2.0), one.time(k)));
                }
            }
        }
        return pairs.bound(
                "along the flow $\\bigl|\\frac{\\dd}{\\dd t}(f-f_{\\mathrm{lin}})(x)\\bigr|\\le\\frac{V^2mM\\norm{x}"
                        + (power == 2 ? "^2" : "") + "t}{\\sqrt{p}}$");
    }

    Bound deviation() {
        Pairs pairs = new Pairs();
        for (Observed one : drawn) {
            for (int k = 1; k <= one.path().stops(); k++) {
                double[] deviations = one.path().deviations(k, one.seen());
                for (int i = 0; i < deviations.length; i++) {
                    pairs.add(Math.abs(deviations[i]), one.bound().deviation(one.norm(i), one.time(k)));
                }
            }
        }
        return pairs.bound("$\\abs{f-f_{\\mathrm{lin}}}(x)\\le\\frac{V^2mM\\norm{x}^2t^2}{2\\sqrt{p}}$ at time $t$");
    }

    Bound motion() {
        Pairs pairs = new Pairs();
        for (Observed one : drawn) {
            for (int k = 1; k <= one.path().stops(); k++) {
                double longest = Arrays.stream(one.path().motions(k)).max().orElseThrow();
                pairs.add(longest, one.bound().motion(one.time(k)));
            }
        }
        return pairs.bound("no neuron moves farther than $\\frac{Vt}{\\sqrt{p}}$");
    }

    Bound farthest() {
        Pairs pairs = new Pairs();
        slow.outcomes()
                .forEach(trials -> trials.forEach(one -> pairs.add(
                        one.path().distance(one.path().stops()), one.bound().farthest())));
        return pairs.bound(
                "$\\norm{θ(t)-θ^0}\\le\\frac{2\\norm{r}}{σ_0+\\sqrt{λ_{min}-2L\\norm{r}}}$ where $2L\\norm{r}<λ_{min}$");
    }

    Bound residual(boolean fastest) {
        Pairs pairs = new Pairs();
        for (List<Observed> trials : slow.outcomes()) {
            for (Observed one : trials) {
                for (int k = 1; k <= one.path().stops(); k++) {
                    double allowed = fastest
                            ? Math.exp(-one.largest() * one.time(k) / LazyProblem.SAMPLES)
                                    * one.bound().residual()
                            : one.bound().residualAt(one.time(k));
                    pairs.add(one.residual(k), allowed);
                }
            }
        }
        return pairs.bound(
                fastest
                        ? "$\\norm{y-f(t)}\\le e^{-λ_{max}\\,t/n}\\norm{r}$"
                        : "$\\norm{y-f(t)}\\le e^{-μt/n}\\norm{r}$ where $μ=λ_{min}-2L\\norm{r}$ is positive");
    }

    Figure figure() {
        Sweep distance = slow.measure(one -> one.path().distance(one.path().stops()));
        List<Integer> closed = new ArrayList<>();
        for (int k = 0; k < SIZES; k++) {
            if (slow.outcomes().get(k).stream().allMatch(one -> one.bound().closes())) {
                closed.add(k);
            }
        }
        double[] widths = closed.stream().mapToDouble(distance::size).toArray();
        return Figure.of(Axis.logarithmic("width p"), Axis.logarithmic("distance from the start ‖θ − θ⁰‖"))
                .titled("The bootstrap argument in numbers")
                .described(
                        "The distance that the flow covers does not depend on the width. The radius of the safe zone "
                                + "grows like the root of the width, and the bound on the distance comes down to the distance.")
                .curve(
                        "safe radius σ₀/L",
                        distance.sizeArray(),
                        means(one -> one.bound().safeRadius()))
                .points("distance at the end", distance.sizeArray(), distance.means())
                .dashed(
                        "bound on the distance",
                        widths,
                        closed.stream()
                                .mapToDouble(k -> means(one ->
                                        one.bound().closes() ? one.bound().farthest() : 1)[k])
                                .toArray());
    }

    private double[] means(ToDoubleFunction<Observed> number) {
        return slow.measure(number).means();
    }

    /** What was observed beside what is allowed. */
    private static final class Pairs {

        private final List<Double> observed = new ArrayList<>();
        private final List<Double> allowed = new ArrayList<>();

        void add(double found, double most) {
            observed.add(found);
            allowed.add(most);
        }

        Bound bound(String sentence) {
            double[] found = observed.stream().mapToDouble(Double::doubleValue).toArray();
            double[] most = allowed.stream().mapToDouble(Double::doubleValue).toArray();
            return Bound.always(sentence, found, most, Rounding.of(100));
        }
    }
}

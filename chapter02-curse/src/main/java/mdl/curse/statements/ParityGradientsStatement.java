package mdl.curse.statements;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.LongUnaryOperator;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import mdl.curse.CosineNetwork;
import mdl.curse.WalshHadamard;
import mdl.foundations.exhibit.Axis;
import mdl.foundations.exhibit.Figure;
import mdl.foundations.exhibit.Quantity;
import mdl.foundations.input.Inputs;
import mdl.foundations.random.Randomness;
import mdl.foundations.statement.Bound;
import mdl.foundations.statement.Evidence;
import mdl.foundations.statement.Identity;
import mdl.foundations.statement.Notes;
import mdl.foundations.statement.Parameter;
import mdl.foundations.statement.Rounding;
import mdl.foundations.statement.Statement;

/** The gradient of the risk hardly depends on which parity is the target, so gradient descent cannot find it. */
@Notes(
        id = "parity-gradients",
        name = "Parities hide from gradients",
        section = "2",
        items = {},
        sources = {"kearns1998", "shalevshwartz2017"})
public record ParityGradientsStatement(
        @Parameter("dimension d in which descent fails, between 24 and 60")
        int dimension,

        @Parameter("steps of gradient descent, at least 200")
        int steps,

        @Parameter("random parities, at least 30") int trials)
        implements Statement {

    private static final int WIDTH = 6;
    private static final int SMALL = 3;

    /** Where all 2^d parities are counted. */
    private static final int COUNTED = 10;

    private static final double RATE = 0.2;

    /** The share of parities that may be seen. */
    private static final double SEEN = 0.1;

    /** Dimension 30. */
    public ParityGradientsStatement() {
        this(30, 200, 30);
    }

    /** @throws IllegalArgumentException if d is outside 24..60, or there are fewer than 200 steps or 30 parities */
    public ParityGradientsStatement {
        Inputs.within("dimension", dimension, 24, 60);
        Inputs.atLeast("steps", steps, 200);
        Inputs.atLeast("trials", trials, 30);
    }

    @Override
    public Evidence examine(Randomness random) {
        CosineNetwork counted = warm(random.named("counted").generator());
        List<CosineNetwork> path = blindPath(random.named("path").generator());
        long[] parities = random.named("parities").trials(trials, this::draw).stream()
                .mapToLong(Long::longValue)
                .toArray();
        long[] single =
                LongStream.range(0, trials).map(k -> 1L << k % dimension).toArray();
        long[] all = LongStream.range(0, 1 << SMALL).toArray();
        double[] small = risks(SMALL, all, random.named("small"));
        double[] large = risks(dimension, parities, random.named("large"));
        double[] linear = risks(dimension, single, random.named("linear"));

        return Evidence.that(
                        parseval(counted, 0),
                        correlations(counted, s -> s),
                        unseen(path, parities),
                        learned(small),
                        notLearned(large))
                .failsWith("parities of all coordinates but one only", parseval(counted, 1))
                .failsWith(
                        "the coordinates outside of $S$ for those inside",
                        correlations(counted, s -> (1 << COUNTED) - 1 - s))
                .failsWith("single coordinates as targets", unseen(path, single), notLearned(linear))
                .failsWith("random parities in high dimension", learned(large))
                .shows("descent", () -> descentFigure(random.named("figure")))
                .shows("largest-seen", () -> Quantity.of(largest(seen(path, parities)), 2))
                .shows("allowed-share", () -> Quantity.of(allowedShare(), 2))
                .shows(
                        "start-risk",
                        () -> Quantity.of(
                                1
                                        + start(
                                                        dimension,
                                                        random.named("figure")
                                                                .named("large")
                                                                .generator())
                                                .energyAndGradient()[0],
                                2))
                .shows("large-risk", () -> Quantity.of(largest(large), 4))
                .shows("small-risk", () -> Quantity.of(largest(small), 2))
                .shows("linear-risk", () -> Quantity.of(largest(linear), 2));
    }

    private static double largest(double[] numbers) {
        return Arrays.stream(numbers).max().orElseThrow();
    }

    private Long draw(RandomGenerator generator) {
        return generator.nextLong(1L << dimension);
    }

    /** A network that has gone a few steps towards a parity, so that no weight is zero. */
    private static CosineNetwork warm(RandomGenerator generator) {
        CosineNetwork network = CosineNetwork.draw(WIDTH, COUNTED, generator);
        for (int t = 0; t < 5; t++) {
            network = network.step(RATE, tail(network.riskAndGradient(1)));
        }
        return network;
    }

    private static double[] tail(double[] valueAndGradient) {
        return Arrays.copyOfRange(valueAndGradient, 1, valueAndGradient.length);
    }

    /** f and its derivatives at all points of the cube: one row for each. */
    private static double[][] table(CosineNetwork network) {
        double[][] table = new double[1 + network.parameters()][1 << COUNTED];
        for (int point = 0; point < 1 << COUNTED; point++) {
            double[] at = network.valueAndGradientAt(point);
            for (int k = 0; k < at.length; k++) {
                table[k][point] = at[k];
            }
        }
        return table;
    }

    private static Identity parseval(CosineNetwork network, int left) {
        double[][] table = table(network);
        double[] energies = Arrays.stream(table)
                .mapToDouble(row -> Arrays.stream(row).map(v -> v * v).sum() / row.length)
                .toArray();
        double[] sums = new double[energies.length];
        for (long s = 0; s < 1 << COUNTED - left; s++) {
            double[] correlation = network.correlationAndGradient(s);
            for (int k = 0; k < sums.length; k++) {
                sums[k] += correlation[k] * correlation[k];
            }
        }
        return Identity.of(
                "the squared correlations of $f$ and of each $∂_if$ with the $2^{10}$ parities sum to its mean square",
                energies,
                sums,
                Rounding.of(2 << COUNTED));
    }

    private static Identity correlations(CosineNetwork network, LongUnaryOperator subset) {
        double[][] transformed =
                Arrays.stream(table(network)).map(WalshHadamard::correlations).toArray(double[][]::new);
        double[][] closed = LongStream.range(0, 1 << COUNTED)
                .mapToObj(s -> network.correlationAndGradient(subset.applyAsLong(s)))
                .toArray(double[][]::new);
        return Identity.of(
                "those correlations, as products of sines and cosines and by a fast transform",
                Arrays.stream(closed).flatMapToDouble(Arrays::stream).toArray(),
                IntStream.range(0, 1 << COUNTED)
                        .boxed()
                        .flatMapToDouble(s -> Arrays.stream(transformed).mapToDouble(row -> row[s]))
                        .toArray(),
                Rounding.of(20 * COUNTED).withScale(WIDTH));
    }

    /** A random network whose outer weights are all one: zero would be a stationary point of E f². */
    private static CosineNetwork start(int d, RandomGenerator generator) {
        CosineNetwork zero = CosineNetwork.draw(WIDTH, d, generator);
        double[] push = new double[zero.parameters()];
        Arrays.fill(push, 0, WIDTH, -1);
        return zero.step(1, push);
    }

    /** Descent on E f², which knows no target, from a network that is not zero. */
    private List<CosineNetwork> blindPath(RandomGenerator generator) {
        CosineNetwork network = start(dimension, generator);
        List<CosineNetwork> path = new ArrayList<>();
        for (int t = 0; t < steps; t++) {
            path.add(network);
            network = network.step(RATE, tail(network.energyAndGradient()));
        }
        return path;
    }

    /** For each parity the largest correlation with a derivative along the path, over a bound of the derivative. */
    private static double[] seen(List<CosineNetwork> path, long[] parities) {
        return Arrays.stream(parities)
                .mapToDouble(s -> path.stream()
                        .mapToDouble(network -> largestShare(network, s))
                        .max()
                        .orElseThrow())
                .toArray();
    }

    private static double largestShare(CosineNetwork network, long s) {
        double[] correlation = tail(network.correlationAndGradient(s));
        double[] outer = network.outer();
        int p = outer.length;
        int d = network.dimension();
        double share = 0;
        for (int k = 0; k < correlation.length; k++) {
            int neuron = k < p + p * d ? (k - p) / d : k - p - p * d;
            double bound = k < p ? 1 : Math.abs(outer[neuron]);
            share = Math.max(share, Math.abs(correlation[k]) / bound);
        }
        return share;
    }

    /** √(Tm/(2^dδ)). */
    private double allowedShare() {
        double derivatives = (double) steps * WIDTH * (dimension + 2);
        return Math.sqrt(derivatives / (SEEN * Math.pow(2, dimension)));
    }

    private Bound unseen(List<CosineNetwork> path, long[] parities) {
        double[] allowed = new double[parities.length];
        Arrays.fill(allowed, allowedShare());
        return Bound.withProbability(
                "along a path of $T$ steps with $m$ parameters, no derivative has a correlation above $\\sqrt{Tm/(2^dδ)}$ times its largest value with a random parity",
                seen(path, parities),
                allowed,
                SEEN);
    }

    /** The risks after descent towards each of these parities, each from its own start. */
    private double[] risks(int d, long[] parities, Randomness random) {
        List<Integer> indices = IntStream.range(0, parities.length).boxed().toList();
        return indices.parallelStream()
                .mapToDouble(k -> {
                    double[] risk = descent(d, parities[k], random.at(k).generator());
                    return risk[steps];
                })
                .toArray();
    }

    private double[] descent(int d, long parity, RandomGenerator generator) {
        CosineNetwork network = start(d, generator);
        double[] risks = new double[steps + 1];
        for (int t = 0; t <= steps; t++) {
            double[] risk = network.riskAndGradient(parity);
            risks[t] = risk[0];
            network = network.step(RATE, tail(risk));
        }
        return risks;
    }

    private static Bound learned(double[] risks) {
        return Bound.always(
                "descent explains half of the variance of its target", risks, halves(risks.length), Rounding.of(1));
    }

    private static Bound notLearned(double[] risks) {
        return Bound.always(
                "in high dimension, descent leaves half of the variance of a random parity",
                halves(risks.length),
                risks,
                Rounding.of(1));
    }

    private static double[] halves(int count) {
        double[] halves = new double[count];
        Arrays.fill(halves, 0.5);
        return halves;
    }

    private Figure descentFigure(Randomness random) {
        double[] t = IntStream.rangeClosed(0, steps).asDoubleStream().toArray();
        long drawn = draw(random.named("parity").generator());
        double[] large = descent(dimension, drawn, random.named("large").generator());
        return Figure.of(Axis.linear("step"), Axis.linear("risk").range(0, large[0]))
                .titled("Gradient descent towards three targets")
                .described(
                        "The risk of a parity of three coordinates and of a single coordinate in high dimension falls to zero, that of a random parity in high dimension comes down to one and stays there.")
                .curve("random parity, d = " + dimension, t, large)
                .curve(
                        "one coordinate, d = " + dimension,
                        t,
                        descent(dimension, 1, random.named("linear").generator()))
                .curve(
                        "parity of all, d = " + SMALL,
                        t,
                        descent(SMALL, (1 << SMALL) - 1, random.named("small").generator()));
    }
}

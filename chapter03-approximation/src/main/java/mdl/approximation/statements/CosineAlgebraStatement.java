package mdl.approximation.statements;

import java.util.Arrays;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.BinaryOperator;
import java.util.random.RandomGenerator;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import mdl.approximation.LinearPieces;
import mdl.approximation.NetworkAlgebra;
import mdl.approximation.PiecewiseLinear;
import mdl.approximation.SigmoidImitation;
import mdl.approximation.TwoLayerNetwork;
import mdl.foundations.analysis.Activation;
import mdl.foundations.exhibit.Axis;
import mdl.foundations.exhibit.Figure;
import mdl.foundations.input.Inputs;
import mdl.foundations.random.EntryLaw;
import mdl.foundations.random.Randomness;
import mdl.foundations.statement.Evidence;
import mdl.foundations.statement.Identity;
import mdl.foundations.statement.Notes;
import mdl.foundations.statement.Parameter;
import mdl.foundations.statement.Rounding;
import mdl.foundations.statement.Statement;
import org.jblas.DoubleMatrix;

/** Networks of cosines, and those of exponentials, are algebras that contain one and separate points; ReLU networks are not. */
@Notes(
        id = "cosine-algebra",
        name = "Networks of cosines form an algebra",
        section = "3.2",
        items = {"Lemma 1", "Remark 7", "Exercise 5"},
        sources = {"hornik1989", "stone1948"})
public record CosineAlgebraStatement(
        @Parameter("dimension d, at least 1") int dimension,
        @Parameter("neurons p of each factor, at least 2") int width)
        implements Statement {

    private static final int POINTS = 100;
    private static final int PAIRS = 30;

    /** Two factors of five neurons each in three dimensions. */
    public CosineAlgebraStatement() {
        this(3, 5);
    }

    /** @throws IllegalArgumentException if d lies outside 1..1000 or p outside 2..50 */
    public CosineAlgebraStatement {
        Inputs.within("dimension", dimension, 1, 1000);
        Inputs.within("width", width, 2, 50);
    }

    @Override
    public Evidence examine(Randomness random) {
        RandomGenerator generator = random.named("networks").generator();
        DoubleMatrix points = cube(POINTS, generator);
        TwoLayerNetwork f = draw(Activation.COSINE, dimension, generator);
        TwoLayerNetwork h = draw(Activation.COSINE, dimension, generator);
        TwoLayerNetwork e = draw(Activation.EXPONENTIAL, dimension, generator);
        TwoLayerNetwork k = draw(Activation.EXPONENTIAL, dimension, generator);
        DoubleMatrix line = new DoubleMatrix(IntStream.rangeClosed(0, POINTS)
                .mapToDouble(i -> (double) i / POINTS)
                .toArray());
        TwoLayerNetwork r = awake(draw(Activation.RELU, 1, generator));
        TwoLayerNetwork q = awake(draw(Activation.RELU, 1, generator));
        List<double[]> knots = BrokenLines.knots(random.named("knots"));

        return Evidence.that(
                        product(
                                "cosine networks is one, with the phases $b_j\\pm d_k$",
                                f,
                                h,
                                NetworkAlgebra.COSINES::product,
                                points),
                        product("exponential networks is one", e, k, NetworkAlgebra.EXPONENTIALS::product, points),
                        one(1, points),
                        separation(NetworkAlgebra.COSINES, 1, 0, random.named("pairs")),
                        separation(NetworkAlgebra.EXPONENTIALS, 1, 0, random.named("pairs")),
                        printedSeparation(Math.cos(1), 1, random.named("pairs")),
                        BrokenLines.missTheSquare(knots, m -> m))
                .failsAsPrinted(
                        "3.2.25",
                        "the phases $b_k\\pm c_k$",
                        product(
                                "cosine networks is one, with the phases $b_j\\pm d_k$",
                                f,
                                h,
                                CosineAlgebraStatement::productAsPrinted,
                                points))
                .failsAsPrinted(
                        "3.2.23",
                        "the values 1 and 0 of the separating cosine",
                        printedSeparation(1, 0, random.named("pairs")))
                .failsAsPrinted("Lemma 1", "the value $\\cos 0=0$", one(0, points))
                .failsWith(
                        "ReLU networks, and the one through their product at all kinks",
                        product("ReLU networks is one", r, q, CosineAlgebraStatement::throughKinks, line))
                .failsWith("exponentials, and the rule for cosines", expAsCosines(e, k, points))
                .failsWith("half as many pieces in the formula", BrokenLines.missTheSquare(knots, m -> m / 2.0))
                .shows("product", CosineAlgebraStatement::productFigure);
    }

    private DoubleMatrix cube(int rows, RandomGenerator generator) {
        return new DoubleMatrix(
                rows, dimension, generator.doubles((long) rows * dimension).toArray());
    }

    private TwoLayerNetwork draw(Activation activation, int inputs, RandomGenerator generator) {
        return new TwoLayerNetwork(
                activation,
                EntryLaw.GAUSSIAN.matrix(width, 1, generator).data,
                EntryLaw.GAUSSIAN.matrix(width, inputs, generator).divi(Math.sqrt(inputs)),
                EntryLaw.GAUSSIAN.matrix(width, 1, generator).data);
    }

    /** With a first neuron that is active on all of [0, 1], so that the network is nowhere constant there. */
    private static TwoLayerNetwork awake(TwoLayerNetwork network) {
        DoubleMatrix weights = network.weights();
        double[] biases = network.biases();
        weights.put(0, Math.abs(weights.get(0)));
        biases[0] = Math.abs(biases[0]);
        return new TwoLayerNetwork(network.activation(), network.outer(), weights, biases);
    }

    private Identity product(
            String sentence,
            TwoLayerNetwork f,
            TwoLayerNetwork h,
            BinaryOperator<TwoLayerNetwork> rule,
            DoubleMatrix points) {
        double[] left = f.on(points);
        double[] right = h.on(points);
        return Identity.of(
                "the product of two " + sentence + ", at random points",
                IntStream.range(0, left.length)
                        .mapToDouble(i -> left[i] * right[i])
                        .toArray(),
                rule.apply(f, h).on(points),
                Rounding.of(width * width + dimension)
                        .withCondition(1 + largestPreactivation(f) + largestPreactivation(h))
                        .withScale(size(f, points) * size(h, points)));
    }

    /** The rounding of t in σ(t) grows with |t|. */
    private static double largestPreactivation(TwoLayerNetwork network) {
        return IntStream.range(0, network.width())
                .mapToDouble(j -> SigmoidImitation.reach(network, j))
                .max()
                .orElseThrow();
    }

    /** The largest Σ_j |a_j σ(⟨w_j, x⟩ + b_j)| at the points. */
    private static double size(TwoLayerNetwork network, DoubleMatrix points) {
        DoubleMatrix features = network.features(points);
        double largest = 0;
        for (int i = 0; i < features.rows; i++) {
            double sum = 0;
            for (int j = 0; j < features.columns; j++) {
                sum += Math.abs(network.outer()[j] * features.get(i, j));
            }
            largest = Math.max(largest, sum);
        }
        return largest;
    }

    /** The network of (3.2.25) with the outer weights c_k in the place of the phases of the second factor. */
    private static TwoLayerNetwork productAsPrinted(TwoLayerNetwork f, TwoLayerNetwork h) {
        TwoLayerNetwork product = NetworkAlgebra.COSINES.product(f, h);
        double[] phases = new double[product.width()];
        for (int n = 0; n < phases.length; n++) {
            int k = n / 2 % h.width();
            phases[n] = f.biases()[k] + (n % 2 == 0 ? 1 : -1) * h.outer()[k];
        }
        return new TwoLayerNetwork(Activation.COSINE, product.outer(), product.weights(), phases);
    }

    private static TwoLayerNetwork throughKinks(TwoLayerNetwork f, TwoLayerNetwork h) {
        double[] knots = DoubleStream.concat(
                        Arrays.stream(LinearPieces.of(f, 0, 1).knots()),
                        Arrays.stream(LinearPieces.of(h, 0, 1).knots()))
                .sorted()
                .distinct()
                .toArray();
        return LinearPieces.twoLayers(new PiecewiseLinear(
                knots, Arrays.stream(knots).map(x -> f.at(x) * h.at(x)).toArray()));
    }

    private Identity expAsCosines(TwoLayerNetwork e, TwoLayerNetwork k, DoubleMatrix points) {
        BinaryOperator<TwoLayerNetwork> rule = (f, h) -> {
            TwoLayerNetwork product = NetworkAlgebra.COSINES.product(asCosines(f), asCosines(h));
            return new TwoLayerNetwork(Activation.EXPONENTIAL, product.outer(), product.weights(), product.biases());
        };
        return product("exponential networks is one", e, k, rule, points);
    }

    private static TwoLayerNetwork asCosines(TwoLayerNetwork network) {
        return new TwoLayerNetwork(Activation.COSINE, network.outer(), network.weights(), network.biases());
    }

    private Identity one(double value, DoubleMatrix points) {
        double[] values = new double[points.rows];
        Arrays.fill(values, value);
        return Identity.of(
                "the cosine with $w=0$ and $b=0$ is one everywhere",
                values,
                NetworkAlgebra.COSINES.one(dimension).on(points),
                Rounding.of(1));
    }

    private Identity separation(NetworkAlgebra algebra, double here, double there, Randomness random) {
        return separation(
                "a network of " + (algebra == NetworkAlgebra.COSINES ? "one cosine" : "two exponentials")
                        + " is 1 at $x$ and 0 at $x'$, for random pairs",
                algebra::separating,
                here,
                there,
                random);
    }

    private Identity printedSeparation(double here, double there, Randomness random) {
        return separation(
                "the cosine of (3.2.23) is $\\cos 1$ at $x$ and 1 at $x'$, for random pairs",
                CosineAlgebraStatement::separatingAsPrinted,
                here,
                there,
                random);
    }

    private static TwoLayerNetwork separatingAsPrinted(double[] x, double[] other) {
        DoubleMatrix difference = new DoubleMatrix(1, x.length, x).sub(new DoubleMatrix(1, x.length, other));
        DoubleMatrix weights = difference.div(difference.dot(difference));
        double phase = -weights.dot(new DoubleMatrix(1, x.length, other));
        return new TwoLayerNetwork(Activation.COSINE, new double[] {1}, weights, new double[] {phase});
    }

    private Identity separation(
            String sentence,
            BiFunction<double[], double[], TwoLayerNetwork> separating,
            double here,
            double there,
            Randomness random) {
        RandomGenerator generator = random.generator();
        double[] predicted = new double[2 * PAIRS];
        double[] observed = new double[2 * PAIRS];
        double largest = 1;
        for (int pair = 0; pair < PAIRS; pair++) {
            double[] x = generator.doubles(dimension).toArray();
            double[] other = generator.doubles(dimension).toArray();
            TwoLayerNetwork network = separating.apply(x, other);
            predicted[2 * pair] = here;
            predicted[2 * pair + 1] = there;
            observed[2 * pair] = network.at(x);
            observed[2 * pair + 1] = network.at(other);
            largest = Math.max(largest, largestPreactivation(network));
        }
        return Identity.of(
                sentence,
                predicted,
                observed,
                Rounding.of(dimension + 2.0).withCondition(largest).withScale(Math.E));
    }

    private static Figure productFigure() {
        double[] knots = {-1, 0, 1};
        return Figure.of(Axis.linear("x"), Axis.linear("value"))
                .titled("Squares of one neuron")
                .described("The square of the cosine is a cosine again; the square of ReLU is bent and no broken line.")
                .curve("cos²(πx) = ½ + ½ cos(2πx)", x -> Math.pow(Math.cos(Math.PI * x), 2), -1, 1)
                .curve("ReLU squared", x -> Math.pow(Math.max(x, 0), 2), -1, 1)
                .dashed("broken line with the same kink", knots, new double[] {0, 0, 1});
    }
}

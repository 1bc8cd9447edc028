package mdl.rmt.statements;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import mdl.foundations.analysis.Order;
import mdl.foundations.input.Inputs;
import mdl.foundations.linalg.MatrixProduct;
import mdl.foundations.linalg.MatrixSize;
import mdl.foundations.linalg.SymmetricEigen;
import mdl.foundations.random.EntryLaw;
import mdl.foundations.random.Experiment;
import mdl.foundations.random.Randomness;
import mdl.foundations.random.Sweep;
import mdl.foundations.statement.Bound;
import mdl.foundations.statement.Evidence;
import mdl.foundations.statement.Limit;
import mdl.foundations.statement.Notes;
import mdl.foundations.statement.Parameter;
import mdl.foundations.statement.Rate;
import mdl.foundations.statement.Rounding;
import mdl.foundations.statement.Statement;
import mdl.rmt.EmpiricalSpectrum;
import mdl.rmt.SemicircleLaw;
import mdl.rmt.StieltjesFluctuation;
import mdl.rmt.StieltjesGradient;
import mdl.rmt.TridiagonalGaussianOrthogonal;
import mdl.rmt.TridiagonalResolvent;
import org.hipparchus.complex.Complex;
import org.hipparchus.util.CombinatoricsUtils;
import org.jblas.DoubleMatrix;

/** The Stieltjes transform of a matrix of GOE(d) fluctuates by 1/d, because it is a Lipschitz function of the entries. */
@Notes(
        id = "stieltjes-lipschitz-concentration",
        name = "Concentration of the Stieltjes transform",
        section = "5.3",
        items = {"Lemma 2", "Lemma 4"},
        sources = {"boucheron2013", "johansson1998"})
public record StieltjesLipschitzConcentrationStatement(
        @Parameter("largest dimension d, at least 64") int dimension,

        @Parameter("matrices at each of the dimensions d/8, d/4, d/2 and d, at least 20000")
        int trials)
        implements Statement {

    private static final SemicircleLaw LAW = new SemicircleLaw();
    private static final Complex FAR = new Complex(0, 10);
    private static final Order SQUARE = new Order("1/size²", size -> 1 / (size * size));

    private static final int SMALL = 20;
    private static final int SIGNS = 16;
    private static final int SIZES = 4;
    private static final double DELTA = 0.01;

    /** Small matrices, but enough of them to tell the exponents −1 and −1/2 apart. */
    public StieltjesLipschitzConcentrationStatement() {
        this(64, 20_000);
    }

    /** @throws IllegalArgumentException if d &lt; 64, there are fewer than 20 000 trials, or a matrix cannot fit in memory */
    public StieltjesLipschitzConcentrationStatement {
        Inputs.atLeast("dimension", dimension, 64);
        Inputs.atLeast("trials", trials, 20_000);
        MatrixSize.require(dimension, dimension);
    }

    @Override
    public Evidence examine(Randomness random) {
        Experiment<Double> matrices = realParts(
                random.named("matrices"),
                (d, generator) -> tridiagonal(d, generator).stieltjes(FAR));
        Experiment<Double> independent = realParts(
                random.named("independent"),
                (d, generator) -> independentPoints(d, generator).stieltjes(FAR));
        Randomness pairs = random.named("pairs");
        Randomness one = random.named("one");

        return Evidence.that(
                        lipschitz(pairs, Math.sqrt(2)),
                        steepestDirection(one, true),
                        attainedFarAway(one, Math.sqrt(2)),
                        varianceOfOneEntry(2),
                        varianceInTheLimit(2),
                        spreadIsEnough(Math.sqrt(SIGNS)),
                        tail("$\\Re s_d(10i)$", this::farRealPart, 1, 4, random),
                        tail("the difference of $\\Im s_d(i)$ of two matrices", this::differenceNearby, 2, 4, random),
                        fluctuates(matrices))
                .failsAsPrinted(
                        "5.3.19",
                        "the constant for $\\sqrt{2d}\\,G$ in place of that for $G$",
                        lipschitz(pairs, 1),
                        attainedFarAway(one, 1),
                        tail("$\\Re s_d(10i)$", this::farRealPart, 1, 2, random))
                .failsAsPrinted("5.3.22", "the numerator 1 in place of 2", varianceOfOneEntry(1), varianceInTheLimit(1))
                .failsWith("a direction at random", steepestDirection(one, false))
                .failsWith("no factor $\\Var(x)$, for signs in place of normal numbers", spreadIsEnough(1))
                .failsWith("independent points of the law in place of eigenvalues", fluctuates(independent))
                .shows("fluctuation", () -> FluctuationFigure.of(matrices, independent));
    }

    private static TridiagonalResolvent tridiagonal(int d, RandomGenerator generator) {
        return new TridiagonalResolvent(new TridiagonalGaussianOrthogonal(d).sample(generator));
    }

    private static EmpiricalSpectrum independentPoints(int d, RandomGenerator generator) {
        double[] points = new double[d];
        Arrays.setAll(points, k -> LAW.draw(generator));
        Arrays.sort(points);
        return new EmpiricalSpectrum(points);
    }

    private Experiment<Double> realParts(Randomness random, BiFunction<Integer, RandomGenerator, Complex> transform) {
        return Experiment.doublingTo(
                dimension,
                SIZES,
                trials,
                random,
                (d, generator) -> transform.apply(d, generator).getReal());
    }

    /** Pairs that are independent, near each other, and apart by a multiple of the identity, at three points z. */
    private static Bound lipschitz(Randomness random, double numerator) {
        List<Double> observed = new ArrayList<>();
        List<Double> claimed = new ArrayList<>();
        for (int trial = 0; trial < 10; trial++) {
            RandomGenerator generator = random.at(trial).generator();
            DoubleMatrix g = EntryLaw.GAUSSIAN.matrix(SMALL, SMALL, generator);
            DoubleMatrix other = EntryLaw.GAUSSIAN.matrix(SMALL, SMALL, generator);
            EmpiricalSpectrum from = spectrumOf(g);
            for (DoubleMatrix step : List.of(other, other.mul(0.01), DoubleMatrix.eye(SMALL))) {
                EmpiricalSpectrum to = spectrumOf(g.add(step));
                for (Complex z : List.of(new Complex(0, 0.25), new Complex(1, 1), FAR)) {
                    double scale = SMALL * z.getImaginary() * z.getImaginary();
                    observed.add(
                            scale * to.stieltjes(z).subtract(from.stieltjes(z)).norm());
                    claimed.add(numerator * step.norm2());
                }
            }
        }
        return Bound.always(
                "$s_d(z)$ is a Lipschitz function of $G$ with constant $\\sqrt{2}/(dη^2)$",
                array(observed), array(claimed), Rounding.of(SMALL).withScale(SMALL * 4));
    }

    private static EmpiricalSpectrum spectrumOf(DoubleMatrix g) {
        return EmpiricalSpectrum.of(g.add(g.transpose()).div(Math.sqrt(2.0 * g.rows)));
    }

    private static Limit steepestDirection(Randomness random, boolean steepest) {
        RandomGenerator generator = random.generator();
        DoubleMatrix g = EntryLaw.GAUSSIAN.matrix(SMALL, SMALL, generator);
        DoubleMatrix direction = steepest ? gradient(g) : EntryLaw.GAUSSIAN.matrix(SMALL, SMALL, generator);
        DoubleMatrix unit = direction.div(direction.norm2());
        double length = new StieltjesGradient(spectrumOf(g), Complex.I).ofRealPart();
        Sweep errors = Sweep.exactlyDoublingTo(32, 4, inverse -> {
            DoubleMatrix step = unit.div(inverse);
            double ahead = spectrumOf(g.add(step)).stieltjes(Complex.I).getReal();
            double behind = spectrumOf(g.sub(step)).stieltjes(Complex.I).getReal();
            return Math.abs(Math.abs(ahead - behind) * inverse / 2 - length);
        });
        return Limit.of(
                "along $\\Re R^2$ the difference quotient of $\\Re s_d$ approaches $\\sqrt{2}d^{-3/2}\\norm{\\Re R^2}_F$",
                errors, SQUARE);
    }

    /** The direction Re R(i)², from eigenvectors. */
    private static DoubleMatrix gradient(DoubleMatrix g) {
        SymmetricEigen eigen = SymmetricEigen.of(g.add(g.transpose()).div(Math.sqrt(2.0 * g.rows)));
        double[] weights = Arrays.stream(eigen.values())
                .map(value -> (value * value - 1) / Math.pow(value * value + 1, 2))
                .toArray();
        DoubleMatrix weighted = eigen.vectors().mulRowVector(new DoubleMatrix(1, SMALL, weights));
        return MatrixProduct.multiplyTranspose(weighted, eigen.vectors());
    }

    private static Limit attainedFarAway(Randomness random, double numerator) {
        EmpiricalSpectrum spectrum = spectrumOf(EntryLaw.GAUSSIAN.matrix(SMALL, SMALL, random.generator()));
        Sweep missing = Sweep.exactlyDoublingTo(
                64,
                4,
                eta -> Math.abs(1
                        - new StieltjesGradient(spectrum, new Complex(0, eta)).ofRealPart()
                                * SMALL
                                * eta
                                * eta
                                / numerator));
        return Limit.of("the gradient of $\\Re s_d(iη)$ attains the constant as $η$ grows", missing, SQUARE);
    }

    private static Bound varianceOfOneEntry(double numerator) {
        return variances(
                "at $d=1$, $\\Var\\Re s_d$ and $\\Var\\Im s_d$ are at most $2/(d^2η^4)$, by quadrature",
                z -> Stream.of(OneEntry.variance(z, Complex::getReal), OneEntry.variance(z, Complex::getImaginary)),
                numerator,
                Rounding.of(16));
    }

    private static Bound varianceInTheLimit(double numerator) {
        return variances(
                "in the limit of large $d$, $d^2\\Var\\Re s_d$ and $d^2\\Var\\Im s_d$ are at most $2/η^4$, in closed form",
                z -> Stream.of(
                        new StieltjesFluctuation(z).varianceOfRealPart(),
                        new StieltjesFluctuation(z).varianceOfImaginaryPart()),
                numerator,
                Rounding.of(16));
    }

    private static Bound variances(
            String sentence, Function<Complex, Stream<Double>> variances, double numerator, Rounding rounding) {
        double[] relative = points().flatMap(z ->
                        variances.apply(z).map(value -> value * Math.pow(z.getImaginary(), 4)))
                .mapToDouble(Double::doubleValue)
                .toArray();
        return Bound.always(sentence, relative, constant(numerator, relative.length), rounding);
    }

    private static Stream<Complex> points() {
        return Stream.of(0.25, 1.0, 5.0, 10.0, 20.0)
                .flatMap(eta -> Stream.of(0.0, 1.0, 2.0, 3.0).map(x -> new Complex(x, eta)));
    }

    /** Signs x of even number, and the distance of x from the signs whose sum is at most 0: 2√j, for j flips that reach them. */
    private static Bound spreadIsEnough(double deviation) {
        double mean = 0;
        double square = 0;
        for (int plus = 0; plus <= SIGNS; plus++) {
            double weight = CombinatoricsUtils.binomialCoefficientDouble(SIGNS, plus) / Math.pow(2, SIGNS);
            double distance = 2 * Math.sqrt(Math.max(0, plus - SIGNS / 2));
            mean += weight * distance;
            square += weight * distance * distance;
        }
        return Bound.always(
                "$\\Var f(x)\\le L^2\\Var(x)$ for a distance $f$ and signs $x$, by enumeration",
                new double[] {square - mean * mean},
                new double[] {deviation * deviation},
                Rounding.of(SIGNS).withScale(square));
    }

    /** The tail of a function with mean 0 whose Lipschitz constant squared is that of s times {@code copies}. */
    private Bound tail(
            String name, ToDoubleFunction<RandomGenerator> function, int copies, int divisor, Randomness random) {
        int scale = divisor * copies;
        double t = Math.sqrt(-scale * Math.log(DELTA)) / SMALL;
        return Bound.withProbability(
                name + " exceeds $t/η^2$ with probability at most $e^{-d^2t^2/" + scale + "}=" + DELTA + "$",
                random.named(name)
                        .sample(trials, generator -> Math.abs(function.applyAsDouble(generator)))
                        .values(),
                constant(t, trials),
                DELTA);
    }

    private double farRealPart(RandomGenerator generator) {
        double scale = FAR.getImaginary() * FAR.getImaginary();
        return scale * tridiagonal(SMALL, generator).stieltjes(FAR).getReal();
    }

    /** A function of two independent matrices, with mean 0. */
    private double differenceNearby(RandomGenerator generator) {
        Complex first = tridiagonal(SMALL, generator).stieltjes(Complex.I);
        Complex second = tridiagonal(SMALL, generator).stieltjes(Complex.I);
        return first.subtract(second).getImaginary();
    }

    /** Re s(10i) has mean 0, since W and −W have the same law, so that its mean size is in proportion to its deviation. */
    private static Rate fluctuates(Experiment<Double> realParts) {
        return Rate.of("$\\E\\abs{\\Re s_d(10i)}$ falls as $1/d$", realParts.measure(Math::abs), -1, -0.5);
    }

    private static double[] constant(double value, int length) {
        return IntStream.range(0, length).mapToDouble(k -> value).toArray();
    }

    private static double[] array(List<Double> values) {
        return values.stream().mapToDouble(Double::doubleValue).toArray();
    }
}

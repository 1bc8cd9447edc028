package mdl.rmt.statements;

import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.random.RandomGenerator;
import mdl.foundations.analysis.Order;
import mdl.foundations.exhibit.Axis;
import mdl.foundations.exhibit.Figure;
import mdl.foundations.exhibit.Quantity;
import mdl.foundations.input.Inputs;
import mdl.foundations.random.EntryLaw;
import mdl.foundations.random.Experiment;
import mdl.foundations.random.Randomness;
import mdl.foundations.random.Sample;
import mdl.foundations.statement.Evidence;
import mdl.foundations.statement.Expectation;
import mdl.foundations.statement.Law;
import mdl.foundations.statement.Limit;
import mdl.foundations.statement.Notes;
import mdl.foundations.statement.Parameter;
import mdl.foundations.statement.Statement;
import mdl.rmt.EmpiricalSpectrum;
import mdl.rmt.WignerEnsemble;
import org.hipparchus.distribution.continuous.NormalDistribution;
import org.jblas.DoubleMatrix;

/** GOE(d) has two equal definitions, the norms √d and 2, and a law that no rotation changes. */
@Notes(
        id = "goe-properties",
        name = "Properties of the Gaussian orthogonal ensemble",
        section = "5.3",
        items = {"Definition 6", "Remark 19", "Properties 2"},
        sources = {"loureiro2026"})
public record GoePropertiesStatement(
        @Parameter("largest dimension d, from 80 to 1000") int dimension,

        @Parameter("matrices for each law of an entry, at least 500")
        int trials)
        implements Statement {

    private static final int SIZES = 5;
    private static final int NORMED = 120;
    private static final int FIGURE_TRIALS = 400;

    /** The entries are examined in a small matrix, where rotation mixes few of them and no limit theorem hides their law. */
    private static final int SMALL = 4;

    /** The first row of the reflection U = I − 2vvᵀ/‖v‖² with v = (1, 2, 3, 4). */
    private static final double[] ROW = {14 / 15.0, -2 / 15.0, -3 / 15.0, -4 / 15.0};

    private static final Order EDGE = new Order("d^{-2/3}", d -> Math.pow(d, -2.0 / 3));
    private static final Order NORMALISATION = new Order("1/d", d -> 1 / d);

    /** A dimension at which both norms are near their limits. */
    public GoePropertiesStatement() {
        this(256, 2000);
    }

    /** @throws IllegalArgumentException if d lies outside 80..1000, or there are fewer than 500 trials */
    public GoePropertiesStatement {
        Inputs.within("dimension", dimension, 80, 1000);
        Inputs.atLeast("trials", trials, 500);
    }

    @Override
    public Evidence examine(Randomness random) {
        Function<RandomGenerator, DoubleMatrix> symmetrised = WignerEnsemble.gaussianOrthogonal(SMALL)::sample;
        Function<RandomGenerator, DoubleMatrix> entrywise = generator -> byEntries(SMALL, SMALL, generator);
        Function<RandomGenerator, DoubleMatrix> printed = generator -> byEntries(SMALL, 2 * SMALL, generator);
        Function<RandomGenerator, DoubleMatrix> signs = new WignerEnsemble(SMALL, EntryLaw.RADEMACHER)::sample;
        String definition = "by its entries";
        String sum = "as $\\frac{1}{\\sqrt{2d}}(G+G^\\top)$";
        Experiment<Norms> norms = norms(random.named("norms"));

        return Evidence.that(
                        form(definition, 1, entrywise, random),
                        form(definition, -1, entrywise, random),
                        form(sum, 1, symmetrised, random),
                        form(sum, -1, symmetrised, random),
                        normalisation(definition, entrywise, random),
                        normalisation(sum, symmetrised, random),
                        frobenius(norms, 1),
                        operatorNorm(norms, 1),
                        rotated(symmetrised, random),
                        sameFourthMoment(symmetrised, random))
                .failsAsPrinted(
                        "5.3.1",
                        "variances $\\frac2n$ and $\\frac1n$, with $n=2d$",
                        form(definition, 1, printed, random),
                        normalisation(definition, printed, random))
                .failsWith(
                        "signs in place of Gaussian entries", rotated(signs, random), sameFourthMoment(signs, random))
                .failsWith(
                        "the scale $(G+G^\\top)/\\sqrt{d}$",
                        frobenius(norms, Math.sqrt(2)),
                        operatorNorm(norms, Math.sqrt(2)))
                .shows("rotated", () -> rotatedFigure(symmetrised, signs, random))
                .shows("operator-norm", () -> Quantity.meanOf(norms.atLargest(Norms::operator)))
                .shows("frobenius", () -> Quantity.meanOf(norms.atLargest(Norms::frobenius)));
    }

    /** The norms of one matrix: Frobenius over √d, and operator. */
    private record Norms(double frobenius, double operator) {

        static Norms of(DoubleMatrix w) {
            EmpiricalSpectrum spectrum = EmpiricalSpectrum.of(w);
            double operator = Math.max(spectrum.largest(), -spectrum.eigenvalues()[0]);
            return new Norms(Math.sqrt(w.mul(w).sum() / w.rows), operator);
        }
    }

    private Experiment<Norms> norms(Randomness random) {
        return Experiment.doublingTo(
                dimension,
                SIZES,
                NORMED,
                random,
                (d, generator) -> Norms.of(WignerEnsemble.gaussianOrthogonal(d).sample(generator)));
    }

    private static Limit frobenius(Experiment<Norms> norms, double scale) {
        return Limit.of(
                "$\\frac{1}{\\sqrt{d}}\\norm{W}_F$ approaches 1",
                norms.measure(one -> Math.abs(scale * one.frobenius() - 1)), NORMALISATION);
    }

    private static Limit operatorNorm(Experiment<Norms> norms, double scale) {
        return Limit.of(
                "$\\norm{W}_\\op$ approaches 2", norms.measure(one -> Math.abs(scale * one.operator() - 2)), EDGE);
    }

    /** Independent entries of variance 2/n on the diagonal and 1/n above it: the definition has n = d. */
    private static DoubleMatrix byEntries(int d, int n, RandomGenerator generator) {
        DoubleMatrix w = new DoubleMatrix(d, d);
        for (int i = 0; i < d; i++) {
            w.put(i, i, Math.sqrt(2.0 / n) * generator.nextGaussian());
            for (int j = 0; j < i; j++) {
                double entry = generator.nextGaussian() / Math.sqrt(n);
                w.put(i, j, entry);
                w.put(j, i, entry);
            }
        }
        return w;
    }

    /**
     * A Gaussian law is that of its linear forms: this one weighs every entry differently, and a correlation of the
     * diagonal with the rest would move its variance up for one sign and down for the other.
     */
    private Law form(String definition, int sign, Function<RandomGenerator, DoubleMatrix> ensemble, Randomness random) {
        DoubleMatrix b = new DoubleMatrix(SMALL, SMALL);
        for (int i = 0; i < SMALL; i++) {
            for (int j = 0; j < SMALL; j++) {
                b.put(i, j, (i == j ? 1 : sign) / (Math.pow(2, i) + Math.pow(2, j)));
            }
        }
        return follows(
                "$\\Tr BW$ is Gaussian with variance $\\frac2d\\norm{B}_F^2$ for a symmetric $B$, "
                        + (sign > 0 ? "positive" : "negative") + " off its diagonal: $W$ " + definition,
                random.named("form " + sign + " " + definition)
                        .sample(
                                trials,
                                generator -> ensemble.apply(generator).mul(b).sum()),
                2.0 / SMALL * b.mul(b).sum());
    }

    private Expectation normalisation(
            String definition, Function<RandomGenerator, DoubleMatrix> ensemble, Randomness random) {
        return Expectation.of(
                "$\\frac1d\\,\\E\\Tr W^2=1+\\frac1d$: $W$ " + definition,
                1 + 1.0 / SMALL,
                random.named("squares " + definition).sample(trials, generator -> {
                    DoubleMatrix w = ensemble.apply(generator);
                    return w.mul(w).sum() / SMALL;
                }));
    }

    private Law rotated(Function<RandomGenerator, DoubleMatrix> ensemble, Randomness random) {
        return follows(
                "the entry $(UWU^\\top)_{11}$ follows $N(0,\\frac2d)$, as $W_{11}$ does",
                random.named("rotated").sample(trials, generator -> rotatedEntry(ensemble.apply(generator))),
                2.0 / SMALL);
    }

    private Expectation sameFourthMoment(Function<RandomGenerator, DoubleMatrix> ensemble, Randomness random) {
        return Expectation.of(
                "$\\E(UWU^\\top)_{11}^4=\\E W_{11}^4$",
                0,
                random.named("fourth moment").sample(trials, generator -> {
                    DoubleMatrix w = ensemble.apply(generator);
                    return Math.pow(rotatedEntry(w), 4) - Math.pow(w.get(0, 0), 4);
                }));
    }

    private static double rotatedEntry(DoubleMatrix w) {
        double sum = 0;
        for (int i = 0; i < SMALL; i++) {
            for (int j = 0; j < SMALL; j++) {
                sum += ROW[i] * w.get(i, j) * ROW[j];
            }
        }
        return sum;
    }

    private static Law follows(String sentence, Sample sample, double variance) {
        return Law.of(sentence, sample, new NormalDistribution(0, Math.sqrt(variance))::cumulativeProbability);
    }

    private Figure rotatedFigure(
            Function<RandomGenerator, DoubleMatrix> gaussian,
            Function<RandomGenerator, DoubleMatrix> signs,
            Randomness random) {
        NormalDistribution normal = new NormalDistribution(0, Math.sqrt(2.0 / SMALL));
        ToDoubleFunction<DoubleMatrix> rotated = GoePropertiesStatement::rotatedEntry;
        return Figure.of(Axis.linear("value"), Axis.linear("distribution function"))
                .titled("One entry before and after a rotation")
                .described("The Gaussian entry keeps its smooth law; that of signs, two steps, is smeared out.")
                .curve("N(0, 2/d)", normal::cumulativeProbability, -2.5, 2.5)
                .distribution("GOE, (UWUᵀ)₁₁", drawn(gaussian, rotated, random))
                .distribution("signs, W₁₁", drawn(signs, w -> w.get(0, 0), random))
                .distribution("signs, (UWUᵀ)₁₁", drawn(signs, rotated, random));
    }

    private static double[] drawn(
            Function<RandomGenerator, DoubleMatrix> ensemble,
            ToDoubleFunction<DoubleMatrix> number,
            Randomness random) {
        return random.named("figure")
                .sample(FIGURE_TRIALS, generator -> number.applyAsDouble(ensemble.apply(generator)))
                .values();
    }
}

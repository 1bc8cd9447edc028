package mdl.foundations.checklist;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import mdl.foundations.input.Inputs;
import mdl.foundations.linalg.MatrixSize;
import mdl.foundations.linalg.SchattenNorm;
import mdl.foundations.linalg.SingularValueDecomposition;
import mdl.foundations.random.EntryLaw;
import mdl.foundations.random.Randomness;
import mdl.foundations.statement.Bound;
import mdl.foundations.statement.Evidence;
import mdl.foundations.statement.Notes;
import mdl.foundations.statement.Parameter;
import mdl.foundations.statement.Rounding;
import mdl.foundations.statement.Statement;
import org.jblas.DoubleMatrix;

/** Operator, Frobenius and nuclear norm are norms of the singular values, in this order and equal up to √r. */
@Notes(
        id = "matrix-norms",
        name = "Matrix norms",
        section = "A.1",
        items = {"Lemma 7", "Lemma 8", "Remark 36"},
        sources = {"bhatia1997"})
public record MatrixNormsStatement(
        @Parameter("number of rows n, at least 6; the columns are half as many")
        int rows) implements Statement {

    private static final SchattenNorm NUCLEAR = SchattenNorm.NUCLEAR;
    private static final SchattenNorm FROBENIUS = SchattenNorm.FROBENIUS;
    private static final SchattenNorm OPERATOR = SchattenNorm.OPERATOR;

    private static final int DIRECTIONS = 200;
    private static final int LARGEST = 400;
    private static final double[] EXPONENTS = {Double.POSITIVE_INFINITY, 16, 8, 4, 3, 2, 1.5, 1};

    /** Twelve rows and six columns. */
    public MatrixNormsStatement() {
        this(12);
    }

    /** @throws IllegalArgumentException if the number of rows lies outside 6..400 */
    public MatrixNormsStatement {
        Inputs.within("rows", rows, 6, LARGEST);
        MatrixSize.require(rows, rows);
    }

    @Override
    public Evidence examine(Randomness random) {
        List<RankedMatrix> all = RankedMatrix.all(rows, random.named("matrices"));
        List<RankedMatrix> general = all.subList(0, 3);
        DoubleMatrix directions = EntryLaw.GAUSSIAN.matrix(
                columns(), DIRECTIONS, random.named("directions").generator());
        return Evidence.that(
                        NormCharacterisations.frobeniusByEntries(general, FROBENIUS),
                        NormCharacterisations.operatorByGram(general, svd -> svd.values()[0]),
                        NormCharacterisations.stretches(general, directions, 1),
                        NormCharacterisations.nuclearByDuality(general, 1),
                        NormCharacterisations.nothingBeatsNuclear(general, random.named("tests"), 1),
                        NormCharacterisations.factorsAreFeasible(general, random.named("factors"), 1),
                        NormCharacterisations.nuclearByFactors(general, random.named("factors"), 1),
                        overEach(all, 2),
                        ordered(all, List.of(OPERATOR, FROBENIUS, NUCLEAR)),
                        decreasing(all, Arrays.stream(EXPONENTS)),
                        equivalent("$\\norm{A}_*\\le\\sqrt{r}\\,\\norm{A}_F$", all, NUCLEAR, FROBENIUS, 0),
                        equivalent("$\\norm{A}_*\\le r\\,\\norm{A}_\\op$", all, NUCLEAR, OPERATOR, 0),
                        equivalent("$\\norm{A}_F\\le\\sqrt{r}\\,\\norm{A}_\\op$", all, FROBENIUS, OPERATOR, 0),
                        triangle(random.named("pairs"), 1))
                .failsAsPrinted(
                        "A.1.14",
                        "singular values in nondecreasing order",
                        NormCharacterisations.operatorByGram(general, svd -> svd.values()[columns() - 1]))
                .failsAsPrinted("A.1.20", "$σ_i$ without its square", overEach(all, 1))
                .failsWith(
                        "the exponent $p=1$ in place of 2", NormCharacterisations.frobeniusByEntries(general, NUCLEAR))
                .failsWith(
                        "a bound of nine tenths of the norm", NormCharacterisations.stretches(general, directions, 0.9))
                .failsWith(
                        "a test matrix with $\\norm{W}_\\op=2$",
                        NormCharacterisations.nuclearByDuality(general, 2),
                        NormCharacterisations.nothingBeatsNuclear(general, random.named("tests"), 2))
                .failsWith(
                        "$XY^\\top=A/2$ in place of $A$",
                        NormCharacterisations.factorsAreFeasible(general, random.named("factors"), 0.5),
                        NormCharacterisations.nuclearByFactors(general, random.named("factors"), 0.5))
                .failsWith(
                        "the norms in the opposite order",
                        ordered(all, List.of(NUCLEAR, FROBENIUS, OPERATOR)),
                        decreasing(all, Arrays.stream(EXPONENTS).sorted()))
                .failsWith(
                        "a rank that is one too small",
                        equivalent("$\\norm{A}_*\\le\\sqrt{r-1}\\,\\norm{A}_F$", all, NUCLEAR, FROBENIUS, 1),
                        equivalent("$\\norm{A}_*\\le(r-1)\\,\\norm{A}_\\op$", all, NUCLEAR, OPERATOR, 1),
                        equivalent("$\\norm{A}_F\\le\\sqrt{r-1}\\,\\norm{A}_\\op$", all, FROBENIUS, OPERATOR, 1))
                .failsWith("the exponent $p=\\frac12$, below one", triangle(random.named("pairs"), 0.5))
                .shows("exponents", () -> MatrixNormsFigures.exponents(all))
                .shows("balls", MatrixNormsFigures::balls);
    }

    private int columns() {
        return rows / 2;
    }

    private static Bound ordered(List<RankedMatrix> all, List<SchattenNorm> norms) {
        return increasing("$\\norm{A}_\\op\\le\\norm{A}_F\\le\\norm{A}_*$, with equality at rank one", all, norms);
    }

    private static Bound overEach(List<RankedMatrix> all, double exponent) {
        double half = 0.5;
        List<Double> each = new ArrayList<>();
        List<Double> whole = new ArrayList<>();
        for (RankedMatrix one : all) {
            DoubleMatrix scaled = one.matrix().mul(half / one.norm());
            for (double value : SingularValueDecomposition.valuesOf(scaled)) {
                each.add(Math.pow(value, exponent));
                whole.add(Math.pow(scaled.norm2(), 2));
            }
        }
        return Bound.always(
                "$\\norm{A}_F^2\\geσ_i(A)^2$ for every $i$ and matrices of operator norm $\\frac12$, with equality at rank one",
                each.stream().mapToDouble(Double::doubleValue).toArray(),
                whole.stream().mapToDouble(Double::doubleValue).toArray(),
                all.get(0).rounding());
    }

    private static Bound decreasing(List<RankedMatrix> all, DoubleStream exponents) {
        return increasing(
                "the Schatten norm falls as $p$ grows from one to infinity",
                all,
                exponents.mapToObj(SchattenNorm::new).toList());
    }

    private static Bound increasing(String sentence, List<RankedMatrix> all, List<SchattenNorm> norms) {
        double[][] values = all.stream()
                .map(one -> norms.stream()
                        .mapToDouble(norm -> norm.of(one.matrix()) / one.norm())
                        .toArray())
                .toArray(double[][]::new);
        int last = norms.size() - 1;
        double largest = Stream.of(values).flatMapToDouble(Arrays::stream).max().orElseThrow();
        return Bound.always(
                sentence,
                Stream.of(values)
                        .flatMapToDouble(row -> Arrays.stream(row, 0, last))
                        .toArray(),
                Stream.of(values)
                        .flatMapToDouble(row -> Arrays.stream(row, 1, last + 1))
                        .toArray(),
                all.get(0).rounding().withScale(largest));
    }

    private static Bound equivalent(
            String sentence, List<RankedMatrix> all, SchattenNorm norm, SchattenNorm other, int missing) {
        List<RankedMatrix> wide = all.stream().filter(one -> one.rank() > 1).toList();
        double[] ratios = wide.stream()
                .mapToDouble(one -> norm.of(one.matrix()) / other.of(one.matrix()))
                .toArray();
        double[] constants = wide.stream()
                .mapToDouble(one -> norm.mostOver(other, one.rank() - missing))
                .toArray();
        return Bound.always(
                sentence + ", with equality at orthonormal columns",
                ratios,
                constants,
                all.get(0).rounding().withScale(Arrays.stream(constants).max().orElseThrow()));
    }

    /** Two Gaussian matrices, and two diagonal ones of disjoint support, for which powers below one break the inequality. */
    private Bound triangle(Randomness random, double least) {
        RandomGenerator generator = random.generator();
        DoubleMatrix first = EntryLaw.GAUSSIAN.matrix(rows, columns(), generator);
        DoubleMatrix second = EntryLaw.GAUSSIAN.matrix(rows, columns(), generator);
        DoubleMatrix corner = new DoubleMatrix(rows, columns()).put(0, 0, 1);
        DoubleMatrix next = new DoubleMatrix(rows, columns()).put(1, 1, 1);
        List<SchattenNorm> norms = DoubleStream.concat(DoubleStream.of(least), DoubleStream.of(1.5, 2, 8))
                .mapToObj(SchattenNorm::new)
                .toList();
        double[] observed = norms.stream()
                .flatMapToDouble(norm -> DoubleStream.of(
                        share(norm, first, second), share(norm, corner, next), share(norm, first, first.mul(2))))
                .toArray();
        return Bound.always(
                "$\\norm{A+B}_p\\le\\norm{A}_p+\\norm{B}_p$ for four exponents from one on, with equality at $B=2A$",
                observed,
                DoubleMatrix.ones(observed.length).data,
                Rounding.of(rows + columns()));
    }

    private static double share(SchattenNorm norm, DoubleMatrix a, DoubleMatrix b) {
        return norm.of(a.add(b)) / (norm.of(a) + norm.of(b));
    }
}

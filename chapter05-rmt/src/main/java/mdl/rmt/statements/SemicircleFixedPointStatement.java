package mdl.rmt.statements;

import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.function.UnaryOperator;
import java.util.random.RandomGenerator;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import mdl.foundations.analysis.Order;
import mdl.foundations.exhibit.ConvergenceFigure;
import mdl.foundations.exhibit.Figure;
import mdl.foundations.input.Inputs;
import mdl.foundations.linalg.MatrixSize;
import mdl.foundations.linalg.SymmetricEigen;
import mdl.foundations.random.Experiment;
import mdl.foundations.random.Randomness;
import mdl.foundations.statement.Bound;
import mdl.foundations.statement.Evidence;
import mdl.foundations.statement.Expectation;
import mdl.foundations.statement.Identity;
import mdl.foundations.statement.Limit;
import mdl.foundations.statement.Notes;
import mdl.foundations.statement.Parameter;
import mdl.foundations.statement.Rounding;
import mdl.foundations.statement.Statement;
import mdl.rmt.EmpiricalSpectrum;
import mdl.rmt.PrincipalMinor;
import mdl.rmt.Resolvent;
import mdl.rmt.SemicircleLaw;
import mdl.rmt.WignerEnsemble;
import org.hipparchus.complex.Complex;
import org.jblas.DoubleMatrix;

/** Leaving one row out of W ~ GOE(d) shows that its transform solves s = −1/(z + s) up to an error that vanishes. */
@Notes(
        id = "semicircle-fixed-point",
        name = "The fixed point of the semicircle law",
        section = "5.3",
        items = {"§5.3, Theorem 8, part II of its proof"},
        sources = {"pastur1972"})
public record SemicircleFixedPointStatement(
        @Parameter("largest dimension d, at least 80") int dimension,

        @Parameter("matrices at each of the dimensions d/8, d/4, d/2 and d, at least 30")
        int trials)
        implements Statement {

    private static final SemicircleLaw LAW = new SemicircleLaw();

    /** A smooth linear statistic fluctuates, and its mean is off, by 1/d (Johansson, 1998). */
    private static final Order LINEAR_STATISTIC = new Order("1/d", d -> 1 / d);

    /** A quadratic form in d independent entries fluctuates by 1/√d. */
    private static final Order QUADRATIC_FORM = Order.inverseRoot("d");

    /** The point at which matrices are looked at. */
    private static final Complex Z = new Complex(0.3, 1);

    private static final int SIZES = 4;

    /** How many rows are drawn for each minor, whose eigenvalues cost more than the rows. */
    private static final int ROWS = 16;

    /** The dimension of the matrix of which each row is left out. */
    private static final int SMALL = 24;

    /** Dimensions at which the error is seen to vanish in proportion. */
    public SemicircleFixedPointStatement() {
        this(320, 60);
    }

    /** @throws IllegalArgumentException if d &lt; 80, there are fewer than 30 trials, or a matrix cannot fit in memory */
    public SemicircleFixedPointStatement {
        Inputs.atLeast("dimension", dimension, 80);
        Inputs.atLeast("trials", trials, Expectation.LEAST_TRIALS);
        MatrixSize.require(dimension, dimension);
    }

    @Override
    public Evidence examine(Randomness random) {
        DoubleMatrix small = WignerEnsemble.gaussianOrthogonal(SMALL)
                .sample(random.named("small").generator());
        SmallWigner tiny = SmallWigner.of(Z, 1, random.named("tiny"));
        SmallWigner uneven = SmallWigner.of(Z, 1.2, random.named("uneven"));
        Experiment<EmpiricalSpectrum> spectra = spectra(1, random.named("spectra"));
        Experiment<EmpiricalSpectrum> tooWide = spectra(Math.sqrt(2), random.named("wrong scale"));

        return Evidence.that(
                        schurComplement(small, 0),
                        tiny.diagonalEntriesAreAlike(),
                        formApproaches(SemicircleFixedPointStatement::independentRow, random.named("forms")),
                        tiny.meanEquation("\\Re", Complex::getReal, 1),
                        tiny.meanEquation("\\Im", Complex::getImaginary, 1),
                        residualVanishes(spectra),
                        solvesNearby(spectra, LAW::stieltjes),
                        rootIsOfMeasure(LAW::stieltjes),
                        denominatorStaysAway(spectra, Complex::getImaginary))
                .failsWith("the minor of the next row", schurComplement(small, 1))
                .failsWith("a first row of larger variance", uneven.diagonalEntriesAreAlike())
                .failsWith(
                        "a row along an eigenvector of the minor",
                        formApproaches(SemicircleFixedPointStatement::alignedRow, random.named("forms")))
                .failsWith("without the term of order $1/d$", tiny.meanEquation("\\Re", Complex::getReal, 0))
                .failsWith("the scale $(G+G^\\top)/\\sqrt{d}$", residualVanishes(tooWide))
                .failsWith(
                        "the other root of $s^2+zs+1=0$",
                        solvesNearby(spectra, z -> LAW.stieltjes(z).reciprocal()),
                        rootIsOfMeasure(z -> LAW.stieltjes(z).reciprocal()))
                .failsWith(
                        "the principal root of $z^2-4$, whose real part is never negative",
                        rootIsOfMeasure(SemicircleFixedPointStatement::principalRoot))
                .failsWith("$\\abs{z}$ in place of $\\Im z$", denominatorStaysAway(spectra, Complex::norm))
                .shows("residual", () -> residualFigure(spectra, tooWide));
    }

    private static Identity schurComplement(DoubleMatrix w, int offset) {
        double[] bySolve = new double[2 * SMALL];
        double[] byMinor = new double[2 * SMALL];
        Resolvent resolvent = Resolvent.solve(w, Z);
        for (int i = 0; i < SMALL; i++) {
            PrincipalMinor split = PrincipalMinor.of(w, i);
            DoubleMatrix minor = PrincipalMinor.of(w, (i + offset) % SMALL).matrix();
            Complex form = Resolvent.of(SymmetricEigen.of(minor), Z).quadraticForm(split.column());
            Complex entry =
                    new Complex(split.corner()).subtract(Z).subtract(form).reciprocal();
            bySolve[2 * i] = resolvent.entry(i, i).getReal();
            bySolve[2 * i + 1] = resolvent.entry(i, i).getImaginary();
            byMinor[2 * i] = entry.getReal();
            byMinor[2 * i + 1] = entry.getImaginary();
        }
        double norm = w.norm2();
        return Identity.of(
                "$R_{ii}=1/(W_{ii}-z-w_i^\\top R^{(i)}w_i)$ for every $i$",
                bySolve,
                byMinor,
                Rounding.of(2 * SMALL)
                        .withCondition(1 + (norm + Z.norm()) / Z.getImaginary())
                        .withScale((1 + norm * norm) / Z.getImaginary()));
    }

    /** The mean over rows w of |wᵀR⁽ⁱ⁾w − s(z)|; in the eigenbasis of the minor w is given by the squares of its coordinates. */
    private Limit formApproaches(Row row, Randomness random) {
        Experiment<Double> forms = Experiment.doublingTo(dimension, SIZES, trials, random, (d, generator) -> {
            DoubleMatrix w = WignerEnsemble.gaussianOrthogonal(d).sample(generator);
            double[] values = SymmetricEigen.valuesOf(PrincipalMinor.of(w, 0).matrix());
            return IntStream.range(0, ROWS)
                    .mapToDouble(k -> form(values, row.squares(d, generator))
                            .subtract(LAW.stieltjes(Z))
                            .norm())
                    .average()
                    .orElseThrow();
        });
        return Limit.of(
                "$w^\\top R^{(1)}w$ approaches $s(z)$ for a row $w$ independent of the minor",
                forms.measure(Double::doubleValue),
                QUADRATIC_FORM);
    }

    private static Complex form(double[] values, double[] squares) {
        return IntStream.range(0, values.length)
                .mapToObj(k -> new Complex(values[k]).subtract(Z).reciprocal().multiply(squares[k]))
                .reduce(Complex.ZERO, Complex::add);
    }

    /** The squares of the d − 1 coordinates of a row in the eigenbasis of the minor. */
    @FunctionalInterface
    private interface Row {
        double[] squares(int d, RandomGenerator generator);
    }

    private static double[] independentRow(int d, RandomGenerator generator) {
        return DoubleStream.generate(generator::nextGaussian)
                .limit(d - 1L)
                .map(g -> g * g / d)
                .toArray();
    }

    private static double[] alignedRow(int d, RandomGenerator generator) {
        double[] squares = new double[d - 1];
        squares[generator.nextInt(d - 1)] = 1;
        return squares;
    }

    private Experiment<EmpiricalSpectrum> spectra(double scale, Randomness random) {
        return Experiment.doublingTo(
                dimension,
                SIZES,
                trials,
                random,
                (d, generator) -> EmpiricalSpectrum.of(
                        WignerEnsemble.gaussianOrthogonal(d).sample(generator).muli(scale)));
    }

    private static Limit residualVanishes(Experiment<EmpiricalSpectrum> spectra) {
        return Limit.of(
                "$\\abs{s_d+1/(z+s_d)}$ vanishes",
                spectra.measure(SemicircleFixedPointStatement::residual),
                LINEAR_STATISTIC);
    }

    private static double residual(EmpiricalSpectrum spectrum) {
        Complex s = spectrum.stieltjes(Z);
        return s.add(Z.add(s).reciprocal()).norm();
    }

    /** With the defect ε = −z − s_d − 1/s_d the transform s_d is s(z + ε), and |s′(w)| is at most 1/(Im w)². */
    private static Bound solvesNearby(Experiment<EmpiricalSpectrum> spectra, UnaryOperator<Complex> root) {
        Inequalities inequalities = new Inequalities();
        Complex limit = root.apply(Z);
        spectra.outcomes().stream().flatMap(List::stream).forEach(spectrum -> {
            Complex s = spectrum.stieltjes(Z);
            double defect = Z.add(s).add(s.reciprocal()).norm();
            double height = Z.getImaginary() - defect;
            inequalities.add(defect, Z.getImaginary());
            inequalities.add(s.subtract(limit).norm(), defect / (height * height));
        });
        return inequalities.bound(
                "$\\abs{s_d(z)-s(z)}\\le\\abs{ε_d}/(\\Im z-\\abs{ε_d})^2$ with $ε_d=-z-s_d-1/s_d$ and $\\abs{ε_d}\\le\\Im z$",
                Rounding.of(spectra.sizes().get(SIZES - 1)));
    }

    private static Bound rootIsOfMeasure(UnaryOperator<Complex> root) {
        Inequalities inequalities = new Inequalities();
        upperHalfPlane().forEach(z -> {
            Complex s = root.apply(z);
            inequalities.add(s.norm() * z.getImaginary(), 1);
            inequalities.add(-s.getImaginary(), 0);
        });
        return inequalities.bound(
                "$\\abs{s(z)}\\Im z\\le1$ and $\\Im s(z)\\ge0$, as for the transform of a measure", Rounding.of(8));
    }

    private static Complex principalRoot(Complex z) {
        return z.multiply(z).subtract(4).sqrt().subtract(z).divide(2);
    }

    private static Bound denominatorStaysAway(
            Experiment<EmpiricalSpectrum> spectra, ToDoubleFunction<Complex> distance) {
        Inequalities inequalities = new Inequalities();
        for (EmpiricalSpectrum spectrum : spectra.outcomes().get(SIZES - 1)) {
            upperHalfPlane()
                    .forEach(z -> inequalities.add(
                            distance.applyAsDouble(z),
                            z.add(spectrum.stieltjes(z)).norm()));
        }
        return inequalities.bound(
                "$\\abs{z+s_d(z)}\\ge\\Im z$", Rounding.of(spectra.sizes().get(SIZES - 1)));
    }

    private static Stream<Complex> upperHalfPlane() {
        return Stream.of(-2.0, -1.0, 0.0, 1.0, 2.0).flatMap(x -> Stream.of(new Complex(x, 0.25), new Complex(x, 1)));
    }

    private static Figure residualFigure(Experiment<EmpiricalSpectrum> spectra, Experiment<EmpiricalSpectrum> tooWide) {
        return ConvergenceFigure.of(
                        "dimension d",
                        "residual",
                        LINEAR_STATISTIC,
                        spectra.measure(SemicircleFixedPointStatement::residual),
                        "wrong scale",
                        tooWide.measure(SemicircleFixedPointStatement::residual))
                .titled("Residual of the fixed-point equation")
                .described("The residual falls in proportion to 1/d; for matrices of the wrong scale it stays.");
    }
}

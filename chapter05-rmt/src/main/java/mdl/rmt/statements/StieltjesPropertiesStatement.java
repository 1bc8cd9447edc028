package mdl.rmt.statements;

import java.util.Arrays;
import java.util.List;
import java.util.function.IntToDoubleFunction;
import java.util.function.ToDoubleBiFunction;
import java.util.function.ToDoubleFunction;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import mdl.foundations.analysis.GaussChebyshev;
import mdl.foundations.analysis.Order;
import mdl.foundations.input.Inputs;
import mdl.foundations.random.Randomness;
import mdl.foundations.random.Sweep;
import mdl.foundations.statement.Bound;
import mdl.foundations.statement.Evidence;
import mdl.foundations.statement.Identity;
import mdl.foundations.statement.Limit;
import mdl.foundations.statement.Notes;
import mdl.foundations.statement.Parameter;
import mdl.foundations.statement.Rounding;
import mdl.foundations.statement.Statement;
import mdl.rmt.CircularContour;
import mdl.rmt.EmpiricalSpectrum;
import mdl.rmt.MarchenkoPasturLaw;
import mdl.rmt.SemicircleLaw;
import mdl.rmt.SpectralLaw;
import mdl.rmt.StieltjesTransform;
import mdl.rmt.WignerEnsemble;
import org.hipparchus.complex.Complex;
import org.hipparchus.util.CombinatoricsUtils;
import org.jblas.DoubleMatrix;

/** Contours around eigenvalues, bounds, sign, derivatives, monotonicity and moments of a Stieltjes transform. */
@Notes(
        id = "stieltjes-properties",
        name = "Properties of the Stieltjes transform",
        section = "5.2",
        items = {"Properties 1", "Definition 5"},
        sources = {"stieltjes1894"})
public record StieltjesPropertiesStatement(
        @Parameter("dimension d of the matrix, between 4 and 60")
        int dimension) implements Statement {

    private static final SemicircleLaw SEMICIRCLE = new SemicircleLaw();
    private static final MarchenkoPasturLaw MARCHENKO_PASTUR = new MarchenkoPasturLaw(0.5);
    private static final EmpiricalSpectrum POINT_MASS = new EmpiricalSpectrum(new double[] {1});

    private static final double LOWEST = 0.25;
    private static final double CLOSE = 0.01;
    private static final int DERIVATIVES = 5;
    private static final int MOMENTS = 8;

    /** Large enough for a spectrum, small enough for a contour around one eigenvalue. */
    public StieltjesPropertiesStatement() {
        this(20);
    }

    /** @throws IllegalArgumentException if the dimension lies outside its range */
    public StieltjesPropertiesStatement {
        Inputs.within("dimension", dimension, 4, 60);
    }

    @Override
    public Evidence examine(Randomness random) {
        IsolatedEigenvalue one = IsolatedEigenvalue.of(
                WignerEnsemble.gaussianOrthogonal(dimension).sample(random.generator()));
        EmpiricalSpectrum spectrum = one.spectrum();

        return Evidence.that(
                        one.contourGivesProjector(0.5),
                        one.contourGivesFunction(one.projector()),
                        bounded(spectrum, StieltjesPropertiesStatement::distance),
                        positive(Complex::getImaginary),
                        imaginaryPart(1),
                        derivativesAreBounded(spectrum, CombinatoricsUtils::factorialDouble),
                        increases(spectrum, 0),
                        series(MARCHENKO_PASTUR),
                        momentsReturn(MARCHENKO_PASTUR, 0),
                        largeArgument(MARCHENKO_PASTUR))
                .failsWith("a contour around two eigenvalues", one.contourGivesProjector(2))
                .failsAsPrinted(
                        "5.1.6",
                        "$f(λ_j)$ without its eigenvectors, read as $f(λ_j)I_d$",
                        one.contourGivesFunction(DoubleMatrix.eye(dimension)))
                .failsWith(
                        "the distance to the mean of the measure",
                        bounded(spectrum, StieltjesPropertiesStatement::distanceToMean))
                .failsWith("the real part in place of the imaginary one", positive(Complex::getReal))
                .failsAsPrinted("5.2.6", "the factor $1/π$ in the last integral", imaginaryPart(1 / Math.PI))
                .failsAsPrinted(
                        "5.2.7",
                        "$(k-1)!$ in place of $k!$",
                        derivativesAreBounded(spectrum, k -> CombinatoricsUtils.factorialDouble(k - 1)))
                .failsWith("an eigenvalue between the two points", increases(spectrum, 1))
                .failsWith("the moments of another law, $γ=0.6$", series(new MarchenkoPasturLaw(0.6)))
                .failsWith(
                        "a circle beside the support",
                        momentsReturn(MARCHENKO_PASTUR, -4 * MARCHENKO_PASTUR.upperEdge()))
                .failsWith(
                        "a measure of mass one half",
                        largeArgument(z -> MARCHENKO_PASTUR.stieltjes(z).divide(2)));
    }

    private static Bound bounded(EmpiricalSpectrum spectrum, ToDoubleBiFunction<EmpiricalSpectrum, Complex> distance) {
        Inequalities inequalities = new Inequalities();
        for (EmpiricalSpectrum measure : List.of(spectrum, POINT_MASS)) {
            Stream.concat(plane(), closeTo(measure)).forEach(z -> {
                double inverse = 1 / distance.applyAsDouble(measure, z);
                inequalities.add(measure.stieltjes(z).norm(), inverse);
                inequalities.add(inverse, 1 / Math.abs(z.getImaginary()));
            });
        }
        return inequalities.bound(
                "$\\abs{s(z)}\\le1/\\dist(z,\\supp μ)\\le1/\\abs{\\Im z}$",
                Rounding.of(spectrum.dimension()).withScale(1 / CLOSE));
    }

    private static double distance(EmpiricalSpectrum measure, Complex z) {
        return Arrays.stream(measure.eigenvalues())
                .map(value -> z.subtract(value).norm())
                .min()
                .orElseThrow();
    }

    private static double distanceToMean(EmpiricalSpectrum measure, Complex z) {
        return z.subtract(measure.moment(1)).norm();
    }

    /** Points on both sides of the real line. */
    private static Stream<Complex> plane() {
        return Stream.of(-3.0, -2.0, -0.5, 0.0, 1.0, 2.5)
                .flatMap(x -> Stream.of(new Complex(x, LOWEST), new Complex(x, -1), new Complex(x, 3)));
    }

    private static Stream<Complex> closeTo(EmpiricalSpectrum measure) {
        return Arrays.stream(measure.eigenvalues()).mapToObj(value -> new Complex(value, CLOSE));
    }

    private static Bound positive(ToDoubleFunction<Complex> part) {
        Inequalities inequalities = new Inequalities();
        for (SpectralLaw law : List.of(SEMICIRCLE, MARCHENKO_PASTUR)) {
            plane().forEach(z -> inequalities.add(-z.getImaginary() * part.applyAsDouble(law.stieltjes(z)), 0));
        }
        return inequalities.bound("$\\Im z\\,\\Im s(z)\\ge0$", Rounding.of(8));
    }

    private static Identity imaginaryPart(double factor) {
        // At height 1/4 the integrand is analytic inside an ellipse with ρ > 1.13, and 1.13 to the power -2·400 is
        // below ε.
        GaussChebyshev quadrature = new GaussChebyshev(400);
        double eta = LOWEST;
        double[] points = DoubleStream.iterate(-3, x -> x <= 3, x -> x + 0.5).toArray();
        return Identity.of(
                "$η\\Im s(x+iη)=\\int\\frac{η^2}{(λ-x)^2+η^2}\\,μ(\\dd λ)$ by quadrature",
                Arrays.stream(points)
                        .map(x ->
                                factor * quadrature.integrate(t -> eta * eta / ((2 * t - x) * (2 * t - x) + eta * eta)))
                        .toArray(),
                Arrays.stream(points)
                        .map(x ->
                                eta * SEMICIRCLE.stieltjes(new Complex(x, eta)).getImaginary())
                        .toArray(),
                Rounding.of(quadrature.nodes()));
    }

    /** Derivatives by Cauchy's formula, each over k! and times ηᵏ⁺¹. */
    private static Bound derivativesAreBounded(EmpiricalSpectrum spectrum, IntToDoubleFunction factorial) {
        Inequalities inequalities = new Inequalities();
        for (StieltjesTransform transform : List.of(spectrum, POINT_MASS, SEMICIRCLE)) {
            for (double x : new double[] {-1, 0, 1}) {
                double eta = LOWEST;
                CircularContour contour = CircularContour.around(new Complex(x, eta), eta / 2);
                for (int k = 1; k <= DERIVATIVES; k++) {
                    double unit = CombinatoricsUtils.factorialDouble(k);
                    double derivative =
                            contour.derivative(transform::stieltjes, k).norm();
                    inequalities.add(derivative * Math.pow(eta, k + 1) / unit, factorial.applyAsDouble(k) / unit);
                }
            }
        }
        return inequalities.bound(
                "$\\abs{s^{(k)}(z)}\\le k!/\\abs{\\Im z}^{k+1}$ for $k$ up to 5, over its right side",
                Rounding.of(CircularContour.TO_ROUNDING).withScale(Math.pow(2, DERIVATIVES)));
    }

    /** The transform at a quarter and at three quarters of each gap between eigenvalues, or before and after an eigenvalue. */
    private static Bound increases(EmpiricalSpectrum spectrum, int eigenvaluesBetween) {
        Inequalities inequalities = new Inequalities();
        double[] values = spectrum.eigenvalues();
        double largest = 0;
        for (int k = 0; k + 1 + eigenvaluesBetween < values.length; k++) {
            double first = eigenvaluesBetween == 0 ? 0.25 : 0.75;
            double left = real(spectrum, inGap(values, k, first));
            double right = real(spectrum, inGap(values, k + eigenvaluesBetween, 1 - first));
            inequalities.add(left, right);
            largest = Math.max(largest, Math.max(Math.abs(left), Math.abs(right)));
        }
        return inequalities.bound(
                "$s$ increases along each interval of the real line without mass",
                Rounding.of(values.length).withScale(largest));
    }

    private static double inGap(double[] values, int k, double share) {
        return values[k] + share * (values[k + 1] - values[k]);
    }

    private static double real(StieltjesTransform transform, double x) {
        return transform.stieltjes(new Complex(x)).getReal();
    }

    /** The transform of the Marchenko–Pastur law against the moments of a law. */
    private static Bound series(SpectralLaw law) {
        Inequalities inequalities = new Inequalities();
        double edge = MARCHENKO_PASTUR.upperEdge();
        for (double modulus : new double[] {2 * edge, 4 * edge}) {
            for (double angle : new double[] {0, 1, 2, 3}) {
                Complex z = new Complex(modulus * Math.cos(angle), modulus * Math.sin(angle));
                Complex rest = MARCHENKO_PASTUR.stieltjes(z);
                for (int k = 0; k < MOMENTS; k++) {
                    rest = rest.add(z.pow(-(k + 1)).multiply(law.moment(k)));
                    inequalities.add(rest.norm(), Math.pow(edge / modulus, k + 1) / (modulus - edge));
                }
            }
        }
        return inequalities.bound(
                "$\\abs{s(z)+\\sum_{k<K}m_kz^{-k-1}}\\le\\frac{(r/\\abs{z})^K}{\\abs{z}-r}$ for $K$ up to 8",
                Rounding.of(MOMENTS).withScale(1 / edge));
    }

    /** Both sides over the power of the radius that the terms of the integral have; the radius is twice the support. */
    private static Identity momentsReturn(SpectralLaw law, double centre) {
        double radius = 2 * law.upperEdge();
        CircularContour contour = CircularContour.around(new Complex(centre), radius);
        return Identity.of(
                "$-\\frac{1}{2πi}\\oint z^ks(z)\\,\\dd z=\\int λ^k\\,μ(\\dd λ)$ on a circle around the support",
                IntStream.range(0, MOMENTS)
                        .mapToDouble(k -> law.moment(k) / Math.pow(radius, k))
                        .toArray(),
                IntStream.range(0, MOMENTS)
                        .mapToDouble(k ->
                                -contour.integrate(z -> law.stieltjes(z).multiply(z.pow(k)))
                                                .getReal()
                                        / Math.pow(radius, k))
                        .toArray(),
                Rounding.of(contour.nodes()).withScale(2));
    }

    private static Limit largeArgument(StieltjesTransform transform) {
        return Limit.of(
                "$zs(z)$ approaches $-1$ as $\\abs{z}$ grows",
                Sweep.exactlyDoublingTo(256, 4, modulus -> {
                    Complex z = new Complex(0.6 * modulus, 0.8 * modulus);
                    return transform.stieltjes(z).multiply(z).add(1).norm();
                }),
                new Order("1/|z|", modulus -> 1 / modulus));
    }
}

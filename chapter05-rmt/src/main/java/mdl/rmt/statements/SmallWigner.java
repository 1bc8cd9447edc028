package mdl.rmt.statements;

import java.util.List;
import java.util.function.ToDoubleFunction;
import mdl.foundations.linalg.SymmetricEigen;
import mdl.foundations.random.Randomness;
import mdl.foundations.random.Sample;
import mdl.foundations.statement.Expectation;
import mdl.rmt.CircularContour;
import mdl.rmt.EmpiricalSpectrum;
import mdl.rmt.Resolvent;
import mdl.rmt.WignerEnsemble;
import org.hipparchus.complex.Complex;
import org.jblas.DoubleMatrix;

/** Many small matrices of GOE(d), for means that are known exactly at every d. */
record SmallWigner(Complex z, List<Observed> matrices) {

    private static final int DIMENSION = 12;
    private static final int MANY = 2500;

    /** The first diagonal entry of the resolvent of a matrix, and its spectrum. */
    private record Observed(Complex entry, EmpiricalSpectrum spectrum) {}

    /** Matrices, the first row and column of which are stretched by a factor. */
    static SmallWigner of(Complex z, double stretch, Randomness random) {
        return new SmallWigner(z, random.trials(MANY, generator -> {
            DoubleMatrix w = WignerEnsemble.gaussianOrthogonal(DIMENSION).sample(generator);
            w.putRow(0, w.getRow(0).mul(stretch));
            w.putColumn(0, w.getColumn(0).mul(stretch));
            SymmetricEigen eigen = SymmetricEigen.of(w);
            return new Observed(Resolvent.of(eigen, z).entry(0, 0), new EmpiricalSpectrum(eigen.values()));
        }));
    }

    Expectation diagonalEntriesAreAlike() {
        return Expectation.of(
                "$\\E\\Im R_{11}=\\E\\Im s_d$ at $d=" + DIMENSION + "$",
                0,
                new Sample(matrices.stream()
                        .mapToDouble(w ->
                                w.entry().subtract(w.spectrum().stieltjes(z)).getImaginary())
                        .toArray()));
    }

    /** Gaussian integration by parts, E g f(g) = E f′(g), in each entry of (1/d)E Tr WR = 1 + zE s. */
    Expectation meanEquation(String name, ToDoubleFunction<Complex> part, double correction) {
        CircularContour contour = CircularContour.around(z, z.getImaginary() / 2);
        return Expectation.of(
                "$\\E" + name + "(s_d^2+zs_d+1+\\frac1ds_d')=0$ at $d=" + DIMENSION + "$",
                0,
                new Sample(matrices.stream()
                        .map(Observed::spectrum)
                        .mapToDouble(spectrum -> {
                            Complex s = spectrum.stieltjes(z);
                            Complex slope =
                                    contour.derivative(spectrum::stieltjes, 1).multiply(correction / DIMENSION);
                            return part.applyAsDouble(
                                    s.multiply(s).add(z.multiply(s)).add(1).add(slope));
                        })
                        .toArray()));
    }
}

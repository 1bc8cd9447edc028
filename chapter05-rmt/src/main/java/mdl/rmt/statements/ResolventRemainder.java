package mdl.rmt.statements;

import java.util.stream.IntStream;
import mdl.foundations.linalg.MatrixProduct;
import mdl.foundations.random.EntryLaw;
import mdl.foundations.random.Randomness;
import mdl.foundations.statement.Identity;
import mdl.foundations.statement.Rounding;
import mdl.rmt.LeaveOneOut;
import mdl.rmt.PopulationCovariance;
import mdl.rmt.Resolvent;
import mdl.rmt.SampleCovariance;
import org.hipparchus.complex.Complex;
import org.jblas.DoubleMatrix;

/**
 * What separates the resolvent R of one sample covariance from its equivalent at the same data, Δ = Σ̂R ± z s̃_d ΣR.
 *
 * <p>With the plus sign both identities are exact for every data matrix; the notes print a minus.
 */
record ResolventRemainder(DoubleMatrix x, DoubleMatrix truth, Resolvent resolvent, double sign) {

    private static final Complex POINT = new Complex(1, 1);
    private static final int SAMPLES = 24;
    private static final int DIMENSION = 12;

    static ResolventRemainder of(double sign, Randomness random) {
        PopulationCovariance population = PopulationCovariance.toeplitz(DIMENSION, 0.5);
        DoubleMatrix x = population.sample(SAMPLES, EntryLaw.UNIFORM, random.generator());
        return new ResolventRemainder(x, population.matrix(), Resolvent.solve(SampleCovariance.of(x), POINT), sign);
    }

    /** R against (−z s̃_d Σ − z)⁻¹(I − Δ), each factor by elimination. */
    Identity resolventIdentity() {
        Complex factor = POINT.multiply(companion()).negate();
        // (fΣ − z)⁻¹ = (1/f)(Σ − z/f)⁻¹.
        Pair inverse = Pair.of(Resolvent.solve(truth, POINT.divide(factor))).times(factor.reciprocal());
        Pair rest = new Pair(DoubleMatrix.eye(DIMENSION), DoubleMatrix.zeros(DIMENSION, DIMENSION))
                .plus(remainder().times(new Complex(-1)));
        return identity(
                "$R=(-z\\tilde{s}_dΣ-z)^{-1}(I-Δ)$ with $Δ=\\hat{Σ}R+z\\tilde{s}_dΣR$, every entry",
                Pair.of(resolvent),
                inverse.times(rest));
    }

    /** Δ against its sum over the samples, each left out by eigenvalues. */
    Identity leaveOneOut() {
        DoubleMatrix zero = DoubleMatrix.zeros(DIMENSION, DIMENSION);
        Pair weighted = Pair.of(resolvent).after(truth).times(new Complex(-1));
        Pair sum = IntStream.range(0, SAMPLES)
                .mapToObj(i -> {
                    LeaveOneOut left = LeaveOneOut.of(x, i);
                    Pair outer = Pair.outer(left.sample(), left.resolventTimesSample(POINT));
                    Complex divisor = left.quadraticForm(POINT).add(1).multiply(SAMPLES);
                    return outer.plus(weighted).times(divisor.reciprocal());
                })
                .reduce(new Pair(zero, zero), Pair::plus);
        return identity(
                "$Δ=\\frac1n\\sum_i\\frac{x_i x_i^\\top R^{(i)}-ΣR}{1+q_i}$ with $q_i=\\frac1n x_i^\\top R^{(i)}x_i$, every entry",
                remainder(),
                sum);
    }

    private Pair remainder() {
        Pair own = Pair.of(resolvent);
        return own.after(SampleCovariance.of(x))
                .plus(own.after(truth).times(POINT.multiply(companion()).multiply(sign)));
    }

    /** s̃_d from the n × n Gram matrix. */
    private Complex companion() {
        DoubleMatrix gram = MatrixProduct.outerGram(x).divi(SAMPLES);
        return Resolvent.solve(gram, POINT).trace().divide(SAMPLES);
    }

    private Identity identity(String sentence, Pair left, Pair right) {
        double norm = SampleCovariance.spectrum(x).largest() + truth.norm2() + POINT.norm();
        double height = POINT.getImaginary();
        return Identity.of(
                sentence,
                left.entries(),
                right.entries(),
                Rounding.of(2 * SAMPLES).withCondition(1 + norm / height).withScale(norm / height));
    }

    /** A complex matrix in two real parts. */
    private record Pair(DoubleMatrix real, DoubleMatrix imaginary) {

        static Pair of(Resolvent resolvent) {
            return new Pair(resolvent.real(), resolvent.imaginary());
        }

        /** The product abᵀ of a real and a complex vector. */
        static Pair outer(double[] a, Complex[] b) {
            DoubleMatrix column = new DoubleMatrix(a);
            double[] real = IntStream.range(0, b.length)
                    .mapToDouble(k -> b[k].getReal())
                    .toArray();
            double[] imaginary = IntStream.range(0, b.length)
                    .mapToDouble(k -> b[k].getImaginary())
                    .toArray();
            return new Pair(
                    MatrixProduct.multiplyTranspose(column, new DoubleMatrix(real)),
                    MatrixProduct.multiplyTranspose(column, new DoubleMatrix(imaginary)));
        }

        Pair plus(Pair other) {
            return new Pair(real.add(other.real), imaginary.add(other.imaginary));
        }

        Pair times(Complex c) {
            return new Pair(
                    real.mul(c.getReal()).sub(imaginary.mul(c.getImaginary())),
                    real.mul(c.getImaginary()).add(imaginary.mul(c.getReal())));
        }

        Pair times(Pair other) {
            return new Pair(
                    other.after(real).real.sub(other.after(imaginary).imaginary),
                    other.after(real).imaginary.add(other.after(imaginary).real));
        }

        /** M times this, for a real M. */
        Pair after(DoubleMatrix m) {
            return new Pair(MatrixProduct.multiply(m, real), MatrixProduct.multiply(m, imaginary));
        }

        double[] entries() {
            return DoubleMatrix.concatVertically(real, imaginary).data;
        }
    }
}

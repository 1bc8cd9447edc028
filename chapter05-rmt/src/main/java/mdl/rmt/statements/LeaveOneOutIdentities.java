package mdl.rmt.statements;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import mdl.foundations.linalg.MatrixProduct;
import mdl.foundations.random.EntryLaw;
import mdl.foundations.random.Randomness;
import mdl.foundations.statement.Identity;
import mdl.foundations.statement.Rounding;
import mdl.rmt.LeaveOneOut;
import mdl.rmt.MarchenkoPasturLaw;
import mdl.rmt.Resolvent;
import mdl.rmt.SampleCovariance;
import org.hipparchus.complex.Complex;
import org.jblas.DoubleMatrix;

/**
 * The identities between the resolvent with all samples, by elimination, and those without one of them, by eigenvalues.
 *
 * <p>Each takes the denominator as a function of q = xᵢᵀR⁽ⁱ⁾xᵢ/n: the true one is 1 + q.
 */
record LeaveOneOutIdentities(List<Instance> data) {

    private static final Complex POINT = ShermanMorrisonLeaveOneOutStatement.POINT;

    /** Rows and columns of the data, on both sides of d = n. */
    private static final int[][] SHAPES = {{40, 20}, {20, 40}};

    static LeaveOneOutIdentities of(Randomness random) {
        return new LeaveOneOutIdentities(Stream.of(SHAPES)
                .map(shape -> Instance.of(EntryLaw.UNIFORM.matrix(
                        shape[0], shape[1], random.at(shape[0]).generator())))
                .toList());
    }

    /** Data with its resolvent by elimination, and every sample left out by eigenvalues. */
    private record Instance(DoubleMatrix x, DoubleMatrix weights, Resolvent resolvent, List<LeaveOneOut> left) {

        static Instance of(DoubleMatrix x) {
            List<LeaveOneOut> left = IntStream.range(0, x.rows)
                    .mapToObj(i -> LeaveOneOut.of(x, i))
                    .toList();
            DoubleMatrix weights = DoubleMatrix.diag(DoubleMatrix.linspace(-1, 1, x.columns));
            weights.put(0, x.columns - 1, 1);
            return new Instance(x, weights, Resolvent.solve(SampleCovariance.of(x), POINT), left);
        }

        Resolvent without(int i) {
            DoubleMatrix rest = x.dup();
            rest.putRow(i, DoubleMatrix.zeros(1, x.columns));
            return Resolvent.solve(SampleCovariance.of(rest), POINT);
        }

        /** The eigenvalues of both matrices lie below (1 + √γ)² · 3 for entries in [−√3, √3], and R below 1/Im z. */
        Rounding rounding() {
            double gamma = (double) x.columns / x.rows;
            double largest = 3 * new MarchenkoPasturLaw(gamma).upperEdge();
            return Rounding.of(2.0 * x.columns)
                    .withCondition((largest + POINT.norm()) / POINT.getImaginary())
                    .withScale(1 / POINT.getImaginary());
        }
    }

    Identity difference(UnaryOperator<Complex> denominator) {
        List<Complex> direct = new ArrayList<>();
        List<Complex> formula = new ArrayList<>();
        for (Instance one : data) {
            Resolvent without = one.without(0);
            LeaveOneOut left = one.left().get(0);
            Complex[] vector = left.resolventTimesSample(POINT);
            Complex divisor = denominator.apply(left.quadraticForm(POINT)).multiply(one.x().rows);
            for (int j = 0; j < vector.length; j++) {
                for (int k = 0; k < vector.length; k++) {
                    direct.add(one.resolvent().entry(j, k).subtract(without.entry(j, k)));
                    formula.add(vector[j].multiply(vector[k]).divide(divisor).negate());
                }
            }
        }
        return identity("$R-R^{(i)}=-\\frac{R^{(i)}x_i x_i^\\top R^{(i)}}{n(1+q_i)}$, every entry", direct, formula);
    }

    Identity vector(UnaryOperator<Complex> denominator) {
        List<Complex> direct = new ArrayList<>();
        List<Complex> formula = new ArrayList<>();
        for (Instance one : data) {
            for (LeaveOneOut left : one.left()) {
                double root = Math.sqrt(one.x().columns);
                Complex divisor = denominator.apply(left.quadraticForm(POINT)).multiply(root);
                Stream.of(one.resolvent().times(left.sample()))
                        .map(entry -> entry.divide(root))
                        .forEach(direct::add);
                Stream.of(left.resolventTimesSample(POINT))
                        .map(entry -> entry.divide(divisor))
                        .forEach(formula::add);
            }
        }
        return identity(
                "$R\\,x_i=\\frac{R^{(i)}x_i}{1+q_i}$ with $q_i=\\frac1n x_i^\\top R^{(i)}x_i$, for every $i$",
                direct,
                formula);
    }

    Identity trace(UnaryOperator<Complex> denominator) {
        List<Complex> direct = new ArrayList<>();
        List<Complex> formula = new ArrayList<>();
        for (Instance one : data) {
            double d = one.x().columns;
            // Tr A = Tr RΣ̂A − z Tr RA gives the left side from the resolvent alone.
            Complex shift = POINT.multiply(one.resolvent().trace(one.weights()));
            direct.add(shift.add(one.weights().diag().sum()).divide(d));
            formula.add(one.left().stream()
                    .map(left -> left.quadraticForm(one.weights(), POINT)
                            .divide(denominator.apply(left.quadraticForm(POINT))))
                    .reduce(Complex.ZERO, Complex::add)
                    .divide(d));
        }
        return identity(
                "$\\frac1d\\Tr A+\\frac{z}{d}\\Tr RA=\\frac1d\\Tr R\\hat{Σ}A=\\frac{1}{nd}\\sum_i\\frac{x_i^\\top AR^{(i)}x_i}{1+q_i}$",
                direct, formula);
    }

    Identity companion(UnaryOperator<Complex> denominator) {
        List<Complex> direct = new ArrayList<>();
        List<Complex> formula = new ArrayList<>();
        for (Instance one : data) {
            DoubleMatrix gram = MatrixProduct.outerGram(one.x()).divi(one.x().rows);
            Resolvent companion = Resolvent.solve(gram, POINT);
            for (int i = 0; i < one.x().rows; i++) {
                direct.add(companion.entry(i, i).multiply(POINT).negate());
                formula.add(denominator
                        .apply(one.left().get(i).quadraticForm(POINT))
                        .reciprocal());
            }
        }
        return identity("$-z\\,(\\frac1n XX^\\top-z)^{-1}_{ii}=\\frac{1}{1+q_i}$ for every $i$", direct, formula);
    }

    private Identity identity(String sentence, List<Complex> direct, List<Complex> formula) {
        Rounding widest = data.stream()
                .map(Instance::rounding)
                .max((one, other) -> Double.compare(one.tolerance(), other.tolerance()))
                .orElseThrow();
        return Identity.of(sentence, parts(direct), parts(formula), widest);
    }

    private static double[] parts(List<Complex> numbers) {
        return numbers.stream()
                .flatMap(number -> Stream.of(number.getReal(), number.getImaginary()))
                .mapToDouble(Double::doubleValue)
                .toArray();
    }
}

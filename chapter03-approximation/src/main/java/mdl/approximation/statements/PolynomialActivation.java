package mdl.approximation.statements;

import java.util.Arrays;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import java.util.function.IntFunction;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import mdl.approximation.ChebyshevFit;
import mdl.foundations.random.Randomness;
import mdl.foundations.statement.Bound;
import mdl.foundations.statement.Rounding;
import org.jblas.DoubleMatrix;

/** The converse of universal approximation: networks of one variable whose activation is a polynomial, against |x|. */
final class PolynomialActivation {

    /** Here |x| − x² − ⅛ alternates five times, so that no polynomial of degree three does better at these points. */
    private static final double[] ALTERNATION = {-1, -0.5, 0, 0.5, 1};

    private static final int WIDEST = 64;

    private PolynomialActivation() {}

    /** Random inner weights, and the best outer ones; the activation is t² or t³, or what a control puts there. */
    static Bound staysAway(int networks, Randomness random, IntFunction<DoubleUnaryOperator> activation) {
        List<Fitted> fitted = IntStream.of(2, 3)
                .boxed()
                .flatMap(k ->
                        random
                                .at(k)
                                .trials(networks, generator -> Fitted.of(features(activation.apply(k), generator)))
                                .stream())
                .toList();
        return Bound.always(
                "a network of any width with $σ(t)=t^2$ or $t^3$ misses $\\abs{x}$ on $[-1,1]$ by at least $\\frac18$",
                Stream.generate(() -> 0.125)
                        .limit(fitted.size())
                        .mapToDouble(Double::doubleValue)
                        .toArray(),
                fitted.stream().mapToDouble(Fitted::error).toArray(),
                Rounding.of(2 * WIDEST)
                        .withScale(
                                fitted.stream().mapToDouble(Fitted::scale).max().orElseThrow()));
    }

    /** The error of the best outer weights, and the size of the terms that they add. */
    private record Fitted(double error, double scale) {

        static Fitted of(DoubleMatrix features) {
            ChebyshevFit fit = ChebyshevFit.of(
                    features, Arrays.stream(ALTERNATION).map(Math::abs).toArray());
            double[] c = fit.coefficients();
            double scale = 1;
            for (int j = 0; j < c.length; j++) {
                scale += Math.abs(c[j]) * features.getColumn(j).normmax();
            }
            return new Fitted(fit.error(), scale);
        }
    }

    private static DoubleMatrix features(DoubleUnaryOperator sigma, RandomGenerator generator) {
        DoubleMatrix features = new DoubleMatrix(ALTERNATION.length, 1 + generator.nextInt(WIDEST));
        for (int j = 0; j < features.columns; j++) {
            double w = generator.nextGaussian();
            double b = generator.nextGaussian();
            for (int i = 0; i < features.rows; i++) {
                features.put(i, j, sigma.applyAsDouble(w * ALTERNATION[i] + b));
            }
        }
        return features;
    }
}

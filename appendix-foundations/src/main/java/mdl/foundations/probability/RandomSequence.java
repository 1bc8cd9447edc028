package mdl.foundations.probability;

import java.util.function.DoubleUnaryOperator;
import java.util.random.RandomGenerator;

/** A sequence of random variables X₁, X₂, … on one probability space, by the probabilities that decide how it converges to 0. */
public interface RandomSequence {

    /** The name as it stands in a table. */
    String title();

    /**
     * P(|Xₙ| &gt; ε), which tends to 0 for every ε &gt; 0 when the sequence converges in probability (the notes' Definition 15).
     *
     * @param n at least 1
     * @param epsilon positive
     * @throws IllegalArgumentException if n or ε is not
     */
    double exceedance(int n, double epsilon);

    /**
     * P(|Xₖ| &gt; ε for some k from n to N). The sequence converges almost surely when this is small for all large n, uniformly
     * in N (the notes' Definition 14).
     *
     * @param from n, at least 1
     * @param to N, at least n
     * @param epsilon positive
     * @throws IllegalArgumentException if n, N or ε is not
     */
    double everExceeds(int from, int to, double epsilon);

    /**
     * E f(Xₙ); |f|ᵖ gives the mean of order p (the notes' Definition 16), bounded continuous f weak convergence (Definition 18).
     *
     * @param f analytic within 1/2 of the line, apart from a kink at 0
     * @throws IllegalArgumentException if n is below 1
     */
    double mean(int n, DoubleUnaryOperator f);

    /**
     * P(Xₙ ≤ x), the distribution function (the notes' Definition 17).
     *
     * @throws IllegalArgumentException if n is below 1, or x is NaN
     */
    double distribution(int n, double x);

    /**
     * One draw of X₁, …, X_N.
     *
     * @return length N
     * @throws IllegalArgumentException if N is below 1, or N numbers do not fit in memory
     */
    double[] path(int length, RandomGenerator generator);

    /**
     * 1 − Π P(|Xₖ| ≤ ε), which is {@link #everExceeds} of independent variables, by a sum of N − n + 1 logarithms.
     *
     * @throws IllegalArgumentException if n is below 1, N below n, or ε not positive
     */
    static double everExceedsIndependently(RandomSequence sequence, int from, int to, double epsilon) {
        SequenceInputs.events(from, to, epsilon);
        // tag::return[]
        double logarithm = 0;
        for (long k = from; k <= to; k++) {
            logarithm += Math.log1p(-sequence.exceedance((int) k, epsilon));
        }
        return -Math.expm1(logarithm);
        // end::return[]
    }
}

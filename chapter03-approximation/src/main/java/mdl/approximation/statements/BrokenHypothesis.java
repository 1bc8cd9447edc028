package mdl.approximation.statements;

import java.util.function.DoubleUnaryOperator;

/** A class that breaks one hypothesis, a function that it cannot approach, and their exact distance. */
enum BrokenHypothesis {
    SEPARABILITY("even polynomials, equal at $x$ and $-x$", "x", x -> x, 1),
    NON_ZERO("polynomials that vanish at zero", "1", x -> 1, 1),
    CLOSURE("lines, whose products are not lines", "x^2", x -> x * x, 0.5),
    CONTINUITY("polynomials of the function that is $x$ but exchanges $1$ and $-1$", "x", x -> x, 1);

    private final String members;
    private final String targetName;
    private final DoubleUnaryOperator target;
    private final double distance;

    BrokenHypothesis(String members, String targetName, DoubleUnaryOperator target, double distance) {
        this.members = members;
        this.targetName = targetName;
        this.target = target;
        this.distance = distance;
    }

    /** The k-th function of the class at x. */
    double feature(int k, double x) {
        return switch (this) {
            case SEPARABILITY -> chebyshev(2 * k, x);
            case NON_ZERO -> x * chebyshev(k, x);
            case CLOSURE -> chebyshev(Math.min(k, 1), x);
            case CONTINUITY -> chebyshev(k, x);
        };
    }

    String members() {
        return members;
    }

    String targetName() {
        return targetName;
    }

    DoubleUnaryOperator target() {
        return target;
    }

    double distance() {
        return distance;
    }

    /** The Chebyshev polynomial of degree k at x in [−1, 1]. */
    static double chebyshev(int k, double x) {
        return Math.cos(k * Math.acos(x));
    }
}

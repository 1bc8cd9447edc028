package mdl.foundations.statement;

import mdl.foundations.input.Inputs;

/**
 * The error that rounding alone can explain, c·n·ε·κ·s.
 *
 * <p>Here ε is the unit roundoff 2⁻⁵³ and c = 8 covers the two routes, each a handful of rounded steps per operation
 * (Higham, Accuracy and Stability of Numerical Algorithms, 2002, §3.1).
 *
 * @param operations n, the length of the longest chain of rounded operations, or the size of the matrix
 * @param condition κ, how much the problem amplifies relative errors of its input, at least 1
 * @param scale s, the magnitude of the terms that are added, at least that of the result
 */
public record Rounding(double operations, double condition, double scale) {

    private static final double CONSTANT = 8;
    private static final double UNIT_ROUNDOFF = 0x1p-53;

    /** @throws IllegalArgumentException if an argument is not finite, n or κ is below 1, s is negative, or cnεκ ≥ 1 */
    public Rounding {
        Inputs.within("operations", operations, 1, Double.MAX_VALUE);
        Inputs.within("condition", condition, 1, Double.MAX_VALUE);
        Inputs.within("scale", scale, 0, Double.MAX_VALUE);
        double relative = CONSTANT * operations * UNIT_ROUNDOFF * condition;
        Inputs.require(
                relative < 1,
                "operations " + operations + " and condition " + condition
                        + " leave no digit: the relative rounding is " + relative);
        Inputs.require(relative * scale < Double.POSITIVE_INFINITY, "the rounding at scale " + scale + " overflows");
    }

    /** The error of n operations on numbers of order one in a well-conditioned problem. */
    public static Rounding of(double operations) {
        return new Rounding(operations, 1, 1);
    }

    /** The same for a problem with condition number κ. */
    public Rounding withCondition(double condition) {
        return new Rounding(operations, condition, scale);
    }

    /** The same for terms of magnitude s. */
    public Rounding withScale(double scale) {
        return new Rounding(operations, condition, scale);
    }

    /** The largest difference that rounding explains. */
    public double tolerance() {
        return CONSTANT * operations * UNIT_ROUNDOFF * condition * scale;
    }
}

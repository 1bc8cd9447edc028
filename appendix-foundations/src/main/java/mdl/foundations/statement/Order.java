package mdl.foundations.statement;

import java.util.Objects;
import java.util.function.DoubleUnaryOperator;

/**
 * The order of an error as theory gives it: a function of the size, known up to a constant factor.
 *
 * @param formula the function in TeX without dollar signs, such as {@code \log(d)/d}
 * @param of the function of the size, positive
 */
public record Order(String formula, DoubleUnaryOperator of) {

    /** @throws NullPointerException if a component is null */
    public Order {
        Objects.requireNonNull(formula, "formula");
        Objects.requireNonNull(of, "of");
    }

    /** The order at that size. */
    public double at(double size) {
        return of.applyAsDouble(size);
    }
}

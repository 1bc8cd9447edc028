package mdl.foundations.analysis;

import java.util.Objects;
import java.util.function.DoubleUnaryOperator;

/**
 * The order of an error as theory gives it: a function of the size, known up to a constant factor.
 *
 * <p>The constant C that belongs to observed errors is never part of it: claims fit it, figures draw it.
 *
 * @param formula the function in plain characters, such as {@code log(d)/d}
 * @param of the function of the size, positive
 */
public record Order(String formula, DoubleUnaryOperator of) {

    /** @throws NullPointerException if a component is null */
    public Order {
        Objects.requireNonNull(formula, "formula");
        Objects.requireNonNull(of, "of");
    }

    /** The order 1/√d, at which the empirical distribution of d independent points approaches its law. */
    public static Order inverseRoot(String size) {
        return new Order("1/√" + size, value -> 1 / Math.sqrt(value));
    }

    /** The square root of this order, which falls half as fast. */
    public Order root() {
        return new Order("√(" + formula + ")", size -> Math.sqrt(at(size)));
    }

    /** The order at that size, positive. */
    public double at(double size) {
        return of.applyAsDouble(size);
    }
}

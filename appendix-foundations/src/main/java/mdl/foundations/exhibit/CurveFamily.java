package mdl.foundations.exhibit;

import java.util.Objects;
import java.util.Optional;
import java.util.function.DoubleBinaryOperator;
import java.util.function.DoubleFunction;
import java.util.regex.Pattern;

/**
 * A curve for every value of a parameter, computed twice: by a Java class, and for the reader's browser by the script of
 * the same name beside it.
 *
 * <p>The script {@code Law.js} beside {@code Law.class} declares {@code var Law = {density: function (gamma, x) {...}}}.
 * The build of the book runs it and compares it with the Java functions given here.
 *
 * @param object the Java class
 * @param function the name of the script's function (parameter, x) → y
 * @param values what it must compute
 * @param ends where each curve begins and ends; without it, where the figure's own curve does
 */
public record CurveFamily(Class<?> object, String function, DoubleBinaryOperator values, Optional<Ends> ends) {

    private static final Pattern NAME = Pattern.compile("[A-Za-z_][A-Za-z0-9_]*");

    /**
     * The interval on which a curve is drawn, as a function of the parameter.
     *
     * @param function the name of the script's function parameter → [from, to]
     * @param intervals what it must compute
     */
    public record Ends(String function, DoubleFunction<Interval> intervals) {

        /** @throws IllegalArgumentException when the name is not one of a function in JavaScript */
        public Ends {
            Objects.requireNonNull(intervals, "The intervals of a family of curves must be given.");
            requireName(function);
        }
    }

    /**
     * Checks that there is a script.
     *
     * @throws IllegalArgumentException when the class has no script beside it, or the name is not one of a function in
     *     JavaScript
     */
    public CurveFamily {
        Objects.requireNonNull(values, "The function of a family of curves must be given.");
        requireName(function);
        if (object.getResource(fileOf(object)) == null) {
            throw new IllegalArgumentException(
                    "There is no script " + scriptOf(object) + " beside the class " + object.getName() + ".");
        }
    }

    /**
     * Curves that begin and end where the figure's own curve does.
     *
     * @throws IllegalArgumentException as the constructor says
     */
    public static CurveFamily of(Class<?> object, String function, DoubleBinaryOperator values) {
        return new CurveFamily(object, function, values, Optional.empty());
    }

    /**
     * The same curves, each between ends of its own, for instance those of the support of a density.
     *
     * @param function the name of the script's function parameter → [from, to]
     * @throws IllegalArgumentException when the name is not one of a function in JavaScript
     */
    public CurveFamily between(String function, DoubleFunction<Interval> intervals) {
        return new CurveFamily(object, this.function, values, Optional.of(new Ends(function, intervals)));
    }

    /** The name of the script's object, which is that of the class. */
    public String name() {
        return object.getSimpleName();
    }

    /** The script's place on the class path. */
    public String script() {
        return scriptOf(object);
    }

    private static String scriptOf(Class<?> object) {
        return object.getPackageName().replace('.', '/') + "/" + fileOf(object);
    }

    private static String fileOf(Class<?> object) {
        return object.getSimpleName() + ".js";
    }

    private static void requireName(String function) {
        if (function == null || !NAME.matcher(function).matches()) {
            throw new IllegalArgumentException(
                    "A function of a script has a name of letters, digits and '_', not \"" + function + "\".");
        }
    }
}

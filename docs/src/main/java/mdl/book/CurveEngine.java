package mdl.book;

import java.util.Arrays;
import org.graalvm.polyglot.Context;
import org.graalvm.polyglot.PolyglotException;
import org.graalvm.polyglot.Value;

/** Runs the scripts of sliders in GraalJS as a browser does: as classic scripts that declare one object each. */
final class CurveEngine implements AutoCloseable {

    private final Context context = Context.newBuilder("js")
            .option("engine.WarnInterpreterOnly", "false")
            .build();

    /** @throws IllegalArgumentException with the reason if the script cannot be run */
    void run(String script) {
        try {
            context.eval("js", script);
        } catch (PolyglotException e) {
            throw new IllegalArgumentException(e.getMessage(), e);
        }
    }

    /**
     * What a function of a script's object gives for these numbers: a number or an array of numbers.
     *
     * @throws IllegalArgumentException with the reason if there is no such function, it fails, or it gives anything else
     */
    double[] call(String object, String function, double... arguments) {
        try {
            Value result = member(member(context.getBindings("js"), object), function)
                    .execute(Arrays.stream(arguments).boxed().toArray());
            double[] numbers = new double[result.hasArrayElements() ? (int) result.getArraySize() : 1];
            for (int i = 0; i < numbers.length; i++) {
                numbers[i] = number(result.hasArrayElements() ? result.getArrayElement(i) : result);
            }
            return numbers;
        } catch (PolyglotException | UnsupportedOperationException e) {
            throw new IllegalArgumentException(e.getMessage(), e);
        }
    }

    private static Value member(Value parent, String name) {
        if (!parent.hasMember(name)) {
            throw new IllegalArgumentException("there is no " + name);
        }
        return parent.getMember(name);
    }

    private static double number(Value value) {
        if (!value.isNumber()) {
            throw new IllegalArgumentException("it gives " + value + ", not a number");
        }
        return value.asDouble();
    }

    @Override
    public void close() {
        context.close();
    }
}

package mdl.book;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;

/**
 * Compares the script of a slider with the numbers that the Java class gave when the evidence was computed.
 *
 * @param engine has run the scripts
 */
record SliderCheck(CurveEngine engine) {

    /**
     * How far script and class may be apart, in units in the last place. Sums, products, quotients and roots are the same
     * double in both languages; exponentials and their kin are each within an ulp or two of the true value.
     */
    static final int ULPS = 4;

    /** The first difference, or empty if there is none. */
    Optional<String> fault(String parameter, JsonNode curve) {
        String object = curve.path("object").asText();
        String function = curve.path("function").asText();
        for (JsonNode row : curve.path("reference")) {
            double stop = number(row.path("parameter"));
            if (curve.has("ends")) {
                String call = object + "." + curve.path("ends").asText();
                double[] java = {number(row.path("from")), number(row.path("to"))};
                Optional<String> fault = compare(
                        call + " at " + parameter + " = " + stop,
                        () -> engine.call(object, curve.path("ends").asText(), stop),
                        java);
                if (fault.isPresent()) {
                    return fault;
                }
            }
            for (int i = 0; i < row.path("x").size(); i++) {
                double x = number(row.path("x").path(i));
                Optional<String> fault = compare(
                        object + "." + function + " at " + parameter + " = " + stop + ", x = " + x,
                        () -> engine.call(object, function, stop, x),
                        number(row.path("y").path(i)));
                if (fault.isPresent()) {
                    return fault;
                }
            }
        }
        return Optional.empty();
    }

    /** How many values of curves the table holds. */
    static int points(JsonNode curve) {
        int points = 0;
        for (JsonNode row : curve.path("reference")) {
            points += row.path("x").size();
        }
        return points;
    }

    /** A call of the script, which may fail. */
    @FunctionalInterface
    private interface Call {
        double[] result();
    }

    private static Optional<String> compare(String what, Call call, double... java) {
        double[] script;
        try {
            script = call.result();
        } catch (IllegalArgumentException e) {
            return Optional.of(what + " fails in the script: " + e.getMessage());
        }
        if (script.length != java.length) {
            return Optional.of(
                    what + " gives " + script.length + " numbers in the script, but " + java.length + " in Java");
        }
        for (int i = 0; i < java.length; i++) {
            if (!agree(script[i], java[i])) {
                return Optional.of(what + " is " + script[i] + " in the script, but " + java[i] + " in Java");
            }
        }
        return Optional.empty();
    }

    private static boolean agree(double script, double java) {
        // Equal numbers include infinities of one sign; where Java says NaN, nothing is drawn, and the script must
        // agree.
        return script == java
                || Double.isNaN(script) && Double.isNaN(java)
                || Math.abs(script - java) <= ULPS * Math.ulp(java) && Double.isFinite(java);
    }

    /** Through the text, because JSON has no infinity and the archive writes it as a string. */
    private static double number(JsonNode node) {
        return Double.parseDouble(node.asText());
    }
}

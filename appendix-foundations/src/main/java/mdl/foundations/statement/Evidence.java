package mdl.foundations.statement;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import mdl.foundations.exhibit.Exhibit;

/**
 * What speaks for a statement: claims that must hold, controls that must fail, and exhibits to look at.
 *
 * <p>Built in one expression, {@code Evidence.that(claim).and(claim).failsWith("...", claim).shows("...", () -> figure)};
 * every step returns a new value. It is evidence, not proof.
 *
 * @param claims the claims, with every hypothesis in place
 * @param controls the controls, each with one hypothesis broken
 * @param exhibits by name, each built only when it is asked for
 */
public record Evidence(List<Claim> claims, List<Control> controls, Map<String, Supplier<? extends Exhibit>> exhibits) {

    /** Copies what it is given, in its order. */
    public Evidence {
        claims = List.copyOf(claims);
        controls = List.copyOf(controls);
        exhibits = Collections.unmodifiableMap(new LinkedHashMap<>(exhibits));
    }

    /** Evidence that begins with these claims. */
    public static Evidence that(Claim... claims) {
        return new Evidence(List.of(claims), List.of(), Map.of());
    }

    /** The same with one more claim. */
    public Evidence and(Claim claim) {
        return new Evidence(append(claims, claim), controls, exhibits);
    }

    /** The same with one more control: the claim was made with that hypothesis broken, and must fail. */
    public Evidence failsWith(String broken, Claim claim) {
        return new Evidence(claims, append(controls, new Control(broken, Optional.empty(), claim)), exhibits);
    }

    /** The same with one more control: the form printed at that place of the notes, which must fail. */
    public Evidence failsAsPrinted(String erratum, String broken, Claim claim) {
        return new Evidence(claims, append(controls, new Control(broken, Optional.of(erratum), claim)), exhibits);
    }

    /**
     * The same with one more exhibit.
     *
     * @param name in lower case with hyphens, unique within the statement
     * @throws IllegalArgumentException if the name is taken or has other characters
     */
    public Evidence shows(String name, Supplier<? extends Exhibit> exhibit) {
        Hypothesis.require(
                name.matches("[a-z0-9]+(-[a-z0-9]+)*"),
                "an exhibit is named in lower case with hyphens, not '" + name + "'");
        Hypothesis.require(!exhibits.containsKey(name), "there are two exhibits named '" + name + "'");
        Map<String, Supplier<? extends Exhibit>> more = new LinkedHashMap<>(exhibits);
        more.put(name, exhibit);
        return new Evidence(claims, controls, more);
    }

    /** Whether every claim holds and every control, of which there is at least one, fails. */
    public boolean sound() {
        return !claims.isEmpty()
                && !controls.isEmpty()
                && claims.stream().allMatch(Claim::holds)
                && controls.stream().allMatch(Control::fails);
    }

    private static <T> List<T> append(List<T> list, T more) {
        List<T> longer = new ArrayList<>(list);
        longer.add(more);
        return longer;
    }
}

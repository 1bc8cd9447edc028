package mdl.foundations.statement;

import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import mdl.foundations.exhibit.Exhibit;
import mdl.foundations.input.Inputs;

/**
 * What speaks for a statement: claims that must hold, controls that must fail, and exhibits to look at.
 *
 * <p>Built in one expression, {@code Evidence.that(claim, claim).failsWith("...", claim).shows("...", () -> figure)};
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

    /** The same with more controls: claims made with that hypothesis broken, each of which must fail. */
    public Evidence failsWith(String broken, Claim... claims) {
        return withControls(broken, Optional.empty(), claims);
    }

    /** The same with more controls: claims in the form printed at that place of the notes, each of which must fail. */
    public Evidence failsAsPrinted(String erratum, String broken, Claim... claims) {
        return withControls(broken, Optional.of(erratum), claims);
    }

    /**
     * The same with one more exhibit.
     *
     * @param name in lower case with hyphens, unique within the statement
     * @throws IllegalArgumentException if the name is taken or has other characters
     */
    public Evidence shows(String name, Supplier<? extends Exhibit> exhibit) {
        Inputs.require(
                name.matches("[a-z0-9]+(-[a-z0-9]+)*"),
                "an exhibit is named in lower case with hyphens, not '" + name + "'");
        Inputs.require(!exhibits.containsKey(name), "there are two exhibits named '" + name + "'");
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

    private Evidence withControls(String broken, Optional<String> erratum, Claim... failing) {
        Stream<Control> more = Arrays.stream(failing).map(claim -> new Control(broken, erratum, claim));
        return new Evidence(claims, Stream.concat(controls.stream(), more).toList(), exhibits);
    }
}

package mdl.foundations.statement;

import java.util.Objects;
import java.util.Optional;

/**
 * The same claim with one hypothesis swapped, which must fail.
 *
 * @param broken what was broken, in a few words
 * @param erratum the place in the notes whose printed form this is, where the control is one
 * @param claim the claim, judged as if nothing were wrong
 */
public record Control(String broken, Optional<String> erratum, Claim claim) {

    /** @throws NullPointerException if a component is null */
    public Control {
        Objects.requireNonNull(broken, "broken");
        Objects.requireNonNull(erratum, "erratum");
        Objects.requireNonNull(claim, "claim");
    }

    /** Whether the claim failed, as it must. */
    public boolean fails() {
        return !claim.holds();
    }
}

package mdl.foundations.checklist;

import java.util.Comparator;
import java.util.stream.Stream;
import mdl.foundations.statement.Identity;

/** One identity for several instances, each with a rounding of its own. */
final class WorstIdentity {

    private WorstIdentity() {}

    /**
     * The one that uses up the largest share of its rounding.
     *
     * @throws IllegalArgumentException if there is none
     */
    static Identity of(Stream<Identity> identities) {
        return identities
                .max(Comparator.comparingDouble(WorstIdentity::share))
                .orElseThrow(() -> new IllegalArgumentException("there is no identity: at least one must be given"));
    }

    private static double share(Identity identity) {
        double share = Math.abs(identity.predicted() - identity.observed()) / identity.uncertainty();
        return Double.isNaN(share) ? Double.POSITIVE_INFINITY : share;
    }
}

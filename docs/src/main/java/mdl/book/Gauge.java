package mdl.book;

import mdl.foundations.statement.EvidenceReport.ClaimReport;
import org.jsoup.nodes.Element;

/**
 * How much of what a claim allows its observation uses, drawn as a dot on a strip whose shaded part is allowed.
 *
 * @param percent where the dot stands; the shaded part ends at {@value #END} and, where a claim has two sides, begins at
 *     {@value #BEGINNING}
 * @param oneSided whether only too much is wrong, as for a bound or a limit
 */
record Gauge(double percent, boolean oneSided) {

    private static final double BEGINNING = 25;
    private static final double END = 75;
    private static final double CENTRE = 50;
    private static final double MARGIN = 4;
    /** The exponent of the level of significance, at which the shaded part ends. */
    private static final double DECADES = 6;

    /** The gauge of a claim; it never contradicts the verdict, to which more than these numbers may contribute. */
    static Gauge of(ClaimReport claim) {
        boolean oneSided = claim.shape().equals("bound") || claim.shape().equals("limit");
        double use = use(claim);
        double bounded = claim.holds() ? Math.min(use, 1 - MARGIN / END) : Math.max(use, 1 + 2 * MARGIN / END);
        double side = claim.observed() < claim.predicted() ? -1 : 1;
        double percent = oneSided ? END * bounded : CENTRE + side * (END - CENTRE) * bounded;
        return new Gauge(Math.max(MARGIN, Math.min(100 - MARGIN, percent)), oneSided);
    }

    Element drawn() {
        Element gauge = new Element("span").addClass("gauge").attr("style", "--at:" + Math.round(percent) + "%");
        // The numbers beside it say the same.
        gauge.attr("aria-hidden", "true");
        return oneSided ? gauge.addClass("one-sided") : gauge;
    }

    /** From 0, nothing of what is allowed, over 1, all of it, upwards. */
    private static double use(ClaimReport claim) {
        double use = switch (claim.shape()) {
            case "bound", "limit" -> claim.observed() / (claim.predicted() + claim.uncertainty());
            default ->
                claim.pValue() == null
                        ? Math.abs(claim.observed() - claim.predicted()) / claim.uncertainty()
                        : -Math.log10(claim.pValue()) / DECADES;
        };
        return Double.isNaN(use) || use < 0 ? 0 : use;
    }
}

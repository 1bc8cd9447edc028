package mdl.book;

import mdl.foundations.statement.EvidenceReport;

/**
 * What sound evidence says in one line.
 *
 * @param claims how many claims hold
 * @param controls how many controls fail
 */
record Verdict(int claims, int controls) {

    static Verdict of(EvidenceReport report) {
        return new Verdict(report.claims().size(), report.controls().size());
    }

    /** For a chip: "✓ 6 claims hold · 3 controls fail". */
    String brief() {
        return "✓ " + claimsHold() + " · " + controlsFail();
    }

    /** For the evidence box: "6 claims hold, 3 controls fail as they must". */
    String full() {
        return claimsHold() + ", " + controlsFail() + (controls == 1 ? " as it must" : " as they must");
    }

    private String claimsHold() {
        return claims == 1 ? "1 claim holds" : claims + " claims hold";
    }

    private String controlsFail() {
        return controls == 1 ? "1 control fails" : controls + " controls fail";
    }
}

package mdl.book;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import mdl.foundations.exhibit.NumberText;
import mdl.foundations.statement.EvidenceReport;
import mdl.foundations.statement.EvidenceReport.ClaimReport;
import mdl.foundations.statement.EvidenceReport.ControlReport;
import org.jsoup.nodes.Element;

/**
 * The box of a statement's evidence: one line with the verdict, which opens to the claims and the controls.
 *
 * @param records the evidence
 * @param inline renders the mathematics in the sentences of claims
 * @param data the folder of data in the book
 */
record EvidenceBox(Records records, InlineDialect inline, DataFolder data) {

    private static final int DIGITS = 4;
    private static final double NEGLIGIBLE = 1e-5;
    private static final String NOTHING = "–";

    /** The id of a statement's evidence box. */
    static String anchor(String id) {
        return "evidence-" + id;
    }

    /** The box, or empty if there is no sound evidence, which is then a problem. */
    Optional<Element> build(Inset.Macro macro) {
        return records.report(macro).map(report -> box(report, macro));
    }

    private Element box(EvidenceReport report, Inset.Macro macro) {
        Template box = Template.load("evidence")
                .text("verdict", Verdict.of(report).full())
                .text("setting", setting(report))
                .each("claim", report.claims(), (row, claim) -> claim(row, claim, macro.place()))
                .each(
                        "control",
                        grouped(report.controls()),
                        (row, control) -> control(row, control, report, macro.place()));
        box.slot("data").attr("href", data.evidence(macro.id()));
        return box.finished().attr("id", anchor(macro.id()));
    }

    private void claim(Template row, ClaimReport claim, Place place) {
        numbers(row, claim)
                .text("shape", claim.shape())
                .text("sentence", inline.sentence(claim.sentence(), place))
                .text("reading", inline.sentence(claim.reading(), place));
        if (claim.trials() > 1) {
            row.text("trials", NumberText.integer(claim.trials()));
        } else {
            row.drop("trials-line");
        }
        if (claim.pValue() == null) {
            row.drop("p-line");
        } else {
            row.text("p", number(claim.pValue(), 2));
        }
    }

    /** Leaves out what was broken where it is the same as in the row above. */
    private static List<ControlReport> grouped(List<ControlReport> controls) {
        List<ControlReport> grouped = new ArrayList<>();
        String above = "";
        for (ControlReport control : controls) {
            boolean same = control.broken().equals(above);
            grouped.add(same ? new ControlReport("", null, control.claim()) : control);
            above = control.broken();
        }
        return grouped;
    }

    private void control(Template row, ControlReport control, EvidenceReport report, Place place) {
        if (control.broken().isEmpty()) {
            row.root().addClass("continued");
            row.drop("broken-line");
        } else {
            row.text("broken", inline.sentence(control.broken(), place));
            erratum(row, control);
        }
        numbers(row, control.claim())
                .text("sentence", inline.sentence(unmet(control.claim(), report), place))
                .text("reading", inline.sentence(control.claim().reading(), place));
    }

    private void erratum(Template row, ControlReport control) {
        if (control.erratum() == null) {
            row.drop("erratum");
            return;
        }
        Element erratum = row.slot("erratum").text("as printed in " + control.erratum());
        if (inline.insets().macros("errata").isEmpty()) {
            erratum.tagName("span");
        } else {
            erratum.attr("href", "#" + Erratum.anchor(control.erratum()));
        }
    }

    /** A claim that stands above is named by its number; repeating its sentence would say nothing new. */
    private static String unmet(ClaimReport claim, EvidenceReport report) {
        for (int i = 0; i < report.claims().size(); i++) {
            if (report.claims().get(i).sentence().equals(claim.sentence())) {
                return "claim " + (i + 1) + " fails";
            }
        }
        return claim.sentence() + ": fails";
    }

    private static Template numbers(Template row, ClaimReport claim) {
        row.slot("gauge").replaceWith(Gauge.of(claim).drawn());
        return row.text("predicted", number(claim.predicted(), DIGITS)).text("observed", observed(claim));
    }

    private static String observed(ClaimReport claim) {
        double value = claim.observed();
        double error = claim.uncertainty();
        if (!(error > 0) || Double.isInfinite(error) || !Double.isFinite(value)) {
            return number(value, DIGITS);
        }
        // A rounding error far below the last digit shown would only fill the cell with zeros.
        return error < NEGLIGIBLE * Math.abs(value)
                ? number(value, DIGITS) + " ± " + number(error, 2)
                : NumberText.plusMinus(value, error);
    }

    private static String number(double value, int digits) {
        return Double.isNaN(value) ? NOTHING : NumberText.significant(value, digits);
    }

    private static String setting(EvidenceReport report) {
        String parameters = report.parameters().entrySet().stream()
                .map(entry -> entry.getKey() + " = " + entry.getValue())
                .collect(Collectors.joining(", "));
        return "seed " + report.seed() + (parameters.isEmpty() ? "" : " · " + parameters);
    }
}

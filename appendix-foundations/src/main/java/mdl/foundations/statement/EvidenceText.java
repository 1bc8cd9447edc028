package mdl.foundations.statement;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import mdl.foundations.statement.EvidenceReport.ClaimReport;
import mdl.foundations.statement.EvidenceReport.ControlReport;

/** Evidence as a terminal shows it: a line for each sentence, and under it what was compared with what. */
public final class EvidenceText {

    private EvidenceText() {}

    /** The report of a statement as lines that end in a line feed; equal reports give equal text. */
    public static String of(StatementForm form, EvidenceReport report) {
        List<String> lines = new ArrayList<>();
        lines.add(form.notes().name() + " (" + form.id() + ")");
        lines.add(form.place() + (NotesSection.isBeyond(form.notes()) ? "" : " of the notes"));
        lines.add(report.parameters().entrySet().stream()
                        .map(entry -> entry.getKey() + " = " + entry.getValue())
                        .collect(Collectors.joining(", "))
                + ", seed = " + report.seed());
        lines.add("");
        lines.add("Claims, which must hold");
        for (ClaimReport claim : report.claims()) {
            lines.add((claim.holds() ? "  holds  " : "  FAILS  ") + shape(claim) + plain(claim.sentence()));
            lines.add(" ".repeat(22) + plain(claim.reading()));
        }
        lines.add("");
        lines.add("Controls, each with something broken, which must fail");
        for (ControlReport control : report.controls()) {
            ClaimReport claim = control.claim();
            String printed = control.erratum() == null ? "" : " (as printed at " + control.erratum() + ")";
            lines.add((claim.holds() ? "  HOLDS  " : "  fails  ") + shape(claim) + plain(control.broken()) + printed
                    + ": " + plain(claim.sentence()));
            lines.add(" ".repeat(22) + plain(claim.reading()));
        }
        lines.add("");
        lines.add(verdict(report));
        return lines.stream().collect(Collectors.joining("\n", "", "\n"));
    }

    /** A sentence with its formulas in plain characters. */
    public static String plain(String sentence) {
        return PlainMathematics.of(sentence);
    }

    private static String shape(ClaimReport claim) {
        return String.format("%-13s", claim.shape());
    }

    private static String verdict(EvidenceReport report) {
        long holding = report.claims().stream().filter(ClaimReport::holds).count();
        long failing = report.controls().stream()
                .filter(control -> !control.claim().holds())
                .count();
        return (report.sound() ? "The evidence is sound: " : "The evidence is NOT sound: ")
                + holding + " of " + report.claims().size() + " claims hold, "
                + failing + " of " + report.controls().size() + " controls fail.";
    }
}

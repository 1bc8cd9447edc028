package mdl.book.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import mdl.foundations.random.Randomness;
import mdl.foundations.statement.Catalog;
import mdl.foundations.statement.EvidenceArchive;
import mdl.foundations.statement.EvidenceReport;
import mdl.foundations.statement.EvidenceReport.ClaimReport;
import mdl.foundations.statement.EvidenceReport.ControlReport;
import mdl.foundations.statement.EvidenceText;
import mdl.foundations.statement.Examination;
import mdl.foundations.statement.Statement;
import mdl.foundations.statement.StatementForm;

/**
 * Brings the evidence of every statement into the book's archive: current evidence is copied from where a test or an
 * earlier run left it, and the rest is computed.
 *
 * @param folder the project
 * @param catalog the statements
 */
record EvidenceCollection(ProjectFolder folder, Catalog catalog) {

    /**
     * Collects everything.
     *
     * @param err where a line goes for every claim that fails and every control that holds
     * @return whether all evidence is sound
     * @throws IOException if the archive cannot be written
     */
    boolean collect(PrintWriter err) throws IOException {
        List<Statement> missing = new ArrayList<>();
        for (StatementForm form : catalog.forms().values()) {
            Optional<EvidenceArchive> current = folder.current(form.defaults(), Randomness.PROJECT_SEED);
            if (current.isEmpty()) {
                missing.add(form.defaults());
            } else {
                folder.archive().copyFrom(current.get(), form.id());
            }
        }
        try (Progress progress = Progress.of("evidence", missing.size())) {
            for (Statement statement : missing) {
                folder.archive().write(Examination.of(statement, Randomness.PROJECT_SEED));
                progress.step();
            }
        }
        boolean sound = true;
        for (String id : catalog.ids()) {
            sound &= reportFaults(folder.archive().read(id), err);
        }
        return sound;
    }

    private static boolean reportFaults(EvidenceReport report, PrintWriter err) {
        for (ClaimReport claim : report.claims()) {
            if (!claim.holds()) {
                err.println(EvidenceText.plain(
                        report.statement() + ": a claim fails: " + claim.sentence() + ": " + claim.reading()));
            }
        }
        for (ControlReport control : report.controls()) {
            if (control.claim().holds()) {
                err.println(EvidenceText.plain(report.statement() + ": the control '" + control.broken()
                        + "' holds, but must fail: " + control.claim().sentence() + ": "
                        + control.claim().reading()));
            }
        }
        return report.sound();
    }
}

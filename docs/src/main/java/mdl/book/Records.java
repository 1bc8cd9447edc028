package mdl.book;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import mdl.foundations.statement.Catalog;
import mdl.foundations.statement.EvidenceArchive;
import mdl.foundations.statement.EvidenceReport;
import mdl.foundations.statement.EvidenceReport.ClaimReport;
import mdl.foundations.statement.EvidenceReport.ControlReport;

/**
 * What the macros of the manuscript ask for, read from the archive of evidence; what cannot be had is a problem at the
 * macro's place.
 *
 * @param catalog the statements there are
 * @param archive their evidence
 * @param problems receives unknown names and evidence that is not sound
 * @param known the reports read so far: a page asks for each several times
 */
record Records(Catalog catalog, EvidenceArchive archive, Problems problems, Map<String, EvidenceReport> known) {

    /** Nothing is read yet. */
    Records(Catalog catalog, EvidenceArchive archive, Problems problems) {
        this(catalog, archive, problems, new HashMap<>());
    }

    /** The report of the macro's statement, if the statement exists and its evidence is sound. */
    Optional<EvidenceReport> report(Inset.Macro macro) {
        String id = macro.id();
        if (catalog.find(id).isEmpty()) {
            problems.add(
                    macro.place(), "there is no statement '" + id + "'; there are " + String.join(", ", catalog.ids()));
            return Optional.empty();
        }
        try {
            if (!known.containsKey(id)) {
                known.put(id, archive.read(id));
            }
            requireSound(known.get(id), macro);
            return Optional.of(known.get(id));
        } catch (IOException e) {
            problems.add(macro.place(), "the evidence of " + id + " cannot be read; run it first: " + e.getMessage());
            return Optional.empty();
        }
    }

    /** The JSON of the exhibit that the macro names, if there is one of that kind. */
    Optional<JsonNode> exhibit(Inset.Macro macro) {
        Optional<EvidenceReport> report = report(macro);
        if (report.isEmpty()) {
            return Optional.empty();
        }
        if (!report.get().exhibits().contains(macro.exhibit())) {
            problems.add(
                    macro.place(),
                    macro.id() + " has no exhibit '" + macro.exhibit() + "'; it has "
                            + String.join(", ", report.get().exhibits()));
            return Optional.empty();
        }
        try {
            JsonNode json = new ObjectMapper().readTree(Files.readAllBytes(file(macro, "json")));
            String kind = json.path("kind").asText();
            if (!kind.equals(macro.name())) {
                problems.add(macro.place(), macro.target() + " is a " + kind + ", not a " + macro.name());
                return Optional.empty();
            }
            return Optional.of(json);
        } catch (IOException e) {
            problems.add(macro.place(), "the exhibit " + macro.target() + " cannot be read: " + e.getMessage());
            return Optional.empty();
        }
    }

    /** A file of the exhibit that the macro names. */
    Path file(Inset.Macro macro, String extension) {
        return archive.folder(macro.id()).resolve(macro.exhibit() + "." + extension);
    }

    private void requireSound(EvidenceReport report, Inset.Macro macro) {
        for (ClaimReport claim : report.claims()) {
            if (!claim.holds()) {
                problems.add(
                        macro.place(),
                        "a claim of " + macro.id() + " fails: " + claim.sentence() + " (" + claim.reading() + ")");
            }
        }
        for (ControlReport control : report.controls()) {
            if (control.claim().holds()) {
                problems.add(
                        macro.place(),
                        "a control of " + macro.id() + " holds, though it must fail: " + control.broken() + " ("
                                + control.claim().reading() + ")");
            }
        }
        if (report.claims().isEmpty() || report.controls().isEmpty()) {
            problems.add(macro.place(), "the evidence of " + macro.id() + " needs at least one claim and one control");
        }
    }
}

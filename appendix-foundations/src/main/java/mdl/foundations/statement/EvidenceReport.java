package mdl.foundations.statement;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;

/**
 * Evidence as it is written down: the JSON that modules write, and that the command line and the book read.
 *
 * @param schema the version of this form
 * @param statement the identifier
 * @param parameters the parameters by name
 * @param seed the seed
 * @param sound whether every claim holds and every control fails
 * @param claims what was claimed
 * @param controls what was broken
 * @param exhibits the names of the exhibits, in order
 */
public record EvidenceReport(
        int schema,
        String statement,
        Map<String, Object> parameters,
        long seed,
        boolean sound,
        List<ClaimReport> claims,
        List<ControlReport> controls,
        List<String> exhibits) {

    /** The version of the form; a new one makes all stored evidence outdated. */
    public static final int SCHEMA = 1;

    /** A claim as it is written down; {@code pValue} is null where the claim is not statistical. */
    public record ClaimReport(
            String shape,
            String sentence,
            boolean holds,
            double predicted,
            double observed,
            double uncertainty,
            int trials,
            Double pValue,
            String reading) {

        static ClaimReport of(Claim claim) {
            OptionalDouble p = claim.pValue();
            return new ClaimReport(
                    claim.shape(),
                    claim.sentence(),
                    claim.holds(),
                    claim.predicted(),
                    claim.observed(),
                    claim.uncertainty(),
                    claim.trials(),
                    p.isPresent() ? p.getAsDouble() : null,
                    claim.reading());
        }
    }

    /** A control as it is written down; {@code erratum} is null where the control is not a form printed in the notes. */
    public record ControlReport(String broken, String erratum, ClaimReport claim) {

        static ControlReport of(Control control) {
            return new ControlReport(control.broken(), control.erratum().orElse(null), ClaimReport.of(control.claim()));
        }
    }

    /** The report of an examination; exhibits are named, not built. */
    public static EvidenceReport of(Examination examination) {
        StatementForm form = examination.form();
        Evidence evidence = examination.evidence();
        return new EvidenceReport(
                SCHEMA,
                form.id(),
                form.values(),
                examination.seed(),
                evidence.sound(),
                evidence.claims().stream().map(ClaimReport::of).toList(),
                evidence.controls().stream().map(ControlReport::of).toList(),
                List.copyOf(evidence.exhibits().keySet()));
    }

    /** One sentence for each reason why the evidence is not sound; none if it is. */
    public List<String> faults() {
        List<String> faults = new ArrayList<>();
        if (claims.isEmpty()) {
            faults.add("there is no claim");
        }
        if (controls.isEmpty()) {
            faults.add("there is no control");
        }
        for (ClaimReport claim : claims) {
            if (!claim.holds()) {
                faults.add("a claim fails: " + claim.sentence() + ": " + claim.reading());
            }
        }
        for (ControlReport control : controls) {
            if (control.claim().holds()) {
                faults.add("the control '" + control.broken() + "' holds, but must fail: "
                        + control.claim().sentence() + ": " + control.claim().reading());
            }
        }
        return faults;
    }

    /**
     * Reads a report back.
     *
     * @throws IOException if the text is not a report of this form
     */
    public static EvidenceReport fromJson(byte[] json) throws IOException {
        return new ObjectMapper().readValue(json, EvidenceReport.class);
    }

    /** The report as indented JSON in UTF-8: equal reports give equal bytes. */
    public byte[] toJson() {
        try {
            String text = new ObjectMapper()
                    .enable(SerializationFeature.INDENT_OUTPUT)
                    .writeValueAsString(this)
                    .replace("\r\n", "\n");
            return (text + "\n").getBytes(StandardCharsets.UTF_8);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a report consists of plain values", e);
        }
    }
}

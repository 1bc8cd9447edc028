package mdl.book.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import mdl.foundations.random.Randomness;
import mdl.foundations.statement.EvidenceArchive;
import mdl.foundations.statement.EvidenceReport;
import mdl.foundations.statement.EvidenceText;
import mdl.foundations.statement.Examination;
import mdl.foundations.statement.Statement;
import mdl.foundations.statement.StatementForm;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The subcommand {@code run ID} of one statement, with the components of its record as options. */
@Command(mixinStandardHelpOptions = true)
final class StatementRun implements Callable<Integer> {

    private final StatementForm form;

    @Spec
    private CommandSpec spec;

    @Option(names = "--seed", paramLabel = "S", description = "The seed (${DEFAULT-VALUE}).")
    private long seed = Randomness.PROJECT_SEED;

    @Option(
            names = "--threads",
            paramLabel = "N",
            description = "How many trials run at once (${DEFAULT-VALUE}); the result does not depend on it.")
    private int threads = Runtime.getRuntime().availableProcessors();

    @Option(names = "--out", paramLabel = "DIR", description = "Also write evidence and exhibits to the folder DIR/ID.")
    private Path out;

    @Option(names = "--json", description = "Print the evidence as JSON.")
    private boolean json;

    private StatementRun(StatementForm form) {
        this.form = form;
    }

    /** The subcommand with the statement's parameters as options. */
    static CommandLine of(StatementForm form) {
        CommandLine command = new CommandLine(new StatementRun(form));
        command.getCommandSpec()
                .usageMessage()
                .description("Examine: " + form.notes().name() + ".");
        for (StatementForm.Entry entry : form.parameters()) {
            command.getCommandSpec()
                    .addOption(OptionSpec.builder(option(entry))
                            .type(entry.type())
                            .paramLabel("V")
                            .description(entry.meaning() + " (" + entry.value() + ").")
                            .build());
        }
        return command;
    }

    /** The option that sets a parameter: its name in lower case with hyphens. */
    static String option(StatementForm.Entry entry) {
        return "--" + entry.name().replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT);
    }

    @Override
    public Integer call() throws IOException {
        Statement statement = form.with(given());
        Optional<EvidenceArchive> archive = Optional.ofNullable(out).map(EvidenceArchive::new);
        if (archive.isPresent()) {
            // Before the work, not after it.
            archive.get().requireReplaceable(form.id());
        }
        Examination examination = Examination.of(statement, seed, threads);
        EvidenceReport report = EvidenceReport.of(examination);
        if (archive.isPresent()) {
            archive.get().write(examination);
        }
        PrintWriter terminal = spec.commandLine().getOut();
        terminal.print(
                json
                        ? new String(report.toJson(), StandardCharsets.UTF_8)
                        : EvidenceText.of(examination.form(), report));
        terminal.flush();
        return report.sound() ? 0 : 1;
    }

    private Map<String, Object> given() {
        Map<String, Object> given = new LinkedHashMap<>();
        for (StatementForm.Entry entry : form.parameters()) {
            Object value = spec.findOption(option(entry)).getValue();
            if (value != null) {
                given.put(entry.name(), value);
            }
        }
        return given;
    }
}

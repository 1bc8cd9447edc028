package mdl.book.command;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import mdl.foundations.statement.Catalog;
import mdl.foundations.statement.StatementForm;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;
import picocli.CommandLine.UnmatchedArgumentException;

/**
 * The command {@code companion}.
 *
 * <p>Exit codes: 0 when everything holds, 1 when a claim fails, a control holds or the book has an error, 2 when the
 * command cannot be carried out as given; then one sentence on standard error says why.
 */
@Command(
        name = "companion",
        mixinStandardHelpOptions = true,
        version = "Mathematics of deep learning, companion 0.1.0",
        description = "Theorems of the lecture notes, with the evidence that they hold and what breaks without them.")
public final class Companion implements Runnable {

    @Spec
    private CommandSpec spec;

    @Option(
            names = "--debug",
            scope = ScopeType.INHERIT,
            description = "Print the stack trace of an error, not only its sentence.")
    private boolean debug;

    private Companion() {}

    /** Runs the command and exits with its code. */
    public static void main(String[] arguments) {
        PrintWriter out = new PrintWriter(System.out, true, StandardCharsets.UTF_8);
        PrintWriter err = new PrintWriter(System.err, true, StandardCharsets.UTF_8);
        int code;
        try {
            code = run(Catalog.load(), out, err, arguments);
        } catch (RuntimeException | Error e) {
            err.println("companion: " + Failure.sentence(e));
            code = 2;
        }
        System.exit(code);
    }

    /** Runs the command on a catalog and returns its exit code. */
    static int run(Catalog catalog, PrintWriter out, PrintWriter err, String... arguments) {
        Companion companion = new Companion();
        CommandLine run = new CommandLine(new RunCommand(catalog));
        for (StatementForm form : catalog.forms().values()) {
            run.addSubcommand(form.id(), StatementRun.of(form));
        }
        CommandLine whole = new CommandLine(companion)
                .addSubcommand(new ListCommand(catalog))
                .addSubcommand(new ShowCommand(catalog))
                .addSubcommand(run)
                .addSubcommand(new BookCommand(catalog))
                .addSubcommand(new PdfCommand(System.getenv("PATH")))
                .addSubcommand(new SoakCommand(catalog))
                .addSubcommand(new DoctorCommand())
                .setOut(out)
                .setErr(err)
                .setParameterExceptionHandler((exception, rest) -> {
                    String hint = exception instanceof UnmatchedArgumentException unmatched ? hint(unmatched) : "";
                    err.println("companion: " + oneLine(exception.getMessage()) + hint);
                    return 2;
                })
                .setExecutionExceptionHandler((exception, commandLine, parsed) -> {
                    if (companion.debug) {
                        exception.printStackTrace(err);
                    }
                    err.println("companion: " + Failure.sentence(exception));
                    return 2;
                });
        try {
            return whole.execute(arguments);
        } catch (Error e) {
            if (companion.debug) {
                e.printStackTrace(err);
            }
            err.println("companion: " + Failure.sentence(e));
            return 2;
        }
    }

    @Override
    public void run() {
        throw new ParameterException(
                spec.commandLine(), "a command is missing; there are " + names(spec.commandLine()) + " (and --help)");
    }

    /** What there is in place of a word that no command takes. */
    private static String hint(UnmatchedArgumentException unmatched) {
        CommandLine command = unmatched.getCommandLine();
        if (command.getCommand() instanceof Companion) {
            return "; there are " + names(command);
        }
        return unmatched.isUnknownOption()
                ? "; there are "
                        + command.getCommandSpec().options().stream()
                                .map(OptionSpec::longestName)
                                .collect(Collectors.joining(", "))
                : "";
    }

    static String names(CommandLine commandLine) {
        return String.join(", ", commandLine.getSubcommands().keySet());
    }

    static String oneLine(String message) {
        return message.lines().map(String::strip).reduce((a, b) -> a + " " + b).orElse("");
    }
}

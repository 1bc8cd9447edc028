package mdl.book.command;

import java.util.List;
import java.util.concurrent.Callable;
import mdl.foundations.statement.Catalog;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Examines a statement; each statement is a subcommand with its own parameters as options. */
@Command(
        name = "run",
        description = "Examine a statement: print claims that must hold and controls that must fail.",
        mixinStandardHelpOptions = true)
final class RunCommand implements Callable<Integer> {

    private final Catalog catalog;

    @Spec
    private CommandSpec spec;

    @Parameters(hidden = true, arity = "0..*")
    private List<String> rest = List.of();

    RunCommand(Catalog catalog) {
        this.catalog = catalog;
    }

    /** Reached only when the first word is no statement. */
    @Override
    public Integer call() {
        if (rest.isEmpty()) {
            throw new ParameterException(
                    spec.commandLine(),
                    "run needs a statement, such as " + catalog.ids().get(0) + "; 'companion list' prints them all");
        }
        throw new UnknownStatement(spec, catalog, rest.get(0));
    }
}

package mdl.book.command;

import java.io.PrintWriter;
import java.util.concurrent.Callable;
import mdl.foundations.statement.Catalog;
import mdl.foundations.statement.Notes;
import mdl.foundations.statement.StatementForm;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Shows what a statement is and which parameters it has. */
@Command(
        name = "show",
        description = "Show a statement: its place in the notes, its sources and its parameters.",
        mixinStandardHelpOptions = true)
final class ShowCommand implements Callable<Integer> {

    private final Catalog catalog;

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "ID", description = "The identifier, as list prints it.")
    private String id;

    ShowCommand(Catalog catalog) {
        this.catalog = catalog;
    }

    @Override
    public Integer call() {
        StatementForm form = catalog.find(id).orElseThrow(() -> new UnknownStatement(spec, catalog, id));
        Notes notes = form.notes();
        PrintWriter out = spec.commandLine().getOut();
        out.println(notes.name() + " (" + form.id() + ")");
        out.println("  notes    " + form.place());
        out.println("  sources  " + String.join(", ", notes.sources()));
        out.println("  code     " + form.defaults().getClass().getName());
        for (StatementForm.Entry entry : form.parameters()) {
            out.println("  " + StatementRun.option(entry) + "  " + entry.meaning() + " (" + entry.value() + ")");
        }
        out.println("  run      java -jar docs/target/companion.jar run " + form.id());
        return 0;
    }
}

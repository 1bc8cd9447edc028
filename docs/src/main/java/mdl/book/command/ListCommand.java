package mdl.book.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import mdl.foundations.random.Randomness;
import mdl.foundations.statement.Catalog;
import mdl.foundations.statement.Chapter;
import mdl.foundations.statement.EvidenceArchive;
import mdl.foundations.statement.Statement;
import mdl.foundations.statement.StatementForm;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Lists the statements and the verdict of their current evidence, where there is some. */
@Command(
        name = "list",
        description = "List the statements, with the verdict of their current evidence.",
        mixinStandardHelpOptions = true)
final class ListCommand implements Callable<Integer> {

    private static final String NOT_CURRENT = "not current";

    private final Catalog catalog;

    @Spec
    private CommandSpec spec;

    @Option(names = "--chapter", paramLabel = "N", description = "Only this chapter, such as 5, or A for the appendix.")
    private String number;

    @Option(names = "--project", paramLabel = "DIR", description = "The project's folder.")
    private Path project;

    ListCommand(Catalog catalog) {
        this.catalog = catalog;
    }

    @Override
    public Integer call() throws IOException {
        List<Chapter> chapters = chapters(spec, catalog, number);
        ProjectFolder folder = ProjectFolder.locate(project);
        PrintWriter out = spec.commandLine().getOut();
        int width = catalog.ids().stream().mapToInt(String::length).max().orElse(0);
        boolean outdated = false;
        for (Chapter chapter : chapters) {
            out.println(Chapter.label(chapter.number()) + ". " + chapter.title());
            for (Statement statement : chapter.statements()) {
                StatementForm form = StatementForm.of(statement);
                String verdict = verdict(folder, statement);
                outdated |= verdict.equals(NOT_CURRENT);
                out.println("  " + form.id() + " ".repeat(width - form.id().length() + 2)
                        + String.format("%-14s", verdict)
                        + form.notes().name() + " (" + form.place() + ")");
            }
        }
        if (outdated) {
            out.println("'companion book' computes what is not current");
        }
        return 0;
    }

    /** The chapters of that number, which is one at most; without a number all. */
    static List<Chapter> chapters(CommandSpec spec, Catalog catalog, String number) {
        List<Chapter> chapters = catalog.chapters().stream()
                .filter(chapter -> number == null || chapter.number().equalsIgnoreCase(number))
                .toList();
        if (chapters.isEmpty()) {
            List<String> numbers =
                    catalog.chapters().stream().map(Chapter::number).toList();
            throw new ParameterException(
                    spec.commandLine(),
                    "there is no chapter '" + number + "' with statements; there are " + String.join(", ", numbers));
        }
        return chapters;
    }

    private static String verdict(ProjectFolder folder, Statement statement) throws IOException {
        Optional<EvidenceArchive> archive = folder.current(statement, Randomness.PROJECT_SEED);
        if (archive.isEmpty()) {
            return NOT_CURRENT;
        }
        return archive.get().read(StatementForm.of(statement).id()).sound() ? "sound" : "NOT SOUND";
    }
}

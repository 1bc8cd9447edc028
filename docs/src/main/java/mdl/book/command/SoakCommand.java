package mdl.book.command;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ForkJoinTask;
import mdl.foundations.input.Inputs;
import mdl.foundations.statement.Catalog;
import mdl.foundations.statement.Chapter;
import mdl.foundations.statement.EvidenceReport;
import mdl.foundations.statement.Examination;
import mdl.foundations.statement.Statement;
import mdl.foundations.statement.StatementForm;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Runs statements under many fresh seeds and reports failures, the uniformity of p-values and the power of controls. */
@Command(
        name = "soak",
        description = "Examine statements under fresh seeds: are claims calibrated, do controls have power?",
        mixinStandardHelpOptions = true)
final class SoakCommand implements Callable<Integer> {

    private final Catalog catalog;

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "ID", arity = "0..*", description = "The statements (all).")
    private List<String> ids = List.of();

    @Option(names = "--chapter", paramLabel = "N", description = "Only the statements of this chapter.")
    private String number;

    @Option(names = "--seeds", paramLabel = "N", required = true, description = "How many seeds, at least 5.")
    private int seeds;

    @Option(names = "--first", paramLabel = "S", description = "The first seed (${DEFAULT-VALUE}); the others follow.")
    private long first = 1;

    @Option(names = "--threads", paramLabel = "N", description = "How many trials run at once (${DEFAULT-VALUE}).")
    private int threads = Runtime.getRuntime().availableProcessors();

    SoakCommand(Catalog catalog) {
        this.catalog = catalog;
    }

    @Override
    public Integer call() {
        Inputs.atLeast("seeds", seeds, 5);
        Inputs.within("threads", threads, 1, Examination.MOST_THREADS);
        Inputs.require(
                first <= Long.MAX_VALUE - seeds, "first is " + first + ", but must leave room for " + seeds + " seeds");
        PrintWriter out = spec.commandLine().getOut();
        boolean passed = true;
        for (Statement statement : chosen()) {
            Soak soak = new Soak(StatementForm.of(statement).id(), reports(statement));
            out.print(soak.text());
            out.flush();
            passed &= soak.passed();
        }
        return passed ? 0 : 1;
    }

    private List<Statement> chosen() {
        if (!ids.isEmpty()) {
            if (number != null) {
                throw new ParameterException(spec.commandLine(), "name statements or --chapter, not both");
            }
            return ids.stream()
                    .map(id -> catalog.find(id)
                            .orElseThrow(() -> new UnknownStatement(spec, catalog, id))
                            .defaults())
                    .toList();
        }
        return ListCommand.chapters(spec, catalog, number).stream()
                .map(Chapter::statements)
                .flatMap(List::stream)
                .toList();
    }

    /** The reports of all seeds in order; exhibits are never built. */
    private List<EvidenceReport> reports(Statement statement) {
        ForkJoinPool pool = new ForkJoinPool(threads);
        try (Progress progress = Progress.of(StatementForm.of(statement).id(), seeds)) {
            List<EvidenceReport> reports = new ArrayList<>();
            for (long seed = first; seed < first + seeds; seed++) {
                long current = seed;
                reports.add(
                        pool.invoke(ForkJoinTask.adapt(() -> EvidenceReport.of(Examination.of(statement, current)))));
                progress.step();
            }
            return reports;
        } finally {
            pool.shutdown();
        }
    }
}

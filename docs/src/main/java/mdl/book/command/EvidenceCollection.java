package mdl.book.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ForkJoinTask;
import mdl.foundations.random.Randomness;
import mdl.foundations.statement.Catalog;
import mdl.foundations.statement.EvidenceArchive;
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
        Map<String, EvidenceArchive> current = current(folder.archives());
        List<Statement> missing = new ArrayList<>();
        for (StatementForm form : catalog.forms().values()) {
            if (current.containsKey(form.id())) {
                folder.archive().copyFrom(current.get(form.id()), form.id());
            } else {
                missing.add(form.defaults());
            }
        }
        try (Progress progress = Progress.of("evidence", missing.size())) {
            List<ForkJoinTask<Void>> tasks =
                    missing.stream().map(statement -> task(statement, progress)).toList();
            ForkJoinTask.invokeAll(tasks);
        }
        boolean sound = true;
        for (String id : catalog.ids()) {
            List<String> faults = folder.archive().read(id).faults();
            faults.forEach(fault -> err.println(EvidenceText.plain(id + ": " + fault)));
            sound &= faults.isEmpty();
        }
        return sound;
    }

    /** The first archive with current evidence of a statement, by the statement's identifier. */
    private Map<String, EvidenceArchive> current(List<EvidenceArchive> archives) {
        Map<String, EvidenceArchive> current = new ConcurrentHashMap<>();
        catalog.forms().values().parallelStream()
                .forEach(form -> archives.stream()
                        .filter(archive -> archive.isCurrent(form.defaults(), Randomness.PROJECT_SEED))
                        .findFirst()
                        .ifPresent(archive -> current.put(form.id(), archive)));
        return current;
    }

    private ForkJoinTask<Void> task(Statement statement, Progress progress) {
        Callable<Void> work = () -> {
            try {
                folder.archive().write(Examination.of(statement, Randomness.PROJECT_SEED));
            } catch (IllegalArgumentException | IllegalStateException e) {
                throw new IllegalStateException(StatementForm.of(statement).id() + ": " + e.getMessage(), e);
            }
            progress.step();
            return null;
        };
        return ForkJoinTask.adapt(work);
    }
}

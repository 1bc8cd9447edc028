package mdl.book;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import mdl.foundations.statement.Catalog;
import mdl.foundations.statement.DraftFolder;
import mdl.foundations.statement.EvidenceArchive;
import org.asciidoctor.Asciidoctor;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;

/**
 * Builds the book from its manuscript and the evidence that was collected: pages that need neither a network nor a script.
 *
 * @param folders where to read and write
 * @param catalog the statements that the manuscript may name
 */
public record BookBuilder(BookFolders folders, Catalog catalog) {

    /** What the cached pieces of pages come from. */
    private static final String[] MAKERS = {
        "KatexEngine.class",
        "katex-render.js",
        "LeanFormula.class",
        "Manuscript.class",
        "SourceListings.class",
        "LeanCode.class"
    };

    /** Builds the book as the arguments say, see {@link BookFolders#of}; exits with 1 if there is a problem, 2 on misuse. */
    public static void main(String[] arguments) {
        System.exit(run(System.err, arguments));
    }

    /** What {@link #main} does, with its exit code as the result. */
    static int run(PrintStream err, String... arguments) {
        BookFolders folders;
        try {
            folders = BookFolders.of(arguments);
        } catch (IllegalArgumentException e) {
            err.println(e.getMessage());
            return 2;
        }
        // Ruby takes seconds to start, the statements' classes one to load.
        CompletableFuture<Asciidoctor> starting = CompletableFuture.supplyAsync(Asciidoctor.Factory::create);
        Catalog catalog = Catalog.load();
        try (Asciidoctor asciidoctor = starting.join()) {
            new BookBuilder(folders, catalog).build(asciidoctor);
            return 0;
        } catch (BookException | IOException e) {
            err.println(e.getMessage());
            return 1;
        }
    }

    /**
     * Builds the book, checks every page, and only then puts it in its place.
     *
     * @throws BookException if anything is wrong with the manuscript, the evidence or a page; nothing is written then
     * @throws IOException if a folder cannot be read or written
     */
    public void build(Asciidoctor asciidoctor) throws BookException, IOException {
        Problems problems = new Problems();
        Manuscript manuscript = Manuscript.convert(asciidoctor, folders.project(), problems);
        problems.check();
        Records records = new Records(catalog, new EvidenceArchive(folders.evidence()), problems);
        DataFolder data = new DataFolder(records);
        Sliders sliders = new Sliders(records);
        SourcePages sources = new SourcePages(folders.project(), problems);

        Element body = Jsoup.parseBodyFragment(manuscript.html()).body();
        NotesEdition edition = NotesEdition.read(folders.project(), problems);
        GeneratedParts generated = parts(body, manuscript, records, edition);
        assembly(manuscript, records, data, sliders, sources, generated).assemble(body);
        LeanCode lean = LeanCode.read();
        lean.strip(body);
        CompletableFuture<List<Problem>> sliderFaults = CompletableFuture.supplyAsync(sliders::faults);
        new NotesCheck(records, edition).check(body);
        Map<String, String> labels = Numbering.number(body, catalog);
        new CrossReferences(labels, manuscript.references(), problems).resolve(body);
        RenderCache cache = RenderCache.madeBy(folders.cache(), MAKERS);
        Mathematics mathematics = Mathematics.withCache(cache);
        new FormulaSetter(manuscript.insets(), mathematics, problems).set(body);
        sliderFaults.join().forEach(problems::add);
        problems.check();
        FormulaStyles styles = FormulaStyles.of(body);

        List<Page> pages = PageSplitter.split(body, manuscript.title());
        List<Page> all = new ArrayList<>(pages);
        all.addAll(sources.pages(new SourceListings(asciidoctor, folders.project(), cache, lean)));
        LeanFigures figures = LeanFigures.of(all);
        Previews previews = Previews.mark(all);
        try (DraftFolder draft = DraftFolder.of(folders.out())) {
            write(draft.folder(), new PageLayout(manuscript.title(), pages), all);
            new Assets(mathematics.files()).write(draft.folder());
            styles.write(draft.folder());
            figures.write(draft.folder());
            data.write(draft.folder());
            sliders.write(draft.folder());
            previews.write(draft.folder());
            SearchIndex.of(all).write(draft.folder());
            List<Problem> faults = new BookCheck(draft.folder()).problems();
            if (!faults.isEmpty()) {
                throw new BookException(faults);
            }
            draft.publish();
        }
    }

    private GeneratedParts parts(Element body, Manuscript manuscript, Records records, NotesEdition edition)
            throws IOException {
        Problems problems = records.problems();
        InlineDialect inline = new InlineDialect(manuscript.insets(), manuscript.references(), problems);
        StatementGuide guide = StatementGuide.to(body, manuscript.insets(), records);
        return GeneratedParts.of(
                guide,
                edition,
                inline,
                Colophon.read(folders.project(), problems),
                new SpeedPart(folders.project(), problems));
    }

    private static Assembly assembly(
            Manuscript manuscript,
            Records records,
            DataFolder data,
            Sliders sliders,
            SourcePages sources,
            GeneratedParts generated) {
        Insets insets = manuscript.insets();
        InlineDialect inline = new InlineDialect(insets, manuscript.references(), records.problems());
        List<String> shown =
                insets.macros("evidence").stream().map(Inset.Macro::id).toList();
        return new Assembly(
                insets,
                new StatementBox(records, sources, shown),
                new EvidenceBox(records, inline, data),
                new ExhibitBox(records, data, sliders),
                sources,
                generated);
    }

    private static void write(Path folder, PageLayout layout, List<Page> pages) throws IOException {
        Map<String, String> html = pages.parallelStream().collect(Collectors.toConcurrentMap(Page::file, layout::html));
        for (var page : html.entrySet()) {
            Path file = folder.resolve(page.getKey());
            Files.createDirectories(file.getParent());
            Files.write(file, page.getValue().getBytes(StandardCharsets.UTF_8));
        }
    }
}

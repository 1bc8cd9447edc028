package mdl.book;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jsoup.nodes.Element;

/**
 * The parts of pages that the build writes.
 *
 * @param parts by the name of the macro
 */
record GeneratedParts(Map<String, GeneratedPart> parts) {

    /** The macros that ask for them. */
    static final List<String> MACROS = List.of("colophon", "coverage", "errata", "inside", "speed", "statements");

    static GeneratedParts of(
            StatementGuide guide, NotesEdition edition, InlineDialect inline, Colophon colophon, SpeedPart speed) {
        Coverage coverage = Coverage.of(edition, guide.forms());
        return new GeneratedParts(Map.of(
                "colophon", new ColophonPart(colophon, guide),
                "coverage", new CoveragePart(coverage, guide),
                "errata", new ErrataPart(edition, guide, inline),
                "inside", new InsidePart(coverage, guide),
                "speed", speed,
                "statements", new StatementsPart(guide)));
    }

    /** The part that the macro asks for; empty if it is another macro. */
    Optional<Element> build(Inset.Macro macro) {
        return Optional.ofNullable(parts.get(macro.name())).map(part -> part.build(macro.place()));
    }
}

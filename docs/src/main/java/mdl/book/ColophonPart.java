package mdl.book;

import java.util.List;
import java.util.stream.Collectors;
import mdl.foundations.statement.EvidenceReport;
import org.jsoup.nodes.Element;

/**
 * Tools with their versions, the licence, and what the evidence depends on besides the code: seed, JDK and processor.
 *
 * @param colophon what the book was made with
 * @param guide leads to the evidence
 */
record ColophonPart(Colophon colophon, StatementGuide guide) implements GeneratedPart {

    /** Something about the evidence or the project, and its value. */
    private record Fact(String name, String value) {}

    @Override
    public Element build(Place place) {
        if (colophon.licence().isEmpty()) {
            guide.records().problems().add(place, "the project has no file LICENSE");
        }
        String seeds = guide.forms().stream()
                .flatMap(form -> guide.report(form, place).stream())
                .map(EvidenceReport::seed)
                .distinct()
                .map(String::valueOf)
                .collect(Collectors.joining(", "));
        // Evidence is current for one Java machine and one processor family only, and the program that collects it
        // starts this one on the same; so these are its own.
        List<Fact> facts = List.of(
                new Fact("Seed of all evidence", seeds),
                new Fact("JDK of the evidence", System.getProperty("java.vm.version")),
                new Fact("Processor family of the evidence", System.getProperty("os.arch")),
                new Fact("Licence of the project", colophon.licence()));
        return Template.load("colophon")
                .each(
                        "tool",
                        colophon.tools(),
                        (row, tool) -> row.text("name", tool.name())
                                .text("version", tool.version())
                                .text("role", tool.role()))
                .each(
                        "fact",
                        facts,
                        (row, fact) -> row.text("name", fact.name()).text("value", fact.value()))
                .finished();
    }
}

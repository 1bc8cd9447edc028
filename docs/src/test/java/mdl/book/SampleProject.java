package mdl.book;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import mdl.foundations.statement.EvidenceReport;
import mdl.foundations.statement.EvidenceReport.ClaimReport;
import mdl.foundations.statement.EvidenceReport.ControlReport;

/**
 * A project with a manuscript, one source file and evidence of one statement.
 *
 * @param root its folder
 */
record SampleProject(Path root) {

    static final ClaimReport HOLDS =
            new ClaimReport("identity", "$a_1=b^2$ exactly", true, 1, 1, 1e-15, 1, null, "difference 0");
    static final ClaimReport FAILS =
            new ClaimReport("expectation", "the mean is $0$", false, 0, 0.5, 0.01, 40, 1e-9, "t = 50");

    private static final String SVG =
            "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 2 1\" width=\"2\" height=\"1\""
                    + " role=\"img\" aria-labelledby=\"line-title\"><title id=\"line-title\">a line</title>"
                    + "<clipPath id=\"line-clip\"/><path clip-path=\"url(#line-clip)\" d=\"M0 0L1 1\"/></svg>";

    /** A project whose book has one chapter with that text, and evidence that is sound. */
    static SampleProject with(Path root, String chapter) throws IOException {
        SampleProject project = new SampleProject(root);
        Path manuscript = Files.createDirectories(root.resolve("docs/src/docs/asciidoc"));
        Files.writeString(
                manuscript.resolve("book.adoc"),
                "= A book\n\nA preamble.\n\ninclude::chapter.adoc[]\n\ninclude::end.adoc[]\n");
        Files.writeString(manuscript.resolve("chapter.adoc"), chapter);
        Files.writeString(
                manuscript.resolve("end.adoc"),
                "[bibliography#sources]\n== Sources\n\n* [[[sampler1901,Sampler 1901]]] A. Sampler, 1901.\n");
        Path source = Files.createDirectories(root.resolve("module/src/main/java/mdl/book"));
        Files.writeString(
                source.resolve("SampleStatement.java"),
                "class SampleStatement {\n    // tag::one[]\n    int one = 1;\n    // end::one[]\n}\n");
        Files.writeString(root.resolve("LICENSE"), "A Licence\n\nAll is allowed.\n");
        project.table("chapters", "number,title", "8,Nothing", "9,Samples");
        project.items(
                "definition,1,8.1,70,,",
                "theorem,7,9.2,80,Law's end,",
                "figure,9.1,9.2,81,,",
                "remark,3,9.3,82,,Nothing to check.");
        project.errata(
                "9.2.1,9,(9.2.1),$a$,\"$b,c$\",formula,sample-law",
                "Lemma 4,9,Lemma 4,less,more,formula,planned-law",
                "Page 3,9,Page 3,wrod,word,editorial,");
        project.evidence(List.of(HOLDS), List.of(new ControlReport("another $c$", "9.2.1", FAILS)));
        return project;
    }

    /** Replaces the evidence of the sample law. */
    void evidence(List<ClaimReport> claims, List<ControlReport> controls) throws IOException {
        Path folder = Files.createDirectories(root.resolve("evidence/sample-law"));
        boolean sound = claims.stream().allMatch(ClaimReport::holds)
                && controls.stream().noneMatch(control -> control.claim().holds());
        EvidenceReport report = new EvidenceReport(
                1, "sample-law", Map.of("size", 10), 7, sound, claims, controls, List.of("line", "mean", "sizes"));
        Files.write(folder.resolve("evidence.json"), report.toJson());
        Files.writeString(folder.resolve("line.svg"), SVG);
        Files.writeString(folder.resolve("line.csv"), "x,y\n0,0\n1,1\n");
        Files.writeString(folder.resolve("line.json"), "{\"kind\": \"figure\"}");
        Files.writeString(
                folder.resolve("mean.json"),
                "{\"kind\": \"quantity\", \"value\": 0.25, \"unit\": \"\", \"text\": \"0.250\"}");
        Files.writeString(folder.resolve("sizes.csv"), "n\n∞\n10\n");
        Files.writeString(
                folder.resolve("sizes.json"),
                "{\"kind\": \"table\", \"columns\": [{\"name\": \"size\", \"unit\": \"bits\"}],"
                        + " \"rows\": [[{\"text\": \"∞\"}], [{\"value\": 10, \"text\": \"10\"}]]}");
    }

    /** Replaces the items of the notes. */
    void items(String... rows) throws IOException {
        table("items", "kind,number,section,page,name,dash", rows);
    }

    /** Replaces the errata of the notes. */
    void errata(String... rows) throws IOException {
        table("errata", "id,chapter,where,printed,correct,kind,statement", rows);
    }

    private void table(String name, String columns, String... rows) throws IOException {
        Path folder = Files.createDirectories(root.resolve("docs/src/docs/notes"));
        Files.writeString(folder.resolve(name + ".csv"), columns + "\n" + String.join("\n", rows) + "\n");
    }

    Path out() {
        return root.resolve("book");
    }

    BookFolders folders(Path cache) {
        return new BookFolders(root, root.resolve("evidence"), out(), cache);
    }
}

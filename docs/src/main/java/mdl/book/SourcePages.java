package mdl.book;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;

/** The pages that show a source file whole: asked for by listings and statements, written at the end. */
final class SourcePages {

    private static final String ROOT = "/java/";

    /** The lines that mark an excerpt are for the book, not for its readers. */
    private static final Pattern TAG = Pattern.compile("(?m)^\\s*// (tag|end)::.*\\R");

    private final Path project;
    private final Problems problems;
    private final Map<String, String> paths = new TreeMap<>();

    SourcePages(Path project, Problems problems) {
        this.project = project;
        this.problems = problems;
    }

    /** The address of the page of a file, given by its path in the project. */
    String page(String path) {
        String name = path.contains(ROOT) ? path.substring(path.indexOf(ROOT) + ROOT.length()) : path;
        String address = "source/" + name.replaceFirst("\\.java$", "").replace('/', '.') + ".html";
        paths.put(address, path);
        return address;
    }

    /** The address of the page of a class; a class without a source file in the project is a problem at that place. */
    String page(Class<?> type, Place place) {
        String file =
                "src/main" + ROOT + type.getName().replaceFirst("\\$.*", "").replace('.', '/') + ".java";
        try (Stream<Path> modules = Files.list(project)) {
            return modules.map(module -> module.resolve(file))
                    .filter(Files::exists)
                    .findFirst()
                    .map(found -> page(project.relativize(found).toString().replace('\\', '/')))
                    .orElseGet(() -> {
                        problems.add(place, "no module of the project has " + file);
                        return "#";
                    });
        } catch (IOException e) {
            problems.add(place, "the project cannot be read: " + e.getMessage());
            return "#";
        }
    }

    /**
     * The pages asked for.
     *
     * @throws IOException if a source file cannot be read
     */
    List<Page> pages(SourceListings listings) throws IOException {
        List<Page> pages = new ArrayList<>();
        for (var source : paths.entrySet()) {
            String path = source.getValue();
            String name = path.substring(path.lastIndexOf('/') + 1);
            Element content = new Element("div");
            Element file = content.appendElement("div").addClass("source-file");
            file.appendElement("h1").text(name);
            file.appendElement("p").addClass("path").appendElement("code").text(path);
            String code = TAG.matcher(Files.readString(project.resolve(path))).replaceAll("");
            file.append(listings.html(code));
            pages.add(new Page(source.getKey(), "", List.of(new TextNode(name)), name, content, List.of()));
        }
        return pages;
    }
}

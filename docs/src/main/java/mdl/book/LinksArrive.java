package mdl.book;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * Links inside the book lead to a file and an anchor that exist; others lead to archives of papers only.
 *
 * @param targets what links to each page can lead to, by the page's file
 */
record LinksArrive(Map<Path, Targets> targets) implements PageRule {

    private static final String ALLOWED = "https://(doi\\.org|arxiv\\.org)/.*";

    @Override
    public Stream<String> faults(Path file, Document page) {
        return page.select("a[href], link[href], script[src], img[src], use[href]").stream()
                .flatMap(link -> fault(file, link).stream());
    }

    private Optional<String> fault(Path file, Element link) {
        String address = link.hasAttr("href") ? link.attr("href") : link.attr("src");
        if (address.matches("[a-z]+:.*")) {
            boolean allowed = !link.tagName().equals("a") || address.matches(ALLOWED);
            return allowed
                    ? Optional.empty()
                    : Optional.of(
                            "the link to " + address + " leads out of the book; allowed are doi.org and arxiv.org");
        }
        String path = address.contains("#") ? address.substring(0, address.indexOf('#')) : address;
        String anchor = address.contains("#") ? address.substring(address.indexOf('#') + 1) : "";
        Path target = path.isEmpty()
                ? file
                : file.resolveSibling(URI.create(path).getPath()).normalize();
        if (!Files.isRegularFile(target)) {
            return Optional.of("the link to " + address + " leads to a file that is not there");
        }
        boolean broken = !anchor.isEmpty()
                && (!targets.containsKey(target) || !targets.get(target).contains(anchor));
        if (link.hasAttr("data-preview") && !Files.isRegularFile(preview(target, anchor))) {
            return Optional.of("the link to " + address + " has no preview");
        }
        if (broken || address.equals("#")) {
            return Optional.of("the link to " + address + " leads to an anchor that is not there");
        }
        return Optional.empty();
    }

    /** The script that shows what a link to another page leads to. */
    private static Path preview(Path page, String anchor) {
        String name = page.getFileName().toString().replaceFirst("\\.html$", "");
        return page.resolveSibling("previews/" + name + "/" + anchor + ".js");
    }
}

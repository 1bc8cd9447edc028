package mdl.book;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.asciidoctor.Asciidoctor;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;

/**
 * Java source in the colours of the book's listings; what was coloured once comes from the cache, because Rouge takes a
 * good part of a build for the few hundred files that nobody changed.
 *
 * @param asciidoctor colours the source
 * @param project the project's folder
 * @param cache the listings made before
 * @param lean takes away the marks without a colour
 */
record SourceListings(Asciidoctor asciidoctor, Path project, RenderCache cache, LeanCode lean) {

    /**
     * The HTML of a listing.
     *
     * @throws IOException if the cache cannot be read or written
     */
    String html(String source) throws IOException {
        String version = Asciidoctor.class.getPackage().getImplementationVersion();
        List<String> facts =
                List.of("listing", String.valueOf(version), lean.coloured().toString(), source);
        Optional<String> known = cache.find(facts);
        if (known.isPresent()) {
            return known.get();
        }
        Element listing = Jsoup.parseBodyFragment(Manuscript.listing(asciidoctor, project, source))
                .body();
        listing.ownerDocument().outputSettings().prettyPrint(false);
        lean.strip(listing);
        cache.store(facts, listing.html());
        return listing.html();
    }
}

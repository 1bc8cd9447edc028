package mdl.book;

import org.jsoup.nodes.Element;

/** A part of a page that the build writes from what it knows, asked for by a macro without a target. */
sealed interface GeneratedPart permits ColophonPart, CoveragePart, ErrataPart, InsidePart, SpeedPart, StatementsPart {

    /**
     * Writes the part.
     *
     * @param place where the manuscript asks for it
     */
    Element build(Place place);
}

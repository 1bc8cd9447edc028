package mdl.book;

import java.util.List;
import java.util.Locale;
import org.jsoup.nodes.Element;

/** A box that no statement stands behind: a definition, the idea of a proof, a remark, a warning. */
final class PlainBox {

    /** The kinds, as block styles. */
    static final List<String> KINDS = List.of("definition", "proof", "remark", "warning");

    private PlainBox() {}

    /**
     * The box of a block that Asciidoctor made.
     *
     * @param block an example or open block whose role is one of {@link #KINDS}
     */
    static Element build(String kind, Element block) {
        Element title = block.selectFirst("> .title");
        Template box = Template.load("plain-box").text("label", heading(kind));
        if (title == null) {
            box.drop("name");
        } else {
            box.nodes("name", title.prependText("· ").childNodes());
        }
        Element content = block.selectFirst("> .content");
        box.nodes("body", (content == null ? block : content).childNodes());
        Element finished = box.finished().addClass(kind);
        if (!block.id().isEmpty()) {
            finished.attr("id", block.id());
        }
        return finished;
    }

    private static String heading(String kind) {
        return kind.equals("proof")
                ? "Idea of the proof"
                : kind.substring(0, 1).toUpperCase(Locale.ROOT) + kind.substring(1);
    }
}

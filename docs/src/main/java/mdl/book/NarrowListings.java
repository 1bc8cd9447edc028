package mdl.book;

import java.util.Map;
import org.asciidoctor.ast.Block;
import org.asciidoctor.ast.Document;
import org.asciidoctor.ast.StructuralNode;
import org.asciidoctor.extension.Treeprocessor;

/** Breaks long lines in the book's listings of Java by {@link NarrowCode}. */
final class NarrowListings extends Treeprocessor {

    @Override
    public Document process(Document document) {
        for (StructuralNode node : document.findBy(Map.of("context", ":listing"))) {
            if ("java".equals(node.getAttribute("language")) && node instanceof Block block) {
                block.setLines(NarrowCode.of(block.getLines()));
            }
        }
        return document;
    }
}

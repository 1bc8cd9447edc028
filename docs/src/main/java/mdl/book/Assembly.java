package mdl.book;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/**
 * Puts the book's boxes in the place of what Asciidoctor made of them: statements, evidence, exhibits, listings and
 * equations.
 *
 * @param insets what the tokens stand for
 * @param statements builds the boxes of statements
 * @param evidence builds the boxes of evidence
 * @param exhibits builds figures, tables and numbers
 * @param sources the pages of source files
 * @param generated the parts that the build writes
 */
record Assembly(
        Insets insets,
        StatementBox statements,
        EvidenceBox evidence,
        ExhibitBox exhibits,
        SourcePages sources,
        GeneratedParts generated) {

    /** Changes the body in place. */
    void assemble(Element body) {
        body.select(".exampleblock.statement, .openblock.statement").forEach(this::statement);
        for (String kind : PlainBox.KINDS) {
            body.select(".exampleblock." + kind + ", .openblock." + kind)
                    .forEach(block -> block.replaceWith(PlainBox.build(kind, block)));
        }
        body.select(".stemblock").forEach(block -> equation(block, block.selectFirst("> .content")));
        body.select("p").forEach(this::paragraph);
        body.select(".listingblock").forEach(this::listing);
        quantities(body);
        Anchors.separate(body);
    }

    private void statement(Element block) {
        if (insets.ofRoles(block.classNames()) instanceof Inset.Macro macro) {
            Element content = block.selectFirst("> .content");
            statements.build(macro, content == null ? block : content).ifPresent(block::replaceWith);
        }
    }

    private static void equation(Element block, Element content) {
        String token = content.text().replace("\\[", "").replace("\\]", "").strip();
        block.replaceWith(equation(block.id(), token));
    }

    private static Element equation(String id, String token) {
        Template equation = Template.load("equation").text("formula", token);
        if (id.isEmpty()) {
            equation.drop("number");
        } else {
            equation.root().attr("id", id);
        }
        return equation.finished();
    }

    /** A paragraph that begins with a token may be a macro with its caption, or a display formula. */
    private void paragraph(Element paragraph) {
        Matcher token = Insets.TOKEN.matcher(paragraph.wholeText().stripLeading());
        if (!token.lookingAt()) {
            return;
        }
        Inset inset = insets.of(token);
        Element parent = paragraph.parent();
        Element block = parent != null && parent.hasClass("paragraph") ? parent : paragraph;
        if (inset instanceof Inset.Formula formula && formula.display()) {
            block.replaceWith(equation(block.id(), token.group()));
        } else if (inset instanceof Inset.Macro macro && !macro.name().equals("quantity")) {
            replacement(macro, caption(paragraph, token.group())).ifPresentOrElse(block::replaceWith, block::remove);
        }
    }

    private Optional<Element> replacement(Inset.Macro macro, List<Node> caption) {
        return switch (macro.name()) {
            case "evidence" -> evidence.build(macro);
            case "run" -> run(macro);
            case "figure", "table" -> exhibits.build(macro, caption);
            default -> generated.build(macro);
        };
    }

    private Optional<Element> run(Inset.Macro macro) {
        return evidence.records()
                .report(macro)
                .map(report -> Template.load("run")
                        .text("command", Command.of(macro.id()))
                        .finished());
    }

    private static List<Node> caption(Element paragraph, String token) {
        List<Node> nodes = new ArrayList<>(paragraph.childNodes());
        if (nodes.get(0) instanceof TextNode first) {
            first.text(first.getWholeText().stripLeading().substring(token.length()));
        }
        return nodes;
    }

    private void listing(Element block) {
        if (!(insets.ofRoles(block.classNames()) instanceof Inset.Excerpt excerpt)) {
            return;
        }
        Element title = block.selectFirst("> .title");
        Element code = block.selectFirst("> .content");
        Template listing = Template.load("listing");
        listing.slot("file")
                .attr("href", sources.page(excerpt.path()))
                .text(excerpt.path().substring(excerpt.path().lastIndexOf('/') + 1));
        if (title != null) {
            listing.nodes("caption", title.childNodes());
        }
        if (code != null) {
            listing.nodes("code", code.childNodes());
        }
        Element finished = listing.root();
        if (!block.id().isEmpty()) {
            finished.attr("id", block.id());
        }
        block.replaceWith(finished);
    }

    private void quantities(Element body) {
        Tokens.replace(
                body,
                insets,
                inset -> inset instanceof Inset.Macro macro ? exhibits.quantity(macro) : Optional.empty());
    }
}

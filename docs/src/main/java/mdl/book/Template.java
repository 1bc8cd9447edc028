package mdl.book;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.function.BiConsumer;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.select.Evaluator;

/**
 * A piece of HTML with slots, which are elements with a {@code data-slot}.
 *
 * @param root the piece; filled in place
 */
record Template(Element root) {

    private static final String SLOT = "data-slot";

    /** A fresh copy of the template {@code templates/NAME.html}, which has one root element. */
    static Template load(String name) {
        return new Template(Jsoup.parseBodyFragment(text(name)).body().child(0));
    }

    /** A fresh copy of the template {@code templates/NAME.html} of a whole page. */
    static Document document(String name) {
        return Jsoup.parse(text(name));
    }

    private static String text(String name) {
        try {
            return Resources.text("templates/" + name + ".html");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The element of a slot, which then is a slot no more. */
    Element slot(String name) {
        Element slot = root.selectFirst(new Evaluator.AttributeWithValue(SLOT, name));
        if (slot == null) {
            throw new IllegalStateException("the template <" + root.tagName() + "> has no slot " + name);
        }
        slot.removeAttr(SLOT);
        return slot;
    }

    /** Writes text into a slot. */
    Template text(String name, String text) {
        slot(name).text(text);
        return this;
    }

    /** Copies nodes into a slot. */
    Template nodes(String name, Iterable<? extends Node> nodes) {
        Element slot = slot(name);
        for (Node node : nodes) {
            slot.appendChild(node.clone());
        }
        return this;
    }

    /** Repeats the element of a slot for every item. */
    <T> Template each(String name, Iterable<T> items, BiConsumer<Template, T> fill) {
        Element pattern = slot(name);
        for (T item : items) {
            Template copy = new Template(pattern.clone());
            fill.accept(copy, item);
            pattern.before(copy.finished());
        }
        pattern.remove();
        return this;
    }

    /** Removes the element of a slot that has nothing to show. */
    Template drop(String name) {
        slot(name).remove();
        return this;
    }

    /** The filled piece. */
    Element finished() {
        root.getElementsByAttribute(SLOT).removeAttr(SLOT);
        return root;
    }
}

package mdl.book;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jsoup.nodes.Element;

/**
 * What links can lead to, by id: a search of the whole book for each of thousands of links would take most of a build.
 *
 * @param elements the first element of every id
 */
record Targets(Map<String, Element> elements) {

    /** The targets inside an element. */
    static Targets in(Element root) {
        Map<String, Element> elements = new HashMap<>();
        root.select("[id]").forEach(element -> elements.putIfAbsent(element.id(), element));
        return new Targets(elements);
    }

    Optional<Element> find(String id) {
        return Optional.ofNullable(elements.get(id));
    }

    boolean contains(String id) {
        return elements.containsKey(id);
    }
}

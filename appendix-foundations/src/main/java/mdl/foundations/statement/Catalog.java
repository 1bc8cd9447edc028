package mdl.foundations.statement;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.ServiceLoader.Provider;
import mdl.foundations.input.Inputs;

/**
 * All chapters on the class path and their statements, in the notes' order.
 *
 * @param chapters the chapters by number, the appendix last
 * @param forms the statements by identifier
 */
public record Catalog(List<Chapter> chapters, Map<String, StatementForm> forms) {

    /** Copies what it is given, in its order. */
    public Catalog {
        chapters = List.copyOf(chapters);
        forms = Collections.unmodifiableMap(new LinkedHashMap<>(forms));
    }

    /** The chapters that {@link ServiceLoader} finds. */
    public static Catalog load() {
        return of(ServiceLoader.load(Chapter.class).stream().map(Provider::get).toList());
    }

    /**
     * These chapters.
     *
     * @throws IllegalArgumentException if two statements have the same identifier
     */
    public static Catalog of(List<Chapter> chapters) {
        List<Chapter> ordered = chapters.stream()
                .sorted((a, b) -> a.number().compareTo(b.number()))
                .toList();
        Map<String, StatementForm> forms = new LinkedHashMap<>();
        for (Chapter chapter : ordered) {
            for (Statement statement : chapter.statements()) {
                StatementForm form = StatementForm.of(statement);
                Inputs.require(
                        forms.put(form.id(), form) == null, "there are two statements named '" + form.id() + "'");
            }
        }
        return new Catalog(ordered, forms);
    }

    /** The statement of that identifier, if there is one. */
    public Optional<StatementForm> find(String id) {
        return Optional.ofNullable(forms.get(id));
    }

    /** All identifiers. */
    public List<String> ids() {
        return List.copyOf(forms.keySet());
    }
}

package mdl.book;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import mdl.foundations.statement.Chapter;
import mdl.foundations.statement.Statement;
import mdl.foundations.statement.StatementForm;

/**
 * The statements that the chapters provide.
 *
 * @param forms by identifier, in the order of the chapters
 */
record Library(Map<String, StatementForm> forms) {

    Library {
        forms = Collections.unmodifiableMap(new LinkedHashMap<>(forms));
    }

    static Library of(Iterable<Chapter> chapters) {
        Map<String, StatementForm> forms = new LinkedHashMap<>();
        for (Chapter chapter : chapters) {
            for (Statement statement : chapter.statements()) {
                StatementForm form = StatementForm.of(statement);
                forms.put(form.id(), form);
            }
        }
        return new Library(forms);
    }

    Optional<StatementForm> find(String id) {
        return Optional.ofNullable(forms.get(id));
    }

    List<String> ids() {
        return List.copyOf(forms.keySet());
    }
}

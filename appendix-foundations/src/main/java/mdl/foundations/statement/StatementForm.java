package mdl.foundations.statement;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import mdl.foundations.input.Inputs;

/**
 * The form that a statement's record has: its place in the notes, its parameters, and how to fill them in anew.
 *
 * @param defaults the statement with the notes' own parameters
 * @param notes where it stands in the notes
 */
public record StatementForm(Statement defaults, Notes notes) {

    /** What the command line calls its own options. */
    private static final Set<String> RESERVED = Set.of("seed", "threads", "out", "json", "help", "version", "debug");

    /** One parameter: its name, type, meaning and the notes' own value. */
    public record Entry(String name, Class<?> type, String meaning, Object value) {}

    /**
     * The form of a statement.
     *
     * @throws IllegalArgumentException if its class is not a record, or lacks {@link Notes}
     */
    public static StatementForm of(Statement statement) {
        Class<?> type = statement.getClass();
        Inputs.require(type.isRecord(), type.getSimpleName() + " must be a record");
        Inputs.require(type.isAnnotationPresent(Notes.class), type.getSimpleName() + " must be annotated with @Notes");
        return new StatementForm(statement, type.getAnnotation(Notes.class));
    }

    /** The identifier. */
    public String id() {
        return notes.id();
    }

    /** Its place in the notes: items, if there are any, and section, such as {@code Theorem 8, section 5.3} or {@code beyond the notes}. */
    public String place() {
        return Stream.concat(Arrays.stream(notes.items()), Stream.of(NotesSection.of(notes)))
                .collect(Collectors.joining(", "));
    }

    /**
     * The parameters in the order of the record's components.
     *
     * @throws IllegalArgumentException if a component lacks its {@link Parameter}
     */
    public List<Entry> parameters() {
        return Arrays.stream(defaults.getClass().getRecordComponents())
                .map(component -> {
                    Parameter parameter = component.getAnnotation(Parameter.class);
                    Inputs.require(
                            parameter != null,
                            "component " + component.getName() + " of " + id() + " needs @Parameter");
                    Inputs.require(
                            !RESERVED.contains(component.getName()),
                            "component " + component.getName() + " of " + id() + " has the name of an option of run");
                    return new Entry(
                            component.getName(), component.getType(), parameter.value(), read(component, defaults));
                })
                .toList();
    }

    /** The parameters and their values in order, as they go into evidence. */
    public Map<String, Object> values() {
        return parameters().stream()
                .collect(Collectors.toMap(Entry::name, Entry::value, (a, b) -> a, LinkedHashMap::new));
    }

    /**
     * The statement with some parameters replaced.
     *
     * @param replacements by parameter name, each of the parameter's type
     * @throws IllegalArgumentException if a name is unknown or a value lies outside the hypotheses
     */
    public Statement with(Map<String, ?> replacements) {
        Map<String, Object> values = values();
        replacements.forEach((name, value) -> {
            Inputs.require(
                    values.containsKey(name),
                    id() + " has no parameter '" + name + "'; it has " + String.join(", ", values.keySet()));
            values.put(name, value);
        });
        Class<?>[] types = parameters().stream().map(Entry::type).toArray(Class<?>[]::new);
        try {
            Constructor<?> constructor = defaults.getClass().getDeclaredConstructor(types);
            return (Statement) constructor.newInstance(values.values().toArray());
        } catch (InvocationTargetException e) {
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw new IllegalStateException("the constructor of " + id() + " failed", e.getCause());
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("the record of " + id() + " must be public", e);
        }
    }

    private static Object read(RecordComponent component, Object record) {
        try {
            return component.getAccessor().invoke(record);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("the record of " + record.getClass() + " must be public", e);
        }
    }
}

package mdl.foundations.exhibit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** JSON in one fixed layout: two spaces, '\n' on every system, a list of numbers on one line. */
final class JsonText {

    private JsonText() {}

    static ObjectNode object(String kind) {
        return JsonNodeFactory.instance.objectNode().put("kind", kind);
    }

    static ArrayNode array(Reals values) {
        ArrayNode array = JsonNodeFactory.instance.arrayNode(values.size());
        values.stream().forEach(array::add);
        return array;
    }

    static String write(JsonNode tree) {
        DefaultPrettyPrinter layout = new DefaultPrettyPrinter().withObjectIndenter(new DefaultIndenter("  ", "\n"));
        try {
            return new JsonMapper().writer(layout).writeValueAsString(tree) + "\n";
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("A tree of texts and numbers could not be written.", impossible);
        }
    }
}

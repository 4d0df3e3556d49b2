package se.uppsikt.sandbox.meta;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import se.uppsikt.sandbox.base.Json;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * One object of the Graph, ready to be asked for fields.
 *
 * @param values every field this object has a value for
 * @param known the fields its kind may have; others are an error
 * @param defaults what is given when nothing is asked for
 * @param edges lists hanging on it
 */
public record GraphNode(
        String kind,
        ObjectNode values,
        Set<String> known,
        List<String> defaults,
        Map<String, Function<Asked, JsonNode>> edges) {

    /** What a list is asked for: its own parameters, and the fields of each object in it. */
    public record Asked(
            Map<String, String> parameters, List<Fields.Field> fields, String address) {}

    /** Where the caller is, for addresses in the answer, and the token those addresses carry. */
    public record Context(String base, String token) {}

    public ObjectNode pick(List<Fields.Field> fields, Context context) {
        ObjectNode out = Json.object();
        for (Fields.Field field : fields.isEmpty() ? Fields.plain(defaults) : fields) {
            Function<Asked, JsonNode> edge = edges.get(field.name());
            if (edge != null) {
                out.set(field.name(), edge.apply(nested(field, context)));
            } else if (values.has(field.name())) {
                out.set(field.name(), within(values.get(field.name()), field.inner()));
            } else if (!known.contains(field.name())) {
                throw GraphError.invalid(
                        "Tried accessing nonexisting field (%s) on node type (%s)"
                                .formatted(field.name(), kind));
            }
        }
        if (values.has("id")) {
            out.set("id", values.get("id"));
        }
        return out;
    }

    private Asked nested(Fields.Field field, Context context) {
        Map<String, String> parameters = new LinkedHashMap<>(field.modifiers());
        parameters.put("access_token", context.token());
        if (!field.inner().isEmpty()) {
            parameters.put("fields", Fields.write(field.inner()));
        }
        String id = values.path("id").stringValue("");
        return new Asked(parameters, field.inner(), context.base() + "/" + id + "/" + field.name());
    }

    private static JsonNode within(JsonNode value, List<Fields.Field> inner) {
        if (inner.isEmpty()) {
            return value;
        }
        if (value.has("data") && value.get("data").isArray()) {
            return Json.object().set("data", within(value.get("data"), inner));
        }
        if (value instanceof ArrayNode array) {
            ArrayNode out = Json.array();
            array.forEach(each -> out.add(within(each, inner)));
            return out;
        }
        ObjectNode out = Json.object();
        for (Fields.Field field : inner) {
            if (value.has(field.name())) {
                out.set(field.name(), within(value.get(field.name()), field.inner()));
            }
        }
        return out;
    }
}

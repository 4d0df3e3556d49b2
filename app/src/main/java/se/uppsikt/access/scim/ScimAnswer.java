package se.uppsikt.access.scim;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** What travels, in the form of the standard. */
final class ScimAnswer {
    static final MediaType TYPE = MediaType.parseMediaType("application/scim+json");
    private static final String ERROR = "urn:ietf:params:scim:api:messages:2.0:Error";
    private static final String LIST = "urn:ietf:params:scim:api:messages:2.0:ListResponse";
    private static final JsonMapper JSON = new JsonMapper();

    private ScimAnswer() {}

    /** A body that is a group of attributes. */
    static Map<String, Object> read(byte[] body) {
        try {
            Map<String, Object> read =
                    JSON.readValue(body, new TypeReference<Map<String, Object>>() {});
            if (read != null) {
                return read;
            }
        } catch (JacksonException notJson) {
            // told below
        }
        throw ScimFault.invalid("invalidSyntax", "Det som skickades är inget JSON-objekt.");
    }

    static ResponseEntity<byte[]> of(HttpStatus status, Map<String, Object> body) {
        return ResponseEntity.status(status)
                .contentType(TYPE)
                .header("Cache-Control", "no-store")
                .header("Content-Language", "sv")
                .body(bytes(body));
    }

    /** One resource, with its version. */
    static ResponseEntity<byte[]> of(HttpStatus status, String tag, Map<String, Object> body) {
        Map<?, ?> meta = (Map<?, ?>) body.getOrDefault("meta", Map.of());
        return ResponseEntity.status(status)
                .contentType(TYPE)
                .header("Cache-Control", "no-store")
                .header("Content-Language", "sv")
                .eTag(tag)
                .header("Location", String.valueOf(meta.get("location")))
                .body(bytes(body));
    }

    static byte[] bytes(Map<String, Object> body) {
        return JSON.writeValueAsBytes(body);
    }

    static Map<String, Object> error(HttpStatus status, String type, String detail) {
        Map<String, Object> error = new LinkedHashMap<>();
        error.put("schemas", List.of(ERROR));
        error.put("status", Integer.toString(status.value()));
        if (!type.isEmpty()) {
            error.put("scimType", type);
        }
        error.put("detail", detail);
        return error;
    }

    static Map<String, Object> list(int total, int from, List<Map<String, Object>> some) {
        Map<String, Object> list = new LinkedHashMap<>();
        list.put("schemas", List.of(LIST));
        list.put("totalResults", total);
        list.put("startIndex", from);
        list.put("itemsPerPage", some.size());
        list.put("Resources", some);
        return list;
    }
}

package se.uppsikt.access.scim;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What the door can, as it tells of itself (RFC 7643, 5–7); and whatever is not there. */
@RestController
class Descriptions {
    private final Map<String, Object> told;
    private final ScimAddress address;

    Descriptions(ScimAddress address) {
        this.address = address;
        try (InputStream file =
                Objects.requireNonNull(Descriptions.class.getResourceAsStream("scim.json"))) {
            this.told = ScimAnswer.read(file.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException("the description of the door cannot be read", e);
        }
    }

    @GetMapping("/scim/v2/ServiceProviderConfig")
    ResponseEntity<byte[]> config() {
        Map<String, Object> config =
                new LinkedHashMap<>(Attributes.group(told.get("ServiceProviderConfig")));
        config.put("meta", meta("ServiceProviderConfig", "ServiceProviderConfig"));
        return ScimAnswer.of(HttpStatus.OK, config);
    }

    @GetMapping("/scim/v2/ResourceTypes")
    ResponseEntity<byte[]> types() {
        return all("ResourceTypes", "ResourceType");
    }

    @GetMapping("/scim/v2/ResourceTypes/{name}")
    ResponseEntity<byte[]> type(@PathVariable String name) {
        return one("ResourceTypes", "ResourceType", name);
    }

    @GetMapping("/scim/v2/Schemas")
    ResponseEntity<byte[]> schemas() {
        return all("Schemas", "Schema");
    }

    @GetMapping("/scim/v2/Schemas/{name}")
    ResponseEntity<byte[]> schema(@PathVariable String name) {
        return one("Schemas", "Schema", name);
    }

    /** Whatever else is asked for. */
    @RequestMapping("/scim/**")
    ResponseEntity<byte[]> nothing() {
        throw ScimFault.missing();
    }

    private ResponseEntity<byte[]> all(String word, String type) {
        List<Map<String, Object>> all =
                Attributes.list(told.get(word)).stream()
                        .map(each -> shown(each, word, type))
                        .toList();
        return ScimAnswer.of(HttpStatus.OK, ScimAnswer.list(all.size(), 1, all));
    }

    private ResponseEntity<byte[]> one(String word, String type, String name) {
        return Attributes.list(told.get(word)).stream()
                .filter(each -> name.equals(Attributes.at(Attributes.group(each), "id")))
                .findFirst()
                .map(each -> ScimAnswer.of(HttpStatus.OK, shown(each, word, type)))
                .orElseThrow(ScimFault::missing);
    }

    private Map<String, Object> shown(Object one, String word, String type) {
        Map<String, Object> shown = new LinkedHashMap<>(Attributes.group(one));
        shown.put("meta", meta(type, word + "/" + shown.get("id")));
        return shown;
    }

    private Map<String, Object> meta(String type, String place) {
        return Map.of("resourceType", type, "location", address.of(place));
    }
}

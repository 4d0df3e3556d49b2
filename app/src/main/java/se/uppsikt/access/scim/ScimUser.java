package se.uppsikt.access.scim;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.uppsikt.access.PersonId;

/**
 * Somebody as the directory has them, and no more of them than is used.
 *
 * @param person who it is here; null while nothing is allowed
 * @param problem why nothing is allowed, in Swedish; empty when something is
 */
record ScimUser(
        UUID id,
        Words words,
        boolean active,
        @Nullable PersonId person,
        String problem,
        Stamp stamp) {
    static final String SCHEMA = "urn:ietf:params:scim:schemas:core:2.0:User";

    /** What the directory says; a word that it does not say is empty. */
    record Words(
            String userName,
            String externalId,
            String givenName,
            String familyName,
            String displayName,
            String title,
            String mail,
            String department,
            String manager) {}

    /** Which version it is, and since when. */
    record Stamp(int version, Instant made, Instant changed) {
        String tag() {
            return "W/\"" + version + "\"";
        }

        Map<String, Object> meta(String type, String location) {
            Map<String, Object> meta = new LinkedHashMap<>();
            meta.put("resourceType", type);
            meta.put("created", made.toString());
            meta.put("lastModified", changed.toString());
            meta.put("location", location);
            meta.put("version", tag());
            return meta;
        }
    }

    /** What a resource of the directory says. */
    static Words read(Map<String, Object> resource) {
        Attributes told = new Attributes(resource);
        String userName = told.text("userName");
        if (userName.isEmpty()) {
            throw ScimFault.value("userName saknas.");
        }
        return new Words(
                userName,
                told.text("externalId"),
                told.text("name", "givenName"),
                told.text("name", "familyName"),
                told.text("displayName"),
                told.text("title"),
                told.mail(),
                told.department(),
                told.manager());
    }

    /** Whether the resource is of somebody who is here; so it is when it does not say. */
    static boolean isActive(Map<String, Object> resource) {
        return new Attributes(resource).yes("active", true);
    }

    /** The attributes that can be changed, as they travel. */
    Map<String, Object> resource() {
        Map<String, Object> resource = new LinkedHashMap<>();
        put(resource, "externalId", words.externalId());
        resource.put("userName", words.userName());
        Map<String, Object> name = new LinkedHashMap<>();
        put(name, "givenName", words.givenName());
        put(name, "familyName", words.familyName());
        if (!name.isEmpty()) {
            resource.put("name", name);
        }
        put(resource, "displayName", words.displayName());
        put(resource, "title", words.title());
        resource.put("active", active);
        if (!words.mail().isEmpty()) {
            Map<String, Object> mail = new LinkedHashMap<>();
            mail.put("value", words.mail());
            mail.put("type", "work");
            mail.put("primary", true);
            resource.put("emails", new ArrayList<>(List.of(mail)));
        }
        Map<String, Object> enterprise = new LinkedHashMap<>();
        put(enterprise, "department", words.department());
        if (!words.manager().isEmpty()) {
            enterprise.put("manager", new LinkedHashMap<>(Map.of("value", words.manager())));
        }
        if (!enterprise.isEmpty()) {
            resource.put(Attributes.ENTERPRISE, enterprise);
        }
        return resource;
    }

    private static void put(Map<String, Object> group, String name, String text) {
        if (!text.isEmpty()) {
            group.put(name, text);
        }
    }

    /** The whole of it, as it travels. */
    Map<String, Object> shown(String location, List<ScimGroup> groups) {
        Map<String, Object> shown = new LinkedHashMap<>();
        shown.put("schemas", List.of(SCHEMA, Attributes.ENTERPRISE));
        shown.put("id", id.toString());
        shown.putAll(resource());
        shown.put(
                "groups",
                groups.stream()
                        .map(
                                each ->
                                        Map.of(
                                                "value", each.id().toString(),
                                                "display", each.displayName()))
                        .toList());
        shown.put("meta", stamp.meta("User", location));
        return shown;
    }
}

package se.uppsikt.access.scim;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import se.uppsikt.access.scim.ScimUser.Stamp;

/**
 * A group as the directory has it.
 *
 * @param externalId empty when the directory does not say one
 */
record ScimGroup(UUID id, String displayName, String externalId, Stamp stamp) {
    static final String SCHEMA = "urn:ietf:params:scim:schemas:core:2.0:Group";
    private static final int MOST = 10_000;

    /** By what a rule of the mapping may call the group. */
    List<String> words() {
        return externalId.isEmpty() ? List.of(displayName) : List.of(displayName, externalId);
    }

    /** What a resource of the directory is called. */
    static String displayName(Map<String, Object> resource) {
        String name = new Attributes(resource).text("displayName");
        if (name.isEmpty()) {
            throw ScimFault.value("displayName saknas.");
        }
        return name;
    }

    static String externalId(Map<String, Object> resource) {
        return new Attributes(resource).text("externalId");
    }

    /** Whom a resource of the directory has as members. */
    static Set<UUID> members(Map<String, Object> resource) {
        List<Object> told = Attributes.list(Attributes.at(resource, "members"));
        if (told.size() > MOST) {
            throw ScimFault.value("En grupp har högst " + MOST + " medlemmar.");
        }
        Set<UUID> members = new TreeSet<>();
        for (Object each : told) {
            String value = String.valueOf(Attributes.at(Attributes.group(each), "value"));
            members.add(id(value));
        }
        return members;
    }

    private static UUID id(String value) {
        try {
            return UUID.fromString(value);
        } catch (IllegalArgumentException e) {
            throw ScimFault.value("En medlem finns inte här.");
        }
    }

    /** The attributes that can be changed, as they travel. */
    Map<String, Object> resource(Set<UUID> members) {
        Map<String, Object> resource = new LinkedHashMap<>();
        if (!externalId.isEmpty()) {
            resource.put("externalId", externalId);
        }
        resource.put("displayName", displayName);
        List<Object> all = new ArrayList<>();
        for (UUID each : members) {
            all.add(new LinkedHashMap<>(Map.of("value", each.toString())));
        }
        resource.put("members", all);
        return resource;
    }

    /** The whole of it, as it travels. */
    Map<String, Object> shown(String location, Set<UUID> members) {
        Map<String, Object> shown = new LinkedHashMap<>();
        shown.put("schemas", List.of(SCHEMA));
        shown.put("id", id.toString());
        shown.putAll(resource(members));
        shown.put("meta", stamp.meta("Group", location));
        return shown;
    }
}

package se.uppsikt.access.scim;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Changes to a resource (RFC 7644, 3.5.2), also as directories really send them: the deed in any
 * letters, yes and no as texts, names with dots in a value without a path, and members to take away
 * named in the value. Pure.
 */
final class ScimPatch {
    private static final int MOST = 1_000;

    private ScimPatch() {}

    /** Makes every change to the resource, in order. */
    static void apply(Map<String, Object> resource, Map<String, Object> body) {
        List<Object> operations = Attributes.list(Attributes.at(body, "Operations"));
        if (operations.isEmpty() || operations.size() > MOST) {
            throw ScimFault.invalid("invalidSyntax", "Operations saknas eller är för många.");
        }
        for (Object each : operations) {
            Map<String, Object> operation = Attributes.group(each);
            String deed = String.valueOf(Attributes.at(operation, "op"));
            Object path = Attributes.at(operation, "path");
            Object value = Attributes.at(operation, "value");
            switch (Attributes.folded(deed)) {
                case "add" -> set(resource, path, value, true);
                case "replace" -> set(resource, path, value, false);
                case "remove" -> remove(resource, path, value);
                default ->
                        throw ScimFault.invalid(
                                "invalidSyntax", "op är add, replace eller remove.");
            }
        }
    }

    private static void set(
            Map<String, Object> resource,
            @Nullable Object path,
            @Nullable Object value,
            boolean add) {
        if (path instanceof String written && !written.isBlank()) {
            set(resource, ScimPath.of(written), value, add);
            return;
        }
        if (!(value instanceof Map<?, ?>)) {
            throw ScimFault.value("Utan path är value en grupp av uppgifter.");
        }
        Attributes.group(value).forEach((name, each) -> set(resource, (Object) name, each, add));
    }

    private static void set(
            Map<String, Object> resource, ScimPath path, @Nullable Object value, boolean add) {
        if (path.attribute().equalsIgnoreCase(Attributes.ENTERPRISE)) {
            Attributes.group(value)
                    .forEach(
                            (name, each) ->
                                    set(
                                            resource,
                                            ScimPath.of(Attributes.ENTERPRISE + ":" + name),
                                            each,
                                            add));
            return;
        }
        Map<String, Object> holder =
                path.extension().isEmpty() ? resource : Attributes.made(resource, path.extension());
        if (!path.where().isEmpty() || path.isMany() && !path.part().isEmpty()) {
            setSome(holder, path, value);
        } else if (path.isMany()) {
            setMany(holder, path, value, add);
        } else if (!path.part().isEmpty()) {
            Attributes.put(Attributes.made(holder, path.attribute()), path.part(), value);
        } else if (value instanceof Map<?, ?>) {
            Map<String, Object> made = Attributes.made(holder, path.attribute());
            Attributes.group(value).forEach((name, each) -> Attributes.put(made, name, each));
        } else {
            Attributes.put(holder, path.attribute(), value);
        }
    }

    /** Those that the path means; one that is not there yet comes to be. */
    private static void setSome(Map<String, Object> holder, ScimPath path, @Nullable Object value) {
        List<Object> all = Attributes.list(Attributes.at(holder, path.attribute()));
        if (all.stream().noneMatch(path::means)) {
            all.add(path.likeness());
        }
        for (Object each : all) {
            if (each instanceof Map<?, ?> && path.means(each)) {
                Map<String, Object> one = Attributes.group(each);
                if (path.part().isEmpty()) {
                    Attributes.group(value).forEach((name, of) -> Attributes.put(one, name, of));
                } else {
                    Attributes.put(one, path.part(), value);
                }
            }
        }
        Attributes.put(holder, path.attribute(), all);
    }

    private static void setMany(
            Map<String, Object> holder, ScimPath path, @Nullable Object value, boolean add) {
        List<Object> all =
                add ? Attributes.list(Attributes.at(holder, path.attribute())) : new ArrayList<>();
        for (Object each : Attributes.list(value)) {
            if (all.stream().noneMatch(known -> isSame(known, each))) {
                all.add(each);
            }
        }
        Attributes.put(holder, path.attribute(), all);
    }

    private static boolean isSame(Object one, Object other) {
        Object value = Attributes.at(Attributes.group(one), "value");
        return value == null
                ? Objects.equals(one, other)
                : value.equals(Attributes.at(Attributes.group(other), "value"));
    }

    private static void remove(
            Map<String, Object> resource, @Nullable Object written, @Nullable Object value) {
        if (!(written instanceof String place) || place.isBlank()) {
            throw ScimFault.invalid("noTarget", "remove har en path.");
        }
        ScimPath path = ScimPath.of(place);
        Map<String, Object> holder =
                path.extension().isEmpty() ? resource : Attributes.made(resource, path.extension());
        if (!path.where().isEmpty()) {
            removeSome(holder, path);
        } else if (value != null && path.isMany()) {
            List<Object> all = Attributes.list(Attributes.at(holder, path.attribute()));
            Attributes.list(value).forEach(gone -> all.removeIf(each -> isSame(each, gone)));
            Attributes.put(holder, path.attribute(), all);
        } else if (path.part().isEmpty()) {
            Attributes.remove(holder, path.attribute());
        } else {
            Attributes.remove(Attributes.made(holder, path.attribute()), path.part());
        }
    }

    private static void removeSome(Map<String, Object> holder, ScimPath path) {
        Object there = Attributes.at(holder, path.attribute());
        List<Object> all = Attributes.list(there);
        if (path.part().isEmpty()) {
            all.removeIf(path::means);
        } else {
            all.stream()
                    .filter(each -> each instanceof Map<?, ?> && path.means(each))
                    .forEach(each -> Attributes.remove(Attributes.group(each), path.part()));
        }
        if (there instanceof Map<?, ?> && all.isEmpty()) {
            Attributes.remove(holder, path.attribute());
        } else {
            Attributes.put(holder, path.attribute(), all);
        }
    }
}

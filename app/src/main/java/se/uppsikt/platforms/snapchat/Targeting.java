package se.uppsikt.platforms.snapchat;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import se.uppsikt.advertising.Audience;
import se.uppsikt.platforms.meta.GraphJson;
import tools.jackson.databind.JsonNode;

/** To whom a squad is shown, as Snapchat writes it; lists and single values are taken alike. */
final class Targeting {
    private static final Locale SWEDISH = Locale.of("sv", "SE");
    private static final Map<String, String> GENDERS =
            Map.of("FEMALE", "kvinnor", "MALE", "män", "OTHER", "andra kön");
    private static final Set<String> READ =
            Set.of("demographics", "geos", "interests", "segments", "languages");

    /** What says nothing of who is shown it. */
    private static final Set<String> SILENT = Set.of("regulated_content");

    private Targeting() {}

    static Audience read(JsonNode told, PlaceNames places) {
        Set<String> ages = new LinkedHashSet<>();
        Set<String> genders = new LinkedHashSet<>();
        Set<String> languages = new LinkedHashSet<>();
        for (JsonNode each : all(told.path("demographics"))) {
            ages.addAll(ages(each));
            String gender = GraphJson.wording(each, "gender");
            if (gender != null && !gender.equals("ALL")) {
                genders.add(GENDERS.getOrDefault(gender, gender));
            }
            texts(each.path("languages"), List.of()).forEach(code -> languages.add(language(code)));
        }
        return new Audience(
                List.copyOf(ages),
                List.copyOf(genders),
                places(told.path("geos"), places),
                List.copyOf(languages),
                texts(told.path("interests"), List.of("name", "category_id")),
                texts(told.path("segments"), List.of("name", "segment_id")),
                others(told));
    }

    private static List<String> ages(JsonNode each) {
        List<String> groups = texts(each.path("age_groups"), List.of());
        if (!groups.isEmpty()) {
            return groups;
        }
        String least = GraphJson.wording(each, "min_age");
        String most = GraphJson.wording(each, "max_age");
        if (least == null && most == null) {
            return List.of();
        }
        String from = least == null ? "13" : least.replaceAll("\\+$", "");
        return List.of(most == null || most.endsWith("+") ? from + "+" : from + "-" + most);
    }

    private static List<String> places(JsonNode geos, PlaceNames places) {
        Set<String> names = new LinkedHashSet<>();
        for (JsonNode each : all(geos)) {
            String country = GraphJson.wording(each, "country_code");
            if (country == null) {
                continue;
            }
            String sign = "EXCLUDE".equals(GraphJson.text(each, "operation")) ? "utom " : "";
            List<String> regions = texts(each.path("region_id"), List.of());
            if (regions.isEmpty()) {
                names.add(sign + PlaceNames.country(country));
            }
            regions.forEach(id -> names.add(sign + places.region(country, id)));
        }
        return List.copyOf(names);
    }

    private static String language(String code) {
        String name = Locale.forLanguageTag(code.replace('_', '-')).getDisplayLanguage(SWEDISH);
        return name.isEmpty() ? code : name;
    }

    /** What nobody here has words for is named as Snapchat names it, and not passed over. */
    private static List<String> others(JsonNode told) {
        Set<String> names = new TreeSet<>();
        told.properties()
                .forEach(
                        each -> {
                            if (!READ.contains(each.getKey())
                                    && !SILENT.contains(each.getKey())
                                    && says(each.getValue())) {
                                names.add(each.getKey());
                            }
                        });
        return names.stream().map(each -> "även utvalda efter " + each).toList();
    }

    private static boolean says(JsonNode value) {
        return value.isArray() || value.isObject()
                ? !value.isEmpty()
                : value.isBoolean() ? value.booleanValue() : !value.isNull();
    }

    /** A list, or the one thing that stands where a list should. */
    private static List<JsonNode> all(JsonNode node) {
        List<JsonNode> all = new ArrayList<>();
        if (node.isArray()) {
            node.forEach(all::add);
        } else if (node.isObject()) {
            all.add(node);
        }
        return all;
    }

    /**
     * Texts in whatever form: one, several, or objects that hold them.
     *
     * @param fields where an object has its text, the best first; it may hold several
     */
    static List<String> texts(JsonNode node, List<String> fields) {
        Set<String> texts = new LinkedHashSet<>();
        if (node.isArray()) {
            node.forEach(each -> texts.addAll(texts(each, fields)));
        } else if (node.isObject()) {
            for (String field : fields) {
                if (texts.isEmpty()) {
                    texts.addAll(texts(node.path(field), List.of()));
                }
            }
        } else if (node.isString() && !node.stringValue().isBlank()) {
            texts.add(node.stringValue().replace('\u0000', '\uFFFD'));
        } else if (node.isIntegralNumber()) {
            texts.add(node.bigIntegerValue().toString());
        }
        return List.copyOf(texts);
    }
}

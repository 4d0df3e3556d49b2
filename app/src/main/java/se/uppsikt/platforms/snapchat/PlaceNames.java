package se.uppsikt.platforms.snapchat;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import se.uppsikt.base.secrets.Secret;
import se.uppsikt.platforms.PlatformTrouble;
import se.uppsikt.platforms.meta.GraphJson;
import tools.jackson.databind.JsonNode;

/** What places are called: Snapchat names regions by number alone, and tells their names apart. */
class PlaceNames {
    private static final Locale SWEDISH = Locale.of("sv", "SE");

    private final Function<String, Map<String, String>> ask;
    private final Map<String, Map<String, String>> regions = new HashMap<>();

    /**
     * @param ask the names of a country's regions by their numbers
     */
    PlaceNames(Function<String, Map<String, String>> ask) {
        this.ask = ask;
    }

    static PlaceNames at(MarketingApi api, Secret token) {
        return new PlaceNames(country -> asked(api, token, country));
    }

    static String country(String code) {
        String name = Locale.of("", code.toUpperCase(Locale.ROOT)).getDisplayCountry(SWEDISH);
        return name.isEmpty() ? code : name;
    }

    /** Its number where the name is not told. */
    String region(String country, String id) {
        String name = regions.computeIfAbsent(country, ask).get(id);
        return name == null ? "region " + id + " i " + country(country) : name;
    }

    /**
     * A platform that does not answer is asked again with all the rest; one that says no is not.
     */
    private static Map<String, String> asked(MarketingApi api, Secret token, String country) {
        Map<String, String> names = new HashMap<>();
        String path =
                "targeting/geo/"
                        + MarketingApi.encoded(country.toLowerCase(Locale.ROOT))
                        + "/region";
        try {
            api.walk(
                    token,
                    path,
                    Map.of(),
                    reply -> {
                        for (JsonNode each :
                                reply.parts("targeting_dimensions", "region").whole()) {
                            String id = GraphJson.id(each, "id");
                            String name = GraphJson.wording(each, "name");
                            if (id != null && name != null) {
                                names.put(id, name);
                            }
                        }
                    });
        } catch (PlatformTrouble trouble) {
            switch (trouble.problem()) {
                case GONE, REFUSED -> names.clear();
                case TOKEN_EXPIRED, RATE_LIMITED, UNAVAILABLE, OUTCOME_UNKNOWN -> throw trouble;
            }
        }
        return names;
    }
}

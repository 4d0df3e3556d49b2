package se.uppsikt.platforms.publications;

import java.util.Map;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.ObjectMapper;

/** What an adapter notes between its steps, as it stands in the database. */
@Component
class Notes {
    private static final TypeReference<Map<String, String>> WORDS = new TypeReference<>() {};

    private final ObjectMapper json = new ObjectMapper();

    String written(Map<String, String> noted) {
        return json.writeValueAsString(noted);
    }

    Map<String, String> read(String noted) {
        return json.readValue(noted, WORDS);
    }
}

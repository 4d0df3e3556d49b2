package se.uppsikt.records.casesystems;

import java.util.regex.Pattern;
import se.uppsikt.base.network.GuardedCall.Reply;
import se.uppsikt.records.casesystems.Delivery.Outcome;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What a case system's answers mean; they are a stranger's words. */
final class RestAnswers {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final int LONGEST_REASON = 200;
    private static final Pattern SIGNS = Pattern.compile("[\\p{Cntrl}\\p{Cf}\\s]+");

    private RestAnswers() {}

    /** To what was sent. */
    static Outcome sent(Reply answer) {
        return switch (answer.status()) {
            case 200, 201 -> numbered(read(answer), new Outcome.Sent());
            case 202, 204 -> new Outcome.Sent();
            case 409, 413, 415, 422 -> new Outcome.Refused(reason(read(answer)));
            default -> trouble(answer);
        };
    }

    /**
     * To how it went; waits when this version is not known.
     *
     * @param version the one that is asked about
     */
    static Outcome asked(Reply answer, int version) {
        if (answer.status() == 404) {
            return new Outcome.Waits();
        }
        if (answer.status() != 200) {
            return trouble(answer);
        }
        JsonNode told = read(answer);
        if (told.path("version").asInt(0) != version) {
            return new Outcome.Waits();
        }
        if (told.path("avvisad").asBoolean(false)) {
            return new Outcome.Refused(reason(told));
        }
        return numbered(told, new Outcome.Sent());
    }

    static Outcome trouble(Reply answer) {
        return new Outcome.Trouble(
                switch (answer.status()) {
                    case 401, 403 -> "Ärendesystemet godtar inte nyckeln.";
                    case 301, 302, 303, 307, 308 ->
                            "Ärendesystemet hänvisar till en annan adress. Ange den rätta.";
                    default -> "Ärendesystemet tog inte emot (svar " + answer.status() + ").";
                },
                false);
    }

    private static Outcome numbered(JsonNode told, Outcome otherwise) {
        String number = FilingRules.number(told.path("diarienummer").asString(""));
        return number.isEmpty() ? otherwise : new Outcome.Numbered(number);
    }

    private static String reason(JsonNode told) {
        String said = SIGNS.matcher(told.path("skal").asString("")).replaceAll(" ").strip();
        if (said.isEmpty()) {
            return "Inget skäl angavs.";
        }
        return said.length() > LONGEST_REASON ? said.substring(0, LONGEST_REASON) + "…" : said;
    }

    /** What is no JSON says nothing. */
    private static JsonNode read(Reply answer) {
        try {
            return JSON.readTree(answer.body());
        } catch (JacksonException noJson) {
            return JSON.createObjectNode();
        }
    }
}

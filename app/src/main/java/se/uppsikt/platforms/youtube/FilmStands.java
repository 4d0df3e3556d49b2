package se.uppsikt.platforms.youtube;

import org.jspecify.annotations.Nullable;
import se.uppsikt.platforms.PlatformProblem;
import se.uppsikt.platforms.PlatformTrouble;
import se.uppsikt.platforms.meta.GraphJson;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * How a film that we have sent stands on the channel. Pure.
 *
 * @param privacy {@code public}, {@code unlisted} or {@code private}
 * @param upload how far the platform has come with it, such as {@code processed}
 * @param reason why it came to nothing, in the platform's word; null when it did not
 * @param text its title and description, as a reading of the channel tells them
 * @param status the whole part of it, which is replaced whole when any of it is changed
 */
record FilmStands(
        String privacy,
        String upload,
        @Nullable String reason,
        @Nullable String text,
        JsonNode status) {
    static final String PARTS = "id,snippet,status";
    private static final String SHOWN = "public";

    /** What else of the part can be set, and would be lost if it were not sent along. */
    private static final String[] STAYING = {
        "embeddable",
        "license",
        "publicStatsViewable",
        "selfDeclaredMadeForKids",
        "containsSyntheticMedia"
    };

    /** Null when nothing of it is shown. */
    static @Nullable FilmStands of(JsonNode items) {
        JsonNode film = items.path(0);
        JsonNode status = film.path("status");
        String privacy = GraphJson.text(status, "privacyStatus");
        String upload = GraphJson.text(status, "uploadStatus");
        if (privacy == null || upload == null) {
            return null;
        }
        String failure = GraphJson.text(status, "failureReason");
        Seen seen = Reading.film(film);
        return new FilmStands(
                privacy,
                upload,
                failure == null ? GraphJson.text(status, "rejectionReason") : failure,
                seen == null ? null : seen.text(),
                status);
    }

    boolean shown() {
        return privacy.equals(SHOWN);
    }

    boolean hidden() {
        return privacy.equals("private");
    }

    boolean workedOn() {
        return upload.equals("processed");
    }

    /** Nothing becomes of it, and the same bytes come to nothing once more. */
    @Nullable PlatformTrouble against() {
        return switch (upload) {
            case "failed", "rejected" ->
                    new PlatformTrouble(
                            PlatformProblem.REFUSED,
                            upload + " " + reason,
                            words(reason == null ? "" : reason),
                            null);
            default -> null;
        };
    }

    private static String words(String reason) {
        return switch (reason) {
            case "codec", "conversion", "emptyFile", "invalidFile", "tooSmall" ->
                    "YouTube kan inte läsa filmen. Spara den som MP4 med H.264 och publicera den på nytt.";
            case "length" ->
                    "Filmen är längre än vad kanalen får lägga upp. Korta den, eller bekräfta kanalen hos YouTube.";
            case "duplicate" -> "YouTube säger att samma film redan finns på kanalen.";
            case "claim", "copyright", "trademark" ->
                    "YouTube säger att någon annan har rätten till något i filmen.";
            case "inappropriate", "legal", "termsOfUse" ->
                    "YouTube säger att filmen bryter mot deras villkor.";
            default -> "YouTube tog emot filmen men kunde inte göra något av den.";
        };
    }

    /**
     * The whole part again, for everybody to see.
     *
     * @param status as it was when it was seen last
     */
    static ObjectNode shown(JsonNode status) {
        ObjectNode whole = GraphJson.JSON.createObjectNode().put("privacyStatus", SHOWN);
        for (String each : STAYING) {
            if (status.has(each)) {
                whole.set(each, status.path(each));
            }
        }
        return whole;
    }

    /**
     * @param answer to the call by which it was to appear
     * @return null when it does not tell
     */
    static @Nullable Boolean shownIn(JsonNode answer) {
        String privacy = GraphJson.text(answer.path("status"), "privacyStatus");
        return privacy == null ? null : Boolean.valueOf(privacy.equals(SHOWN));
    }
}

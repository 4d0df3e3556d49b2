package se.uppsikt.platforms.linkedin;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import se.uppsikt.accounts.Platform;
import se.uppsikt.platforms.PlatformProblem;
import se.uppsikt.platforms.PlatformTrouble;
import se.uppsikt.platforms.PlatformTrouble.Bearing;
import se.uppsikt.platforms.http.PlatformHttp;
import se.uppsikt.platforms.http.PlatformHttp.Effect;
import se.uppsikt.platforms.meta.GraphJson;
import tools.jackson.databind.JsonNode;

/**
 * Every refusal of LinkedIn's that is known, what kind of problem it is, and how it is told. The
 * first row that fits counts.
 */
final class LinkedInErrors {
    private static final int ANY = -1;
    private static final Duration LONGEST_WAIT = Duration.ofHours(1);

    /**
     * One row.
     *
     * @param number the {@code serviceErrorCode}, or any
     * @param says what the message must hold, in small letters; empty for any
     */
    record Row(
            int status,
            int number,
            String says,
            PlatformProblem problem,
            Bearing bearing,
            String words) {
        boolean fits(int of, int code, String message) {
            return status == of && (number == ANY || number == code) && message.contains(says);
        }
    }

    static final String EXPIRED = "Nyckelns 60 dagar har gått ut. Anslut kontot på nytt.";
    static final String REVOKED =
            "Den som anslöt kontot har tagit tillbaka sitt medgivande hos LinkedIn. Anslut kontot på"
                    + " nytt.";
    static final String INVALID = "Nyckeln gäller inte. Anslut kontot på nytt.";
    static final String LOW_ROLE =
            "Den som anslöt kontot är inte längre superadministratör för sidan hos LinkedIn, och då"
                    + " lämnar LinkedIn ut tomma listor. Låt en superadministratör ansluta kontot.";
    private static final String DAY_SPENT =
            "Dagens anrop till LinkedIn är slut. De räknas om vid midnatt, engelsk normaltid.";

    static final List<Row> TABLE =
            List.of(
                    new Row(
                            401,
                            ANY,
                            "client authentication",
                            PlatformProblem.REFUSED,
                            Bearing.CONNECTION,
                            "LinkedIn känner inte igen appen: dess nummer eller hemlighet stämmer"
                                    + " inte."),
                    dead(65600, INVALID),
                    dead(65601, REVOKED),
                    dead(65602, EXPIRED),
                    dead(ANY, INVALID),
                    row(
                            403,
                            "[/content]",
                            "LinkedIn tar inte emot bilder i kommentarer från andra program."),
                    row(
                            403,
                            "comments are closed",
                            "Kommentarerna under inlägget är stängda på LinkedIn."),
                    row(
                            403,
                            "partnerapiposts.create",
                            "Den som anslöt kontot har inte gett Uppsikt rätt att publicera på sidan."
                                    + " Anslut kontot på nytt och säg ja till det."),
                    row(403, "", "Kontot har inte den rätt hos LinkedIn som krävs för det här."),
                    new Row(
                            404,
                            ANY,
                            "",
                            PlatformProblem.GONE,
                            Bearing.DEED,
                            "Innehållet finns inte längre på LinkedIn."),
                    row(
                            400,
                            "could not be validated",
                            "LinkedIn nådde inte adressen dit händelserna ska skickas, eller fick fel"
                                    + " svar där. Kontrollera adressen och appens hemlighet."),
                    row(400, "exceeds", "Texten är för lång för LinkedIn."),
                    row(400, "", "LinkedIn godtog inte anropet."),
                    new Row(
                            422,
                            ANY,
                            "duplicate",
                            PlatformProblem.REFUSED,
                            Bearing.DONE_BEFORE,
                            "Samma text är nyss publicerad, och LinkedIn tar inte emot den igen."),
                    new Row(
                            426,
                            ANY,
                            "",
                            PlatformProblem.REFUSED,
                            Bearing.CONNECTION,
                            "LinkedIn har stängt den version av sitt gränssnitt som Uppsikt använder."
                                    + " Uppgradera Uppsikt, eller ange en nyare version med"
                                    + " --uppsikt.linkedin.version."),
                    limit("day limit", DAY_SPENT),
                    limit(
                            "comment create throttled",
                            "För många kommentarer på kort tid hos LinkedIn."),
                    limit("", "LinkedIn tar emot för många anrop just nu."));

    private LinkedInErrors() {}

    private static Row row(int status, String says, String words) {
        return new Row(status, ANY, says, PlatformProblem.REFUSED, Bearing.DEED, words);
    }

    private static Row dead(int number, String words) {
        return new Row(401, number, "", PlatformProblem.TOKEN_EXPIRED, Bearing.CONNECTION, words);
    }

    private static Row limit(String says, String words) {
        return new Row(429, ANY, says, PlatformProblem.RATE_LIMITED, Bearing.CONNECTION, words);
    }

    /**
     * @param asked how long it wants to be left alone; null when it does not say
     */
    static PlatformTrouble trouble(
            int status, byte[] raw, JsonNode body, Effect effect, @Nullable Duration asked) {
        int number =
                body.path("serviceErrorCode").canConvertToInt()
                        ? body.path("serviceErrorCode").asInt(0)
                        : 0;
        String message = message(body);
        String shown = "status " + status + ", code " + number;
        for (Row row : TABLE) {
            if (row.fits(status, number, message)) {
                return new PlatformTrouble(row.problem(), shown, row.words(), asked, raw)
                        .bearing(row.bearing());
            }
        }
        // A server fault says nothing about whether a change was made.
        return status / 100 == 4
                ? new PlatformTrouble(
                                PlatformProblem.REFUSED,
                                shown,
                                "LinkedIn godtog inte anropet.",
                                null,
                                raw)
                        .bearing(Bearing.DOUBT)
                : PlatformHttp.broken(Platform.LINKEDIN, effect, shown);
    }

    /** The sign-in calls it something else. */
    private static String message(JsonNode body) {
        String told = GraphJson.text(body, "message");
        String words = told == null ? GraphJson.text(body, "error_description") : told;
        return words == null ? "" : words.toLowerCase(Locale.ROOT);
    }

    /** Whether there are no calls left today. */
    static boolean daySpent(PlatformTrouble trouble) {
        return trouble.words().equals(DAY_SPENT);
    }

    /**
     * How long to leave LinkedIn alone. The day ends at midnight UTC; until then it is asked once
     * an hour, since each resource has a limit of its own.
     */
    static @Nullable Duration wait(JsonNode body, @Nullable String retryAfter, Instant now) {
        if (retryAfter != null && retryAfter.matches("[0-9]{1,6}")) {
            return Duration.ofSeconds(Long.parseLong(retryAfter));
        }
        String message = message(body);
        if (message.contains("comment create throttled")) {
            return Duration.ofMinutes(1);
        }
        if (!message.contains("day limit")) {
            return null;
        }
        Instant midnight = now.truncatedTo(ChronoUnit.DAYS).plus(Duration.ofDays(1));
        Duration left = Duration.between(now, midnight).plusMinutes(1);
        return left.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : left;
    }

    static PlatformTrouble lowRole() {
        return new PlatformTrouble(PlatformProblem.REFUSED, "no role on the page", LOW_ROLE, null)
                .bearing(Bearing.CONNECTION);
    }
}

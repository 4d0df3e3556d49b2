package se.uppsikt.platforms.youtube;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.uppsikt.accounts.Platform;
import se.uppsikt.platforms.PlatformProblem;
import se.uppsikt.platforms.PlatformTrouble;
import se.uppsikt.platforms.PlatformTrouble.Bearing;
import se.uppsikt.platforms.http.PlatformHttp;
import se.uppsikt.platforms.http.PlatformHttp.Effect;
import se.uppsikt.platforms.meta.GraphJson;
import tools.jackson.databind.JsonNode;

/** What Google's reasons mean to us, one table. Pure. */
final class DataErrors {
    private static final Set<String> DAY =
            Set.of("quotaExceeded", "dailyLimitExceeded", "dailyLimitExceededUnreg");

    private static final String LOCKED =
            "YouTube låser filmen som privat, eftersom Google inte har granskat kommunens projekt. Lägg upp filmen för hand i YouTube Studio och ta bort den låsta där. Be Google granska projektet, så kan Uppsikt publicera nästa.";

    /**
     * @param bearing null for the usual one of the problem
     */
    record Row(
            Set<String> reasons,
            PlatformProblem problem,
            @Nullable Bearing bearing,
            String words) {}

    /** A no as it came. */
    @SuppressWarnings("ArrayRecordComponent") // bytes are evidence and are never compared by value
    record Refusal(int status, JsonNode body, byte[] raw) {
        String reason() {
            JsonNode errors = body.path("error").path("errors");
            String reason = GraphJson.text(errors.path(0), "reason");
            return reason == null ? "" : reason;
        }

        boolean spendsTheDay() {
            return DAY.contains(reason());
        }
    }

    private static final List<Row> TABLE =
            List.of(
                    new Row(
                            DAY,
                            PlatformProblem.RATE_LIMITED,
                            null,
                            "Dagens kvot hos YouTube är slut. Den fylls på vid niotiden på morgonen."),
                    new Row(
                            Set.of("rateLimitExceeded", "userRateLimitExceeded"),
                            PlatformProblem.RATE_LIMITED,
                            null,
                            "YouTube tar emot för många anrop just nu."),
                    new Row(
                            Set.of("authError", "expired", "required", "unauthorized"),
                            PlatformProblem.TOKEN_EXPIRED,
                            null,
                            "Nyckeln till YouTube gäller inte. Anslut kontot på nytt."),
                    new Row(
                            Set.of(
                                    "authenticatedUserAccountClosed",
                                    "authenticatedUserAccountSuspended"),
                            PlatformProblem.TOKEN_EXPIRED,
                            null,
                            "Google-kontot som anslöt kanalen är avstängt. Anslut kontot med ett annat."),
                    new Row(
                            Set.of(
                                    "insufficientPermissions",
                                    "insufficientScopes",
                                    "accessNotConfigured",
                                    "SERVICE_UNAVAILABLE",
                                    "keyInvalid",
                                    "youtubeSignupRequired",
                                    "channelClosed",
                                    "channelNotFound",
                                    "channelSuspended"),
                            PlatformProblem.REFUSED,
                            Bearing.CONNECTION,
                            "Nyckeln ger inte rätt till det här. Anslut kontot på nytt och tillåt allt som Uppsikt ber om."),
                    new Row(
                            Set.of("forbidden", "ineligibleAccount", "accountDelegationForbidden"),
                            PlatformProblem.REFUSED,
                            null,
                            "YouTube säger att kanalen inte får göra det här."),
                    new Row(
                            Set.of("invalidTitle", "invalidDescription", "invalidVideoMetadata"),
                            PlatformProblem.REFUSED,
                            null,
                            "YouTube tar inte emot rubriken eller beskrivningen: den är för lång, eller har tecknen < eller > i sig."),
                    new Row(
                            Set.of("uploadLimitExceeded"),
                            PlatformProblem.REFUSED,
                            null,
                            "Kanalen får inte lägga upp fler filmer just nu. YouTube släpper på det inom ett dygn."),
                    new Row(
                            Set.of("invalidMetadata", "contentRequired", "nameTooLong"),
                            PlatformProblem.REFUSED,
                            null,
                            "YouTube tog inte emot undertexterna. Kontrollera filen, eller lägg till dem i YouTube Studio."),
                    new Row(
                            Set.of("forbiddenPrivacySetting"),
                            PlatformProblem.REFUSED,
                            null,
                            LOCKED),
                    new Row(
                            Set.of("commentsDisabled"),
                            PlatformProblem.REFUSED,
                            null,
                            "Kommentarerna är avstängda under filmen."),
                    new Row(
                            Set.of("operationNotSupported"),
                            PlatformProblem.REFUSED,
                            null,
                            "YouTube låter inte andra program göra det här med just den kommentaren."),
                    new Row(
                            Set.of("commentTextTooLong", "commentTextRequired"),
                            PlatformProblem.REFUSED,
                            null,
                            "YouTube tar inte emot text av den längden."),
                    new Row(
                            Set.of("parentCommentIsPrivate"),
                            PlatformProblem.REFUSED,
                            null,
                            "Kommentaren är inte offentlig och kan därför inte besvaras."),
                    new Row(
                            Set.of("banWithoutReject", "invalidCommentMetadata", "parentIdMissing"),
                            PlatformProblem.REFUSED,
                            null,
                            "YouTube godtog inte anropet."),
                    new Row(
                            Set.of(
                                    "commentNotFound",
                                    "parentCommentNotFound",
                                    "videoNotFound",
                                    "commentThreadNotFound",
                                    "playlistNotFound"),
                            PlatformProblem.GONE,
                            null,
                            "Innehållet finns inte längre på YouTube."));

    /** These say that it did not work out, and not whether it was done. */
    private static final Set<String> PASSING =
            Set.of("processingFailure", "backendError", "internalError", "serviceUnavailable");

    private DataErrors() {}

    /** What a project sends that Google has not audited nobody else sees. */
    static PlatformTrouble lockedToPrivate() {
        return new PlatformTrouble(PlatformProblem.REFUSED, "locked to private", LOCKED, null);
    }

    static @Nullable Row find(String reason) {
        return TABLE.stream()
                .filter(row -> row.reasons().contains(reason))
                .findFirst()
                .orElse(null);
    }

    /**
     * @param restOfTheDay until the day's units come back
     */
    static PlatformTrouble trouble(Refusal refusal, Effect effect, Duration restOfTheDay) {
        String reason = refusal.reason();
        String shown = (reason.isEmpty() ? "no reason" : reason) + ", status " + refusal.status();
        // A server fault says nothing about whether the change was made, whatever its reason.
        if (refusal.status() / 100 == 5 || PASSING.contains(reason)) {
            return PlatformHttp.broken(Platform.YOUTUBE, effect, shown);
        }
        Row row = find(reason);
        if (row == null) {
            return ofStatus(refusal, shown, effect);
        }
        PlatformTrouble trouble =
                new PlatformTrouble(
                        row.problem(),
                        shown,
                        row.words(),
                        refusal.spendsTheDay() ? restOfTheDay : null,
                        refusal.raw());
        return row.bearing() == null ? trouble : trouble.bearing(row.bearing());
    }

    private static PlatformTrouble ofStatus(Refusal refusal, String shown, Effect effect) {
        return switch (refusal.status()) {
            case 401 ->
                    new PlatformTrouble(
                            PlatformProblem.TOKEN_EXPIRED,
                            shown,
                            "Nyckeln till YouTube gäller inte. Anslut kontot på nytt.",
                            null);
            case 429 ->
                    new PlatformTrouble(
                            PlatformProblem.RATE_LIMITED,
                            shown,
                            "YouTube tar emot för många anrop just nu.",
                            null);
            case 410 ->
                    new PlatformTrouble(
                                    PlatformProblem.REFUSED,
                                    shown,
                                    "YouTube har stängt den version av sitt gränssnitt som Uppsikt använder. Uppgradera Uppsikt.",
                                    null)
                            .bearing(Bearing.CONNECTION);
            case 400, 402, 403, 404, 405, 409, 412, 413, 415, 422 ->
                    new PlatformTrouble(
                                    PlatformProblem.REFUSED,
                                    shown,
                                    "YouTube godtog inte anropet.",
                                    null)
                            .bearing(Bearing.DOUBT);
            default -> PlatformHttp.broken(Platform.YOUTUBE, effect, shown);
        };
    }
}

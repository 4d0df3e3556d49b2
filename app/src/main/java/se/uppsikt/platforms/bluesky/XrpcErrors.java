package se.uppsikt.platforms.bluesky;

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

/** What the network's errors mean to us, one table. Pure. */
final class XrpcErrors {
    static final String NO_PASSWORD =
            "Applösenordet till Bluesky gäller inte. Skapa ett nytt i Bluesky, under Inställningar, Sekretess och säkerhet, Applösenord, och skriv in det här.";

    /** Whoever is told this signs in again, and asks once more. */
    private static final Set<String> SESSION = Set.of("ExpiredToken", "InvalidToken");

    /**
     * @param begins how the message begins, where the error alone does not tell; empty for any
     * @param bearing null for the usual one of the problem
     */
    record Row(
            Set<String> errors,
            String begins,
            PlatformProblem problem,
            @Nullable Bearing bearing,
            String words) {}

    /** A no as it came. */
    @SuppressWarnings("ArrayRecordComponent") // bytes are evidence and are never compared by value
    record Refusal(int status, JsonNode body, byte[] raw) {
        String error() {
            String error = GraphJson.text(body, "error");
            return error == null ? "" : error;
        }

        boolean says(String begins) {
            String message = GraphJson.text(body, "message");
            return begins.isEmpty() || message != null && message.startsWith(begins);
        }

        boolean ofSession() {
            return SESSION.contains(error());
        }
    }

    /** The first that fits. */
    private static final List<Row> TABLE =
            List.of(
                    row(
                            PlatformProblem.TOKEN_EXPIRED,
                            NO_PASSWORD,
                            "ExpiredToken",
                            "InvalidToken",
                            "AuthMissing",
                            "AuthenticationRequired"),
                    row(
                            PlatformProblem.TOKEN_EXPIRED,
                            "Kontots eget lösenord går inte att använda här, eftersom det skyddas av en kod. Skapa ett applösenord i Bluesky och skriv in det.",
                            "AuthFactorTokenRequired"),
                    new Row(
                            Set.of(
                                    "AccountTakedown",
                                    "AccountDeactivated",
                                    "RepoTakendown",
                                    "RepoDeactivated",
                                    "RepoSuspended"),
                            "",
                            PlatformProblem.REFUSED,
                            Bearing.CONNECTION,
                            "Kontot är avstängt på Bluesky. Ta reda på varför i Bluesky innan det ansluts på nytt."),
                    row(
                            PlatformProblem.RATE_LIMITED,
                            "Bluesky tar emot för många anrop just nu.",
                            "RateLimitExceeded"),
                    row(
                            PlatformProblem.GONE,
                            "Innehållet finns inte längre på Bluesky.",
                            "NotFound",
                            "RecordNotFound"),
                    invalid("Could not locate record", PlatformProblem.GONE, null),
                    invalid("Could not find repo", PlatformProblem.GONE, null),
                    invalid("Post not found", PlatformProblem.GONE, null),
                    new Row(
                            Set.of("InvalidRequest"),
                            "No service configured",
                            PlatformProblem.REFUSED,
                            Bearing.CONNECTION,
                            "Servern som kontot finns på visar inget flöde, så det går inte att läsa vad andra skriver."),
                    row(
                            PlatformProblem.REFUSED,
                            "Det går inte att nå varandra: den ena har blockerat den andra på Bluesky.",
                            "BlockedActor",
                            "BlockedByActor"),
                    row(
                            PlatformProblem.UNAVAILABLE,
                            "Något annat ändrades på Bluesky i samma stund.",
                            "InvalidSwap",
                            "ConcurrentWrites"),
                    row(
                            PlatformProblem.REFUSED,
                            "Bluesky tar inte emot bilden.",
                            "BlobTooLarge",
                            "BlobNotFound",
                            "InvalidMimeType",
                            "PayloadTooLarge"),
                    row(
                            PlatformProblem.REFUSED,
                            "Bluesky godtog inte anropet.",
                            "InvalidRequest",
                            "InvalidRecord"));

    private XrpcErrors() {}

    private static Row row(PlatformProblem problem, String words, String... errors) {
        return new Row(Set.of(errors), "", problem, null, words);
    }

    private static Row invalid(String begins, PlatformProblem problem, @Nullable Bearing bearing) {
        return new Row(
                Set.of("InvalidRequest"),
                begins,
                problem,
                bearing,
                "Innehållet finns inte längre på Bluesky.");
    }

    /**
     * @param wait how long the network wants to be left alone; null when it does not say
     */
    static PlatformTrouble trouble(Refusal refusal, Effect effect, @Nullable Duration wait) {
        String error = refusal.error().replaceAll("[^A-Za-z]", "?");
        String shown = (error.isEmpty() ? "no error" : error) + ", status " + refusal.status();
        // A server fault says nothing about whether the change was made, whatever it is called.
        if (refusal.status() / 100 == 5) {
            return PlatformHttp.broken(Platform.BLUESKY, effect, shown);
        }
        for (Row row : TABLE) {
            if (row.errors().contains(refusal.error()) && refusal.says(row.begins())) {
                PlatformTrouble trouble =
                        new PlatformTrouble(
                                row.problem(),
                                shown,
                                row.words(),
                                row.problem() == PlatformProblem.RATE_LIMITED ? wait : null,
                                refusal.raw());
                return row.bearing() == null ? trouble : trouble.bearing(row.bearing());
            }
        }
        return ofStatus(refusal.status(), shown, effect, wait);
    }

    private static PlatformTrouble ofStatus(
            int status, String shown, Effect effect, @Nullable Duration wait) {
        return switch (status) {
            case 401 ->
                    new PlatformTrouble(PlatformProblem.TOKEN_EXPIRED, shown, NO_PASSWORD, null);
            case 429 ->
                    new PlatformTrouble(
                            PlatformProblem.RATE_LIMITED,
                            shown,
                            "Bluesky tar emot för många anrop just nu.",
                            wait);
            case 400, 403, 404, 405, 409, 410, 413, 415, 422 ->
                    new PlatformTrouble(
                                    PlatformProblem.REFUSED,
                                    shown,
                                    "Bluesky godtog inte anropet.",
                                    null)
                            .bearing(Bearing.DOUBT);
            default -> PlatformHttp.broken(Platform.BLUESKY, effect, shown);
        };
    }
}

package se.uppsikt.platforms.snapchat;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.uppsikt.accounts.Platform;
import se.uppsikt.platforms.PlatformProblem;
import se.uppsikt.platforms.PlatformTrouble;
import se.uppsikt.platforms.PlatformTrouble.Bearing;
import se.uppsikt.platforms.http.PlatformHttp;
import se.uppsikt.platforms.meta.GraphJson;
import tools.jackson.databind.JsonNode;

/**
 * What Snapchat's refusals mean to us, one table: by code where it is one we know, else by status.
 * Pure.
 */
final class SnapErrors {
    static final String DEAD = "Nyckeln till Snapchat gäller inte. Anslut kontot på nytt.";

    private SnapErrors() {}

    /**
     * @param bearing null for the usual one of the problem
     */
    record Row(
            Set<String> codes,
            Set<Integer> statuses,
            PlatformProblem problem,
            @Nullable Bearing bearing,
            String words) {}

    private static final List<Row> TABLE =
            List.of(
                    new Row(
                            Set.of("E0001"),
                            Set.of(401),
                            PlatformProblem.TOKEN_EXPIRED,
                            null,
                            DEAD),
                    new Row(
                            Set.of("E3003"),
                            Set.of(404),
                            PlatformProblem.GONE,
                            null,
                            "Snapchat hittar inte det som efterfrågades, eller så når nyckeln det inte."),
                    new Row(
                            Set.of(),
                            Set.of(410),
                            PlatformProblem.REFUSED,
                            Bearing.CONNECTION,
                            "Snapchat har stängt den version av sitt gränssnitt som Uppsikt använder. Uppgradera Uppsikt."),
                    new Row(
                            Set.of("E3002"),
                            Set.of(403),
                            PlatformProblem.REFUSED,
                            Bearing.CONNECTION,
                            "Den som anslöt kontot har ingen roll i annonskontot hos Snapchat. Be om en där, eller anslut kontot på nytt som någon annan."),
                    new Row(
                            Set.of(),
                            Set.of(429),
                            PlatformProblem.RATE_LIMITED,
                            null,
                            "Snapchat tar emot för många anrop just nu."),
                    new Row(
                            Set.of("E1001", "E1008", "E2002"),
                            Set.of(400, 405, 406, 409, 413, 415, 422),
                            PlatformProblem.REFUSED,
                            null,
                            "Snapchat godtog inte frågan. Det är ett fel i Uppsikt eller en ändring hos Snapchat."));

    /** The code first: a status says less. */
    static @Nullable Row find(String code, int status) {
        return TABLE.stream()
                .filter(row -> row.codes().contains(code))
                .findFirst()
                .or(() -> TABLE.stream().filter(row -> row.statuses().contains(status)).findFirst())
                .orElse(null);
    }

    /**
     * @param retryAfter as the header says it; empty when it does not
     */
    static PlatformTrouble trouble(int status, JsonNode body, String retryAfter) {
        String told = GraphJson.text(body, "error_code");
        String code = told == null ? "" : told.replaceAll("[^A-Za-z0-9_]", "?");
        String shown = (code.isEmpty() ? "no code" : code) + ", status " + status;
        Row row = status / 100 == 5 ? null : find(code, status);
        if (row == null) {
            return PlatformHttp.unavailable(Platform.SNAPCHAT, shown);
        }
        PlatformTrouble trouble =
                new PlatformTrouble(row.problem(), shown, row.words(), wait(retryAfter));
        return row.bearing() == null ? trouble : trouble.bearing(row.bearing());
    }

    /** An answer that is no JSON, such as a page of HTML: of its status one may still be sure. */
    static PlatformTrouble unreadable(int status) {
        Row row = status / 100 == 2 || status / 100 == 5 ? null : find("", status);
        return row == null || row.problem() == PlatformProblem.REFUSED
                ? PlatformHttp.unavailable(Platform.SNAPCHAT, "not JSON, status " + status)
                : new PlatformTrouble(
                        row.problem(), "not JSON, status " + status, row.words(), null);
    }

    private static @Nullable Duration wait(String retryAfter) {
        return retryAfter.matches("[0-9]{1,6}")
                ? Duration.ofSeconds(Long.parseLong(retryAfter))
                : null;
    }
}

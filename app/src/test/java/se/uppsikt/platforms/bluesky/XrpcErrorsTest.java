package se.uppsikt.platforms.bluesky;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.uppsikt.Proves;
import se.uppsikt.platforms.PlatformProblem;
import se.uppsikt.platforms.PlatformTrouble;
import se.uppsikt.platforms.PlatformTrouble.Bearing;
import se.uppsikt.platforms.bluesky.XrpcErrors.Refusal;
import se.uppsikt.platforms.http.PlatformHttp.Effect;
import se.uppsikt.platforms.meta.GraphJson;

/** The network's errors, each with what it means to us and in words (X6, X7). */
@Proves("X7")
class XrpcErrorsTest {
    private static Refusal refusal(int status, String error, String message) {
        String body = "{\"error\":\"%s\",\"message\":\"%s\"}".formatted(error, message);
        return new Refusal(status, GraphJson.JSON.readTree(body), body.getBytes());
    }

    private static PlatformTrouble trouble(int status, String error, String message) {
        return XrpcErrors.trouble(
                refusal(status, error, message), Effect.CHANGES, Duration.ofSeconds(40));
    }

    @ParameterizedTest
    @CsvSource({
        "400, ExpiredToken, Token has expired, TOKEN_EXPIRED, CONNECTION",
        "400, InvalidToken, Token could not be verified, TOKEN_EXPIRED, CONNECTION",
        "401, AuthenticationRequired, Invalid identifier or password, TOKEN_EXPIRED, CONNECTION",
        "401, AuthFactorTokenRequired, A sign in code has been sent, TOKEN_EXPIRED, CONNECTION",
        "401, '', '', TOKEN_EXPIRED, CONNECTION",
        "401, AccountTakedown, Account has been taken down, REFUSED, CONNECTION",
        "429, RateLimitExceeded, Rate Limit Exceeded, RATE_LIMITED, CONNECTION",
        "429, '', '', RATE_LIMITED, CONNECTION",
        "400, NotFound, Post not found: at://x, GONE, DEED",
        "400, RecordNotFound, Could not locate record: at://x, GONE, DEED",
        "400, InvalidRequest, Could not locate record: at://x, GONE, DEED",
        "400, InvalidRequest, Could not find repo: did:plc:x, GONE, DEED",
        "400, InvalidRequest, No service configured for app.bsky.feed.getAuthorFeed, REFUSED, CONNECTION",
        "400, InvalidRequest, Invalid app.bsky.feed.post record, REFUSED, DEED",
        "400, BlockedActor, Requester has blocked actor, REFUSED, DEED",
        "400, InvalidSwap, Record was at bafy, UNAVAILABLE, DEED",
        "400, BlobTooLarge, This file is too large, REFUSED, DEED",
        "400, SomethingNew, x, REFUSED, DOUBT",
        "500, InternalServerError, Internal Server Error, OUTCOME_UNKNOWN, DOUBT",
        "502, UpstreamFailure, x, OUTCOME_UNKNOWN, DOUBT",
        "503, NotFound, x, OUTCOME_UNKNOWN, DOUBT",
        "302, '', '', OUTCOME_UNKNOWN, DOUBT"
    })
    void eachErrorMeansSomething(
            int status, String error, String message, PlatformProblem problem, Bearing bearing) {
        PlatformTrouble trouble = trouble(status, error, message);

        assertThat(trouble.problem()).isEqualTo(problem);
        assertThat(trouble.bearing()).isEqualTo(bearing);
        assertThat(trouble.words()).isNotBlank().endsWith(".").doesNotContain("at://", "did:");
        assertThat(trouble.getMessage()).doesNotContain("at://");
    }

    @Test
    void onlyTheRateIsWaitedForAsLongAsIsSaid() {
        assertThat(trouble(429, "RateLimitExceeded", "x").waiting())
                .isEqualTo(Duration.ofSeconds(40));
        assertThat(trouble(400, "InvalidRequest", "x").waiting()).isNull();
    }

    @Test
    void readingThatFailsIsTriedAgainAndOnlyTheSessionIsRenewed() {
        Refusal fault = refusal(500, "InternalServerError", "x");
        assertThat(XrpcErrors.trouble(fault, Effect.READS, null).problem())
                .isEqualTo(PlatformProblem.UNAVAILABLE);
        assertThat(refusal(400, "ExpiredToken", "x").ofSession()).isTrue();
        assertThat(refusal(401, "AuthenticationRequired", "x").ofSession()).isFalse();
    }
}

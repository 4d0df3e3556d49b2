package se.uppsikt.platforms.youtube;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.uppsikt.Proves;
import se.uppsikt.platforms.PlatformProblem;
import se.uppsikt.platforms.PlatformTrouble;
import se.uppsikt.platforms.PlatformTrouble.Bearing;
import se.uppsikt.platforms.http.PlatformHttp.Effect;
import se.uppsikt.platforms.meta.GraphJson;

/** Google's reasons, each with what it means to us and in words (X4, X7). */
@Proves("X7")
class DataErrorsTest {
    private static final Duration REST = Duration.ofHours(3);

    private static PlatformTrouble trouble(int status, String reason, Effect effect) {
        String body =
                "{\"error\":{\"code\":%d,\"message\":\"x\",\"errors\":[{\"message\":\"x\",\"domain\":\"youtube\",\"reason\":\"%s\"}]}}"
                        .formatted(status, reason);
        return DataErrors.trouble(
                new DataErrors.Refusal(status, GraphJson.JSON.readTree(body), body.getBytes()),
                effect,
                REST);
    }

    @ParameterizedTest
    @CsvSource({
        "403, quotaExceeded, RATE_LIMITED, CONNECTION",
        "403, rateLimitExceeded, RATE_LIMITED, CONNECTION",
        "429, rateLimitExceeded, RATE_LIMITED, CONNECTION",
        "401, authError, TOKEN_EXPIRED, CONNECTION",
        "401, '', TOKEN_EXPIRED, CONNECTION",
        "403, insufficientPermissions, REFUSED, CONNECTION",
        "403, SERVICE_UNAVAILABLE, REFUSED, CONNECTION",
        "403, forbidden, REFUSED, DEED",
        "403, commentsDisabled, REFUSED, DEED",
        "400, operationNotSupported, REFUSED, DEED",
        "400, commentTextTooLong, REFUSED, DEED",
        "400, banWithoutReject, REFUSED, DEED",
        "400, invalidTitle, REFUSED, DEED",
        "400, invalidDescription, REFUSED, DEED",
        "400, uploadLimitExceeded, REFUSED, DEED",
        "400, invalidMetadata, REFUSED, DEED",
        "403, forbiddenPrivacySetting, REFUSED, DEED",
        "404, commentNotFound, GONE, DEED",
        "404, videoNotFound, GONE, DEED",
        "400, somethingElse, REFUSED, DOUBT",
        "403, somethingElse, REFUSED, DOUBT",
        "400, processingFailure, OUTCOME_UNKNOWN, DOUBT",
        "500, backendError, OUTCOME_UNKNOWN, DOUBT",
        "503, commentNotFound, OUTCOME_UNKNOWN, DOUBT",
        "302, '', OUTCOME_UNKNOWN, DOUBT"
    })
    void eachReasonMeansSomething(
            int status, String reason, PlatformProblem problem, Bearing bearing) {
        PlatformTrouble trouble = trouble(status, reason, Effect.CHANGES);

        assertThat(trouble.problem()).isEqualTo(problem);
        assertThat(trouble.bearing()).isEqualTo(bearing);
        assertThat(trouble.words()).isNotBlank().endsWith(".").doesNotContain(reason + "x");
    }

    @Test
    void daysQuotaIsWaitedForUntilItComesBackAndSpeedOnlyAWhile() {
        assertThat(trouble(403, "quotaExceeded", Effect.READS).waiting()).isEqualTo(REST);
        assertThat(trouble(429, "rateLimitExceeded", Effect.READS).waiting()).isNull();
    }

    @Test
    void readingThatFailsIsTriedAgain() {
        assertThat(trouble(500, "backendError", Effect.READS).problem())
                .isEqualTo(PlatformProblem.UNAVAILABLE);
        assertThat(trouble(400, "processingFailure", Effect.READS).problem())
                .isEqualTo(PlatformProblem.UNAVAILABLE);
    }

    @Test
    void errorsOfOddFormAreToldByTheirStatus() {
        for (String body :
                new String[] {
                    "{}",
                    "{\"error\":{}}",
                    "{\"error\":{\"errors\":{}}}",
                    "{\"error\":{\"errors\":[7]}}"
                }) {
            PlatformTrouble trouble =
                    DataErrors.trouble(
                            new DataErrors.Refusal(
                                    403, GraphJson.JSON.readTree(body), body.getBytes()),
                            Effect.CHANGES,
                            REST);
            assertThat(trouble.problem()).isEqualTo(PlatformProblem.REFUSED);
            assertThat(trouble.bearing()).isEqualTo(Bearing.DOUBT);
        }
    }
}

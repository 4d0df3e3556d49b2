package se.uppsikt.platforms.snapchat;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.uppsikt.Proves;
import se.uppsikt.platforms.PlatformProblem;
import se.uppsikt.platforms.PlatformTrouble;
import se.uppsikt.platforms.connecting.PlatformSignIn.Grant;

/** Each refusal says in Swedish what is wrong and what is done about it (X7). */
@Proves("X7")
class SnapErrorsTest {
    private static final Instant NOW = Instant.parse("2026-11-30T10:00:00Z");

    @ParameterizedTest
    @CsvSource({
        "401, E0001, TOKEN_EXPIRED, gäller inte",
        "401, , TOKEN_EXPIRED, Anslut kontot på nytt",
        "404, E3003, GONE, hittar inte",
        "200, E3003, GONE, hittar inte",
        "403, E9, REFUSED, ingen roll",
        "429, E1013, RATE_LIMITED, för många anrop",
        "400, E1008, REFUSED, godtog inte",
        "400, UNHEARD, REFUSED, godtog inte",
        "500, E3003, UNAVAILABLE, svarar inte ordentligt",
        "503, , UNAVAILABLE, svarar inte ordentligt",
        "302, , UNAVAILABLE, svarar inte ordentligt",
        "200, E7777, UNAVAILABLE, svarar inte ordentligt"
    })
    void eachRefusalHasItsRow(
            int status,
            @org.jspecify.annotations.Nullable String code,
            PlatformProblem problem,
            String words) {
        PlatformTrouble trouble =
                SnapErrors.trouble(
                        status,
                        Json.node(code == null ? "{}" : "{'error_code':'" + code + "'}"),
                        "");

        assertThat(trouble.problem()).isEqualTo(problem);
        assertThat(trouble.words()).contains(words);
    }

    @Test
    void itIsLeftAloneAsLongAsItWants() {
        assertThat(SnapErrors.trouble(429, Json.node("{}"), "17").waiting())
                .isEqualTo(Duration.ofSeconds(17));
        assertThat(SnapErrors.trouble(429, Json.node("{}"), "Mon, 30 Nov 2026").waiting()).isNull();
    }

    @Test
    void pageOfHtmlSaysOnlyWhatItsStatusSays() {
        assertThat(SnapErrors.unreadable(200).problem()).isEqualTo(PlatformProblem.UNAVAILABLE);
        assertThat(SnapErrors.unreadable(401).problem()).isEqualTo(PlatformProblem.TOKEN_EXPIRED);
        assertThat(SnapErrors.unreadable(400).problem()).isEqualTo(PlatformProblem.UNAVAILABLE);
        assertThat(SnapErrors.unreadable(429).problem()).isEqualTo(PlatformProblem.RATE_LIMITED);
    }

    @Test
    void codeInTheLogIsACodeAndNothingElse() {
        assertThat(SnapErrors.trouble(400, Json.node("{'error_code':'E1 <Anna Berg>'}"), ""))
                .hasMessage("REFUSED (E1??Anna?Berg?, status 400)");
    }

    @Test
    void keyLivesAsLongAsItIsSaidAndIsRenewedByWhatCameWithIt() {
        Grant grant =
                grant(
                        200,
                        "{'access_token':'t','expires_in':1800,'refresh_token':'r','scope':'snapchat-marketing-api'}");

        assertThat(grant.expiresAt()).isEqualTo(NOW.plusSeconds(1_800));
        assertThat(grant.refreshUntil()).as("what renews it does not die").isNull();
        assertThat(grant.rights()).containsExactly("snapchat-marketing-api");
        assertThat(grant(200, "{'access_token':'t'}").expiresAt())
                .isEqualTo(NOW.plus(Duration.ofMinutes(30)));
        assertThat(grant(200, "{'access_token':'t'}").refresh()).isNull();
    }

    @Test
    void yesThatIsTakenBackIsAnotherThingThanAnAppThatIsNotKnown() {
        assertThat(refusal(400, "{'error':'invalid_grant'}").problem())
                .isEqualTo(PlatformProblem.TOKEN_EXPIRED);
        assertThat(refusal(401, "{'error':'invalid_client'}").words()).contains("appens nycklar");
        assertThat(refusal(503, "<html>").problem()).isEqualTo(PlatformProblem.UNAVAILABLE);
        assertThatThrownBy(() -> grant(200, "{}")).isInstanceOf(PlatformTrouble.class);
    }

    private static Grant grant(int status, String body) {
        return SnapTokens.grant(status, body.replace('\'', '"').getBytes(UTF_8), NOW);
    }

    private static PlatformTrouble refusal(int status, String body) {
        return catchThrowableOfType(PlatformTrouble.class, () -> grant(status, body));
    }
}

package se.uppsikt.platforms.youtube;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import se.uppsikt.Proves;
import se.uppsikt.platforms.Adapter.TokenLife;
import se.uppsikt.platforms.PlatformTrouble;

/** What Google tells of a token (X7). */
@Proves("X7")
class TokensTest {
    private static final String SCOPE = "https://www.googleapis.com/auth/youtube.force-ssl";

    private static TokenLife life(int status, String body) {
        return Tokens.life(status, body.getBytes(UTF_8));
    }

    @Test
    void tokenHoldsAsLongAsGoogleSays() {
        TokenLife anHour =
                life(200, "{\"scope\":\"openid %s\",\"exp\":\"1795176005\"}".formatted(SCOPE));

        assertThat(anHour)
                .isEqualTo(new TokenLife(true, Instant.ofEpochSecond(1_795_176_005L), ""));
        assertThat(life(200, "{\"scope\":\"%s\"}".formatted(SCOPE)))
                .isEqualTo(new TokenLife(true, null, ""));
    }

    @Test
    void tokenThatIsUnknownOrMayTooLittleDoesNotHold() {
        assertThat(life(400, "{\"error\":\"invalid_token\"}").valid()).isFalse();
        assertThat(life(200, "{\"scope\":\"https://www.googleapis.com/auth/youtube.readonly\"}"))
                .matches(life -> !life.valid() && life.words().contains("kommentarerna"));
    }

    @Test
    void whatIsNoAnswerSaysNothingOfTheToken() {
        assertThatThrownBy(() -> life(200, "<html>")).isInstanceOf(PlatformTrouble.class);
        assertThatThrownBy(() -> life(503, "{}")).isInstanceOf(PlatformTrouble.class);
    }
}

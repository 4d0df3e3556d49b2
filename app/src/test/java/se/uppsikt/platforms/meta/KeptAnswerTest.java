package se.uppsikt.platforms.meta;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.uppsikt.base.secrets.Secret;

/** Our own key is no part of what is kept, however it is written; all else is. */
class KeptAnswerTest {
    private static final Secret KEY = new Secret("4711|hemligt-ord");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "4711|hemligt-ord",
                "4711%7Chemligt-ord",
                "4711\\u007Chemligt-ord",
                "4711\\u007chemligt-ord"
            })
    void keyIsTakenOut(String written) {
        String answer =
                "{\"text\":\"åäö 😀\",\"next\":\"https://x.example/?access_token=%s&after=Q\"}"
                        .formatted(written);

        assertThat(kept(answer))
                .isEqualTo(answer.replace(written, "NYCKELN"))
                .doesNotContain("hemligt");
    }

    @Test
    void answerWithoutItIsKeptAsItCame() {
        byte[] answer = {(byte) 0xff, 0, 'a', (byte) 0xc3};

        assertThat(KeptAnswer.without(KEY, answer)).isSameAs(answer);
    }

    private static String kept(String answer) {
        return new String(
                KeptAnswer.without(KEY, answer.getBytes(StandardCharsets.UTF_8)),
                StandardCharsets.UTF_8);
    }
}

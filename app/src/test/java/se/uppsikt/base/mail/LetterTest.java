package se.uppsikt.base.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Nothing that somebody types makes a second letter, or another reader. */
class LetterTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "anna",
                "anna@orebro",
                "anna@orebro.se\r\nBcc: alla@orebro.se",
                "anna@orebro.se, bo@orebro.se",
                "Anna <anna@orebro.se>",
                "anna @orebro.se"
            })
    void onlyOneAddressIsAnAddress(String typed) {
        assertThat(Mail.isAddress(typed)).isFalse();
        assertThatThrownBy(() -> new Mail(typed, "Hej", ""))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aSubjectIsOneLine() {
        assertThat(new Mail("jour@orebro.se", "Larm\r\nBcc: alla@orebro.se", "").subject())
                .isEqualTo("Larm Bcc: alla@orebro.se");
    }

    @ParameterizedTest
    @CsvSource({
        "070-123 45 67, +46701234567",
        "+46 (70) 123 45 67, +46701234567",
        "0046701234567, +46701234567"
    })
    void aNumberIsReadAsPeopleWriteIt(String typed, String number) {
        assertThat(TextMessage.number(typed)).contains(number);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "112", "nummer", "0701234567; rm", "+46701234567890123"})
    void whatIsNoNumberIsNone(String typed) {
        assertThat(TextMessage.number(typed)).isEmpty();
    }
}

package se.uppsikt.base.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Where alarms may be posted, and how the one who gets them knows they are ours. */
class HookRulesTest {
    private static final String SECRET = "sexton tecken ja";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://sms.example",
                "http://127.0.0.1:9",
                "https://anna:losen@sms.example",
                "https:///ingenstans",
                "ftp://sms.example",
                "sms.example",
                "https://sms.example/ med mellanrum"
            })
    void whatIsNotEncryptedOrNoAddressIsRefusedAtStart(String address) {
        assertThat(HookRules.wrong(address, SECRET, false)).isPresent();
    }

    @Test
    void inTheDemoTheGatewayMayBeOnThisVeryMachine() {
        assertThat(HookRules.wrong("http://127.0.0.1:9", SECRET, true)).isEmpty();
        assertThat(HookRules.wrong("http://sms.example", SECRET, true)).isPresent();
        assertThat(HookRules.wrong("http://10.0.0.1", SECRET, true)).isPresent();
    }

    @Test
    void aShortSecretIsRefused() {
        assertThat(HookRules.wrong("https://sms.example", "kort", false))
                .hasValueSatisfying(wrong -> assertThat(wrong).contains("minst 16 tecken"));
        assertThat(HookRules.wrong("https://sms.example", SECRET, false)).isEmpty();
    }

    /** RFC 4231, test case 2. */
    @Test
    void theSignatureIsWhatOthersReckonToo() {
        assertThat(
                        HookRules.signature(
                                "what do ya want for nothing?".getBytes(StandardCharsets.UTF_8),
                                "Jefe"))
                .isEqualTo(
                        "sha256=5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843");
    }
}

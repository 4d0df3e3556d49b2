package se.uppsikt.records.casesystems;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.URI;
import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.uppsikt.Proves;
import se.uppsikt.base.secrets.Secret;
import se.uppsikt.records.casesystems.CaseReceiver.Way;

/** H4: whom something is handed over to is somebody's word, and is judged as a stranger's. */
@Proves("H4")
class ReceiverRulesTest {
    private static CaseReceiver receiver(Way way, String mail, String address, String secret) {
        return new CaseReceiver(
                Examples.COMMITTEE, way, mail, address, new Secret(secret), "", null);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://arende.orebro.se",
                "http://127.0.0.1:8090/arendesystem",
                "https://namn:losen@arende.orebro.se",
                "https://arende.orebro.se/?a=b",
                "https://arende.orebro.se/#x",
                "file:///etc/passwd",
                "https://",
                "arende.orebro.se",
                "https://arende.orebro.se/\r\nX: y"
            })
    void anAddressThatIsNotEncryptedOrSaysMoreThanWhereIsRefused(String address) {
        assertThat(
                        ReceiverRules.against(
                                receiver(Way.REST, "", address, "0123456789abcdef"), true, false))
                .hasSize(1);
    }

    @Test
    void aCaseSystemNeedsAKeyThatNobodyGuessesAndThatFitsInAHeader() {
        String address = "https://arende.orebro.se/uppsikt";
        assertThat(against(address, "0123456789abcdef")).isZero();
        assertThat(against(address, "kort")).isEqualTo(1);
        assertThat(against(address, "0123456789abcdef\r\nX: y")).isEqualTo(1);
    }

    private static int against(String address, String secret) {
        return ReceiverRules.against(receiver(Way.REST, "", address, secret), true, false).size();
    }

    @Test
    void aLetterNeedsOneAddressAndAServer() {
        assertThat(
                        ReceiverRules.against(
                                receiver(Way.MAIL, "diarium@orebro.se", "", ""), true, false))
                .isEmpty();
        assertThat(
                        ReceiverRules.against(
                                receiver(Way.MAIL, "a@b.se, c@d.se", "", ""), false, false))
                .hasSize(2);
    }

    @Test
    void ourOwnNetworkIsNotReachedUnlessWhoeverRunsTheProgramHasSaidSo() throws Exception {
        InetAddress inside = InetAddress.getByName("10.1.2.3");
        URI called = URI.create("https://Arende.orebro.se/uppsikt");
        assertThat(settings(Set.of()).closed(called, inside)).isTrue();
        assertThat(settings(Set.of("arende.orebro.se")).closed(called, inside)).isFalse();
        assertThat(settings(Set.of("annan.orebro.se")).closed(called, inside)).isTrue();
        assertThat(settings(Set.of()).closed(called, InetAddress.getByName("8.8.8.8"))).isFalse();
    }

    private static CaseSystemSettings settings(Set<String> inside) {
        return new CaseSystemSettings(Path.of("x"), inside, "http://127.0.0.1:8080", false);
    }
}

package se.uppsikt.base.timestamps;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigInteger;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.uppsikt.Proves;
import se.uppsikt.base.shared.Sha256;
import se.uppsikt.base.shared.StartProblem;

/** A stamp is taken only when it is right in every part; whoever lies is found out. */
@Proves("H8")
class StampIsRightInEveryPartTest {
    private static final Instant NOW = Instant.parse("2026-11-29T00:05:00Z");
    private static final Sha256 ROOT = Sha256.of(new byte[] {1, 2, 3});
    private static final BigInteger NUMBER = new BigInteger("1234567890123456789");

    private TestAuthority authority;
    @TempDir Path folder;

    @BeforeEach
    void open() throws Exception {
        authority = new TestAuthority(InstantSource.fixed(NOW));
    }

    @AfterEach
    void close() {
        authority.close();
    }

    @Test
    void theTruthIsHeld() throws Exception {
        StampRules.Held held = held(ROOT, NUMBER, authority.root(), NOW);
        assertThat(held.stampedAt()).isEqualTo(NOW);
        assertThat(held.authority()).isEqualTo("CN=Provets stamplare");
        assertThat(held.anchor()).isEqualTo(authority.root());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            OTHER_IMPRINT    | gäller inte det som begärdes
            OTHER_NUMBER     | gäller inte det som begärdes
            OTHER_AUTHORITY  | leder inte till något som kommunen litar på
            NOT_FOR_STAMPING | inte till för att stämpla tid
            OTHER_TIME       | en annan än när den begärdes
            DENIES           | tjänsten nekade
            GARBAGE          | ingen tidsstämpel
            NOTHING          | ingen tidsstämpel
            HUGE             | större än en tidsstämpel är
            MOVED            | svarade 307
            BROKEN           | svarade 500
            """)
    void whoeverLiesIsFoundOut(TestAuthority.Way way, String why) {
        authority.way = way;
        assertThatThrownBy(() -> held(ROOT, NUMBER, authority.root(), NOW))
                .isInstanceOf(Untrue.class)
                .hasMessageContaining(why);
    }

    @Test
    void aStampOfSomethingElseOrFromAnotherTimeDoesNotHoldLater() throws Exception {
        byte[] answer = asked(ROOT, NUMBER);
        List<X509Certificate> trusted = List.of(authority.root());
        assertThatThrownBy(
                        () -> StampRules.held(answer, Sha256.of(new byte[0]), NUMBER, trusted, NOW))
                .isInstanceOf(Untrue.class);
        assertThatThrownBy(
                        () ->
                                StampRules.held(
                                        answer, ROOT, NUMBER.add(BigInteger.ONE), trusted, NOW))
                .isInstanceOf(Untrue.class);
        assertThatThrownBy(
                        () ->
                                StampRules.held(
                                        answer,
                                        ROOT,
                                        NUMBER,
                                        trusted,
                                        NOW.plus(Duration.ofHours(1))))
                .isInstanceOf(Untrue.class);
        for (int at = 0; at < answer.length; at += 7) {
            byte[] changed = answer.clone();
            changed[at] ^= 0x20;
            StampRules.Held held = heldOrNull(changed, trusted);
            assertThat(held == null || held.stampedAt().equals(NOW))
                    .as("byte %d changed", at)
                    .isTrue();
        }
    }

    /** Bytes that nothing vouches for, such as those of a certificate nobody asks, may differ. */
    private static StampRules.@Nullable Held heldOrNull(
            byte[] answer, List<X509Certificate> trusted) {
        try {
            return StampRules.held(answer, ROOT, NUMBER, trusted, NOW);
        } catch (Untrue refused) {
            return null;
        }
    }

    @Test
    void anAddressThatIsNotEncryptedOrWithoutCertificateStopsTheStart() throws Exception {
        String file = authority.settings(folder).certificate();
        assertThatThrownBy(() -> new AuthoritySettings("http://tsa.exempel.se", file, false))
                .isInstanceOf(StartProblem.class)
                .hasMessageContaining("https://");
        assertThatThrownBy(() -> new AuthoritySettings("https://a:b@tsa.exempel.se", file, false))
                .isInstanceOf(StartProblem.class);
        assertThatThrownBy(() -> new AuthoritySettings("https://tsa.exempel.se", "", false))
                .isInstanceOf(StartProblem.class)
                .hasMessageContaining("certifikat");
        assertThatThrownBy(
                        () ->
                                new AuthoritySettings(
                                        "https://tsa.exempel.se",
                                        folder.resolve("finns-inte").toString(),
                                        false))
                .isInstanceOf(StartProblem.class);
        assertThat(new AuthoritySettings("", "", false).ready()).isFalse();
    }

    @Test
    void itIsAskedEverMoreSeldomAndNeverLessThanFourTimesADay() {
        assertThat(AuthorityRules.pause(1)).isEqualTo(Duration.ofMinutes(1));
        assertThat(AuthorityRules.pause(3)).isEqualTo(Duration.ofMinutes(4));
        assertThat(AuthorityRules.pause(1000)).isEqualTo(Duration.ofHours(6));
    }

    private byte[] asked(Sha256 root, BigInteger number) throws Exception {
        return new AuthorityDoor(authority.settings(folder))
                .asked(StampRules.question(root, number));
    }

    private StampRules.Held held(
            Sha256 root, BigInteger number, X509Certificate trusted, Instant near)
            throws Exception {
        return StampRules.held(asked(root, number), root, number, List.of(trusted), near);
    }
}

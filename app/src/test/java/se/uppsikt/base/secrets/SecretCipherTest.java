package se.uppsikt.base.secrets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.uppsikt.Proves;
import se.uppsikt.base.shared.StartProblem;
import se.uppsikt.platforms.Adapter;
import se.uppsikt.platforms.AppKeys;

/** Tokens are sealed at rest with a key that lies elsewhere (B3). */
@Proves("B3")
class SecretCipherTest {
    private static final Secret TOKEN = new Secret("EAAB-mycket-hemlig");

    @TempDir Path data;

    @Test
    void whatIsSealedOpensAgainAlsoAfterAStart() {
        byte[] sealed = seal().seal(TOKEN, "connection/1");

        assertThat(seal().open(sealed, "connection/1")).isEqualTo(TOKEN);
        assertThat(new String(sealed, StandardCharsets.ISO_8859_1)).doesNotContain("hemlig");
    }

    @Test
    void sameTokenIsNeverSealedAlike() {
        SecretCipher seal = seal();

        assertThat(seal.seal(TOKEN, "a")).isNotEqualTo(seal.seal(TOKEN, "a"));
    }

    @Test
    void sealOpensInItsOwnPlaceOnlyAndOnlyUnchanged() {
        SecretCipher seal = seal();
        byte[] sealed = seal.seal(TOKEN, "connection/1");
        byte[] changed = sealed.clone();
        changed[changed.length - 1] ^= 1;

        assertThatThrownBy(() -> seal.open(sealed, "connection/2"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageNotContaining("hemlig-");
        assertThatThrownBy(() -> seal.open(changed, "connection/1"))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void afterAChangeTheOldKeyOpensUntilItIsDroppedAlsoInAProgramThatRuns() {
        SecretCipher running = seal();
        byte[] old = running.seal(TOKEN, "a");
        SecretKeys keys = keys();

        keys.begin();

        byte[] anew = seal().seal(TOKEN, "a");
        assertThat(running.open(anew, "a")).isEqualTo(TOKEN);
        assertThat(seal().open(old, "a")).isEqualTo(TOKEN);

        keys.end();

        assertThat(seal().open(anew, "a")).isEqualTo(TOKEN);
        assertThat(seal().open(running.seal(TOKEN, "b"), "b")).isEqualTo(TOKEN);
        assertThatThrownBy(() -> seal().open(old, "a")).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void changeThatWasStoppedIsDoneAgainAndNothingIsLost() {
        byte[] first = seal().seal(TOKEN, "a");
        keys().begin();
        byte[] second = seal().seal(TOKEN, "a");

        keys().begin();

        assertThat(seal().open(first, "a")).isEqualTo(TOKEN);
        assertThat(seal().open(second, "a")).isEqualTo(TOKEN);
    }

    @Test
    void givenKeysSealWithTheFirstAndOpenWithAll() {
        String one = "MDEyMzQ1Njc4OTAxMjM0NTY3ODkwMTIzNDU2Nzg5MDE=";
        String two = "YWJjZGVmZ2hpamtsbW5vcHFyc3R1dnd4eXphYmNkZWY=";
        byte[] old = new SecretCipher(new SecretKeys(one, data)).seal(TOKEN, "a");
        SecretCipher both = new SecretCipher(new SecretKeys(two + "," + one, data));

        assertThat(both.open(old, "a")).isEqualTo(TOKEN);
        assertThat(new SecretCipher(new SecretKeys(two, data)).open(both.seal(TOKEN, "a"), "a"))
                .isEqualTo(TOKEN);
        assertThat(data.resolve("nyckel")).doesNotExist();
    }

    @Test
    void keyThatIsNoneIsToldAtStart() {
        assertThatThrownBy(() -> new SecretKeys("kort", data))
                .isInstanceOf(StartProblem.class)
                .hasMessageContaining("32 byte i base64");
    }

    @Test
    void keyFileIsForItsOwnerOnly() throws Exception {
        seal().seal(TOKEN, "a");
        keys().begin();

        assertThat(
                        PosixFilePermissions.toString(
                                Files.getPosixFilePermissions(data.resolve("nyckel"))))
                .isEqualTo("rw-------");
    }

    @Test
    void secretNeverShowsItself() {
        assertThat(TOKEN.toString()).doesNotContain("hemlig");
        assertThat(new AppKeys("1", TOKEN, TOKEN).toString()).doesNotContain("hemlig");
        assertThat(
                        "x"
                                + new Adapter.Access(
                                        new se.uppsikt.accounts.AccountId(new java.util.UUID(1, 1)),
                                        "1",
                                        TOKEN))
                .doesNotContain("hemlig");
    }

    @Test
    void secretIsComparedWhole() {
        assertThat(TOKEN.is("EAAB-mycket-hemlig")).isTrue();
        assertThat(TOKEN.is("EAAB-mycket-hemli")).isFalse();
        assertThat(TOKEN.is("")).isFalse();
    }

    private SecretKeys keys() {
        return new SecretKeys("", data);
    }

    private SecretCipher seal() {
        return new SecretCipher(keys());
    }
}

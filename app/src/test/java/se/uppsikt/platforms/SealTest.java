package se.uppsikt.platforms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tokens are sealed at rest with a key that lies elsewhere (B3). */
class SealTest {
    private static final Secret TOKEN = new Secret("EAAB-mycket-hemlig");

    @TempDir Path data;

    @Test
    void whatIsSealedOpensAgainAlsoAfterAStart() {
        byte[] sealed = new Seal("", data).seal(TOKEN, "connection/1");

        assertThat(new Seal("", data).open(sealed, "connection/1")).isEqualTo(TOKEN);
        assertThat(new String(sealed, StandardCharsets.ISO_8859_1)).doesNotContain("hemlig");
    }

    @Test
    void sameTokenIsNeverSealedAlike() {
        Seal seal = new Seal("", data);

        assertThat(seal.seal(TOKEN, "a")).isNotEqualTo(seal.seal(TOKEN, "a"));
    }

    @Test
    void sealOpensInItsOwnPlaceOnlyAndOnlyUnchanged() {
        Seal seal = new Seal("", data);
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
    void keyFileIsForItsOwnerOnly() throws Exception {
        new Seal("", data).seal(TOKEN, "a");

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
}

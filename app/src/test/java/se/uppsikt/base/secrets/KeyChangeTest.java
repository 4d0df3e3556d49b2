package se.uppsikt.base.secrets;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.DefaultApplicationArguments;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.uppsikt.UppsiktTest;
import se.uppsikt.accounts.AccountId;
import se.uppsikt.accounts.Accounts;
import se.uppsikt.accounts.Platform;
import se.uppsikt.platforms.AppKeys;
import se.uppsikt.platforms.AppRows;
import se.uppsikt.platforms.ConnectionRows;

/** The key that seals every token and secret is changed by one command (B3). */
@UppsiktTest
class KeyChangeTest {
    @Autowired SecretKeys keys;
    @Autowired KeyChange change;
    @Autowired ConnectionRows connections;
    @Autowired AppRows apps;
    @Autowired Accounts accounts;
    @Autowired JdbcClient database;

    @Test
    void everySecretIsSealedAnewOpensAsBeforeAndTheChangeIsOnRecord() {
        await().atMost(Duration.ofSeconds(30))
                .until(() -> connections.token(library()).isPresent());
        Secret token = connections.token(library()).orElseThrow();
        AppKeys app = apps.keys(Platform.FACEBOOK).orElseThrow();
        List<byte[]> before = sealed();
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        KeyChangeCommand command =
                new KeyChangeCommand(keys, change, new PrintStream(said, true, UTF_8));

        command.run(new DefaultApplicationArguments("byt-nyckel"));

        assertThat(command.getExitCode()).isZero();
        assertThat(said.toString(UTF_8))
                .contains("Klart. " + before.size() + " hemligheter", "Den gamla nyckeln är borta");
        assertThat(sealed()).hasSameSizeAs(before).doesNotContainAnyElementsOf(before);
        assertThat(keys.now()).hasSize(1);
        assertThat(connections.token(library())).hasValue(token);
        assertThat(apps.keys(Platform.FACEBOOK)).hasValue(app);
        assertThat(
                        database.sql(
                                        """
                                        select sentence || ' ' || actor from records.ledger
                                        where event = 'sealing-key-changed' order by number desc limit 1
                                        """)
                                .query(String.class)
                                .single())
                .contains("Nyckeln till hemligheterna byttes", "kommandoraden");
    }

    private AccountId library() {
        return accounts.byHandle("facebook-orebrostadsbibliotek").orElseThrow().id();
    }

    private List<byte[]> sealed() {
        return database.sql(
                        """
                        select secret from platforms.app union all
                        select verify_token from platforms.app union all
                        select token from platforms.connection
                        """)
                .query((row, n) -> row.getBytes(1))
                .list();
    }
}

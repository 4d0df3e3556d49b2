package se.uppsikt.base.secrets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.SpringApplication;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.uppsikt.App;
import se.uppsikt.Proves;
import se.uppsikt.UppsiktTest;
import se.uppsikt.base.shared.StartProblem;

/**
 * A second node with a data folder of its own would make a key of its own, and neither could open
 * what the other seals: it is refused at start, told what to do, and leaves no key behind.
 */
@Proves("B3")
@UppsiktTest
class NodeWithAnotherKeyIsRefusedTest {
    @Autowired Environment settings;
    @Autowired JdbcClient database;
    @Autowired KeyProof proof;
    @Autowired KeyProofRows rows;
    @TempDir Path other;

    @Test
    void withoutAnyKeyItIsRefusedAndMakesNone() {
        assertThatThrownBy(this::start)
                .isInstanceOf(StartProblem.class)
                .hasMessageContaining("en nyckel som inte finns här")
                .hasMessageContaining("Kopiera filen nyckel")
                .hasMessageContaining("UPPSIKT_KEY");
        assertThat(other.resolve("nyckel")).doesNotExist();
    }

    @Test
    void withAnotherKeyItIsRefused() throws Exception {
        Files.writeString(other.resolve("nyckel"), "AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=");

        assertThatThrownBy(this::start)
                .isInstanceOf(StartProblem.class)
                .hasMessageContaining("en annan nyckel än den som finns här")
                .hasMessageContaining("Ingenting har ändrats");
    }

    /** As one that comes from a version without the proof, with something sealed in it. */
    @Test
    void databaseWithoutProofIsProvedByWhatIsSealedInIt() {
        database.sql("delete from secrets.key_proof").update();

        assertThatThrownBy(this::start).isInstanceOf(StartProblem.class);
        assertThat(rows.any()).isEmpty();
        proof.afterSingletonsInstantiated();
        assertThat(rows.any()).isPresent();
    }

    private void start() {
        new SpringApplication(App.class)
                .run(
                        "--spring.datasource.url="
                                + settings.getRequiredProperty("spring.datasource.url"),
                        "--spring.datasource.username=uppsikt",
                        "--uppsikt.data=" + other,
                        "--uppsikt.demo=true",
                        "--uppsikt.sandbox=http://127.0.0.1:9",
                        "--uppsikt.webhook.port=-1",
                        "--server.port=0")
                .close();
    }
}

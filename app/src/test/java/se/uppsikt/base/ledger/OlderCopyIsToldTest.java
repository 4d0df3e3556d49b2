package se.uppsikt.base.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.spi.ILoggingEvent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.LocalDate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.web.server.LocalServerPort;
import se.uppsikt.Logged;
import se.uppsikt.Proves;
import se.uppsikt.SecondProgramTest;
import se.uppsikt.access.signin.Visitor;

/** A database restored from before the last seal is told, and works on. */
@Proves("H8")
@SecondProgramTest
class OlderCopyIsToldTest {
    private static final String ROOT = "ab".repeat(32);

    @RegisterExtension final Logged log = Logged.by(RootsOutside.class);

    @Autowired RootsOutside roots;
    @LocalServerPort int port;

    @Value("${uppsikt.data}")
    Path data;

    private Path file;
    private String before = "";

    @BeforeEach
    void noted() throws Exception {
        file = data.resolve("dagsrotter.txt");
        before = Files.exists(file) ? Files.readString(file) : "";
    }

    @AfterEach
    void asItWas() throws Exception {
        Files.writeString(file, before);
    }

    @Test
    void whatWasSealedAfterTheCopyWasTakenIsMissed() throws Exception {
        assertThat(roots.unlikeLately()).isEmpty();
        assertThat(page()).doesNotContain("äldre än dagsrötterna");
        LocalDate later = LocalDate.of(2099, 1, 1);
        Files.writeString(
                file,
                later + " " + ROOT + "\n",
                StandardOpenOption.CREATE,
                StandardOpenOption.APPEND);

        roots.tellAtStart();
        assertThat(log.told())
                .singleElement()
                .extracting(ILoggingEvent::getFormattedMessage)
                .asString()
                .contains("older than the roots", later.toString());
        assertThat(roots.unlike().orElseThrow().found()).contains("äldre säkerhetskopia");
        assertThat(page()).contains("Databasen är äldre än dagsrötterna", ROOT);
    }

    private String page() {
        Visitor auditor = new Visitor(port);
        auditor.signIn("birgit.sten", "uppsikt");
        return auditor.see("/loggbok").body();
    }
}

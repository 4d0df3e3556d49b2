package se.uppsikt.base.mail;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.ObjectProvider;
import se.uppsikt.base.checks.Check.Found;

/** Whether letters can leave the house is found out by greeting the server, and none is sent. */
class MailCheckTest {
    private final GreenMail server =
            new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));

    @BeforeEach
    void start() {
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop();
    }

    @Test
    void withoutAServerAllMailWaits() {
        assertThat(look("", 587, "", true)).isInstanceOf(Found.Missing.class);
    }

    @Test
    void aServerOnThisMachineThatAnswersIsRightAndGetsNothing() {
        assertThat(look("127.0.0.1", port(), "", false)).isInstanceOf(Found.Right.class);
        assertThat(server.getReceivedMessages()).isEmpty();
    }

    @Test
    void aServerThatDoesNotEncryptIsWrong() {
        assertThat(look("127.0.0.1", port(), "", true))
                .isInstanceOfSatisfying(
                        Found.Wrong.class, wrong -> assertThat(wrong.words()).contains("STARTTLS"));
    }

    @Test
    void aServerThatRefusesTheUserIsWrong() {
        server.setUser("uppsikt", "annat");
        assertThat(look("127.0.0.1", port(), "uppsikt", false))
                .isInstanceOfSatisfying(
                        Found.Wrong.class,
                        wrong -> assertThat(wrong.words()).contains("godkänner inte"));
    }

    @Test
    void aServerThatIsDownIsWrong() {
        int port = port();
        server.stop();
        assertThat(look("127.0.0.1", port, "", false))
                .isInstanceOfSatisfying(
                        Found.Wrong.class,
                        wrong -> assertThat(wrong.words()).contains("svarar inte"));
    }

    @Test
    void aServerThatSaysNothingIsLeftInTime() throws IOException {
        try (ServerSocket silent = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
            long begun = System.nanoTime();
            assertThat(look("127.0.0.1", silent.getLocalPort(), "", false))
                    .isInstanceOf(Found.Wrong.class);
            assertThat(Duration.ofNanos(System.nanoTime() - begun))
                    .isLessThan(Duration.ofSeconds(8));
        }
    }

    private int port() {
        return server.getSmtp().getPort();
    }

    private static Found look(String name, int port, String user, boolean tls) {
        MailSettings settings =
                new MailSettings(name, port, "uppsikt@orebro.se", user, "hemligt", tls);
        return new MailCheck(settings, new SmtpDoor(settings), new ObjectProvider<>() {}).look();
    }
}

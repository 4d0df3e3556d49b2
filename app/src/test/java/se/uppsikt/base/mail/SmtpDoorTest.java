package se.uppsikt.base.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.internet.MimeMessage;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import se.uppsikt.base.shared.StartProblem;

/** Letters as a mail server reads them. */
class SmtpDoorTest {
    private static final Outgoing LETTER =
            new Outgoing(
                    UUID.fromString("0193a000-0000-7000-8000-000000000001"),
                    "prov",
                    Outgoing.Way.MAIL,
                    "jour@orebro.se",
                    "Något kan vara fara för liv",
                    "Öppna: https://uppsikt.orebro.se/inkorg\n\nRing 112 om någon är i fara.",
                    Instant.parse("2026-11-28T20:00:00Z"),
                    Outgoing.State.WAITING,
                    0,
                    null,
                    "");

    @Test
    void aLetterComesWholeAndUnderItsOwnId() throws Exception {
        GreenMail server =
                new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        server.start();
        try {
            door(server.getSmtp().getPort(), false).send(LETTER);
            MimeMessage got = server.getReceivedMessages()[0];
            assertThat(got.getSubject()).isEqualTo("Något kan vara fara för liv");
            assertThat(got.getContent().toString()).contains("Ring 112 om någon är i fara.");
            assertThat(got.getMessageID())
                    .isEqualTo("<0193a000-0000-7000-8000-000000000001@orebro.se>");
            assertThat(got.getHeader("Auto-Submitted")).containsExactly("auto-generated");
        } finally {
            server.stop();
        }
    }

    @Test
    void aServerWithoutEncryptionGetsNothingWhereItIsDemanded() {
        GreenMail server =
                new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        server.start();
        try {
            SmtpDoor door = door(server.getSmtp().getPort(), true);
            assertThatThrownBy(() -> door.send(LETTER)).isInstanceOf(MailTrouble.class);
            assertThat(server.getReceivedMessages()).isEmpty();
        } finally {
            server.stop();
        }
    }

    @Test
    void aServerThatIsDownIsAPassingTrouble() {
        assertThatThrownBy(() -> door(9, false).send(LETTER))
                .isInstanceOfSatisfying(
                        MailTrouble.class, trouble -> assertThat(trouble.lasts()).isFalse());
    }

    @Test
    void aServerWithoutASenderIsToldAtStart() {
        assertThatThrownBy(() -> new MailSettings("mail.orebro.se", 587, "", "", "", true))
                .isInstanceOf(StartProblem.class)
                .hasMessageContaining("--uppsikt.mail.from=");
    }

    private static SmtpDoor door(int port, boolean tls) {
        return new SmtpDoor(new MailSettings("127.0.0.1", port, "uppsikt@orebro.se", "", "", tls));
    }
}

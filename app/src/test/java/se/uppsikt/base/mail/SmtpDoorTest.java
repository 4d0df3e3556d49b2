package se.uppsikt.base.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.time.Instant;
import java.util.List;
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
                    true,
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
            door(server.getSmtp().getPort(), false).send(LETTER, List.of());
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
    void whatIsEnclosedComesWholeUnderItsName() throws Exception {
        GreenMail server =
                new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        server.start();
        try {
            door(server.getSmtp().getPort(), false)
                    .send(
                            LETTER,
                            List.of(
                                    new Enclosures.Enclosed(
                                            "handling.pdf",
                                            "application/pdf",
                                            new byte[] {37, 80})));
            MimeMultipart parts = (MimeMultipart) server.getReceivedMessages()[0].getContent();
            assertThat(parts.getBodyPart(1).getFileName()).isEqualTo("handling.pdf");
            assertThat(parts.getBodyPart(1).getContentType()).startsWith("application/pdf");
            assertThat(parts.getBodyPart(1).getInputStream().readAllBytes())
                    .containsExactly(37, 80);
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
            assertThatThrownBy(() -> door.send(LETTER, List.of())).isInstanceOf(MailTrouble.class);
            assertThat(server.getReceivedMessages()).isEmpty();
        } finally {
            server.stop();
        }
    }

    @Test
    void aServerThatIsDownIsAPassingTrouble() {
        assertThatThrownBy(() -> door(9, false).send(LETTER, List.of()))
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
